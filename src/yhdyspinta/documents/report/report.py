"""The frozen report: what every renderer reads. In one language, with every text and figure final."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from yhdyspinta.languages import Language
from yhdyspinta.presentation.charts.chart import Chart


class Absent(StrEnum):
    """Why a cell has no value. Five different things, never an empty cell."""

    SUPPRESSED = "suppressed"
    MISSING = "missing"
    NOT_ASKED = "not_asked"
    DONT_KNOW = "dont_know"
    NOT_APPLICABLE = "not_applicable"


class CellKind(StrEnum):
    TEXT = "text"
    COUNT = "count"
    SHARE = "share"
    """A part of 1, shown as whole percent."""
    MEAN = "mean"
    """Shown with one decimal."""
    NUMBER = "number"
    """Shown with two decimals."""


type Cell = str | int | float | Absent


@dataclass(frozen=True, slots=True)
class Head:
    """A column of a table. The first column of a table is the header of its rows."""

    title: str
    kind: CellKind


@dataclass(frozen=True, slots=True)
class DataTable:
    """Rows of cells, one a column. `caption` says what it shows and is unique in its report."""

    caption: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 2 or 3; level 1 is the report's title. `id` is its anchor."""

    level: int
    text: str
    id: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: str


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[str, ...]


class NoticeKind(StrEnum):
    SYNTHETIC = "synthetic"
    INFERENCE = "inference"
    """Something that the source does not say but that was concluded from it."""
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Notice:
    """A remark that must not be missed. It has a word for its kind, never only a colour."""

    kind: NoticeKind
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A chart with what makes it citable: the sentence it shows, its table, n, period, unit and source."""

    id: str
    title: str
    chart: Chart
    table: DataTable
    base: str
    """Who was asked and how many answered: `23 organisaatiota, n = 22–23`."""
    unit: str
    period: str
    source: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotes:
    """Answers in the respondents' words, or themes read from them."""

    title: str
    quotes: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A ready picture, such as a map: SVG text with a description, and the table with the same content."""

    id: str
    title: str
    svg: str
    description: str
    table: DataTable
    source: str


type Block = Heading | Paragraph | Bullets | Notice | Figure | DataTable | Quotes | Drawing


@dataclass(frozen=True, slots=True)
class Source:
    text: str
    address: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report. `synthetic` is the sentence that must stand on every page and in every file, or empty."""

    language: Language
    id: str
    title: str
    subtitle: str
    summary: tuple[str, ...]
    """The findings, each a sentence."""
    blocks: tuple[Block, ...]
    sources: tuple[Source, ...]
    method: tuple[str, ...]
    """How the figures were made, a paragraph each."""
    dated: date
    """The day of the material: the only date in the files, so that two runs give the same bytes."""
    publisher: str
    licence: str
    synthetic: str = ""
