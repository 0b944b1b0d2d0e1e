"""Light, dark and print."""

from playwright.sync_api import Page

from tests.functional.conftest import OpenContext

PAPER = "getComputedStyle(document.body).backgroundColor"


def test_the_device_decides_until_the_reader_does_and_the_choice_stays(open_context: OpenContext) -> None:
    with open_context(color_scheme="dark") as context:
        page = context.new_page()
        page.goto("/fi/")
        assert page.evaluate(PAPER) == "rgb(15, 23, 38)"

        page.get_by_role("button", name="vaalea").click()
        assert page.evaluate(PAPER) == "rgb(255, 255, 255)"
        assert page.get_by_role("button", name="vaalea").get_attribute("aria-pressed") == "true"

        page.goto("/sv/kartat/")
        assert page.evaluate(PAPER) == "rgb(255, 255, 255)"
        page.get_by_role("button", name="som enheten").click()
        assert page.evaluate(PAPER) == "rgb(15, 23, 38)"


def test_paper_is_white_and_chrome_is_gone_in_print(open_context: OpenContext) -> None:
    with open_context(color_scheme="dark") as context:
        page = context.new_page()
        page.goto("/fi/yhdyspinnat/suupohja-pohjanmaa/")
        page.emulate_media(media="print")

        assert page.evaluate(PAPER) == "rgb(255, 255, 255)"
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
        assert not page.locator(".site-nav").is_visible()
        assert page.get_by_role("heading", level=1).is_visible()


def test_the_choice_of_appearance_is_not_offered_without_scripts(page_without_scripts: Page) -> None:
    page_without_scripts.goto("/fi/")
    assert not page_without_scripts.locator("[data-theme-choice]").is_visible()
