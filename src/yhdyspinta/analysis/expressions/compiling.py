"""A tree → a Python function of a scope: the authority on what an expression means."""

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

from yhdyspinta.analysis.expressions import arithmetic, texts
from yhdyspinta.analysis.expressions.comparing import COMPARISONS
from yhdyspinta.analysis.expressions.expression import Tree
from yhdyspinta.analysis.expressions.values import (
    Value,
    cut,
    is_blank,
    to_date,
    to_number,
    to_text,
    to_truth,
)
from yhdyspinta.analysis.expressions.walking import Node

_NOTHING: Final[Mapping[str, Value]] = MappingProxyType({})
_NO_LISTS: Final[Mapping[str, Sequence[Value]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Scope:
    """What an expression can see. A name that is in no mapping is blank, or an empty list."""

    answers: Mapping[str, Value] = field(default=_NOTHING)
    """`${name}`: in the scope of a counterpart, that counterpart's answers beside the respondent's own."""
    lists: Mapping[str, Sequence[Value]] = field(default=_NO_LISTS)
    """`all(${name})`: the answers about every counterpart, in their order."""
    this: Value = None
    """`.`"""
    attributes: Mapping[str, Value] = field(default=_NOTHING)
    """Of the choice that a choice filter is about, besides its `name`."""
    today: date | None = None
    """The day, given by whoever asks."""


type Evaluate = Callable[[Scope], Value]


def compile_tree(tree: Tree) -> Evaluate:
    """The function that evaluates a tree. KeyError for a tree that no text has."""
    if isinstance(tree, str):
        return _constant(tree)
    if not isinstance(tree, tuple):
        return _constant(float(tree))
    name = str(tree[0])
    if name in _FORMS:
        return _FORMS[name](tree)
    if name in _BINARY:
        return _compile_binary(_BINARY[name], tree)
    if name in _OF_LISTS:
        return _of_values(_OF_LISTS[name], tree[1:])
    return _of_arguments(_FUNCTIONS[name], [compile_tree(one) for one in tree[1:]])


def _constant(value: Value) -> Evaluate:
    return lambda _scope: value


def _compile_binary(operate: Callable[[Value, Value], Value], tree: Node) -> Evaluate:
    first, *others = [compile_tree(one) for one in tree[1:]]
    for other in others:
        first = _apply(operate, first, other)
    return first


def _apply(operate: Callable[[Value, Value], Value], one: Evaluate, other: Evaluate) -> Evaluate:
    return lambda scope: operate(one(scope), other(scope))


def _of_arguments(function: Callable[..., Value], arguments: Sequence[Evaluate]) -> Evaluate:
    match arguments:
        case []:
            return lambda _scope: function()
        case [only]:
            return lambda scope: function(only(scope))
        case [one, other]:
            return lambda scope: function(one(scope), other(scope))
    return lambda scope: function(*(argument(scope) for argument in arguments))


def _of_values(function: Callable[[list[Value]], Value], arguments: Sequence[Tree]) -> Evaluate:
    gathered = [_compile_list(one) for one in arguments]
    return lambda scope: function([value for gather in gathered for value in gather(scope)])


def _compile_list(tree: Tree) -> Callable[[Scope], Sequence[Value]]:
    if isinstance(tree, tuple) and tree[0] == "all":
        name = _name_of(tree[1])
        return lambda scope: scope.lists.get(name, ())
    single = compile_tree(tree)
    return lambda scope: (single(scope),)


def _name_of(tree: Tree) -> str:
    return str(tree[1]) if isinstance(tree, tuple) else str(tree)


def _reference(tree: Node) -> Evaluate:
    name = str(tree[1])

    def look_up(scope: Scope) -> Value:
        value = scope.answers.get(name)
        return value if value or not is_blank(value) else None

    return look_up


def _attribute(tree: Node) -> Evaluate:
    name = str(tree[1])
    return lambda scope: scope.attributes.get(name)


def _this(_tree: Node) -> Evaluate:
    return lambda scope: None if is_blank(scope.this) else scope.this


def _and(tree: Node) -> Evaluate:
    parts = [compile_tree(one) for one in tree[1:]]
    return lambda scope: all(to_truth(part(scope)) for part in parts)


def _or(tree: Node) -> Evaluate:
    parts = [compile_tree(one) for one in tree[1:]]
    return lambda scope: any(to_truth(part(scope)) for part in parts)


def _if(tree: Node) -> Evaluate:
    condition, one, other = (compile_tree(part) for part in tree[1:])
    return lambda scope: one(scope) if to_truth(condition(scope)) else other(scope)


def _selected(tree: Node) -> Evaluate:
    gather, choice = _compile_list(tree[1]), compile_tree(tree[2])
    return lambda scope: texts.is_selected(gather(scope), choice(scope))


def _regex(tree: Node) -> Evaluate:
    value, pattern = compile_tree(tree[1]), str(tree[2])
    return lambda scope: texts.matches(value(scope), pattern)


def _today(_tree: Node) -> Evaluate:
    return lambda scope: scope.today


_FORMS: Final[Mapping[str, Callable[[Node], Evaluate]]] = MappingProxyType(
    {
        "ref": _reference,
        "attribute": _attribute,
        "self": _this,
        "and": _and,
        "or": _or,
        "if": _if,
        "selected": _selected,
        "regex": _regex,
        "today": _today,
        # A list by itself is no value; the parser lets `all(…)` stand only where a list is taken.
        "all": lambda _tree: _constant(None),
    }
)
_BINARY: Final[Mapping[str, Callable[[Value, Value], Value]]] = MappingProxyType(
    {**COMPARISONS, **arithmetic.OPERATIONS}
)
_OF_LISTS: Final[Mapping[str, Callable[[Sequence[Value]], Value]]] = MappingProxyType(
    {
        "min": arithmetic.least,
        "max": arithmetic.greatest,
        "sum": arithmetic.add,
        "count": arithmetic.count_answers,
        "coalesce": texts.first_given,
        "concat": texts.join,
    }
)
_FUNCTIONS: Final[Mapping[str, Callable[..., Value]]] = MappingProxyType(
    {
        "negative": arithmetic.negate,
        "int": arithmetic.cut_fraction,
        "round": arithmetic.round_half_away,
        "floor": arithmetic.floor,
        "ceiling": arithmetic.ceiling,
        "abs": arithmetic.absolute,
        "pow": arithmetic.raise_to,
        "number": to_number,
        "string": lambda value: cut(to_text(value)),
        "boolean": to_truth,
        "date": to_date,
        "not": lambda value: not to_truth(value),
        "true": lambda: True,
        "false": lambda: False,
        "count-selected": texts.count_selected,
        "string-length": lambda value: float(len(to_text(value))),
        "contains": lambda text, part: operator.contains(to_text(text), to_text(part)),
        "starts-with": lambda text, part: to_text(text).startswith(to_text(part)),
        "ends-with": lambda text, part: to_text(text).endswith(to_text(part)),
        "substring-before": texts.before,
        "substring-after": texts.after,
        "normalize-space": texts.trim,
    }
)
