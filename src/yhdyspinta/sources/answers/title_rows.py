"""Notices a title that stands above the names of the columns, as spreadsheets made for reading have it."""

import re
from collections.abc import Sequence
from typing import Final

LOOKED_AT: Final = 10
"""How many rows the names of the columns are looked for in."""
_NUMBER: Final = re.compile(r"[+-]?\d+([.,]\d+)?")


def find_names_row(rows: Sequence[Sequence[str]]) -> int | None:
    """The index of the row that seems to have the names, when the first of the rows looks like a title.

    A title fills one cell, or less than half as many as the names. Names are texts that differ, at least two.
    """
    if not rows:
        return None
    titles = len(_filled(rows[0]))
    return next(
        (index for index, row in enumerate(rows[:LOOKED_AT]) if index and _are_names(row, more_than=titles)), None
    )


def _are_names(row: Sequence[str], *, more_than: int) -> bool:
    names = _filled(row)
    enough = len(names) > (1 if more_than <= 1 else 2 * more_than)
    return enough and len(set(names)) == len(names) and not any(map(_NUMBER.fullmatch, names))


def _filled(row: Sequence[str]) -> list[str]:
    return [cell.strip() for cell in row if cell.strip()]
