"""Text ⇄ tree, and everything that is no expression."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.analysis.expressions.drawing import TREES
from yhdyspinta.analysis.expressions import Tree, parse, read_expression, unparse
from yhdyspinta.analysis.expressions.functions import FUNCTIONS, REFUSED, Kind, gives_text, kind_of
from yhdyspinta.analysis.expressions.parser import MOST_CHARACTERS, MOST_DEPTH
from yhdyspinta.analysis.expressions.walking import depth
from yhdyspinta.errors import Problem, Refusal
from yhdyspinta.languages import LANGUAGES


def problem_of(source: str) -> Problem:
    with pytest.raises(Refusal) as refused:
        parse(source)
    (problem,) = refused.value.problems
    assert all(problem.text(language) for language in LANGUAGES)
    return problem


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("${a} = 'yes'", ("=", ("ref", "a"), "yes")),
        ("${ a }", ("ref", "a")),
        ("1 + 2 + 3 - 4", ("-", ("+", 1, 2, 3), 4)),
        ("(1 + 2) + 3", ("+", ("+", 1, 2), 3)),
        ("1 or 2 and 3 or 4", ("or", 1, ("and", 2, 3), 4)),
        ("-2 * 3", ("*", ("negative", 2), 3)),
        ("div div mod", None),
        ("a div b", ("div", ("attribute", "a"), ("attribute", "b"))),
        ("2.50", 2.5),
        ("not(. < today())", ("not", ("<", ("self",), ("today",)))),
        ("sum(all(${x}), 1)", ("sum", ("all", ("ref", "x")), 1)),
        ("\u00a0${a}\n=\t1 ", ("=", ("ref", "a"), 1)),
    ],
)
def test_a_text_is_read_as_its_tree(source: str, tree: Tree | None) -> None:
    if tree is None:
        assert problem_of(source).kind.code == "YP-EXPRESSION-001"
    else:
        assert parse(source) == tree


def test_the_source_is_kept_without_the_space_around_it() -> None:
    expression = read_expression("  ${a}  >=  1 ")
    assert expression.source == "${a}  >=  1"
    assert unparse(expression.tree) == "${a} >= 1"


@pytest.mark.parametrize(
    ("source", "code", "position"),
    [
        ("", "002", 1),
        ("1 +", "002", 4),
        ("(1", "002", 3),
        ("1 2", "001", 3),
        ("1 = )", "001", 5),
        ("and 1", "001", 1),
        ("if(1,,2)", "001", 6),
        ("'abc", "005", 1),
        ("1 = #", "006", 5),
        ("${a", "006", 1),
        ("${}", "006", 1),
        ("\x00", "006", 1),
        ("${a} = ”kyllä”", "007", 8),
        ("../a = 1", "008", 1),
        ("/data/a", "008", 1),
        ("1 / 2", "008", 3),
        ("1 + selcted(${a}, 'x')", "009", 5),
        ("ref(1)", "009", 1),
        ("now()", "010", 1),
        ("jr:choice-name(1, 2)", "010", 1),
        ("selected(${a})", "011", 1),
        ("true(1)", "011", 1),
        ("coalesce(1)", "011", 1),
        ("round(1, 2, 3)", "011", 1),
        ("all(${x})", "012", 1),
        ("1 + all(${x})", "012", 5),
        ("all(${x}) + 1", "012", 1),
        ("-all(${x})", "012", 2),
        ("concat(all(${x}))", "012", 8),
        ("sum(all(1))", "012", 5),
        ("1234567890123456", "013", 1),
        ("regex(., ${a})", "014", 10),
        ("regex(., '" + "a" * 501 + "')", "015", 10),
    ],
)
def test_what_is_no_expression_is_refused_with_its_position(source: str, code: str, position: int) -> None:
    problem = problem_of(source)
    assert (problem.kind.code, problem.details["position"]) == (f"YP-EXPRESSION-{code}", position)


def test_the_closest_function_is_named() -> None:
    assert "selected" in str(problem_of("selcted(1, 2)").details["closest"])
    assert problem_of("selected(1)").details["expected"] == "2"
    assert problem_of("round()").details["expected"] == "1–2"
    assert problem_of("coalesce()").details["expected"] == "2…"


@pytest.mark.parametrize(
    "source", ["(" * 200 + "1" + ")" * 200, "-" * 200 + "1", "not(" * 100 + "1" + ")" * 100, "1" + " - 1" * 100]
)
def test_a_deep_expression_is_refused(source: str) -> None:
    problem = problem_of(source)
    assert (problem.kind.code, problem.details["most"]) == ("YP-EXPRESSION-004", MOST_DEPTH)


def test_limits_are_reached_and_not_passed() -> None:
    assert depth(parse(" or ".join(["${a} = 1"] * 300))) == 3
    assert parse("1".ljust(MOST_CHARACTERS)) == 1
    assert problem_of("1".ljust(MOST_CHARACTERS + 1)).kind.code == "YP-EXPRESSION-003"
    assert depth(parse("not(" * (MOST_DEPTH - 1) + "true()" + ")" * (MOST_DEPTH - 1))) == MOST_DEPTH


def test_a_text_with_both_quotes_cannot_be_written() -> None:
    with pytest.raises(ValueError, match="quotes"):
        unparse("'\"")


@settings(max_examples=400, deadline=None)
@given(TREES)
def test_a_tree_is_what_its_text_parses_to(tree: Tree) -> None:
    if depth(tree) <= MOST_DEPTH:
        assert parse(unparse(tree)) == tree
        assert unparse(parse(unparse(tree))) == unparse(tree)


_PIECES = [
    "${a}",
    "'x'",
    '"',
    "(",
    ")",
    ",",
    ".",
    "..",
    "and",
    "or",
    "not(",
    "all(",
    "if(",
    "regex(",
    "'(a+)+'",
    "-",
    "=",
    "div",
    "1",
    "1.5.",
]


@settings(max_examples=1000, deadline=None)
@given(st.text(max_size=40) | st.lists(st.sampled_from(_PIECES), max_size=12).map(" ".join))
def test_any_text_is_an_expression_or_refused(source: str) -> None:
    tree, problems = _try(source)
    assert all(problem.kind.code.startswith("YP-EXPRESSION-0") for problem in problems)
    assert all(problem.text(language) for problem in problems for language in LANGUAGES)
    assert problems or parse(unparse(tree)) == tree


def _try(source: str) -> tuple[Tree, tuple[Problem, ...]]:
    try:
        return parse(source), ()
    except Refusal as refusal:
        return "", refusal.problems


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("1", Kind.NUMBER),
        ("'a'", Kind.TEXT),
        ("1 + ${a}", Kind.NUMBER),
        ("${a}", Kind.ANY),
        ("${a} = 1", Kind.TRUTH),
        ("if(${a}, 'x', concat(${b}))", Kind.TEXT),
        ("if(${a}, 'x', 1)", Kind.ANY),
        ("coalesce(sum(1), 2)", Kind.NUMBER),
        ("today()", Kind.DATE),
        ("county", Kind.TEXT),
    ],
)
def test_what_an_expression_certainly_gives(source: str, kind: Kind) -> None:
    assert kind_of(parse(source)) is kind
    assert gives_text(parse(source)) is (kind in (Kind.TEXT, Kind.DATE))


def test_no_function_is_both_there_and_refused() -> None:
    assert not set(FUNCTIONS) & REFUSED
