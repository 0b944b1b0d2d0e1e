"""Relevance of 500 expressions: ours beside libxml2's XPath of the same expressions, in one run.

    python -m bench.expressions [--expressions 500] [--rounds 50] [--json FILE]

Both must find the same questions relevant; the script compares them. There are no blanks among the answers, because
XPath calls two of them equal and we do not.
"""

import argparse
import json
import random
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

from bench.machine import describe_machine
from yhdyspinta.analysis.expressions import Expression, Scope, Value, compile_tree, read_expression, unparse
from yhdyspinta.analysis.expressions.expression import Tree
from yhdyspinta.analysis.expressions.walking import Node, change_nodes
from yhdyspinta.analysis.instruments.instrument import (
    Instrument,
    Option,
    Origin,
    Population,
    Question,
    QuestionKind,
    Section,
)
from yhdyspinta.analysis.routing import Answer, Key, check_expressions, plan_routing
from yhdyspinta.languages import Texts

# Without types of its own; it comes with python-pptx.
etree: Any = import_module("lxml.etree")
_WORDS = Texts("Kysymys", "Fråga", "Question")
_CHOICES = ("yes", "no", "partly")


@dataclass(frozen=True, slots=True)
class Form:
    """Questions in order, the first ones without a condition, each later one with one on earlier ones."""

    instrument: Instrument
    conditions: tuple[Expression, ...]
    answers: dict[str, Value]


def make_form(count: int, *, seed: int = 4) -> Form:
    """`count` conditions in the proportions in which forms of others have them: mostly choices, then numbers."""
    chance = random.Random(seed)  # noqa: S311  (drawn data, no secret)
    asked = [f"q{number}" for number in range(count // 5)]
    conditions = [read_expression(_draw_condition(chance, asked)) for _number in range(count)]
    free = [_make_question(name, number, None) for number, name in enumerate(asked)]
    later = [_make_question(f"r{number}", number, condition) for number, condition in enumerate(conditions)]
    instrument = Instrument(
        "bench",
        _WORDS,
        _WORDS,
        Population.CENSUS,
        _WORDS,
        _WORDS,
        _WORDS,
        (),
        (Section("first", _WORDS, (*free, *later)),),
        {"fi": Origin.SOURCE, "sv": Origin.SOURCE, "en": Origin.SOURCE},
    )
    answers: dict[str, Value] = {
        name: chance.randint(0, 20) if number % 2 else chance.choice(_CHOICES) for number, name in enumerate(asked)
    }
    return Form(instrument, tuple(conditions), answers)


def _make_question(name: str, number: int, condition: Expression | None) -> Question:
    if number % 2:
        return Question(name, QuestionKind.NUMBER, _WORDS, relevant=condition)
    options = tuple(Option(choice, code, _WORDS) for code, choice in enumerate(_CHOICES))
    return Question(name, QuestionKind.SINGLE_CHOICE, _WORDS, options=options, relevant=condition)


def _draw_condition(chance: random.Random, asked: list[str]) -> str:
    choices, numbers = asked[::2], asked[1::2]
    simple = [
        f"${{{chance.choice(choices)}}} = '{chance.choice(_CHOICES)}'",
        f"${{{chance.choice(choices)}}} != '{chance.choice(_CHOICES)}'",
        f"${{{chance.choice(numbers)}}} >= {chance.randint(1, 20)}",
        f"${{{chance.choice(numbers)}}} + ${{{chance.choice(numbers)}}} > {chance.randint(1, 40)}",
        f"not(${{{chance.choice(choices)}}} = 'no')",
    ]
    parts = chance.choices(simple, weights=[6, 2, 2, 1, 1], k=chance.choice([1, 1, 1, 2, 3]))
    return f" {chance.choice(['and', 'or'])} ".join(parts)


def _as_xpath(tree: Tree) -> str:
    def change(node: Node) -> Tree:
        return ("attribute", f"__{node[1]}__") if node[0] == "ref" else node

    return unparse(change_nodes(tree, change)).replace("__r", "/data/r").replace("__q", "/data/q").replace("__", "")


def _make_document(answers: dict[str, Value]) -> Any:
    data = etree.Element("data")
    for name, value in answers.items():
        etree.SubElement(data, name).text = str(value)
    return data


def measure(work: Callable[[], object], rounds: int) -> float:
    """The median of some rounds, in milliseconds."""
    times = []
    for _round in range(rounds):
        begin = time.perf_counter()
        work()
        times.append((time.perf_counter() - begin) * 1000)
    return statistics.median(times)


def run(count: int, rounds: int) -> dict[str, float]:
    """What was measured, in milliseconds."""
    form = make_form(count)
    sources = [condition.source for condition in form.conditions]
    scope = Scope(form.answers)
    compiled = [compile_tree(condition.tree) for condition in form.conditions]
    xpaths = [_as_xpath(condition.tree) for condition in form.conditions]
    document = _make_document(form.answers)
    evaluators = [etree.XPath(xpath) for xpath in xpaths]
    routing = plan_routing(form.instrument)
    answers: dict[Key, Answer] = {
        (name, ""): value for name, value in form.answers.items() if isinstance(value, int | str)
    }
    day = date(2026, 1, 1)

    ours = [evaluate(scope) for evaluate in compiled]
    relevant = routing.evaluate(answers, {}, on=day).relevant
    theirs = [evaluate(document) for evaluate in evaluators]
    assert ours == theirs == [(f"r{number}", "") in relevant for number in range(count)], "the methods differ"
    assert check_expressions(form.instrument) == ()

    return {
        "parse": measure(lambda: [read_expression(source) for source in sources], rounds),
        "check the questionnaire": measure(lambda: check_expressions(form.instrument), rounds),
        "plan (order and compile)": measure(lambda: plan_routing(form.instrument), rounds),
        "relevance of a response": measure(lambda: routing.evaluate(answers, {}, on=day), rounds),
        "the expressions alone": measure(lambda: [evaluate(scope) for evaluate in compiled], rounds),
        "libxml2: compile": measure(lambda: [etree.XPath(xpath) for xpath in xpaths], rounds),
        "libxml2: document of a response": measure(lambda: _make_document(form.answers), rounds),
        "libxml2: the expressions alone": measure(lambda: [one(document) for one in evaluators], rounds),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--expressions", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    results = run(options.expressions, options.rounds)
    print(f"{options.expressions} expressions, median of {options.rounds} rounds\n")
    for name, milliseconds in results.items():
        print(f"{name:34} {milliseconds:8.2f} ms")
    if options.json:
        report = {**describe_machine(), "expressions": options.expressions, "milliseconds": results}
        options.json.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
