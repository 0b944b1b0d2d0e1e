"""Answers that are made once, from a seed, as Parquet files under build/: 30 five-point items, 23 counties, weights.

codes    int8 with nulls for blank, −1 for don't know
full     the same answers as int8 without nulls, −3 for blank: how the product stores its own
labels   the same answers as text
"""

import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import numpy as np
import polars as pl

ROOT: Final = Path(__file__).resolve().parent.parent
FOLDER: Final = ROOT / "build" / "bench"
ITEMS: Final = tuple(f"q{number:02}" for number in range(1, 31))
COUNTIES: Final = 23
GROUP: Final = "county"
WEIGHT: Final = "weight"
LABELS: Final = {1: "ei juuri koskaan", 2: "harvoin", 3: "joskus", 4: "usein", 5: "lähes aina", -1: "En osaa sanoa"}
DONT_KNOW: Final = -1
BLANK: Final = -3
KINDS: Final = ("codes", "full", "labels")
SEED: Final = 2024
PART: Final = 1_000_000


def answers_path(kind: str, rows: int) -> Path:
    """Where the file is."""
    return FOLDER / f"{kind}-{rows}.parquet"


def answers_file(kind: str, rows: int) -> Path:
    """The file, which is made when it is not there."""
    path = answers_path(kind, rows)
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        # A process that has needed much memory hands that on as the peak of those which it starts.
        subprocess.run([sys.executable, "-m", "bench.tabulate_data", kind, str(rows)], cwd=ROOT, check=True)
    return path


def _write(path: Path, kind: str, rows: int) -> None:
    pq = import_module("pyarrow.parquet")
    parts = _parts(kind, rows)
    first = next(parts)
    with pq.ParquetWriter(path, first.schema, compression="zstd") as writer:
        writer.write_table(first)
        for part in parts:
            writer.write_table(part)


def _parts(kind: str, rows: int) -> Iterator[Any]:
    """A million rows at a time, so that the largest file needs no more memory than the smallest."""
    for part in range(-(-rows // PART)):
        random = np.random.default_rng((SEED, part))
        size = min(PART, rows - part * PART)
        columns: dict[str, pl.Series] = {GROUP: pl.Series(random.integers(1, COUNTIES + 1, size, np.int8))}
        for name in ITEMS:
            chance = random.random(size, np.float32)
            codes = random.integers(1, 6, size, np.int8)
            codes[chance < 0.1] = DONT_KNOW
            codes[chance < 0.05] = BLANK
            columns[name] = _as_kind(pl.Series(codes), kind)
        columns[WEIGHT] = pl.Series(random.integers(2, 9, size) / 4)  # quarters: sums are the same in any order
        yield pl.DataFrame(columns).to_arrow(compat_level=pl.CompatLevel.oldest())


def _as_kind(codes: pl.Series, kind: str) -> pl.Series:
    if kind == "full":
        return codes
    if kind == "codes":
        return codes.replace(BLANK, None)
    return codes.replace_strict(LABELS, default=None, return_dtype=pl.String)


def _main(kind: str, rows: str) -> None:
    path = answers_path(kind, int(rows))
    unfinished = path.with_suffix(".part")
    _write(unfinished, kind, int(rows))
    unfinished.rename(path)


if __name__ == "__main__":
    _main(*sys.argv[1:])
