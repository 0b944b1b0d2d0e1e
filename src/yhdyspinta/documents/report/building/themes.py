"""What people read from open answers: the themes with their counts, and passages that were chosen for publication."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from yhdyspinta.documents.report.report import Block, CellKind, DataTable, Head, Heading, Quotes
from yhdyspinta.languages import Language, Texts

_THEMES: Final = Texts(
    fi="Avovastausten teemat: {question}",
    sv="Teman i de öppna svaren: {question}",
    en="Themes of open answers: {question}",
)
_THEME: Final = Texts(fi="Teema", sv="Tema", en="Theme")
_THEME_COUNT: Final = Texts(fi="Vastauksia, joissa teema on", sv="Svar där temat finns", en="Answers with the theme")
_THEME_READ: Final = Texts(fi="Luettuja vastauksia", sv="Lästa svar", en="Answers read")
_QUOTES: Final = Texts(fi="Vastauksista: {question}", sv="Ur svaren: {question}", en="From the answers: {question}")
_OPEN_ANSWERS: Final = Texts(fi="Avovastaukset", sv="Öppna svar", en="Open answers")


@dataclass(frozen=True, slots=True)
class ReadQuestion:
    """An open question: its themes, each with the number of answers that have it; how many answers were read, and
    passages word for word."""

    text: Texts
    read: int
    themes: Sequence[tuple[Texts, int]]
    quotes: Sequence[str]


def blocks_of_themes(questions: Sequence[ReadQuestion], *, language: Language, source: str) -> Iterator[Block]:
    """A heading, and for each question its table and its passages; nothing without either."""
    known = [one for one in questions if one.themes or one.quotes]
    if not known:
        return
    yield Heading(2, _OPEN_ANSWERS[language], "open-answers")
    for one in known:
        question = one.text[language]
        if one.themes:
            heads = (
                Head(_THEME[language], CellKind.TEXT),
                Head(_THEME_COUNT[language], CellKind.COUNT),
                Head(_THEME_READ[language], CellKind.COUNT),
            )
            rows = tuple((title[language], count, one.read) for title, count in one.themes)
            yield DataTable(_THEMES[language].format(question=question), heads, rows)
        if one.quotes:
            yield Quotes(_QUOTES[language].format(question=question), tuple(one.quotes), source)
