"""The history of a response: what each save changed, as it is kept and as it adds up.

changes   [[question, counterpart, old value, new value, new version], …]
clashes   [[question, counterpart, value that was not saved, [value, version, user, moment] that stood], …]
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from yhdyspinta.analysis.answers.encoding import decode_answer, decode_moment, dump, encode_answer, encode_moment
from yhdyspinta.analysis.answers.entries import Clash, Entries, Entry, Merged
from yhdyspinta.analysis.routing.evaluating import Answer, Key

NO_CLASHES: Final = "[]"


@dataclass(frozen=True, slots=True)
class RevisedAnswer:
    """One answer that a save changed. `version` is the one that it got."""

    key: Key
    old: Answer
    new: Answer
    version: int


@dataclass(frozen=True, slots=True)
class Revision:
    """A save that was acknowledged: who, when, by which way (`AnswerRevision.Via`), what it changed and what not."""

    number: int
    via: str
    at: datetime
    by: int | None
    changes: tuple[RevisedAnswer, ...]
    clashes: tuple[Clash, ...]


def encode_changes(before: Entries, merged: Merged) -> str:
    """The text of `AnswerRevision.changes`."""
    return dump(
        [
            [
                *key,
                encode_answer(before[key].value if key in before else None),
                encode_answer(merged.entries[key].value),
                merged.entries[key].version,
            ]
            for key in merged.changed
        ]
    )


def decode_changes(text: str) -> tuple[RevisedAnswer, ...]:
    return tuple(
        RevisedAnswer((name, about), decode_answer(old), decode_answer(new), version)
        for name, about, old, new, version in json.loads(text)
    )


def encode_clashes(clashes: Sequence[Clash]) -> str:
    """The text of `AnswerRevision.clashes`: also what was not saved is kept."""
    return dump([[*one.key, encode_answer(one.mine), _encode_entry(one.theirs)] for one in clashes])


def decode_clashes(text: str) -> tuple[Clash, ...]:
    if text == NO_CLASHES:
        return ()
    return tuple(
        Clash((name, about), decode_answer(mine), Entry(decode_answer(value), version, by, decode_moment(at)))
        for name, about, mine, (value, version, by, at) in json.loads(text)
    )


def fold(revisions: Iterable[Revision]) -> dict[Key, Entry]:
    """The entries that revisions add up to, the oldest first: what the sheet of the response has to be."""
    entries: dict[Key, Entry] = {}
    for revision in revisions:
        for change in revision.changes:
            entries[change.key] = Entry(change.new, change.version, revision.by, revision.at)
    return entries


def _encode_entry(entry: Entry) -> list[object]:
    return [encode_answer(entry.value), entry.version, entry.by, encode_moment(entry.at)]
