"""`yhdyspinta analyse`: from a file of answers to figures and publications. No database, no Django."""

from datetime import datetime
from pathlib import Path
from typing import TypedDict, Unpack

import click

from yhdyspinta.analysis.instruments.instrument import Population
from yhdyspinta.cli.analyse_request import Grouping, Request, check_grouping, parse_list, parse_reading
from yhdyspinta.cli.analyse_run import LAYOUTS, run_example, run_file
from yhdyspinta.errors import refuse
from yhdyspinta.languages import LANGUAGES, Language, user_language
from yhdyspinta.sources import errors_answers_options as errors
from yhdyspinta.sources.answers.answers import SEPARATORS


class Options(TypedDict):
    """The options as click gives them."""

    answers: str
    example: bool
    instrument: str
    items: tuple[str, ...]
    items_like: tuple[str, ...]
    scale: str
    dont_know: tuple[str, ...]
    blank: tuple[str, ...]
    not_applicable: tuple[str, ...]
    not_asked: tuple[str, ...]
    by: str
    weight: str
    wave: str
    key: str
    merge: str
    centre: float | None
    population: str | None
    lang: Language | None
    sheet: str
    separator: str | None
    dated: datetime | None
    title: str
    licence: str
    layout: str
    output: Path | None


@click.command(context_settings={"max_content_width": 100})
@click.argument("answers", required=False, default="", metavar="[ANSWERS]")
@click.option(
    "--example", is_flag=True, help="Analyse the synthetic answers to the survey of 2024; no file is needed."
)
@click.option(
    "--instrument", default="", metavar="NAME|FILE", help="The questionnaire: one that ships, or a JSON file."
)
@click.option("--items", multiple=True, metavar="A,B,…", help="The columns to tabulate. May be repeated.")
@click.option(
    "--items-like", multiple=True, metavar="PATTERN", help="Columns by name, such as 'ST24*'. May be repeated."
)
@click.option("--scale", default="", metavar="LOW-HIGH", help="The codes of the scale, such as 1-5.")
@click.option("--dont-know", multiple=True, metavar="CODE,…", help="Codes or texts that mean “don't know”.")
@click.option("--blank", multiple=True, metavar="CODE,…", help="Codes or texts of an answer that was left empty.")
@click.option("--not-applicable", multiple=True, metavar="CODE,…", help="Codes or texts that mean “does not apply”.")
@click.option("--not-asked", multiple=True, metavar="CODE,…", help="Codes or texts of a question that was not put.")
@click.option("--by", default="", metavar="COLUMN", help="A column of groups.")
@click.option("--weight", default="", metavar="COLUMN", help="A column of weights.")
@click.option("--wave", default="", metavar="COLUMN", help="The column that says which wave a row is of.")
@click.option("--key", default="", metavar="COLUMN", help="The respondent's id: adds changes between waves.")
@click.option("--merge", default="", metavar="LOW-HIGH,…", help="Codes to show as one class, such as 4-5.")
@click.option("--centre", type=float, metavar="CODE", help="The point between low and high. [default: the middle]")
@click.option("--population", type=click.Choice([each.value for each in Population]), help="A census has no errors.")
@click.option(
    "--lang", type=click.Choice(LANGUAGES), help="The language of words. [default: that of the environment]"
)
@click.option("--sheet", default="", metavar="NAME", help="The sheet of a workbook. [default: the first]")
@click.option("--separator", type=click.Choice(list(SEPARATORS)), help="What separates columns. [default: found]")
@click.option("--dated", type=click.DateTime(["%Y-%m-%d"]), help="The day of the material. [default: the file's]")
@click.option("--title", default="", metavar="TEXT", help="The title of a publication. [default: the instrument's]")
@click.option("--licence", default="", metavar="TEXT", help="The licence of a publication, such as 'CC BY 4.0'.")
@click.option(
    "--format",
    "layout",
    type=click.Choice(LAYOUTS),
    default="table",
    show_default=True,
    help="What to make.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="PATH", help="Write into this file.")
def analyse(**options: Unpack[Options]) -> None:
    """Tabulate answers: counts, shares, means and more, as figures or as a publication.

    ANSWERS is a CSV (any separator and encoding), XLSX, SAV or Parquet file with a row for each respondent; - reads
    standard input. Without --instrument and --items, the columns that look like scales are taken. For example:

    \b
      yhdyspinta analyse --example
      yhdyspinta analyse answers.csv --items-like 'Q1_*' --scale 1-5 --dont-know 9 --by region
      yhdyspinta analyse answers.sav --format pptx -o slides.pptx
    """
    request = _request(options)
    if options["example"]:
        run_example(request)
    else:
        run_file(request)


def _request(options: Options) -> Request:
    """The request; raises `Refusal` (exit code 2) when the options do not make one."""
    _check(options)
    grouping = Grouping(options["by"], options["weight"], options["wave"], options["key"])
    check_grouping(grouping)
    states = {
        "--dont-know": options["dont_know"],
        "--blank": options["blank"],
        "--not-applicable": options["not_applicable"],
        "--not-asked": options["not_asked"],
    }
    separator, dated, population = options["separator"], options["dated"], options["population"]
    return Request(
        answers=options["answers"],
        instrument=options["instrument"],
        items=parse_list(options["items"], option="--items"),
        patterns=options["items_like"],
        reading=parse_reading(options["scale"], states),
        grouping=grouping,
        merge=options["merge"],
        centre=options["centre"],
        population=Population(population) if population else None,
        language=options["lang"] or user_language(),
        layout=options["layout"],
        output=options["output"],
        sheet=options["sheet"],
        separator=SEPARATORS[separator] if separator else "",
        dated=dated.date() if dated else None,
        title=options["title"].strip(),
        licence=options["licence"].strip(),
    )


def _check(options: Options) -> None:
    """Raises `Refusal` when options do not go together."""
    if options["example"]:
        for option, given in (
            ("ANSWERS", options["answers"]),
            ("--instrument", options["instrument"]),
            ("--sheet", options["sheet"]),
            ("--separator", options["separator"]),
        ):
            if given:
                raise refuse(errors.CLASH, first="--example", second=option)
    elif not options["answers"]:
        raise refuse(errors.NO_ANSWERS)
    if options["scale"] and (options["instrument"] or options["example"]):
        raise refuse(errors.CLASH, first="--instrument" if options["instrument"] else "--example", second="--scale")
