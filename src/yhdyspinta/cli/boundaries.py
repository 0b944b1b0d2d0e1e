"""`yhdyspinta boundaries`: loads municipality boundaries for the maps."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from yhdyspinta.cli.boundaries_text import describe_load, describe_reading
from yhdyspinta.cli.django_setup import setup_database
from yhdyspinta.languages import user_language

if TYPE_CHECKING:
    from yhdyspinta.regions.year import RegisterYear
    from yhdyspinta.sources.boundaries.boundary_set import BoundaryUnit
    from yhdyspinta.sources.boundaries.content import Content


@click.group()
def boundaries() -> None:
    """Load municipality boundaries for the maps."""


@boundaries.command()
@click.argument("location", metavar="FILE|URL")
@click.option("--year", type=int, required=True, help="The year whose municipalities FILE has.")
@click.option(
    "--object", "object_name", default="", metavar="NAME", help="The object of a TopoJSON; else the best fit."
)
@click.option(
    "--code-property", default="", metavar="NAME", help="The property with the municipality codes; else the best fit."
)
@click.option("--source", default="", metavar="TEXT", help="Shown below the maps; else the file's or host's name.")
@click.option("--licence", default="", metavar="TEXT", help="The licence of the boundaries, shown below the maps.")
@click.option("--dry-run", is_flag=True, help="Read and check, and store nothing.")
def load(
    location: str,
    year: int,
    object_name: str,
    code_property: str,
    source: str,
    licence: str,
    dry_run: bool,  # noqa: FBT001  (click passes its flags by name)
) -> None:
    """Load the boundaries of a year from a FILE or URL: GeoJSON or TopoJSON, plain or gzipped.

    The file has one area a municipality, with the municipality codes of that year, in WGS84 or ETRS-TM35FIN. They are
    joined to employment areas, counties and interfaces. Earlier boundaries of the year are replaced; a bad file is
    refused as a whole.
    """
    setup_database()
    from django.utils import timezone

    from yhdyspinta.regions.actions.boundaries import LONGEST_TEXT, count_shapes, load_boundaries
    from yhdyspinta.regions.queries.year import get_year
    from yhdyspinta.sources.boundaries.read import read_boundary_set

    language = user_language()
    units = _to_units(get_year(year))
    content = _read(location)
    boundary_set = read_boundary_set(content, units, object_name=object_name, code_property=code_property)
    for warning in boundary_set.warnings:
        click.echo(warning.text(language), err=True)
    click.echo(describe_reading(boundary_set.facts, count_shapes(boundary_set), language, year=year))
    source = _one_line(source) or content.name[:LONGEST_TEXT]
    licence = _one_line(licence)
    replaced = not dry_run and load_boundaries(
        boundary_set, year=year, source=source, licence=licence, at=timezone.now()
    )
    click.echo(describe_load(language, source=source, licence=licence, replaced=replaced, dry_run=dry_run))


def _read(location: str) -> "Content":
    from yhdyspinta.sources.boundaries.content import read_file
    from yhdyspinta.sources.boundaries.fetch import fetch, is_address

    return fetch(location) if is_address(location) else read_file(Path(location))


def _to_units(register: "RegisterYear") -> list["BoundaryUnit"]:
    from yhdyspinta.sources.boundaries.boundary_set import BoundaryUnit

    outside = {one.code for one in register.outside}
    return [
        BoundaryUnit(
            code=one.code,
            name=one.names.fi if one.names.fi == one.names.sv else f"{one.names.fi} ({one.names.sv})",
            employment_area=one.employment_area,
            county=one.county,
            interface=one.interface,
            may_be_absent=one.code in outside,
        )
        for one in register.municipalities.values()
    ]


def _one_line(text: str) -> str:
    return " ".join(text.split())
