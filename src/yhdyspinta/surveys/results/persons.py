"""What is shown of single persons' answers at interfaces: never of fewer than five on a side (`analysis.disclosure`).

Interfaces that have too few are taken together with the others of their cluster that have too few; what is still too
few is not shown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sumprod
from typing import Final

import polars as pl

from yhdyspinta.analysis.disclosure import Detail, choose_details, detail_of, merge_ends
from yhdyspinta.analysis.figures.merging import group_codes
from yhdyspinta.analysis.instruments.instrument import QuestionKind
from yhdyspinta.analysis.instruments.variables import Variable
from yhdyspinta.analysis.tabulation.cube import ItemCube
from yhdyspinta.analysis.tabulation.tabulate import tabulate
from yhdyspinta.surveys.models.responses import Side
from yhdyspinta.surveys.results.content import ReleaseContent
from yhdyspinta.surveys.results.pairs import PER
from yhdyspinta.surveys.results.tables import INTERFACE, SIDE, list_columns, make_table

_SIDES: Final = (Side.EMPLOYMENT.value, Side.COUNTY.value)
_SCALES: Final = (QuestionKind.SCALE, QuestionKind.MATRIX)
_GROUP: Final = "interface and side"

type Counts = tuple[int, ...]
"""How many gave each code."""


@dataclass(frozen=True, slots=True)
class SideFigures:
    """One side: how many answered, how many in each class, and the mean, a whole number where few answered."""

    n: int
    classes: Counts
    mean: float


@dataclass(frozen=True, slots=True)
class PersonItem:
    """An item at one interface. `is_cluster` when it is of several interfaces of the cluster together, because there
    are too few answers at this one. `names` are the codes of the classes, `"1-2"` for merged ones."""

    variable: Variable
    detail: Detail
    is_cluster: bool
    names: tuple[int | str, ...]
    employment: SideFigures
    county: SideFigures


def list_person_results(content: ReleaseContent, clusters: Mapping[str, int]) -> dict[str, tuple[PersonItem, ...]]:
    """What may be shown at each interface, by slug: the items in the order of the form, without those that have too
    few answers. `clusters` has the cluster of each interface."""
    if not content.is_personal:
        return {}
    columns = list_columns(content.instrument, PER, is_personal=True)
    items = [one for one in columns if one.question.kind in _SCALES]
    table = make_table(content.instrument, content.responses, PER, is_personal=True)
    rows = table.filter((pl.col(INTERFACE) != "") & pl.col(SIDE).is_in(_SIDES))
    if not items or rows.is_empty():
        return {}
    grouped = rows.with_columns(pl.concat_str(INTERFACE, SIDE, separator=" ").alias(_GROUP))
    cube = tabulate(grouped, [one.item for one in items], by=_GROUP)
    found: dict[str, list[PersonItem]] = {slug: [] for slug in sorted(set(rows[INTERFACE]))}
    for one in items:
        for slug, shown in _of_item(one, cube.item(one.name), cube.groups, clusters).items():
            found[slug].append(shown)
    return {slug: tuple(shown) for slug, shown in found.items()}


def _of_item(
    variable: Variable, item: ItemCube, groups: Sequence[str | None], clusters: Mapping[str, int]
) -> dict[str, PersonItem]:
    counts = _by_interface(item, groups)
    units = {
        slug: slug if detail_of(_sizes(both)) else f"cluster {clusters.get(slug)}" for slug, both in counts.items()
    }
    together: dict[str, tuple[Counts, Counts]] = {}
    for slug, unit in units.items():
        before = together.get(unit)
        together[unit] = counts[slug] if before is None else _add(before, counts[slug])
    details = choose_details({unit: _sizes(of_unit) for unit, of_unit in together.items()})
    return {
        slug: _present(variable, item.codes, details[unit], together[unit], is_cluster=unit != slug)
        for slug, unit in units.items()
        if details[unit]
    }


def _by_interface(item: ItemCube, groups: Sequence[str | None]) -> dict[str, tuple[Counts, Counts]]:
    none = (0,) * len(item.codes)
    places = {str(group): place for place, group in enumerate(groups)}
    slugs = dict.fromkeys(group.partition(" ")[0] for group in places)

    def of(slug: str, side: str) -> Counts:
        place = places.get(f"{slug} {side}")
        return none if place is None else item.answers(place)

    return {slug: (of(slug, _SIDES[0]), of(slug, _SIDES[1])) for slug in slugs}


def _sizes(both: tuple[Counts, Counts]) -> tuple[int, int]:
    return sum(both[0]), sum(both[1])


def _add(first: tuple[Counts, Counts], second: tuple[Counts, Counts]) -> tuple[Counts, Counts]:
    return _plus(first[0], second[0]), _plus(first[1], second[1])


def _plus(first: Counts, second: Counts) -> Counts:
    return tuple(one + other for one, other in zip(first, second, strict=True))


def _present(
    variable: Variable, codes: Counts, detail: Detail, both: tuple[Counts, Counts], *, is_cluster: bool
) -> PersonItem:
    merges = merge_ends(codes) if detail is Detail.MERGED else ()
    classes = group_codes(variable.name, codes, merges)
    employment, county = (_figures(codes, counts, classes, detail) for counts in both)
    return PersonItem(variable, detail, is_cluster, tuple(name for name, _places in classes), employment, county)


def _figures(
    codes: Counts, counts: Counts, classes: Sequence[tuple[int | str, Sequence[int]]], detail: Detail
) -> SideFigures:
    n = sum(counts)
    mean = sumprod(codes, counts) / n
    return SideFigures(
        n,
        tuple(sum(counts[place] for place in places) for _name, places in classes),
        float(round(mean)) if detail is Detail.MERGED else mean,
    )
