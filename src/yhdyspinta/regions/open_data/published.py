"""Every table that is published, and what its figures rest on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from yhdyspinta.documents.tables.table import Table
from yhdyspinta.regions.open_data.areas_table import areas_table
from yhdyspinta.regions.open_data.authorities_table import authorities_table
from yhdyspinta.regions.open_data.interfaces_table import interfaces_table
from yhdyspinta.regions.open_data.memberships_table import memberships_table
from yhdyspinta.regions.year import RegisterYear


@dataclass(frozen=True, slots=True)
class PublishedTable:
    """A table: what makes it, and the subjects of the sources that must be cited with it."""

    make: Callable[[RegisterYear], Table]
    subjects: tuple[str, ...]


TABLES: Final[Mapping[str, PublishedTable]] = {
    "yhdyspinnat": PublishedTable(interfaces_table, ("classifications", "population", "sizes", "responsibilities")),
    "jasenyydet": PublishedTable(memberships_table, ("classifications", "population", "sizes")),
    "alueet": PublishedTable(areas_table, ("classifications", "population", "sizes")),
    "jarjestajat": PublishedTable(authorities_table, ("classifications", "responsibilities")),
}
"""By the first part of the file's name."""
