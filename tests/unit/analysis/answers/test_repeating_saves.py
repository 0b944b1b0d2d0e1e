"""A save whose answer got lost on the way and that is sent again gets the same answer, whatever happened since."""

from datetime import UTC, datetime

from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.analysis.answers.entries import Change, Clash, Entry
from yhdyspinta.analysis.answers.errors import IDENTITY_NUMBER
from yhdyspinta.analysis.answers.revising import RevisedAnswer, Revision
from yhdyspinta.analysis.answers.saving import Saved, check_changes, part_changes, repeat_saved
from yhdyspinta.errors import Problem

NOON = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
A, B, C, D = (("a", ""), ("b", ""), ("c", ""), ("d", ""))
THEIRS = Entry("theirs", 4, 2, NOON)
# A was changed, B stood already as it was wanted, C clashed.
SENT = [Change(A, "mine", 0), Change(B, "same", 2), Change(C, "mine", 3)]
MADE = Revision(7, "page", NOON, 1, (RevisedAnswer(A, None, "mine", 1),), (Clash(C, "mine", THEIRS),))
THEN = Saved(7, {A: 1, B: 2}, (Clash(C, "mine", THEIRS),), ())
NOW = {A: Entry("mine", 1, 1, NOON), B: Entry("same", 2, 2, NOON), C: THEIRS}


def later(number: int, *changes: RevisedAnswer) -> Revision:
    return Revision(number, "script", NOON, 2, changes, ())


def test_nothing_has_happened_since() -> None:
    assert repeat_saved(SENT, (), MADE, (), NOW) == THEN


def test_others_have_changed_the_same_answers_since() -> None:
    since = (
        later(8, RevisedAnswer(A, "mine", "x", 2), RevisedAnswer(B, "same", "y", 3)),
        later(9, RevisedAnswer(A, "x", "z", 3)),
    )
    now = {**NOW, A: Entry("z", 3, 2, NOON), B: Entry("y", 3, 2, NOON)}
    assert repeat_saved(SENT, (), MADE, since, now) == THEN, "who has not seen version 3 does not get it as a base"


def test_another_save_under_the_same_key_is_noticed() -> None:
    assert repeat_saved([Change(A, "other", 0), *SENT[1:]], (), MADE, (), NOW) is None
    assert repeat_saved([*SENT, Change(D, "new", 0)], (), MADE, (), NOW) is None
    assert repeat_saved(SENT[:1], (), MADE, (), NOW) is None, "the clash is not among what is sent now"
    assert repeat_saved(SENT[1:], (), MADE, (), NOW) is None, "nor is what was changed"
    assert repeat_saved([*SENT[:2], Change(C, "another", 3)], (), MADE, (), NOW) is None


def test_changes_are_parted_from_what_the_questionnaire_does_not_take(compiled: Compiled) -> None:
    changes = [
        Change(("visible", ""), 3, 0),
        Change(("visible", ""), 9.0, 0),
        Change(("nowhere" * 20, ""), 1.0, 0),
        Change(("daily", "kymppi"), 1.0, 0),
        Change(("thoughts", ""), "131052-308T", 0),
    ]
    good, refused = check_changes(compiled, changes)
    assert good == (Change(("visible", ""), 3.0, 0),)
    assert [one.problem.kind.code[-3:] for one in refused] == ["105", "101", "101", "109"]
    assert all(len(one.problem.sentence("fi")) < 300 for one in refused)


def test_changes_are_parted_by_their_place() -> None:
    changes = [Change(A, 1.0, 0), Change(B, 1.0, 0)]
    good, refused = part_changes(changes, lambda key: Problem(IDENTITY_NUMBER) if key == B else None)
    assert good == (Change(A, 1.0, 0),)
    assert [(one.key, one.problem.kind) for one in refused] == [(B, IDENTITY_NUMBER)]
