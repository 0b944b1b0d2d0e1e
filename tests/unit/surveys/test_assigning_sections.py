from datetime import timedelta

import pytest

from tests.factories.people import make_actor, make_user
from tests.factories.surveys import AREA, COUNTY, NOON, make_response, make_wave
from tests.unit.surveys.answering import Team, codes, make_team, newest_audit_row
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.errors import Refusal
from yhdyspinta.surveys.actions.assignments import assign_section, end_assignment
from yhdyspinta.surveys.models import SectionAssignment
from yhdyspinta.surveys.queries.responses import get_response

pytestmark = pytest.mark.django_db


@pytest.fixture
def team() -> Team:
    return make_team()


def assign(
    team: Team, user: Actor, section: str = "own", counterpart: str = "", by: Actor | None = None
) -> SectionAssignment:
    return assign_section(
        response_key=team.key,
        section=section,
        counterpart=counterpart,
        user_id=user.user_id or 0,
        by=by or team.coordinator,
        at=NOON,
    )


def refused(act: object) -> list[str]:
    with pytest.raises(Refusal) as refusal:
        act()  # type: ignore[operator]
    return codes(refusal.value)


def test_a_section_is_given_and_taken(team: Team) -> None:
    first = assign(team, team.editor)
    assert assign(team, team.editor) == first, "it is theirs already"
    assert AuditRow.objects.filter(action="surveys.assign_section").count() == 1
    (view,) = get_response(team.key, by=team.editor, at=NOON).assignments
    assert (view.section, view.name, view.assigned_at) == ("own", team.editor.name, NOON)
    for _ in range(2):
        end_assignment(assignment_id=first.pk, by=team.coordinator, at=NOON + timedelta(hours=1))
    assert get_response(team.key, by=team.editor, at=NOON).assignments == ()
    assert newest_audit_row().action == "surveys.end_assignment"
    assert AuditRow.objects.filter(action="surveys.end_assignment").count() == 1
    first.refresh_from_db()
    assert first.ended_at == NOON + timedelta(hours=1)
    assert assign(team, team.editor) != first


def test_several_people_and_counterparts(team: Team) -> None:
    assign(team, team.editor, "cooperation", "suupohja")
    assign(team, team.editor, "cooperation", "kymppi")
    assign(team, team.coordinator, "cooperation", "kymppi")
    view = get_response(team.key, by=team.editor, at=NOON)
    assert view.assigned == {("cooperation", "suupohja"), ("cooperation", "kymppi")}
    assert len(view.assignments) == 3
    assert view.may_write("cooperation", "kymppi")
    assert not view.may_write("cooperation", "tyolakeus")
    assert not view.may_write("cooperation", "")
    assert not view.may_write("own", "")


@pytest.mark.parametrize(
    ("section", "counterpart"),
    [("nowhere", ""), ("cooperation", "uusimaa"), ("own", "suupohja"), ("visible", "")],
)
def test_a_section_is_one_of_the_response(team: Team, section: str, counterpart: str) -> None:
    assert refused(lambda: assign(team, team.editor, section, counterpart)) == ["RESPONSE-018"]


def test_only_whoever_answers_in_the_organisation_gets_a_section(team: Team) -> None:
    for one in (team.reader, team.approver, make_actor(RoleKind.SECTION_EDITOR, AREA), make_actor()):
        assert refused(lambda one=one: assign(team, one)) == ["RESPONSE-019"]


def test_only_a_coordinator_gives_and_takes(team: Team) -> None:
    given = assign(team, team.editor)
    for by, code in [
        (team.editor, "SURVEY-001"),
        (team.approver, "SURVEY-001"),
        (make_actor(RoleKind.COORDINATOR, AREA), "SURVEY-002"),
        (make_actor(RoleKind.NATIONAL_EDITOR), "SURVEY-002"),
    ]:
        assert refused(lambda by=by: assign(team, team.editor, "goals", by=by)) == [code]
        assert refused(lambda by=by: end_assignment(assignment_id=given.pk, by=by, at=NOON)) == [code]
    assert refused(lambda: end_assignment(assignment_id=0, by=team.coordinator, at=NOON)) == ["SURVEY-002"]


def test_the_answer_of_a_person_is_not_divided() -> None:
    user = make_user()
    person = make_actor(RoleKind.COORDINATOR, COUNTY, user=user)
    response = make_response(wave=make_wave(capacity="personal"), person=user)
    assert refused(lambda: assign(Team(response, *[person] * 4), person)) == ["SURVEY-001"]
