"""One's own work: what waits for whom, and one's own details."""

import re
from datetime import UTC, date, datetime
from html import unescape

import pytest
import time_machine
from django.test import Client

from tests.factories.people import make_role_holder, make_user, sign_in
from tests.factories.surveys import AREA, COUNTY, list_counterparts, make_response, make_wave
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.surveys.models import Response, ResponseStep, SectionAssignment
from yhdyspinta.surveys.models.teamwork import CommentThread
from yhdyspinta.web.sessions import Way

pytestmark = pytest.mark.usefixtures("register")
NOON = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
OWN_WORK = "/en/oma/"
DETAILS = "/en/oma/tiedot/"
STEPS = ResponseStep.Kind


@pytest.fixture(autouse=True)
def _at_noon() -> object:
    with time_machine.travel(NOON, tick=False):
        yield


def page_of(user: User, way: Way = Way.PASSWORD_AND_CODE) -> str:
    """What the page says to somebody, without its tags."""
    client = Client()
    sign_in(client, user, way)
    response = client.get(OWN_WORK)
    assert response.status_code == 200
    return text_of(response.content.decode())


def text_of(page: str) -> str:
    main = page[page.index("<main") : page.index("</main>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).split())


def make_step(response: Response, kind: str) -> None:
    number = response.steps.count() + 1
    ResponseStep.objects.create(response=response, number=number, kind=kind, at=NOON, revision=0)


def assign(response: Response, user: User, section: str, counterpart: str = "") -> None:
    SectionAssignment.objects.create(
        response=response, section=section, counterpart=counterpart, user=user, assigned_at=NOON
    )


def ask_correction(response: Response, question: str, counterpart: str = "", *, key: str = "thread") -> CommentThread:
    return CommentThread.objects.create(
        key=key,
        response=response,
        question=question,
        counterpart=counterpart,
        asks_correction=True,
        started_at=NOON,
    )


def test_somebody_without_any_role_is_told_what_to_do() -> None:
    page = page_of(make_user())
    assert "Nothing waits for you right now." in page
    assert "Ask the coordinator of your organisation" in page


def test_a_coordinator_sees_how_far_the_organisation_is_and_how_long_there_is() -> None:
    make_response(wave=make_wave(closes_on=date(2026, 12, 15)))
    page = page_of(make_role_holder(RoleKind.COORDINATOR, COUNTY))
    assert re.search(r"0 of \d+ questions answered being answered open until 15 December 2026, 21 days left", page)
    assert "1 thing waits for you." in page
    assert "Lead the answering 5 pages are not finished" in page


@pytest.mark.parametrize(
    ("closes_on", "words"),
    [
        (date(2026, 11, 24), "the last day is today"),
        (date(2026, 11, 25), "1 day left"),
        (date(2026, 11, 26), "2 days left"),
    ],
)
def test_the_time_that_is_left_is_counted_in_days_of_helsinki(closes_on: date, words: str) -> None:
    make_response(wave=make_wave(closes_on=closes_on))
    assert words in page_of(make_role_holder(RoleKind.READER, COUNTY))


def test_a_section_editor_sees_the_sections_that_are_theirs_with_their_counterparts() -> None:
    response = make_response()
    first, second, *_rest = list_counterparts(response)
    editor = make_role_holder(RoleKind.SECTION_EDITOR, COUNTY)
    assign(response, editor, "cooperation", first)
    page = page_of(editor)
    assert "1 thing waits for you." in page
    assert re.search(r"cooperation in English: .* 0 of \d+ answered", page, re.IGNORECASE)
    client = Client()
    sign_in(client, editor)
    links = client.get(OWN_WORK).content.decode()
    assert f"/en/vastaukset/{response.key}/osio/cooperation/{first}/" in links
    assert second not in links


def test_a_whole_section_is_each_of_its_counterparts() -> None:
    response = make_response()
    editor = make_role_holder(RoleKind.SECTION_EDITOR, COUNTY)
    assign(response, editor, "cooperation")
    assert f"{len(list_counterparts(response))} things wait for you." in page_of(editor)


def test_an_assignment_that_ended_is_gone() -> None:
    response = make_response()
    editor = make_role_holder(RoleKind.SECTION_EDITOR, COUNTY)
    assign(response, editor, "goals")
    SectionAssignment.objects.update(ended_at=NOON)
    assert "Nothing here waits for you." in page_of(editor)


def test_a_correction_that_is_asked_for_waits_for_whoever_can_make_it() -> None:
    response = make_response()
    editor, other = (make_role_holder(RoleKind.SECTION_EDITOR, COUNTY) for _number in range(2))
    assign(response, editor, "own")
    assign(response, other, "goals")
    ask_correction(response, "visible")
    assert "A correction is asked for." in page_of(editor)
    assert "A correction is asked for." in page_of(make_role_holder(RoleKind.COORDINATOR, COUNTY))
    page = page_of(other)
    assert "A correction is asked for." not in page
    assert "1 open discussion" in page
    CommentThread.objects.update(resolved_at=NOON)
    assert "A correction is asked for." not in page_of(editor)


def test_what_was_sent_waits_for_the_approver_and_for_nobody_else() -> None:
    response = make_response()
    approver = make_role_holder(RoleKind.APPROVER, COUNTY)
    assert "Nothing waits for you right now." in page_of(approver)
    make_step(response, STEPS.SUBMITTED)
    assert "Approve the response or return it" in page_of(approver)
    for kind in (RoleKind.COORDINATOR, RoleKind.READER, RoleKind.SECTION_EDITOR):
        page = page_of(make_role_holder(kind, COUNTY))
        assert "Nothing waits for you right now." in page
        assert "waits for approval" in page
    make_step(response, STEPS.APPROVED)
    assert "Nothing waits for you right now." in page_of(approver)


def test_a_closed_wave_is_told_below_and_a_missing_approval_still_waits() -> None:
    wave = make_wave(closes_on=date(2026, 11, 23))
    response = make_response(wave=wave)
    coordinator = make_role_holder(RoleKind.COORDINATOR, COUNTY)
    assert re.search(r"Nothing waits .* Earlier waves .* not sent in time", page_of(coordinator))
    make_step(response, STEPS.SUBMITTED)
    assert "Approve the response" in page_of(make_role_holder(RoleKind.APPROVER, COUNTY))


def test_nobody_sees_the_work_of_another_organisation() -> None:
    make_response(organisation=COUNTY)
    theirs = make_response(organisation=AREA)
    assign(theirs, make_role_holder(RoleKind.SECTION_EDITOR, AREA), "own")
    ask_correction(theirs, "visible")
    client = Client()
    sign_in(client, make_role_holder(RoleKind.COORDINATOR, COUNTY))
    page = client.get(OWN_WORK).content.decode()
    assert theirs.key not in page
    assert AREA not in page
    assert "open discussion" not in page


def test_the_answers_of_a_person_wait_for_that_person_alone() -> None:
    person = make_role_holder(RoleKind.READER, COUNTY)
    wave = make_wave(capacity="personal")
    make_response(wave=wave, person=person)
    assert "Your own answers" in page_of(person)
    assert "Lead the answering" in page_of(person)
    assert "Your own answers" not in page_of(make_role_holder(RoleKind.COORDINATOR, COUNTY))


def test_a_national_editor_sees_waves_and_an_administrator_accounts() -> None:
    make_wave(closes_on=date(2026, 12, 15))
    planned = make_wave(opened=False)
    editor = make_role_holder(RoleKind.NATIONAL_EDITOR)
    page = page_of(editor)
    assert "open until 15 December 2026" in page
    assert f"{planned.slug} planned to open on" in page
    assert "Accounts" not in page
    assert "Accounts everybody who can sign in" in page_of(make_role_holder(RoleKind.ADMINISTRATOR))


def test_a_link_does_not_carry_national_roles_and_the_page_says_how_to_use_them() -> None:
    page = page_of(make_role_holder(RoleKind.NATIONAL_EDITOR), Way.LINK)
    assert "You also have a national role." in page
    assert "All surveys" not in page


def test_the_number_of_queries_does_not_grow_with_the_responses(
    client: Client, django_assert_max_num_queries: object
) -> None:
    coordinator = make_role_holder(RoleKind.COORDINATOR, COUNTY)
    sign_in(client, coordinator)
    make_response()
    with django_assert_max_num_queries(25) as first:  # type: ignore[operator]
        client.get(OWN_WORK)
    for _number in range(4):
        ask_correction(make_response(), "visible", key=str(_number))
    with django_assert_max_num_queries(len(first)):  # type: ignore[operator]
        client.get(OWN_WORK)


def test_name_and_language_are_changed_and_the_next_page_is_in_that_language(client: Client) -> None:
    user = make_user("Matti Meikäläinen", "matti@example.org")
    sign_in(client, user)
    form = client.get(DETAILS).content.decode()
    assert 'value="Matti Meikäläinen"' in form
    assert "matti@example.org" in form
    response = client.post(DETAILS, {"name": " Matti Uusi ", "language": "sv"})
    assert (response.status_code, response["Location"]) == (302, "/sv/oma/")
    user.refresh_from_db()
    assert (user.name, user.language) == ("Matti Uusi", "sv")
    row = AuditRow.objects.latest("number")
    assert (row.action, row.actor) == ("accounts.change_own_details", f"user:{user.pk}")
    assert "Matti" not in row.old + row.new


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": " "}, "Write the name."),
        ({"name": "a\x1bb"}, "control character"),
        ({"name": "x" * 121}, "120"),
        ({"language": "de"}, "Choose a language."),
    ],
)
def test_details_that_will_not_do_change_nothing(client: Client, change: dict[str, str], said: str) -> None:
    user = make_user("Matti Meikäläinen")
    sign_in(client, user)
    response = client.post(DETAILS, {"name": "Uusi", "language": "sv", **change})
    assert response.status_code == 422
    assert said in text_of(response.content.decode())
    user.refresh_from_db()
    assert (user.name, user.language) == ("Matti Meikäläinen", "fi")


def test_a_page_changes_nobody_but_whoever_sends_it(client: Client) -> None:
    user, other = make_user("Matti"), make_user("Muu")
    sign_in(client, user)
    client.post(
        DETAILS, {"name": "Uusi", "language": "sv", "user_id": other.pk, "email": "a@example.org", "id": other.pk}
    )
    other.refresh_from_db()
    user.refresh_from_db()
    assert (other.name, user.name) == ("Muu", "Uusi")
    assert user.email != "a@example.org"
