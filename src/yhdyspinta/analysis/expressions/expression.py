"""An expression as it is kept: the words of its author, and the tree that both evaluators read.

A tree is what `json.dumps` takes, with tuples for arrays:

    4.5, "yes"                       a number, a text
    ("ref", "cooperation")           ${cooperation}
    ("self",)                        .        the answer that a constraint is about
    ("attribute", "county")          county   an attribute of a choice, in a choice filter
    ("all", ("ref", "cooperation"))  all(${cooperation})
    ("=", one, other)                the operators + - * div mod = != < <= > >= and or
    ("negative", one)                -one
    ("if", condition, one, other)    every function under its own name
"""

from dataclasses import dataclass

type Tree = str | int | float | tuple[str | int | float | Tree, ...]


@dataclass(frozen=True, slots=True)
class Expression:
    """`tree` is the parse of `source`; `parser.read_expression` makes it, and reading an instrument checks it."""

    source: str
    tree: Tree
