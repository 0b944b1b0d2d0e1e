"""`yhdyspinta regions`: loads the register of regions."""

import hashlib
import json
from pathlib import Path
from typing import Final

import click

from yhdyspinta.cli.django_setup import setup_database
from yhdyspinta.cli.regions_text import describe_changes, describe_shipped
from yhdyspinta.errors import Place, refuse
from yhdyspinta.languages import user_language
from yhdyspinta.sources.errors import NOT_A_FILE
from yhdyspinta.sources.municipality_key import read_key
from yhdyspinta.sources.register import read_outside

FIRST_YEAR: Final = 2023


class _Successor(click.ParamType[tuple[str, str]]):
    """`588=507`: the code of a municipality that ends, and of the one that continues it."""

    name = "OLD=NEW"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        old, separator, new = value.partition("=")
        if not separator or not (old.isdigit() and new.isdigit()):
            self.fail(f"{value!r} is not two municipality codes, as in 588=507", param, ctx)
        return old, new


@click.group()
def regions() -> None:
    """Load the register of regions."""


@regions.command()
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("--year", type=click.IntRange(FIRST_YEAR, 2100), help="The year whose key FILE is; needed with FILE.")
@click.option("--dry-run", is_flag=True, help="Print what would change, and change nothing.")
@click.option(
    "--successor",
    "successors",
    type=_Successor(),
    multiple=True,
    help="A municipality that ends with this key and the one that continues it, as 588=507. May be repeated.",
)
@click.option("--format", "output", type=click.Choice(["text", "json"]), default="text", show_default=True)
def load(
    file: Path | None,
    year: int | None,
    dry_run: bool,  # noqa: FBT001  (click passes its flags by name)
    successors: tuple[tuple[str, str], ...],
    output: str,
) -> None:
    """Load the key of a year from FILE: a CSV with one row a municipality and the codes of its areas.

    Without FILE the register that ships with this release is loaded. Loading the same again changes nothing; a bad
    file is refused as a whole. Columns: code, name_fi, name_sv, region_code, county_code, employment_area_code
    (from 2025), and for new areas <kind>_name_fi, <kind>_name_sv, <kind>_name_en.
    """
    setup_database()
    if file is None:
        if year or dry_run or successors:
            raise click.UsageError("--year, --dry-run and --successor go with a FILE.")
        _load_shipped(output)
        return
    if year is None:
        raise click.UsageError("Say which year's key FILE is: --year 2027.")
    _load_file(file, year, dict(successors), dry_run=dry_run, output=output)


def _load_shipped(output: str) -> None:
    from django.utils import timezone

    from yhdyspinta.regions.actions.shipped import load_shipped

    changed = load_shipped(at=timezone.now())
    if output == "json":
        click.echo(json.dumps({"loaded": {str(year): did for year, did in changed.items()}}))
    else:
        click.echo(describe_shipped(changed, user_language()))


def _load_file(file: Path, year: int, successors: dict[str, str], *, dry_run: bool, output: str) -> None:
    from django.utils import timezone

    from yhdyspinta.regions.actions.keys import load_key
    from yhdyspinta.regions.queries.keys import list_area_names

    content = _read(file)
    key = read_key(
        content,
        file=file.name,
        year=year,
        known_areas=list_area_names(),
        outside_regions=frozenset(read_outside()),
    )
    changes = load_key(
        key,
        source=file.name,
        sha256=hashlib.sha256(content).hexdigest(),
        at=timezone.now(),
        successors=successors,
        dry_run=dry_run,
    )
    if output == "json":
        click.echo(json.dumps({"year": year, "dry_run": dry_run, **changes.as_json()}, ensure_ascii=False, indent=1))
    else:
        names = {row.code: row.names for row in key.municipalities}
        click.echo(describe_changes(changes, names, user_language(), year=year, dry_run=dry_run))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise refuse(NOT_A_FILE, place=Place(str(file)), reason=error.strerror or str(error)) from error
