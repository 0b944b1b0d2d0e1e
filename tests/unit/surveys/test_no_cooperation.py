import json

import pytest

from tests.factories.people import make_actor
from tests.factories.surveys import AREA, NOON
from tests.unit.surveys.answering import COMPLETE, Team, codes, make_team, newest_audit_row
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.errors import Refusal
from yhdyspinta.surveys.actions.assignments import assign_section
from yhdyspinta.surveys.actions.counterparts import mark_no_cooperation, unmark_no_cooperation
from yhdyspinta.surveys.actions.steps import submit_response
from yhdyspinta.surveys.queries.responses import get_response

pytestmark = pytest.mark.django_db


@pytest.fixture
def team() -> Team:
    return make_team()


def mark(team: Team, counterpart: str = "kymppi", reason: str = "Ei yhteistä rajaa", by: Actor | None = None) -> None:
    mark_no_cooperation(
        response_key=team.key, counterpart=counterpart, reason=reason, by=by or team.coordinator, at=NOON
    )


def refused(act: object) -> list[str]:
    with pytest.raises(Refusal) as refusal:
        act()  # type: ignore[operator]
    return codes(refusal.value)


def test_a_mark_is_set_changed_and_taken_away_and_answers_come_back(team: Team) -> None:
    team.save({("agreement", "kymppi"): "none"})
    mark(team)
    mark(team)
    view = get_response(team.key, by=team.reader, at=NOON)
    kymppi = view.counterpart("kymppi")
    assert kymppi is not None
    assert (kymppi.no_cooperation, kymppi.marked_at, kymppi.marked_by) == (
        "Ei yhteistä rajaa",
        NOON,
        team.coordinator.user_id,
    )
    assert view.marked == {"kymppi"}
    assert AuditRow.objects.filter(action="surveys.mark_no_cooperation").count() == 1
    mark(team, reason="Toinen syy")
    unmark_no_cooperation(response_key=team.key, counterpart="kymppi", by=team.coordinator, at=NOON)
    view = get_response(team.key, by=team.reader, at=NOON)
    kymppi = view.counterpart("kymppi")
    assert kymppi is not None
    assert (kymppi.no_cooperation, kymppi.marked_at, kymppi.marked_by) == ("", None, None)
    assert view.entries["agreement", "kymppi"].value == "none"
    assert json.loads(newest_audit_row().new) == {"counterpart": "kymppi", "no_cooperation": False}
    assert "rajaa" not in str(list(AuditRow.objects.values()))


def test_the_counterpart_is_one_of_the_response(team: Team) -> None:
    assert refused(lambda: mark(team, "uusimaa")) == ["SURVEY-002"]
    assert refused(lambda: mark(team, "")) == ["SURVEY-002"]


@pytest.mark.parametrize(
    ("reason", "code"), [("", "009"), (" ", "009"), ("x" * 1_001, "009"), ("131052-308T", "012")]
)
def test_a_reason_is_given(team: Team, reason: str, code: str) -> None:
    assert refused(lambda: mark(team, reason=reason)) == [f"RESPONSE-{code}"]


def test_a_section_editor_marks_whom_their_section_is_about(team: Team) -> None:
    def assign(section: str, counterpart: str) -> None:
        assign_section(
            response_key=team.key,
            section=section,
            counterpart=counterpart,
            user_id=team.editor.user_id or 0,
            by=team.coordinator,
            at=NOON,
        )

    assign("own", "")
    assert refused(lambda: mark(team, by=team.editor)) == ["SURVEY-001"]
    assign("cooperation", "suupohja")
    assert refused(lambda: mark(team, by=team.editor)) == ["SURVEY-001"]
    mark(team, "suupohja", by=team.editor)
    assert newest_audit_row().role == "section_editor"
    assign("cooperation", "")
    mark(team, by=team.editor)


def test_others_do_not_mark_and_nobody_does_after_submission(team: Team) -> None:
    assert refused(lambda: mark(team, by=team.reader)) == ["SURVEY-001"]
    assert refused(lambda: mark(team, by=make_actor(RoleKind.COORDINATOR, AREA))) == ["SURVEY-002"]
    team.save(COMPLETE)
    submit_response(response_key=team.key, by=team.coordinator, at=NOON)
    assert refused(lambda: mark(team)) == ["RESPONSE-002"]
