"""What stands in a tree."""

from collections.abc import Callable, Iterator

from yhdyspinta.analysis.expressions.expression import Tree

type Node = tuple[str | int | float | Tree, ...]


def list_nodes(tree: Tree) -> Iterator[Node]:
    """Every operator, function and reference with what belongs to it, outermost first."""
    if isinstance(tree, tuple):
        yield tree
        for one in tree[1:]:
            yield from list_nodes(one)


def list_references(tree: Tree) -> Iterator[tuple[str, bool]]:
    """The names in `${…}`, each with whether it stands in `all(…)`."""
    if not isinstance(tree, tuple):
        return
    if tree[0] == "ref":
        yield str(tree[1]), False
    elif tree[0] == "all":
        yield from ((name, True) for name, _all in list_references(tree[1]))
    else:
        for one in tree[1:]:
            yield from list_references(one)


def change_nodes(tree: Tree, change: Callable[[Node], Tree]) -> Tree:
    """The tree with each of its nodes changed, innermost first."""
    if not isinstance(tree, tuple):
        return tree
    return change((tree[0], *(change_nodes(one, change) for one in tree[1:])))


def depth(tree: Tree) -> int:
    """How many arrays lie in one another."""
    return 1 + max((depth(one) for one in tree[1:]), default=0) if isinstance(tree, tuple) else 0
