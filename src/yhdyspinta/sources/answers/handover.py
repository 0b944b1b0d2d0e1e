"""What the child hands back: a table as an Arrow file, and facts about it as JSON beside it."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

TABLE: Final = "table.arrow"
_FACTS: Final = "facts.json"
ROW: Final = "\x00row"
"""The name of the last column of the table: the number that an editor shows for each row."""


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """A column in plain values that JSON holds; value labels are pairs, since JSON has no numbers as keys."""

    name: str
    label: str = ""
    value_labels: tuple[tuple[float, str], ...] = ()
    missing: tuple[tuple[float, float], ...] = ()
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell of a workbook without a usable value: the error of a formula, or nothing for one not calculated."""

    row: int
    column: str
    error: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known beside the table. With a `refused` error code there is no table."""

    columns: tuple[ColumnFacts, ...] = ()
    repeated: tuple[str, ...] = ()
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()
    bad_cells: tuple[BadCell, ...] = ()
    unusable: tuple[tuple[str, str], ...] = ()
    """Columns that cannot be used, each with its type."""
    rows: int = 0
    """How many there are, where they may be more than the table has: a large file is read in slices."""
    refused: str = ""
    details: tuple[tuple[str, str], ...] = ()


def write_facts(folder: Path, facts: Facts) -> None:
    """Put the facts where `read_facts` looks for them."""
    (folder / _FACTS).write_text(json.dumps(asdict(facts)), encoding="utf-8")


def read_facts(folder: Path) -> Facts | None:
    """The facts; None when the child ended before it had any."""
    try:
        found = json.loads((folder / _FACTS).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    return Facts(
        tuple(
            ColumnFacts(
                each["name"],
                each["label"],
                tuple((code, label) for code, label in each["value_labels"]),
                tuple((low, high) for low, high in each["missing"]),
                each["ordered"],
            )
            for each in found["columns"]
        ),
        tuple(found["repeated"]),
        found["sheet"],
        tuple(found["other_sheets"]),
        tuple(BadCell(each["row"], each["column"], each["error"]) for each in found["bad_cells"]),
        tuple((name, found_type) for name, found_type in found["unusable"]),
        found["rows"],
        found["refused"],
        tuple((name, value) for name, value in found["details"]),
    )
