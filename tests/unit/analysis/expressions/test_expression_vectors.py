"""The shared vectors: Python and the script of the browser give the same values."""

import json
from typing import Any

import pytest

from tests.factories.expression_values import Script, make_scope, read_vectors, to_json
from yhdyspinta.analysis.expressions import compile_tree, parse, unparse
from yhdyspinta.analysis.expressions.functions import FUNCTIONS
from yhdyspinta.analysis.expressions.parser import BINDING
from yhdyspinta.analysis.expressions.walking import list_nodes

_CASES = [
    pytest.param(source, scope, value, id=f"{subject}: {source}") for subject, source, scope, value in read_vectors()
]


def _same(found: Any, expected: Any) -> bool:
    """Numbers are equal to the last bit, and a truth is no number."""
    return type(found) is type(expected) and found == expected


def _as_number(value: Any) -> Any:
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


@pytest.mark.parametrize(("source", "scope", "value"), _CASES)
def test_python_gives_the_value(source: str, scope: dict[str, Any], value: Any) -> None:
    found = to_json(compile_tree(parse(source))(make_scope(scope)))
    assert _same(_as_number(found), _as_number(value)), found


@pytest.mark.parametrize(("source", "scope", "value"), _CASES)
def test_the_script_gives_the_value(source: str, scope: dict[str, Any], value: Any, script: Script) -> None:
    found = script.evaluate(parse(source), scope)
    assert _same(_as_number(found), _as_number(value)), found


@pytest.mark.parametrize(("source", "scope", "value"), _CASES)
def test_its_text_can_be_written_from_its_tree(source: str, scope: dict[str, Any], value: Any) -> None:
    tree = parse(source)
    assert parse(unparse(tree)) == tree
    assert json.loads(json.dumps(tree)) == json.loads(json.dumps(parse(unparse(tree))))


@pytest.mark.parametrize(
    ("source", "letters", "value"),
    [
        ("concat(${x}, ${x})", "å😀" * 4_000, "å😀" * 5_000),
        ("string(${x})", "å😀" * 6_000, "å😀" * 5_000),
        ("regex(${x}, '.*')", "😀" * 1_000, True),
        ("regex(${x}, '.*')", "😀" * 1_001, False),
    ],
)
def test_long_texts_have_an_end(source: str, letters: str, value: Any, script: Script) -> None:
    scope = {"answers": {"x": letters}}
    assert compile_tree(parse(source))(make_scope(scope)) == value
    assert script.evaluate(parse(source), scope) == value


def test_every_function_and_operator_has_a_vector() -> None:
    used = {node[0] for _subject, source, _scope, _value in read_vectors() for node in list_nodes(parse(source))}
    assert {*FUNCTIONS, *BINDING, "ref", "self", "attribute"} == used
