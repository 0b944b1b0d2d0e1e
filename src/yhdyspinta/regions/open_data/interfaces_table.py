"""Interfaces as a table to download."""

from yhdyspinta.documents.tables.table import Table
from yhdyspinta.languages import Texts
from yhdyspinta.regions.open_data.columns import Field, field, names
from yhdyspinta.regions.open_data.provenance import population_on
from yhdyspinta.regions.open_data.table_of_year import table_of_year
from yhdyspinta.regions.year import InterfaceOfYear, RegisterYear

TITLE = Texts(fi="Yhdyspinnat", sv="Kontaktytor", en="Interfaces")
DESCRIPTION = Texts(
    fi="Rivi on yhdyspinta: työllisyysalue ja hyvinvointialue, joilla on yhteisiä kuntia.",
    sv="En rad är en kontaktyta: ett sysselsättningsområde och ett välfärdsområde med gemensamma kommuner.",
    en="A row is an interface: an employment area and a wellbeing services county with municipalities in common.",
)


def interfaces_table(register: RegisterYear) -> Table:
    """A row is an interface, in Finnish order of the areas' names; none before employment areas began (2025)."""
    fields: tuple[Field[InterfaceOfYear], ...] = (
        field("year", lambda _one: str(register.year)),
        field("slug", lambda one: one.slug),
        field("uid", lambda one: str(one.uid)),
        field("valid_from", lambda one: one.valid_from),
        field("employment_area_code", lambda one: one.employment_area.code),
        names("employment_area_name", lambda one: one.employment_area.names),
        field("county_code", lambda one: one.county.code),
        names("county_name", lambda one: one.county.names),
        field("shape", lambda one: one.shape),
        field("cluster", lambda one: one.cluster),
        field("municipality_count", lambda one: len(one.municipalities)),
        field("municipality_codes", lambda one: tuple(municipality.code for municipality in one.municipalities)),
        field("population", lambda one: one.population),
        field("population_on", lambda _one: population_on(register)),
        field("share_of_employment_area", lambda one: one.share_of_area),
        field("share_of_county", lambda one: one.share_of_county),
        field("same_organisation", lambda one: one.same_organisation),
        field("neighbours", lambda one: one.neighbours),
    )
    rows = register.interfaces.values()
    return table_of_year(register, "yhdyspinnat", TITLE, DESCRIPTION, fields, rows, key=("slug",))
