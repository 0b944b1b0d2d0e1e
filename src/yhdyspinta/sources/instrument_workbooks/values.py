"""Single cells as what they mean: yes or no, one of a few words, a number; a value that is none of these is told."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from yhdyspinta.sources import errors_workbook_content as errors
from yhdyspinta.sources.instrument_workbooks.findings import Findings
from yhdyspinta.sources.instrument_workbooks.table import Row
from yhdyspinta.sources.instruments.quoting import quote

_YES: Final = frozenset({"yes", "true", "true()", "1", "x", "kyllä", "ja"})
_NO: Final = frozenset({"", "no", "false", "false()", "0", "ei", "nej"})
HIGHEST_CODE: Final = 99


def read_truth(row: Row, key: str, findings: Findings) -> bool:
    """Whether the cell says yes; blank is no."""
    value = row[key].casefold()
    if value not in _YES and value not in _NO:
        findings.wrong(errors.BAD_VALUE, row.place(key), value=quote(row[key]), allowed="yes, no")
    return value in _YES


def read_choice[T: StrEnum](row: Row, key: str, kinds: Iterable[T], default: T, findings: Findings) -> T:
    """One of the words of an enumeration; blank is the default."""
    value, known = row[key].casefold(), {kind.value: kind for kind in kinds}
    if value and value not in known:
        findings.wrong(errors.BAD_VALUE, row.place(key), value=quote(row[key]), allowed=", ".join(known))
    return known.get(value, default)


def read_number(row: Row, key: str, findings: Findings) -> float | None:
    """A number with a point or a comma; None when the cell is blank."""
    if not row[key]:
        return None
    number = as_number(row[key])
    if number is None:
        findings.wrong(errors.BAD_VALUE, row.place(key), value=quote(row[key]), allowed="0, 1, 2,5 …")
    return number


def as_number(text: str) -> float | None:
    """A finite number; None for anything else."""
    try:
        number = float(text.replace(",", ".").replace("\u2212", "-"))
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None


def as_code(text: str) -> int | None:
    """A whole number of the form `0` … `99`, as answers have it; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 2 and int(text) <= HIGHEST_CODE else None
