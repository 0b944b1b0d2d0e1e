"""Reports of releases and their files, made when they are first asked for and then kept in the process by their hash.

What is frozen does not change, so neither does anything here; whether it may be shown is asked anew every time.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from markupsafe import Markup

from yhdyspinta.documents.publication.answers import release_answers
from yhdyspinta.documents.publication.formats import FORMATS
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.report.html import render_body
from yhdyspinta.documents.report.report import Report
from yhdyspinta.languages import Language, Texts
from yhdyspinta.surveys.queries.results import read_release
from yhdyspinta.surveys.results.content import ReleaseContent, read_content
from yhdyspinta.surveys.results.facts import ReleaseFacts
from yhdyspinta.surveys.results.pair_file import write_pairs
from yhdyspinta.surveys.results.pairs import has_pairs
from yhdyspinta.surveys.results.report import ReleaseParts, make_parts

_READINGS: Final = frozenset({"html", "pdf", "pptx"})
"""Formats of the report: there is one report, so the tables of counterparts do not have them."""
_PAIRS: Final = "pairs.csv"
_PAIRS_TITLE: Final = Texts(fi="Vastausparit, CSV", sv="Svarspar, CSV", en="Pairs of answers, CSV")
_PAIRS_DESCRIPTION: Final = Texts(
    fi="Rivi jokaista yhdyspintaa ja kysymystä kohti: molempien osapuolten vastaukset.",
    sv="En rad per kontaktyta och fråga: båda sidornas svar.",
    en="A line an interface and question: the answers of both sides.",
)


@dataclass(frozen=True, slots=True)
class ReleaseFile:
    """A file of a release. `per` is whose table it is of: `""` for respondents and the report."""

    name: str
    title: str
    description: str
    ending: str
    media_type: str
    per: str
    format: str


def get_report(release: ReleaseFacts, language: Language) -> Report:
    return _parts(release.id, release.sha256, language).main.report


def get_body(release: ReleaseFacts, language: Language) -> Markup:
    """The report as it stands in a page."""
    return _body(release.id, release.sha256, language)


def list_files(release: ReleaseFacts, language: Language) -> tuple[ReleaseFile, ...]:
    """Everything to download: of the report and respondents first, then of counterparts, then the pairs."""
    return _files(release.id, release.sha256, language)


def get_file(release: ReleaseFacts, language: Language, name: str) -> tuple[ReleaseFile, bytes] | None:
    """A file by its name; None when there is no such file in this language."""
    found = next((one for one in list_files(release, language) if one.name == name), None)
    return None if found is None else (found, _content(release.id, release.sha256, language, name))


@lru_cache(maxsize=6)
def render_draft(content: str, language: Language) -> Markup:
    """The report of what would be published (`content.encode_content`), as it would stand in a page."""
    return render_body(make_parts(read_content(content), language).main.report)


@lru_cache(maxsize=6)
def _read(release_id: int, sha256: str) -> ReleaseContent:
    return read_release(release_id)


@lru_cache(maxsize=12)
def _parts(release_id: int, sha256: str, language: Language) -> ReleaseParts:
    return make_parts(_read(release_id, sha256), language)


@lru_cache(maxsize=12)
def _body(release_id: int, sha256: str, language: Language) -> Markup:
    return render_body(_parts(release_id, sha256, language).main.report)


@lru_cache(maxsize=12)
def _files(release_id: int, sha256: str, language: Language) -> tuple[ReleaseFile, ...]:
    return tuple(_list(_read(release_id, sha256), _parts(release_id, sha256, language), language))


@lru_cache(maxsize=120)
def _content(release_id: int, sha256: str, language: Language, name: str) -> bytes:
    found = next(one for one in _files(release_id, sha256, language) if one.name == name)
    if found.format == _PAIRS:
        return write_pairs(_read(release_id, sha256), language)
    parts = _parts(release_id, sha256, language)
    return FORMATS[found.format].write(parts.tables[found.per] if found.per else parts.main)


def _list(content: ReleaseContent, parts: ReleaseParts, language: Language) -> Iterator[ReleaseFile]:
    yield from _of_table(parts.main, "", language)
    for per, table in parts.tables.items():
        yield from _of_table(table, per, language)
    if has_pairs(content):
        yield ReleaseFile(
            f"{content.name}-pairs-{language}.csv",
            _PAIRS_TITLE[language],
            _PAIRS_DESCRIPTION[language],
            ".csv",
            "text/csv",
            "",
            _PAIRS,
        )


def _of_table(table: Publication, per: str, language: Language) -> Iterator[ReleaseFile]:
    has_rows = bool(release_answers(table).variables)
    for name, one in FORMATS.items():
        if (per and name in _READINGS) or (name == "sav" and not has_rows):
            continue
        yield ReleaseFile(
            one.file_name(table),
            one.title[language],
            one.description[language],
            one.ending,
            one.media_type,
            per,
            name,
        )
