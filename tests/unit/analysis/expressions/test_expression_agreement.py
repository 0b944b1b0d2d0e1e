"""One meaning: Python with the browser's script on drawn trees, and with libxml2 where XPath means the same."""

import math
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.factories.expression_values import Script, make_scope, to_json
from tests.unit.analysis.expressions.drawing import SCOPES, TREES
from yhdyspinta.analysis.expressions import Tree, compile_tree, unparse
from yhdyspinta.analysis.expressions.values import to_text, write_number


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tree=TREES, scope=SCOPES)
def test_python_and_the_script_agree(tree: Tree, scope: dict[str, Any], script: Script) -> None:
    ours, theirs = to_json(compile_tree(tree)(make_scope(scope))), script.evaluate(tree, scope)
    assert ours == theirs
    # 1 == True in Python; in the browser, and here, they differ.
    assert isinstance(ours, bool) == isinstance(theirs, bool)


@settings(max_examples=600, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(number=st.floats(allow_nan=False, allow_infinity=False), places=st.integers(-15, 15))
def test_numbers_are_written_and_rounded_alike(number: float, places: int, script: Script) -> None:
    scope = {"answers": {"x": number}}
    written: Tree = ("string", ("ref", "x"))
    rounded: Tree = ("round", ("ref", "x"), places) if places >= 0 else ("round", ("ref", "x"), ("negative", -places))
    for tree in (written, rounded):
        assert to_json(compile_tree(tree)(make_scope(scope))) == script.evaluate(tree, scope)
    assert float(write_number(number)) == number
    assert "e" not in write_number(number)


_numbers = st.integers(0, 1000) | st.sampled_from([0.5, 2.5, 0.25, 1000.125])
_words = st.sampled_from(["a", "yes", "yes no", "3", "0.5", "Turku"])
_NUMERIC = ["+", "-", "*", "div", "mod"]


def _of_xpath(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Tree]:
    """What XPath 1.0 says too: no blanks, dates or states; `round` of halves below zero goes up there."""
    operators = [*_NUMERIC, "=", "!=", "<", "<=", ">", ">=", "and", "or", "contains", "starts-with"]
    pairs = st.tuples(st.sampled_from([*operators, "substring-before", "substring-after"]), inner, inner)
    names = ["negative", "not", "boolean", "number", "string", "string-length", "normalize-space", "floor", "ceiling"]
    ones = st.tuples(st.sampled_from(names), inner)
    return pairs | ones | st.tuples(st.just("concat"), inner, inner, inner)


_XPATH = st.recursive(_numbers | _words | st.sampled_from([("true",), ("false",)]), _of_xpath, max_leaves=8)


@settings(max_examples=1000, deadline=None)
@given(tree=_XPATH)
def test_python_and_libxml2_agree(tree: Tree) -> None:
    if not _is_plain(tree):
        return
    theirs = etree.XPath(unparse(tree))(etree.Element("data"))
    ours = compile_tree(tree)(make_scope({}))
    if isinstance(theirs, float):
        # What is no finite number is blank here.
        assert ours == (theirs if math.isfinite(theirs) else None)
    elif isinstance(theirs, bool):
        assert ours is theirs
    else:
        assert to_text(ours) == str(theirs)


def _is_plain(tree: Tree) -> bool:
    """Whether no part of it is blank, and no text is made of a number that libxml2 writes with fewer digits."""
    if not isinstance(tree, tuple):
        return True
    value = compile_tree(tree)(make_scope({}))
    if (
        value is None
        or value == ""
        or (isinstance(value, float) and not (abs(value) < 1e6 and value * 1024 % 1 == 0))
    ):
        return False
    return all(_is_plain(one) for one in tree[1:])
