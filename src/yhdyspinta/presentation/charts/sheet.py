"""The two forms of a chart: labels beside the bars, or above them where the sheet is narrow."""

from dataclasses import dataclass
from typing import Final

WIDE: Final = 720
NARROW: Final = 320
"""The usual widths of both forms, in CSS pixels."""
_NARROW_BELOW: Final = 520
_FOOT: Final = 0.34
"""Of the size of type: from the middle of a line to the foot of its letters."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sizes of a chart in CSS pixels."""

    width: float
    is_narrow: bool
    text: float
    """Labels and values."""
    small: float
    """Heads, legends and n."""
    line: float
    """From one line of text to the next."""
    bar: float
    """The thickness of a bar."""
    row_gap: float

    def foot(self, middle: float, size: float) -> float:
        """Where the foot of a line lies whose middle is given."""
        return middle + _FOOT * size


def sheet_of(width: float) -> Sheet:
    """The sizes at a width. A narrow chart is scaled down on the smallest telephones, so its text is larger."""
    if width < _NARROW_BELOW:
        return Sheet(width, is_narrow=True, text=16, small=16, line=19, bar=28, row_gap=16)
    return Sheet(width, is_narrow=False, text=15, small=14.5, line=18, bar=30, row_gap=10)
