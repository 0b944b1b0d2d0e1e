"""Versions of questionnaires: uploading, publishing, deleting, and what can never happen to a published one."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from tests.factories.instrument_json import make_document, question, texts
from tests.factories.people import make_actor
from tests.factories.surveys import make_wave
from tests.factories.workbooks import SURVEY, make_workbook, words
from yhdyspinta.accounts.actor import ANYBODY, COMMAND, Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.instruments.canonical import from_json, instrument_hash
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.audit.queries import get_head
from yhdyspinta.documents.questionnaire.workbook import write_workbook
from yhdyspinta.errors import Refusal
from yhdyspinta.sources.instrument_workbooks.losses import NO_KIND
from yhdyspinta.sources.instruments import find_instrument
from yhdyspinta.surveys.actions.instruments import delete_draft, publish_version, upload_version
from yhdyspinta.surveys.models import InstrumentVersion
from yhdyspinta.surveys.queries.instruments import (
    get_published,
    get_version,
    list_published,
    list_versions,
    read_instrument_of,
)

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
LATER = NOON + timedelta(hours=1)
SHIPPED = "hyvinvointialueet-2024"


def as_bytes(document: dict[str, Any]) -> bytes:
    return json.dumps(document).encode()


def upload(content: bytes = b"", *, name: str = "lomake.json", by: Actor = COMMAND) -> InstrumentVersion:
    return upload_version(content=content or as_bytes(make_document()), file_name=name, by=by, at=NOON)


def publish(version: InstrumentVersion, **options: Any) -> InstrumentVersion:
    return publish_version(key=version.key, by=COMMAND, at=LATER, **options)


def codes(refusal: pytest.ExceptionInfo[Refusal]) -> list[str]:
    return [problem.kind.code for problem in refusal.value.problems]


def untranslated_workbook() -> bytes:
    rows = [
        ["begin_group", "first", *words("Osio")],
        ["text", "why", "Miksi?", "", "Why?"],
        ["end_group", "", "", "", ""],
    ]
    return make_workbook(survey=[SURVEY, *rows])


def test_the_template_is_stored_to_the_letter_and_published() -> None:
    instrument = find_instrument(SHIPPED)
    draft = upload(write_workbook(instrument), name="pohja.xlsx")
    assert (draft.instrument_id, draft.problems, draft.published_at) == (SHIPPED, [], None)
    assert draft.sha256 == instrument_hash(instrument)
    assert read_instrument_of(get_version(draft.key, by=COMMAND)) == instrument
    publish(draft)
    found = get_published(draft.sha256)
    assert (found.key, found.published_at) == (draft.key, LATER)
    assert [one.key for one in list_published()] == [draft.key]


def test_the_same_content_is_the_same_draft_whatever_the_file() -> None:
    instrument = find_instrument(SHIPPED)
    one = upload(write_workbook(instrument), name="yksi.xlsx")
    other = upload_version(content=instrument, file_name="toinen", by=COMMAND, at=LATER)
    assert other.key == one.key
    assert InstrumentVersion.objects.count() == 1
    publish(one)
    assert upload(write_workbook(instrument)).key == one.key
    assert InstrumentVersion.objects.count() == 1


def test_missing_texts_make_a_draft_that_cannot_be_published() -> None:
    draft = upload(untranslated_workbook(), name="kesken.xlsx")
    version = get_version(draft.key, by=COMMAND)
    missing = next(one for one in version.problems if one.place.row == 3)
    assert (missing.kind.code, missing.place.sheet, missing.place.column) == (
        "YP-WORKBOOK-030",
        "survey",
        "label::svenska (sv)",
    )
    assert missing.sentence("sv") != missing.sentence("fi")
    with pytest.raises(Refusal) as refusal:
        publish(draft)
    assert codes(refusal) == ["YP-VERSION-002"]
    assert get_version(draft.key, by=COMMAND).published_at is None


def test_a_text_that_stands_in_for_another_language_is_missing_in_any_format() -> None:
    document = make_document()
    document["sections"][0]["questions"][2]["hint"]["sv"] = "[Ohje]"
    draft = upload(as_bytes(document))
    assert draft.problems == []
    with pytest.raises(Refusal) as refusal:
        publish(draft)
    assert [(one.kind.code, one.details) for one in refusal.value.problems] == [
        ("YP-VERSION-003", {"id": "overall", "field": "hint", "language": "sv"})
    ]


def test_what_became_wrong_after_the_upload_is_found_when_publishing() -> None:
    draft = upload()
    document = json.loads(draft.content)
    document["sections"][0]["questions"][0]["options"][1]["id"] = "a"
    InstrumentVersion.objects.update(content=json.dumps(document))
    with pytest.raises(Refusal) as refusal:
        publish(draft)
    assert all(code.startswith("YP-INSTRUMENT") for code in codes(refusal))


def test_losses_of_a_plain_xlsform_are_kept_and_are_no_problems() -> None:
    plain = ["type", "name", "label::suomi (fi)", "label::svenska (sv)", "label::English (en)", "appearance"]
    rows = [["text", "why", *words("Miksi?"), "multiline"], ["geopoint", "place", *words("Missä?"), ""]]
    draft = upload(make_workbook(survey=[plain, *rows]), name="kysely.xlsx")
    version = get_version(draft.key, by=COMMAND)
    assert version.problems == ()
    told = {loss.where: loss for loss in version.losses}
    assert told["survey 3"].what == "geopoint place"
    assert told["survey 3"].reason("sv") == NO_KIND.sv
    assert publish(draft).published_at == LATER


@pytest.mark.parametrize(
    ("content", "name", "code"),
    [
        (b"%PDF-1.7", "kysely.xlsx", "YP-WORKBOOK"),
        (b"", "tyhja.xlsx", "YP-WORKBOOK"),
        (b"{", "kysely.json", "YP-INSTRUMENT-004"),
        (b'{"format": "yhdyspinta-instrument/1"}', "kysely.json", "YP-INSTRUMENT-010"),
        (as_bytes(make_document(title=texts("a\x00b"))), "kysely.json", "YP-INSTRUMENT"),
    ],
)
def test_what_is_no_questionnaire_is_not_stored(content: bytes, name: str, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        upload_version(content=content, file_name=name, by=COMMAND, at=NOON)
    assert all(one.startswith(code) for one in codes(refusal))
    assert not InstrumentVersion.objects.exists()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\kyselyt\\lomake.xlsx", "lomake.xlsx"),
        ("<b>lomake</b>.xlsx", "b>.xlsx"),
        ("lomake\u202exslx.exe", "lomakexslx.exe"),
        ("a\x00b\r\n.json", "ab.json"),
        ("", "–"),
        ("..", ".."),
        ("y" * 300 + ".json", "y" * 114 + "….json"),
    ],
)
def test_the_name_of_a_file_is_data(given: str, kept: str) -> None:
    assert upload(name=given or "").file_name == kept


def test_a_published_one_is_published_once() -> None:
    draft = upload()
    publish(draft)
    with pytest.raises(Refusal) as refusal:
        publish(draft)
    assert codes(refusal) == ["YP-VERSION-004"]


def test_the_database_refuses_the_same_hash_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two drafts of the same content that are published at the same moment: neither sees the other."""
    monkeypatch.setattr("yhdyspinta.surveys.actions.instruments._check_is_new", lambda version: None)
    draft = upload()
    twin = InstrumentVersion.objects.get(pk=draft.pk)
    twin.pk, twin.key = None, "toinen"
    twin.save()
    publish(draft)
    with pytest.raises(Refusal) as refusal:
        publish(twin)
    assert codes(refusal) == ["YP-VERSION-004"]
    assert InstrumentVersion.objects.get(published_at__isnull=False).key == draft.key


def test_a_version_replaces_the_newest_of_its_name_or_the_chosen_one() -> None:
    first = publish(upload())
    second = upload(as_bytes(make_document(question("extra", "open_text"))))
    assert publish(second).replaces_id == first.pk
    third = upload(as_bytes(make_document(id="toinen-kysely")))
    with pytest.raises(Refusal) as refusal:
        publish(third, replaces="nobody")
    assert codes(refusal) == ["YP-VERSION-007"]
    assert publish(third, replaces=first.key).replaces_id == first.pk
    fourth = upload(as_bytes(make_document(id="toinen-kysely", period=texts("2027"))))
    assert publish(fourth, replaces="").replaces_id is None
    assert get_version(third.key, by=COMMAND).replaces == first.key


def test_drafts_are_deleted_and_published_ones_are_not() -> None:
    draft = upload()
    delete_draft(key=draft.key, by=COMMAND, at=LATER)
    assert not InstrumentVersion.objects.exists()
    published = publish(upload())
    with pytest.raises(Refusal) as refusal:
        delete_draft(key=published.key, by=COMMAND, at=LATER)
    assert codes(refusal) == ["YP-VERSION-005"]
    with pytest.raises(Refusal) as unknown:
        delete_draft(key=draft.key, by=COMMAND, at=LATER)
    assert codes(unknown) == ["YP-SURVEY-002"]


def test_a_draft_that_a_wave_uses_stays() -> None:
    draft = upload()
    wave = make_wave(opened=False)
    wave.instrument = draft
    wave.save(update_fields=["instrument"])
    with pytest.raises(Refusal) as refusal:
        delete_draft(key=draft.key, by=COMMAND, at=LATER)
    assert codes(refusal) == ["YP-VERSION-006"]


def test_only_national_editors_and_commands_make_questionnaires() -> None:
    editor = make_actor(RoleKind.NATIONAL_EDITOR)
    draft = upload(by=editor)
    others = (
        ANYBODY,
        make_actor(),
        make_actor(RoleKind.ADMINISTRATOR),
        make_actor(RoleKind.COORDINATOR, "kela"),
    )
    for other in others:
        with pytest.raises(Refusal) as refusal:
            upload(as_bytes(make_document(period=texts("2030"))), by=other)
        assert codes(refusal) == ["YP-SURVEY-001"]
        for write in (publish_version, delete_draft):
            with pytest.raises(Refusal) as refusal:
                write(key=draft.key, by=other, at=LATER)
            assert codes(refusal) == ["YP-SURVEY-001"]
        with pytest.raises(Refusal) as hidden:
            get_version(draft.key, by=other)
        with pytest.raises(Refusal) as listed:
            list_versions(by=other)
        assert codes(hidden) == codes(listed) == ["YP-SURVEY-002"]
    assert get_version(draft.key, by=editor).uploaded_by == editor.name


def test_anybody_reads_what_is_published_and_no_names() -> None:
    editor = make_actor(RoleKind.NATIONAL_EDITOR)
    draft = upload(by=editor)
    with pytest.raises(Refusal):
        get_published(draft.sha256)
    publish_version(key=draft.key, by=editor, at=LATER)
    found = get_published(draft.sha256)
    assert (found.uploaded_by, found.published_by) == ("", "")
    assert get_version(draft.key, by=editor).published_by == editor.name


def test_every_write_is_recorded_without_words_of_the_questionnaire() -> None:
    before = get_head().number
    editor = make_actor(RoleKind.NATIONAL_EDITOR)
    draft = upload(by=editor)
    gone = upload(as_bytes(make_document(period=texts("2030"))), by=editor)
    gone_key = gone.key
    publish_version(key=draft.key, by=editor, at=LATER)
    delete_draft(key=gone_key, by=editor, at=LATER)
    rows = AuditRow.objects.filter(number__gt=before, action__startswith="surveys.").order_by("number")
    assert [(row.action, row.subject, row.role, row.actor) for row in rows] == [
        ("surveys.upload_version", f"instrument:{draft.key}", "national_editor", editor.reference),
        ("surveys.upload_version", f"instrument:{gone_key}", "national_editor", editor.reference),
        ("surveys.publish_version", f"instrument:{draft.key}", "national_editor", editor.reference),
        ("surveys.delete_draft", f"instrument:{gone_key}", "national_editor", editor.reference),
    ]
    assert not any("kysely" in f"{row.old}{row.new}" for row in rows)


def test_versions_are_listed_drafts_first() -> None:
    first = publish(upload())
    draft = upload(as_bytes(make_document(period=texts("2030"))))
    assert [one.key for one in list_versions(by=COMMAND)] == [draft.key, first.key]


def test_an_instrument_is_read_by_its_hash_and_not_only_by_its_row() -> None:
    draft = upload()
    old = get_version(draft.key, by=COMMAND)
    assert read_instrument_of(old) == from_json(make_document())
    changed = make_document(period=texts("2031"))
    InstrumentVersion.objects.update(content=json.dumps(changed), sha256=instrument_hash(from_json(changed)))
    assert read_instrument_of(get_version(draft.key, by=COMMAND)).period.fi == "2031"


@pytest.mark.parametrize("write", ["update", "delete"])
def test_the_database_keeps_what_is_published_and_lets_drafts_go(write: str) -> None:
    published = InstrumentVersion.objects.filter(pk=publish(upload()).pk)
    draft = InstrumentVersion.objects.filter(pk=upload(as_bytes(make_document(period=texts("2030")))).pk)

    def change(rows: QuerySet[InstrumentVersion]) -> None:
        if write == "update":
            rows.update(title_fi="Toinen")
        else:
            rows.delete()

    with pytest.raises(IntegrityError), transaction.atomic():
        change(published)
    change(draft)
    assert published.get().title_fi == "Pieni kysely"
    assert not draft.filter(title_fi="Pieni kysely").exists()
