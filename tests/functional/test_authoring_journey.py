"""Making a questionnaire in a real browser: from the template to a published version and its successor."""

import io
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

import openpyxl
import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import BrowserContext, Page, expect

from tests.factories.people import make_role_holder, sign_in
from tests.factories.workbooks import SURVEY, make_workbook, words
from tests.functional.accessibility import assert_accessible
from tests.functional.conftest import OpenContext
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.documents.questionnaire.workbook import write_workbook
from yhdyspinta.languages import Language
from yhdyspinta.sources.instruments import find_instrument
from yhdyspinta.surveys.models import InstrumentVersion

pytestmark = pytest.mark.django_db(transaction=True)
NARROW: Final = {"width": 320, "height": 640}
DYADIC: Final = "yhdyspinta-2026"
TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def sign_in_browser(context: BrowserContext, address: str) -> None:
    client = Client()
    sign_in(client, make_role_holder(RoleKind.NATIONAL_EDITOR))
    name = settings.SESSION_COOKIE_NAME
    context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": address}])


class Scripts(StrEnum):
    ON = "with scripts"
    OFF = "without scripts"


@pytest.fixture(params=list(Scripts))
def scripts(request: pytest.FixtureRequest) -> Scripts:
    return Scripts(request.param)


@pytest.fixture
def page(open_context: OpenContext, live_server: object, scripts: Scripts) -> Iterator[Page]:
    """The window of a national editor."""
    with open_context(java_script_enabled=scripts is Scripts.ON) as context:
        sign_in_browser(context, str(live_server))
        yield context.new_page()


def upload(page: Page, content: bytes, language: Language = "fi", name: str = "lomake.xlsx") -> None:
    page.goto(f"/{language}/lomakkeet/uusi/")
    page.set_input_files("#id_file", {"name": name, "mimeType": TYPE, "buffer": content})
    page.locator("form.form button").click()


def change_workbook(content: bytes) -> bytes:
    """The workbook with its title and the words of its first question changed, as an author would do."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book["survey"]
    heads = {str(cell.value): cell.column for cell in sheet[1]}
    row = next(cells for cells in sheet.iter_rows(min_row=2) if str(cells[0].value).startswith("select_one"))
    for title, column in heads.items():
        if title.startswith("label::"):
            cell = sheet.cell(row[0].row, column)
            cell.value = f"{cell.value} Uusin sanoin"
    changed = io.BytesIO()
    book.save(changed)
    return changed.getvalue()


def choose(page: Page, **values: str) -> None:
    """Set the selects of the preview and show it."""
    for name, value in values.items():
        page.select_option(f"#{name}", value)
    # What is counted next is of the page that comes, not of the one that goes.
    with page.expect_navigation():
        page.locator(".chooser button").click()


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_from_the_template_to_a_published_version_and_the_next(
    page: Page, language: Language, scripts: Scripts
) -> None:
    page.goto(f"/{language}/lomakkeet/")
    with page.expect_download() as download:
        page.locator(f'a[href$="/{DYADIC}.xlsx"]').click()
    content = download.value.path().read_bytes()
    page.locator("a.button-main").click()
    page.set_input_files("#id_file", {"name": "pohja.xlsx", "mimeType": TYPE, "buffer": content})
    page.locator("form.form button").click()
    draft = InstrumentVersion.objects.get()
    page.wait_for_url(f"**/{language}/lomakkeet/{draft.key}/")
    expect(page.locator("h1")).to_have_text(find_instrument(DYADIC).title[language])

    look_as_two_respondents(page, draft.key, language)

    page.goto(f"/{language}/lomakkeet/{draft.key}/")
    page.locator(".ways-on a.button-main").click()
    if scripts is Scripts.ON:
        assert_accessible(page)
    page.locator("form.form button").click()
    page.wait_for_url(f"**/{language}/lomakkeet/{draft.key}/")
    draft.refresh_from_db()
    assert draft.published_at is not None
    page.locator(f'a[href$="/julkaistu/{draft.sha256}/"]').click()
    expect(page.locator("h1")).to_have_text(find_instrument(DYADIC).title[language])
    if scripts is Scripts.ON:
        assert_accessible(page)

    upload(page, change_workbook(content), language)
    newer = InstrumentVersion.objects.get(published_at=None)
    page.goto(f"/{language}/lomakkeet/{newer.key}/julkaisu/")
    assert page.locator("#replaces").input_value() == draft.key
    reworded = page.locator(".change-group--reworded")
    expect(reworded.locator("li")).to_have_count(1)
    expect(reworded).to_contain_text("Uusin sanoin")
    expect(page.locator(".change-group--same summary")).to_contain_text("(25)")


def look_as_two_respondents(page: Page, key: str, language: Language) -> None:
    page.goto(f"/{language}/lomakkeet/{key}/esikatselu/")
    instrument = find_instrument(DYADIC)
    titles = instrument.sections[0].title
    for shown in ("fi", "sv", "en"):
        choose(page, language=shown)
        expect(page.locator("#part-title")).to_have_text(titles[shown])
        assert page.locator(".preview__part").get_attribute("lang") == shown
    choose(page, respondent="county:etela-pohjanmaan-hyvinvointialue")
    of_county = page.locator('#place option[value^="cooperation/"]').count()
    choose(page, respondent="employment_area:tyovoimaviranomainen-suupohja")
    of_area = page.locator('#place option[value^="cooperation/"]').count()
    assert (of_county, of_area) == (3, 2)


def test_conditions_follow_what_is_typed(page: Page, scripts: Scripts) -> None:
    """With scripts at once, without them when the form is sent; the answers stay when another part is shown."""
    upload(page, write_workbook(find_instrument(DYADIC)))
    draft = InstrumentVersion.objects.get()
    page.goto(f"/fi/lomakkeet/{draft.key}/esikatselu/")
    part = page.locator('#place option[value^="cooperation/"]').first.get_attribute("value") or ""
    choose(page, place=part)
    asked = page.locator("#q-agreement_steers")
    visible = asked.locator("input[type=radio]").first
    expect(visible).to_be_hidden()
    page.locator('label:has(input[name="q.agreement"][value="in_force"])').click()
    if scripts is Scripts.OFF:
        page.locator(".preview__ways button").first.click()
    expect(visible).to_be_visible()
    page.locator(".preview__ways button[name=go]").last.click()
    choose(page, place=part)
    expect(page.locator('input[name="q.agreement"][value="in_force"]')).to_be_checked()
    expect(visible).to_be_visible()
    draft.refresh_from_db()
    assert InstrumentVersion.objects.count() == 1


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_workbook_full_of_errors(page: Page, language: Language, scripts: Scripts) -> None:
    heads = [*SURVEY, "relevant", "colour"]
    rows = [
        ["begin_group", "first", *words("Osio"), "", ""],
        ["text", "why", "Miksi?", "", "<script>alert(1)</script>", "${nothing} = 1", "red"],
        ["select_one nolist", "which", *words("Mikä?"), "", ""],
        ["text", "why", *words("Taas"), "unknown(1)", ""],
        ["end_group", "", "", "", "", "", ""],
    ]
    upload(page, make_workbook(survey=[heads, *rows]), language, name="<b>virheet.xlsx")
    lines = page.locator(".table--findings tbody tr")
    assert lines.count() >= 4
    rows_told = {line.locator("td").nth(1).inner_text() for line in lines.all()}
    assert {"3", "4", "5"} <= rows_told
    assert page.locator("a.button-main").count() == 0
    if scripts is Scripts.ON:
        assert_accessible(page)
    upload(page, b"%PDF-1.7", language, name="kysely.pdf")
    page.locator(".error-summary:focus").wait_for()
    if scripts is Scripts.ON:
        assert_accessible(page)
    page.locator('.error-summary a[href="#id_file"]').click()
    page.locator("#id_file:focus").wait_for()


@pytest.mark.parametrize("scripts", [Scripts.ON], indirect=True)
def test_by_keyboard_alone(page: Page) -> None:
    upload(page, write_workbook(find_instrument(DYADIC)))
    draft = InstrumentVersion.objects.get()
    tab_to(page, ".ways-on a.button-main")
    page.keyboard.press("Enter")
    page.wait_for_url("**/julkaisu/")
    page.goto(f"/fi/lomakkeet/{draft.key}/esikatselu/")
    tab_to(page, "#respondent")
    page.keyboard.press("ArrowDown")
    tab_to(page, ".chooser button")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    tab_to(page, 'input[name="q.visible"]')
    page.keyboard.press("Space")
    expect(page.locator('input[name="q.visible"]').first).to_be_checked()
    page.goto(f"/fi/lomakkeet/{draft.key}/julkaisu/")
    tab_to(page, "form.form button")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/lomakkeet/{draft.key}/")
    draft.refresh_from_db()
    assert draft.published_at is not None


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until an element that the selector finds has the focus."""
    for _ in range(90):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab does not reach {selector}")


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_is_accessible_on_a_narrow_screen(
    open_context: OpenContext, live_server: object, language: Language, scheme: str
) -> None:
    with open_context(viewport=NARROW, color_scheme=scheme) as context:
        sign_in_browser(context, str(live_server))
        page = context.new_page()
        upload(page, write_workbook(find_instrument(DYADIC)), language)
        key = InstrumentVersion.objects.get().key
        # A name without a gap in it, as long as they come.
        InstrumentVersion.objects.update(file_name="l" * 115 + ".xlsx")
        for path in (
            "",
            "uusi/",
            f"{key}/",
            f"{key}/esikatselu/",
            f"{key}/julkaisu/",
            f"{key}/muutokset/?from=hyvinvointialueet-2024",
            f"{key}/poisto/",
        ):
            page.goto(f"/{language}/lomakkeet/{path}")
            assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"], path
            assert_accessible(page)
