"""How many gave each answer."""

from collections.abc import Collection, Iterator, Sequence

from yhdyspinta.analysis.errors_figures import MERGE_OUTSIDE
from yhdyspinta.analysis.figures.distribution import Distribution, list_distributions
from yhdyspinta.analysis.figures.merging import Merge, group_codes
from yhdyspinta.analysis.figures.summary import Cell
from yhdyspinta.analysis.tabulation.cube import Cube
from yhdyspinta.errors import refuse


def list_cells(cube: Cube, *, merges: Sequence[Merge] = (), nominal: Collection[str] = ()) -> tuple[Cell, ...]:
    """Count and share of each code, or merged class, of each item in each group and then in ALL.

    Items are in the order of the cube and codes in that of the scale. Classes come from `merging.parse_merges`; the
    items named in `nominal` are not merged, nor are those whose scale has none of a class's codes.

    Refuses a class that only partly lies on the scale of an item, and one that lies on no scale at all.
    """
    cells: list[Cell] = []
    for item in cube.items:
        classes = group_codes(item.name, item.codes, () if item.name in nominal else merges)
        for answers in list_distributions(cube, item):
            cells += _count(answers, classes)
    _refuse_unused(cube, merges, nominal)
    return tuple(cells)


def _count(answers: Distribution, classes: list[tuple[int | str, list[int]]]) -> Iterator[Cell]:
    mass = answers.mass
    for name, places in classes:
        part = sum(answers.masses[place] for place in places)
        yield Cell(
            answers.item,
            answers.group,
            name,
            sum(answers.counts[place] for place in places),
            min(part / mass, 1.0) if mass > 0 else None,
            None if answers.weights is None else part,
        )


def _refuse_unused(cube: Cube, merges: Sequence[Merge], nominal: Collection[str]) -> None:
    scales = [item for item in cube.items if item.name not in nominal]
    for merge in merges:
        if not any(code in merge for item in scales for code in item.codes):
            codes = sorted({code for item in scales for code in item.codes})
            names = ", ".join(item.name for item in scales)
            raise refuse(MERGE_OUTSIDE, merge=merge.code, item=names, codes=", ".join(map(str, codes)))
