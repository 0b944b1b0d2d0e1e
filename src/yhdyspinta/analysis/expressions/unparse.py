"""A tree → its text: `parse(unparse(tree)) == tree` for every tree that a text can have."""

from yhdyspinta.analysis.expressions.expression import Tree
from yhdyspinta.analysis.expressions.parser import BINDING, CHAINS
from yhdyspinta.analysis.expressions.values import write_number
from yhdyspinta.analysis.expressions.walking import Node


def unparse(tree: Tree) -> str:
    """The text of a tree, with the brackets that it needs. ValueError for a text that holds both kinds of quotes."""
    return _write(tree, 0)


def _write(tree: Tree, binding: int) -> str:
    """`binding` is that of the operator outside, as its left operand sees it."""
    if isinstance(tree, str):
        return _quote(tree)
    if not isinstance(tree, tuple):
        return write_number(float(tree))
    operator = str(tree[0])
    if operator not in BINDING:
        return _write_named(operator, tree)
    own = BINDING[operator]
    text = "-" + _write(tree[1], own) if operator == "negative" else _write_operator(operator, own, tree)
    return f"({text})" if own < binding else text


def _write_operator(operator: str, own: int, tree: Node) -> str:
    first, *others = tree[1:]
    # A chain in brackets at the front is a node of its own; without them it would join this one.
    is_chain = operator in CHAINS and isinstance(first, tuple) and first[0] == operator
    left = _write(first, own + 1 if is_chain else own)
    return f" {operator} ".join([left, *(_write(one, own + 1) for one in others)])


def _write_named(operator: str, tree: Node) -> str:
    match operator:
        case "self":
            return "."
        case "ref":
            return f"${{{tree[1]}}}"
        case "attribute":
            return str(tree[1])
    return f"{operator}({', '.join(_write(one, 0) for one in tree[1:])})"


def _quote(text: str) -> str:
    if "'" not in text:
        return f"'{text}'"
    if '"' in text:
        raise ValueError("a text with both kinds of quotes cannot be written")
    return f'"{text}"'
