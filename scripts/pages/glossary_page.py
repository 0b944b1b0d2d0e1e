"""`docs/glossary.md`: every term with its code names, its words in three languages, its definition and sources."""

from collections.abc import Iterator
from typing import Final

from yhdyspinta.languages import LANGUAGES
from yhdyspinta.sources.glossary import Term, WordStatus, read_glossary

_HEAD: Final = """\
# Glossary

The words of Yhdyspinta, written from `src/yhdyspinta/definitions/glossary.toml`, which also holds the definitions in
Finnish and Swedish. The site shows them at `/fi/sanasto/`. A word has one meaning: *interface* is only the
yhdyspinta, *service* only a service offered to people, *area* never an organisation.

Marks: § the word of a statute · A the word of an authority · d descriptive, this project's own.

| code name | Finnish | Swedish | English | definition | source |
|---|---|---|---|---|---|
"""
_MARKS: Final = {WordStatus.STATUTE: "§", WordStatus.AUTHORITY: "A", WordStatus.DESCRIPTIVE: "d"}


def glossary_page() -> str:
    """The page's text: a row a term, in the order of the file."""
    return _HEAD + "".join(f"| {' | '.join(map(_cell, _row(term)))} |\n" for term in read_glossary())


def _row(term: Term) -> Iterator[str]:
    yield ", ".join(f"`{code}`" for code in term.codes)
    for language in LANGUAGES:
        word = term.words[language]
        yield f"{word.word} ({_MARKS[word.status]})"
    yield term.words["en"].definition
    yield term.source_text("en")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
