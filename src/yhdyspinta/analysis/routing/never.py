"""Conditions that no answers can make true: constants, codes outside a scale, two different answers at once."""

import operator
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from yhdyspinta.analysis.expressions.compiling import Scope, compile_tree
from yhdyspinta.analysis.expressions.expression import Tree
from yhdyspinta.analysis.expressions.values import to_number, to_truth
from yhdyspinta.analysis.expressions.walking import Node
from yhdyspinta.analysis.instruments.instrument import QuestionKind
from yhdyspinta.analysis.routing.check_meanings import find_referent, list_comparisons, list_names
from yhdyspinta.analysis.routing.layout import Referent

type _Referents = Mapping[str, Referent]

_OPEN: Final = frozenset({"ref", "self", "attribute", "all", "today"})
_TURNED: Final[Mapping[str, str]] = MappingProxyType({"<": ">", "<=": ">=", ">": "<", ">=": "<="})
_HOLDS: Final[Mapping[str, Callable[[float, float], bool]]] = MappingProxyType(
    {"<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
)


def is_never_true(tree: Tree, referents: _Referents) -> bool:
    """Whether it is certain that the condition never holds. False where it is not certain."""
    return _truth(tree, referents) is False


def _truth(tree: Tree, referents: _Referents) -> bool | None:
    """True or False where it is certain, None where it depends on answers."""
    if not isinstance(tree, tuple):
        return to_truth(tree)
    if tree[0] in ("and", "or"):
        return _truth_of_many(tree, referents)
    if tree[0] == "not":
        inner = _truth(tree[1], referents)
        return None if inner is None else not inner
    if tree[0] == "if":
        condition = _truth(tree[1], referents)
        branches = [_truth(one, referents) for one in tree[2:]]
        if condition is not None:
            return branches[0 if condition else 1]
        return branches[0] if branches[0] == branches[1] else None
    if tree[0] in _HOLDS and _is_outside(tree, referents):
        return False
    return to_truth(compile_tree(tree)(Scope())) if _is_constant(tree) else None


def _truth_of_many(tree: Node, referents: _Referents) -> bool | None:
    truths = [_truth(one, referents) for one in tree[1:]]
    decisive = tree[0] == "or"
    if decisive in truths:
        return decisive
    if not decisive and _asks_two_answers(tree, referents):
        return False
    return None if None in truths else not decisive


def _is_constant(tree: Tree) -> bool:
    return not isinstance(tree, tuple) or (tree[0] not in _OPEN and all(_is_constant(one) for one in tree[1:]))


def _is_outside(tree: Node, referents: _Referents) -> bool:
    """Whether `${x} > 7` can never hold, because of the codes of a scale or the limits of a number."""
    name, one, other = str(tree[0]), tree[1], tree[2]
    if not isinstance(other, str | int | float):
        name, one, other = _TURNED[name], other, one
    referent = find_referent(one, None, referents)
    bound = to_number(other) if isinstance(other, str | int | float) else None
    if referent is None or bound is None:
        return False
    ends = _ends(referent)
    return all(end is not None and not _HOLDS[name](end, bound) for end in ends)


def _ends(referent: Referent) -> tuple[float | None, float | None]:
    if referent.scale:
        return min(referent.scale.codes, default=None), max(referent.scale.codes, default=None)
    if referent.question.kind is QuestionKind.NUMBER:
        return referent.question.minimum, referent.question.maximum
    return None, None


def _asks_two_answers(tree: Node, referents: _Referents) -> bool:
    """Whether `and` asks that one question with one answer has two."""
    asked = sorted(_list_asked(tree, referents))
    return any(one[0] == other[0] and one[1] != other[1] for one, other in pairwise(asked))


def _list_asked(tree: Tree, referents: _Referents) -> Iterator[tuple[str, str]]:
    """The questions and choices that must hold, those of `and` within `and` too."""
    if not isinstance(tree, tuple):
        return
    if tree[0] == "and":
        for one in tree[1:]:
            yield from _list_asked(one, referents)
    elif tree[0] in ("=", "selected"):
        for compared, literal in list_comparisons(tree):
            referent = find_referent(compared, None, referents)
            is_list = isinstance(compared, tuple) and compared[0] == "all"
            if referent and referent.choices and not is_list and not _takes_many(referent):
                yield from ((referent.name, name) for name in list_names(literal, is_many=False))


def _takes_many(referent: Referent) -> bool:
    return referent.question.kind is QuestionKind.MULTIPLE_CHOICE
