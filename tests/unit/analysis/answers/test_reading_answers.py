"""What people type and what programs send, question by question: the answer, or the problem with it."""

from typing import Any

import pytest

from tests.factories.instrument_json import question, state
from tests.factories.routed_instrument import section
from tests.factories.surveys import make_instrument
from yhdyspinta.analysis.answers.compiled import Compiled, compile_instrument
from yhdyspinta.analysis.answers.reading import check_answer, read_answer, read_cell, read_json
from yhdyspinta.analysis.identity_numbers import has_identity_number
from yhdyspinta.analysis.routing.evaluating import Answer
from yhdyspinta.analysis.states import State
from yhdyspinta.errors import Problem
from yhdyspinta.languages import LANGUAGES

DK, NA = State.DONT_KNOW, State.NOT_APPLICABLE
NAMES = {
    101: "unknown question",
    102: "not a number",
    103: "too small",
    104: "too large",
    105: "unknown choice",
    106: "not together",
    107: "one answer",
    108: "too long",
    109: "identity number",
    110: "not an answer",
}


def told(answer: Answer | Problem) -> object:
    """An answer as it is; of a problem the short name of its kind, after its sentences were written."""
    if not isinstance(answer, Problem):
        return answer
    assert all("{" not in answer.sentence(language) for language in LANGUAGES)
    return NAMES[int(answer.kind.code.rpartition("-")[2])]


@pytest.mark.parametrize(
    ("name", "texts", "answer"),
    [
        ("visible", ["3"], 3.0),
        ("visible", [" 3 "], 3.0),
        ("visible", ["dk"], DK),
        ("visible", ["na"], NA),
        ("visible", [""], None),
        ("visible", [], None),
        ("visible", ["4"], "unknown choice"),
        ("visible", ["hyvä"], "unknown choice"),
        ("visible", ["1", "2"], "one answer"),
        ("daily_guidance", ["2"], 2.0),
        ("persons", ["12"], 12.0),
        ("persons", ["12,5"], 12.5),
        ("persons", ["12.5"], 12.5),
        ("persons", [",5"], 0.5),
        ("persons", ["-3"], -3.0),
        ("persons", ["−3"], -3.0),
        ("persons", ["1 200"], 1200.0),
        ("persons", ["1\u00a0234\u00a0567,5"], 1234567.5),
        ("persons", ["１２"], 12.0),
        ("persons", ["-0"], 0.0),
        ("persons", ["12 henkilöä"], "not a number"),
        ("persons", ["1 2"], "not a number"),
        ("persons", ["1e5"], "not a number"),
        ("persons", ["nan"], "not a number"),
        ("persons", ["9" * 400], "not a number"),
        ("persons", ["dk"], "not a number"),
        ("agreement", ["in_force"], "in_force"),
        ("agreement", ["dk"], DK),
        ("agreement", ["1"], "unknown choice"),
        ("agreement", ["na"], "unknown choice"),
        ("followed", ["figures", "meetings"], ("meetings", "figures")),
        ("followed", ["figures", "figures"], ("figures",)),
        ("followed", [], None),
        ("followed", ["", ""], None),
        ("followed", ["nothing"], ("nothing",)),
        ("followed", ["nothing", "meetings"], "not together"),
        ("followed", ["dk"], DK),
        ("followed", ["dk", "meetings"], "not together"),
        ("followed", ["gossip"], "unknown choice"),
        ("thoughts", ["Sovitaan.\r\nSitten jatketaan."], "Sovitaan.\nSitten jatketaan."),
        ("thoughts", ["  sisennetty"], "  sisennetty"),
        ("thoughts", [" \r\n\t "], None),
        ("thoughts", ["dk"], "dk"),
        ("thoughts", ["12"], "12"),
        ("thoughts", ["a\x00b\x0bc\x85d\u2028e\x1bf"], "ab\nc\nd\nef"),
        ("thoughts", ["x" * 10_000], "x" * 10_000),
        ("thoughts", ["x" * 10_001], "too long"),
        ("thoughts", ["Asiakas 131052-308T soitti."], "identity number"),
        ("thoughts", ["131052\u00a0–\u00a0308t"], "identity number"),
        ("thoughts", ["Puhelin 0401234567, y-tunnus 1234567-1"], "Puhelin 0401234567, y-tunnus 1234567-1"),
    ],
)  # fmt: skip
def test_a_field_of_a_form(compiled: Compiled, name: str, texts: list[str], answer: object) -> None:
    assert told(read_answer(compiled.fields[name], texts)) == answer
    assert type(told(read_answer(compiled.fields[name], texts))) is type(answer)


@pytest.mark.parametrize(
    ("name", "cell", "answer"),
    [
        ("visible", 3, 3.0),
        ("visible", 3.0, 3.0),
        ("visible", "3", 3.0),
        ("visible", "Hyvin", 3.0),
        ("visible", "huonosti på svenska", 1.0),
        ("visible", "En osaa sanoa", DK),
        ("visible", "dk", DK),
        ("visible", None, None),
        ("visible", "", None),
        ("visible", 3.5, "unknown choice"),
        ("visible", True, "not an answer"),
        ("persons", 4.25, 4.25),
        ("persons", "4,25", 4.25),
        ("persons", float("inf"), "not a number"),
        ("agreement", "in_force", "in_force"),
        ("agreement", 1, "in_force"),
        ("agreement", "NONE in English", "none"),
        ("agreement", "jokin muu", "unknown choice"),
        ("followed", "figures; meetings", ("meetings", "figures")),
        ("followed", "figures\nmeetings", ("meetings", "figures")),
        ("followed", "1;3", "not together"),
        ("followed", "", None),
        ("thoughts", 12, "12"),
        ("thoughts", "Rivi\nja toinen", "Rivi\nja toinen"),
        ("thoughts", ["lista"], "not an answer"),
    ],
)
def test_a_cell_of_a_workbook(compiled: Compiled, name: str, cell: object, answer: object) -> None:
    assert told(read_cell(compiled.fields[name], cell)) == answer


@pytest.mark.parametrize(
    ("name", "value", "answer"),
    [
        ("visible", 3, 3.0),
        ("visible", "3", "not an answer"),
        ("visible", {"state": "dont_know"}, DK),
        ("visible", {"state": "not_asked"}, "unknown choice"),
        ("visible", {"state": "blank"}, None),
        ("visible", {"state": "odd"}, "not an answer"),
        ("visible", None, None),
        ("visible", True, "not an answer"),
        ("persons", "12", "not an answer"),
        ("persons", {"state": "dont_know"}, "unknown choice"),
        ("persons", [], None),
        ("agreement", ["in_force"], "not an answer"),
        ("agreement", 1, "not an answer"),
        ("followed", ["figures"], ("figures",)),
        ("followed", "figures", "not an answer"),
        ("followed", [["figures"]], "not an answer"),
        ("thoughts", "", None),
        ("thoughts", "blank", "blank"),
        ("thoughts", 12, "not an answer"),
        ("thoughts", "\ud800", "not an answer"),
        ("thoughts", {"a": 1}, "not an answer"),
    ],
)
def test_a_value_of_a_program(compiled: Compiled, name: str, value: object, answer: object) -> None:
    assert told(read_json(compiled.fields[name], value)) == answer


def limited(**further: Any) -> Compiled:
    return compile_instrument(make_instrument(sections=[section("s", question("n", "number", **further))]), "")


@pytest.mark.parametrize(
    ("text", "answer"),
    [("0", "too small"), ("0,5", 0.5), ("100", 100.0), ("100,01", "too large"), ("dk", DK), ("7;dk", "one answer")],
)
def test_a_number_has_limits_and_may_have_states(text: str, answer: object) -> None:
    field = limited(minimum=0.5, maximum=100.0, states=[state(9)]).fields["n"]
    assert told(read_answer(field, text.split(";"))) == answer


def test_a_problem_names_the_choices_in_the_language_of_its_reader(compiled: Compiled) -> None:
    problem = read_answer(compiled.fields["agreement"], ["x"])
    assert isinstance(problem, Problem)
    assert problem.sentence("sv").endswith("in_force på svenska, none på svenska, En osaa sanoa på svenska.")
    assert problem.sentence("fi").endswith("in_force, none, En osaa sanoa.")


def test_what_was_checked_is_checked_again_to_the_same(compiled: Compiled) -> None:
    for name, texts in [("followed", ["figures", "meetings"]), ("thoughts", ["a\r\nb"]), ("persons", ["1,5"])]:
        first = read_answer(compiled.fields[name], texts)
        assert not isinstance(first, Problem)
        assert check_answer(compiled.fields[name], first) == first


# The forms that `find_identity_numbers` takes for a code: none may be missed by the quick look before it.
@pytest.mark.parametrize(
    "text",
    [
        "131052-308T",
        "131052 - 308T",
        "13.10.52-308T",
        "13 . 10 . 52  -  308T",
        "１３１０５２－３０８Ｔ",
        "131052308T",
        "①③①⓪⑤②-③⓪⑧T",
        "1\u00ad31052-308T",
    ],
)
def test_the_quick_look_misses_no_identity_code(compiled: Compiled, text: str) -> None:
    expected = "identity number" if has_identity_number(text) else text
    assert told(check_answer(compiled.fields["thoughts"], text)) == expected


def test_most_of_the_forms_above_are_codes() -> None:
    assert has_identity_number("13 . 10 . 52  -  308T")
    assert has_identity_number("１３１０５２－３０８Ｔ")
