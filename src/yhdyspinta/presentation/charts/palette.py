"""The colours of charts on white paper, and which of them can be read on each other.

`charts.css` has the same colours by name, and those of dark pages.
"""

from enum import StrEnum
from itertools import pairwise
from typing import Final

INK: Final = "#14213a"
MUTED: Final = "#4a5872"
PAPER: Final = "#ffffff"
GROUND: Final = "#eef1f6"
HAIRLINE: Final = "#d5dbe5"
LINE: Final = "#7d8aa3"
EMPLOYMENT: Final = "#0b4f9e"
COUNTY: Final = "#9a3f0b"
BLACK: Final = "#000000"

RAMP: Final = ("#9a4a14", "#dda67c", "#e3e6ec", "#86addb", "#1c5aa3")
"""From low to high, at the tones −1, −½, 0, ½ and 1."""
STEPS: Final = 20
"""Tones are drawn in so many steps from the lowest to the highest: classes of CSS have to be known beforehand."""
_END_FROM: Final = 8
_BETWEEN_FROM: Final = 6
"""Steps from the middle beyond which the next part of the ramp begins."""


class RampPart(StrEnum):
    """Numbers are paper on an end, ink in the middle, and black between, where neither can be read."""

    END = "end"
    BETWEEN = "between"
    MIDDLE = "middle"


ON_PARTS: Final = {RampPart.END: PAPER, RampPart.BETWEEN: BLACK, RampPart.MIDDLE: INK}
"""The part of the ramp → the colour of numbers on it."""


def tone_step(tone: float) -> int:
    """The step of a tone from −1 to 1: 0 is the lowest, 20 the highest. Tones beyond the ends are the ends."""
    return round((min(max(tone, -1.0), 1.0) + 1) * STEPS / 2)


def step_colour(step: int, ramp: tuple[str, ...] = RAMP) -> str:
    """The colour of a step, mixed in sRGB between its two neighbours on the ramp."""
    place = step * (len(ramp) - 1) / STEPS
    lower = min(int(place), len(ramp) - 2)
    return mix(ramp[lower], ramp[lower + 1], place - lower)


def mix(one: str, other: str, part: float) -> str:
    """`one` with so much of `other`, from 0 to 1, as CSS mixes in `srgb`."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def part_of(step: int) -> RampPart:
    """Where a step lies; numbers on a part have one colour, in a light and in a dark theme, and can be read on it."""
    from_middle = abs(step - STEPS // 2)
    if from_middle > _END_FROM:
        return RampPart.END
    return RampPart.BETWEEN if from_middle > _BETWEEN_FROM else RampPart.MIDDLE


def contrast(one: str, other: str) -> float:
    """The ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance, from 0 to 1 (WCAG 2.2)."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in _parts(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _parts(colour: str) -> list[float]:
    return [channel / 255 for channel in _channels(colour)]


def _channels(colour: str) -> list[int]:
    return [int(colour[start:end], 16) for start, end in pairwise((1, 3, 5, 7))]
