"""Both sides of each interface beside each other: the agreed answers of organisations to the same questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import polars as pl

from yhdyspinta.analysis.figures.paired.dyads import Gap, measure_gap
from yhdyspinta.analysis.instruments.instrument import Publication, QuestionKind
from yhdyspinta.analysis.instruments.variables import Variable
from yhdyspinta.analysis.states import STORED_CODES, State
from yhdyspinta.analysis.tabulation.pairs import tabulate_pairs
from yhdyspinta.surveys.models.responses import Side
from yhdyspinta.surveys.results.content import ReleaseContent
from yhdyspinta.surveys.results.tables import INTERFACE, SIDE, Stored, list_columns, make_table

PER: Final = "interface"
_SIDES: Final = (Side.EMPLOYMENT.value, Side.COUNTY.value)
_SCALES: Final = (QuestionKind.SCALE, QuestionKind.MATRIX)


@dataclass(frozen=True, slots=True)
class AnswerPair:
    """The answers of both sides to one question, as stored: a code, a number, a text, a state's code, or None."""

    variable: Variable
    employment: Stored
    county: Stored


@dataclass(frozen=True, slots=True)
class InterfaceResult:
    """What a release has of one interface. `answered` are the sides with an approved answer about it, `marked` those
    that say that there is no cooperation. `answers` is empty unless both have answered."""

    slug: str
    answered: frozenset[str]
    marked: frozenset[str]
    answers: tuple[AnswerPair, ...]

    @property
    def is_complete(self) -> bool:
        return len(self.answered) == len(_SIDES)


def has_pairs(content: ReleaseContent) -> bool:
    """Whether both sides were asked about each other for their organisations."""
    return not content.is_personal and any(one.per == PER for each in content.responses for one in each.counterparts)


def list_interface_results(content: ReleaseContent) -> dict[str, InterfaceResult]:
    """What the release has of each interface, by slug. Only questions whose answers are open to all are in it."""
    if not has_pairs(content):
        return {}
    shown = [one for one in _columns(content) if one.question.publication is Publication.OPEN]
    rows = {(row[INTERFACE], row[SIDE]): row for row in _table(content).iter_rows(named=True) if row[INTERFACE]}
    answered: dict[str, set[str]] = {}
    marked: dict[str, set[str]] = {}
    for response in content.responses:
        for one in response.counterparts:
            if one.per == PER and one.interface:
                answered.setdefault(one.interface, set()).add(response.side)
                if one.marked:
                    marked.setdefault(one.interface, set()).add(response.side)
    return {
        slug: InterfaceResult(
            slug,
            frozenset(sides),
            frozenset(marked.get(slug, ())),
            _answers(shown, [rows[slug, side] for side in _SIDES]) if len(sides) == len(_SIDES) else (),
        )
        for slug, sides in sorted(answered.items())
    }


def list_complete_interfaces(content: ReleaseContent) -> frozenset[str]:
    """The slugs of the interfaces about which the organisations of both sides have an approved answer."""
    return frozenset(slug for slug, result in list_interface_results(content).items() if result.is_complete)


def measure_gaps(content: ReleaseContent) -> tuple[tuple[Variable, Gap], ...]:
    """How far apart both sides are on each item with a scale, over all interfaces; employment area first."""
    if not has_pairs(content):
        return ()
    items = [one for one in _columns(content) if one.question.kind in _SCALES]
    paired = _side_by_side(_table(content), [one.name for one in items])
    return tuple((one, _gap(paired, one)) for one in items)


def _columns(content: ReleaseContent) -> tuple[Variable, ...]:
    return list_columns(content.instrument, PER, is_personal=content.is_personal)


def _table(content: ReleaseContent) -> pl.DataFrame:
    return make_table(content.instrument, content.responses, PER, is_personal=content.is_personal)


def _answers(shown: Sequence[Variable], sides: Sequence[Mapping[str, Stored]]) -> tuple[AnswerPair, ...]:
    return tuple(AnswerPair(one, *(row[one.name] for row in sides)) for one in shown)


def _side_by_side(table: pl.DataFrame, names: Sequence[str]) -> pl.DataFrame:
    """A row an interface: each item once for each side, under its name with the side before it."""
    employment, county = (
        table.filter((pl.col(SIDE) == side) & (pl.col(INTERFACE) != "")).select(
            INTERFACE, *(pl.col(name).alias(f"{side} {name}") for name in names)
        )
        for side in _SIDES
    )
    joined = employment.join(county, on=INTERFACE, how="full", coalesce=True)
    return joined.with_columns(pl.selectors.integer().fill_null(STORED_CODES[State.NOT_ASKED]))


def _gap(paired: pl.DataFrame, one: Variable) -> Gap:
    first, second = (replace(one.item, name=f"{side} {one.name}") for side in _SIDES)
    return measure_gap(tabulate_pairs(paired, first, second))
