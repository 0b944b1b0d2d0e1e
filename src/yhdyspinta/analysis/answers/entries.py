"""The answers of a response as they are kept: each with its version, its author and its moment.

    Entries   {(question, counterpart): Entry}
    Entry     value · version (1, 2, …) · by (id of the user, None for nobody) · at

Beside `Answers` of `analysis.routing`, which has the values only. The names of questions are those of
`routing.layout.list_referents`: a matrix is answered row by row, under the ids of its rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from yhdyspinta.analysis.routing.evaluating import Answer, Key


@dataclass(frozen=True, slots=True)
class Entry:
    """An answer with its history's last step. A value of None was answered once and then emptied."""

    value: Answer
    version: int
    by: int | None
    at: datetime


type Entries = Mapping[Key, Entry]


@dataclass(frozen=True, slots=True)
class Change:
    """What somebody wants an answer to be, and the version that they saw: 0 when there was none."""

    key: Key
    value: Answer
    base: int


@dataclass(frozen=True, slots=True)
class Clash:
    """Two people changed the same answer: `mine` was not saved, `theirs` is what stands."""

    key: Key
    mine: Answer
    theirs: Entry


@dataclass(frozen=True, slots=True)
class Merged:
    """What a save comes to: all entries as they are then, those that it changed, and what it did not change."""

    entries: Entries
    changed: tuple[Key, ...]
    clashes: tuple[Clash, ...]
