"""`yhdyspinta interfaces`: the interfaces of a year, or of any CSV of base units. No database, no Django."""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import click

from yhdyspinta.analysis.interfaces import derive_interfaces
from yhdyspinta.cli.interfaces_formats import RegisterNames, Shown, csv_lines, json_lines
from yhdyspinta.cli.interfaces_text import describe_unknown_weights, table_lines
from yhdyspinta.errors import Place, refuse
from yhdyspinta.languages import Language, user_language
from yhdyspinta.sources import errors_units as errors
from yhdyspinta.sources.register import (
    list_years,
    population_of_year,
    population_period,
    read_county_short_names,
    read_year,
)
from yhdyspinta.sources.register_rows import AreaKind
from yhdyspinta.sources.units_csv import ColumnNames, read_units

_STANDARD_INPUT: Final = "-"
_LAYOUTS: Final[dict[str, Callable[[Shown, Language], Iterator[str]]]] = {
    "table": table_lines,
    "json": json_lines,
    "csv": csv_lines,
}


@click.command(context_settings={"max_content_width": 100})
@click.option("--year", type=int, metavar="YEAR", help="The year of the register. [default: the current one]")
@click.option("--units", "file", metavar="FILE", help="A CSV with a row for each base unit; - is standard input.")
@click.option("--unit", metavar="COLUMN", help="The column with the unit's code.")
@click.option("--left", metavar="COLUMN", help="The column with the code of its area in the left division.")
@click.option("--right", metavar="COLUMN", help="The column with the code of its area in the right division.")
@click.option("--weight", metavar="COLUMN", help="A column with a number to add up, such as population.")
@click.option(
    "--format",
    "layout",
    type=click.Choice(list(_LAYOUTS)),
    default="table",
    show_default=True,
    help="A table to read, or JSON or CSV for other programs.",
)
def interfaces(
    *,
    year: int | None,
    file: str | None,
    unit: str | None,
    left: str | None,
    right: str | None,
    weight: str | None,
    layout: str,
) -> None:
    """Derive interfaces: which areas of two divisions have base units in common.

    Without --units: the employment areas and wellbeing services counties of a YEAR, from the register.

    With --units: any two divisions of any units, from a CSV file in UTF-8 that commas, semicolons or tabs
    separate. Codes stay text. A unit without a left or right area is left out and counted. Give --unit, --left
    and --right, for example:

    \b
      yhdyspinta interfaces --units communes.csv --unit code --left epci --right zone --format json
    """
    if file is None:
        _refuse_options(unit=unit, left=left, right=right, weight=weight)
        shown = _of_year(_current_year() if year is None else year)
    elif year is not None:
        raise click.UsageError("--year and --units do not go together.")
    elif unit is None or left is None or right is None:
        raise click.UsageError("--units needs --unit, --left and --right.")
    else:
        shown = _of_file(file, ColumnNames(unit, left, right, weight))
    lines = _LAYOUTS[layout](shown, user_language())
    sys.stdout.writelines(f"{line}\n" for line in lines)
    if shown.derivation.units_without_weight:
        click.echo(describe_unknown_weights(shown.derivation.units_without_weight, user_language()), err=True)


def _refuse_options(**options: str | None) -> None:
    given = [f"--{name}" for name, value in options.items() if value is not None]
    if given:
        raise click.UsageError(f"{', '.join(given)} belong to --units FILE.")


def _current_year() -> int:
    """The newest year of the register that has begun."""
    years = list_years()
    return max((year for year in years if year <= time.localtime().tm_year), default=years[0])


def _of_year(year: int) -> Shown:
    key = read_year(year)
    if AreaKind.EMPLOYMENT_AREA not in key.kinds:
        having = [str(other) for other in list_years() if AreaKind.EMPLOYMENT_AREA in read_year(other).kinds]
        raise refuse(errors.YEAR_WITHOUT_AREAS, year=year, years=", ".join(having))
    population = population_of_year(year)
    derivation = derive_interfaces(
        [row.code for row in key.municipalities],
        [row.employment_area_code for row in key.municipalities],
        [row.county_code for row in key.municipalities],
        [population.get(row.code) for row in key.municipalities],
    )
    return Shown(
        head={"year": year, "weight_unit": "persons", "weight_period": population_period()},
        derivation=derivation,
        names=RegisterNames(
            left={code: name for (kind, code), name in key.area_names.items() if kind is AreaKind.EMPLOYMENT_AREA},
            right={code: name for (kind, code), name in key.area_names.items() if kind is AreaKind.COUNTY},
            right_short=read_county_short_names(),
        ),
    )


def _of_file(file: str, columns: ColumnNames) -> Shown:
    read = read_units(_content_of(file), file=file, columns=columns)
    return Shown(
        head={"source": file},
        derivation=derive_interfaces(read.units, read.left, read.right, read.weight),
        columns=columns,
    )


def _content_of(file: str) -> bytes:
    if file == _STANDARD_INPUT:
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise refuse(errors.FILE_NOT_OPENED, place=Place(file), reason=error.strerror) from error
