"""Texts in three languages from the columns of a row, with what is missing told and filled."""

from collections.abc import Iterable, Mapping
from typing import Final

from yhdyspinta.errors import Place
from yhdyspinta.languages import LANGUAGES, Language, Texts
from yhdyspinta.sources import errors_workbook_content as errors
from yhdyspinta.sources.instrument_workbooks.columns import LANGUAGE_TITLES, UNSAID, read_language, write_title
from yhdyspinta.sources.instrument_workbooks.findings import Findings
from yhdyspinta.sources.instrument_workbooks.losses import NO_ENGLISH
from yhdyspinta.sources.instrument_workbooks.table import Row, Table

NEEDED: Final[tuple[Language, ...]] = ("fi", "sv")
"""Without these a questionnaire is not published."""


class Wording:
    """Reads texts. A language that the form has anywhere must be whole; one that it lacks is told once.

    A missing text is filled with that of another language: in square brackets when that is an error, and as it is
    when the form has no English at all.
    """

    def __init__(self, tables: Iterable[Table], findings: Findings, default: str) -> None:
        self._findings = findings
        self._tables = tuple(tables)
        self._unsaid = read_language(default)
        found = {self._language(each) for table in self._tables for each in _languages_of(table)}
        self.languages: tuple[Language, ...] = tuple(each for each in LANGUAGES if each in found)

    def tell_missing_languages(self) -> None:
        """One problem for each language that is needed and that no text has."""
        table = next(table for table in self._tables if table.name == "survey")
        for language in NEEDED:
            if language not in self.languages:
                place = table.rows[0].place() if table.rows else Place(sheet=table.name)
                columns = write_title("label", language)
                self._findings.wrong(
                    errors.MISSING_LANGUAGE, place, language=LANGUAGE_TITLES[language], columns=columns
                )
        if "en" not in self.languages and self.languages:
            self._findings.lose("English (en)", "survey 1", NO_ENGLISH)

    def optional(self, row: Row, key: str) -> Texts | None:
        """The text, or None when no language has it."""
        return self.needed(row, key) if row.texts.get(key) else None

    def needed(self, row: Row, key: str, *, instead: str = "") -> Texts:
        """The text; `instead` stands for one that no language has, without a problem."""
        given = {self._language(language): text for language, text in row.texts.get(key, {}).items()}
        if not given and instead:
            return Texts(instead, instead, instead)
        missing = [language for language in self.languages if not given.get(language)]
        for language in missing:
            what = row.table.title(key, UNSAID)
            self._findings.wrong(
                errors.MISSING_TEXT, row.place(key, language), what=what, language=LANGUAGE_TITLES[language]
            )
        return self._fill(given, instead or row["name"] or "?")

    def _fill(self, given: Mapping[str, str], instead: str) -> Texts:
        first = next((given[each] for each in (*LANGUAGES, UNSAID) if given.get(each)), instead)
        return Texts(*(given.get(each) or self._filled(each, first) for each in LANGUAGES))

    def _filled(self, language: Language, text: str) -> str:
        stands_in = bool(self.languages) and language not in self.languages and language not in NEEDED
        return text if stands_in else f"[{text}]"

    def _language(self, language: str) -> str:
        return self._unsaid if language == UNSAID and self._unsaid in LANGUAGES else language


def _languages_of(table: Table) -> Iterable[str]:
    return (language for row in table.rows for texts in row.texts.values() for language in texts)
