"""The figures of a question, whatever its kind; with groups, also of each of its items by group."""

import re
from collections.abc import Iterator
from typing import Final

from yhdyspinta.analysis.figures.merging import Merge, parse_merges
from yhdyspinta.analysis.instruments.instrument import QuestionKind
from yhdyspinta.analysis.instruments.variables import Variable
from yhdyspinta.documents.report.building.choices import (
    multiple_choice_figure,
    single_choice_figure,
    single_choice_group_table,
)
from yhdyspinta.documents.report.building.likert import LikertStyle, likert_figure, likert_group_figure
from yhdyspinta.documents.report.building.tabulated import Tabulated
from yhdyspinta.documents.report.report import Block
from yhdyspinta.presentation.charts.chart import Layout
from yhdyspinta.sources.report_definitions import FigureOf

MOST_BARS: Final = 40
"""More groups than this are shown as a table only."""


def blocks_of_question(tab: Tabulated, wanted: FigureOf) -> Iterator[Block]:
    """The figures and tables of a question; nothing when none of its columns were tabulated."""
    variables = tab.variables(wanted.question)
    if not variables:
        return
    title = wanted.title[tab.language]
    notes = tuple(note[tab.language] for note in wanted.notes)
    figure_id = _anchor(wanted.question)
    match variables[0].question.kind:
        case QuestionKind.SCALE | QuestionKind.MATRIX:
            yield from _of_scale(tab, wanted, figure_id, variables, title, notes)
        case QuestionKind.SINGLE_CHOICE:
            yield single_choice_figure(tab, figure_id, variables[0], title, wanted.order, notes)
            if tab.by:
                yield single_choice_group_table(tab, variables[0], _by(title, tab))
        case QuestionKind.MULTIPLE_CHOICE:
            yield multiple_choice_figure(tab, figure_id, variables, title, wanted.order, notes)


def _of_scale(
    tab: Tabulated,
    wanted: FigureOf,
    figure_id: str,
    variables: tuple[Variable, ...],
    title: str,
    notes: tuple[str, ...],
) -> Iterator[Block]:
    merges = _merges(tab, wanted)
    layout = Layout.DIVERGING if wanted.diverging else Layout.STACKED
    style = LikertStyle(title, wanted.order, layout, merges, wanted.merged, notes)
    if len(variables) > 1 or not tab.by:
        yield likert_figure(tab, figure_id, variables, style)
    if not tab.by:
        return
    for variable in variables:
        label = variable.label[tab.language]
        figure = likert_group_figure(
            tab,
            _anchor(f"{variable.name}-{tab.by}"),
            variable,
            LikertStyle(_by(label, tab), layout=layout, merges=merges, merged=wanted.merged),
        )
        yield figure if len(tab.cube.groups) <= MOST_BARS else figure.table


def _merges(tab: Tabulated, wanted: FigureOf) -> tuple[Merge, ...]:
    """What the command asks for goes before what the definition says."""
    return tab.merges or (parse_merges(wanted.merge) if wanted.merge else ())


def _by(title: str, tab: Tabulated) -> str:
    return f"{title} ({tab.by})"


def _anchor(name: str) -> str:
    return "fig-" + re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
