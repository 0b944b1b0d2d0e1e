"""Who chose at least one of the options of a multiple choice: a cube that no sum over its options gives."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from yhdyspinta.analysis.states import STATES, State
from yhdyspinta.analysis.tabulation.columns import choose_columns
from yhdyspinta.analysis.tabulation.counting import Pack
from yhdyspinta.analysis.tabulation.cube import Cube
from yhdyspinta.analysis.tabulation.digits import Coding
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.jobs import Job
from yhdyspinta.analysis.tabulation.part import Part
from yhdyspinta.analysis.tabulation.request import Request, make_request
from yhdyspinta.analysis.tabulation.results import make_cube
from yhdyspinta.analysis.tabulation.run import run
from yhdyspinta.analysis.tabulation.values import UNREADABLE, Meanings, find_meanings
from yhdyspinta.analysis.tabulation.weights import ROWS, SQUARES

NOT_CHOSEN: Final = 0
CHOSEN: Final = 1

_STATES: Final = {State.NOT_ASKED: 0, State.BLANK: 1, State.NOT_APPLICABLE: 2, State.DONT_KNOW: 3}
"""The strongest value among a row's options is the row's: any answer goes before a state, and a state that says more
before one that says less. Then come an answer, the chosen option, and what cannot be read."""
_ANSWERED: Final = 4
_CHOSEN: Final = 5
_UNREADABLE: Final = 6
_STRENGTH: Final = Item(
    "yhdyspinta strength", (_ANSWERED, _CHOSEN), states={number: state for state, number in _STATES.items()}
)


def tabulate_chosen(
    frame: Any,
    options: Sequence[Item],
    *,
    name: str,
    by: str | None = None,
    weight: str | None = None,
    first_row: int = 1,
) -> Cube:
    """A cube with one item of the given name and the codes 1 and 0.

    1 are rows in which at least one option has the code 1, 0 are rows in which none has and one has another code.
    Rows without any answer are in the state of their options; if these differ, don't know goes before not
    applicable, blank and not asked. Refuses what `tabulate` refuses.
    """
    job = ChosenJob(make_request(options, by=by, weight=weight, first_row=first_row), name=name)
    return make_cube(job, run(job, frame))


@dataclass(frozen=True, slots=True)
class ChosenJob(Job):
    """Counts the strongest value of each row's options. The part has one table."""

    name: str = ""

    @property
    def results(self) -> tuple[Meanings, ...]:
        return (find_meanings(Item(self.name, (NOT_CHOSEN, CHOSEN)))[0],)

    def count(self, batches: Iterator[pl.DataFrame]) -> Part:
        strength = find_meanings(_STRENGTH)[0]
        return Job(Request((strength,), self.request.by, self.request.weight)).count(self._strongest(batches))

    def _strongest(self, batches: Iterator[pl.DataFrame]) -> Iterator[pl.DataFrame]:
        codings: dict[str, Coding] = {}
        kept = {self.request.by, self.request.weight, ROWS, SQUARES}
        for batch in batches:
            codings = codings or choose_columns(self.request, batch.schema).codings
            options = [
                _strengths(meanings, codings[name])[codings[name].digits(batch[name])]
                for meanings in self.request.items
                for name in [meanings.item.name]
            ]
            strongest = pl.Series(_STRENGTH.name, np.maximum.reduce(options))
            others = [column for column in batch.columns if column in kept]
            yield batch.select(strongest, *others)

    def divide(self, packs: Sequence[Pack]) -> list[Job]:
        return [self]

    def suspects(self, part: Part) -> tuple[str, ...]:
        unreadable = bool(part.tables[0].counts[:, -1].any())
        names = [meanings.item.name for meanings in self.request.items if unreadable]
        if self.request.weight is not None and part.has_bad_weights:
            names.append(self.request.weight)
        return tuple(dict.fromkeys(names))


def _strengths(meanings: Meanings, coding: Coding) -> NDArray[np.uint8]:
    """The strength of each digit."""
    codes = meanings.item.codes
    of_place = [_CHOSEN if code == CHOSEN else _ANSWERED for code in codes] + [_STATES[state] for state in STATES]
    return np.array([_UNREADABLE if place == UNREADABLE else of_place[place] for place in coding.places], np.uint8)
