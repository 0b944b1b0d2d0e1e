"""The ways to count answers that are compared. Each reads the Parquet file itself, so that all do the same work.

An answer is a set of cells: (item, county, value) → rows, and with weights Σw and Σw². A value is the code or label
as text; blank has none.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bench.tabulate_data import BLANK, DONT_KNOW, GROUP, ITEMS, LABELS, WEIGHT

FLOOR: Final = "floor: decode the columns"
OURS: Final = "yhdyspinta"
Cells = Iterator[tuple[Any, ...]]


@dataclass(frozen=True)
class Method:
    """`count` is timed; `cells` gives its answer, None where there is none to compare."""

    count: Callable[[Path, bool], Any]
    cells: Callable[[Any, bool], Cells] | None
    most_rows: int = 10_000_000
    weighted: bool = True


def _columns(*, weighted: bool) -> list[str]:
    return [GROUP, *ITEMS, *([WEIGHT] if weighted else [])]


def _decode(path: Path, weighted: bool) -> int:
    import polars as pl

    batches = pl.scan_parquet(path).select(_columns(weighted=weighted)).collect_batches(engine="streaming")
    return sum(batch.height for batch in batches)


def items() -> list[Any]:
    """The items as the product describes them: codes, labels and states in one."""
    from yhdyspinta.analysis.states import State
    from yhdyspinta.analysis.tabulation.item import Item

    labels = {text: code for code, text in LABELS.items() if code > 0}
    states: dict[int | str, State] = {
        DONT_KNOW: State.DONT_KNOW,
        LABELS[DONT_KNOW]: State.DONT_KNOW,
        BLANK: State.BLANK,
    }
    return [Item(name, (1, 2, 3, 4, 5), labels, states) for name in ITEMS]


def _tabulate(open_frame: Callable[[Path], Any]) -> Callable[[Path, bool], Any]:
    def count(path: Path, weighted: bool) -> Any:
        from yhdyspinta.analysis.tabulation.tabulate import tabulate

        return tabulate(open_frame(path), items(), by=GROUP, weight=WEIGHT if weighted else None)

    return count


def _scan(path: Path) -> Any:
    import polars as pl

    return pl.scan_parquet(path)


def _relation(path: Path) -> Any:
    import duckdb

    return duckdb.read_parquet(str(path))


def _pandas(path: Path) -> Any:
    import pandas as pd

    return pd.read_parquet(path)


def cells_of_cube(cube: Any, weighted: bool) -> Cells:
    """The cells of our own cube. Don't know is the value −1, as in the files."""
    for item in cube.items:
        values = [*item.codes, None, DONT_KNOW]
        for place, group in enumerate(cube.groups):
            for index, value in enumerate(values):
                if item.counts[place][index]:
                    sums = (item.weights[place][index], item.squares[place][index]) if weighted else ()
                    yield item.name, int(group), value, item.counts[place][index], *sums


def _pandas_group_by(path: Path, weighted: bool) -> Any:
    import pandas as pd

    frame = pd.read_parquet(path, columns=_columns(weighted=weighted))
    if not weighted:
        return {name: frame.groupby([GROUP, name], dropna=False).size() for name in ITEMS}
    frame["square"] = frame[WEIGHT] ** 2
    named = {"rows": (WEIGHT, "size"), "sum": (WEIGHT, "sum"), "squares": ("square", "sum")}
    return {name: frame.groupby([GROUP, name], dropna=False).agg(**named) for name in ITEMS}


def _cells_of_pandas(answer: Any, weighted: bool) -> Cells:
    for name, table in answer.items():
        for (group, value), counted in table.iterrows() if weighted else table.items():
            yield name, int(group), _value(value), *(counted.tolist() if weighted else (int(counted),))


def _pandas_crosstab(path: Path, weighted: bool) -> Any:
    import pandas as pd

    assert not weighted
    frame = pd.read_parquet(path, columns=_columns(weighted=False))
    return {name: pd.crosstab(frame[GROUP], _filled(frame[name])) for name in ITEMS}


def _filled(column: Any) -> Any:
    """`crosstab` leaves out what is missing; blanks have to have a value of their own."""
    return column.fillna("" if column.dtype.kind not in "iuf" else BLANK)


def _cells_of_crosstab(answer: Any, _weighted: bool) -> Cells:
    for name, table in answer.items():
        for group, row in table.iterrows():
            for value, counted in row.items():
                if counted:
                    yield name, int(group), _value(value), int(counted)


def _polars_unpivot(path: Path, weighted: bool) -> Any:
    import polars as pl

    long = (
        pl.scan_parquet(path)
        .select(_columns(weighted=weighted))
        .unpivot(on=ITEMS, index=[GROUP, *([WEIGHT] if weighted else [])])
    )
    sums = (pl.col(WEIGHT).sum().alias("sum"), (pl.col(WEIGHT) ** 2).sum().alias("squares")) if weighted else ()
    return long.group_by("variable", GROUP, "value").agg(pl.len(), *sums).collect(engine="streaming")


def _cells_of_polars(answer: Any, _weighted: bool) -> Cells:
    for name, group, value, *numbers in answer.iter_rows():
        yield name, group, _value(value), *numbers


def _duckdb_grouping_sets(path: Path, weighted: bool) -> Any:
    import duckdb

    sets = ", ".join(f"({GROUP}, {name})" for name in ITEMS)
    sums = f", sum({WEIGHT}), sum({WEIGHT} * {WEIGHT})" if weighted else ""
    # `grouping` tells which of the sets a row is of: its item's bit is 0.
    query = (
        f"select grouping({', '.join(ITEMS)}), {GROUP}, {', '.join(ITEMS)}, count(*){sums} "  # noqa: S608  (our names)
        f"from read_parquet('{path}') group by grouping sets ({sets})"
    )
    return duckdb.connect().execute(query).fetchall()


def _cells_of_duckdb(answer: Any, weighted: bool) -> Cells:
    numbers = 3 if weighted else 1
    full = (1 << len(ITEMS)) - 1
    for bits, group, *values in answer:
        place = len(ITEMS) - (full ^ bits).bit_length()
        yield ITEMS[place], group, _value(values[place]), *values[-numbers:]


_CODE_OF: Final = {text: code for code, text in LABELS.items()} | {"": None, BLANK: None}


def _value(value: Any) -> int | None:
    """The code of any value of any file: None is blank."""
    if value is None or value != value:
        return None
    if isinstance(value, str):
        return _CODE_OF[value]
    return _CODE_OF.get(value, int(value))


METHODS: Final = {
    FLOOR: Method(_decode, None),
    OURS: Method(_tabulate(_scan), cells_of_cube),
    f"{OURS}, DuckDB relation": Method(_tabulate(_relation), cells_of_cube),
    f"{OURS}, pandas frame (with reading it)": Method(_tabulate(_pandas), cells_of_cube),
    "DuckDB grouping sets": Method(_duckdb_grouping_sets, _cells_of_duckdb),
    "Polars unpivot": Method(_polars_unpivot, _cells_of_polars),
    "pandas group-by": Method(_pandas_group_by, _cells_of_pandas),
    "pandas crosstab": Method(_pandas_crosstab, _cells_of_crosstab, weighted=False),
}
