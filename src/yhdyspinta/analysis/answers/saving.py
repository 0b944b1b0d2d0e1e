"""What a save asks for and what it gives back; how one that is sent again gets the answer that it got."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from yhdyspinta.analysis.answers.checking import check_answer
from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.analysis.answers.entries import Change, Clash, Entries
from yhdyspinta.analysis.answers.errors import UNKNOWN_QUESTION
from yhdyspinta.analysis.answers.merging import is_same
from yhdyspinta.analysis.answers.revising import Revision
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.errors import Problem


@dataclass(frozen=True, slots=True)
class AnswerProblem:
    """An answer that was not saved, and why."""

    key: Key
    problem: Problem


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a save. `revision` is the number of the newest revision of the response, 0 before the first.

    `versions` has every answer of the save that now stands as its sender wanted, with the version to change it from.
    What is in `clashes` or `refused` was not saved.
    """

    revision: int
    versions: Mapping[Key, int]
    clashes: tuple[Clash, ...]
    refused: tuple[AnswerProblem, ...]


def check_changes(
    compiled: Compiled, changes: Iterable[Change]
) -> tuple[tuple[Change, ...], tuple[AnswerProblem, ...]]:
    """The changes that the questionnaire takes, in the form that they are kept in, and the problems of the others."""
    good: list[Change] = []
    refused: list[AnswerProblem] = []
    for change in changes:
        name = change.key[0]
        field = compiled.fields.get(name)
        answer = check_answer(field, change.value) if field else Problem(UNKNOWN_QUESTION, {"question": name[:80]})
        if isinstance(answer, Problem):
            refused.append(AnswerProblem(change.key, answer))
        else:
            good.append(Change(change.key, answer, change.base))
    return tuple(good), tuple(refused)


def part_changes(
    changes: Sequence[Change], find_problem: Callable[[Key], Problem | None]
) -> tuple[tuple[Change, ...], tuple[AnswerProblem, ...]]:
    """The changes without a problem of their place, and the problems of the others."""
    found = [(change, find_problem(change.key)) for change in changes]
    return (
        tuple(change for change, problem in found if problem is None),
        tuple(AnswerProblem(change.key, problem) for change, problem in found if problem is not None),
    )


def repeat_saved(
    changes: Sequence[Change],
    refused: tuple[AnswerProblem, ...],
    revision: Revision,
    later: Sequence[Revision],
    entries: Entries,
) -> Saved | None:
    """What a save gave that is sent again: from its own revision, those after it, and the entries as they are now.

    An answer that the save did not have to change has the version that it had then, not that of today: whoever did
    not see a later change must not pass for having seen it. None when the save was another one, with other answers.
    """
    made = {change.key: change for change in revision.changes}
    clashes = {clash.key: clash for clash in revision.clashes}
    versions: dict[Key, int] = {}
    kept: list[Clash] = []
    for change in {change.key: change for change in changes}.values():
        if change.key in clashes and is_same(clashes[change.key].mine, change.value):
            kept.append(clashes[change.key])
            continue
        stood, version = _stood(change.key, later, entries)
        if change.key in clashes or not is_same(stood, change.value):
            return None
        versions[change.key] = made[change.key].version if change.key in made else version
    if made.keys() - versions.keys() or clashes.keys() - {clash.key for clash in kept}:
        return None
    return Saved(revision.number, versions, tuple(kept), refused)


def _stood(key: Key, later: Sequence[Revision], entries: Entries) -> tuple[Answer, int]:
    """What an answer was before the first of the later revisions that changed it, and its version then."""
    for revision in later:
        for change in revision.changes:
            if change.key == key:
                return change.old, change.version - 1
    entry = entries.get(key)
    return (entry.value, entry.version) if entry else (None, 0)
