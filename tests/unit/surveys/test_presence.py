from datetime import timedelta

import pytest

from tests.factories.people import make_actor
from tests.factories.surveys import AREA, NOON
from tests.unit.surveys.answering import Team, codes, make_team
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.errors import Refusal
from yhdyspinta.surveys.actions.presence import note_presence
from yhdyspinta.surveys.models import SectionPresence
from yhdyspinta.surveys.queries.presence import list_present

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


@pytest.fixture
def team() -> Team:
    return make_team()


def test_the_others_see_who_was_there_within_two_minutes(team: Team) -> None:
    note_presence(response_key=team.key, section="own", by=team.reader, at=NOON)
    note_presence(response_key=team.key, section="cooperation", counterpart="kymppi", by=team.editor, at=NOON)
    seen = list_present(team.key, by=team.editor, at=NOON + 119 * SECOND)
    assert [(one.section, one.counterpart, one.name) for one in seen] == [("own", "", team.reader.name)]
    assert list_present(team.key, by=team.editor, at=NOON + 120 * SECOND) == ()
    assert len(list_present(team.key, by=team.coordinator, at=NOON)) == 2


def test_it_is_written_once_a_minute_and_leaves_no_row_in_the_audit(team: Team) -> None:
    rows = AuditRow.objects.count()

    def note(seconds: int, section: str = "own") -> bool:
        return note_presence(response_key=team.key, section=section, by=team.editor, at=NOON + seconds * SECOND)

    assert [note(0), note(1), note(59), note(60), note(61)] == [True, False, False, True, False]
    assert note(61, "goals")
    assert note(-30), "a clock that was set back does not stop it"
    assert SectionPresence.objects.count() == 2
    assert AuditRow.objects.count() == rows


def test_what_is_old_is_deleted(team: Team) -> None:
    note_presence(response_key=team.key, section="own", by=team.reader, at=NOON)
    other = make_team(organisation=AREA)
    note_presence(response_key=other.key, section="own", by=other.reader, at=NOON)
    note_presence(response_key=team.key, section="own", by=team.editor, at=NOON + timedelta(minutes=61))
    assert set(SectionPresence.objects.values_list("user_id", flat=True)) == {
        team.editor.user_id,
        other.reader.user_id,
    }


def test_strangers_are_neither_seen_nor_told(team: Team) -> None:
    for by in (make_actor(RoleKind.READER, AREA), make_actor(RoleKind.NATIONAL_EDITOR)):
        for act in (
            lambda by=by: note_presence(response_key=team.key, section="own", by=by, at=NOON),
            lambda by=by: list_present(team.key, by=by, at=NOON),
        ):
            with pytest.raises(Refusal) as refusal:
                act()
            assert codes(refusal.value) == ["SURVEY-002"]


def test_a_section_is_one_of_the_response(team: Team) -> None:
    with pytest.raises(Refusal) as refusal:
        note_presence(response_key=team.key, section="nowhere", by=team.reader, at=NOON)
    assert codes(refusal.value) == ["RESPONSE-018"]
