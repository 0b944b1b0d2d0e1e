"""A native chart: its drawing, and the workbook that people edit it in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from pptx.enum.chart import XL_CHART_TYPE
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from yhdyspinta.documents.report.slides.embedded import Grid, write_grid
from yhdyspinta.documents.report.slides.frame import Box


@dataclass(frozen=True, slots=True)
class NativeChart:
    """`xml` refers to the cells of `grid`, and holds their values too."""

    xml: bytes
    grid: Grid


@dataclass(frozen=True, slots=True)
class _Content:
    """What python-pptx asks of chart data."""

    chart: NativeChart
    created: datetime

    def xml_bytes(self, _chart_type: XL_CHART_TYPE) -> bytes:
        return self.chart.xml

    @property
    def xlsx_blob(self) -> bytes:
        return write_grid(self.chart.grid, self.created)


def place_chart(
    slide: Slide, chart: NativeChart, box: Box, *, name: str, description: str, created: datetime
) -> None:
    """Put a chart on a slide, with the text that a screen reader says for it."""
    content = cast(Any, _Content(chart, created))
    # The type is read from the drawing itself; python-pptx only hands this one on.
    placed = slide.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED_100, *box.emu, content)
    frame = cast(GraphicFrame, placed)
    frame.name = name
    properties: Any = frame.element
    properties.nvGraphicFramePr.cNvPr.set("descr", description)
