"""Themes in open answers: two people tag on their own, their agreement is measured, differences are settled. Pure.

Tags are kept by theme. Two kinds of theme are not themes: `none` says that an answer was read and has none of them,
and `settled-…` that a difference about an answer was settled so. Whoever has tagged every answer has finished.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import polars as pl

from yhdyspinta.analysis.agreement import Agreement, measure_agreement
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.pairs import tabulate_pairs
from yhdyspinta.languages import Texts

NONE: Final = "none"
SETTLED: Final = "settled-"
CODERS: Final = 2
_FOUND: Final = (0, 1)
_SHOWN: Final = 16

type AnswerKey = tuple[int, str]
"""The id of a response, and the counterpart that the answer is about or `""`."""


@dataclass(frozen=True, slots=True)
class OpenAnswer:
    """An answer in somebody's words."""

    key: AnswerKey
    shown: str
    """Its name in addresses, from which nobody can tell whose it is."""
    text: str


@dataclass(frozen=True, slots=True)
class ThemeFacts:
    """A theme; `key` is unique among those of a question."""

    id: int
    key: str
    title: Texts


@dataclass(frozen=True, slots=True)
class Tag:
    """Somebody (the id of a user) found a theme in an answer."""

    theme: str
    answer: AnswerKey
    by: int


@dataclass(frozen=True, slots=True)
class ThemeResult:
    """A theme with the agreement of the two, and in how many answers it is when their differences are settled."""

    theme: ThemeFacts
    agreement: Agreement
    count: int


@dataclass(frozen=True, slots=True)
class Coding:
    """What was done with the open answers to a question. `themes` are the real ones, in the order they were made."""

    answers: tuple[OpenAnswer, ...]
    themes: tuple[ThemeFacts, ...]
    tags: tuple[Tag, ...]

    @property
    def coders(self) -> tuple[int, ...]:
        """Who tags, the first to begin first."""
        return tuple(dict.fromkeys(tag.by for tag in self.tags if not tag.theme.startswith(SETTLED)))

    def found_by(self, coder: int) -> dict[AnswerKey, frozenset[str]]:
        """What somebody found in each answer that they have read; nothing in those with none of the themes."""
        return _by_answer(tag for tag in self.tags if tag.by == coder and not tag.theme.startswith(SETTLED))

    def settled(self) -> dict[AnswerKey, frozenset[str]]:
        """What was agreed of answers about which the two differed."""
        found = _by_answer(tag for tag in self.tags if tag.theme.startswith(SETTLED))
        return {
            answer: frozenset(key.removeprefix(SETTLED) for key in keys) - {NONE} for answer, keys in found.items()
        }

    def has_finished(self, coder: int) -> bool:
        """Whether somebody has read every answer; nobody has while there is none."""
        read = self.found_by(coder)
        return bool(self.answers) and all(answer.key in read for answer in self.answers)

    @property
    def is_finished(self) -> bool:
        """Whether two people have read every answer: then, and not before, they see each other's tags."""
        return len(self.coders) == CODERS and all(map(self.has_finished, self.coders))

    def final(self) -> dict[AnswerKey, frozenset[str] | None]:
        """The themes of each answer: what both found, or what was settled; None while they differ."""
        if not self.is_finished:
            return {}
        first, second = (self.found_by(coder) for coder in self.coders)
        settled = self.settled()
        return {
            one.key: first[one.key] if first[one.key] == second[one.key] else settled.get(one.key)
            for one in self.answers
        }

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to agree on: the themes may be published."""
        return self.is_finished and None not in self.final().values()

    def results(self) -> tuple[ThemeResult, ...]:
        """The themes with their agreement; nothing before both have finished."""
        if not self.is_finished:
            return ()
        final = self.final().values()
        return tuple(
            ThemeResult(theme, self._agreement(theme.key), sum(theme.key in found for found in final if found))
            for theme in self.themes
        )

    def _agreement(self, theme: str) -> Agreement:
        columns = {
            name: [int(theme in found[one.key]) for one in self.answers]
            for name, found in zip(("first", "second"), map(self.found_by, self.coders), strict=True)
        }
        return measure_agreement(tabulate_pairs(pl.DataFrame(columns), *(Item(name, _FOUND) for name in columns)))


def name_answer(response_key: str, question: str, counterpart: str) -> str:
    """How an answer is called in addresses and forms."""
    return hashlib.sha256(f"{response_key} {question} {counterpart}".encode()).hexdigest()[:_SHOWN]


def make_key(taken: Iterable[str]) -> str:
    """A key for a new theme among those of a question."""
    numbers = [int(key.removeprefix("theme-")) for key in taken if key.startswith("theme-")]
    return f"theme-{max(numbers, default=0) + 1}"


def _by_answer(tags: Iterable[Tag]) -> dict[AnswerKey, frozenset[str]]:
    found: dict[AnswerKey, set[str]] = {}
    for tag in tags:
        found.setdefault(tag.answer, set()).add(tag.theme)
    return {answer: frozenset(keys) - {NONE} for answer, keys in found.items()}


def sort_answers(answers: Iterable[OpenAnswer]) -> tuple[OpenAnswer, ...]:
    """In an order that tells nothing of whose they are, the same every time."""
    return tuple(sorted(answers, key=lambda one: one.shown))
