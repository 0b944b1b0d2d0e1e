"""Questions: the fields of their kind and no others, a scale that is there, groups, limits, links to the past."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from yhdyspinta.analysis.instruments.instrument import Comparability, Instrument, Link, Question, QuestionKind
from yhdyspinta.errors import Place, Problem
from yhdyspinta.sources.errors_instrument_content import (
    EXCLUSIVE_IN_SINGLE,
    FIELD_ALONE,
    FIELD_OF_ANOTHER_KIND,
    FIELD_OF_KIND_MISSING,
    GROUP_IN_GROUP,
    LIMITS_CROSSED,
    LINK_OF_ANOTHER_PLACE,
    LINK_WITHOUT_PREVIOUS,
    UNKNOWN_SCALE,
)
from yhdyspinta.sources.instruments.places import PlacedQuestion, list_questions

_NEEDED: Final[Mapping[QuestionKind, tuple[str, ...]]] = MappingProxyType(
    {
        QuestionKind.SINGLE_CHOICE: ("options",),
        QuestionKind.MULTIPLE_CHOICE: ("options",),
        QuestionKind.SCALE: ("scale",),
        QuestionKind.MATRIX: ("scale", "rows"),
        QuestionKind.NUMBER: (),
        QuestionKind.OPEN_TEXT: (),
        QuestionKind.GROUP: ("per", "questions"),
        QuestionKind.NOTE: (),
        QuestionKind.CALCULATION: ("calculate",),
    }
)
_OF_ANSWERS: Final = ("constraint", "constraint_message", "required", "prefill")
"""Of every question that is answered."""
_FURTHER: Final[Mapping[QuestionKind, tuple[str, ...]]] = MappingProxyType(
    {
        QuestionKind.SINGLE_CHOICE: ("states", "choice_filter", *_OF_ANSWERS),
        QuestionKind.MULTIPLE_CHOICE: ("states", "choice_filter", *_OF_ANSWERS),
        QuestionKind.SCALE: _OF_ANSWERS,
        QuestionKind.MATRIX: _OF_ANSWERS,
        QuestionKind.NUMBER: ("states", "unit", "minimum", "maximum", *_OF_ANSWERS),
        QuestionKind.OPEN_TEXT: _OF_ANSWERS,
        QuestionKind.CALCULATION: ("unit",),
    }
)
_FIELDS: Final = (
    *("scale", "rows", "options", "states", "unit", "minimum", "maximum", "per", "questions"),
    *("choice_filter", "calculate", *_OF_ANSWERS),
)


def find_question_problems(instrument: Instrument) -> Iterator[Problem]:
    for placed in list_questions(instrument):
        yield from _find_wrong_fields(placed)
        yield from _find_wrong_scale(placed, instrument)
        yield from _find_wrong_group(placed)
        yield from _find_exclusive(placed)
        yield from _find_crossed_limits(placed)
        yield from _find_message_alone(placed)
        yield from _find_wrong_link(placed.question.link, f"{placed.pointer}/link", dropped=False)
    for number, link in enumerate(instrument.dropped):
        yield from _find_wrong_link(link, f"/dropped/{number}", dropped=True)


def _find_wrong_fields(placed: PlacedQuestion) -> Iterator[Problem]:
    kind = placed.question.kind
    allowed = (*_NEEDED[kind], *_FURTHER.get(kind, ()))
    for field in _FIELDS:
        given = _has(placed.question, field)
        if given and field not in allowed:
            details = {"kind": kind.value, "field": field, "allowed": ", ".join(("id", "kind", "text", *allowed))}
            yield Problem(FIELD_OF_ANOTHER_KIND, details, Place(column=f"{placed.pointer}/{field}"))
        elif not given and field in _NEEDED[kind]:
            details = {"kind": kind.value, "field": field}
            yield Problem(FIELD_OF_KIND_MISSING, details, Place(column=placed.pointer))


def _has(question: Question, field: str) -> bool:
    value = getattr(question, field)
    return value is not None and value is not False and value not in ("", ())


def _find_wrong_scale(placed: PlacedQuestion, instrument: Instrument) -> Iterator[Problem]:
    known = [scale.id for scale in instrument.scales]
    if placed.question.scale and placed.question.scale not in known:
        details = {"scale": placed.question.scale, "known": ", ".join(known) or "–"}
        yield Problem(UNKNOWN_SCALE, details, Place(column=f"{placed.pointer}/scale"))


def _find_wrong_group(placed: PlacedQuestion) -> Iterator[Problem]:
    if placed.question.kind is QuestionKind.GROUP and placed.groups:
        yield Problem(GROUP_IN_GROUP, {}, Place(column=placed.pointer))


def _find_exclusive(placed: PlacedQuestion) -> Iterator[Problem]:
    if placed.question.kind is QuestionKind.SINGLE_CHOICE:
        for number, option in enumerate(placed.question.options):
            if option.exclusive:
                pointer = f"{placed.pointer}/options/{number}/exclusive"
                yield Problem(EXCLUSIVE_IN_SINGLE, {}, Place(column=pointer))


def _find_crossed_limits(placed: PlacedQuestion) -> Iterator[Problem]:
    minimum, maximum = placed.question.minimum, placed.question.maximum
    if minimum is not None and maximum is not None and minimum > maximum:
        details = {"minimum": minimum, "maximum": maximum}
        yield Problem(LIMITS_CROSSED, details, Place(column=f"{placed.pointer}/minimum"))


def _find_message_alone(placed: PlacedQuestion) -> Iterator[Problem]:
    if placed.question.constraint_message and not placed.question.constraint:
        details = {"field": "constraint_message", "needed": "constraint"}
        yield Problem(FIELD_ALONE, details, Place(column=f"{placed.pointer}/constraint_message"))


def _find_wrong_link(link: Link, pointer: str, *, dropped: bool) -> Iterator[Problem]:
    details = {"comparability": link.comparability.value}
    is_new = link.comparability is Comparability.NEW
    if dropped != (link.comparability is Comparability.DROPPED) or (is_new and link.previous):
        yield Problem(LINK_OF_ANOTHER_PLACE, details, Place(column=pointer))
    elif not is_new and not link.previous:
        yield Problem(LINK_WITHOUT_PREVIOUS, details, Place(column=pointer))
