"""The HTML file of a report in a browser: axe, narrow windows, dark, print, keyboard."""

import pytest
from playwright.sync_api import Page

from tests.factories.report import hostile, make_report
from tests.functional.accessibility import assert_accessible
from tests.functional.conftest import OpenContext
from yhdyspinta.documents.report.html import render_html
from yhdyspinta.languages import LANGUAGES, Language

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Elements that are wider than the window although nothing around them scrolls.
TOO_WIDE = """[...document.querySelectorAll("body *")]
  .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
  .filter(one => !one.closest(".report-scroll"))
  .map(one => one.outerHTML.slice(0, 80))"""


def show(page: Page, content: bytes) -> None:
    page.set_content(content.decode(), wait_until="load")
    page.evaluate("document.fonts.ready")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(open_context: OpenContext, language: Language, scheme: str) -> None:
    with open_context(color_scheme=scheme) as context:
        page = context.new_page()
        show(page, render_html(make_report(language)))
        assert_accessible(page)
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert_accessible(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_wider_than_a_window_of_320_pixels(open_context: OpenContext, language: Language) -> None:
    with open_context(viewport={"width": 320, "height": 640}) as context:
        page = context.new_page()
        show(page, render_html(make_report(language)))
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        assert page.evaluate(OVERFLOW) == 0
        assert page.evaluate(TOO_WIDE) == []
        assert_accessible(page)


def test_texts_that_try_to_be_markup_are_shown_as_they_are(page: Page) -> None:
    page.on("dialog", lambda dialog: pytest.fail("a script ran"))
    show(page, render_html(hostile()))
    assert "<script>alert(1)</script>" in page.locator("h1").inner_text()


def test_print_opens_the_tables_on_white_paper(open_context: OpenContext) -> None:
    with open_context(color_scheme="dark") as context:
        page = context.new_page()
        show(page, render_html(make_report()))
        table = page.locator("#cooperation-likert table")
        assert not table.is_visible()

        page.emulate_media(media="print")
        assert table.is_visible()
        assert not page.get_by_text("Luvut taulukkona").first.is_visible()
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_the_keyboard_skips_to_the_content_and_opens_a_table(page: Page) -> None:
    show(page, render_html(make_report()))
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"

    page.locator("#cooperation-likert summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("#cooperation-likert table").is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "region"
