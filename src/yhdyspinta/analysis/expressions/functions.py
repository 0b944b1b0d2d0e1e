"""The functions of expressions: their names, how many arguments each takes, and what kind of value it gives."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from yhdyspinta.analysis.expressions.expression import Tree


class Kind(StrEnum):
    """What a tree certainly gives, besides nothing at all; ANY where that depends on answers."""

    NUMBER = "number"
    TEXT = "text"
    TRUTH = "truth"
    DATE = "date"
    LIST = "list"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Function:
    """`most` is None when any number of arguments is taken; `lists` tells whether `all(…)` may be one of them."""

    least: int
    most: int | None
    gives: Kind
    lists: bool = False


FUNCTIONS: Final[Mapping[str, Function]] = MappingProxyType(
    {
        "selected": Function(2, 2, Kind.TRUTH, lists=True),
        "count-selected": Function(1, 1, Kind.NUMBER),
        "if": Function(3, 3, Kind.ANY),
        "coalesce": Function(2, None, Kind.ANY),
        "not": Function(1, 1, Kind.TRUTH),
        "true": Function(0, 0, Kind.TRUTH),
        "false": Function(0, 0, Kind.TRUTH),
        "boolean": Function(1, 1, Kind.TRUTH),
        "number": Function(1, 1, Kind.NUMBER),
        "int": Function(1, 1, Kind.NUMBER),
        "round": Function(1, 2, Kind.NUMBER),
        "floor": Function(1, 1, Kind.NUMBER),
        "ceiling": Function(1, 1, Kind.NUMBER),
        "abs": Function(1, 1, Kind.NUMBER),
        "pow": Function(2, 2, Kind.NUMBER),
        "min": Function(1, None, Kind.NUMBER, lists=True),
        "max": Function(1, None, Kind.NUMBER, lists=True),
        "sum": Function(1, None, Kind.NUMBER, lists=True),
        "count": Function(1, None, Kind.NUMBER, lists=True),
        "string": Function(1, 1, Kind.TEXT),
        "string-length": Function(1, 1, Kind.NUMBER),
        "concat": Function(1, None, Kind.TEXT),
        "contains": Function(2, 2, Kind.TRUTH),
        "starts-with": Function(2, 2, Kind.TRUTH),
        "ends-with": Function(2, 2, Kind.TRUTH),
        "substring-before": Function(2, 2, Kind.TEXT),
        "substring-after": Function(2, 2, Kind.TEXT),
        "normalize-space": Function(1, 1, Kind.TEXT),
        "regex": Function(2, 2, Kind.TRUTH),
        "date": Function(1, 1, Kind.DATE),
        "today": Function(0, 0, Kind.DATE),
        "all": Function(1, 1, Kind.LIST),
    }
)
REFUSED: Final = frozenset(
    {
        *("now", "once", "random", "randomize", "uuid", "position", "last", "indexed-repeat", "instance", "current"),
        *("pulldata", "jr:choice-name", "jr:itext", "version", "property", "username", "null", "selected-at"),
        *("format-date", "format-date-time", "decimal-date-time", "decimal-time", "area", "distance", "search"),
    }
)
"""Functions of XLSForm whose value would change without anybody answering, or that look outside the questionnaire,
and a few that nothing needs."""

_ARITHMETIC: Final = frozenset({"+", "-", "*", "div", "mod", "negative"})
_TRUTHS: Final = frozenset({"and", "or", "=", "!=", "<", "<=", ">", ">="})


def kind_of(tree: Tree) -> Kind:
    """What a tree certainly gives."""
    if isinstance(tree, str):
        return Kind.TEXT
    if not isinstance(tree, tuple):
        return Kind.NUMBER
    operator = tree[0]
    if operator in _ARITHMETIC:
        return Kind.NUMBER
    if operator in _TRUTHS:
        return Kind.TRUTH
    if operator in ("if", "coalesce"):
        kinds = {kind_of(one) for one in tree[2 if operator == "if" else 1 :]}
        return kinds.pop() if len(kinds) == 1 else Kind.ANY
    if operator == "attribute":
        return Kind.TEXT
    return FUNCTIONS[str(operator)].gives if operator in FUNCTIONS else Kind.ANY


def gives_text(tree: Tree) -> bool:
    """Whether a calculation gives text; otherwise its column is one of numbers."""
    return kind_of(tree) in (Kind.TEXT, Kind.DATE)
