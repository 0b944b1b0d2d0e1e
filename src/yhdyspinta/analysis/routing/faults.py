"""Answers that are missing or not accepted, and the choices that a question offers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from yhdyspinta.analysis.expressions.compiling import Evaluate, Scope, compile_tree
from yhdyspinta.analysis.expressions.values import Unanswered, Value, is_blank, to_truth
from yhdyspinta.analysis.instruments.instrument import Question, QuestionKind
from yhdyspinta.analysis.routing.evaluating import Key, Outcome, Routing
from yhdyspinta.analysis.routing.layout import Referent
from yhdyspinta.languages import Texts


class FaultKind(StrEnum):
    MISSING = "missing"
    """It must be answered, and is blank."""
    REFUSED = "refused"
    """Its constraint does not hold."""
    NOT_OFFERED = "not_offered"
    """A choice that its filter does not offer (any more)."""


@dataclass(frozen=True, slots=True)
class Fault:
    """`message` is the author's own, where there is one."""

    key: Key
    kind: FaultKind
    message: Texts | None = None


def list_faults(routing: Routing, outcome: Outcome) -> tuple[Fault, ...]:
    """What keeps a response from being accepted, in the order of the form. Only what is relevant is looked at; a
    state is an answer, and constraints are not asked of blanks and states."""
    return tuple(
        fault for name, referent in routing.referents.items() for fault in _of_question(name, referent, outcome)
    )


def list_offered(question: Question, scope: Scope) -> tuple[str, ...]:
    """The ids of the options that the question offers; all of them without a filter."""
    if question.choice_filter is None:
        return tuple(option.id for option in question.options)
    is_offered = compile_tree(question.choice_filter.tree)
    return tuple(
        option.id
        for option in question.options
        if to_truth(is_offered(replace(scope, attributes=_list_attributes(question, option.id))))
    )


def _list_attributes(question: Question, option_id: str) -> Mapping[str, Value]:
    option = next(one for one in question.options if one.id == option_id)
    return {"name": option.id} | {attribute.name: attribute.value for attribute in option.attributes}


def _of_question(name: str, referent: Referent, outcome: Outcome) -> Iterator[Fault]:
    question, part = referent.question, referent.part
    if question.kind is QuestionKind.CALCULATION:
        return
    required = compile_tree(question.required.tree) if question.required else None
    constraint = compile_tree(question.constraint.tree) if question.constraint else None
    if required is None and constraint is None and question.choice_filter is None:
        return
    for (per, about), scope in outcome.scopes.items():
        if per == part.per and (part.id, about) in outcome.relevant:
            value = outcome.values[name, about]
            yield from _of_value((name, about), question, value, scope, required, constraint)


def _of_value(
    key: Key, question: Question, value: Value, scope: Scope, required: Evaluate | None, constraint: Evaluate | None
) -> Iterator[Fault]:
    if is_blank(value):
        if required and to_truth(required(scope)):
            yield Fault(key, FaultKind.MISSING)
        return
    if isinstance(value, Unanswered):
        return
    if constraint and not to_truth(constraint(replace(scope, this=value))):
        yield Fault(key, FaultKind.REFUSED, question.constraint_message)
    chosen = value if isinstance(value, tuple) else (value,)
    if question.choice_filter and not set(chosen) <= set(list_offered(question, scope)):
        yield Fault(key, FaultKind.NOT_OFFERED)
