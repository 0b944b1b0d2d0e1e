"""Expressions of questionnaires: XLSForm's surface, a tree of our own, one meaning in Python and in the browser.

expression     what is kept of an expression: its source and its tree
functions      the functions there are, and those of XLSForm that are not used
tokens         text → tokens
parser         tokens → tree
unparse        tree → text
patterns       which regular expressions are safe; `characters`: the sets in them
values         what a value is, and how one becomes a number, a text, a truth or a day
comparing      = != < <= > >=
arithmetic     + - * div mod, and the functions that give numbers
texts          the functions that look at texts and choices
compiling      tree → a Python function; the authority on what an expression means
walking        references and literals in a tree

`docs/reference/expressions.md` describes them; `web/static/web/expressions.js` reads the same trees.
"""

from yhdyspinta.analysis.expressions.compiling import Scope, compile_tree
from yhdyspinta.analysis.expressions.expression import Expression, Tree
from yhdyspinta.analysis.expressions.parser import parse, read_expression
from yhdyspinta.analysis.expressions.unparse import unparse
from yhdyspinta.analysis.expressions.values import Unanswered, Value

__all__ = [
    "Expression",
    "Scope",
    "Tree",
    "Unanswered",
    "Value",
    "compile_tree",
    "parse",
    "read_expression",
    "unparse",
]
