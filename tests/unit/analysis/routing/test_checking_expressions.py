"""What is wrong with the expressions of an instrument, with the place of each field."""

from typing import Any

import pytest

from tests.factories.instrument_json import option, question, state, texts
from tests.factories.routed_instrument import conditions, make_cooperation, make_routed, section, yes_no
from yhdyspinta.analysis.instruments.canonical import from_json
from yhdyspinta.analysis.routing import check_expressions
from yhdyspinta.errors import Problem
from yhdyspinta.languages import LANGUAGES


def problems_of(document: dict[str, Any]) -> tuple[Problem, ...]:
    problems = check_expressions(from_json(document))
    assert all(problem.text(language) for problem in problems for language in LANGUAGES)
    return problems


def told(document: dict[str, Any]) -> list[tuple[str, str]]:
    """The number of each problem's code, and where it is."""
    return [(one.kind.code.removeprefix("YP-EXPRESSION-"), one.place.column) for one in problems_of(document)]


def of_last(field: str, source: str, **further: Any) -> list[str]:
    """What is told of an expression of the last question, beside those that it can refer to."""
    questions = [
        yes_no("a"),
        question("many", "multiple_choice", options=[option("x", 1), option("y", 2)]),
        question("scaled", "scale", scale="quality"),
        question("table", "matrix", scale="quality", rows=[{"id": "row_one", "text": texts("yksi")}]),
        question("amount", "number", minimum=0, maximum=10),
        question("words", "open_text"),
        question("group", "group", per="kela", questions=[question("inner", "number"), question("hello", "note")]),
    ]
    kind = further.pop("kind", "open_text")
    last = question("last", kind, **conditions(**{field: source}), **further)
    found = told(make_routed(section("one", *questions, last)))
    assert all(place == f"/sections/0/questions/7/{field}" for _code, place in found)
    return [code for code, _place in found]


def test_a_sound_instrument_has_no_problem() -> None:
    assert problems_of(make_cooperation()) == ()


@pytest.mark.parametrize(
    ("source", "codes"),
    [
        ("${a} = 'yes'", []),
        ("${b} = 'yes'", ["102"]),
        ("${A} = 'yes'", ["102"]),
        ("${table} = 1", ["103"]),
        ("${group} = 1", ["103"]),
        ("${hello} = 1", ["103"]),
        ("${one} = 1", ["103"]),
        ("${quality} = 1", ["102"]),
        ("${row_one} = 1", []),
        ("${a} = 'maybe'", ["104"]),
        ("'maybe' != ${a}", ["104"]),
        ("${a} = 1", ["104"]),
        ("${a} = ''", []),
        ("${a} = 'dk'", []),
        ("${a} = 'na'", ["104"]),
        ("${scaled} = 'na'", []),
        ("selected(${a}, 'maybe')", ["104"]),
        ("selected(${many}, 'x')", []),
        ("selected(${many}, 'x y')", ["104"]),
        ("${many} = 'x y'", []),
        ("${many} = 'x z'", ["104"]),
        ("${scaled} = 4", ["104"]),
        ("${scaled} = '3'", []),
        ("${row_one} = 3.0", []),
        ("${row_one} = 2.5", ["104"]),
        ("${amount} = 11.5", []),
        ("selected(all(${inner}), 3)", []),
        ("${a} > 1", ["105"]),
        ("${many} + 1 = 2", ["105"]),
        ("${words} > 'b'", ["105"]),
        ("${words} > '2026-01-01'", []),
        ("${words} + '2026-01-01' = 1", ["105"]),
        ("${amount} > '3'", []),
        ("${a} = 'yes' or 'no'", ["106"]),
        ("'yes'", ["106"]),
        ("not('x')", ["106"]),
        ("if('x', true(), false())", ["106"]),
        ("${inner} = 1", ["107"]),
        ("sum(all(${inner})) > 1", []),
        ("sum(all(${amount})) > 1", ["108"]),
        (". = 1", ["112"]),
        ("yes = ${a}", ["113"]),
        ("false()", ["110"]),
        ("1 > 2", ["110"]),
        ("'' = 'x'", ["110"]),
        ("${a} = 'yes' and 1 = 2", ["110"]),
        ("${a} = 'yes' or 1 = 2", []),
        ("not(true() or ${a} = 'yes')", ["110"]),
        ("if(true(), false(), ${a} = 'yes')", ["110"]),
        ("if(${a} = 'yes', 1 = 2, false())", ["110"]),
        ("${scaled} > 3", ["110"]),
        ("3 < ${row_one}", ["110"]),
        ("${scaled} >= 3", []),
        ("not(${scaled} > 3)", []),
        ("${amount} > 10", ["110"]),
        ("${amount} < 0", ["110"]),
        ("${words} > 10", []),
        ("${a} = 'yes' and ${a} = 'no'", ["110"]),
        ("${a} = 'yes' and (selected(${a}, 'no') and ${words} != '')", ["110"]),
        ("${many} = 'x' and selected(${many}, 'y')", []),
        ("${a} = 'yes' and ${a} != 'no'", []),
        ("true()", []),
        ("today() > '2026-01-01'", []),
    ],
)
def test_a_condition(source: str, codes: list[str]) -> None:
    assert of_last("relevant", source) == codes


def test_several_problems_of_one_expression_are_told_at_once() -> None:
    assert of_last("relevant", "${b} = 1 and ${a} = 'maybe' and sum(all(${amount})) > ${many}") == [
        "102",
        "108",
        "104",
        "105",
    ]


@pytest.mark.parametrize(
    ("field", "source", "codes"),
    [
        ("constraint", ". > 3 and ${last} < 9", []),
        ("constraint", "false()", []),
        ("constraint", "size > 1", ["113"]),
        ("required", ". = 1", ["112"]),
        ("required", "${a} = 'yes'", []),
        ("calculate", "concat('a', 'b')", []),
        ("calculate", "'a'", []),
        ("choice_filter", "size > 1 and name != ${words}", []),
        ("choice_filter", "weight > 1", ["114"]),
        ("choice_filter", "'x'", ["106"]),
    ],
)
def test_each_field_has_its_words(field: str, source: str, codes: list[str]) -> None:
    further = {
        "calculate": {"kind": "calculation"},
        "choice_filter": {
            "kind": "single_choice",
            "options": [option("p", 1, attributes=[{"name": "size", "value": "2"}]), option("q", 2)],
        },
    }
    assert of_last(field, source, **further.get(field, {"kind": "number"})) == codes


def test_a_dot_is_compared_with_the_questions_own_choices() -> None:
    further = {"kind": "single_choice", "options": [option("p", 1), option("q", 2)]}
    assert of_last("constraint", ". = 'x'", **further) == ["104"]
    assert of_last("constraint", ". != 'q'", **further) == []


def test_the_closest_names_and_the_known_choices_are_told() -> None:
    document = make_routed(
        section("one", yes_no("cooperates"), question("q", "note", **conditions(relevant="${co_operates} = 'ja'")))
    )
    (problem,) = problems_of(document)
    assert problem.details["closest"] == "cooperates"
    document = make_routed(
        section("one", yes_no("cooperates"), question("q", "note", **conditions(relevant="${cooperates} = 'ja'")))
    )
    (problem,) = problems_of(document)
    assert problem.details == {"name": "cooperates", "choice": "ja", "known": "yes, no, dk"}


def test_a_state_can_have_a_name_of_its_own() -> None:
    own = question("q1", "number", states=[{**state(9), "id": "eos"}])
    document = make_routed(section("one", own, question("q2", "note", **conditions(relevant="${q1} = 'eos'"))))
    assert problems_of(document) == ()


def test_what_is_shown_does_not_depend_on_what_comes_later() -> None:
    document = make_routed(
        section("one", question("early", "open_text", **conditions(relevant="${late} = 'x' or ${sum} > 1"))),
        section(
            "two",
            question("late", "open_text"),
            question("sum", "calculation", **conditions(calculate="${later} + 1")),
            question("later", "number"),
        ),
    )
    assert told(document) == [("111", "/sections/0/questions/0/relevant")] * 2
    assert [problem.details["name"] for problem in problems_of(document)] == ["late", "later"]


def test_calculations_and_constraints_may_refer_to_what_comes_later() -> None:
    document = make_routed(
        section(
            "one",
            question("sum", "calculation", **conditions(calculate="${later} + 1")),
            question("most", "number", **conditions(constraint=". < ${later}", required="${later} > 1")),
            question("later", "number"),
        )
    )
    assert problems_of(document) == ()


@pytest.mark.parametrize(
    ("document", "path", "place"),
    [
        (
            make_routed(
                section(
                    "one",
                    question("a", "calculation", **conditions(calculate="${b} + 1")),
                    question("b", "calculation", **conditions(calculate="${c} + 1")),
                    question("c", "calculation", **conditions(calculate="${a} + 1")),
                )
            ),
            {"a", "b", "c"},
            "/sections/0/questions/0/calculate",
        ),
        (
            make_routed(section("one", question("a", "number", **conditions(relevant="${a} > 1")))),
            {"a"},
            "/sections/0/questions/0/relevant",
        ),
        (
            make_routed(section("one", question("a", "number"), **conditions(relevant="${a} > 1"))),
            {"one", "a"},
            "/sections/0/relevant",
        ),
        (
            make_routed(
                section(
                    "one",
                    question(
                        "g",
                        "group",
                        per="kela",
                        questions=[question("a", "number")],
                        **conditions(relevant="${a} > 1"),
                    ),
                )
            ),
            {"g", "a"},
            "/sections/0/questions/0/relevant",
        ),
    ],
)
def test_a_circle_is_told_with_its_path(document: dict[str, Any], path: set[str], place: str) -> None:
    (problem,) = problems_of(document)
    assert (problem.kind.code, problem.place.column) == ("YP-EXPRESSION-109", place)
    names = str(problem.details["path"]).split(" → ")
    assert set(names) == path
    assert names[0] == names[-1]


def test_two_circles_are_two_problems() -> None:
    pairs = [("a", "b"), ("b", "a"), ("c", "d"), ("d", "c")]
    questions = [question(one, "calculation", **conditions(calculate=f"${{{other}}}")) for one, other in pairs]
    assert [code for code, _place in told(make_routed(section("one", *questions)))] == ["109", "109"]


def test_conditions_around_a_question_count() -> None:
    document = make_routed(
        section("one", yes_no("a")),
        section(
            "two",
            question("q", "note", **conditions(relevant="${a} = 'no'")),
            question("r", "note", **conditions(relevant="${a} = 'yes'")),
            **conditions(relevant="${a} = 'yes'"),
        ),
    )
    assert told(document) == [("110", "/sections/1/questions/0/relevant")]


def test_a_group_sees_its_own_counterpart_and_that_of_a_group_per_the_same() -> None:
    def groups(per: str) -> dict[str, Any]:
        inner = question("b", "number", **conditions(relevant="${a} > 1 and ${own} > 1 and sum(all(${a})) > 1"))
        return make_routed(
            section(
                "one",
                question("own", "number"),
                question("g1", "group", per="kela", questions=[question("a", "number")]),
                question("g2", "group", per=per, questions=[inner]),
            )
        )

    assert problems_of(groups("kela")) == ()
    (problem,) = problems_of(groups("county"))
    assert (problem.kind.code, problem.details["per"]) == ("YP-EXPRESSION-107", "kela")
    assert problem.place.column == "/sections/0/questions/2/questions/0/relevant"


@pytest.mark.parametrize(
    ("relevant", "code"),
    [
        ({"source": "${a} = 'yes'", "tree": ["=", ["ref", "a"], "no"]}, "101"),
        ({"source": "${a} = 'yes'", "tree": "x"}, "101"),
        ({"source": "${a} =", "tree": ["=", ["ref", "a"], "no"]}, "002"),
    ],
)
def test_a_tree_that_is_not_that_of_its_source_is_told(relevant: dict[str, Any], code: str) -> None:
    document = make_routed(section("one", yes_no("a"), question("q", "note", relevant=relevant)))
    assert told(document) == [(code, "/sections/0/questions/1/relevant")]
