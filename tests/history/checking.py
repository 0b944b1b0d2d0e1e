"""Looks for lost, doubled and unseen work in a history of saves. Pure: operations and rows in, faults out.

Every value that an editor sends is sent once in the whole history, so that it can be recognised wherever it comes up.
What must hold, however the saves met:

- what was acknowledged is in the revision of its save, with the value and the version that the editor was told;
- what was refused is nowhere; what got no answer is there once or not at all, and as a whole;
- nobody overwrote what they had not seen: each change was made from the version right before it;
- every answer that was not saved was told as a clash, with what really stood;
- versions and revisions are without gap, in the order in which editors saw them end;
- the answers are the sum of the revisions.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tests.history.recording import Operation, Outcome
from yhdyspinta.analysis.answers.entries import Entry
from yhdyspinta.analysis.answers.merging import is_same
from yhdyspinta.analysis.answers.revising import RevisedAnswer, Revision, fold
from yhdyspinta.analysis.routing.evaluating import Answer, Key


@dataclass(frozen=True, slots=True)
class Kept:
    """What the database has at the end: the revisions by the key of their save, the answers, their revision."""

    revisions: Sequence[tuple[str, Revision]]
    entries: Mapping[Key, Entry]
    revision: int


def find_faults(operations: Sequence[Operation], kept: Kept) -> list[str]:
    """Everything that must not be, each as a sentence; nothing when all is well."""
    return [
        *_find_unanswered(operations),
        *_find_broken_chain(kept),
        *_find_lost(operations, kept),
        *_find_unasked(operations, kept),
        *_find_doubled(kept),
        *_find_overwritten(operations, kept),
        *_find_false_clashes(operations, kept),
        *_find_disorder(operations, kept),
    ]


def _find_unanswered(operations: Sequence[Operation]) -> Iterator[str]:
    for one in operations:
        if one.outcome is Outcome.ERROR:
            yield f"{one.key}: an error that nobody should get"
        elif one.outcome is Outcome.OK:
            for key in one.asked.keys() - one.versions.keys() - one.clashes.keys():
                yield f"{one.key}: nothing was told of {key}"
            for key in one.versions.keys() & one.clashes.keys():
                yield f"{one.key}: {key} was told to be both saved and not"


def _find_broken_chain(kept: Kept) -> Iterator[str]:
    numbers = [revision.number for _key, revision in kept.revisions]
    if numbers != list(range(1, len(numbers) + 1)) or kept.revision != len(numbers):
        yield f"the revisions {numbers} and the answers' {kept.revision} do not make one row"
    stands: dict[Key, RevisedAnswer] = {}
    for _key, revision in kept.revisions:
        for change in revision.changes:
            before = stands.get(change.key)
            version, value = (before.version, before.new) if before else (0, None)
            if change.version != version + 1 or not is_same(change.old, value):
                yield f"revision {revision.number}: {change.key} does not continue version {version}"
            stands[change.key] = change
    if fold(revision for _key, revision in kept.revisions) != dict(kept.entries):
        yield "the answers are not the sum of the revisions"


def _find_lost(operations: Sequence[Operation], kept: Kept) -> Iterator[str]:
    made = _by_key(kept)
    for one in operations:
        if one.outcome is Outcome.OK:
            for key, version in one.versions.items():
                change = made.get(one.key, {}).get(key)
                if change is None or not is_same(change.new, one.asked[key].value) or change.version != version:
                    yield f"{one.key}: {key} was acknowledged as version {version} and is not there"


def _find_unasked(operations: Sequence[Operation], kept: Kept) -> Iterator[str]:
    asked = {one.key: one for one in operations}
    for key, revision in kept.revisions:
        one = asked.get(key)
        if one is None or one.outcome is Outcome.FAIL:
            yield f"revision {revision.number}: nobody was told of it"
            continue
        for change in revision.changes:
            if change.key not in one.asked or not is_same(one.asked[change.key].value, change.new):
                yield f"revision {revision.number}: {change.key} was changed to what nobody asked for"
            elif one.outcome is Outcome.OK and change.key not in one.versions:
                yield f"revision {revision.number}: {change.key} was changed, and the editor told otherwise"
        told = {change.key for change in revision.changes} | {clash.key for clash in revision.clashes}
        if told != one.asked.keys():
            yield f"revision {revision.number}: only a part of its save"


def _find_doubled(kept: Kept) -> Iterator[str]:
    keys = Counter(key for key, _revision in kept.revisions)
    values = Counter((change.key, change.new) for _key, revision in kept.revisions for change in revision.changes)
    for key, count in keys.items():
        if count > 1:
            yield f"{key}: made {count} times"
    for (key, value), count in values.items():
        if count > 1:
            yield f"{key}: {value!r} came up {count} times"


def _find_overwritten(operations: Sequence[Operation], kept: Kept) -> Iterator[str]:
    asked = {one.key: one for one in operations}
    for key, revision in kept.revisions:
        for change in revision.changes:
            wanted = asked[key].asked.get(change.key) if key in asked else None
            if wanted and wanted.base != change.version - 1:
                yield f"{key}: {change.key} was overwritten unseen, from version {wanted.base} to {change.version}"


def _find_false_clashes(operations: Sequence[Operation], kept: Kept) -> Iterator[str]:
    stood: dict[tuple[Key, int], Answer] = {
        (change.key, change.version): change.new for _key, revision in kept.revisions for change in revision.changes
    }
    for one in operations:
        for key, told in one.clashes.items():
            if not is_same(told.mine, one.asked[key].value):
                yield f"{one.key}: the clash of {key} tells another value than the editor's own"
            if told.version == one.asked[key].base:
                yield f"{one.key}: a clash of {key} with what the editor had seen"
            if (key, told.version) not in stood or not is_same(stood[key, told.version], told.theirs):
                yield f"{one.key}: the clash of {key} tells what never stood"


def _find_disorder(operations: Sequence[Operation], kept: Kept) -> Iterator[str]:
    """What had ended before another save began was there for it."""
    numbers = {key: revision.number for key, revision in kept.revisions}
    done = sorted(
        (one for one in operations if one.outcome is Outcome.OK and one.key in numbers), key=lambda one: one.ended
    )
    for one, other in pairwise(sorted(done, key=lambda operation: numbers[operation.key])):
        if other.ended < one.began:
            yield f"{other.key} ended before {one.key} began, and comes after it"
    for one in operations:
        for key, told in one.clashes.items():
            newest = max(
                (before.versions[key] for before in done if before.ended < one.began and key in before.versions),
                default=0,
            )
            if told.version < newest:
                yield f"{one.key}: the clash of {key} tells of version {told.version}, when {newest} was there"


def _by_key(kept: Kept) -> dict[str, dict[Key, RevisedAnswer]]:
    return {key: {change.key: change for change in revision.changes} for key, revision in kept.revisions}
