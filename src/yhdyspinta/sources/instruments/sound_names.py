"""Names in an instrument: each is a valid SPSS name, and none is used twice.

Sections, scales, questions, rows and the columns of a multiple choice share one set of names, because answers,
charts, anchors and codebooks use them side by side. Option ids are names within their question.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from yhdyspinta.analysis.instruments.instrument import Instrument, QuestionKind, StateOption
from yhdyspinta.analysis.instruments.variables import option_column
from yhdyspinta.analysis.states import State
from yhdyspinta.errors import Place, Problem
from yhdyspinta.sources.errors_instrument_content import REPEATED_NAME, REPEATED_STATE_NAME
from yhdyspinta.sources.errors_instruments import BAD_NAME
from yhdyspinta.sources.instruments.places import list_questions
from yhdyspinta.sources.instruments.quoting import quote

_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,63}")
_SLUG: Final = re.compile(r"(?=.{1,64}\Z)[a-z][a-z0-9]*(-[a-z0-9]+)*")
_RESERVED: Final = frozenset({"all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"})

type _Placed = tuple[str, str]
"""A JSON pointer and the name that stands there."""


def is_name(name: str) -> bool:
    """Whether a question, a scale or an option may have this name."""
    return _NAME.fullmatch(name) is not None and name.casefold() not in _RESERVED


def find_name_problems(instrument: Instrument, *, as_given: bool = False) -> Iterator[Problem]:
    """With `as_given` a name may have any form, as columns of answers do, and capital letters make another name."""
    if not (instrument.id.strip() if as_given else _SLUG.fullmatch(instrument.id)):
        yield Problem(BAD_NAME, {"name": quote(instrument.id)}, Place(column="/id"))
    names = list(_list_names(instrument))
    columns = list(_list_columns(instrument))
    yield from _find_invalid([*names, *columns], as_given=as_given)
    yield from _find_repeated([*names, *columns], as_given=as_given)
    for placed in list_questions(instrument):
        options = [(f"{placed.pointer}/options/{i}/id", each.id) for i, each in enumerate(placed.question.options)]
        yield from _find_invalid(options, as_given=as_given)
        if placed.question.kind is QuestionKind.SINGLE_CHOICE:
            yield from _find_repeated(options, as_given=as_given)
        yield from _find_state_names(placed.question.states, placed.pointer, {name: at for at, name in options})
    for number, scale in enumerate(instrument.scales):
        yield from _find_state_names(scale.states, f"/scales/{number}", {})


def _list_names(instrument: Instrument) -> Iterator[_Placed]:
    for number, scale in enumerate(instrument.scales):
        yield f"/scales/{number}/id", scale.id
    for number, section in enumerate(instrument.sections):
        yield f"/sections/{number}/id", section.id
    for placed in list_questions(instrument):
        yield f"{placed.pointer}/id", placed.question.id
        for number, row in enumerate(placed.question.rows):
            yield f"{placed.pointer}/rows/{number}/id", row.id


def _list_columns(instrument: Instrument) -> Iterator[_Placed]:
    for placed in list_questions(instrument):
        if placed.question.kind is QuestionKind.MULTIPLE_CHOICE:
            for number, option in enumerate(placed.question.options):
                yield f"{placed.pointer}/options/{number}/id", option_column(placed.question, option)


def _find_invalid(names: Iterable[_Placed], *, as_given: bool = False) -> Iterator[Problem]:
    for pointer, name in names:
        if not (name.strip() if as_given else is_name(name)):
            yield Problem(BAD_NAME, {"name": quote(name)}, Place(column=pointer))


def _find_repeated(names: Iterable[_Placed], *, as_given: bool) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for pointer, name in names:
        earlier = first.setdefault(name if as_given else name.casefold(), pointer)
        if earlier != pointer:
            yield Problem(REPEATED_NAME, {"name": name, "first": earlier}, Place(column=pointer))


def _find_state_names(states: Sequence[StateOption], pointer: str, options: Mapping[str, str]) -> Iterator[Problem]:
    """Names of states in expressions: valid, none that of a choice, none of two different states."""
    yield from _find_invalid((f"{pointer}/states/{i}/id", each.id) for i, each in enumerate(states) if each.id)
    first: dict[str, tuple[str, State | None]] = {name: (at, None) for name, at in options.items()}
    for number, option in enumerate(states):
        place = f"{pointer}/states/{number}"
        at, state = first.setdefault(option.name, (place, option.state))
        if state is not option.state:
            yield Problem(REPEATED_STATE_NAME, {"name": option.name, "first": at}, Place(column=place))
