"""The figures of how the same respondents' answers changed from one wave to the next."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from yhdyspinta.analysis.figures.paired.wave_changes import WaveChange
from yhdyspinta.analysis.instruments.instrument import Scale
from yhdyspinta.analysis.instruments.variables import Variable, list_variables
from yhdyspinta.documents.report.building import wording
from yhdyspinta.documents.report.building.tabulated import Tabulated
from yhdyspinta.documents.report.report import Absent, Block, Cell, CellKind, DataTable, Figure, Head, Heading
from yhdyspinta.languages import Language, Texts
from yhdyspinta.presentation.charts.chart import DumbbellChart, PairRow, Scheme

_HEADING: Final = Texts(
    fi="Samojen vastaajien muutokset",
    sv="Förändringar hos samma svarande",
    en="Changes of the same respondents",
)
_TITLE: Final = Texts(
    fi="Keskiarvot {first} ja {second}", sv="Medelvärden {first} och {second}", en="Means {first} and {second}"
)
_SUMMARY: Final = Texts(
    fi="Keskiarvo molemmilla kierroksilla vastanneilla: nousi {up} kohdassa, laski {down} kohdassa, pysyi ennallaan "
    "{same} kohdassa.",
    sv="Medelvärdet för dem som svarade i båda omgångarna: steg på {up}, sjönk på {down} och var samma på {same} "
    "punkter.",
    en="The mean of those who answered in both waves: rose for {up}, fell for {down} and stayed for {same} items.",
)
_PAIRS: Final = Texts(fi="n (molemmilla)", sv="n (i båda)", en="n (in both)")
_CHANGE: Final = Texts(fi="Muutos", sv="Förändring", en="Change")
_ROSE: Final = Texts(fi="Nosti vastaustaan", sv="Höjde sitt svar", en="Raised their answer")
_KEPT: Final = Texts(fi="Piti ennallaan", sv="Behöll sitt svar", en="Kept it")
_LOWERED: Final = Texts(fi="Laski vastaustaan", sv="Sänkte sitt svar", en="Lowered it")
_UNIT: Final = Texts(
    fi="keskiarvo asteikolla {low}–{high}",
    sv="medelvärde på skalan {low}–{high}",
    en="mean on a scale of {low}–{high}",
)


def blocks_of_changes(tab: Tabulated, changes: Sequence[WaveChange]) -> Iterator[Block]:
    """A figure for each two waves and scale, under a heading; nothing without changes."""
    variables = {variable.name: variable for variable in list_variables(tab.instrument)}
    known = [change for change in changes if change.item in variables and variables[change.item].question.scale]
    if not known:
        return
    yield Heading(2, _HEADING[tab.language], "changes")

    def belonging(change: WaveChange) -> tuple[str, str, str]:
        return change.first, change.second, variables[change.item].question.scale

    order = {key: place for place, key in enumerate(dict.fromkeys(map(belonging, known)))}
    ordered = sorted(known, key=lambda change: order[belonging(change)])
    for number, (key, group) in enumerate(groupby(ordered, key=belonging), start=1):
        first, second, scale_id = key
        yield _figure(tab, number, (first, second), tab.instrument.scale(scale_id), variables, tuple(group))


def _figure(
    tab: Tabulated,
    number: int,
    waves: tuple[str, str],
    scale: Scale,
    variables: dict[str, Variable],
    changes: tuple[WaveChange, ...],
) -> Figure:
    language = tab.language
    title = _TITLE[language].format(first=waves[0], second=waves[1])
    low, high = scale.codes[0], scale.codes[-1]
    chart = DumbbellChart(
        language=language,
        title=title,
        summary=_summary(changes, language),
        first_label=waves[0],
        second_label=waves[1],
        rows=tuple(_row(change, variables[change.item].label[language]) for change in changes),
        low=low,
        high=high,
        low_label=_end(scale.low_end[language], low),
        high_label=_end(scale.high_end[language], high),
        scheme=Scheme.WAVES,
    )
    numbers = [one.change.n for one in changes]
    return Figure(
        id=f"fig-changes-{number}",
        title=title,
        chart=chart,
        table=_table(title, waves, variables, changes, language),
        base=f"{tab.instrument.respondents[language].rstrip('.')}. {wording.answered(numbers, language)}",
        unit=_UNIT[language].format(low=low, high=high),
        period=tab.period,
        source=tab.source,
    )


def _end(words: str, code: int) -> str:
    """The words of an end, where they say more than its number."""
    return "" if words == str(code) else words


def _row(one: WaveChange, label: str) -> PairRow:
    change = one.change
    return PairRow(label, change.first_mean, change.second_mean, change.n, change.n)


def _summary(changes: tuple[WaveChange, ...], language: Language) -> str:
    """As the means are shown: what differs by less than a tenth has stayed."""
    shown = [round(one.change.mean, 1) for one in changes if one.change.mean is not None]
    return _SUMMARY[language].format(
        up=sum(value > 0 for value in shown), down=sum(value < 0 for value in shown), same=shown.count(0)
    )


def _table(
    caption: str,
    waves: tuple[str, str],
    variables: dict[str, Variable],
    changes: tuple[WaveChange, ...],
    language: Language,
) -> DataTable:
    heads = (
        Head(wording.QUESTION[language], CellKind.TEXT),
        Head(_PAIRS[language], CellKind.COUNT),
        *(Head(wave, CellKind.MEAN) for wave in waves),
        Head(_CHANGE[language], CellKind.MEAN),
        *(Head(text[language], CellKind.SHARE) for text in (_ROSE, _KEPT, _LOWERED)),
    )
    rows = []
    for one in changes:
        change = one.change
        figures = (change.first_mean, change.second_mean, change.mean, change.up, change.same, change.down)
        cells: list[Cell] = [Absent.MISSING if figure is None else figure for figure in figures]
        rows.append((variables[one.item].label[language], change.n, *cells))
    return DataTable(caption, heads, tuple(rows))
