"""Every page type, in a real browser: axe, 320 px, 400 % zoom, text spacing, scripts off, no colour alone.

WCAG 2.2 numbers stand beside what they ask for.
"""

import pytest
from playwright.sync_api import Page

from tests.functional.accessibility import assert_accessible
from tests.functional.conftest import OpenContext

PAGES = [
    "/",
    "/?muoto=part&jarjestys=vaesto",
    "/?vuosi=2024",
    "/yhdyspinnat/suupohja-pohjanmaa/",
    "/yhdyspinnat/helsinki-helsinki/",
    "/yhdyspinnat/helsinki-helsinki/?vuosi=2024",
    "/tyollisyysalueet/suupohja/",
    "/hyvinvointialueet/lansi-uusimaa/",
    "/kunnat/",
    "/kunnat/?q=zzz",
    "/kunnat/narpio/",
    "/kunnat/pertunmaa/",
    "/kunnat/brando/",
    "/kartat/",
    "/lahteet/",
    "/sanasto/",
    "/saavutettavuus/",
    "/palaute/",
    "/lataukset/",
    "/raportit/",
    "/raportit/hyvinvointialueet-2024/",
    "/ei-ole/",
    "/?vuosi=1999",
]
# 1.4.12: what a reader may set without anything being cut or covered.
TEXT_SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }
"""
# Elements that stick out of the window although no named region around them scrolls, and text that is cut.
STICKING_OUT = """() => {
  const width = document.documentElement.clientWidth, found = [];
  for (const one of document.querySelectorAll('main *, header *, footer *')) {
    const box = one.getBoundingClientRect();
    if (!box.width || box.right <= width + 1 || getComputedStyle(one).position === 'absolute') continue;
    if (!one.closest('[role=region][tabindex="0"]')) found.push(one.outerHTML.slice(0, 120));
  }
  return found;
}"""


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(page: Page, language: str, address: str) -> None:
    page.goto(f"/{language}{address}")
    assert_accessible(page)


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_either_appearance(open_context: OpenContext, language: str, scheme: str) -> None:
    with open_context(color_scheme=scheme, viewport={"width": 390, "height": 800}) as context:
        page = context.new_page()
        for address in (
            "/",
            "/yhdyspinnat/suupohja-pohjanmaa/",
            "/hyvinvointialueet/lappi/",
            "/kartat/",
            "/palaute/",
        ):
            page.goto(f"/{language}{address}")
            assert_accessible(page)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_everything_is_readable_at_320_px_without_scrolling_sideways(
    open_context: OpenContext, language: str
) -> None:
    # 1.4.10: 320 CSS pixels are a window of 1280 at 400 % zoom. Named regions around wide tables and maps may scroll.
    with open_context(viewport={"width": 320, "height": 800}) as context:
        page = context.new_page()
        for address in PAGES:
            page.goto(f"/{language}{address}")
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, address
            assert page.evaluate(STICKING_OUT) == [], address


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_readers_own_text_spacing_cuts_nothing(open_context: OpenContext, language: str) -> None:
    # Bypassing the policy lets the test add what a reader's own style sheet would.
    with open_context(viewport={"width": 1280, "height": 800}, bypass_csp=True) as context:
        page = context.new_page()
        for address in PAGES:
            page.goto(f"/{language}{address}")
            page.add_style_tag(content=TEXT_SPACING)
            assert page.evaluate(STICKING_OUT) == [], address


def test_everything_needed_works_without_scripts(page_without_scripts: Page) -> None:
    page = page_without_scripts
    page.goto("/fi/")
    page.get_by_label("Mihin yhdyspintaan kuntani kuuluu?").fill("kristiinan")
    page.get_by_role("button", name="Hae").click()
    page.get_by_role("link", name="Suupohja × Pohjanmaa").click()
    assert "Suupohja" in page.get_by_role("heading", level=1).inner_text()

    page.get_by_label("Vuosi").select_option("2025")
    page.get_by_role("button", name="Näytä").click()
    assert page.url.endswith("?vuosi=2025")

    page.get_by_role("link", name="På svenska").click()
    assert page.url.endswith("/sv/yhdyspinnat/suupohja-pohjanmaa/?vuosi=2025")
    assert page.locator("html").get_attribute("lang") == "sv"

    page.get_by_role("link", name="Österbottens välfärdsområde").first.click()
    assert page.get_by_role("columnheader").count() >= 3


def test_targets_are_large_enough_to_hit(page: Page) -> None:
    # 2.5.8: 24 by 24 pixels, or alone in a line of text.
    page.goto("/fi/")
    small = page.evaluate(
        """() => [...document.querySelectorAll('button, select, input, nav a, .tile a, summary')]
        .filter(one => one.checkVisibility())
        .map(one => [one.getBoundingClientRect(), one.outerHTML.slice(0, 90)])
        .filter(([box]) => box.height < 24 || box.width < 24).map(([, html]) => html)"""
    )
    assert small == []
