"""Puts the table of a year together."""

from collections.abc import Iterable

from yhdyspinta.documents.tables.table import Table
from yhdyspinta.languages import Texts
from yhdyspinta.regions.open_data.columns import Field
from yhdyspinta.regions.year import RegisterYear


def table_of_year[Row](
    register: RegisterYear,
    name: str,
    title: Texts,
    description: Texts,
    fields: tuple[Field[Row], ...],
    rows: Iterable[Row],
    *,
    key: tuple[str, ...],
) -> Table:
    """The table `<name>-<year>`: a cell for each row and column, the year in the title."""
    year = register.year
    return Table(
        name=f"{name}-{year}",
        title=Texts(fi=f"{title.fi} {year}", sv=f"{title.sv} {year}", en=f"{title.en} {year}"),
        description=description,
        columns=tuple(column for one in fields for column in one.columns),
        key=key,
        rows=tuple(tuple(value for one in fields for value in one.read(row)) for row in rows),
    )
