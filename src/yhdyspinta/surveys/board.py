"""The board of a wave: who is where, and which interfaces have both sides. No answers and no persons. Pure.

Board ── BoardRow     an organisation on one side: stage, progress by section and counterpart, comments
      └─ PairRow      an interface: the stage of each of its sides
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from yhdyspinta.languages import Texts
from yhdyspinta.surveys.models.responses import Side
from yhdyspinta.surveys.states import ResponseState
from yhdyspinta.surveys.wave_facts import WaveFacts


class Stage(StrEnum):
    """How far an organisation is, in the order of the way."""

    NOT_STARTED = "not_started"
    """A draft in which nobody has answered anything yet."""
    DRAFT = "draft"
    SUBMITTED = "submitted"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Cell:
    """One block of the form: a section, about a counterpart (its name) or, where it is asked once, about nobody.

    `asked` and `answered` count questions, `faults` what keeps the response from being submitted.
    """

    section: str
    counterpart: str
    about: Texts | None
    asked: int
    answered: int
    faults: int
    is_marked: bool
    """The respondent has marked that there is no cooperation with this counterpart."""

    @property
    def is_done(self) -> bool:
        return self.answered == self.asked and not self.faults


@dataclass(frozen=True, slots=True)
class BoardRow:
    """An organisation on one side. In a wave of experience `invited` persons answer for it, each alone: then there
    are no cells, and `approved` is how many of them have submitted."""

    organisation: str
    names: Texts
    side: Side
    stage: Stage
    cells: tuple[Cell, ...]
    invited: int
    approved: int
    open_comments: int
    asks_correction: int
    """How many of the open comments ask for a correction."""
    changed_at: datetime | None
    approved_at: datetime | None

    @property
    def asked(self) -> int:
        return sum(cell.asked for cell in self.cells)

    @property
    def answered(self) -> int:
        return sum(cell.answered for cell in self.cells)

    @property
    def faults(self) -> int:
        return sum(cell.faults for cell in self.cells)

    @property
    def share(self) -> float:
        """How much of what is asked is answered, of 1; of persons, how many have submitted."""
        done, of = (self.answered, self.asked) if self.cells else (self.approved, self.invited)
        return done / of if of else 0.0


@dataclass(frozen=True, slots=True)
class PairRow:
    """An interface with the stage of each side; None for a side that is not asked."""

    interface: str
    area_names: Texts
    county_names: Texts
    area_stage: Stage | None
    county_stage: Stage | None

    @property
    def is_complete(self) -> bool:
        """Whether both sides have approved: only then are they set side by side."""
        return self.area_stage is Stage.APPROVED and self.county_stage is Stage.APPROVED


@dataclass(frozen=True, slots=True)
class Board:
    """`sections` are those of the questionnaire, by id, in the order of the form."""

    wave: WaveFacts
    sections: Mapping[str, Texts]
    rows: tuple[BoardRow, ...]
    pairs: tuple[PairRow, ...]

    @property
    def stages(self) -> Mapping[Stage, int]:
        """How many rows are at each stage, all stages in their order."""
        counted = Counter(row.stage for row in self.rows)
        return {stage: counted[stage] for stage in Stage}

    @property
    def complete_pairs(self) -> int:
        return sum(pair.is_complete for pair in self.pairs)


SIDES: Final = tuple(side.value for side in Side)


class Order(StrEnum):
    """How the rows of the board can be sorted."""

    NAME = "name"
    STAGE = "stage"
    """The least far first."""
    PROGRESS = "progress"
    """The least answered first."""
    CHANGED = "changed"
    """The longest without a change first, those never changed before them."""
    COMMENTS = "comments"
    """The most open comments first."""


def stage_of(state: ResponseState, *, is_begun: bool) -> Stage:
    """The stage of a response; `is_begun` when somebody has saved something."""
    if state is ResponseState.DRAFT and not is_begun:
        return Stage.NOT_STARTED
    return Stage(state.value)


def choose_rows(
    rows: Iterable[BoardRow],
    *,
    order: Order = Order.NAME,
    side: str | None = None,
    stage: Stage | None = None,
    with_comments: bool = False,
) -> tuple[BoardRow, ...]:
    """Those of the rows that are asked for, in an order; what is equal in it stays in the order that it came in."""
    chosen = (
        row
        for row in rows
        if (side is None or row.side == side)
        and (stage is None or row.stage is stage)
        and (row.open_comments or not with_comments)
    )
    return tuple(chosen) if order is Order.NAME else tuple(sorted(chosen, key=lambda row: _rank(row, order)))


def _rank(row: BoardRow, order: Order) -> float:
    match order:
        case Order.STAGE:
            return list(Stage).index(row.stage)
        case Order.PROGRESS:
            return row.share
        case Order.CHANGED:
            return row.changed_at.timestamp() if row.changed_at else 0.0
        case _:
            return -row.open_comments
