"""Results in a real browser: published, read, downloaded, withdrawn; open answers; both sides of an interface."""

from pathlib import Path
from typing import Final

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.factories.people import make_role_holder, sign_in
from tests.factories.results import (
    ABOUT_AREA,
    ABOUT_COUNTY,
    AREA,
    COUNTY,
    INTERFACE,
    OTHER_INTERFACE,
    about,
    make_approved,
    make_closed_wave,
)
from tests.functional.accessibility import assert_accessible as find_no_fault
from tests.functional.conftest import OpenContext
from yhdyspinta.accounts.actor import COMMAND
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.states import State
from yhdyspinta.surveys.actions.results import publish_results
from yhdyspinta.surveys.models import Wave

pytestmark = pytest.mark.django_db(transaction=True)
NARROW: Final = {"width": 320, "height": 640}


@pytest.fixture
def wave() -> Wave:
    wave = make_closed_wave(closed_at=timezone.now())
    of_county = about(ABOUT_AREA, 4.0, daily_health=State.DONT_KNOW, practices_meetings=5.0, next_step="Sovitaan.")
    make_approved(wave, COUNTY, {**of_county, ("wishes", ""): "Enemmän tietoa."})
    make_approved(wave, AREA, {**about(ABOUT_COUNTY, 4.0, practices_meetings=2.0), ("wishes", ""): "Rahaa."})
    return wave


def _enter(context: BrowserContext, live_server: LiveServer) -> Page:
    """A page of a national editor who has signed in."""
    client = Client()
    sign_in(client, make_role_holder(RoleKind.NATIONAL_EDITOR))
    name = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])
    return context.new_page()


def _address(wave: Wave, more: str = "", language: str = "fi") -> str:
    return f"/{language}/tulokset/{wave.survey.slug}/{wave.slug}/{more}"


def assert_accessible(page: Page) -> None:
    """After a click the next page may have come without its styles yet."""
    page.wait_for_load_state()
    find_no_fault(page)


def _assert_no_sideways_scroll(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), page.url


@pytest.mark.parametrize("scripts", [True, False])
def test_published_read_downloaded_and_withdrawn(
    open_context: OpenContext, live_server: LiveServer, wave: Wave, tmp_path: Path, *, scripts: bool
) -> None:
    with open_context(java_script_enabled=scripts, accept_downloads=True) as context:
        page = _enter(context, live_server)
        page.goto(_address(wave, "luonnos/"))
        if scripts:
            assert_accessible(page)
        page.locator("section[aria-labelledby=publish] button").click()
        expect(page.locator(".notice")).to_be_visible()
        if scripts:
            assert_accessible(page)
        page.locator(".button-main").first.click()
        expect(page.locator("h1")).to_have_text(f"{wave.survey.title_fi} {wave.slug}")
        address = page.url.removeprefix(live_server.url)

        for language in ("fi", "sv"):
            page.goto(address.replace("/fi/", f"/{language}/"))
            if scripts:
                assert_accessible(page)
            for ending in (".pdf", ".csv", ".zip"):
                with page.expect_download() as waiting:
                    page.locator(f'.report-files a[href$="{ending}"]').first.click()
                saved = tmp_path / waiting.value.suggested_filename
                waiting.value.save_as(saved)
                assert f"-{language}." in saved.name
                assert saved.stat().st_size > 1_000

        page.goto(_address(wave, "peru/"))
        page.locator(".form button").click()
        page.locator(".error-summary:focus").wait_for()
        if scripts:
            assert_accessible(page)
        page.locator("#id_note").fill("Väärä aineisto. Fel material.")
        page.locator(".form button").click()
        expect(page.locator(".result-note")).to_contain_text("Väärä aineisto.")
        expect(page.locator("section[aria-labelledby=publish]")).to_have_count(0)
        _assert_no_sideways_scroll(page)
        if scripts:
            assert_accessible(page)
        page.goto(address)
        expect(page.locator(".result-note")).to_contain_text("Väärä aineisto.")
        expect(page.locator("main svg.chart")).to_have_count(0)
        if scripts:
            assert_accessible(page)


def test_two_people_read_open_answers(open_context: OpenContext, live_server: LiveServer, wave: Wave) -> None:
    at = _address(wave, "avovastaukset/wishes/")
    for number in range(2):
        with open_context() as context:
            page = _enter(context, live_server)
            page.goto(_address(wave, "avovastaukset/"))
            assert_accessible(page)
            if not number:
                page.goto(f"{at}teemat/")
                page.locator("#id_title_fi").fill("Tieto")
                page.locator("#id_title_sv").fill("Kunskap")
                page.locator("section[aria-labelledby=add-theme] button").click()
                expect(page.locator(".theme-list li")).to_contain_text("Tieto")
                assert_accessible(page)
            page.goto(at)
            for _answer in range(2):
                assert_accessible(page)
                page.locator("#id_themes_0" if number else "#id_themes_1").check()
                page.locator("form.form button").click()
            assert_accessible(page)
    with open_context(viewport=NARROW) as context:
        page = _enter(context, live_server)
        page.goto(f"{at}vertailu/")
        expect(page.locator(".difference")).to_have_count(2)
        assert_accessible(page)
        _assert_no_sideways_scroll(page)
        page.locator(".difference").first.locator("input[type=checkbox]").first.check()
        page.locator(".difference").first.locator("button").click()
        page.goto(f"{at}lainaukset/")
        page.locator("details summary").click()
        page.locator(".theme-answers__one a").first.click()
        assert_accessible(page)
        _assert_no_sideways_scroll(page)
        page.locator("#id_text").fill(page.locator("#choose + blockquote").inner_text().strip())
        page.locator("form.form button").click()
        expect(page.locator(".theme-list blockquote")).to_have_count(1)
        assert_accessible(page)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("scripts", [True, False])
def test_both_sides_one_side_and_none(open_context: OpenContext, wave: Wave, language: str, *, scripts: bool) -> None:
    with open_context(java_script_enabled=scripts, viewport=NARROW) as context:
        page = context.new_page()
        pages = {slug: f"/{language}/yhdyspinnat/{slug}/" for slug in (INTERFACE, OTHER_INTERFACE)}

        def look(slug: str, charts: int) -> None:
            page.goto(pages[slug])
            _assert_no_sideways_scroll(page)
            expect(page.locator(".both-sides .both-sides__chart")).to_have_count(charts)
            if scripts:
                assert_accessible(page)

        look(INTERFACE, 2)  # both have approved
        publish_results(wave_id=wave.pk, by=COMMAND, at=timezone.now())
        look(INTERFACE, 2)
        # What the chart shows can be read without it: a table beside each, with the words of the answers.
        for number, summary in enumerate(page.locator(".both-sides summary").all()):
            summary.click()
            expect(page.locator(".both-sides table").nth(number)).to_be_visible()
        _assert_no_sideways_scroll(page)
        look(OTHER_INTERFACE, 0)
        expect(page.locator(".both-sides")).to_be_visible()


def test_an_interface_that_nobody_asked_has_no_such_section(page: Page) -> None:
    page.goto(f"/fi/yhdyspinnat/{INTERFACE}/")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".both-sides")).to_have_count(0)


@pytest.mark.parametrize("address", ["tyollisyysalueet/suupohja", "hyvinvointialueet/pohjanmaa"])
def test_areas_and_counties_lead_to_their_interfaces(open_context: OpenContext, wave: Wave, address: str) -> None:
    publish_results(wave_id=wave.pk, by=COMMAND, at=timezone.now())
    with open_context(viewport=NARROW) as context:
        page = context.new_page()
        page.goto(f"/fi/{address}/")
        _assert_no_sideways_scroll(page)
        assert_accessible(page)
        page.locator(f'section[aria-labelledby=results] a[href*="{INTERFACE}"]').click()
        expect(page.locator("#both-sides")).to_be_in_viewport()
