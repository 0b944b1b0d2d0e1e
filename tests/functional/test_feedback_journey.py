"""Giving feedback in a real browser: by keyboard, without scripts, on a narrow screen, in Finnish and Swedish."""

from typing import Final

import pytest
from django.utils import translation
from django.utils.translation import gettext
from playwright.sync_api import Page

from tests.functional.accessibility import assert_accessible
from tests.functional.conftest import OpenContext
from yhdyspinta.feedback.models import Feedback

pytestmark = pytest.mark.django_db(transaction=True)
NARROW: Final = {"width": 320, "height": 640}
PAGES: Final = ("palaute", "sanasto", "saavutettavuus")


def focused(page: Page) -> str:
    """The id of the element that has the focus, or else its class."""
    return str(page.evaluate("document.activeElement.id || document.activeElement.className"))


def tab_to(page: Page, target: str) -> None:
    """Press Tab until an element has the focus."""
    for _ in range(40):
        page.keyboard.press("Tab")
        if focused(page) == target:
            return
    pytest.fail(f"Tab does not reach {target}")


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_by_keyboard_from_a_mistake_to_the_receipt(page: Page, language: str) -> None:
    page.goto(f"/{language}/palaute/")
    assert_accessible(page)
    tab_to(page, "id_reply_to")
    page.keyboard.type("kysyja@example.org")
    page.keyboard.press("Enter")

    page.locator(".error-summary:focus").wait_for()
    with translation.override(language):
        assert page.title().startswith(gettext("Error:"))
    assert_accessible(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("#id_kind_0:focus").wait_for()
    page.keyboard.press("Space")
    tab_to(page, "id_message")
    page.keyboard.type("Kartta ei näy näppäimistöllä.")
    tab_to(page, "id_reply_to")
    page.keyboard.press("Enter")

    page.wait_for_url(f"**/{language}/palaute/2*/")
    saved = Feedback.objects.get()
    assert (saved.kind, saved.reply_to, saved.language) == ("accessibility", "kysyja@example.org", language)
    assert saved.receipt in page.locator("main").inner_text()
    assert_accessible(page)


def test_without_scripts_the_summary_takes_the_focus_too(page_without_scripts: Page) -> None:
    page = page_without_scripts
    page.goto("/fi/palaute/")
    page.locator("form.form button").click()
    page.locator(".error-summary:focus").wait_for()
    page.locator('.error-summary a[href="#id_message"]').click()
    page.locator("#id_message:focus").wait_for()


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_accessible_on_a_narrow_screen(
    open_context: OpenContext, language: str, name: str, scheme: str
) -> None:
    with open_context(viewport=NARROW, color_scheme=scheme) as context:
        page = context.new_page()
        page.goto(f"/{language}/{name}/")
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW["width"]
        assert_accessible(page)
