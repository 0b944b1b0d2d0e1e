"""A national editor makes a survey and a wave, opens it, invites, and reads the board: in a real browser."""

import re
from datetime import timedelta
from typing import Final

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page
from pytest_django.live_server_helper import LiveServer

from tests.factories.people import make_role_holder, sign_in
from tests.factories.surveys import COUNTY, make_version
from tests.functional.accessibility import assert_accessible
from tests.functional.conftest import OpenContext
from yhdyspinta.accounts.actor import COMMAND
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.languages import Texts
from yhdyspinta.outbox.models import Message
from yhdyspinta.sources.instruments import find_instrument
from yhdyspinta.surveys.actions.surveys import create_survey
from yhdyspinta.surveys.actions.waves import create_wave, open_wave
from yhdyspinta.surveys.models import Response, ResponseStep, Wave
from yhdyspinta.surveys.wave_plan import WavePlan

pytestmark = pytest.mark.django_db(transaction=True)
NARROW: Final = {"width": 320, "height": 640}
WAVE: Final = "kyselyt/yhdyspinta/2026/"
PAGES: Final = (
    "kyselyt/",
    "kyselyt/uusi/",
    "kyselyt/yhdyspinta/",
    "kyselyt/yhdyspinta/muuta/",
    "kyselyt/yhdyspinta/uusi-kierros/",
    WAVE,
    f"{WAVE}pidenna/",
    f"{WAVE}sulje/",
    f"{WAVE}kutsut/",
    f"{WAVE}muistutukset/",
    f"{WAVE}tilanne/",
)


@pytest.fixture
def editor(live_server: LiveServer) -> User:
    return make_role_holder(RoleKind.NATIONAL_EDITOR)


def enter(context: BrowserContext, user: User, live_server: LiveServer) -> Page:
    """A page of a window in which the user has signed in."""
    client = Client()
    sign_in(client, user)
    name = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])
    return context.new_page()


def open_survey(instrument: Instrument | None = None) -> Wave:
    now = timezone.now()
    title = Texts("Yhdyspintakysely", "Kontaktyteenkät", "Interface survey")
    create_survey(slug="yhdyspinta", title=title, publisher="Verkosto", by=COMMAND, at=now)
    plan = WavePlan(
        slug="2026",
        instrument=make_version(instrument).key,
        register_year=2026,
        kinds=("county", "employment_area"),
        opens_on=timezone.localdate(),
        closes_on=timezone.localdate() + timedelta(days=30),
    )
    wave = create_wave(survey="yhdyspinta", plan=plan, by=COMMAND, at=now)
    return open_wave(wave_id=wave.pk, by=COMMAND, at=now)


def press(page: Page) -> None:
    """The one thing to do next on the page; the page after it is there with its styles."""
    with page.expect_navigation(wait_until="load"):
        page.locator("main .button-main").first.click()


def follow(page: Page, name: str) -> None:
    """The way to a page of the wave."""
    with page.expect_navigation(wait_until="load"):
        page.locator(f'main .actions a[href$="/{name}/"]').click()


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("scripts", ["on", "off"])
def test_from_a_new_survey_to_the_board(
    open_context: OpenContext, live_server: LiveServer, editor: User, language: str, scripts: str
) -> None:
    make_version()
    with open_context(java_script_enabled=scripts == "on") as context:
        page = enter(context, editor, live_server)

        def check() -> None:
            if scripts == "on":
                assert_accessible(page)

        page.goto(f"/{language}/kyselyt/")
        check()
        press(page)
        press(page)
        page.locator(".error-summary:focus").wait_for()
        check()
        for field, text in {
            "title_fi": "Yhdyspintakysely",
            "title_sv": "Kontaktyteenkät",
            "title_en": "Interface survey",
            "publisher": "Verkosto",
            "slug": "yhdyspinta",
        }.items():
            page.locator(f"#id_{field}").fill(text)
        press(page)
        page.wait_for_url(f"**/{language}/kyselyt/yhdyspinta/")
        check()
        press(page)
        page.locator("#id_slug").fill("2026")
        page.locator("#id_instrument").select_option(index=0)
        page.locator("#id_opens_on").fill(timezone.localdate().isoformat())
        page.locator("#id_closes_on").fill((timezone.localdate() + timedelta(days=30)).isoformat())
        check()
        press(page)
        page.wait_for_url(f"**/{language}/{WAVE}")
        check()
        press(page)
        check()
        press(page)
        page.wait_for_url(f"**/{language}/{WAVE}")
        assert Response.objects.count() == 67

        follow(page, "kutsut")
        assert page.locator("#id_lines").input_value().count("\n") == 66
        page.locator("#id_lines").fill(f"{COUNTY}; Helmi Hyvinvointi; helmi@example.org; sv")
        check()
        press(page)
        check()
        assert "Hej Helmi Hyvinvointi," in page.locator(".letter__text").inner_text()
        press(page)
        page.wait_for_url(f"**/{language}/{WAVE}")
        assert Message.objects.get().recipient == "helmi@example.org"

        follow(page, "tilanne")
        page.wait_for_url(f"**/{language}/{WAVE}tilanne/")
        check()
        assert page.locator("table.board tbody tr").count() == 67
        page.locator("#side").select_option("employment")
        page.locator("form.filters button").click()
        assert page.locator("table.board tbody tr").count() == 45
        assert "side=employment" in page.url


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_accessible_and_fit_a_narrow_screen(
    open_context: OpenContext, live_server: LiveServer, editor: User, language: str, scheme: str
) -> None:
    open_survey()
    with open_context(viewport=NARROW, color_scheme=scheme) as context:
        page = enter(context, editor, live_server)
        for path in PAGES:
            page.goto(f"/{language}/{path}")
            assert page.locator("h1").count() == 1
            assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"], path
            assert_accessible(page)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_board_of_the_whole_questionnaire_fits_a_laptop(
    open_context: OpenContext, live_server: LiveServer, editor: User, language: str
) -> None:
    open_survey(find_instrument("yhdyspinta-2026"))
    kinds = ("submitted", "approved")
    for place, response in enumerate(Response.objects.order_by("id")):
        ResponseStep.objects.create(
            response=response, number=1, kind=kinds[place % 2], at=timezone.now(), revision=0, content="{}"
        )
    with open_context(viewport={"width": 1280, "height": 800}) as context:
        page = enter(context, editor, live_server)
        page.goto(f"/{language}/{WAVE}tilanne/")
        table = page.locator(".table-scroll:has(table.board)")
        assert table.evaluate("element => element.scrollWidth - element.clientWidth") <= 0


def test_a_wave_is_closed_by_keyboard_alone(open_context: OpenContext, live_server: LiveServer, editor: User) -> None:
    wave = open_survey()
    with open_context() as context:
        page = enter(context, editor, live_server)
        page.goto(f"/fi/{WAVE}")
        tab_to(page, f"/fi/{WAVE}sulje/")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/fi/{WAVE}sulje/")
        tab_to(page, "button-main")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/fi/{WAVE}")
    wave.refresh_from_db()
    assert wave.closed_at is not None


def tab_to(page: Page, target: str) -> None:
    """Press Tab until a link with the address, or an element with the class, has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        focused = "document.activeElement.getAttribute('href') + ' ' + document.activeElement.className"
        if re.search(re.escape(target), str(page.evaluate(focused))):
            return
    pytest.fail(f"Tab does not reach {target}")
