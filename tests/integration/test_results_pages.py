"""The pages of results: drafts, releases and their files, open answers, and both sides' view of an interface."""

import csv
import io
import zipfile
from datetime import timedelta
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests.factories.people import make_role_holder, sign_in
from tests.factories.results import (
    ABOUT_AREA,
    ABOUT_COUNTY,
    AREA,
    COUNTY,
    INTERFACE,
    OTHER_INTERFACE,
    PUBLISHED_AT,
    about,
    make_approved,
    make_closed_wave,
    make_person_response,
)
from yhdyspinta.accounts.actor import COMMAND
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.states import State
from yhdyspinta.surveys.actions.results import correct_results, publish_results, withdraw_release
from yhdyspinta.surveys.models import ResultRelease, Wave

pytestmark = pytest.mark.django_db
DATED = PUBLISHED_AT.date().isoformat()
WISHES = "Enemmän tietoa ja rahaa."


@pytest.fixture
def wave() -> Wave:
    """Both sides of one interface have approved; about the other county only Suupohja has."""
    wave = make_closed_wave(closed_at=timezone.now())
    answers = {**about(ABOUT_AREA, 4.0, daily_health=State.DONT_KNOW, practices_meetings=5.0), ("wishes", ""): WISHES}
    make_approved(wave, COUNTY, answers)
    make_approved(wave, AREA, {**about(ABOUT_COUNTY, 4.0, practices_meetings=2.0), ("wishes", ""): "Rahaa."})
    return wave


@pytest.fixture
def editor(client: Client) -> Client:
    sign_in(client, make_role_holder(RoleKind.NATIONAL_EDITOR))
    return client


def _publish(wave: Wave) -> ResultRelease:
    return publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT)


def _address(wave: Wave, language: str = "fi", more: str = "") -> str:
    return f"/{language}/tulokset/{wave.survey.slug}/{wave.slug}/{more}"


def _without_address(client: Client, page: str) -> str:
    """A missing page without what differs by its address and request."""
    response = client.get(page)
    assert response.status_code == 404, page
    text = response.content.decode().replace(quote(page, safe=""), "").replace(quote(page), "")
    text = text.replace(page.removeprefix("/fi"), "").replace(page, "")
    return text.replace(response.headers["X-Request-ID"], "")


def _files(page: str, begin: str) -> list[str]:
    """The names of the files that a page of a release links."""
    return [name for part in page.split(f'href="{begin}')[1:] if (name := part.split('"')[0])]


def _interface(client: Client, slug: str = INTERFACE, language: str = "fi") -> str:
    return client.get(f"/{language}/yhdyspinnat/{slug}/").content.decode()


@pytest.mark.parametrize(
    ("language", "words"),
    [("fi", "Synteettinen aineisto"), ("sv", "Syntetiskt material"), ("en", "Synthetic data")],
)
def test_everybody_reads_a_release_in_each_language(client: Client, wave: Wave, language: str, words: str) -> None:
    _publish(wave)
    text = client.get(_address(wave, language, f"{DATED}/")).content.decode()

    assert words in text
    assert text.count("<h1") == 1
    assert {"fi": "2 hyväksyi", "sv": "2 godkände", "en": "2 approved"}[language] in text


def test_the_reports_and_the_page_of_the_wave_lead_to_it(client: Client, wave: Wave) -> None:
    assert client.get(_address(wave)).status_code == 404
    _publish(wave)
    for page in ("/fi/raportit/", _address(wave)):
        assert f'href="{_address(wave, more=f"{DATED}/")}"' in client.get(page).content.decode()


def test_every_file_is_there_and_says_that_the_answers_are_made_up(client: Client, wave: Wave) -> None:
    _publish(wave)
    page = client.get(_address(wave, "sv", f"{DATED}/")).content.decode()
    begin = _address(wave, "sv", f"{DATED}/")
    names = _files(page, begin)

    assert len(names) == len(set(names)) == 20
    for name in names:
        response = client.get(begin + name)
        assert response.status_code == 200, name
        assert response["Content-Disposition"] == f'attachment; filename="{name}"'
        assert "sandbox" in response["Content-Security-Policy"]
        assert client.get(begin + name, headers={"If-None-Match": response["ETag"]}).status_code == 304
        if name.endswith((".html", ".json", ".xml")):
            assert "syntetisk" in response.content.decode().casefold(), name
    pairs = next(name for name in names if "-pairs-" in name)
    rows = list(csv.DictReader(io.StringIO(client.get(begin + pairs).content.decode())))
    assert {row["interface"] for row in rows} == {INTERFACE}
    assert {row["synthetic"] for row in rows} == {"1"}
    bundle = next(name for name in names if name.endswith("-sv.zip") and "interface" not in name)
    assert "manifest.json" in zipfile.ZipFile(io.BytesIO(client.get(begin + bundle).content)).namelist()


def test_unknown_days_waves_and_files_are_no_pages(client: Client, wave: Wave) -> None:
    _publish(wave)
    missing = _without_address(client, "/fi/ei-ole/")
    for page in (
        _address(wave, more="2026-12-16/"),
        _address(wave, more="2026-13-45/"),
        _address(wave, more=f"{DATED}/tiedosto.csv"),
        "/fi/tulokset/ei/ole/",
        f"/fi/tulokset/ei/ole/{DATED}/",
    ):
        assert _without_address(client, page) == missing, page


def test_a_withdrawn_release_says_why_and_shows_no_figure(client: Client, wave: Wave) -> None:
    release = _publish(wave)
    page = client.get(_address(wave, more=f"{DATED}/")).content.decode()
    file = _files(page, _address(wave, more=f"{DATED}/"))[0]
    note = "Väärä aineisto: <b>korjataan</b>."
    withdraw_release(release_id=release.pk, note=note, by=COMMAND, at=PUBLISHED_AT + timedelta(days=2))

    page = client.get(_address(wave, more=f"{DATED}/")).content.decode()
    assert "Väärä aineisto: &lt;b&gt;korjataan&lt;/b&gt;." in page
    assert "17.12.2026" in page
    assert "<svg" not in page.split("<main")[1].split("</main>")[0]
    assert client.get(_address(wave, more=f"{DATED}/{file}")).status_code == 410
    assert f'href="{_address(wave, more=f"{DATED}/")}"' not in client.get("/fi/raportit/").content.decode()


def test_a_corrected_release_leads_to_the_one_that_holds(client: Client, wave: Wave) -> None:
    release = _publish(wave)
    correct_results(release_id=release.pk, note="Virhe.", by=COMMAND, at=PUBLISHED_AT + timedelta(days=1))
    page = client.get(_address(wave, more=f"{DATED}/")).content.decode()

    assert "Virhe." in page
    assert f'href="{_address(wave, more="2026-12-16/")}"' in page


def test_an_editor_publishes_corrects_and_withdraws_in_pages(editor: Client, wave: Wave) -> None:
    draft = _address(wave, more="luonnos/")
    assert editor.get(draft).status_code == 200
    assert "<svg" in editor.get(f"{draft}raportti/").content.decode()
    assert editor.get(_address(wave, more="peru/")).status_code == 422
    assert editor.get(_address(wave, more="julkaise/")).status_code == 405

    sent = editor.post(_address(wave, more="julkaise/"))
    assert (sent.status_code, sent["Location"]) == (302, draft)
    again = editor.post(_address(wave, more="julkaise/"))
    assert again.status_code == 422
    assert "YP-RESULT-004" not in again.content.decode().split("error-summary")[0]

    refused = editor.post(_address(wave, more="korjaa/"), {"note": "Virhe."})
    assert refused.status_code == 422
    assert "Virhe." in refused.content.decode()
    assert editor.post(_address(wave, more="peru/"), {"note": " "}).status_code == 422
    assert editor.post(_address(wave, more="peru/"), {"note": "Väärä aineisto."}).status_code == 302
    assert "Väärä aineisto." in editor.get(draft).content.decode()


def test_the_texts_that_will_be_published_are_counted_before_the_button(editor: Client) -> None:
    wave = make_closed_wave(closed_at=timezone.now())
    make_approved(wave, COUNTY, about(ABOUT_AREA, next_step="Sovitaan."))
    make_approved(wave, AREA, {**about(ABOUT_COUNTY), **about("etela-pohjanmaa", next_step="Yksin.")})
    text = editor.get(_address(wave, "en", "luonnos/")).content.decode()
    before = text.split('id="publish"')[1].split("<button")[0]

    assert "What should the two of you agree on next?” 1 text is published. 1 is left out" in before
    assert "Sovitaan." not in text


def test_withdrawn_results_are_said_to_be_and_cannot_be_published_again_that_day(editor: Client, wave: Wave) -> None:
    draft = _address(wave, "en", "luonnos/")
    assert 'id="publish"' in editor.get(draft).content.decode()
    release = publish_results(wave_id=wave.pk, by=COMMAND, at=timezone.now())
    standing = editor.get(draft).content.decode()
    assert "/korjaa/" not in standing
    assert "Corrected results can be published tomorrow" in standing
    withdraw_release(release_id=release.pk, note="Väärä aineisto.", by=COMMAND, at=timezone.now())

    withdrawn = editor.get(draft).content.decode()
    assert "The results are withdrawn. They can be published again tomorrow" in withdrawn
    note = withdrawn.split('class="result-note"')[1].split("</div>")[0]
    assert "These results were withdrawn on" in note
    assert "Väärä aineisto." in note
    assert "not published yet" not in withdrawn
    assert 'id="publish"' not in withdrawn


def test_what_was_published_on_an_earlier_day_and_withdrawn_is_published_again(editor: Client, wave: Wave) -> None:
    draft = _address(wave, "en", "luonnos/")
    yesterday = timezone.now() - timedelta(days=1)
    release = publish_results(wave_id=wave.pk, by=COMMAND, at=yesterday)
    assert "/korjaa/" in editor.get(draft).content.decode()
    withdraw_release(release_id=release.pk, note="Väärä aineisto.", by=COMMAND, at=yesterday)

    withdrawn = editor.get(draft).content.decode()
    assert "The results are withdrawn. They can be published again." in withdrawn
    assert 'id="publish"' in withdrawn
    assert editor.post(_address(wave, "en", "julkaise/")).status_code == 302
    published = editor.get(draft).content.decode()
    assert "The results are published, as of" in published
    assert "result-note" not in published


@pytest.mark.parametrize("kind", [None, RoleKind.COORDINATOR, RoleKind.ADMINISTRATOR])
def test_drafts_and_open_answers_are_not_there_for_others(client: Client, wave: Wave, kind: RoleKind | None) -> None:
    pages = ("luonnos/", "luonnos/raportti/", "korjaa/", "peru/", "avovastaukset/", "avovastaukset/wishes/")
    if kind is None:
        assert all(client.get(_address(wave, more=page)).status_code == 302 for page in pages)
        return
    sign_in(client, make_role_holder(kind, COUNTY if kind is RoleKind.COORDINATOR else ""))
    assert all(client.get(_address(wave, more=page)).status_code == 404 for page in pages)
    assert client.post(_address(wave, more="julkaise/")).status_code == 404
    assert not ResultRelease.objects.exists()


def test_open_answers_from_themes_to_a_passage(editor: Client, wave: Wave) -> None:
    at = _address(wave, more="avovastaukset/wishes/")
    assert "wishes" in editor.get(_address(wave, more="avovastaukset/")).content.decode()
    assert editor.post(f"{at}teemat/", {"title_fi": "Tieto", "title_sv": ""}).status_code == 422
    assert editor.post(f"{at}teemat/", {"title_fi": "Tieto", "title_sv": "Kunskap"}).status_code == 302

    assert editor.post(at, {}).status_code == 422
    sent = editor.post(at, {"themes": "theme-1"})
    assert sent.status_code == 302
    sent = editor.post(sent["Location"], {"themes": "none"})
    done = editor.get(sent["Location"]).content.decode()
    assert "error-summary" not in done

    second = Client()
    sign_in(second, make_role_holder(RoleKind.NATIONAL_EDITOR))
    assert "theme-1" not in second.get(f"{at}vertailu/").content.decode()
    for _number in range(2):
        assert second.post(at, {"themes": "theme-1"}).status_code == 302
    compared = second.get(f"{at}vertailu/").content.decode()
    shown = compared.split('name="vastaus" value="')[1].split('"')[0]
    assert second.post(f"{at}vertailu/", {"vastaus": shown}).status_code == 422
    assert second.post(f"{at}vertailu/", {"vastaus": shown, "themes": "none"}).status_code == 302
    assert second.post(f"{at}vertailu/", {"vastaus": "ei", "themes": "none"}).status_code == 404

    passage = f"{at}lainaukset/?vastaus={shown}"
    assert second.post(passage, {"text": "ei ole tässä"}).status_code == 422
    read = second.get(passage).content.decode().split('id="choose"')[1].split("</blockquote>")[0]
    text = WISHES if WISHES in read else "Rahaa."
    assert second.post(passage, {"text": text}).status_code == 302
    remove = second.get(f"{at}lainaukset/").content.decode().split('name="remove" value="')[1].split('"')[0]
    assert second.post(f"{at}lainaukset/", {"remove": "9" * 5000}).status_code == 404
    assert second.post(f"{at}lainaukset/", {"remove": remove}).status_code == 302
    assert editor.get(f"{at}lainaukset/?vastaus=ei").status_code == 404


def test_an_interface_without_a_wave_says_nothing_of_both_sides(client: Client) -> None:
    assert 'id="both-sides"' not in _interface(client)


def test_before_publishing_the_interface_has_both_answers_and_says_that_the_rest_is_to_come(
    client: Client, wave: Wave
) -> None:
    text = _interface(client).split('id="both-sides"')[1].split("</section>")[0]

    assert "both-sides-1" in text
    assert "Koko kyselykierroksen tuloksia ei ole vielä julkaistu." in text
    assert "/tulokset/" not in text


def test_both_sides_are_beside_each_other_furthest_apart_first(client: Client, wave: Wave) -> None:
    _interface(client)
    _publish(wave)
    text = _interface(client)
    table = text.split('id="both-sides-2-caption"')[1].split("</table>")[0]
    rows = [[cell.split("<")[0].strip() for cell in row.split('<th scope="row">')[1:]] for row in table.split("<tr>")]

    assert text.count('role="img" lang="fi"') >= 4
    # An answer is a whole number, not a mean with a decimal.
    assert ",0<" not in text.split('id="both-sides"')[1].split("</section>")[0]
    # Of the practices the meetings are three steps apart, all else the same.
    assert rows[2] == ["Säännölliset tapaamiset"]
    assert "5 (toteutunut erittäin hyvin)" in table
    # Where one side does not know there is no mark, and the table says so.
    steers = text.split('id="both-sides-1-caption"')[1].split("</table>")[0]
    assert "En osaa sanoa" in steers
    assert f'href="{_address(wave, more=f"{DATED}/")}"' in text


def test_one_side_alone_shows_nothing_of_it(client: Client, wave: Wave) -> None:
    _publish(wave)
    text = _interface(client, OTHER_INTERFACE)

    assert 'id="both-sides"' in text
    assert "both-sides-1" not in text


def test_who_has_not_answered_is_told_only_where_the_wave_tells_it(client: Client) -> None:
    for tells in (False, True):
        wave = make_closed_wave(tells_nonresponse=tells, closed_at=timezone.now())
        make_approved(wave, AREA, about(ABOUT_COUNTY))
        section = _interface(client, language="en").split('id="both-sides"')[1].split("</section>")[0]
        assert ("is awaited" in section) is tells
        publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT)
        section = _interface(client, language="en").split('id="both-sides"')[1].split("</section>")[0]
        assert ("no approved answer came from" in section) is tells


def test_withdrawing_takes_the_answers_off_the_interface(client: Client, wave: Wave) -> None:
    release = _publish(wave)
    assert "both-sides-1" in _interface(client)
    withdraw_release(release_id=release.pk, note="Väärä aineisto.", by=COMMAND, at=PUBLISHED_AT)

    assert "both-sides-1" not in _interface(client)


def test_a_kept_page_costs_one_query(
    client: Client, wave: Wave, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    _publish(wave)
    for page in (f"/fi/yhdyspinnat/{INTERFACE}/", "/fi/hyvinvointialueet/pohjanmaa/", "/fi/"):
        client.get(page)
        with django_assert_num_queries(1):
            client.get(page)


def test_areas_and_counties_link_to_the_results_of_their_own_interfaces(client: Client, wave: Wave) -> None:
    assert 'id="results"' not in client.get("/fi/tyollisyysalueet/suupohja/").content.decode()
    _publish(wave)
    for page, links in (("tyollisyysalueet/suupohja", 2), ("hyvinvointialueet/pohjanmaa", 3)):
        text = client.get(f"/fi/{page}/").content.decode().split('id="results"')[1].split("</section>")[0]
        assert text.count("#both-sides") == links, page
        assert f"/fi/yhdyspinnat/{INTERFACE}/#both-sides" in text
    assert 'id="results"' not in client.get("/fi/hyvinvointialueet/lappi/?vuosi=2025").content.decode()


def test_few_persons_show_nothing_and_enough_show_classes(client: Client) -> None:
    cache.clear()
    wave = make_closed_wave(capacity=Wave.Capacity.PERSONAL, closed_at=timezone.now())
    for _number in range(6):
        make_person_response(wave, COUNTY, about(ABOUT_AREA, 4.0))
    for _number in range(4):
        make_person_response(wave, AREA, about(ABOUT_COUNTY, 2.0))
    release = publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT)
    assert "both-sides-1" not in _interface(client)

    withdraw_release(release_id=release.pk, note="Lisää vastauksia.", by=COMMAND, at=PUBLISHED_AT)
    for _number in range(2):
        make_person_response(wave, AREA, about(ABOUT_COUNTY, 2.0))
    publish_results(wave_id=wave.pk, by=COMMAND, at=PUBLISHED_AT + timedelta(days=1))
    section = _interface(client, language="en").split('id="both-sides"')[1].split("</section>")[0]
    assert "mean 2, n = 6 (1–2: 6 · 3: 0 · 4–5: 0)" in section
    assert "2.0" not in section
    page = client.get(_address(wave, more="2026-12-16/")).content.decode()
    assert ".sav" not in page
    assert "-pairs-" not in page
