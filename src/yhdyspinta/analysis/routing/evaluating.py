"""Answers → what is relevant, and the value of every question and calculation."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from yhdyspinta.analysis.expressions.compiling import Evaluate, Scope, compile_tree
from yhdyspinta.analysis.expressions.values import Unanswered, Value, to_truth
from yhdyspinta.analysis.instruments.instrument import STATE_NAMES, Instrument
from yhdyspinta.analysis.routing.following import Step, make_graph, order_steps
from yhdyspinta.analysis.routing.layout import (
    ANSWERED_STATES,
    Part,
    Referent,
    list_parts,
    list_referents,
)
from yhdyspinta.analysis.states import State

type Key = tuple[str, str]
"""The id of a section, question or row, and the counterpart it is about: `("cooperation", "kela")`; `""` outside
groups."""
type Answer = None | float | str | tuple[str, ...] | State
"""The code of a scale, a number, a text, the id of an option or the ids of several, or a state."""
type Answers = Mapping[Key, Answer]
type Counterparts = Mapping[str, Sequence[str]]
"""For each `per` the respondent's counterparts in their order."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What answers come to on a day.

    `relevant` has the ids of sections, groups and questions that are put (a matrix by its own id). `values` has the
    value of each question, row and calculation, blank where it is not put. `scopes` are what expressions saw, by
    counterpart.
    """

    relevant: frozenset[Key]
    values: Mapping[Key, Value]
    scopes: Mapping[tuple[str, str], Scope]


@dataclass(frozen=True, slots=True)
class Routing:
    """An instrument whose expressions are compiled, in the order in which they follow from one another."""

    parts: Mapping[str, Part]
    referents: Mapping[str, Referent]
    steps: tuple[Step, ...]
    relevant: Mapping[str, Evaluate]
    calculations: Mapping[str, Evaluate]

    def evaluate(self, answers: Answers, counterparts: Counterparts, *, on: date) -> Outcome:
        """What the answers come to. Answers to what is not in the instrument are not looked at."""
        return _Run(self, answers, counterparts, on).finish()


def plan_routing(instrument: Instrument) -> Routing:
    """The instrument must be sound (`check_expressions`): ValueError when expressions go in a circle."""
    parts = list_parts(instrument)
    referents = list_referents(parts, instrument)
    calculations = {
        name: compile_tree(referent.question.calculate.tree)
        for name, referent in referents.items()
        if referent.question.calculate
    }
    return Routing(
        {part.id: part for part in parts},
        referents,
        order_steps(make_graph(parts, referents)),
        {part.id: compile_tree(part.relevant.tree) for part in parts if part.relevant},
        calculations,
    )


def drop_irrelevant(
    answers: Answers, instrument: Instrument, *, counterparts: Counterparts, on: date
) -> dict[Key, Answer]:
    """The answers that are frozen with a response: those to questions that are put, about its counterparts.

    A draft keeps the others, so that an answer comes back when its question becomes relevant again.
    """
    routing = plan_routing(instrument)
    relevant = routing.evaluate(answers, counterparts, on=on).relevant
    referents = routing.referents
    return {
        (name, about): answer
        for (name, about), answer in answers.items()
        if name in referents and name not in routing.calculations and (referents[name].part.id, about) in relevant
    }


class _Run:
    """One evaluation. Values are written into the mappings that the scopes see, step by step."""

    def __init__(self, routing: Routing, answers: Answers, counterparts: Counterparts, on: date) -> None:
        self._routing = routing
        self._answers = answers
        self._lists: dict[str, list[Value]] = {}
        self._plain: dict[str, Value] = {}
        self._about = {(per, one): dict[str, Value]() for per, many in counterparts.items() for one in many}
        self._scopes = {("", ""): Scope(self._plain, self._lists, today=on)}
        self._scopes |= {key: Scope(values, self._lists, today=on) for key, values in self._about.items()}
        self._per: dict[str, list[tuple[str, Scope]]] = {}
        for (per, about), scope in self._scopes.items():
            self._per.setdefault(per, []).append((about, scope))
        self._relevant: set[Key] = set()
        self._values: dict[Key, Value] = {}

    def finish(self) -> Outcome:
        routing = self._routing
        for step in routing.steps:
            if step.is_value:
                self._find_value(step.name, routing.referents[step.name], routing.calculations.get(step.name))
            else:
                self._find_relevance(routing.parts[step.name], routing.relevant.get(step.name))
        return Outcome(frozenset(self._relevant), self._values, self._scopes)

    def _find_relevance(self, part: Part, condition: Evaluate | None) -> None:
        inside = part.inside
        is_outer_plain = bool(inside) and not self._routing.parts[inside].per
        for about, scope in self._per.get(part.per, ()):
            if inside and (inside, "" if is_outer_plain else about) not in self._relevant:
                continue
            if condition is None or to_truth(condition(scope)):
                self._relevant.add((part.id, about))

    def _find_value(self, name: str, referent: Referent, calculate: Evaluate | None) -> None:
        part = referent.part
        values: list[Value] = []
        for about, scope in self._per.get(part.per, ()):
            value: Value = None
            if (part.id, about) in self._relevant:
                value = calculate(scope) if calculate else self._read((name, about), referent)
            self._values[name, about] = value
            values.append(value)
        if part.per:
            self._lists[name] = values
            for (about, _scope), value in zip(self._per.get(part.per, ()), values, strict=True):
                self._about[part.per, about][name] = value
            return
        self._plain[name] = values[0]
        for about_values in self._about.values():
            about_values[name] = values[0]

    def _read(self, key: Key, referent: Referent) -> Value:
        answer = self._answers.get(key)
        return None if answer is None else read_answer(answer, referent)


def read_answer(answer: Answer, referent: Referent) -> Value:
    """An answer as expressions see it: a state that the respondent gave under its name, other states blank."""
    if not isinstance(answer, State):
        return None if answer in ("", ()) else answer
    if answer not in ANSWERED_STATES:
        return None
    names = (option.name for option in referent.states if option.state is answer)
    return Unanswered(answer, next(names, STATE_NAMES[answer]))
