"""Carries out a request of `yhdyspinta analyse`: reads, tabulates, makes and writes.

What only some requests need is imported by these: figures must come fast.
"""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Final

import click

from yhdyspinta.analysis.figures.merging import Merge, parse_merges
from yhdyspinta.cli import analyse_text as words
from yhdyspinta.cli.analyse_figures import Figures, group_column, make_figures, tabulate_answers
from yhdyspinta.cli.analyse_formats import figures_as_csv, figures_as_json
from yhdyspinta.cli.analyse_items import choose_items
from yhdyspinta.cli.analyse_output import check_output, write_output
from yhdyspinta.cli.analyse_progress import showing_progress
from yhdyspinta.cli.analyse_readings import list_remarks
from yhdyspinta.cli.analyse_request import Request
from yhdyspinta.documents.publication.formats import FORMATS
from yhdyspinta.errors import Refusal
from yhdyspinta.languages import Language
from yhdyspinta.sources.answers.answers import Answers, OnProgress, ignore_progress
from yhdyspinta.sources.answers.read import local_file, read_answers
from yhdyspinta.sources.answers.wording import listed, printable

if TYPE_CHECKING:
    from yhdyspinta.analysis.figures.paired.wave_changes import WaveChange

_EXAMPLE: Final = "hyvinvointialueet-2024"
_ENDINGS: Final = {"table": ".txt", "json": ".json", "csv": ".csv"}
"""The layouts that are made without a report."""
_WITHOUT_CHANGES: Final = ("csv", "jsonstat", "sav", "ddi", "parquet")
"""The formats that do not tell how the same respondents changed between waves."""
_PRINTABLE: Final = frozenset({*_ENDINGS, "html", "ddi", "jsonstat"})
LAYOUTS: Final = (*_ENDINGS, *(name for name in FORMATS if name not in _ENDINGS))
"""What `--format` can ask for."""
_PAGE: Final = (100, 24)
"""The columns and lines of a terminal that does not say."""
_NARROWEST: Final = 40


def run_file(request: Request) -> None:
    """Analyse the answers of a file, or of standard input. Raises `Refusal` before anything is written."""
    _check_output(request, source=request.answers)
    with local_file(request.answers) as path:
        answers = read_answers(
            path,
            file=request.answers,
            sheet=request.sheet,
            separator=request.separator,
            known_errors=request.texts_of_states,
        )
        with showing_progress(answers.size, request.language) as on_progress:
            figures, merges = _tabulate(answers, request, on_progress)
        content = _make(answers, figures, request, merges, synthetic="")
    if request.grouping.key and request.layout in _WITHOUT_CHANGES:
        click.echo(words.NO_CHANGES[request.language].format(format=request.layout), err=True)
    for remark in _remarks(answers, figures, request.language):
        click.echo(remark, err=True)
    write_output(content, request.output)


def run_example(request: Request) -> None:
    """Analyse the synthetic answers that ship with the product."""
    from yhdyspinta.sources.report_definitions import find_report_definition

    _check_output(request, source=_EXAMPLE)
    request = replace(request, instrument=_EXAMPLE)
    synthetic = find_report_definition(_EXAMPLE).synthetic
    if synthetic is None:
        raise LookupError(f"the report {_EXAMPLE} does not say that its answers are synthetic")
    with as_file(files("yhdyspinta.definitions") / "examples" / _EXAMPLE / "answers.csv") as path:
        answers = read_answers(path, file=path.name)
        figures, merges = _tabulate(answers, request, ignore_progress)
        content = _make(answers, figures, request, merges, synthetic=synthetic[request.language])
    write_output(content, request.output)


def _tabulate(answers: Answers, request: Request, on_progress: OnProgress) -> tuple[Figures, tuple[Merge, ...]]:
    """One pass over the file, or three when its beginning did not show what its columns hold."""
    merges = parse_merges(request.merge) if request.merge else ()
    chosen = choose_items(answers, request)
    try:
        cube = tabulate_answers(answers, chosen, request.grouping, on_progress=on_progress)
    except Refusal:
        if chosen.settled:
            raise
        chosen = choose_items(answers, request, whole=True, on_progress=on_progress)
        cube = tabulate_answers(answers, chosen, request.grouping, on_progress=on_progress)
    return make_figures(chosen, cube, merges=merges, centre=request.centre), merges


def _make(
    answers: Answers, figures: Figures, request: Request, merges: tuple[Merge, ...], *, synthetic: str
) -> bytes:
    """The whole content, of which a part is never written."""
    if request.layout not in _ENDINGS:
        from yhdyspinta.cli.analyse_publication import of_example, of_file, write_publication

        told = of_example(request) if synthetic else of_file(answers, request)
        changes = _changes(answers, figures, request) if request.layout not in _WITHOUT_CHANGES else None
        return write_publication(answers, figures, request, told, merges=merges, changes=changes or ())
    changes = _changes(answers, figures, request)
    if request.layout == "json":
        return figures_as_json(figures, changes, synthetic=synthetic).encode()
    if request.layout == "csv":
        return figures_as_csv(figures, synthetic=synthetic).encode()
    return _table(figures, changes, request, synthetic=synthetic)


def _changes(answers: Answers, figures: Figures, request: Request) -> "tuple[WaveChange, ...] | None":
    if not request.grouping.key:
        return None
    from yhdyspinta.cli.analyse_waves import list_changes

    return list_changes(answers, figures.chosen, request.grouping)


def _table(figures: Figures, changes: "tuple[WaveChange, ...] | None", request: Request, *, synthetic: str) -> bytes:
    from yhdyspinta.cli.analyse_table import Look, figures_as_table

    width = max(shutil.get_terminal_size(_PAGE).columns, _NARROWEST)
    look = Look(request.language, width, group_column(request.grouping), request.grouping.weight)
    lines = figures_as_table(figures, changes, look=look, synthetic=synthetic)
    return "".join(f"{line}\n" for line in lines).encode()


def _check_output(request: Request, *, source: str) -> None:
    ending = _ENDINGS[request.layout] if request.layout in _ENDINGS else FORMATS[request.layout].ending
    is_text = request.layout in _PRINTABLE
    check_output(request.output, layout=request.layout, ending=ending, is_text=is_text, source=source)


def _remarks(answers: Answers, figures: Figures, language: Language) -> Iterator[str]:
    """What was chosen for the user, and how to choose otherwise."""
    chosen = figures.chosen
    file = printable(answers.file)
    if answers.other_sheets:
        others = listed(answers.other_sheets)
        yield words.OTHER_SHEETS[language].format(file=file, sheet=printable(answers.sheet), others=others)
    if answers.encoding not in ("", "UTF-8"):
        yield words.ENCODING[language].format(file=file, encoding=answers.encoding)
    if chosen.guessed:
        names = listed(item.name for item in chosen.items)
        yield words.TAKEN[language].format(file=file, count=len(chosen.items), names=names)
    yield from list_remarks(chosen.readings, chosen.variables, figures.cube, file=file, language=language)
