"""The figure of a single or multiple choice: a bar an option, and the same as a table."""

from collections.abc import Sequence

from yhdyspinta.analysis.instruments.variables import Variable
from yhdyspinta.analysis.tabulation.cube import ALL
from yhdyspinta.documents.report.building import sentences, wording
from yhdyspinta.documents.report.building.tabulated import Tabulated
from yhdyspinta.documents.report.report import Absent, Cell, CellKind, DataTable, Figure, Head
from yhdyspinta.presentation.charts.chart import BarChart, ValueKind, ValueRow
from yhdyspinta.sources.report_definitions import Order

type _Choice = tuple[str, int, float | None, int]
"""An option: its label, how many chose it, the share (by weight in a weighted cube), how many answered."""


def single_choice_figure(
    tab: Tabulated, figure_id: str, variable: Variable, title: str, order: Order, notes: tuple[str, ...] = ()
) -> Figure:
    """One bar for each option of a single choice."""
    item = tab.whole.item(variable.name)
    counts = item.answers(0)
    sums = counts if item.weights is None else item.weights[0][: len(item.codes)]
    answered = sum(counts)
    labels = {code: label[tab.language] for code, label in variable.codes}
    choices: list[_Choice] = [
        (labels[code], count, share / sum(sums) if sum(sums) else None, answered)
        for code, count, share in zip(item.codes, counts, sums, strict=True)
    ]
    return _figure(tab, figure_id, title, _ordered(choices, order), notes)


def multiple_choice_figure(
    tab: Tabulated,
    figure_id: str,
    variables: Sequence[Variable],
    title: str,
    order: Order,
    notes: tuple[str, ...] = (),
) -> Figure:
    """One bar for each option of a multiple choice; together they may be more than 100 %."""
    choices: list[_Choice] = []
    for variable in variables:
        item = tab.whole.item(variable.name)
        not_chosen, chosen = item.answers(0)
        sums = (not_chosen, chosen) if item.weights is None else item.weights[0][:2]
        share = sums[1] / sum(sums) if sum(sums) else None
        choices.append((variable.label[tab.language], chosen, share, chosen + not_chosen))
    return _figure(tab, figure_id, title, _ordered(choices, order), notes)


def single_choice_group_table(tab: Tabulated, variable: Variable, title: str) -> DataTable:
    """The options of a single choice by groups: one row a group."""
    language = tab.language
    heads = (
        Head(wording.GROUP[language], CellKind.TEXT),
        Head(wording.ANSWERS[language], CellKind.COUNT),
        *(Head(label[language], CellKind.SHARE) for _code, label in variable.codes),
    )
    rows: list[tuple[Cell, ...]] = []
    for group in (*tab.cube.groups, ALL):
        cube, place = (tab.whole, 0) if group == ALL else (tab.cube, tab.cube.groups.index(group))
        item = cube.item(variable.name)
        sums = item.answers(place) if item.weights is None else item.weights[place][: len(item.codes)]
        shares: list[Cell] = [value / sum(sums) if sum(sums) else Absent.MISSING for value in sums]
        rows.append((wording.group_label(group, language), sum(item.answers(place)), *shares))
    return DataTable(title, heads, tuple(rows))


def _ordered(choices: list[_Choice], order: Order) -> list[_Choice]:
    if order is Order.QUESTIONNAIRE:
        return choices
    return sorted(choices, key=lambda choice: -(choice[2] or 0.0))


def _figure(tab: Tabulated, figure_id: str, title: str, choices: list[_Choice], notes: tuple[str, ...]) -> Figure:
    language = tab.language
    rows = tuple(ValueRow(label, share, n) for label, _count, share, n in choices)
    summary = sentences.about_choices(rows, language)
    table = DataTable(
        title,
        (
            Head(wording.OPTION[language], CellKind.TEXT),
            Head(wording.COUNT[language], CellKind.COUNT),
            Head(wording.ANSWERS[language], CellKind.COUNT),
            Head(wording.SHARE_OF_ANSWERS[language], CellKind.SHARE),
        ),
        tuple((label, count, n, Absent.MISSING if share is None else share) for label, count, share, n in choices),
    )
    total_rows = max((tab.summary(item.name).n_total for item in tab.whole.items), default=0)
    return Figure(
        id=figure_id,
        title=title,
        chart=BarChart(language, title, summary, rows, ValueKind.SHARE, wording.SHARE_OF_ANSWERS[language]),
        table=table,
        base=wording.base(
            tab.instrument.respondents[language], [n for _label, _count, _share, n in choices], total_rows, language
        ),
        unit=wording.UNIT_OF_CHOICES[language],
        period=tab.period,
        source=tab.source,
        notes=notes,
    )
