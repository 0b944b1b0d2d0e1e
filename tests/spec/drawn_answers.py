"""Draws answers as small tables, and figures as they would be drawn, for specification tests.

A row of `draw_cube` says how many rows of the data gave each answer; `EOS` is "don't know":

    item   group  1  2  3  4  5  EOS  blank
    trust  north  0  1  2  1  0  1    0

`group` may be left out. Codes that an item does not have are dots. `n/a` is not applicable.
"""

from collections.abc import Iterable
from math import fsum
from types import SimpleNamespace

from yhdyspinta.analysis.states import STATES, State
from yhdyspinta.analysis.tabulation.cube import ALL, Cube, ItemCube, PairCube

_STATES = {
    "EOS": State.DONT_KNOW,
    "blank": State.BLANK,
    "n/a": State.NOT_APPLICABLE,
    "not-asked": State.NOT_ASKED,
}
type Line = dict[str, str]


def table(drawing: str) -> list[list[str]]:
    """The words of each line."""
    return [line.split() for line in drawing.strip().splitlines()]


def draw_cube(drawing: str) -> Cube:
    """The cube of drawn counts, one line an item and group."""
    lines = _read(drawing)
    groups = tuple(dict.fromkeys(line.get("group", ALL) for line in lines))
    items = []
    for name in dict.fromkeys(line["item"] for line in lines):
        of_item = [line for line in lines if line["item"] == name]
        codes = tuple(int(head) for head, count in of_item[0].items() if head.isdecimal() and count != ".")
        items.append(ItemCube(name, codes, tuple(_count(line, codes) for line in of_item)))
    return Cube(groups, tuple(items))


def draw_respondents(drawing: str, codes: tuple[int, ...] = (1, 2, 3, 4, 5)) -> Cube:
    """The weighted cube of one item `q`, from one line a respondent: answer, weight and perhaps group."""
    lines = _read(drawing)
    groups = tuple(dict.fromkeys(line.get("group", ALL) for line in lines))
    columns = [*map(str, codes), *_in_order()]
    weights = [
        [
            [float(line["weight"]) for line in lines if line.get("group", ALL) == group and line["answer"] == column]
            for column in columns
        ]
        for group in groups
    ]
    item = ItemCube(
        "q",
        codes,
        tuple(tuple(map(len, of_group)) for of_group in weights),
        tuple(tuple(map(fsum, of_group)) for of_group in weights),
        tuple(tuple(fsum(w * w for w in cell) for cell in of_group) for of_group in weights),
    )
    return Cube(groups, (item,), weighted=True)


def draw_pairs(drawing: str) -> PairCube:
    """The cube of a drawn square: a line a value of the first item, a column a value of the second. The corner names
    both: `first/second`."""
    head, *lines = table(drawing)
    first, second = head[0].split("/")
    rows = [line[0] for line in lines]
    by_value = {
        (line[0], column): int(count) for line in lines for column, count in zip(head[1:], line[1:], strict=True)
    }
    every_row = [*(row for row in rows if row.isdecimal()), *_in_order()]
    every_column = [*(column for column in head[1:] if column.isdecimal()), *_in_order()]
    return PairCube(
        first,
        second,
        tuple(int(row) for row in every_row if row.isdecimal()),
        tuple(int(column) for column in every_column if column.isdecimal()),
        tuple(tuple(by_value.get((row, column), 0) for column in every_column) for row in every_row),
    )


def draw_rows(drawing: str) -> dict[str, list[str | None]]:
    """The columns of drawn rows of data, as text; a dot is an empty cell."""
    head, *lines = table(drawing)
    return {name: [None if line[place] == "." else line[place] for line in lines] for place, name in enumerate(head)}


def count_lines(cube: Cube) -> list[SimpleNamespace]:
    """The counts of a cube, a line an item and group, with the names of drawn columns."""
    return [
        SimpleNamespace(
            item=item.name, group=group, **dict(zip([*map(str, item.codes), *_in_order()], counts, strict=True))
        )
        for item in cube.items
        for group, counts in zip(cube.groups, item.counts, strict=True)
    ]


def figures(columns: str, results: Iterable[object]) -> list[list[str]]:
    """The named figures of each result, as they would be drawn: three decimals at most, a dot for none."""
    return [[draw(_find(result, column)) for column in columns.split()] for result in results]


def draw(value: object) -> str:
    """One figure. Groups are joined by `+`."""
    if isinstance(value, tuple):
        return "+".join(map(draw, value)) or "."
    if isinstance(value, float):
        return f"{value:.3f}".rstrip("0").rstrip(".").replace("-0", "0" if abs(value) < 0.0005 else "-0")
    return "." if value is None else str(value)


def _find(result: object, column: str) -> object:
    """A field, also of the outcome of a comparison."""
    outcome = getattr(result, "outcome", None)
    return getattr(result, column) if hasattr(result, column) else getattr(outcome, column)


def _read(drawing: str) -> list[Line]:
    head, *lines = table(drawing)
    return [dict(zip(head, line, strict=True)) for line in lines]


def _count(line: Line, codes: tuple[int, ...]) -> tuple[int, ...]:
    return (*(int(line[str(code)]) for code in codes), *(int(line.get(word, 0)) for word in _in_order()))


def _in_order() -> list[str]:
    return [_word(state) for state in STATES]


def _word(state: State) -> str:
    return next(word for word, each in _STATES.items() if each is state)
