"""Drawn trees and scopes of expressions."""

from typing import Any, Final

from hypothesis import strategies as st

from yhdyspinta.analysis.expressions import Tree
from yhdyspinta.analysis.expressions.functions import FUNCTIONS
from yhdyspinta.analysis.expressions.parser import BINDING

NAMES: Final = ("a", "b", "c", "d")
_TEXTS: Final = st.sampled_from(
    ["", "dk", "yes", "no", "3", " 4 ", "-0.5", "yes no", "2026-03-01", "2026-02-30", "å😀"]
)
_NUMBERS: Final = st.integers(0, 999_999) | st.sampled_from(
    [0.5, 2.5, 1.005, 0.1, 1e-7, 123456.789, 99999999999999.5]
)
_PATTERNS: Final = st.sampled_from(["[a-z]+", "\\d{1,3}", "yes|no", ".*", "[^\\s]+", "a\\-b", "[0-9.\\-]+"])
_LISTS: Final = frozenset(name for name, function in FUNCTIONS.items() if function.lists)
_PLAIN: Final = sorted(set(FUNCTIONS) - {"all", "regex"})
_CHAINED: Final = ("and", "or", "+", "*")
_PAIRED: Final = tuple(sorted(set(BINDING) - {"negative", *_CHAINED}))

LEAVES: Final = (
    _TEXTS
    | _NUMBERS
    | st.tuples(st.just("ref"), st.sampled_from(NAMES))
    | st.tuples(st.sampled_from(["self", "today", "true", "false"]))
    | st.tuples(st.just("attribute"), st.sampled_from(["name", "county"]))
)
_LIST: Final = st.tuples(st.just("all"), st.tuples(st.just("ref"), st.sampled_from(NAMES)))


@st.composite
def _inner(draw: st.DrawFn, trees: st.SearchStrategy[Any]) -> Tree:
    kind = draw(st.sampled_from(["pair", "chain", "negative", "function", "regex"]))
    if kind == "pair":
        return (draw(st.sampled_from(_PAIRED)), draw(trees), draw(trees))
    if kind == "chain":
        return (draw(st.sampled_from(_CHAINED)), *draw(st.lists(trees, min_size=2, max_size=4)))
    if kind == "negative":
        return ("negative", draw(trees))
    if kind == "regex":
        return ("regex", draw(trees), draw(_PATTERNS))
    name = draw(st.sampled_from(_PLAIN))
    function = FUNCTIONS[name]
    arguments = (trees | _LIST) if name in _LISTS - {"selected"} else trees
    most = function.least + 2 if function.most is None else function.most
    given = draw(st.lists(arguments, min_size=function.least, max_size=most))
    if name == "selected" and draw(st.booleans()):
        given[0] = draw(_LIST)
    return (name, *given)


TREES: Final[st.SearchStrategy[Tree]] = st.recursive(LEAVES, _inner, max_leaves=15)

VALUES: Final = (
    st.none()
    | st.booleans()
    | st.integers(-10, 1000)
    | st.floats(allow_nan=False, allow_infinity=False)
    | _TEXTS
    | st.text(max_size=6)
    | st.lists(st.sampled_from(["yes", "no", "te"]), max_size=3, unique=True)
    | st.dates().map(lambda day: {"date": day.isoformat()})
    | st.sampled_from([{"state": "dont_know", "name": "dk"}, {"state": "not_applicable", "name": "na"}])
)
SCOPES: Final = st.fixed_dictionaries(
    {
        "answers": st.dictionaries(st.sampled_from(NAMES), VALUES),
        "lists": st.dictionaries(st.sampled_from(NAMES), st.lists(VALUES, max_size=4)),
        "this": VALUES,
        "attributes": st.fixed_dictionaries({"name": _TEXTS, "county": _TEXTS}),
    },
    optional={"today": st.dates().map(lambda day: day.isoformat())},
)
