"""Everything wrong with the expressions of an instrument."""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from yhdyspinta.analysis.errors_routing import CYCLE, LATER_REFERENCE, NEVER_RELEVANT, OTHER_TREE
from yhdyspinta.analysis.expressions.expression import Expression
from yhdyspinta.analysis.expressions.parser import parse
from yhdyspinta.analysis.expressions.walking import list_references
from yhdyspinta.analysis.instruments.instrument import Instrument, QuestionKind
from yhdyspinta.analysis.routing.check_meanings import find_meaning_problems
from yhdyspinta.analysis.routing.check_references import find_reference_problems
from yhdyspinta.analysis.routing.following import list_cycles, make_graph
from yhdyspinta.analysis.routing.layout import Part, Referent, list_expressions, list_parts, list_referents
from yhdyspinta.analysis.routing.never import is_never_true
from yhdyspinta.errors import Place, Problem, Refusal

_LONGEST: Final = 60


def check_expressions(instrument: Instrument) -> tuple[Problem, ...]:
    """The problems in the order of the form, cycles last.

    The column of each place is the JSON pointer of the field, such as `/sections/0/questions/2/relevant`. An
    instrument whose names or scales are wrong is checked as far as it goes.
    """
    parts = list_parts(instrument)
    referents = list_referents(parts, instrument)
    cycles = tuple(_find_cycles(parts, referents))
    by_pointer = {part.pointer: part for part in parts}
    ids = frozenset(part.id for part in parts)
    found: list[Problem] = []
    for part in parts:
        own = [problem for name, one in list_expressions(part) for problem in _check(part, name, one, referents, ids)]
        found += own
        if not own and not cycles and part.relevant:
            found += _find_later(part, part.relevant, referents)
            found += _find_never(part, by_pointer, referents)
    return (*found, *cycles)


def _check(
    part: Part, field: str, expression: Expression, referents: Mapping[str, Referent], ids: Collection[str]
) -> Iterator[Problem]:
    place = Place(column=f"{part.pointer}/{field}")
    try:
        is_parse = parse(expression.source) == expression.tree
    except Refusal as refusal:
        yield from (Problem(problem.kind, problem.details, place) for problem in refusal.problems)
        return
    if not is_parse:
        yield Problem(OTHER_TREE, {"source": expression.source[:_LONGEST]}, place)
        return
    for kind, details in find_reference_problems(part, field, expression, referents, ids):
        yield Problem(kind, details, place)
    for kind, details in find_meaning_problems(part, field, expression, referents):
        yield Problem(kind, details, place)


def _find_later(part: Part, relevant: Expression, referents: Mapping[str, Referent]) -> Iterator[Problem]:
    for name in dict.fromkeys(_list_asked(relevant, referents)):
        if referents[name].part.order > part.order:
            yield Problem(LATER_REFERENCE, {"name": name}, Place(column=f"{part.pointer}/relevant"))


def _list_asked(expression: Expression, referents: Mapping[str, Referent]) -> Iterator[str]:
    """What is asked, of what an expression refers to: a calculation stands for what it is made of."""
    waiting, seen = [expression], set[str]()
    while waiting:
        for name, _all in list_references(waiting.pop().tree):
            if name not in seen and name in referents:
                seen.add(name)
                question = referents[name].question
                if question.kind is not QuestionKind.CALCULATION:
                    yield name
                elif question.calculate:
                    waiting.append(question.calculate)


def _find_never(part: Part, by_pointer: Mapping[str, Part], referents: Mapping[str, Referent]) -> Iterator[Problem]:
    conditions = []
    around: Part | None = part
    while around:
        conditions += [around.relevant.tree] if around.relevant else []
        around = by_pointer.get(around.pointer.rpartition("/questions/")[0])
    if is_never_true(("and", *conditions), referents):
        yield Problem(NEVER_RELEVANT, {"name": part.id}, Place(column=f"{part.pointer}/relevant"))


def _find_cycles(parts: tuple[Part, ...], referents: Mapping[str, Referent]) -> Iterator[Problem]:
    by_id = {part.id: part for part in reversed(parts)}
    for cycle in list_cycles(make_graph(parts, referents)):
        names = [step.name for step in cycle]
        path = [name for number, name in enumerate(names) if number == 0 or name != names[number - 1]]
        path = path if len(path) > 1 else path * 2
        # The first of the form, and there the field that leads on.
        first = min(cycle[:-1], key=lambda step: (_part_of(step.name, by_id, referents).order, step.is_value))
        part = _part_of(first.name, by_id, referents)
        field = "calculate" if first.is_value and part.question and part.question.calculate else "relevant"
        yield Problem(CYCLE, {"path": " → ".join(path)}, Place(column=f"{part.pointer}/{field}"))


def _part_of(name: str, parts: Mapping[str, Part], referents: Mapping[str, Referent]) -> Part:
    return referents[name].part if name in referents else parts[name]
