"""Cells with expressions: parsed, with names as they are now, and without what our form does not have."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from yhdyspinta.analysis import errors_expressions
from yhdyspinta.analysis.expressions.expression import Expression, Tree
from yhdyspinta.analysis.expressions.parser import read_expression
from yhdyspinta.analysis.expressions.unparse import unparse
from yhdyspinta.analysis.expressions.walking import Node, change_nodes, list_references
from yhdyspinta.errors import Refusal
from yhdyspinta.languages import Texts
from yhdyspinta.sources.instrument_workbooks import losses
from yhdyspinta.sources.instrument_workbooks.findings import Findings
from yhdyspinta.sources.instrument_workbooks.table import Row
from yhdyspinta.sources.instruments.quoting import quote

_ALWAYS: Final = frozenset({"yes", "true", "true()", "1"})
_NEVER: Final = frozenset({"no", "false", "false()", "0"})
IS_WHOLE: Final[Tree] = ("=", ("int", ("self",)), ("self",))


@dataclass(slots=True)
class Renames:
    """New names of questions, and of the choices of each question by its new name."""

    questions: dict[str, str] = field(default_factory=dict)
    choices: dict[str, Mapping[str, str]] = field(default_factory=dict)


class Conditions:
    """Reads expressions. In a plain XLSForm what our grammar refuses is a loss; otherwise it is a problem."""

    def __init__(self, findings: Findings, *, profile: bool, left_out: Collection[str], renames: Renames) -> None:
        self._findings, self._profile = findings, profile
        self._left_out, self._renames = frozenset(left_out), renames

    def read(self, row: Row, key: str, *, own: str = "") -> Expression | None:
        """The expression of a cell; `own` is the name of the question that `.` stands for."""
        source = row[key]
        if not source or (key == "required" and source.casefold() in _NEVER):
            return None
        if key == "required" and source.casefold() in _ALWAYS:
            source = "true()"
        try:
            found = read_expression(source)
        except Refusal as refusal:
            self._refuse(row, key, refusal)
            return None
        gone = next((name for name, _all in list_references(found.tree) if name in self._left_out), None)
        if gone is not None:
            self._findings.lose(key, row.where, losses.NO_SUCH_QUESTION, {"name": quote(gone)})
            return None
        return self._renamed(found, own)

    def _refuse(self, row: Row, key: str, refusal: Refusal) -> None:
        for problem in refusal.problems:
            if not self._profile and problem.kind is not errors_expressions.UNKNOWN_FUNCTION:
                reason = Texts(*(problem.sentence(language) for language in ("fi", "sv", "en")))
                self._findings.lose(key, row.where, losses.EXPRESSION, {"reason": reason})
            else:
                self._findings.problems.append(replace(problem, place=row.place(key)))

    def _renamed(self, found: Expression, own: str) -> Expression:
        tree = change_nodes(found.tree, lambda node: self._change(node, own))
        return found if tree == found.tree else make_expression(tree)

    def _change(self, node: Node, own: str) -> Tree:
        operator, *rest = node
        if operator == "ref":
            return ("ref", self._renames.questions.get(str(rest[0]), str(rest[0])))
        if operator in ("=", "!=", "selected") and len(rest) == 2:
            names = self._names_of(rest[0], own) or self._names_of(rest[1], own)
            return (operator, *(_instead(one, names) for one in rest))
        return node

    def _names_of(self, tree: Tree, own: str) -> Mapping[str, str]:
        """The new names of choices of the question that a tree refers to."""
        if tree == ("self",):
            return self._renames.choices.get(own, {})
        if isinstance(tree, tuple) and tree[0] == "ref":
            return self._renames.choices.get(str(tree[1]), {})
        return {}


def _instead(tree: Tree, names: Mapping[str, str]) -> Tree:
    if isinstance(tree, str | int | float) and not isinstance(tree, bool):
        return names.get(str(tree), tree)
    return tree


def make_expression(tree: Tree) -> Expression:
    """The expression of a tree that we made ourselves."""
    return Expression(unparse(tree), tree)


def both(one: Expression | None, other: Expression | None) -> Expression | None:
    """That both hold; the other one where one is missing."""
    if one is None or other is None:
        return one or other
    return read_expression(f"({one.source}) and ({other.source})")
