"""The parts of a report in their order, with what follows from the order: numbers and the levels of headings.

Page and file read the same parts, so that `Kuvio 3` is the same figure in both.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from yhdyspinta.documents.report.report import Block, DataTable, Drawing, Figure, Heading, Quotes, Report

LONG: Final = 4
"""A report with this many headings has a list of contents."""


@dataclass(frozen=True, slots=True)
class Part:
    """A block. `number` counts figures and drawings, and tables of their own; 0 for what has none.

    `level` is the level of the block's own heading: one below the heading it stands under.
    """

    block: Block
    kind: str
    level: int
    number: int

    @property
    def id(self) -> str:
        """The anchor: the block's own, or one made of its kind and number."""
        if isinstance(self.block, Heading | Figure | Drawing):
            return self.block.id
        return f"report-{self.kind}-{self.number}"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents, with the lines under it."""

    id: str
    text: str
    entries: tuple["Entry", ...] = ()


def list_parts(report: Report) -> tuple[Part, ...]:
    """The blocks of a report, numbered."""
    return tuple(_parts(report.blocks))


def _parts(blocks: tuple[Block, ...]) -> Iterator[Part]:
    level = 1
    numbers = dict.fromkeys(("figure", "table", "quotes"), 0)
    for block in blocks:
        if isinstance(block, Heading):
            level = block.level
            yield Part(block, "heading", level, 0)
            continue
        counted = _counted_as(block)
        if counted:
            numbers[counted] += 1
        yield Part(block, _kind(block), level + 1, numbers.get(counted, 0))


def _kind(block: Block) -> str:
    return "table" if isinstance(block, DataTable) else type(block).__name__.lower()


def _counted_as(block: Block) -> str:
    match block:
        case Figure() | Drawing():
            return "figure"
        case DataTable():
            return "table"
        case Quotes():
            return "quotes"
        case _:
            return ""


def list_contents(report: Report) -> tuple[Entry, ...]:
    """The headings of a long report, those of level 3 under those of level 2; nothing for a short one."""
    headings = [block for block in report.blocks if isinstance(block, Heading)]
    if len(headings) < LONG:
        return ()
    entries: list[Entry] = []
    for heading in headings:
        entry = Entry(heading.id, heading.text)
        if heading.level > 2 and entries:
            last = entries[-1]
            entries[-1] = Entry(last.id, last.text, (*last.entries, entry))
        else:
            entries.append(entry)
    return tuple(entries)
