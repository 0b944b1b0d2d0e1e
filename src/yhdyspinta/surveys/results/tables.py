"""Frozen answers as frames in the stored form: a table of respondents, and one for each repeating group.

Every column of the questionnaire has a value in every row: an answer, or the state that tells why there is none.

    blank            put, and left empty
    not applicable   not put by the questionnaire's conditions, or there is no cooperation; or said so
    don't know       said so
    not asked        there is no such row: a group that is about nobody has none
"""

from collections.abc import Iterable, Iterator
from typing import Final

import polars as pl

from yhdyspinta.analysis.instruments.instrument import Instrument, QuestionKind
from yhdyspinta.analysis.instruments.variables import Measure, Variable, list_variables, option_column
from yhdyspinta.analysis.routing.evaluating import Answer
from yhdyspinta.analysis.states import STORED_CODES, State
from yhdyspinta.documents.publication.stored import holds_states
from yhdyspinta.surveys.results.content import ResponseContent, is_frozen

SIDE: Final = "side"
INTERFACE: Final = "interface"
COUNTERPART: Final = "counterpart"
HEADS: Final = (SIDE, INTERFACE, COUNTERPART)
"""The columns before the answers: who answers, at which interface, about whom; empty where there is none."""

type Stored = int | float | str | None


def list_columns(instrument: Instrument, per: str, *, is_personal: bool) -> tuple[Variable, ...]:
    """The columns of the table of a `per` (`""`: that of respondents): those whose answers are frozen."""
    return tuple(
        variable
        for variable in list_variables(instrument)
        if variable.per == per and is_frozen(variable.question, is_personal=is_personal)
    )


def list_groups(instrument: Instrument) -> tuple[str, ...]:
    """Whom questions of the questionnaire repeat for, in the order of the form."""
    return tuple(dict.fromkeys(variable.per for variable in list_variables(instrument) if variable.per))


def make_table(
    instrument: Instrument, responses: Iterable[ResponseContent], per: str = "", *, is_personal: bool = False
) -> pl.DataFrame:
    """The columns of `HEADS` and the answers: a row a respondent, or a row for each of their counterparts of a `per`.

    Rows come in the order of the responses, and of their counterparts.
    """
    rows = [
        (response, about, interface) for response in responses for about, interface in _list_abouts(response, per)
    ]
    heads = zip(*((response.side, interface, about) for response, about, interface in rows), strict=True)
    given = dict(zip(HEADS, heads, strict=True)) if rows else dict.fromkeys(HEADS, ())
    columns = [pl.Series(name, values, dtype=pl.String) for name, values in given.items()]
    for variable in list_columns(instrument, per, is_personal=is_personal):
        key = variable.question.id if variable.question.kind is QuestionKind.MULTIPLE_CHOICE else variable.name
        stored = [_store(variable, response.answers.get((key, about))) for response, about, _interface in rows]
        columns.append(pl.Series(variable.name, stored, dtype=_type_of(variable)))
    return pl.DataFrame(columns)


def _list_abouts(response: ResponseContent, per: str) -> Iterator[tuple[str, str]]:
    """Whom the rows of a response are about, with the interface."""
    if not per:
        yield "", ""
        return
    for one in response.counterparts:
        if one.per == per:
            yield one.key, one.interface


def _store(variable: Variable, answer: Answer) -> Stored:
    if answer is None or answer == ():
        answer = State.BLANK
    if isinstance(answer, State):
        return STORED_CODES[answer] if holds_states(variable) else None
    if isinstance(answer, tuple):
        question = variable.question
        return int(any(option_column(question, one) == variable.name for one in question.options if one.id in answer))
    if variable.measure is Measure.TEXT:
        return answer
    if isinstance(answer, str):
        return next(option.code for option in variable.question.options if option.id == answer)
    return int(answer) if variable.codes else float(answer)


def _type_of(variable: Variable) -> type[pl.DataType]:
    if variable.codes:
        return pl.Int8
    return pl.Float64 if variable.measure is Measure.NUMBER else pl.String
