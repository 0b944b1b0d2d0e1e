"""The sheet of settings: what the questionnaire is, of whom, when, and where its words come from."""

from dataclasses import dataclass
from typing import Final

from yhdyspinta.analysis.instruments.instrument import Origin, Population
from yhdyspinta.languages import LANGUAGES, Texts
from yhdyspinta.sources import errors_workbook_content as content_errors
from yhdyspinta.sources.instrument_workbooks.findings import Findings
from yhdyspinta.sources.instrument_workbooks.losses import TITLE_ONCE
from yhdyspinta.sources.instrument_workbooks.names import make_slug
from yhdyspinta.sources.instrument_workbooks.table import Row, Table
from yhdyspinta.sources.instrument_workbooks.values import read_choice
from yhdyspinta.sources.instrument_workbooks.wording import Wording
from yhdyspinta.sources.instruments.quoting import quote

_NOT_SAID: Final = Texts(fi="Ei ilmoitettu", sv="Inte angivet", en="Not stated")
_NO_TITLE: Final = "Kysely"
_NO_ID: Final = "kysely"


@dataclass(frozen=True, slots=True)
class Settings:
    """Of an instrument, without its scales and sections. `row` is None when the sheet has none."""

    id: str
    title: Texts
    description: Texts
    population: Population
    respondents: Texts
    period: Texts
    source: Texts
    translations: dict[str, Origin]
    row: Row | None


def read_settings(table: Table | None, wording: Wording, findings: Findings, *, profile: bool, file: str) -> Settings:
    """What the first row below the titles says. What it does not say is said to be not stated."""
    row = table.rows[0] if table and table.rows else None
    if row is None:
        words = Texts(*(file or _NO_TITLE,) * 3)
        origins: dict[str, Origin] = dict.fromkeys(LANGUAGES, Origin.SOURCE)
        return Settings(
            make_slug(file, _NO_ID), words, words, Population.CENSUS, _NOT_SAID, _NOT_SAID, _NOT_SAID, origins, None
        )
    title = _read_title(row, wording, findings, file=file)
    return Settings(
        row["form_id"] if profile and row["form_id"] else make_slug(row["form_id"] or title.fi, _NO_ID),
        title,
        wording.optional(row, "yp::description") or title,
        read_choice(row, "yp::population", Population, Population.CENSUS, findings),
        wording.optional(row, "yp::respondents") or _NOT_SAID,
        wording.optional(row, "yp::period") or _NOT_SAID,
        wording.optional(row, "yp::source") or _NOT_SAID,
        _read_translations(row, wording, findings),
        row,
    )


def _read_title(row: Row, wording: Wording, findings: Findings, *, file: str) -> Texts:
    translated = wording.optional(row, "yp::title")
    if translated:
        return translated
    title = row["form_title"] or row["form_id"] or file or _NO_TITLE
    findings.lose("form_title", row.where, TITLE_ONCE)
    return Texts(title, title, title)


def _read_translations(row: Row, wording: Wording, findings: Findings) -> dict[str, Origin]:
    given = row.texts.get("yp::translations", {})
    found: dict[str, Origin] = {}
    for language in LANGUAGES:
        value = given.get(language, "").casefold()
        if value and value not in {origin.value for origin in Origin}:
            place = row.place("yp::translations", language)
            allowed = ", ".join(origin.value for origin in Origin)
            findings.wrong(content_errors.BAD_VALUE, place, value=quote(value), allowed=allowed)
            value = ""
        found[language] = Origin(value) if value else _origin_of(language, wording)
    return found


def _origin_of(language: str, wording: Wording) -> Origin:
    """Without a word the words of a language are the author's own; those that are no words of it are ours."""
    return Origin.SOURCE if language in wording.languages else Origin.RECONSTRUCTED
