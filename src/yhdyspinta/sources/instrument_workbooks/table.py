"""A sheet's rows under its known columns: values by key, texts by key and language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from yhdyspinta.errors import Place
from yhdyspinta.languages import LANGUAGES, Texts
from yhdyspinta.sources import errors_workbooks as errors
from yhdyspinta.sources.answers.wording import brief, nearest
from yhdyspinta.sources.instrument_workbooks import losses
from yhdyspinta.sources.instrument_workbooks.columns import (
    BY_SHEET,
    NEEDED,
    NO_LOSS,
    UNSAID,
    Columns,
    Title,
    read_title,
    write_title,
)
from yhdyspinta.sources.instrument_workbooks.findings import Findings
from yhdyspinta.sources.instrument_workbooks.grid import Sheet, SheetRow

_NEAR: Final = 0.8
"""From which likeness on a further column of `choices` is a misspelt known one and no attribute."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row with content. `others` has the columns of no known key by their titles."""

    table: "Table"
    number: int
    values: Mapping[str, str]
    texts: Mapping[str, Mapping[str, str]]
    others: Mapping[str, str]

    def __getitem__(self, key: str) -> str:
        return self.values.get(key, "")

    def place(self, key: str = "", language: str = UNSAID) -> Place:
        return Place(sheet=self.table.name, row=self.number, column=self.table.title(key, language) if key else "")

    @property
    def where(self) -> str:
        return f"{self.table.name} {self.number}"


@dataclass(frozen=True, slots=True)
class Table:
    """`titles` has for each known column its title in the workbook."""

    name: str
    titles: Mapping[Title, str]
    rows: tuple[Row, ...]

    def title(self, key: str, language: str = UNSAID) -> str:
        """The title of a column as it stands in the workbook, or as we would write it."""
        found = self.titles.get(Title(key, language))
        if found:
            return found
        return next((write_title(key, each) for each in LANGUAGES if each == language), key)

    def has(self, key: str) -> bool:
        return any(title.key == key for title in self.titles)


def is_profile(sheets: Mapping[str, Sheet]) -> bool:
    """Whether a workbook is of our profile: it has one of our own columns or sheets."""
    if "scales" in sheets or "waves" in sheets:
        return True
    titles = (text for sheet in sheets.values() if sheet.rows for text in sheet.rows[0].cells.values())
    return any(text.strip().casefold().startswith("yp::") for text in titles)


def read_table(sheet: Sheet, findings: Findings, *, profile: bool, attributes: frozenset[str] = frozenset()) -> Table:
    """The rows of a sheet below its titles.

    What is known but has no counterpart is a loss; what is not known is an error in our profile, and a loss in
    a plain XLSForm. In `choices` the names in `attributes`, and those like no known one, are attributes of choices.
    """
    if not sheet.rows:
        for key in NEEDED[sheet.name]:
            findings.wrong(errors.MISSING_COLUMN, Place(sheet=sheet.name), name=key)
        return Table(sheet.name, {}, ())
    reading = _Titles(sheet, BY_SHEET[sheet.name], findings, profile=profile, attributes=attributes)
    reading.read()
    rows: list[Row] = []
    table = Table(sheet.name, {title: sheet.rows[0].cells[letter] for letter, title in reading.known.items()}, ())
    for row in sheet.rows[1:]:
        rows.append(_row(table, row, reading))
    return Table(table.name, table.titles, tuple(rows))


class _Titles:
    """The titles of a sheet: `known` and `others` by the letters of their columns."""

    def __init__(
        self, sheet: Sheet, columns: Columns, findings: Findings, *, profile: bool, attributes: frozenset[str]
    ) -> None:
        self._sheet, self.columns, self._findings = sheet, columns, findings
        self._profile, self._attributes = profile, attributes
        self.known: dict[str, Title] = {}
        self.others: dict[str, str] = {}

    def read(self) -> None:
        head = self._sheet.rows[0]
        letters: dict[Title, str] = {}
        for letter, text in head.cells.items():
            title = read_title(text, self.columns)
            place = Place(sheet=self._sheet.name, row=head.number, column=brief(text))
            if title in letters:
                details = {"name": brief(text), "first": letters[title], "second": letter}
                self._findings.wrong(errors.DUPLICATE_HEADER, place, **details)
                continue
            letters[title] = letter
            self._sort(letter, text, title)
        for key in NEEDED[self._sheet.name]:
            if Title(key, UNSAID) not in letters:
                self._findings.wrong(errors.MISSING_COLUMN, Place(sheet=self._sheet.name, row=head.number), name=key)

    def _sort(self, letter: str, text: str, title: Title) -> None:
        is_text = title.key in self.columns.texts
        if is_text and title.language not in (*LANGUAGES, UNSAID):
            self._lose(letter, text, losses.OTHER_LANGUAGE)
        elif is_text or (title.key in self.columns.values and title.language == UNSAID):
            self.known[letter] = title
        elif title.key in self.columns.lost:
            if title.key not in NO_LOSS:
                self._lose(letter, text, losses.COLUMN)
        elif self._sheet.name == "choices" and self._is_attribute(text):
            self.others[letter] = text
        else:
            self._not_known(letter, text)

    def _is_attribute(self, text: str) -> bool:
        if text in self._attributes:
            return True
        return self._profile and "::" not in text and not _is_near(text, self.columns.read)

    def _not_known(self, letter: str, text: str) -> None:
        closest = nearest(text, [*self.columns.read]) if text else "–"
        if self._profile:
            head = self._sheet.rows[0]
            place = Place(sheet=self._sheet.name, row=head.number, column=brief(text))
            self._findings.wrong(errors.UNKNOWN_COLUMN, place, name=brief(text), closest=closest)
        else:
            self._lose(letter, text, losses.UNKNOWN_COLUMN, closest=closest)

    def _lose(self, letter: str, text: str, why: Texts, **details: str) -> None:
        count = sum(letter in row.cells for row in self._sheet.rows[1:])
        if count:
            where = f"{self._sheet.name} {self._sheet.rows[0].number}"
            self._findings.lose(brief(text), where, why, {"count": str(count), **details})


def _is_near(text: str, names: tuple[str, ...]) -> bool:
    return any(SequenceMatcher(None, text.casefold(), name).ratio() >= _NEAR for name in names)


def _row(table: Table, row: SheetRow, reading: _Titles) -> Row:
    values: dict[str, str] = {}
    texts: dict[str, dict[str, str]] = {}
    for letter, title in reading.known.items():
        text = row.cells.get(letter, "")
        if not text:
            continue
        if title.key in reading.columns.texts:
            texts.setdefault(title.key, {})[title.language] = text
        else:
            values[title.key] = text
    others = {name: row.cells[letter] for letter, name in reading.others.items() if letter in row.cells}
    return Row(table, row.number, values, texts, others)


def list_filled(table: Table, key: str) -> Iterator[Row]:
    """The rows that have something under the key."""
    return (row for row in table.rows if row[key] or row.texts.get(key))
