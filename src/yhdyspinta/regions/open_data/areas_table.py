"""Areas that municipalities make up, as a table to download."""

from collections.abc import Callable

from yhdyspinta.documents.tables.table import Table
from yhdyspinta.languages import Texts
from yhdyspinta.regions.open_data.columns import Field, field, names
from yhdyspinta.regions.open_data.provenance import population_on
from yhdyspinta.regions.open_data.sizes import size_of
from yhdyspinta.regions.open_data.table_of_year import table_of_year
from yhdyspinta.regions.year import AreaOfYear, RegisterYear

TITLE = Texts(fi="Alueet", sv="Områden", en="Areas")
DESCRIPTION = Texts(
    fi="Rivi on maakunta, hyvinvointialue, työllisyysalue tai Kelan palvelualue.",
    sv="En rad är ett landskap, ett välfärdsområde, ett sysselsättningsområde eller ett av FPA:s serviceområden.",
    en="A row is a region, a wellbeing services county, an employment area or a service area of Kela.",
)


def areas_table(register: RegisterYear) -> Table:
    """A row is an area, by kind and then in Finnish order of the names."""
    fields: tuple[Field[AreaOfYear], ...] = (
        field("year", lambda _one: str(register.year)),
        field("kind", lambda one: one.kind.value),
        field("code", lambda one: one.code),
        field("slug", lambda one: one.slug),
        names("name", lambda one: one.names),
        field("municipality_count", lambda one: len(one.municipalities)),
        field("municipality_codes", lambda one: tuple(municipality.code for municipality in one.municipalities)),
        field("interfaces", lambda one: one.interfaces),
        field("population", lambda one: one.population),
        field("population_on", lambda _one: population_on(register)),
        field("land_km2", _square_kilometres("land_km2")),
        field("freshwater_km2", _square_kilometres("freshwater_km2")),
        field("sea_km2", _square_kilometres("sea_km2")),
    )
    rows = register.areas.values()
    return table_of_year(register, "alueet", TITLE, DESCRIPTION, fields, rows, key=("kind", "code"))


def _square_kilometres(part: str) -> Callable[[AreaOfYear], float | None]:
    return lambda one: getattr(size_of(one.municipalities), part, None)
