"""Expressions in files of instruments: what is read, and what is refused with the JSON pointer of its field."""

import json
from typing import Any

import pytest

from tests.factories.instrument_json import make_document, option, question, state, texts
from tests.factories.routed_instrument import conditions, expression, make_cooperation, make_routed, section, yes_no
from yhdyspinta.analysis.instruments.canonical import from_json, instrument_hash, to_json
from yhdyspinta.analysis.instruments.variables import Measure, list_variables
from yhdyspinta.errors import Refusal
from yhdyspinta.sources.instruments import read_instrument


def read(document: dict[str, Any]) -> Any:
    return read_instrument(json.dumps(document).encode(), file="lomake.json")


def told(document: dict[str, Any]) -> list[tuple[str, str]]:
    with pytest.raises(Refusal) as refused:
        read(document)
    return [(one.kind.code.removeprefix("YP-"), one.place.column) for one in refused.value.problems]


def test_an_instrument_with_expressions_is_read_and_written_as_it_was() -> None:
    document = make_cooperation()
    instrument = read(document)
    assert instrument == from_json(json.loads(json.dumps(document)))
    assert json.loads(json.dumps(to_json(instrument))) == json.loads(json.dumps(document))
    assert instrument.sections[1].relevant.source == "${cooperates} = 'yes'"
    assert instrument.sections[1].relevant.tree == ("=", ("ref", "cooperates"), "yes")


def test_an_expression_belongs_to_the_hash() -> None:
    plain = make_routed(section("one", yes_no("a"), question("b", "open_text")))
    conditional = make_routed(
        section("one", yes_no("a"), question("b", "open_text", **conditions(relevant="${a} = 'yes'")))
    )
    assert instrument_hash(from_json(plain)) != instrument_hash(from_json(conditional))


def test_problems_of_expressions_are_told_with_the_others() -> None:
    bad = question("q", "open_text", **conditions(relevant="${nothing} = 1"), unit=texts("kpl"))
    assert told(make_document(bad)) == [
        ("INSTRUMENT-111", "/sections/0/questions/7/unit"),
        ("EXPRESSION-102", "/sections/0/questions/7/relevant"),
    ]


def test_expressions_wait_until_names_are_sound() -> None:
    double = question("q", "open_text", **conditions(relevant="${nothing} = 1"))
    assert told(make_document(double, double)) == [("INSTRUMENT-102", "/sections/0/questions/8/id")]


def test_a_stranger_tree_never_runs() -> None:
    odd = {"source": "1", "tree": ["constructor", ["constructor"]]}
    assert told(make_document(question("q", "open_text", relevant=odd))) == [
        ("EXPRESSION-101", "/sections/0/questions/7/relevant")
    ]


@pytest.mark.parametrize(
    ("relevant", "code"),
    [
        ("${a} = 1", "INSTRUMENT-012"),
        ({"source": "1"}, "INSTRUMENT-010"),
        ({"source": "1", "tree": {"a": 1}}, "INSTRUMENT-012"),
        ({"source": "1", "tree": ["not", True]}, "INSTRUMENT-012"),
        ({"source": "1", "tree": []}, "INSTRUMENT-014"),
        ({"source": "1" * 4001, "tree": 1}, "INSTRUMENT-015"),
    ],
)
def test_the_form_of_an_expression_is_checked(relevant: Any, code: str) -> None:
    found = told(make_document(question("q", "open_text", relevant=relevant)))
    assert [one for one, _place in found] == [code]


@pytest.mark.parametrize(
    ("further", "code"),
    [
        (question("q", "note", **conditions(required="true()")), "INSTRUMENT-111"),
        (question("q", "note", prefill=True), "INSTRUMENT-111"),
        (question("q", "calculation"), "INSTRUMENT-112"),
        (question("q", "number", **conditions(calculate="1")), "INSTRUMENT-111"),
        (question("q", "number", **conditions(choice_filter="name = 'x'")), "INSTRUMENT-111"),
        (question("q", "calculation", **conditions(calculate="1", constraint="true()")), "INSTRUMENT-111"),
        (question("q", "number", constraint_message=texts("Ei käy")), "INSTRUMENT-116"),
        (
            question("q", "single_choice", options=[option("dk", 1)], states=[state(9)]),
            "INSTRUMENT-117",
        ),
        (
            question(
                "q", "number", states=[{**state(9), "id": "x"}, {**state(8, "not_applicable", "Ei"), "id": "x"}]
            ),
            "INSTRUMENT-117",
        ),
        (question("q", "number", states=[{**state(9), "id": "and"}]), "INSTRUMENT-017"),
    ],
)
def test_each_kind_has_its_fields(further: dict[str, Any], code: str) -> None:
    assert told(make_document(further))[0][0] == code


def test_fields_that_a_kind_may_have_are_taken() -> None:
    role = {"role": "health", **conditions(relevant="${model} = 'a'")}
    answered = {
        "prefill": True,
        "constraint_message": texts("Ei käy"),
        **conditions(constraint=". != 3", required="true()"),
    }
    instrument = read(
        make_document(
            question("q1", "note", **role),
            question("q2", "calculation", unit=texts("%"), **role, **conditions(calculate="${staff} * 2")),
            question("q3", "number", **role, **answered),
            question("q4", "scale", scale="quality", **role, **answered),
            question("q5", "number", states=[state(9), state(99, label="EOS")]),
            question("q6", "open_text", **role, **answered),
        )
    )
    names = [variable.name for variable in list_variables(instrument)]
    assert "q6" in names
    assert "q1" not in names
    measures = {variable.name: variable.measure for variable in list_variables(instrument)}
    assert measures["q2"] is Measure.NUMBER


def test_a_calculation_of_text_is_a_column_of_text() -> None:
    document = make_document(question("q", "calculation", calculate=expression("concat(${why}, '!')")))
    assert list_variables(read(document))[-1].measure is Measure.TEXT
