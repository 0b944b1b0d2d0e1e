"""The answers of `tabulate_data` as a user has them: a CSV and a Parquet file under build/, with groups by name."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import polars as pl

from bench.tabulate_data import FOLDER, GROUP, ROOT, answers_file

KINDS: Final = ("csv", "parquet")


def named_file(kind: str, rows: int) -> Path:
    """The file, which is made when it is not there."""
    path = _path(kind, rows)
    if not path.exists():
        answers_file("codes", rows)
        # A process that has needed much memory hands that on as the peak of those which it starts.
        subprocess.run([sys.executable, "-m", "bench.analyse_data", kind, str(rows)], cwd=ROOT, check=True)
    return path


def _path(kind: str, rows: int) -> Path:
    return FOLDER / f"named-{rows}.{kind}"


def _main(kind: str, rows: str) -> None:
    path = _path(kind, int(rows))
    unfinished = path.with_suffix(".part")
    name = pl.format("Länsi-Suomi {}", pl.col(GROUP))
    named = pl.scan_parquet(answers_file("codes", int(rows))).with_columns(name.alias(GROUP))
    if kind == "csv":
        named.sink_csv(unfinished)
    else:
        named.sink_parquet(unfinished)
    unfinished.rename(path)


if __name__ == "__main__":
    _main(*sys.argv[1:])
