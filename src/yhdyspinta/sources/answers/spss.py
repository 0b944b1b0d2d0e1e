"""Parses an SPSS file. Only the child process runs this."""

from pathlib import Path
from typing import Any, Final

import polars as pl
import pyreadstat

from yhdyspinta.errors import refuse
from yhdyspinta.sources import errors_answers as errors
from yhdyspinta.sources.answers.handover import ROW, ColumnFacts, Facts
from yhdyspinta.sources.answers.limits import Limits
from yhdyspinta.sources.answers.wording import brief

_IN_ORDER: Final = frozenset({"ordinal", "scale"})
"""Measurement levels; files that say nothing have `unknown`."""


def read_spss(path: Path, *, limits: Limits) -> tuple[Facts, pl.DataFrame]:
    """The cases as they are stored, user-missing values among them, and what the file says of its variables.

    Raises `Refusal` (without the file's name).
    """
    try:
        # One row more than may be is enough to know; a file need not say how many it has.
        _nothing, about = pyreadstat.read_sav(path, metadataonly=True)
        most = limits.cells // max(about.number_columns or 0, 1)
        table, meta = pyreadstat.read_sav(
            path, user_missing=True, output_format="polars", row_limit=most + 1, disable_datetime_conversion=True
        )
    except (pyreadstat.ReadstatError, pyreadstat.PyreadstatError, ValueError, OverflowError) as error:
        raise refuse(errors.BROKEN_SPSS, reason=brief(str(error).partition("\n")[0].rstrip("."))) from error
    if table.height > most:
        found = max(about.number_rows or 0, table.height) * table.width
        raise refuse(errors.TOO_MANY_CELLS, found=found, limit=limits.cells)
    if not table.height or not table.width:
        raise refuse(errors.EMPTY)
    if meta.number_rows is not None and 0 < meta.number_rows != table.height:
        raise refuse(errors.BROKEN_SPSS, reason=f"{table.height}/{meta.number_rows}")
    facts = Facts(tuple(_column(name, meta) for name in meta.column_names))
    return facts, table.with_columns(pl.int_range(1, table.height + 1, dtype=pl.Int64).alias(ROW))


def _column(name: str, meta: Any) -> ColumnFacts:
    labels = meta.variable_value_labels.get(name, {})
    ranges = [(each["lo"], each["hi"]) for each in meta.missing_ranges.get(name, [])]
    return ColumnFacts(
        name,
        meta.column_names_to_labels.get(name) or "",
        tuple((float(code), str(label)) for code, label in labels.items() if _is_number(code)),
        tuple((float(low), float(high)) for low, high in ranges if _is_number(low) and _is_number(high)),
        meta.variable_measure.get(name) in _IN_ORDER,
    )


def _is_number(value: object) -> bool:
    return isinstance(value, int | float)
