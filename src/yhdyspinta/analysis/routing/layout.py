"""Where each part of an instrument stands, and what `${name}` can refer to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from yhdyspinta.analysis.expressions.expression import Expression
from yhdyspinta.analysis.instruments.instrument import Instrument, Question, QuestionKind, Scale, Section, StateOption
from yhdyspinta.analysis.states import State

EXPRESSIONS: Final = ("relevant", "constraint", "required", "calculate", "choice_filter")
"""The fields of a question that hold one."""
_SILENT: Final = frozenset({QuestionKind.NOTE, QuestionKind.GROUP})


@dataclass(frozen=True, slots=True)
class Part:
    """A section or a question, with its JSON pointer. `inside` is the id of the group or section around it; `order`
    counts the parts from 0; `per` is whom it repeats for, with its group."""

    id: str
    pointer: str
    order: int
    inside: str
    per: str
    relevant: Expression | None
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class Referent:
    """What has an answer: a question, or a row of a matrix. `scale` is None where its scale does not exist."""

    name: str
    part: Part
    question: Question
    scale: Scale | None = None

    @property
    def states(self) -> tuple[StateOption, ...]:
        return self.scale.states if self.scale else self.question.states

    @property
    def choices(self) -> tuple[str, ...] | None:
        """What it can be compared with: names of options, codes of a scale, names of states. None where an answer is
        any number or text."""
        states = tuple(option.name for option in self.states if option.state in ANSWERED_STATES)
        if self.question.options:
            return (*(option.id for option in self.question.options), *states)
        if self.scale:
            return (*(str(code) for code in self.scale.codes), *states)
        return None


ANSWERED_STATES: Final = frozenset({State.DONT_KNOW, State.NOT_APPLICABLE})
"""States that a respondent gives; in expressions the others are blank."""


def list_parts(instrument: Instrument) -> tuple[Part, ...]:
    """Sections and questions in the order of the form, what contains others before them."""
    return tuple(_number(_list_parts(instrument)))


def list_referents(parts: tuple[Part, ...], instrument: Instrument) -> Mapping[str, Referent]:
    """Everything with an answer, by its name; of two with one name the first."""
    scales = {scale.id: scale for scale in instrument.scales}
    found: dict[str, Referent] = {}
    for part in parts:
        question = part.question
        if question is not None and question.kind not in _SILENT:
            for name in [row.id for row in question.rows] or [question.id]:
                found.setdefault(name, Referent(name, part, question, scales.get(question.scale)))
    return MappingProxyType(found)


def list_expressions(part: Part) -> Iterator[tuple[str, Expression]]:
    """The fields of a part that hold an expression."""
    if part.question is None:
        if part.relevant:
            yield "relevant", part.relevant
        return
    for name in EXPRESSIONS:
        expression = getattr(part.question, name)
        if expression is not None:
            yield name, expression


def _number(parts: Iterator[Part]) -> Iterator[Part]:
    for order, part in enumerate(parts):
        yield Part(part.id, part.pointer, order, part.inside, part.per, part.relevant, part.question)


def _list_parts(instrument: Instrument) -> Iterator[Part]:
    for number, section in enumerate(instrument.sections):
        pointer = f"/sections/{number}"
        yield Part(section.id, pointer, 0, "", "", section.relevant)
        yield from _inside(section, pointer, "")


def _inside(outer: Section | Question, parent: str, per: str) -> Iterator[Part]:
    for number, question in enumerate(outer.questions):
        pointer = f"{parent}/questions/{number}"
        own = question.per or per
        yield Part(question.id, pointer, 0, outer.id, own, question.relevant, question)
        yield from _inside(question, pointer, own)
