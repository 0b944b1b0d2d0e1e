"""A table as CSV: UTF-8 without a byte order mark, commas, CRLF, the columns' lasting names in the first row.

RFC 4180. Numbers have a decimal point and all their digits, days are ISO 8601, yes and no are `true` and `false`,
codes in a list are parted by spaces, and an unknown value is an empty cell.
"""

import csv
import io
from datetime import date
from typing import Final

from yhdyspinta.documents.tables.table import Table, Value

CODE_SEPARATOR: Final = " "
_LIVE: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_csv(table: Table) -> bytes:
    """The file's bytes; the same for the same table."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_cell(value) for value in row] for row in table.rows)
    return text.getvalue().encode()


def _cell(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return repr(value)
        case date():
            return value.isoformat()
        case tuple():
            return still_text(CODE_SEPARATOR.join(value))
        case str():
            return still_text(value)


def still_text(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe goes before what would begin one."""
    return f"'{text}" if text.startswith(_LIVE) else text
