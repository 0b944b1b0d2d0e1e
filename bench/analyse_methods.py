"""What is timed: `yhdyspinta analyse` on a file, and what is known to be fast at reading the same columns.

Each is a process from its start to its end. Methods that print something print the sum of the codes of each item in
each group, so that it can be seen that they read the same.
"""

import json
import sys
from pathlib import Path
from typing import Any, Final

import polars as pl

from bench.tabulate_data import DONT_KNOW, GROUP, ITEMS

COMMAND: Final = "yhdyspinta analyse"
LIBRARY: Final = "tabulate (the library)"
SUMS: Final = "Polars, scan with sums by group"
DECODING: Final = "Polars, decoding only"
METHODS: Final = (COMMAND, LIBRARY, SUMS, DECODING)

type Sums = dict[str, int]
"""`item|group` → the sum of the codes, don't know among them."""


def command_line(method: str, path: Path, output: Path) -> list[str]:
    """The command of a method; what it finds goes into the output."""
    if method == COMMAND:
        program = Path(sys.executable).with_name("yhdyspinta")
        options = ["--items-like", "q*", "--scale", "1-5", f"--dont-know={DONT_KNOW}", "--by", GROUP]
        return [str(program), "analyse", str(path), *options, "--format", "json", "-o", str(output)]
    return [sys.executable, "-m", "bench.analyse_methods", method, str(path), str(output)]


def read_sums(method: str, output: Path) -> Sums | None:
    """What a method found; None where it only decodes."""
    if method == DECODING:
        return None
    content: Any = json.loads(output.read_text(encoding="utf-8"))
    return _of_figures(content) if method == COMMAND else content


def _of_figures(figures: Any) -> Sums:
    sums = {
        f"{each['item']}|{each['group']}": DONT_KNOW * each["dont_know"]
        for each in figures["summary"]
        if each["group"] != "ALL"
    }
    for cell in figures["cells"]:
        if cell["group"] != "ALL":
            sums[f"{cell['item']}|{cell['group']}"] += cell["code"] * cell["count"]
    return sums


def _run(method: str, path: Path, output: Path) -> None:
    scanned = pl.scan_csv(path) if path.suffix == ".csv" else pl.scan_parquet(path)
    if method == LIBRARY:
        output.write_text(json.dumps(_tabulate(scanned)), encoding="utf-8")
    elif method == SUMS:
        # Wide enough in Parquet too, where codes have eight bits.
        grouped = scanned.group_by(GROUP).agg(pl.col(ITEMS).cast(pl.Int64).sum())
        rows = grouped.collect(engine="streaming").to_dicts()
        sums = {f"{item}|{row[GROUP]}": row[item] for row in rows for item in ITEMS}
        output.write_text(json.dumps(sums), encoding="utf-8")
    else:
        for _batch in scanned.select(GROUP, *ITEMS).collect_batches(engine="streaming"):
            pass


def _tabulate(scanned: pl.LazyFrame) -> Sums:
    from yhdyspinta.analysis.states import State
    from yhdyspinta.analysis.tabulation.item import Item
    from yhdyspinta.analysis.tabulation.tabulate import tabulate

    items = [Item(name, (1, 2, 3, 4, 5), states={DONT_KNOW: State.DONT_KNOW}) for name in ITEMS]
    cube = tabulate(scanned, items, by=GROUP)
    return {
        f"{item.name}|{group}": sum(code * count for code, count in zip(item.codes, item.answers(at), strict=True))
        + DONT_KNOW * item.state(at, State.DONT_KNOW)
        for item in cube.items
        for at, group in enumerate(cube.groups)
    }


if __name__ == "__main__":
    _run(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
