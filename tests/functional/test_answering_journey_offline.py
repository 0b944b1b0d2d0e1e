"""What was written survives a lost network, a reload, the end of a session and a second window."""

import re
from typing import Final

import pytest
from django.conf import settings
from playwright.sync_api import Dialog, Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from tests.factories.surveys import make_response
from tests.functional.answering import (
    address,
    enter,
    expect_saved,
    make_coordinator,
    value,
    wait_until_all_is_saved,
    window,
    words,
)
from tests.functional.conftest import OpenContext
from yhdyspinta.surveys.models import Response

pytestmark = pytest.mark.django_db(transaction=True)

OFFLINE: Final = "No connection. Your answers are safe in this browser, and saving is tried again."


@pytest.fixture
def response() -> Response:
    return make_response()


def end_session(page: Page) -> None:
    """As when it has ended on the server: what the browser sends no longer belongs to anybody."""
    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)


def test_a_lost_network_is_told_and_saving_goes_on_when_it_is_back(
    open_context: OpenContext, live_server: LiveServer, response: Response
) -> None:
    with window(open_context, live_server, make_coordinator("Maija Meikäläinen")) as page:
        page.goto(address(response))
        page.context.set_offline(True)
        page.locator('[name="q.thoughts"]').fill("Junassa kirjoitettu")
        state = page.locator("[data-save-text]")
        expect(state).to_have_text(
            words("No connection. Your answers are safe in this browser, and saving is tried again.")
        )
        page.locator('[name="q.thoughts"]').fill("Junassa kirjoitettu ja jatkettu")
        page.context.set_offline(False)
        wait_until_all_is_saved(page)
        expect_saved(page)
        assert value(response, "thoughts") == "Junassa kirjoitettu ja jatkettu"


def test_what_was_written_without_a_network_is_there_after_a_reload(
    open_context: OpenContext, live_server: LiveServer, response: Response
) -> None:
    with window(open_context, live_server, make_coordinator("Maija Meikäläinen")) as page:
        page.goto(address(response))
        page.route("**/tallenna/", lambda route: route.abort())
        page.locator('[name="q.thoughts"]').fill("Ei vielä perillä")
        expect(page.locator("[data-save-text]")).to_contain_text(words(OFFLINE))
        page.once("dialog", lambda dialog: dialog.accept())
        page.reload()
        expect(page.locator('[name="q.thoughts"]')).to_have_value("Ei vielä perillä")
        assert value(response, "thoughts") is None
        page.unroute("**/tallenna/")
        page.evaluate("dispatchEvent(new Event('online'))")
        wait_until_all_is_saved(page)
        assert value(response, "thoughts") == "Ei vielä perillä"


def test_an_answer_whose_acknowledgement_was_lost_is_saved_once(
    open_context: OpenContext, live_server: LiveServer, response: Response
) -> None:
    with window(open_context, live_server, make_coordinator("Maija Meikäläinen")) as page:
        lost: list[object] = []

        def lose(route: Route) -> None:
            lost.append(route.fetch())
            route.abort()

        page.goto(address(response))
        page.route("**/tallenna/", lose, times=1)
        page.locator('[name="q.thoughts"]').fill("Kerran")
        wait_until_all_is_saved(page)
        expect_saved(page)
        assert len(lost) == 1
        assert response.revisions.count() == 1


def test_when_the_session_ends_the_text_is_there_after_signing_in_again(
    open_context: OpenContext, live_server: LiveServer, response: Response
) -> None:
    maija = make_coordinator("Maija Meikäläinen")
    with window(open_context, live_server, maija) as page:
        page.goto(address(response))
        end_session(page)
        page.locator('[name="q.thoughts"]').fill("Kirjoitettu vanhalla istunnolla")
        state = page.locator("[data-save-text]")
        expect(state).to_contain_text(words("You have been signed out. Your answers are safe in this browser."))
        link = state.locator("a")
        expect(link).to_have_attribute("href", re.compile(r"/kirjaudu/.*next="))
        page.once("dialog", lambda dialog: dialog.accept())
        link.click()
        page.wait_for_url("**/kirjaudu/**")
        enter(page.context, maija, live_server)
        page.goto(address(response))
        expect(page.locator('[name="q.thoughts"]')).to_have_value("Kirjoitettu vanhalla istunnolla")
        wait_until_all_is_saved(page)
        assert value(response, "thoughts") == "Kirjoitettu vanhalla istunnolla"


def test_signing_in_again_in_another_window_is_enough(
    open_context: OpenContext, live_server: LiveServer, response: Response
) -> None:
    maija = make_coordinator("Maija Meikäläinen")
    with window(open_context, live_server, maija) as page:
        page.goto(address(response))
        end_session(page)
        page.locator('[name="q.thoughts"]').fill("Odottaa")
        expect(page.locator("[data-save-text] a")).to_be_visible()
        page.context.clear_cookies()
        enter(page.context, maija, live_server)
        # The other window has a token of its own session; the old page's is good no more.
        other = page.context.new_page()
        other.goto(address(response, "goals"))
        page.evaluate("dispatchEvent(new Event('online'))")
        expect_saved(page)
        assert value(response, "thoughts") == "Odottaa"


def test_two_windows_of_one_user_merge_or_ask(
    open_context: OpenContext, live_server: LiveServer, response: Response
) -> None:
    with window(open_context, live_server, make_coordinator("Maija Meikäläinen")) as one:
        other = one.context.new_page()
        one.goto(address(response))
        other.goto(address(response))
        one.locator('[name="q.thoughts"]').fill("Ensimmäinen ikkuna")
        expect_saved(one)
        other.locator('[name="q.persons"]').fill("3")
        expect_saved(other)
        other.locator('[name="q.thoughts"]').fill("Toinen ikkuna")
        box = other.locator("#l-thoughts [data-clash]")
        expect(box).to_contain_text("Ensimmäinen ikkuna")
        other.locator('[data-take="mine"]').click()
        expect(box).to_have_count(0)
        wait_until_all_is_saved(other)
        assert (value(response, "thoughts"), value(response, "persons")) == ("Toinen ikkuna", 3.0)


def test_a_page_asks_before_leaving_only_while_something_is_unsaved(
    open_context: OpenContext, live_server: LiveServer, response: Response
) -> None:
    asked: list[str] = []

    def note(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    with window(open_context, live_server, make_coordinator("Maija Meikäläinen")) as page:
        page.on("dialog", note)
        page.goto(address(response))
        page.locator('[name="q.thoughts"]').fill("Tallessa")
        wait_until_all_is_saved(page)
        page.goto(address(response, "goals"))
        assert asked == []
        page.route("**/tallenna/", lambda route: route.abort())
        page.locator('[name="q.goals_set"]').first.check()
        page.goto(address(response))
        assert asked == ["beforeunload"]
