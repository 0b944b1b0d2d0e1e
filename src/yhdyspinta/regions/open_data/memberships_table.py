"""Municipalities and what they belong to, as a table to download."""

from collections.abc import Callable

from yhdyspinta.documents.tables.table import Table
from yhdyspinta.languages import Texts
from yhdyspinta.regions.open_data.columns import Field, field, names
from yhdyspinta.regions.open_data.provenance import population_on
from yhdyspinta.regions.open_data.table_of_year import table_of_year
from yhdyspinta.regions.year import Municipality, RegisterYear
from yhdyspinta.sources.register_rows import AreaKind

TITLE = Texts(fi="Kunnat ja jäsenyydet", sv="Kommuner och medlemskap", en="Municipalities and memberships")
DESCRIPTION = Texts(
    fi="Rivi on kunta ja kaikki alueet, joihin se kuuluu.",
    sv="En rad är en kommun och alla områden som den hör till.",
    en="A row is a municipality and every area it belongs to.",
)


def memberships_table(register: RegisterYear) -> Table:
    """A row is a municipality with every area it belongs to, in Finnish order of the names."""
    fields: tuple[Field[Municipality], ...] = (
        field("year", lambda _one: str(register.year)),
        field("municipality_code", lambda one: one.code),
        field("slug", lambda one: one.slug),
        names("municipality_name", lambda one: one.names),
        field("language_code", lambda one: one.language_code or None),
        *_area_fields(register, AreaKind.REGION, lambda one: one.region),
        *_area_fields(register, AreaKind.COUNTY, lambda one: one.county),
        *_area_fields(register, AreaKind.EMPLOYMENT_AREA, lambda one: one.employment_area),
        *_area_fields(register, AreaKind.KELA_AREA, lambda one: one.kela_area),
        field("interface", lambda one: one.interface or None),
        field("population", lambda one: one.population),
        field("population_on", lambda _one: population_on(register)),
        field("land_km2", lambda one: one.land_km2),
        field("freshwater_km2", lambda one: one.freshwater_km2),
        field("sea_km2", lambda one: one.sea_km2),
        field("lon", lambda one: one.lon),
        field("lat", lambda one: one.lat),
        field("east", lambda one: one.east),
        field("north", lambda one: one.north),
    )
    rows = register.municipalities.values()
    return table_of_year(register, "jasenyydet", TITLE, DESCRIPTION, fields, rows, key=("municipality_code",))


def _area_fields(
    register: RegisterYear, kind: AreaKind, code: Callable[[Municipality], str]
) -> tuple[Field[Municipality], ...]:
    """The code and the names of the area of a kind that a municipality belongs to."""

    def names_of_area(one: Municipality) -> Texts | None:
        area = register.area(kind, code(one))
        return area.names if area else None

    return field(f"{kind}_code", lambda one: code(one) or None), names(f"{kind}_name", names_of_area)
