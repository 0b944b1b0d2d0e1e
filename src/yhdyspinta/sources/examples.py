"""Reads the answers of the worked example (`definitions/examples/<instrument>/answers.csv`). They are synthetic."""

from importlib.resources import files
from typing import Final

import polars as pl

_FOLDER: Final = files("yhdyspinta.definitions") / "examples"
_FILE: Final = "answers.csv"


def read_example(instrument_id: str) -> pl.DataFrame:
    """The answers to an instrument as text, as they came from a survey tool: one row an organisation.

    Raises FileNotFoundError when the instrument has no example.
    """
    return pl.read_csv((_FOLDER / instrument_id / _FILE).read_bytes(), infer_schema=False)
