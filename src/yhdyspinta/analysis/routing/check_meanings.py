"""What an expression says of answers: choices that exist, numbers where they are needed, conditions that are ones."""

from collections.abc import Iterator, Mapping
from typing import Final

from yhdyspinta.analysis.errors_routing import NOT_A_CONDITION, NOT_A_NUMBER, UNKNOWN_CHOICE
from yhdyspinta.analysis.expressions.expression import Expression, Tree
from yhdyspinta.analysis.expressions.values import to_day, to_number, write_number
from yhdyspinta.analysis.expressions.walking import Node, list_nodes
from yhdyspinta.analysis.instruments.instrument import QuestionKind
from yhdyspinta.analysis.routing.check_references import Told
from yhdyspinta.analysis.routing.layout import Part, Referent

_NUMERIC: Final = frozenset({"+", "-", "*", "div", "mod", "negative"})
_ORDERED: Final = frozenset({"<", "<=", ">", ">="})
_LONGEST: Final = 60


def find_meaning_problems(part: Part, field: str, expression: Expression, referents: Mapping[str, Referent]) -> Told:
    for node in list_nodes(expression.tree):
        for tree, literal in list_comparisons(node):
            referent = find_referent(tree, part, referents)
            if referent is not None:
                yield from _find_unknown_choice(referent, literal, is_equality=node[0] != "selected")
        if node[0] in _NUMERIC | _ORDERED:
            dates = node[0] in _ORDERED
            for one in node[1:]:
                yield from _find_not_numeric(one, find_referent(one, part, referents), dates=dates)
        for one in _list_conditions(node):
            if isinstance(one, str):
                yield NOT_A_CONDITION, {"found": f"'{one[:_LONGEST]}'"}
    if field in ("relevant", "constraint", "required", "choice_filter") and isinstance(expression.tree, str):
        yield NOT_A_CONDITION, {"found": f"'{expression.tree[:_LONGEST]}'"}


def list_comparisons(node: Node) -> Iterator[tuple[Tree, str | float]]:
    """What a node compares with a written text or number, and that."""
    if node[0] in ("=", "!="):
        one, other = node[1:]
        for compared, literal in ((one, other), (other, one)):
            if isinstance(literal, str | int | float):
                yield compared, literal
    elif node[0] == "selected" and isinstance(node[2], str | int | float):
        yield node[1], node[2]


def find_referent(tree: Tree, part: Part | None, referents: Mapping[str, Referent]) -> Referent | None:
    """The question that a tree is the answer of: `${x}`, `all(${x})`, or `.` of a question that is no matrix."""
    if not isinstance(tree, tuple):
        return None
    if tree[0] == "self" and part:
        return next((one for one in referents.values() if one.part.id == part.id), None)
    inner = tree[1] if tree[0] == "all" else tree
    is_reference = isinstance(inner, tuple) and inner[0] == "ref"
    return referents.get(str(inner[1])) if is_reference and isinstance(inner, tuple) else None


def _find_unknown_choice(referent: Referent, literal: str | float, *, is_equality: bool) -> Told:
    choices = referent.choices
    if choices is None or (is_equality and literal == ""):
        return
    is_many = is_equality and referent.question.kind is QuestionKind.MULTIPLE_CHOICE
    for name in list_names(literal, is_many=is_many):
        if name not in choices:
            yield UNKNOWN_CHOICE, {"name": referent.name, "choice": name[:_LONGEST], "known": ", ".join(choices)}


def list_names(literal: str | float, *, is_many: bool) -> list[str]:
    """The choices that a text or number names; codes in their one form (`'04'` is not 4, but `4.0` is)."""
    if not isinstance(literal, str):
        return [write_number(float(literal))]
    return literal.split() if is_many else [literal]


def _find_not_numeric(tree: Tree, referent: Referent | None, *, dates: bool) -> Told:
    if isinstance(tree, str) and to_number(tree) is None and not (dates and to_day(tree) is not None):
        yield NOT_A_NUMBER, {"found": f"'{tree[:_LONGEST]}'"}
    elif referent is not None and referent.question.options:
        yield NOT_A_NUMBER, {"found": f"${{{referent.name}}}"}


def _list_conditions(node: Node) -> Iterator[Tree]:
    if node[0] in ("and", "or", "not"):
        yield from node[1:]
    elif node[0] == "if":
        yield node[1]
