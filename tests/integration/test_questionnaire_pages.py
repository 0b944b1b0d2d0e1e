"""The pages of questionnaires through the test client: uploading, looking, publishing, reading."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation

from tests.factories.instrument_json import make_document, question, texts
from tests.factories.people import make_role_holder, make_user, sign_in
from tests.factories.routed_instrument import conditions, section, yes_no
from tests.factories.workbooks import SURVEY, make_workbook, words
from yhdyspinta import __version__
from yhdyspinta.accounts.actor import COMMAND
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.documents.questionnaire.workbook import write_workbook
from yhdyspinta.languages import Language
from yhdyspinta.sources.instruments import find_instrument
from yhdyspinta.surveys.actions.instruments import publish_version, upload_version
from yhdyspinta.surveys.models import InstrumentVersion
from yhdyspinta.web.questionnaires.preview import make_preview

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
SHIPPED = "hyvinvointialueet-2024"
MARKUP = "<script>alert(1)</script>"


@pytest.fixture
def editor(client: Client) -> Client:
    sign_in(client, make_role_holder(RoleKind.NATIONAL_EDITOR))
    return client


def address(name: str, *arguments: str, language: str = "fi") -> str:
    with translation.override(language):
        return reverse(name, args=arguments)


def store(document: dict[str, Any] | None = None, *, published: bool = False) -> InstrumentVersion:
    content = json.dumps(document or make_document()).encode()
    version = upload_version(content=content, file_name="lomake.json", by=COMMAND, at=NOON)
    return publish_version(key=version.key, by=COMMAND, at=NOON) if published else version


def send(client: Client, content: bytes, name: str = "lomake.xlsx", language: str = "fi") -> Any:
    file = SimpleUploadedFile(name, content)
    return client.post(address("upload_questionnaire", language=language), {"file": file})


def dyadic() -> dict[str, Any]:
    """Questions about the organisation itself, and the same about everybody across an interface."""
    own = section(
        "own",
        yes_no("works"),
        question("how", "open_text", **conditions(relevant="${works} = 'yes'")),
        question(
            "staff",
            "number",
            **conditions(constraint=". = int(.)"),
            constraint_message=texts("Anna kokonaisluku."),
        ),
    )
    about = question("each", "group", per="interface", questions=[question("trust", "scale", scale="quality")])
    return make_document(sections=[own, section("cooperation", about)])


def test_a_workbook_becomes_a_draft_and_then_a_published_questionnaire(editor: Client) -> None:
    answer = send(editor, write_workbook(find_instrument(SHIPPED)), "pohja.xlsx")
    version = InstrumentVersion.objects.get()
    assert answer.headers["Location"] == address("questionnaire", version.key)
    page = editor.get(answer.headers["Location"]).content.decode()
    assert version.title_fi in page
    assert version.sha256 in page
    assert version.title_fi in editor.get(address("questionnaires")).content.decode()
    published = editor.post(address("publish_questionnaire", version.key), {"replaces": "-"})
    assert published.headers["Location"] == address("questionnaire", version.key)
    version.refresh_from_db()
    assert version.published_at is not None
    assert version.published_by is not None


def test_a_get_publishes_and_deletes_nothing(editor: Client) -> None:
    version = store()
    for route in ("publish_questionnaire", "withdraw_draft", "preview_questionnaire", "questionnaire_differences"):
        assert editor.get(address(route, version.key)).status_code == HTTPStatus.OK
    version.refresh_from_db()
    assert version.published_at is None


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_faults_are_told_in_the_pages_language_with_sheet_and_row(editor: Client, language: Language) -> None:
    rows = [["begin_group", "first", *words("Osio")], ["text", "why", "Miksi?", "", "Why?"]]
    answer = send(editor, make_workbook(survey=[SURVEY, *rows, ["end_group", "", "", "", ""]]), language=language)
    page = editor.get(answer.headers["Location"]).content.decode()
    cells = re.findall(r"<td[^>]*>(.*?)</td>", page)
    at = cells.index("label::svenska (sv)")
    sentence = {"fi": "Kirjoita teksti sarakkeeseen.", "sv": "Skriv texten i kolumnen."}[language]
    assert cells[at - 2 : at] == ["survey", "3"]
    assert sentence in cells[at + 1]
    assert "YP-WORKBOOK-030" in cells[at + 1]
    key = InstrumentVersion.objects.get().key
    assert address("publish_questionnaire", key, language=language) not in page


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"%PDF-1.7 ei", "lomake.xlsx"), (b"{", "lomake.json"), (b"", "lomake.xlsx"), (b"a" * 100, f"{MARKUP}.xlsx")],
)
def test_what_is_no_questionnaire_is_told_beside_the_form(editor: Client, content: bytes, name: str) -> None:
    answer = send(editor, content, name)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    page = answer.content.decode()
    assert 'class="error-summary"' in page
    assert 'href="#id_file"' in page
    assert MARKUP not in page
    assert not InstrumentVersion.objects.exists()


def test_without_a_file_the_form_says_so(editor: Client) -> None:
    answer = editor.post(address("upload_questionnaire"), {})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert 'href="#id_file"' in answer.content.decode()


def test_many_faults_of_a_json_file_are_a_table(editor: Client) -> None:
    document = make_document(title=5, period=7)
    answer = send(editor, json.dumps(document).encode(), "lomake.json")
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    page = answer.content.decode()
    assert "/title" in page
    assert "/period" in page
    assert not InstrumentVersion.objects.exists()


def test_a_file_that_is_too_large_is_not_read(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yhdyspinta.web.questionnaires.forms.MOST_BYTES", 10)
    answer = send(editor, write_workbook(find_instrument(SHIPPED)))
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not InstrumentVersion.objects.exists()


def test_markup_in_any_text_stays_text_on_every_page(editor: Client) -> None:
    document = dyadic()
    document["title"] = texts(f"Otsikko {MARKUP}")
    document["description"] = texts(f"Kuvaus {MARKUP}")
    document["sections"][0]["title"] = texts(f"Osio {MARKUP}")
    document["sections"][0]["note"] = texts(f"Huomautus {MARKUP}")
    document["sections"][0]["questions"][0]["text"] = texts(f"Kysymys {MARKUP}")
    document["sections"][0]["questions"][0]["hint"] = texts(f"Ohje {MARKUP}")
    document["sections"][0]["questions"][0]["options"][0]["text"] = texts(f"Kyllä {MARKUP}")
    document["scales"][0]["low_end"] = texts(f"Pää {MARKUP}")
    document["scales"][0]["points"][0]["label"] = texts(f"Pää {MARKUP}")
    first = store(make_document(), published=True)
    version = store(document)
    name = f"lomake{MARKUP}.json"
    InstrumentVersion.objects.filter(pk=version.pk).update(file_name=name)
    pages = [
        address("questionnaires"),
        address("questionnaire", version.key),
        address("preview_questionnaire", version.key),
        address("publish_questionnaire", version.key),
        address("questionnaire_differences", version.key) + f"?from={first.key}",
        address("withdraw_draft", version.key),
    ]
    shown = [editor.get(page).content.decode() for page in pages]
    publish_version(key=version.key, by=COMMAND, at=NOON)
    shown.append(editor.get(address("published_questionnaire", version.sha256)).content.decode())
    shown.append(editor.get(address("questionnaires")).content.decode())
    for page in shown:
        assert MARKUP not in page
        assert "alert(1)" in page
        assert f"Yhdyspinta {__version__}," in page


def test_markup_of_the_file_stays_text_among_its_faults_and_losses(editor: Client) -> None:
    heads = [*SURVEY, "<i>sarake</i>"]
    rows = [
        ["text", "why", *words("Miksi?"), "arvo"],
        ["select_one <b>lista</b>", "which", *words("Mikä?"), ""],
        ["<u>laji</u>", "x", *words("A"), ""],
    ]
    answer = send(editor, make_workbook(survey=[heads, *rows]), "<s>nimi</s>.xlsx")
    page = editor.get(answer.headers["Location"]).content.decode()
    for tag in ("b", "i", "u"):
        assert f"<{tag}>" not in page
        assert f"&lt;{tag}&gt;" in page
    assert "<s>" not in page


def test_the_form_to_print_is_sent_as_a_powerless_file(editor: Client) -> None:
    version = store()
    answer = editor.get(address("questionnaire_file", version.key, "pieni-kysely-sv.html"))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="pieni-kysely-sv.html"'
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert b'lang="sv"' in answer.content


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("pieni-kysely-fi.pdf", b"%PDF-1.7"),
        ("pieni-kysely-en.html", b"<!doctype html>"),
        ("pieni-kysely.xlsx", b"PK"),
        ("pieni-kysely-fi.ddi.xml", b"<?xml"),
        ("pieni-kysely.xform.xml", b"<?xml"),
        ("pieni-kysely.json", b"{"),
    ],
)
def test_every_format_can_be_downloaded_by_anybody_once_published(client: Client, name: str, begins: bytes) -> None:
    version = store(published=True)
    page = client.get(address("published_questionnaire", version.sha256)).content.decode()
    link = address("published_questionnaire_file", version.sha256, name)
    assert f'href="{link}"' in page
    answer = client.get(link)
    assert answer.content.startswith(begins)
    again = client.get(link, headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == HTTPStatus.NOT_MODIFIED


def test_a_draft_is_not_public_by_its_hash(client: Client) -> None:
    version = store()
    for link in (
        address("published_questionnaire", version.sha256),
        address("published_questionnaire_file", version.sha256, "pieni-kysely.json"),
        address("published_questionnaire", "0" * 64),
    ):
        assert client.get(link).status_code == HTTPStatus.NOT_FOUND


def test_the_public_page_has_every_question_and_variable_and_nobodys_name(editor: Client) -> None:
    version = store(dyadic())
    editor.post(address("publish_questionnaire", version.key), {"replaces": "-"})
    version.refresh_from_db()
    assert version.published_by is not None
    page = Client().get(address("published_questionnaire", version.sha256, language="sv")).content.decode()
    for word in ("works på svenska", "trust på svenska", ">trust</code>", "1 = huonosti på svenska"):
        assert word in page
    assert version.published_by.name not in page


def test_templates_are_workbooks_that_can_be_uploaded_again(editor: Client) -> None:
    answer = editor.get(address("template_workbook", SHIPPED))
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{SHIPPED}.xlsx"'
    send(editor, answer.content)
    assert InstrumentVersion.objects.get().problems == []
    assert editor.get(address("template_workbook", "tyhja")).content.startswith(b"PK")
    assert editor.get(address("template_workbook", "muu")).status_code == HTTPStatus.NOT_FOUND


def preview(client: Client, key: str, **data: str) -> str:
    return client.post(address("preview_questionnaire", key), data).content.decode()


def test_the_preview_follows_what_is_typed_and_stores_nothing(editor: Client) -> None:
    version = store(dyadic())
    folded = re.compile(r'data-part="how"\s+data-not-put')
    assert folded.search(preview(editor, version.key))
    typed = {"shown": "own/", "place": "own/", "v.works": "0.", "q.works": "yes", "v.staff": "0.", "q.staff": "2,5"}
    page = preview(editor, version.key, **typed)
    assert not folded.search(page)
    assert "Anna kokonaisluku." in page
    assert InstrumentVersion.objects.get().content == version.content


def test_answers_of_other_parts_travel_in_the_form(editor: Client) -> None:
    version = store(dyadic())
    typed = {"shown": "own/", "v.works": "0.", "q.works": "yes", "go": "cooperation/"}
    there = preview(editor, version.key, **typed)
    kept = re.search(r'name="kept" value="([^"]*)"', there)
    assert kept is not None
    carried = kept[1].replace("&quot;", '"')
    assert json.loads(carried) == [["works", "", "yes"]]
    back = preview(editor, version.key, shown="cooperation/", kept=carried, place="own/")
    assert not re.search(r'data-part="how"\s+data-not-put', back)


@pytest.mark.parametrize(
    "kept", ["", "[", "{}", '[["works"]]', '[["nothing", "", 1]]', '[["staff", "", "x"]]', "[" * 9999]
)
def test_odd_kept_answers_are_left_out(editor: Client, kept: str) -> None:
    version = store(dyadic())
    page = preview(editor, version.key, kept=kept, shown="zzz/yyy", place="none", respondent="x", language="xx")
    assert 'name="kept" value="[]"' in page


def test_each_kind_of_respondent_has_its_own_counterparts(editor: Client) -> None:
    version = store(dyadic())
    county = preview(editor, version.key, respondent="county:etela-pohjanmaan-hyvinvointialue")
    area = preview(editor, version.key, respondent="employment_area:tyovoimaviranomainen-suupohja")
    kela = preview(editor, version.key, respondent="kela:kela")

    def parts(page: str) -> list[str]:
        return re.findall(r'<option value="cooperation/([^"]+)"', page)

    assert len(parts(county)) == 3
    assert len(parts(area)) == 2
    assert not set(parts(county)) & set(parts(area))
    assert parts(kela) == []


def test_the_preview_speaks_the_language_that_is_chosen(editor: Client) -> None:
    version = store(dyadic())
    page = preview(editor, version.key, language="sv")
    assert '<section class="preview__part" aria-labelledby="part-title" lang="sv">' in page
    assert "works på svenska" in page
    assert '<html lang="fi">' in page


def test_the_forms_own_words_are_in_the_language_that_is_chosen(
    editor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str | None] = []

    def make_and_listen(*arguments: Any) -> Any:
        spoken.append(translation.get_language())
        return make_preview(*arguments)

    monkeypatch.setattr("yhdyspinta.web.questionnaires.preview_views.make_preview", make_and_listen)
    preview(editor, store(dyadic()).key, language="sv")
    assert spoken == ["sv"]


def test_a_new_version_shows_what_changed_and_what_stays_comparable(editor: Client) -> None:
    first = store(published=True)
    changed = make_document(question("extra", "open_text"))
    changed["sections"][0]["questions"][0]["text"] = texts("Toisin")
    second = store(changed)
    page = editor.get(address("publish_questionnaire", second.key, language="en")).content.decode()
    assert "Toisin in English" in page
    assert "extra in English" in page
    assert f'value="{first.key}" selected' in page
    summary = re.search(r"(\d+) of (\d+) questions stay comparable as they are, (\d+) with care", page)
    assert summary is not None
    assert (int(summary[2]), int(summary[3])) == (8, 1)
    editor.post(address("publish_questionnaire", second.key), {"replaces": first.key})
    second.refresh_from_db()
    assert second.replaces_id == first.pk


def test_publishing_an_incomplete_one_is_refused_on_its_page(editor: Client) -> None:
    document = make_document()
    document["sections"][0]["questions"][2]["hint"]["sv"] = "[Ohje]"
    version = store(document)
    answer = editor.post(address("publish_questionnaire", version.key), {"replaces": "-"})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "overall" in answer.content.decode()
    version.refresh_from_db()
    assert version.published_at is None


def test_a_draft_with_other_faults_than_texts_has_no_preview_and_no_files(editor: Client) -> None:
    rows = [["begin_group", "first", *words("Osio"), ""], ["text", "why", *words("Miksi?"), "${nothing} = 1"]]
    heads = [*SURVEY, "relevant"]
    answer = send(editor, make_workbook(survey=[heads, *rows, ["end_group", "", "", "", "", ""]]))
    version = InstrumentVersion.objects.get()
    page = editor.get(answer.headers["Location"]).content.decode()
    assert address("preview_questionnaire", version.key) not in page
    moved = editor.get(address("preview_questionnaire", version.key))
    assert moved.headers["Location"] == address("questionnaire", version.key)
    link = address("questionnaire_file", version.key, f"{version.instrument_id}.json")
    assert editor.get(link).status_code == HTTPStatus.NOT_FOUND


def test_a_draft_is_deleted_after_asking_and_a_published_one_never(editor: Client) -> None:
    draft = store()
    assert editor.post(address("withdraw_draft", draft.key)).headers["Location"] == address("questionnaires")
    assert not InstrumentVersion.objects.exists()
    version = store(published=True)
    editor.post(address("withdraw_draft", version.key))
    assert InstrumentVersion.objects.count() == 1


@pytest.mark.parametrize(
    "who",
    [
        lambda: make_user(),
        lambda: make_role_holder(RoleKind.ADMINISTRATOR),
        lambda: make_role_holder(RoleKind.COORDINATOR, "kela"),
    ],
)
def test_nobody_else_reaches_the_pages(client: Client, who: Callable[[], Any]) -> None:
    version = store()
    sign_in(client, who())
    links = [
        address("questionnaires"),
        address("upload_questionnaire"),
        address("template_workbook", SHIPPED),
        *(
            address(route, version.key)
            for route in (
                "questionnaire",
                "preview_questionnaire",
                "publish_questionnaire",
                "questionnaire_differences",
                "withdraw_draft",
            )
        ),
        address("questionnaire_file", version.key, "pieni-kysely.json"),
    ]
    for link in links:
        assert client.get(link).status_code == HTTPStatus.NOT_FOUND
        assert client.post(link).status_code == HTTPStatus.NOT_FOUND
    version.refresh_from_db()
    assert version.published_at is None
