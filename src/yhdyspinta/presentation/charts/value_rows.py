"""What charts of one value a row have in common."""

from collections.abc import Sequence

from yhdyspinta.languages import Language
from yhdyspinta.presentation import formats
from yhdyspinta.presentation.charts.chart import ValueRow
from yhdyspinta.presentation.charts.grid import Column


def counts(rows: Sequence[ValueRow], language: Language) -> Column | None:
    """The column of n, where any row has it."""
    if all(row.n is None for row in rows):
        return None
    return Column("n", tuple(formats.whole(row.n, language) for row in rows))
