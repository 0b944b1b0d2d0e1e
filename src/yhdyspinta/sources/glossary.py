"""Reads the glossary (`definitions/glossary.toml`): the words of Yhdyspinta in three languages. No Django."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any, Final

from yhdyspinta.languages import LANGUAGES, Language, Texts

_FILE: Final = files("yhdyspinta.definitions") / "glossary.toml"
_SECTION: Final = Texts(fi="{title} {section} §", sv="{title} {section} §", en="{title}, section {section}")
_SECTIONS: Final = Texts(fi="{title} {section} §", sv="{title} {section} §", en="{title}, sections {section}")


class WordStatus(StrEnum):
    """What a word is in its language: of a statute, of an authority, or this project's own description."""

    STATUTE = "statute"
    AUTHORITY = "authority"
    DESCRIPTIVE = "descriptive"


@dataclass(frozen=True, slots=True)
class Word:
    """A term in one language."""

    word: str
    status: WordStatus
    definition: str


@dataclass(frozen=True, slots=True)
class Citation:
    """What a term rests on: the name of a source and, for a statute, its section (empty otherwise)."""

    title: Texts
    section: str

    def text(self, language: Language) -> str:
        """For example `kuntalaki (410/2015) 55 §`."""
        if not self.section:
            return self.title[language]
        form = _SECTION if self.section.isdigit() else _SECTIONS
        return form[language].format(title=self.title[language], section=self.section)


@dataclass(frozen=True, slots=True)
class Term:
    """An entry of the glossary. `codes` are the names that stand for it in the code."""

    id: str
    codes: tuple[str, ...]
    words: Mapping[Language, Word]
    citations: tuple[Citation, ...]

    def source_text(self, language: Language) -> str:
        """All citations in one line."""
        return "; ".join(citation.text(language) for citation in self.citations)


@cache
def read_glossary() -> tuple[Term, ...]:
    """The terms, in the order of the file, which groups them by subject.

    Raises ValueError when two terms share an id, KeyError when one lacks a language or cites an unknown source.
    """
    content = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    titles = {name: Texts(**texts) for name, texts in content["source"].items()}
    terms = tuple(_term(entry, titles) for entry in content["term"])
    if len({term.id for term in terms}) < len(terms):
        raise ValueError("two terms of the glossary have the same id")
    return terms


def _term(entry: Mapping[str, Any], titles: Mapping[str, Texts]) -> Term:
    return Term(
        id=entry["id"],
        codes=tuple(entry.get("codes", ())),
        words={language: _word(entry[language]) for language in LANGUAGES},
        citations=tuple(Citation(titles[source["id"]], source.get("section", "")) for source in entry["sources"]),
    )


def _word(entry: Mapping[str, str]) -> Word:
    return Word(entry["word"], WordStatus(entry["status"]), entry["definition"])
