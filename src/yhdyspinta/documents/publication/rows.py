"""Plain rows as CSV through the writer of downloads, which keeps text from being taken for a formula."""

from collections.abc import Iterable, Sequence

from yhdyspinta.documents.tables.csv_file import write_csv
from yhdyspinta.documents.tables.table import Column, Kind, Table, Value
from yhdyspinta.languages import Texts


def write_rows(names: Sequence[str], rows: Iterable[tuple[Value, ...]]) -> bytes:
    """RFC 4180, UTF-8: the names, then the rows. `docs/reference/formats.md` describes the columns."""
    titles = [(name, Texts(name, name, name)) for name in names]
    columns = tuple(Column(name, Kind.TEXT, title, title) for name, title in titles)
    unnamed = Texts("", "", "")
    return write_csv(Table("", unnamed, unnamed, columns, (), tuple(rows)))
