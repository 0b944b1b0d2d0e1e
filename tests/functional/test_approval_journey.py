"""From a filled-in response to its receipt in a real browser: submit, return, correct, approve."""

import io
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import openpyxl
import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.factories.people import actor_of_user, make_role_holder, make_user
from tests.factories.surveys import COUNTY, list_counterparts, make_response
from tests.functional.accessibility import assert_accessible
from tests.functional.answering import value, window, words
from tests.functional.conftest import OpenContext
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.entries import Change
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.outbox.models import Message
from yhdyspinta.surveys.actions.answers import save_answers
from yhdyspinta.surveys.models import CommentThread, Response, ResponseStep, SectionAssignment

pytestmark = pytest.mark.django_db(transaction=True)
NARROW: Final = {"width": 320, "height": 640}
WAYS: Final = pytest.mark.parametrize(("language", "scripts"), [("fi", True), ("sv", True), ("fi", False)])


@dataclass
class Office:
    """A county's response with everything answered, and its people."""

    response: Response
    coordinator: User
    approver: User
    editor: User

    def address(self, page: str = "", language: str = "fi") -> str:
        return f"/{language}/vastaukset/{self.response.key}/{page}"

    def steps(self) -> list[str]:
        steps = ResponseStep.objects.filter(response=self.response).order_by("number")
        return list(steps.values_list("kind", flat=True))


@pytest.fixture
def office() -> Office:
    response = make_response()
    people = [
        make_role_holder(kind, COUNTY, user=make_user(name))
        for kind, name in (
            (RoleKind.COORDINATOR, "Kaisa Koordinaattori"),
            (RoleKind.APPROVER, "Heikki Hyväksyjä"),
            (RoleKind.SECTION_EDITOR, "Outi Osio"),
        )
    ]
    answers: dict[Key, Answer] = {("visible", ""): 3.0, ("persons", ""): 12.0, ("goals_set", ""): "no"}
    answers |= {("agreement", key): "none" for key in list_counterparts(response)}
    changes = [Change(key, answer, 0) for key, answer in answers.items()]
    by, at = actor_of_user(people[0]), timezone.now()
    save_answers(response_key=response.key, changes=changes, key="alku", via="page", by=by, at=at)
    return Office(response, *people)


@pytest.fixture
def windows(open_context: OpenContext, live_server: LiveServer) -> Iterator[Any]:
    """Opens a window for somebody; all of them close at the end."""
    with ExitStack() as stack:

        def open_one(user: User, **options: Any) -> Page:
            return stack.enter_context(window(open_context, live_server, user, **options))

        yield open_one


def judge(page: Page, *, scripts: bool) -> None:
    """Axe where scripts run, and no sideways scroll anywhere."""
    if scripts:
        assert_accessible(page)


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


@WAYS
def test_submit_return_correct_approve_receipt(
    office: Office,
    windows: Any,
    language: str,
    scripts: bool,  # noqa: FBT001  (a case of the journey)
) -> None:
    def told(text: str) -> str:
        return words(text, language)

    writes = windows(office.coordinator, java_script_enabled=scripts)
    decides = windows(office.approver, java_script_enabled=scripts)

    writes.goto(office.address(language=language))
    judge(writes, scripts=scripts)
    writes.locator(".next-step a").click()
    judge(writes, scripts=scripts)
    press(writes, told("Submit for approval"))
    expect(writes.locator("main")).to_contain_text(told("The response was submitted for approval."))
    judge(writes, scripts=scripts)

    decides.goto(office.address(language=language))
    decides.locator(".next-step a").click()
    judge(decides, scripts=scripts)
    decides.get_by_role("link", name=told("Return with a reason")).click()
    judge(decides, scripts=scripts)
    decides.get_by_label(told("Reason")).fill("Henkilöitä on enemmän.")
    press(decides, told("Return the response"))
    expect(decides.locator("main")).to_contain_text("Henkilöitä on enemmän.")

    writes.goto(office.address(language=language))
    expect(writes.locator(".response-returned")).to_contain_text("Heikki Hyväksyjä")
    judge(writes, scripts=scripts)
    writes.goto(office.address("osio/own/", language))
    writes.locator('[name="q.persons"]').fill("14")
    writes.locator('button[name="go"][value="next"]').click()
    writes.wait_for_url(f"**/{language}/vastaukset/*/osio/cooperation/**")
    writes.goto(office.address("laheta/", language))
    expect(writes.locator("main")).to_contain_text("14")
    press(writes, told("Submit for approval"))

    decides.goto(office.address("hyvaksy/", language))
    press(decides, told("Approve the answers above"))
    expect(decides.locator(".error-summary")).to_be_visible()
    judge(decides, scripts=scripts)
    decides.locator("#id_title").fill("Hyvinvointijohtaja")
    press(decides, told("Approve the answers above"))
    expect(decides.locator("main")).to_contain_text("Hyvinvointijohtaja")
    expect(decides.locator("main")).to_contain_text(ResponseStep.objects.get(kind="approved").sha256)
    judge(decides, scripts=scripts)
    assert office.steps() == ["submitted", "returned", "submitted", "approved"]
    with decides.expect_download() as download:
        decides.get_by_role("link", name=told("Download the receipt (PDF)")).click()
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF")


def test_two_approvers_at_once_give_one_approval(office: Office, windows: Any) -> None:
    other = make_role_holder(RoleKind.APPROVER, COUNTY, user=make_user("Toinen Hyväksyjä"))
    writes = windows(office.coordinator)
    writes.goto(office.address("laheta/"))
    press(writes, words("Submit for approval"))
    pages = [windows(user) for user in (office.approver, other)]
    for page in pages:
        page.goto(office.address("hyvaksy/"))
        page.locator("#id_title").fill("Johtaja")
    for page in pages:
        press(page, words("Approve the answers above"))
    expect(pages[0].locator("h1")).to_have_text(words("Receipt of an approved response"))
    expect(pages[1].locator("h1")).to_have_text(words("Somebody was faster"))
    expect(pages[1].locator("main")).to_contain_text("Heikki Hyväksyjä")
    assert_accessible(pages[1])
    assert office.steps() == ["submitted", "approved"]


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_correction_is_asked_for_by_keyboard_and_holds_the_submission(
    office: Office, windows: Any, language: str
) -> None:
    page = windows(office.approver)
    page.goto(office.address("kysymys/visible/", language))
    assert_accessible(page)
    page.locator("#new_text").focus()
    page.keyboard.type("Tarkista vielä.")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".thread")).to_contain_text("Tarkista vielä.")
    assert CommentThread.objects.get().asks_correction
    writes = windows(office.coordinator)
    writes.goto(office.address("laheta/", language))
    expect(writes.get_by_role("button", name=words("Submit for approval", language))).to_have_count(0)
    writes.locator(".error-summary a").first.click()
    assert_accessible(writes)
    press(writes, words("Resolve", language))
    writes.goto(office.address("keskustelut/", language))
    assert_accessible(writes)
    writes.goto(office.address("laheta/", language))
    expect(writes.get_by_role("button", name=words("Submit for approval", language))).to_have_count(1)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_colleague_is_asked_for_a_section(office: Office, windows: Any, scripts: bool) -> None:  # noqa: FBT001
    page = windows(office.coordinator, java_script_enabled=scripts)
    page.goto(office.address("tekijat/"))
    judge(page, scripts=scripts)
    page.get_by_label("Outi Osio").check()
    page.locator('[name="blocks"]').first.check()
    page.locator('main form[action$="/tekijat/"] button[type="submit"]').click()
    expect(page.locator(".assignments tbody")).to_contain_text("Outi Osio")
    judge(page, scripts=scripts)
    assert SectionAssignment.objects.get().section == "own"
    assert "/kirjaudu/" in Message.objects.get().body
    page.locator(".assignments button").click()
    expect(page.locator(".assignments")).to_have_count(0)


def test_a_workbook_is_filled_in_and_returned(office: Office, windows: Any, tmp_path: Path) -> None:
    page = windows(office.coordinator)
    page.goto(office.address())
    with page.expect_download() as download:
        page.get_by_role("link", name=words("Download the workbook (XLSX)")).click()
    book = openpyxl.load_workbook(io.BytesIO(Path(download.value.path()).read_bytes()))
    sheet = book.worksheets[1]
    titles = {cell.value: cell.column for cell in sheet[2] if cell.value}
    row = next(row for row in range(3, sheet.max_row) if sheet.cell(row, titles["yp:question"]).value == "persons")
    sheet.cell(row, titles["Vastaus"]).value = 21
    book.save(tmp_path / "palautus.xlsx")
    page.get_by_role("link", name=words("Return a workbook that was filled in")).click()
    assert_accessible(page)
    press(page, words("See what it would change"))
    expect(page.locator(".error-summary")).to_be_visible()
    assert_accessible(page)
    page.locator("#file").set_input_files(tmp_path / "palautus.xlsx")
    press(page, words("See what it would change"))
    expect(page.locator("main table")).to_contain_text("21")
    assert_accessible(page)
    press(page, words("Save these answers"))
    page.wait_for_url(f"**{office.address()}")
    assert value(office.response, "persons") == 21.0


def test_every_page_fits_a_narrow_screen_and_has_targets_to_hit(office: Office, windows: Any) -> None:
    page = windows(office.coordinator, viewport=NARROW)
    key = list_counterparts(office.response)[0]
    for name in ("", "tekijat/", "keskustelut/", "historia/", "laheta/", "hyvaksy/", "tyokirja/",
                 "kysymys/visible/", f"ei-yhteistyota/{key}/"):  # fmt: skip
        page.goto(office.address(name))
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= NARROW["width"], (name, width)
        assert_accessible(page)
