"""docs/reference/expressions.md: its examples are expressions, its trees are theirs, and it has every function."""

import json
import re
from typing import Final

import pytest

from tests.conftest import ROOT
from yhdyspinta.analysis.expressions import parse
from yhdyspinta.analysis.expressions.functions import FUNCTIONS, REFUSED
from yhdyspinta.analysis.expressions.patterns import check_pattern
from yhdyspinta.errors import Refusal

PAGE: Final = (ROOT / "docs/reference/expressions.md").read_text(encoding="utf-8")
_SECTIONS: Final = {
    part.partition("\n")[0].strip(): part.partition("\n")[2] for part in re.split(r"^## ", PAGE, flags=re.MULTILINE)
}
EXAMPLES: Final = re.findall(r"^\| `[a-z_]+` \| `([^`]+)` \|", _SECTIONS["Examples"], flags=re.MULTILINE)


@pytest.mark.parametrize("source", EXAMPLES)
def test_an_example_is_an_expression(source: str) -> None:
    parse(source)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) > 10


@pytest.mark.parametrize(
    ("source", "tree"),
    re.findall(r"^\| `([^`]+)` \|[^|]+\| `(\[[^`]+\])` \|", _SECTIONS["Words"], flags=re.MULTILINE),
)
def test_the_trees_are_those_of_their_texts(source: str, tree: str) -> None:
    # A list by itself is no expression; the page shows it inside one.
    whole, expected = (f"sum({source})", f'["sum", {tree}]') if source.startswith("all(") else (source, tree)
    assert json.loads(json.dumps(parse(whole))) == json.loads(expected)


def test_every_function_is_described() -> None:
    described = set(re.findall(r"`([a-z-]+)\(", _SECTIONS["Functions"]))
    assert described == set(FUNCTIONS)
    assert set(re.findall(r"`([a-z:-]+)`", _SECTIONS["Functions"].split("Refused", 1)[1])) <= REFUSED


def test_the_patterns_are_taken_and_refused_as_it_says() -> None:
    for pattern in ("([0-9]{3}-)*", ".*x.*", "[a-z.]+@[a-z]+"):
        assert f"`{pattern}`" in _SECTIONS["Patterns"]
        check_pattern(pattern)
    for pattern in ("(a+)*", ".*x.*y.*z"):
        with pytest.raises(Refusal):
            check_pattern(pattern)
