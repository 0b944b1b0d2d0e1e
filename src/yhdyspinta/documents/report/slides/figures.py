"""A figure on slides: its finding as the title, a native chart, its source below, and the table in the notes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from pptx.slide import Slide

from yhdyspinta.documents.report.report import Figure
from yhdyspinta.documents.report.slides import bars, frame, likert, marks
from yhdyspinta.documents.report.slides.frame import Box
from yhdyspinta.documents.report.slides.lettering import measure_height
from yhdyspinta.documents.report.slides.native import place_chart
from yhdyspinta.documents.report.slides.rows import plan_rows, split_rows
from yhdyspinta.documents.report.slides.spoken import cite_figure, note_figure
from yhdyspinta.documents.report.slides.tables import Plan, place_table
from yhdyspinta.documents.report.slides.words import ITEM
from yhdyspinta.documents.report.slides.writing import TITLE_SIZES, write_box, write_title
from yhdyspinta.languages import Language
from yhdyspinta.presentation.charts.chart import (
    BarChart,
    Chart,
    DotChart,
    DumbbellChart,
    LikertChart,
    PairRow,
    ValueRow,
)
from yhdyspinta.presentation.charts.words import absence

FOOT_SIZE: Final = 12.0


@dataclass(frozen=True, slots=True)
class FigureSlide:
    """One slide of a figure; `part` and `parts` say which, when its rows need several."""

    figure: Figure
    part: int
    parts: int
    remarks: tuple[str, ...] = ()
    """What must be read with it, such as that a pairing is an inference."""


def split_figure(figure: Figure, remarks: tuple[str, ...] = ()) -> list[FigureSlide]:
    """The slides of a figure: rows that do not fit one are spread over several."""
    charts = list(_split_chart(figure.chart, frame.CONTENT.height))
    return [
        FigureSlide(replace(figure, chart=chart), part, len(charts), remarks)
        for part, chart in enumerate(charts, start=1)
    ]


def has_room(figure: Figure, remarks: tuple[str, ...], language: Language) -> bool:
    """Whether remarks fit the foot of the figure's slide, above its source."""
    lines = (*remarks, cite_figure(figure, language))
    needed = sum(measure_height(line, frame.FOOT.width * 0.98, FOOT_SIZE) for line in lines)
    return needed <= frame.FOOT.height


def _split_chart(chart: Chart, height: float) -> Iterator[Chart]:
    match chart:
        case LikertChart():
            labels = [likert.label_row(row, chart.language) for row in chart.rows]
            for likert_rows in split_rows(chart.rows, labels, height - likert.HEAD):
                yield replace(chart, rows=likert_rows)
        case DumbbellChart():
            labels = [label_marks(row, chart) for row in chart.rows]
            for pair_rows in split_rows(chart.rows, labels, height - marks.HEAD - marks.FOOT):
                yield replace(chart, rows=pair_rows)
        case BarChart():
            labels = [bars.label_value_row(row, chart.language) for row in chart.rows]
            for bar_rows in split_rows(chart.rows, labels, height):
                yield replace(chart, rows=bar_rows)
        case DotChart():
            labels = [label_marks(row, chart) for row in chart.rows]
            for dot_rows in split_rows(chart.rows, labels, height - marks.HEAD - marks.FOOT):
                yield replace(chart, rows=dot_rows)


def write_figure(slide: Slide, shown: FigureSlide, language: Language, created: datetime) -> None:
    """Fill a slide that has a title."""
    figure = shown.figure
    finding = figure.chart.summary
    counted = f" ({shown.part}/{shown.parts})" if shown.parts > 1 else ""
    fits = (
        measure_height(finding + counted, frame.TITLE.width * 0.98, TITLE_SIZES[0], bold=True) <= frame.TITLE.height
    )
    title, below = (finding, figure.title) if fits and finding else (figure.title, finding)
    write_title(slide, title + counted)
    extra = figure.chart.value_label if isinstance(figure.chart, BarChart | DotChart) else ""
    subline = " · ".join(part for part in (below, extra) if part)
    box = _write_subline(slide, subline, language)
    chart = figure.chart
    match chart:
        case LikertChart():
            native = likert.draw_likert(chart, box)
            place_chart(slide, native, box, name=figure.title, description=describe(figure), created=created)
        case BarChart():
            native = bars.draw_bars(chart, box)
            place_chart(slide, native, box, name=figure.title, description=describe(figure), created=created)
        case DumbbellChart() | DotChart():
            _write_marks(slide, figure, chart, box, created)
    write_box(
        slide,
        "foot",
        *shown.remarks,
        cite_figure(figure, language),
        box=frame.FOOT,
        size=FOOT_SIZE,
        quiet=True,
        low=True,
    )
    notes = slide.notes_slide.notes_text_frame
    if notes is not None:
        notes.text = "\n".join((note_figure(figure, language), *shown.remarks))


def _write_subline(slide: Slide, text: str, language: Language) -> Box:
    """The line above the chart; and the room that it leaves."""
    box = frame.CONTENT
    size = 14.0
    needed = measure_height(text, frame.SUBLINE.width * 0.97, size)
    over = max(needed - frame.SUBLINE.height, 0.0)
    place = replace(frame.SUBLINE, height=frame.SUBLINE.height + over)
    if text:
        write_box(slide, "subline", text, box=place, size=size, quiet=True)
    return replace(box, top=box.top + over, height=box.height - over)


def describe(figure: Figure) -> str:
    """The alternative text: what kind of chart of what, and what is seen."""
    return f"{figure.title}. {figure.chart.summary}"


def _write_marks(slide: Slide, figure: Figure, chart: DumbbellChart | DotChart, box: Box, created: datetime) -> None:
    language = chart.language
    plan = plan_rows([label_marks(row, chart) for row in chart.rows], box.height - marks.HEAD - marks.FOOT)
    labels = [label_marks(row, chart) for row in chart.rows]
    first = figure.table.heads[0].title if figure.table.heads else ITEM[language]
    table = Plan(
        (first,),
        tuple((label,) for label in labels),
        (False,),
        (plan.label_width,),
        (marks.HEAD, *(plan.pitch,) * len(labels)),
        plan.size,
        fixed=True,
    )
    place_table(slide, table, box.left, box.top, name=f"{figure.title}: {first}", description=figure.table.caption)
    place = Box(box.left + plan.label_width, box.top, box.width - plan.label_width, box.height)
    native = (
        marks.draw_dumbbell(chart, place, plan.pitch)
        if isinstance(chart, DumbbellChart)
        else marks.draw_dots(chart, place, plan.pitch)
    )
    place_chart(slide, native, place, name=figure.title, description=describe(figure), created=created)


def label_marks(row: PairRow | ValueRow, chart: DumbbellChart | DotChart) -> str:
    """The label of a row with its n, one or both; and why a mark is not there."""
    language = chart.language
    if isinstance(row, ValueRow):
        return bars.label_value_row(row, language)
    facts = [f"n\u00a0=\u00a0{row.first_n}\u00a0/\u00a0{row.second_n}"]
    if isinstance(chart, DumbbellChart):
        sides = ((chart.first_label, row.first, row.first_n), (chart.second_label, row.second, row.second_n))
        facts += [f"{side}: {absence(n)[language]}" for side, value, n in sides if value is None]
    return f"{row.label} ({', '.join(facts)})"
