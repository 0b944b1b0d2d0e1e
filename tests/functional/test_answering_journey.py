"""Answering a section in a real browser: by keyboard, saved by itself, with others at once, without scripts."""

import re
from typing import Final

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.factories.surveys import list_counterparts, make_response
from tests.functional.accessibility import assert_accessible
from tests.functional.answering import (
    WIDE,
    address,
    expect_saved,
    make_coordinator,
    pick,
    saved,
    value,
    wait_until_all_is_saved,
    window,
    words,
)
from tests.functional.conftest import OpenContext
from yhdyspinta.surveys.models import AnswerRevision, Response

pytestmark = pytest.mark.django_db(transaction=True)
NARROW: Final = {"width": 320, "height": 640}


@pytest.fixture
def response() -> Response:
    return make_response()


def test_an_answer_saves_itself_and_says_when(
    open_context: OpenContext, live_server: LiveServer, response: Response
) -> None:
    with window(open_context, live_server, make_coordinator("Maija Meikäläinen")) as page:
        page.goto(address(response))
        pick(page, "visible", "3")
        expect_saved(page)
        page.locator('[name="q.thoughts"]').fill("Ensimmäinen ajatus")
        wait_until_all_is_saved(page)
        expect_saved(page)
        assert (value(response, "visible"), value(response, "thoughts")) == (3.0, "Ensimmäinen ajatus")
        assert page.evaluate("document.querySelector('[data-save-text]').role || 'status'") == "status"
        page.reload()
        expect(page.locator('[name="q.thoughts"]')).to_have_value("Ensimmäinen ajatus")


def test_a_matrix_is_answered_with_the_keyboard(
    open_context: OpenContext, live_server: LiveServer, response: Response
) -> None:
    about = list_counterparts(response)[0]
    with window(open_context, live_server, make_coordinator("Maija Meikäläinen")) as page:
        page.goto(address(response, "cooperation", about))
        page.locator('[name="q.daily_guidance"]').first.focus()
        page.keyboard.press("Space")
        page.keyboard.press("ArrowRight")
        expect_saved(page)
        for _ in range(4):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.name") == "q.daily_division":
                break
        page.keyboard.press("ArrowLeft")
        focused = page.evaluate("document.activeElement.value")
        wait_until_all_is_saved(page)
        assert value(response, "daily_guidance", about) == 2.0
        assert str(value(response, "daily_division", about)) == "not_applicable"
        assert focused == "na"


def test_questions_come_and_go_with_the_answers(
    open_context: OpenContext, live_server: LiveServer, response: Response
) -> None:
    about = list_counterparts(response)[0]
    with window(open_context, live_server, make_coordinator("Maija Meikäläinen")) as page:
        page.goto(address(response, "cooperation", about))
        steers = page.locator("#q-steers")
        expect(steers).to_be_hidden()
        pick(page, "agreement", "in_force")
        expect(steers).to_be_visible()
        pick(page, "agreement", "dk")
        expect(steers).to_be_hidden()
        expect_saved(page)
        page.locator("#l-agreement [data-clear]").click()
        wait_until_all_is_saved(page)
        assert value(response, "agreement", about) is None


def test_a_choice_that_stands_alone_empties_the_others(
    open_context: OpenContext, live_server: LiveServer, response: Response
) -> None:
    with window(open_context, live_server, make_coordinator("Maija Meikäläinen")) as page:
        page.goto(address(response))
        for name in ("meetings", "figures", "nothing"):
            pick(page, "followed", name)
        expect(page.locator('[name="q.followed"]:checked')).to_have_count(1)
        pick(page, "followed", "meetings")
        wait_until_all_is_saved(page)
        assert value(response, "followed") == ("meetings",)
        page.locator('[name="q.persons"]').fill("2,5")
        expect(page.get_by_text("Anna kokonaisluku.")).to_be_visible()
        page.locator('[name="q.persons"]').fill("kolme")
        expect(page.locator("#e-persons")).to_contain_text("kolme")
        page.locator('[name="q.persons"]').fill("3")
        expect(page.locator("#e-persons")).to_be_hidden()
        expect(page.get_by_text("Anna kokonaisluku.")).to_be_hidden()
        wait_until_all_is_saved(page)
        assert value(response, "persons") == 3.0


def test_two_people_write_in_one_section_and_nothing_is_lost(
    open_context: OpenContext, live_server: LiveServer, response: Response
) -> None:
    maija, liisa = make_coordinator("Maija Meikäläinen"), make_coordinator("Liisa Virtanen")
    with (
        window(open_context, live_server, maija) as one,
        window(open_context, live_server, liisa) as other,
    ):
        one.goto(address(response))
        other.goto(address(response))
        expect(other.locator("[data-others]")).to_contain_text("Maija Meikäläinen")
        pick(one, "visible", "2")
        other.locator('[name="q.persons"]').fill("4")
        expect_saved(one)
        expect_saved(other)
        assert (value(response, "visible"), value(response, "persons")) == (2.0, 4.0)


@pytest.mark.parametrize("choice", ["theirs", "mine"])
def test_a_clash_is_seen_at_the_question_and_settled_by_keyboard(
    open_context: OpenContext, live_server: LiveServer, response: Response, choice: str
) -> None:
    maija, liisa = make_coordinator("Maija Meikäläinen"), make_coordinator("Liisa Virtanen")
    with (
        window(open_context, live_server, maija) as one,
        window(open_context, live_server, liisa) as other,
    ):
        one.goto(address(response))
        other.goto(address(response))
        one.locator('[name="q.thoughts"]').fill("Maijan ajatus")
        expect_saved(one)
        other.locator('[name="q.thoughts"]').fill("Liisan ajatus")
        box = other.locator("#l-thoughts [data-clash]")
        expect(box).to_contain_text("Maija Meikäläinen")
        expect(box).to_contain_text("Maijan ajatus")
        expect(box).to_contain_text("Liisan ajatus")
        assert other.evaluate("document.activeElement.name") == "q.thoughts", "the focus stays where it was"
        assert_accessible(other)
        assert value(response, "thoughts") == "Maijan ajatus"
        other.locator(f'[data-take="{choice}"]').focus()
        other.keyboard.press("Enter")
        expect(box).to_have_count(0)
        wait_until_all_is_saved(other)
        expected = {"theirs": "Maijan ajatus", "mine": "Liisan ajatus"}[choice]
        expect(other.locator('[name="q.thoughts"]')).to_have_value(expected)
        assert other.evaluate("document.activeElement.name") == "q.thoughts"
        assert value(response, "thoughts") == expected


def look_at_others(page: Page) -> None:
    """As when somebody comes back to the window: what others have done is asked at once."""
    with page.expect_response(lambda answer: answer.request.headers.get("x-background") == "1") as asked:
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    asked.value.finished()


@pytest.mark.parametrize("leave", ["by keyboard", "by pointer"])
def test_what_others_change_in_a_field_with_the_cursor_waits_until_it_is_left(
    open_context: OpenContext, live_server: LiveServer, response: Response, leave: str
) -> None:
    maija, liisa = make_coordinator("Maija Meikäläinen"), make_coordinator("Liisa Virtanen")
    with (
        window(open_context, live_server, maija) as one,
        window(open_context, live_server, liisa) as other,
    ):
        one.goto(address(response))
        other.goto(address(response))
        field, note = one.locator('[name="q.thoughts"]'), one.locator("#l-thoughts [data-changed]")
        field.fill("Maijan ajatus")
        wait_until_all_is_saved(one)
        other.locator('[name="q.thoughts"]').fill("Liisan ajatus")
        other.locator('[data-take="mine"]').click()
        wait_until_all_is_saved(other)
        pick(other, "visible", "2")
        wait_until_all_is_saved(other)
        look_at_others(one)
        expect(one.locator("#l-visible [data-changed]")).to_contain_text("Liisa Virtanen")
        expect(one.locator('[name="q.visible"][value="2"]')).to_be_checked()
        expect(field).to_have_value("Maijan ajatus")
        expect(note).to_have_count(0)
        look_at_others(one)
        if leave == "by keyboard":
            field.press("Tab")
        else:
            one.locator("h1").click()
        expect(field).to_have_value("Liisan ajatus")
        expect(note).to_contain_text("Liisa Virtanen")
        expect(note).to_have_attribute("role", "status")
        assert_accessible(one)
        field.fill("Liisan ajatus ja Maijan")
        expect(note).to_have_count(0)
        wait_until_all_is_saved(one)
        assert value(response, "thoughts") == "Liisan ajatus ja Maijan", "it is a change of the newest, not a clash"


def test_without_scripts_a_section_is_answered_and_a_clash_settled(
    open_context: OpenContext, live_server: LiveServer, response: Response
) -> None:
    maija, liisa = make_coordinator("Maija Meikäläinen"), make_coordinator("Liisa Virtanen")
    about = list_counterparts(response)[0]
    with (
        window(open_context, live_server, maija, java_script_enabled=False) as one,
        window(open_context, live_server, liisa, java_script_enabled=False) as other,
    ):
        one.goto(address(response))
        other.goto(address(response))
        for page, text in ((one, "Maijan"), (other, "Liisan")):
            page.locator('[name="q.thoughts"]').fill(text)
            page.locator('button[name="go"][value="next"]').click()
        expect(one).to_have_url(re.compile(re.escape(address(response, "cooperation", about))))
        expect(other.locator("h1")).to_have_text(words("Two people changed the same answer"))
        other.locator('[name="choose.thoughts"][value="mine"]').check()
        other.locator("form.answers button").click()
        expect(other.locator(".saved-note")).to_have_text(saved())
        assert value(response, "thoughts") == "Liisan"
        fold = one.locator("#q-steers details")
        expect(fold).not_to_have_attribute("open", "")
        pick(one, "agreement", "in_force")
        one.locator('button[name="go"][value="stay"]:visible').click()
        expect(one.locator("#q-steers details")).to_have_count(0)
        one.locator("#l-agreement [data-clear]").click()
        expect(one.locator("#q-steers details")).to_have_count(1)
        assert value(response, "agreement", about) is None


def test_save_and_next_waits_for_what_is_being_saved(
    open_context: OpenContext, live_server: LiveServer, response: Response
) -> None:
    with window(open_context, live_server, make_coordinator("Maija Meikäläinen")) as page:
        page.goto(address(response))
        page.locator('[name="q.thoughts"]').fill("Viime hetkellä")
        page.locator('button[name="go"][value="next"]').click()
        page.wait_for_url(f"**{address(response, 'cooperation', '**')}")
        assert value(response, "thoughts") == "Viime hetkellä"
        assert AnswerRevision.objects.count() == 1
        page.go_back()
        expect(page.locator('[name="q.thoughts"]')).to_have_value("Viime hetkellä")


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("viewport", [NARROW, WIDE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_are_accessible_wide_and_narrow(
    open_context: OpenContext,
    live_server: LiveServer,
    response: Response,
    language: str,
    viewport: dict[str, int],
    scheme: str,
) -> None:
    about = list_counterparts(response)[0]
    user = make_coordinator("Maija Meikäläinen")
    with window(open_context, live_server, user, viewport=viewport, color_scheme=scheme) as page:
        for section, counterpart in (("own", ""), ("cooperation", about), ("goals", "")):
            page.goto(address(response, section, counterpart, language))
            assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
            assert_accessible(page)
