"""What follows from what: a question's relevance from answers and from what it stands in, a value from its question's
relevance, a calculation from what it refers to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from yhdyspinta.analysis.expressions.walking import list_references
from yhdyspinta.analysis.routing.layout import Part, Referent


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to find out: whether a part is relevant (`is_value` False), or the value of a name."""

    name: str
    is_value: bool


type Graph = dict[Step, list[Step]]
"""Each step with the steps that come before it."""


def make_graph(parts: Sequence[Part], referents: Mapping[str, Referent]) -> Graph:
    """References that lead nowhere are left out; `checking` tells them."""
    graph: Graph = {}
    for part in parts:
        before = [Step(part.inside, is_value=False)] if part.inside else []
        if part.relevant:
            before += _values(list_references(part.relevant.tree), referents)
        graph[Step(part.id, is_value=False)] = before
    for name, referent in referents.items():
        before = [Step(referent.part.id, is_value=False)]
        if referent.question.calculate:
            before += _values(list_references(referent.question.calculate.tree), referents)
        graph[Step(name, is_value=True)] = before
    return graph


def _values(references: Iterator[tuple[str, bool]], referents: Mapping[str, Referent]) -> list[Step]:
    return [Step(name, is_value=True) for name, _all in references if name in referents]


def order_steps(graph: Graph) -> tuple[Step, ...]:
    """The steps in an order in which each can be done. ValueError when there is none."""
    return tuple(TopologicalSorter(graph).static_order())


def list_cycles(graph: Graph) -> Iterator[tuple[Step, ...]]:
    """Steps that wait for one another, the first of a cycle again at its end; cycles that share no step."""
    left = {step: list(before) for step, before in graph.items()}
    while True:
        try:
            TopologicalSorter(left).prepare()
        except CycleError as error:
            # graphlib tells the cycle from what comes before; a reader follows what refers to what.
            cycle = tuple(reversed(error.args[1]))
            yield cycle
            rest = {step: before for step, before in left.items() if step not in cycle}
            left = {step: [one for one in before if one not in cycle] for step, before in rest.items()}
        else:
            return
