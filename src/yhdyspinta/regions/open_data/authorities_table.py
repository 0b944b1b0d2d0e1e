"""Who runs which area, as a table to download: territory and authority are two things."""

from yhdyspinta.documents.tables.table import Table
from yhdyspinta.languages import Texts
from yhdyspinta.regions.open_data.columns import Field, field, names
from yhdyspinta.regions.open_data.table_of_year import table_of_year
from yhdyspinta.regions.year import AreaOfYear, Authority, RegisterYear

TITLE = Texts(fi="Alueiden järjestäjät", sv="Områdenas organisatörer", en="Authorities of areas")
DESCRIPTION = Texts(
    fi="Rivi on tehtävä, josta organisaatio vastaa alueella.",
    sv="En rad är en uppgift som en organisation ansvarar för inom ett område.",
    en="A row is a task that an organisation is responsible for in an area.",
)
type _Row = tuple[AreaOfYear, Authority]


def authorities_table(register: RegisterYear) -> Table:
    """A row is an area with one of its authorities, in the order of `areas_table`."""
    fields: tuple[Field[_Row], ...] = (
        field("year", lambda _row: str(register.year)),
        field("kind", lambda row: row[0].kind.value),
        field("code", lambda row: row[0].code),
        names("name", lambda row: row[0].names),
        field("task", lambda row: row[1].task),
        field("authority", lambda row: row[1].slug),
        field("authority_kind", lambda row: row[1].kind),
        names("authority_name", lambda row: row[1].names),
        field("name_is_official", lambda row: row[1].name_is_official),
        field("legal_form", lambda row: row[1].legal_form),
        field("basis", lambda row: row[1].basis),
    )
    rows = ((area, authority) for area in register.areas.values() for authority in area.authorities)
    return table_of_year(register, "jarjestajat", TITLE, DESCRIPTION, fields, rows, key=("kind", "code", "task"))
