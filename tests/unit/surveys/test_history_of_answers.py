import pytest

from tests.factories.people import make_actor
from tests.factories.surveys import AREA, NOON
from tests.unit.surveys.answering import COMPLETE, Team, codes, make_team
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.comparing import ChangedAnswer
from yhdyspinta.errors import Refusal
from yhdyspinta.surveys.actions.steps import approve_response, reopen_response, submit_response
from yhdyspinta.surveys.queries.history import compare_with_approved, list_history, list_history_of

pytestmark = pytest.mark.django_db
TODAY = NOON.date()


@pytest.fixture
def team() -> Team:
    team = make_team()
    team.save(COMPLETE, key="a")
    team.save({("visible", ""): 2.0, ("thoughts", ""): "x"}, base=1, key="b", by=team.coordinator)
    return team


def test_the_history_of_a_response_with_names_the_newest_first(team: Team) -> None:
    newest, oldest = list_history(team.key, by=team.reader)
    assert (newest.revision.number, oldest.revision.number) == (2, 1)
    assert newest.name == team.coordinator.name
    assert [(one.key, one.old, one.new, one.version) for one in newest.revision.changes] == [
        (("visible", ""), 3.0, 2.0, 2),
        (("thoughts", ""), None, "x", 1),
    ]


def test_the_history_of_one_answer(team: Team) -> None:
    lines = list_history_of(team.key, ("visible", ""), by=team.reader)
    assert [(one.change.old, one.change.new, one.line.revision.number) for one in lines] == [
        (3.0, 2.0, 2),
        (None, 3.0, 1),
    ]
    assert list_history_of(team.key, ("visible", "kymppi"), by=team.reader) == ()


def test_whoever_was_erased_has_no_name(team: Team) -> None:
    User.objects.filter(pk=team.coordinator.user_id).update(name="")
    assert {line.name for line in list_history(team.key, by=team.reader)} == {""}


def test_what_has_changed_since_the_approval(team: Team) -> None:
    assert compare_with_approved(team.key, by=team.reader, on=TODAY) == ()
    submit_response(response_key=team.key, by=team.coordinator, at=NOON)
    approve_response(response_key=team.key, title="Johtaja", by=team.approver, at=NOON)
    assert compare_with_approved(team.key, by=team.reader, on=TODAY) == ()
    reopen_response(response_key=team.key, reason="Virhe", by=team.approver, at=NOON)
    # What is not put would not be approved, so it has not changed.
    team.save({("visible", ""): 1.0, ("goals_details", ""): "y"}, base=2, key="c")
    assert compare_with_approved(team.key, by=team.reader, on=TODAY) == (ChangedAnswer(("visible", ""), 2.0, 1.0),)


def test_strangers_and_national_editors_see_no_history(team: Team) -> None:
    for by in (make_actor(RoleKind.COORDINATOR, AREA), make_actor(RoleKind.NATIONAL_EDITOR)):
        for act in (
            lambda by=by: list_history(team.key, by=by),
            lambda by=by: list_history_of(team.key, ("visible", ""), by=by),
            lambda by=by: compare_with_approved(team.key, by=by, on=TODAY),
        ):
            with pytest.raises(Refusal) as refusal:
                act()
            assert codes(refusal.value) == ["SURVEY-002"]
