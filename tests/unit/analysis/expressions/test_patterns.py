"""The safe part of regular expressions: what it takes and refuses, that it is fast, and the same everywhere."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories.expression_values import Script
from yhdyspinta.analysis.expressions.patterns import MOST_MATCHED, check_pattern, compile_pattern
from yhdyspinta.errors import Refusal

SAFE = [
    r"[0-9]{5}",
    r"\d{7}-\d",
    r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,4}",
    r"^[^@]+@[^@]+$",
    r"^a$|^b$",
    r"(\d{3}-)*\d{3}",
    r"(?:ab){2,3}",
    r"(foo|bar)-[a-z]+",
    r".*x.*",
    r"https?://[^\s]+",
    r"[\w.\-]+",
    r"(a?b?)c",
]


@pytest.mark.parametrize("pattern", SAFE)
def test_ordinary_patterns_are_taken(pattern: str) -> None:
    check_pattern(pattern)
    compile_pattern(pattern)


@pytest.mark.parametrize(
    ("pattern", "code", "position"),
    [
        ("(a", "016", 3),
        ("a)", "016", 2),
        ("", "016", 1),
        ("a|", "016", 3),
        ("()", "016", 2),
        ("a{2,1}", "016", 2),
        ("a{0}", "016", 2),
        ("a{,3}", "016", 2),
        ("a{1001}", "016", 2),
        ("*a", "016", 1),
        ("a^", "016", 2),
        ("a$b", "016", 3),
        ("[]", "016", 2),
        ("[a", "016", 3),
        ("[z-a]", "016", 5),
        ("[\\d-x]", "016", 6),
        ("[a-\\d]", "016", 6),
        ("[a-b-c]", "016", 5),
        ("[--a]", "016", 4),
        ("}", "016", 1),
        ("(^a)", "016", 2),
        ("(?=a)", "017", 2),
        ("(?<=a)", "017", 2),
        ("(?i)a", "017", 2),
        ("(?P<x>a)", "017", 2),
        (r"(a)\1", "017", 4),
        (r"\ba", "017", 1),
        (r"\S", "017", 1),
        (r"\p{L}", "017", 1),
        ("a" + "\\", "017", 2),
        ("a*?", "017", 3),
        ("a++", "017", 3),
        ("[a&&b]", "017", 3),
        ("[[a]]", "017", 2),
        ("(a+)+", "018", 1),
        ("(a|b)*", "018", 1),
        ("((a)?b){2,}", "018", 1),
        ("x(a*){5}", "018", 2),
        ("((((((((((( a)))))))))))", "018", 12),
        (".*a.*b.*c", "019", 0),
        ("a?" * 30 + "a" * 30, "019", 0),
        ("(a|a)" * 30, "019", 0),
        ("[a-z]+[a-z0-9]+[0-9]+x?", "019", 0),
    ],
)
def test_what_is_unsafe_or_broken_is_refused(pattern: str, code: str, position: int) -> None:
    with pytest.raises(Refusal) as refused:
        check_pattern(pattern)
    (problem,) = refused.value.problems
    assert (problem.kind.code, problem.details["position"]) == (f"YP-EXPRESSION-{code}", position)


_ATOMS = [
    "a",
    "b",
    "[ab]",
    "[^a]",
    ".",
    r"\d",
    r"\w",
    r"\s",
    r"\-",
    "(a",
    "(?:b",
    ")",
    "|",
    "*",
    "+",
    "?",
    "{2}",
    "{1,3}",
    "^",
    "$",
    "-",
]
_PATTERNS = st.lists(st.sampled_from(_ATOMS), min_size=1, max_size=10).map("".join)


def _is_safe(pattern: str) -> bool:
    try:
        check_pattern(pattern)
    except Refusal:
        return False
    return True


@settings(max_examples=1500, deadline=None)
@given(_PATTERNS | st.text("ab[]()^$-\\dws*+?{}1,|.&~", min_size=1, max_size=12))
def test_a_safe_pattern_compiles_without_a_warning(pattern: str) -> None:
    if _is_safe(pattern):
        re.compile(pattern, re.ASCII | re.DOTALL)


@settings(max_examples=400, deadline=None)
@given(_PATTERNS.filter(_is_safe), st.text("ab1- \n\u00a0ä_", max_size=6))
def test_a_pattern_means_the_same_in_the_browser(script: Script, pattern: str, text: str) -> None:
    ours = bool(text) and compile_pattern(pattern).fullmatch(text) is not None
    assert script.evaluate(("regex", ("ref", "x"), pattern), {"answers": {"x": text}}) is ours


@settings(max_examples=60, deadline=None)
@given(_PATTERNS.filter(_is_safe), st.sampled_from("ab1"))
def test_no_safe_pattern_takes_long(pattern: str, letter: str) -> None:
    begin = time.perf_counter()
    compile_pattern(pattern).fullmatch(letter * (MOST_MATCHED - 1) + "!")
    assert time.perf_counter() - begin < 2


def test_the_slowest_that_is_taken_ends() -> None:
    begin = time.perf_counter()
    for pattern in (".*a.*b", "[a-c]+[a-z]+[0-9]", "(aa)*(aa)*b", "a?" * 20 + "a" * 20):
        check_pattern(pattern)
        assert compile_pattern(pattern).fullmatch("a" * MOST_MATCHED) is None
    assert time.perf_counter() - begin < 5
