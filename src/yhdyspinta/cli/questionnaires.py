"""`yhdyspinta questionnaires`: stores questionnaires for surveys and publishes them."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from yhdyspinta.cli.django_setup import setup_database
from yhdyspinta.cli.instrument_check import loss_lines
from yhdyspinta.cli.questionnaires_text import describe_versions
from yhdyspinta.languages import Language, Texts, user_language

if TYPE_CHECKING:
    from yhdyspinta.surveys.queries.instruments import Version

_FORMAT = click.option("--format", "output", type=click.Choice(["table", "json"]), default="table", show_default=True)
_STORED: Final = Texts(
    fi="Luonnos {key} on tallennettu.", sv="Utkastet {key} är sparat.", en="The draft {key} is stored."
)
_KNOWN: Final = Texts(
    fi="Sama lomake on jo julkaistu: {key}.",
    sv="Samma formulär är redan publicerat: {key}.",
    en="The same questionnaire is published already: {key}.",
)
_PUBLISHED: Final = Texts(
    fi="Lomake {key} on julkaistu. Tiiviste: {sha256}.",
    sv="Formuläret {key} är publicerat. Kondensat: {sha256}.",
    en="The questionnaire {key} is published. Hash: {sha256}.",
)
_NOT_OPENED: Final = Texts(
    fi="Tiedostoa {file} ei voi lukea.", sv="Filen {file} kan inte läsas.", en="The file {file} cannot be read."
)


@click.group()
def questionnaires() -> None:
    """Store questionnaires for surveys, and publish them. The file itself is checked by `yhdyspinta instrument`."""


@questionnaires.command()
@click.argument("file", type=click.Path(path_type=Path))
@_FORMAT
def upload(file: Path, output: str) -> None:
    """Store a workbook, an XLSForm or canonical JSON as a draft. The same content gives the same draft.

    Exit code 0 also when there is something to mend, which is told; other codes when nothing was stored.
    """
    language = user_language()
    try:
        content = file.read_bytes()
    except OSError as error:
        raise click.FileError(str(file), _NOT_OPENED[language].format(file=file)) from error
    setup_database()
    from django.utils import timezone

    from yhdyspinta.accounts.actor import COMMAND
    from yhdyspinta.surveys.actions.instruments import upload_version
    from yhdyspinta.surveys.queries.instruments import get_version

    stored = upload_version(content=content, file_name=file.name, by=COMMAND, at=timezone.now())
    version = get_version(stored.key, by=COMMAND)
    if output == "json":
        _print_json(_as_json(version, language))
        return
    for problem in version.problems:
        click.echo(problem.text(language), err=True)
    for line in loss_lines(version.losses, language):
        click.echo(line, err=True)
    click.echo((_KNOWN if version.is_published else _STORED)[language].format(key=version.key))


@questionnaires.command("list")
@_FORMAT
def list_(output: str) -> None:
    """List every version: drafts, then what is published, each the newest first."""
    setup_database()
    from yhdyspinta.accounts.actor import COMMAND
    from yhdyspinta.surveys.queries.instruments import list_versions

    versions, language = list_versions(by=COMMAND), user_language()
    if output == "json":
        _print_json([_as_json(one, language) for one in versions])
    else:
        click.echo(describe_versions(versions, language))


@questionnaires.command()
@click.argument("key")
@click.option(
    "--replaces",
    metavar="KEY",
    help="The published version whose place it takes; '' for none. [default: the newest with the same name]",
)
@_FORMAT
def publish(key: str, replaces: str | None, output: str) -> None:
    """Publish a draft. Nobody can change it afterwards, and waves can ask what it asks."""
    setup_database()
    from django.utils import timezone

    from yhdyspinta.accounts.actor import COMMAND
    from yhdyspinta.surveys.actions.instruments import publish_version
    from yhdyspinta.surveys.queries.instruments import get_version

    publish_version(key=key, replaces=replaces, by=COMMAND, at=timezone.now())
    version, language = get_version(key, by=COMMAND), user_language()
    if output == "json":
        _print_json(_as_json(version, language))
    else:
        click.echo(_PUBLISHED[language].format(key=version.key, sha256=version.sha256))


def _print_json(document: object) -> None:
    click.echo(json.dumps(document, ensure_ascii=True, indent=1))


def _as_json(version: "Version", language: Language) -> dict[str, Any]:
    return {
        "key": version.key,
        "questionnaire": version.instrument_id,
        "title": {"fi": version.title.fi, "sv": version.title.sv, "en": version.title.en},
        "state": "published" if version.is_published else "draft",
        "sha256": version.sha256,
        "file": version.file_name,
        "uploaded_at": version.uploaded_at.isoformat(),
        "published_at": version.published_at.isoformat() if version.published_at else None,
        "replaces": version.replaces or None,
        "errors": [
            {
                "code": problem.kind.code,
                "sheet": problem.place.sheet,
                "row": problem.place.row,
                "column": problem.place.column,
                "message": problem.sentence(language),
            }
            for problem in version.problems
        ],
        "losses": [{"what": loss.what, "where": loss.where, "why": loss.reason(language)} for loss in version.losses],
    }
