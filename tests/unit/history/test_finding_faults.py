"""The history checker finds each fault that is planted into a sound history, and none in the sound one."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.history.checking import Kept, find_faults
from tests.history.recording import Asked, Operation, Outcome, Told
from yhdyspinta.analysis.answers.entries import Clash, Entry
from yhdyspinta.analysis.answers.revising import RevisedAnswer, Revision, fold

A, B = ("a", ""), ("b", "")
NOON = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)

type Operations = list[Operation]
type Revisions = list[tuple[str, Revision]]


def revision(number: int, by: int, *changes: RevisedAnswer, clashes: Sequence[Clash] = ()) -> Revision:
    return Revision(number, "script", NOON, by, changes, tuple(clashes))


THEIRS = Entry("a1", 1, 1, NOON)
# 1 answers A and B; 2 answers A unseen, which clashes, and B as seen; 3 gets no answer though it was made, 4 none and
# was not; 5 comes when the response was closed.
OPERATIONS: Operations = [
    Operation(1, "one", {A: Asked("a1", 0), B: Asked("b1", 0)}, 0, 1, Outcome.OK, {A: 1, B: 1}),
    Operation(2, "two", {A: Asked("a2", 0), B: Asked("b2", 1)}, 2, 3, Outcome.OK, {B: 2}, {A: Told("a2", "a1", 1)}),
    Operation(3, "three", {A: Asked("a3", 1)}, 4, 5, Outcome.UNKNOWN),
    Operation(4, "four", {A: Asked("a4", 2)}, 6, 7, Outcome.UNKNOWN),
    Operation(5, "five", {A: Asked("a5", 2)}, 8, 9, Outcome.FAIL),
    Operation(1, "six", {A: Asked("a6", 2)}, 10, 11, Outcome.OK, {A: 3}),
]
REVISIONS: Revisions = [
    ("one", revision(1, 1, RevisedAnswer(A, None, "a1", 1), RevisedAnswer(B, None, "b1", 1))),
    ("two", revision(2, 2, RevisedAnswer(B, "b1", "b2", 2), clashes=[Clash(A, "a2", THEIRS)])),
    ("three", revision(3, 3, RevisedAnswer(A, "a1", "a3", 2))),
    ("six", revision(4, 1, RevisedAnswer(A, "a3", "a6", 3))),
]


def keep(revisions: Revisions) -> Kept:
    return Kept(revisions, fold(one for _key, one in revisions), len(revisions))


def test_a_sound_history_has_no_fault() -> None:
    assert find_faults(OPERATIONS, keep(REVISIONS)) == []


def changed(operations: Operations, place: int, **fields: object) -> Operations:
    return [*operations[:place], replace(operations[place], **fields), *operations[place + 1 :]]  # type: ignore[arg-type]


def with_revision(place: int, key: str, made: Revision) -> Revisions:
    return [*REVISIONS[:place], (key, made), *REVISIONS[place + 1 :]]


def lost(operations: Operations) -> tuple[Operations, Revisions]:
    return operations, REVISIONS[:-1]


def lost_in_part(operations: Operations) -> tuple[Operations, Revisions]:
    return operations, with_revision(0, "one", revision(1, 1, RevisedAnswer(B, None, "b1", 1)))


def other_version(operations: Operations) -> tuple[Operations, Revisions]:
    return changed(operations, 5, versions={A: 4}), REVISIONS


def overwritten_unseen(operations: Operations) -> tuple[Operations, Revisions]:
    blind = revision(2, 2, RevisedAnswer(A, "a1", "a2", 2), RevisedAnswer(B, "b1", "b2", 2))
    told = changed(operations, 1, versions={A: 2, B: 2}, clashes={})
    return told[:2], [REVISIONS[0], ("two", blind)]


def unseen_clash(operations: Operations) -> tuple[Operations, Revisions]:
    return changed(operations, 1, clashes={}), REVISIONS


def clash_that_never_stood(operations: Operations) -> tuple[Operations, Revisions]:
    return changed(operations, 1, clashes={A: Told("a2", "x", 1)}), REVISIONS


def clash_with_another_value_of_ones_own(operations: Operations) -> tuple[Operations, Revisions]:
    return changed(operations, 1, clashes={A: Told("x", "a1", 1)}), REVISIONS


def clash_with_what_was_seen(operations: Operations) -> tuple[Operations, Revisions]:
    return changed(operations, 1, asked={A: Asked("a2", 1), B: Asked("b2", 1)}), REVISIONS


def stale_clash(operations: Operations) -> tuple[Operations, Revisions]:
    late = Operation(2, "late", {A: Asked("a7", 0)}, 12, 13, Outcome.OK, {}, {A: Told("a7", "a3", 2)})
    return [*operations, late], REVISIONS


def doubled(operations: Operations) -> tuple[Operations, Revisions]:
    return operations, [*REVISIONS, ("six", revision(5, 1, RevisedAnswer(A, "a6", "a6", 4)))]


def doubled_under_another_key(operations: Operations) -> tuple[Operations, Revisions]:
    return operations, [*REVISIONS, ("four", revision(5, 1, RevisedAnswer(A, "a6", "a6", 4)))]


def refused_and_made(operations: Operations) -> tuple[Operations, Revisions]:
    return operations, [*REVISIONS, ("five", revision(5, 5, RevisedAnswer(A, "a6", "a5", 4)))]


def out_of_nowhere(operations: Operations) -> tuple[Operations, Revisions]:
    return operations, [*REVISIONS, ("seven", revision(5, 5, RevisedAnswer(A, "a6", "a7", 4)))]


def made_in_part(operations: Operations) -> tuple[Operations, Revisions]:
    halved = changed(operations, 2, asked={A: Asked("a3", 1), B: Asked("b3", 2)})
    return halved, REVISIONS


def made_and_told_otherwise(operations: Operations) -> tuple[Operations, Revisions]:
    return changed(operations, 5, versions={}, clashes={A: Told("a6", "a3", 2)}), REVISIONS


def a_gap_in_the_versions(operations: Operations) -> tuple[Operations, Revisions]:
    return changed(operations, 5, versions={A: 4}, asked={A: Asked("a6", 3)}), with_revision(
        3, "six", revision(4, 1, RevisedAnswer(A, "a3", "a6", 4))
    )


def an_old_value_that_never_was(operations: Operations) -> tuple[Operations, Revisions]:
    return operations, with_revision(3, "six", revision(4, 1, RevisedAnswer(A, "x", "a6", 3)))


def a_gap_in_the_revisions(operations: Operations) -> tuple[Operations, Revisions]:
    return operations, with_revision(3, "six", revision(5, 1, RevisedAnswer(A, "a3", "a6", 3)))


def an_error(operations: Operations) -> tuple[Operations, Revisions]:
    return changed(operations, 4, outcome=Outcome.ERROR), REVISIONS


def the_wrong_order(operations: Operations) -> tuple[Operations, Revisions]:
    return changed(operations, 0, began=20.0, ended=21.0), REVISIONS


@pytest.mark.parametrize(
    ("plant", "word"),
    [
        (lost, "acknowledged as version 3 and is not there"),
        (lost_in_part, "acknowledged as version 1 and is not there"),
        (other_version, "acknowledged as version 4 and is not there"),
        (overwritten_unseen, "overwritten unseen"),
        (unseen_clash, "nothing was told"),
        (clash_that_never_stood, "what never stood"),
        (clash_with_another_value_of_ones_own, "another value than the editor's own"),
        (clash_with_what_was_seen, "with what the editor had seen"),
        (stale_clash, "when 3 was there"),
        (doubled, "made 2 times"),
        (doubled_under_another_key, "came up 2 times"),
        (refused_and_made, "nobody was told of it"),
        (out_of_nowhere, "nobody was told of it"),
        (made_in_part, "only a part of its save"),
        (made_and_told_otherwise, "and the editor told otherwise"),
        (a_gap_in_the_versions, "does not continue version 2"),
        (an_old_value_that_never_was, "does not continue version 2"),
        (a_gap_in_the_revisions, "do not make one row"),
        (an_error, "an error that nobody should get"),
        (the_wrong_order, "comes after it"),
    ],
)
def test_a_planted_fault_is_found(plant: Callable[[Operations], tuple[Operations, Revisions]], word: str) -> None:
    operations, revisions = plant(OPERATIONS)
    faults = find_faults(operations, keep(revisions))
    assert any(word in fault for fault in faults), faults


def test_answers_that_are_not_the_sum_of_the_revisions_are_found() -> None:
    kept = replace(keep(REVISIONS), entries={**keep(REVISIONS).entries, B: Entry("b9", 2, 2, NOON)})
    assert find_faults(OPERATIONS, kept) == ["the answers are not the sum of the revisions"]
    assert find_faults(OPERATIONS, replace(keep(REVISIONS), revision=3)) != []
