"""What a chart shows, as plain data in one language. Every drawing of it (SVG, slide, workbook) reads this.

Shares are parts of 1. No value is ever left out silently: what is not known is None and is drawn as such.
"""

from dataclasses import dataclass
from enum import StrEnum

from yhdyspinta.languages import Language


class Layout(StrEnum):
    """How the answers of a row lie."""

    STACKED = "stacked"
    """From the left edge to 100 %."""
    DIVERGING = "diverging"
    """Low answers to the left of a shared centre line, high ones to the right."""


class Scheme(StrEnum):
    """What two marks of a row are."""

    SIDES = "sides"
    """Employment area (filled dot) and county (ring)."""
    WAVES = "waves"
    """An earlier wave (hollow) and a later one (filled)."""


@dataclass(frozen=True, slots=True)
class AnswerClass:
    """A class of answers.

    `label` in full for the legend, `short` inside a bar or a table head; `tone` from −1, the lowest, over 0 to 1.
    """

    label: str
    short: str
    tone: float


@dataclass(frozen=True, slots=True)
class LikertRow:
    """One bar. `shares` has one part a class, of *all* rows; with `missing` they add up to 1."""

    label: str
    n: int
    """Valid answers."""
    shares: tuple[float, ...]
    missing: float
    """The part that is "EOS/vastaus puuttuu"."""
    mean: float | None


@dataclass(frozen=True, slots=True)
class LikertChart:
    """100 % bars of answers on one scale, with n and a column of means."""

    language: Language
    title: str
    summary: str
    """One sentence that says what is seen."""
    classes: tuple[AnswerClass, ...]
    rows: tuple[LikertRow, ...]
    missing_label: str
    mean_label: str
    layout: Layout = Layout.STACKED


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two values of one thing, such as the means of both sides, each with its n."""

    label: str
    first: float | None
    second: float | None
    first_n: int
    second_n: int


@dataclass(frozen=True, slots=True)
class DumbbellChart:
    """Two marks a row on a shared axis, joined by a line."""

    language: Language
    title: str
    summary: str
    first_label: str
    second_label: str
    rows: tuple[PairRow, ...]
    low: float
    """Where the axis begins and ends, such as 1 and 5, with the words of its ends."""
    high: float
    low_label: str = ""
    high_label: str = ""
    scheme: Scheme = Scheme.SIDES
    is_whole: bool = False
    """Whether values are written without decimals: single answers, and means of few."""


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One value with its n, where it has one."""

    label: str
    value: float | None
    n: int | None = None


class ValueKind(StrEnum):
    SHARE = "share"
    COUNT = "count"
    MEAN = "mean"


@dataclass(frozen=True, slots=True)
class BarChart:
    """Horizontal bars from zero: shares or counts."""

    language: Language
    title: str
    summary: str
    rows: tuple[ValueRow, ...]
    kind: ValueKind
    value_label: str
    """The words above the values, such as `Osuus vastanneista`."""


@dataclass(frozen=True, slots=True)
class DotChart:
    """One dot a row on an axis that need not begin at zero: means on their scale."""

    language: Language
    title: str
    summary: str
    rows: tuple[ValueRow, ...]
    low: float
    high: float
    value_label: str
    low_label: str = ""
    high_label: str = ""


type Chart = LikertChart | DumbbellChart | BarChart | DotChart
