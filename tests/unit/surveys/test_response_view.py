"""What `get_response` and `list_responses_of` show, and to whom."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.people import make_actor, make_user
from tests.factories.surveys import AREA, COUNTY, NOON, make_response, make_wave
from tests.unit.surveys.answering import COMPLETE, Team, codes, make_team
from yhdyspinta.accounts.actor import ANYBODY, Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.errors import Refusal
from yhdyspinta.surveys.actions.assignments import assign_section
from yhdyspinta.surveys.actions.steps import approve_response, reopen_response, return_response, submit_response
from yhdyspinta.surveys.queries.approved import get_approved
from yhdyspinta.surveys.queries.responses import get_response, list_responses_of
from yhdyspinta.surveys.states import ResponseState, WaveState

pytestmark = pytest.mark.django_db


@pytest.fixture
def team() -> Team:
    return make_team()


def approve(team: Team) -> None:
    team.save(COMPLETE)
    # Kept in the draft, though it is not put.
    team.save({("goals_details", ""): "Luonnos"}, key="b")
    submit_response(response_key=team.key, by=team.coordinator, at=NOON)
    approve_response(response_key=team.key, title="Johtaja", by=team.approver, at=NOON)


def refused(act: object) -> list[str]:
    with pytest.raises(Refusal) as refusal:
        act()  # type: ignore[operator]
    return codes(refusal.value)


def test_a_member_sees_the_whole_response(team: Team) -> None:
    team.save({("visible", ""): 3.0})
    view = get_response(team.key, by=team.reader, at=NOON)
    assert (view.organisation, view.organisation_names.fi, view.side) == (
        COUNTY,
        "Etelä-Pohjanmaan hyvinvointialue",
        "county",
    )
    assert (view.state, view.wave.state, view.revision) == (ResponseState.DRAFT, WaveState.OPEN, 1)
    assert view.entries["visible", ""].value == 3.0
    assert view.names == {team.coordinator.user_id: team.coordinator.name}
    assert [(one.key, one.names.fi, one.interface) for one in view.counterparts][1] == (
        "suupohja",
        "Suupohja",
        "suupohja-etela-pohjanmaa",
    )
    assert view.by_per == {"interface": ["kymppi", "suupohja", "tyolakeus"]}
    assert {(one.section, one.counterpart): one.answered for one in view.progress(on=NOON.date())}["own", ""] == 1


def test_the_rights_of_each_role(team: Team) -> None:
    def rights(by: Actor) -> list[str]:
        found = get_response(team.key, by=by, at=NOON).rights
        names = (
            "write_everything",
            "write_assigned",
            "comment",
            "assign",
            "submit",
            "approve",
            "send_back",
            "reopen",
        )
        return [name for name in names if getattr(found, name)]

    assert rights(team.coordinator) == ["write_everything", "comment", "assign", "submit"]
    assert rights(team.editor) == ["write_assigned", "comment"]
    assert rights(team.reader) == rights(team.approver) == ["comment"]
    team.save(COMPLETE)
    submit_response(response_key=team.key, by=team.coordinator, at=NOON)
    assert rights(team.coordinator) == ["comment", "assign"]
    assert rights(team.approver) == ["comment", "approve", "send_back"]
    approve_response(response_key=team.key, title="Johtaja", by=team.approver, at=NOON)
    assert rights(team.coordinator) == ["assign", "reopen"]
    assert rights(team.approver) == ["reopen"]
    assert rights(team.editor) == rights(team.reader) == []


def test_strangers_see_as_much_as_of_nothing(team: Team) -> None:
    approve(team)
    strangers = [
        make_actor(RoleKind.COORDINATOR, AREA),
        make_actor(RoleKind.ADMINISTRATOR),
        make_actor(),
        ANYBODY,
    ]
    for by in strangers:
        theirs = refused(lambda by=by: get_response(team.key, by=by, at=NOON))
        assert theirs == refused(lambda by=by: get_response("nothing", by=by, at=NOON)) == ["SURVEY-002"]
        assert refused(lambda by=by: get_approved(team.key, by=by)) == ["SURVEY-002"]


def test_a_national_editor_sees_what_was_approved_and_nothing_of_the_work(team: Team) -> None:
    editor = make_actor(RoleKind.NATIONAL_EDITOR)
    team.save(COMPLETE)
    assert refused(lambda: get_response(team.key, by=editor, at=NOON)) == ["SURVEY-002"]
    submit_response(response_key=team.key, by=team.coordinator, at=NOON)
    return_response(response_key=team.key, reason="Luvut", by=team.approver, at=NOON)
    assert refused(lambda: get_response(team.key, by=editor, at=NOON)) == ["SURVEY-002"]
    assert refused(lambda: get_approved(team.key, by=editor)) == ["SURVEY-002"]
    assign_section(
        response_key=team.key, section="own", user_id=team.editor.user_id or 0, by=team.coordinator, at=NOON
    )
    approve(team)
    view = get_response(team.key, by=editor, at=NOON)
    assert {key: entry.value for key, entry in view.entries.items()} == COMPLETE
    assert ([step.kind for step in view.steps], view.assignments, view.is_member) == (["approved"], (), False)
    assert not any(getattr(view.rights, name) for name in view.rights.__slots__)
    assert get_approved(team.key, by=editor).answers == COMPLETE
    reopen_response(response_key=team.key, reason="Virhe", by=team.approver, at=NOON)
    assert refused(lambda: get_response(team.key, by=editor, at=NOON)) == ["SURVEY-002"]
    assert get_approved(team.key, by=editor).answers == COMPLETE, "the copy stays"


def test_the_answer_of_a_person_is_seen_by_nobody_else() -> None:
    user = make_user()
    person = make_actor(user=user)
    response = make_response(wave=make_wave(capacity="personal"), person=user)
    team = Team(response, person, person, person, person)
    team.save(COMPLETE)
    submit_response(response_key=team.key, by=person, at=NOON)
    assert get_response(team.key, by=person, at=NOON).state is ResponseState.APPROVED
    for by in (make_actor(RoleKind.COORDINATOR, COUNTY), make_actor(RoleKind.NATIONAL_EDITOR)):
        assert refused(lambda by=by: get_response(team.key, by=by, at=NOON)) == ["SURVEY-002"]
        assert refused(lambda by=by: get_approved(team.key, by=by)) == ["SURVEY-002"]
        assert list_responses_of(by, at=NOON) == ()
    assert [one.key for one in list_responses_of(person, at=NOON)] == [team.key]


def test_own_responses_are_those_of_ones_organisations_open_ones_first(team: Team) -> None:
    ended = make_wave(closes_on=date(2026, 11, 23), opens_on=date(2026, 11, 10))
    old = make_response(wave=ended)
    make_response(wave=make_wave(opened=False))
    make_response(organisation=AREA)
    assign_section(
        response_key=team.key, section="own", user_id=team.editor.user_id or 0, by=team.coordinator, at=NOON
    )
    found = list_responses_of(team.editor, at=NOON)
    assert [one.key for one in found] == [team.key, old.key]
    assert [one.wave.state for one in found] == [WaveState.OPEN, WaveState.CLOSED]
    assert [one.assigned for one in found] == [{("own", "")}, frozenset()]
    assert sum(block.asked for block in found[0].progress) == 17
    assert list_responses_of(ANYBODY, at=NOON) == ()


def test_the_number_of_queries_does_not_grow(team: Team) -> None:
    def count() -> tuple[int, int]:
        with CaptureQueriesContext(connection) as whole:
            get_response(team.key, by=team.editor, at=NOON)
        with CaptureQueriesContext(connection) as listed:
            list_responses_of(team.editor, at=NOON)
        return len(whole), len(listed)

    team.save(COMPLETE, key="a")
    before = count()
    for _ in range(2):
        make_response()
    assert count() == before
