"""Charts in a real browser: axe, the room that texts really take, the two forms, dark pages and paper."""

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

import fontpkg_source_sans_3
import pytest
from playwright.sync_api import Browser, Page

import yhdyspinta.presentation
from tests.functional.accessibility import assert_accessible
from tests.unit.presentation.charts.cases import CASES
from yhdyspinta.languages import Language
from yhdyspinta.presentation.charts.svg import draw_for_page

STYLES: Final = Path(yhdyspinta.presentation.__file__).parent / "static/presentation"
FONT_FILE: Final = fontpkg_source_sans_3.ROOT / "files" / "SourceSans3[wght].ttf"
OWN: Final = "'Source Sans 3 Variable'"
# What stands in for the typeface where it is not loaded, and is wider.
STAND_IN: Final = "Arial, 'Liberation Sans'"

FAULTS: Final = """() => {
    const faults = [];
    for (const svg of document.querySelectorAll('svg.chart')) {
        const box = svg.getBoundingClientRect();
        if (!box.width) continue;
        const texts = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
        texts.forEach(([one, a], at) => {
            if (a.left < box.left - 1 || a.right > box.right + 1) faults.push(`${one} leaves the picture`);
            // A line of text is higher than its letters, by a third.
            for (const [two, b] of texts.slice(at + 1)) {
                const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
                const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
                if (wide > 1 && high > a.height / 3) faults.push(`${one} meets ${two}`);
            }
        });
    }
    return faults;
}"""


@cache
def _face() -> str:
    data = b64encode(FONT_FILE.read_bytes()).decode()
    return f"@font-face {{ font-family: {OWN}; font-weight: 200 900; src: url(data:font/ttf;base64,{data}) }}"


def page_of(language: Language, font: str) -> str:
    """Every case under a heading of its own, with the product's style sheets."""
    css = _face() + "".join((STYLES / name).read_text("utf-8") for name in ("tokens.css", "page.css", "charts.css"))
    charts = "".join(
        f"<h2>{name}</h2>{draw_for_page(make(language), id_prefix=f'chart-{at}')}"
        for at, (name, make) in enumerate(CASES.items())
    )
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Kuvat</title>'
        f'<meta name="viewport" content="width=device-width"><style>{css} svg text {{ font-family: {font} }}</style>'
        f'</head><body><main style="padding: 0 1rem"><h1>Kuvat</h1>{charts}</main></body></html>'
    )


@pytest.fixture
def window(browser: Browser) -> Iterator[Page]:
    """A window that asks no host for anything."""
    context = browser.new_context(offline=True)
    yield context.new_page()
    context.close()


def show(page: Page, width: int, *, language: Language = "fi", font: str = OWN, **media: Any) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(**media)
    page.set_content(page_of(language, font))
    page.evaluate("document.fonts.ready.then(() => true)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1024])
def test_axe_finds_nothing(window: Page, width: int, scheme: str) -> None:
    show(window, width, color_scheme=scheme)

    assert_accessible(window)


@pytest.mark.parametrize(("language", "font"), [("fi", OWN), ("fi", STAND_IN), ("sv", STAND_IN)])
@pytest.mark.parametrize("width", [320, 1024])
def test_no_texts_meet_and_none_leaves_its_picture(window: Page, width: int, language: Language, font: str) -> None:
    show(window, width, language=language, font=font)

    assert window.evaluate(FAULTS) == []


def test_nothing_scrolls_sideways_and_text_stays_readable_at_320_pixels(window: Page) -> None:
    show(window, 320)

    assert window.evaluate("document.documentElement.scrollWidth") <= 320
    smallest = window.evaluate(
        """() => Math.min(...[...document.querySelectorAll('svg.chart-narrow text')].map(
            text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a))"""
    )
    assert smallest >= 14


def test_one_form_is_shown_and_only_it_is_read_aloud(window: Page) -> None:
    for width, shown in ((1024, "chart-wide"), (320, "chart-narrow")):
        show(window, width)
        seen = window.locator("svg.chart:visible")

        assert seen.count() == len(CASES)
        assert all(shown in (one.get_attribute("class") or "") for one in seen.all())
        assert window.get_by_role("img").count() == len(CASES)


def test_a_chart_is_read_aloud_as_its_title_and_its_sentence(window: Page) -> None:
    show(window, 1024)
    chart = CASES["likert"]("fi")

    assert window.get_by_role("img", name=f"{chart.title} {chart.summary}", exact=True).count() >= 1


def test_dark_pages_have_dark_charts_and_paper_has_light_and_wide_ones(window: Page) -> None:
    colour = "getComputedStyle(document.querySelector('svg.chart .chart-tone-0')).fill"
    label = "getComputedStyle(document.querySelector('svg.chart .chart-label')).fill"

    show(window, 1024, color_scheme="dark")
    assert window.evaluate(label) == "rgb(232, 237, 246)"
    assert window.evaluate(colour) == "rgb(240, 168, 120)"

    window.evaluate("document.documentElement.dataset.theme = 'light'")
    assert window.evaluate(colour) == "rgb(154, 74, 20)"

    window.evaluate("document.documentElement.dataset.theme = 'dark'")
    window.set_viewport_size({"width": 320, "height": 800})
    window.emulate_media(media="print")
    assert window.evaluate(colour) == "rgb(154, 74, 20)"
    assert window.evaluate(label) == "rgb(20, 33, 58)"
    assert window.locator("svg.chart-wide:visible").count() == len(CASES)
    assert window.locator("svg.chart-narrow:visible").count() == 0
