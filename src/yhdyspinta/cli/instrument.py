"""`yhdyspinta instrument`: questionnaires from and to files. No database, no Django."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import click

from yhdyspinta.analysis.instruments.differences import list_differences
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.cli.instrument_check import (
    ERRORS,
    EXITS,
    OK,
    UNREADABLE,
    as_json,
    loss_lines,
    no_reading,
    text_lines,
)
from yhdyspinta.cli.instrument_differences import difference_lines
from yhdyspinta.cli.instrument_formats import WRITERS, find_ending, list_losses
from yhdyspinta.cli.instrument_text import WRITTEN
from yhdyspinta.errors import Place, Problem, Refusal, refuse
from yhdyspinta.languages import LANGUAGES, Language, user_language
from yhdyspinta.sources import errors_workbooks as errors
from yhdyspinta.sources.instrument_workbooks.files import read_questionnaire
from yhdyspinta.sources.instruments import find_instrument

_EXAMPLE: Final = "hyvinvointialueet-2024"
_TEMPLATE: Final = "questionnaire.xlsx"
_LANGUAGE: Final = click.option(
    "--lang", "language", type=click.Choice(LANGUAGES), help="The language. [default: that of the environment]"
)


@click.group(context_settings={"max_content_width": 100})
def instrument() -> None:
    """Check, convert and compare questionnaires, and write a template to start from.

    A questionnaire is a workbook in our XLSForm profile, an XLSForm made for ODK or Kobo (.xlsx), or canonical JSON.
    """


@instrument.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "layout",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How it is told.",
)
@_LANGUAGE
def check(*, file: Path, layout: str, language: Language | None) -> None:
    """Tell everything that is wrong with a questionnaire, and what of it has no place here.

    Exit code 0: it can be published. 1: it has errors. 2: it is no questionnaire.
    """
    language = language or user_language()
    try:
        reading = read_questionnaire(file)
        status = ERRORS if reading.problems else OK
    except Refusal as refusal:
        reading, status = no_reading(refusal.problems), UNREADABLE
    if layout == "json":
        click.echo(as_json(reading, status, language))
    else:
        lines = text_lines(reading, status, str(file), language)
        _tell(lines, to_errors=status == UNREADABLE)
    sys.exit(EXITS[status])


@instrument.command()
@click.argument("source", metavar="IN", type=click.Path(path_type=Path))
@click.argument("target", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--draft", is_flag=True, help="Also when texts are missing: another language stands in brackets.")
@_LANGUAGE
def convert(*, source: Path, target: Path, draft: bool, language: Language | None) -> None:
    """Write a questionnaire in another format, by the ending of OUT.

    \b
      .json      canonical JSON
      .xlsx      the workbook that an author edits
      .xml       XForm, for ODK and Kobo
      .ddi.xml   its variables as DDI-Codebook 2.5
      .html      a form to print
      .pdf       a form to print (PDF/UA)

    What the format does not say, and what of IN has no place here, is told on standard error.
    """
    language = language or user_language()
    ending = find_ending(target)
    if ending is None:
        raise click.UsageError(f"OUT must end in one of {', '.join(WRITERS)}.")
    reading = read_questionnaire(source)
    whole = _whole(reading.instrument, reading.problems, is_draft=draft and reading.is_draft)
    _write(target, WRITERS[ending](whole, language))
    told = [problem.text(language) for problem in reading.problems]
    told += loss_lines((*reading.losses, *list_losses(whole, ending)), language)
    _tell(told, to_errors=True)


def _whole(found: Instrument | None, problems: tuple[Problem, ...], *, is_draft: bool) -> Instrument:
    """The instrument. Raises `Refusal` with its problems, unless it may be a draft."""
    if found is None or (problems and not is_draft):
        raise Refusal(*problems)
    return found


@instrument.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@_LANGUAGE
def diff(*, old: Path, new: Path, language: Language | None) -> None:
    """Say in plain words how NEW differs from OLD, and which answers stay comparable."""
    language = language or user_language()
    before, after = (_read_sound(file) for file in (old, new))
    _tell(difference_lines(list_differences(before, after), language), to_errors=False)


@instrument.command()
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), default=Path(_TEMPLATE), help=f"[default: {_TEMPLATE}]"
)
@click.option("--empty", is_flag=True, help="Without the survey of 2024 as an example.")
def template(*, output: Path, empty: bool) -> None:
    """Write a workbook to start from: every column explained, with the survey of 2024 as an example."""
    from yhdyspinta.documents.questionnaire.workbook import write_empty_workbook, write_workbook

    _write(output, write_empty_workbook() if empty else write_workbook(find_instrument(_EXAMPLE)))
    click.echo(WRITTEN[user_language()].format(file=output))


def _read_sound(file: Path) -> Instrument:
    reading = read_questionnaire(file)
    return _whole(reading.instrument, reading.problems, is_draft=reading.is_draft)


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise refuse(errors.NOT_WRITTEN, place=Place(str(path)), reason=error.strerror or str(error)) from error


def _tell(lines: Iterable[str], *, to_errors: bool) -> None:
    for line in lines:
        click.echo(line, err=to_errors)
