"""Submitting, approving, returning, opening again: who may, when, and what is kept."""

import json
from collections.abc import Callable
from datetime import date

import pytest

from tests.factories.people import make_actor, make_user
from tests.factories.surveys import COUNTY, NOON, make_response, make_wave
from tests.unit.surveys.answering import COMPLETE, Team, codes, make_team, newest_audit_row
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.approved import hash_content, read_approved
from yhdyspinta.errors import Refusal
from yhdyspinta.languages import LANGUAGES
from yhdyspinta.surveys.actions.comments import resolve_thread, start_thread
from yhdyspinta.surveys.actions.counterparts import mark_no_cooperation
from yhdyspinta.surveys.actions.steps import approve_response, reopen_response, return_response, submit_response
from yhdyspinta.surveys.models import ResponseStep

pytestmark = pytest.mark.django_db
AFTER = NOON.replace(year=2100)


@pytest.fixture
def team() -> Team:
    team = make_team()
    team.save(COMPLETE)
    return team


def submit(team: Team, by: Actor | None = None) -> ResponseStep:
    return submit_response(response_key=team.key, by=by or team.coordinator, at=NOON)


def approve(team: Team, by: Actor | None = None, title: str = "Hallintojohtaja") -> ResponseStep:
    return approve_response(response_key=team.key, title=title, by=by or team.approver, at=NOON)


def send_back(team: Team, by: Actor | None = None, reason: str = "Tarkista luvut") -> ResponseStep:
    return return_response(response_key=team.key, reason=reason, by=by or team.approver, at=NOON)


def reopen(team: Team, by: Actor | None = None, reason: str = "Virhe luvussa") -> ResponseStep:
    return reopen_response(response_key=team.key, reason=reason, by=by or team.approver, at=NOON)


def refused(act: Callable[[], object]) -> list[str]:
    with pytest.raises(Refusal) as refusal:
        act()
    assert all("{" not in problem.sentence(one) for problem in refusal.value.problems for one in LANGUAGES)
    return codes(refusal.value)


def kinds(team: Team) -> list[str]:
    return list(team.response.steps.order_by("number").values_list("kind", flat=True))


def test_the_whole_way_and_back(team: Team) -> None:
    submit(team)
    send_back(team)
    team.save({("visible", ""): 2.0}, base=1, key="b")
    submit(team)
    approve(team)
    reopen(team, by=team.coordinator)
    team.save({("visible", ""): 1.0}, base=2, key="c")
    submit(team)
    approve(team)
    steps = list(team.response.steps.order_by("number"))
    assert kinds(team) == ["submitted", "returned", "submitted", "approved", "reopened", "submitted", "approved"]
    assert [step.number for step in steps] == [1, 2, 3, 4, 5, 6, 7]
    assert [step.revision for step in steps] == [1, 1, 2, 2, 2, 3, 3]
    assert [read_approved(step.content).answers["visible", ""] for step in steps if step.content] == [2.0, 1.0]


def test_an_approval_keeps_a_copy_with_its_hash_title_and_moment(team: Team) -> None:
    submit(team)
    step = approve(team, title="  Hallintojohtaja ")
    assert (step.title, step.at, step.by_id) == ("Hallintojohtaja", NOON, team.approver.user_id)
    assert step.sha256 == hash_content(step.content)
    approved = read_approved(step.content)
    assert approved.answers == COMPLETE
    assert approved.respondent["organisation"] == COUNTY
    assert approved.day == date(2026, 11, 24)
    row = newest_audit_row()
    assert (row.action, row.role) == ("surveys.approve_response", "approver")
    assert json.loads(row.old) == {"state": "submitted"}
    assert json.loads(row.new) == {"state": "approved", "step": 2, "revision": 1, "sha256": step.sha256}


def test_whoever_has_both_roles_approves_as_an_approver(team: Team) -> None:
    user = make_user()
    make_actor(RoleKind.COORDINATOR, COUNTY, user=user)
    both = make_actor(RoleKind.APPROVER, COUNTY, user=user)
    submit(team, both)
    assert newest_audit_row().role == "coordinator"
    approve(team, both)
    assert newest_audit_row().role == "approver"


def test_what_is_missing_wrong_or_asked_to_be_corrected_is_told_all_at_once() -> None:
    team = make_team()
    team.save({("visible", ""): 3.0, ("persons", ""): 1.5, ("agreement", "suupohja"): "none"})
    thread = start_thread(
        response_key=team.key,
        question="visible",
        text="Onko näin?",
        asks_correction=True,
        form_key="f",
        by=team.approver,
        at=NOON,
    )
    with pytest.raises(Refusal) as refusal:
        submit(team)
    assert codes(refusal.value) == ["RESPONSE-007"] * 4 + ["RESPONSE-008"]
    own, kymppi, tyolakeus, goals, _corrections = refusal.value.problems
    assert own.details["section_fi"] == "own"
    assert "(Kympin" in kymppi.sentence("fi") or "Kymppi" in kymppi.sentence("fi")
    assert tyolakeus.details["count"] == goals.details["count"] == 1
    assert kinds(team) == []
    team.save({("persons", ""): 1.0}, base=1, key="b")
    team.save({key: value for key, value in COMPLETE.items() if key != ("visible", "")}, key="c")
    assert refused(lambda: submit(team)) == ["RESPONSE-008"]
    resolve_thread(thread_key=thread.key, by=team.coordinator, at=NOON)
    assert submit(team).kind == "submitted"


def test_nothing_has_to_be_answered_about_a_marked_counterpart() -> None:
    team = make_team()
    team.save({key: value for key, value in COMPLETE.items() if key[1] != "kymppi"})
    assert refused(lambda: submit(team)) == ["RESPONSE-007"]
    mark_no_cooperation(response_key=team.key, counterpart="kymppi", reason="Ei rajaa", by=team.coordinator, at=NOON)
    submit(team)
    about = {one.key: one.no_cooperation for one in read_approved(approve(team).content).counterparts}
    assert about == {"kymppi": "Ei rajaa", "suupohja": "", "tyolakeus": ""}


def test_each_step_has_its_state(team: Team) -> None:
    assert refused(lambda: approve(team)) == refused(lambda: send_back(team)) == ["RESPONSE-005"]
    assert refused(lambda: reopen(team)) == ["RESPONSE-006"]
    submit(team)
    assert refused(lambda: submit(team)) == ["RESPONSE-003"]
    assert refused(lambda: reopen(team)) == ["RESPONSE-006"]
    approve(team)
    assert refused(lambda: submit(team)) == refused(lambda: approve(team)) == ["RESPONSE-004"]
    assert refused(lambda: send_back(team)) == ["RESPONSE-004"]
    assert kinds(team) == ["submitted", "approved"]


def test_each_step_has_its_role(team: Team) -> None:
    strangers = [make_actor(RoleKind.NATIONAL_EDITOR), make_actor(RoleKind.APPROVER, "hus"), make_actor()]
    for by in (team.editor, team.reader, team.approver):
        assert refused(lambda by=by: submit(team, by)) == ["SURVEY-001"]
    submit(team)
    for by in (team.editor, team.reader, team.coordinator):
        assert refused(lambda by=by: approve(team, by)) == ["SURVEY-001"]
        assert refused(lambda by=by: send_back(team, by)) == ["SURVEY-001"]
    for by in strangers:
        for act in (submit, approve, send_back, reopen):
            assert refused(lambda act=act, by=by: act(team, by)) == ["SURVEY-002"]
    approve(team)
    for by in (team.editor, team.reader):
        assert refused(lambda by=by: reopen(team, by)) == ["SURVEY-001"]


@pytest.mark.parametrize("text", ["", "  ", "x" * 1_001, "Asiakas 131052-308T"])
def test_a_reason_is_written_and_holds_no_identity_code(team: Team, text: str) -> None:
    code = "RESPONSE-012" if "-" in text else "RESPONSE-009"
    submit(team)
    assert refused(lambda: send_back(team, reason=text)) == [code]
    approve(team)
    assert refused(lambda: reopen(team, reason=text)) == [code]


@pytest.mark.parametrize("title", ["", " ", "x" * 121])
def test_an_approval_has_a_title(team: Team, title: str) -> None:
    submit(team)
    assert refused(lambda: approve(team, title=title)) == ["RESPONSE-010"]


def test_after_the_wave_what_was_submitted_in_time_is_approved_and_nothing_else() -> None:
    team = make_team(wave=make_wave(closes_on=date(2026, 11, 24)))
    team.save(COMPLETE)
    late = NOON.replace(day=25)
    assert refused(lambda: submit_response(response_key=team.key, by=team.coordinator, at=late)) == ["RESPONSE-001"]
    submit(team)
    assert refused(lambda: return_response(response_key=team.key, reason="x", by=team.approver, at=late)) == [
        "RESPONSE-001"
    ]
    approve_response(response_key=team.key, title="Johtaja", by=team.approver, at=late)
    assert refused(lambda: reopen_response(response_key=team.key, reason="x", by=team.approver, at=late)) == [
        "RESPONSE-001"
    ]


def test_the_answer_of_a_person_is_final_when_it_is_sent() -> None:
    user = make_user()
    person = make_actor(user=user)
    response = make_response(wave=make_wave(capacity="personal"), person=user)
    team = Team(response, person, person, person, make_actor(RoleKind.APPROVER, COUNTY))
    team.save(COMPLETE)
    assert refused(lambda: approve(team)) == ["SURVEY-002"]
    step = submit(team)
    assert (step.kind, read_approved(step.content).answers) == ("approved", COMPLETE)
    assert newest_audit_row().role == "respondent"
    assert refused(lambda: submit(team)) == ["RESPONSE-004"]
    assert refused(lambda: reopen(team, person)) == ["SURVEY-001"]
