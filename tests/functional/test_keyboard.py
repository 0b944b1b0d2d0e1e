"""Journeys with the keyboard only: focus is seen, comes in a sensible order, and never gets stuck."""

from playwright.sync_api import Page

# What a link, button or field that has the focus is called; empty for a region that only scrolls.
FOCUSED = """(one => one.matches('a, button, input, select, summary')
  ? (one.innerText?.trim() || one.getAttribute('aria-label') || '') : '')(document.activeElement)"""


def tab_until(page: Page, text: str, most: int = 60) -> None:
    """Press Tab until something with the text has the focus."""
    seen = []
    for _ in range(most):
        page.keyboard.press("Tab")
        seen.append(page.evaluate(FOCUSED))
        if text in seen[-1]:
            return
    raise AssertionError(f"{text!r} never had the focus: {seen}")


def test_the_first_tab_offers_to_skip_to_the_content(page: Page) -> None:
    page.goto("/fi/")
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == "Siirry sisältöön"

    page.keyboard.press("Enter")
    assert page.url.endswith("#content")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_municipality_is_found_and_its_interface_opened_without_a_mouse(page: Page) -> None:
    page.goto("/fi/kunnat/")
    page.get_by_label("Kunnan nimi tai sen osa").focus()
    page.keyboard.type("närp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/kunnat/?q=*")
    tab_until(page, "Pohjanmaa × Pohjanmaa")
    page.keyboard.press("Enter")
    page.wait_for_url("**/yhdyspinnat/pohjanmaa-pohjanmaa/")


def test_the_map_of_tiles_can_be_walked_or_skipped(page: Page) -> None:
    page.goto("/fi/")
    page.locator(".map-scroll").first.focus()
    tab_until(page, "Ohita kartta", most=2)
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    assert first.startswith("/fi/yhdyspinnat/")

    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert not page.evaluate("!!document.activeElement.closest('svg')")


def test_focus_is_seen_on_everything_that_takes_it(page: Page) -> None:
    # 2.4.7 and 2.4.11: an outline or ring of at least two pixels, inside the window.
    page.goto("/fi/hyvinvointialueet/lappi/")
    for _ in range(40):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => {
              const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
              return {
                tag: one.outerHTML.slice(0, 80), body: one === document.body, kind: style.outlineStyle,
                width: parseFloat(style.outlineWidth), seen: box.bottom > 0 && box.top < innerHeight,
              };
            }"""
        )
        if state["body"]:
            break
        assert state["kind"] != "none", state["tag"]
        assert state["width"] >= 2, state["tag"]
        assert state["seen"], state["tag"]
