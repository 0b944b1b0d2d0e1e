"""What stands in the place of a bar that no answer makes."""

from yhdyspinta.presentation import formats
from yhdyspinta.presentation.charts import words
from yhdyspinta.presentation.charts.chart import LikertChart, LikertRow
from yhdyspinta.presentation.charts.grid import Grid
from yhdyspinta.presentation.charts.prose import prose_lines


def words_for_bar(chart: LikertChart, row: LikertRow, grid: Grid) -> tuple[str, ...]:
    """Lines that say that nobody answered, and how large a part is missing; none for a row with answers."""
    if row.n:
        return ()
    text = words.NO_ANSWERS[chart.language]
    if row.missing:
        text = f"{text}; {chart.missing_label} {formats.percent(row.missing, chart.language, 0)}"
    return prose_lines(text, grid.right - grid.left, grid.sheet)


def heights(lines: list[tuple[str, ...]], grid: Grid) -> list[float]:
    """The heights of rows: of a bar, or of the words in its place."""
    return [max(grid.sheet.bar, len(one) * grid.sheet.line) for one in lines]
