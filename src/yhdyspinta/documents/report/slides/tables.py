"""Native tables: a marked header row and first column, hairlines, numbers at the right."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.util import Emu, Pt

from yhdyspinta.documents.report.cells import format_rows
from yhdyspinta.documents.report.report import CellKind, DataTable
from yhdyspinta.documents.report.slides.frame import Box
from yhdyspinta.documents.report.slides.lettering import count_lines, measure_text
from yhdyspinta.languages import Language
from yhdyspinta.presentation.charts import palette

_PLAIN_STYLE: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""*No style, no grid*: one of the styles that every PowerPoint has."""
_BESIDE: Final = 12.0
_ABOVE: Final = 4.0
_LINE: Final = 1.2
_SIZES: Final = (16.0, 14.0, 12.0)


@dataclass(frozen=True, slots=True)
class Plan:
    """A table as it will be on a slide, in points."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]
    """Which columns are numbers."""
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    """Of the header row, then of each row."""
    size: float
    fixed: bool = False
    """The rows are as high as those of a chart beside the table: the heads stand low, the rest in the middle."""


def plan_tables(table: DataTable, box: Box, language: Language) -> list[Plan]:
    """A table in as many parts as fit the height of a box, each with the header row."""
    heads = tuple(head.title for head in table.heads)
    rows = tuple(tuple(cell.text for cell in row) for row in format_rows(table, language))
    right = tuple(head.kind is not CellKind.TEXT for head in table.heads)
    for size in _SIZES:
        widths = _share_width(heads, rows, right, size, box.width)
        top = _row_height(heads, widths, size, bold=True)
        heights = [_row_height(row, widths, size) for row in rows]
        if top + sum(heights) <= box.height and sum(widths) < box.width:
            break
    plans = []
    for start, end in _cut(heights, box.height - top):
        plans.append(Plan(heads, rows[start:end], right, widths, (top, *heights[start:end]), size))
    return plans


def _cut(heights: Sequence[float], room: float) -> list[tuple[int, int]]:
    cuts, start, used = [], 0, 0.0
    for at, height in enumerate(heights):
        if at > start and used + height > room:
            cuts.append((start, at))
            start, used = at, 0.0
        used += height
    return [*cuts, (start, len(heights))]


def _share_width(
    heads: Sequence[str], rows: Sequence[Sequence[str]], right: Sequence[bool], size: float, room: float
) -> tuple[float, ...]:
    """Numbers get what they need, text shares the rest by its length."""
    least = []
    wanted = []
    for at, head in enumerate(heads):
        cells = [row[at] for row in rows]
        word = max(
            (measure_text(part, size, bold=True) for text in (head, *cells) for part in text.split(" ")), default=0
        )
        longest = max((*(measure_text(cell, size) for cell in cells), measure_text(head, size, bold=True)))
        least.append(min(word, room / 3) * 1.04 + _BESIDE)
        wanted.append((min(longest, word * 1.3) if right[at] else longest) * 1.04 + _BESIDE)
    if sum(wanted) <= room:
        return tuple(wanted)
    if sum(least) >= room:
        return tuple(width * room / sum(least) for width in least)
    part = (room - sum(least)) / (sum(wanted) - sum(least))
    return tuple(low + (high - low) * part for low, high in zip(least, wanted, strict=True))


def _row_height(cells: Sequence[str], widths: Sequence[float], size: float, *, bold: bool = False) -> float:
    lines = max(
        (count_lines(cell, width - _BESIDE, size, bold=bold) for cell, width in zip(cells, widths, strict=True)),
        default=1,
    )
    return math.ceil(lines * size * _LINE + 2 * _ABOVE)


def place_table(slide: Slide, plan: Plan, left: float, top: float, *, name: str, description: str) -> None:
    """Put a planned table on a slide, with the text that a screen reader says for it."""
    box = Box(left, top, sum(plan.widths), sum(plan.heights))
    placed = slide.shapes.add_table(len(plan.rows) + 1, len(plan.heads), *box.emu)
    placed.name = name
    element: Any = placed.element
    element.nvGraphicFramePr.cNvPr.set("descr", description)
    table = placed.table
    table.first_row = table.first_col = True
    table.horz_banding = False
    properties: Any = table._tbl.tblPr
    properties.find("{*}tableStyleId").text = _PLAIN_STYLE
    for at, width in enumerate(plan.widths):
        table.columns[at].width = Emu(int(Pt(width)))
    for at, height in enumerate(plan.heights):
        table.rows[at].height = Emu(int(Pt(height)))
    for number, row in enumerate((plan.heads, *plan.rows)):
        for at, text in enumerate(row):
            _write_cell(table.cell(number, at), text, plan, head=number == 0, right=plan.right[at], first=at == 0)


def _write_cell(cell: _Cell, text: str, plan: Plan, *, head: bool, right: bool, first: bool) -> None:
    cell.margin_left = Emu(int(Pt(0 if first else _BESIDE / 2)))
    cell.margin_right = Emu(int(Pt(_BESIDE if first else _BESIDE / 2)))
    cell.margin_top = cell.margin_bottom = Emu(int(Pt(0 if plan.fixed else _ABOVE)))
    cell.vertical_anchor = MSO_ANCHOR.BOTTOM if head else MSO_ANCHOR.MIDDLE if plan.fixed else MSO_ANCHOR.TOP
    area = cell.text_frame
    area.text = text
    paragraph = area.paragraphs[0]
    if right:
        paragraph.alignment = PP_ALIGN.RIGHT
    for run in paragraph.runs:
        run.font.size = Pt(plan.size)
        run.font.bold = head
    line = (12700, palette.LINE) if head else (9525, palette.HAIRLINE)
    cell._tc.get_or_add_tcPr().append(_bottom_line(*line))


def _bottom_line(width: int, colour: str) -> Any:
    return parse_xml(
        f'<a:lnB xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" w="{width}"><a:solidFill>'
        f'<a:srgbClr val="{colour[1:].upper()}"/></a:solidFill></a:lnB>'
    )
