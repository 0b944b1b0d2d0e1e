"""A questionnaire as a form to print: what stands on paper, without how it looks.

Form ── Part       a section with its number and title
        └─ Entry   a question with its number: text, help, condition, and the space for its answer
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from yhdyspinta.analysis.expressions.expression import Expression
from yhdyspinta.analysis.instruments.instrument import Instrument, Question, QuestionKind, Scale, StateOption
from yhdyspinta.documents.questionnaire.words import WORDS
from yhdyspinta.languages import Language
from yhdyspinta.presentation.formats import decimal, whole

_REFERENCE: Final = re.compile(r"\$\{([^}]+)\}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A question on paper. Which fields are filled follows from its kind.

    `options` are choices with a box each; `heads` the answers of a scale, over the boxes of each of `rows`; `states`
    the ways not to answer, apart from the others; `lines` the empty lines for a text. `inner` repeats for each
    counterpart.
    """

    id: str
    number: str
    text: str
    hint: str = ""
    condition: str = ""
    instruction: str = ""
    options: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    ends: tuple[str, str] = ("", "")
    rows: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    unit: str = ""
    has_field: bool = False
    lines: int = 0
    inner: tuple["Entry", ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    id: str
    title: str
    note: str
    condition: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """In one language; `words` are the few words of the form itself."""

    language: Language
    id: str
    title: str
    description: str
    facts: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    words: Mapping[str, str]


_LINES: Final = 5


def make_form(instrument: Instrument, language: Language) -> Form:
    """The form: questions numbered through, calculations left out."""
    words = {key: texts[language] for key, texts in WORDS.items()}
    making = _Making(instrument, language, words)
    facts = (
        (words["respondents"], instrument.respondents[language]),
        (words["period"], instrument.period[language]),
        (words["source"], instrument.source[language]),
    )
    return Form(
        language,
        instrument.id,
        instrument.title[language],
        instrument.description[language],
        facts,
        tuple(making.list_parts()),
        words,
    )


def _number_all(instrument: Instrument) -> dict[str, str]:
    """The number of each question by its id, also of the rows of a matrix: 1, 2 …, and 2.1 … inside a group."""
    numbers: dict[str, str] = {}
    count = 0
    for section in instrument.sections:
        for question in section.questions:
            if question.kind in (QuestionKind.NOTE, QuestionKind.CALCULATION):
                continue
            count += 1
            numbers |= dict.fromkeys((question.id, *(row.id for row in question.rows)), str(count))
            asked = [
                one for one in question.questions if one.kind not in (QuestionKind.NOTE, QuestionKind.CALCULATION)
            ]
            for place, inner in enumerate(asked, start=1):
                numbers |= dict.fromkeys((inner.id, *(row.id for row in inner.rows)), f"{count}.{place}")
    return numbers


class _Making:
    def __init__(self, instrument: Instrument, language: Language, words: Mapping[str, str]) -> None:
        self._instrument, self._language, self._words = instrument, language, words
        self._numbers = _number_all(instrument)

    def list_parts(self) -> Iterator[Part]:
        for section in self._instrument.sections:
            yield Part(
                section.id,
                section.title[self._language],
                section.note[self._language] if section.note else "",
                self._condition(section.relevant),
                tuple(self._entries(section.questions)),
            )

    def _entries(self, questions: Sequence[Question]) -> Iterator[Entry]:
        for question in questions:
            if question.kind is not QuestionKind.CALCULATION:
                yield self._entry(question)

    def _entry(self, question: Question) -> Entry:
        entry = Entry(
            question.id,
            self._numbers.get(question.id, ""),
            question.text[self._language],
            question.hint[self._language] if question.hint else "",
            self._condition(question.relevant),
            states=self._states(question.states),
        )
        match question.kind:
            case QuestionKind.SINGLE_CHOICE | QuestionKind.MULTIPLE_CHOICE:
                return self._choices(entry, question)
            case QuestionKind.SCALE | QuestionKind.MATRIX:
                return self._scale(entry, question, self._instrument.scale(question.scale))
            case QuestionKind.NUMBER:
                return self._of_number(entry, question)
            case QuestionKind.OPEN_TEXT:
                return replace(entry, lines=_LINES)
            case QuestionKind.GROUP:
                return replace(
                    entry, instruction=self._words["repeat"], inner=tuple(self._entries(question.questions))
                )
        return entry

    def _choices(self, entry: Entry, question: Question) -> Entry:
        is_single = question.kind is QuestionKind.SINGLE_CHOICE
        options = tuple(
            f"{option.text[self._language]} ({self._words['alone']})"
            if option.exclusive
            else option.text[self._language]
            for option in question.options
        )
        return replace(entry, instruction=self._words["one" if is_single else "several"], options=options)

    def _scale(self, entry: Entry, question: Question, scale: Scale) -> Entry:
        heads = tuple(
            f"{point.code} = {point.label[self._language]}"
            if self._is_worded(scale) and point.label
            else str(point.code)
            for point in scale.points
        )
        ends = (
            f"{scale.points[0].code} = {scale.low_end[self._language]}",
            f"{scale.points[-1].code} = {scale.high_end[self._language]}",
        )
        rows = tuple(row.text[self._language] for row in question.rows)
        instruction = self._words["each_row" if rows else "one"]
        return replace(
            entry, instruction=instruction, heads=heads, ends=ends, rows=rows, states=self._states(scale.states)
        )

    def _is_worded(self, scale: Scale) -> bool:
        """Whether more than the ends have words of their own."""
        return any(point.label for point in scale.points[1:-1])

    def _of_number(self, entry: Entry, question: Question) -> Entry:
        minimum, maximum = question.minimum, question.maximum
        limits = [
            self._words[key].format(n=self._written(limit))
            for key, limit in (("least", minimum), ("most", maximum))
            if limit is not None
        ]
        unit = question.unit[self._language] if question.unit else ""
        return replace(entry, has_field=True, unit=unit, instruction=", ".join(limits))

    def _written(self, number: float) -> str:
        return (whole if float(number).is_integer() else decimal)(number, self._language)

    def _states(self, states: Sequence[StateOption]) -> tuple[str, ...]:
        return tuple(
            state.label[self._language] for state in states if state.state.value not in ("blank", "not_asked")
        )

    def _condition(self, relevant: Expression | None) -> str:
        """The condition with the numbers of questions in the place of their names."""
        if relevant is None:
            return ""
        named = _REFERENCE.sub(
            lambda found: self._words["question"].format(number=self._numbers.get(found[1], found[1])),
            relevant.source,
        )
        return self._words["condition"].format(condition=named)
