"""The organisation's own answers as a table and as JSON."""

import json
from datetime import UTC, datetime
from typing import Final

from tests.factories.instrument_json import make_document
from yhdyspinta.analysis.answers.compiled import compile_instrument
from yhdyspinta.analysis.instruments.canonical import from_json
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.analysis.states import State
from yhdyspinta.documents.receipt.receipt import Partner
from yhdyspinta.documents.receipt.table import make_table, write_json
from yhdyspinta.documents.tables.csv_file import write_csv

COMPILED: Final = compile_instrument(from_json(make_document()), "0" * 64)
PARTNERS: Final = (Partner("employment_area", "espoo", "Espoo"), Partner("employment_area", "porvoo", "Porvoo"))
ANSWERS: Final[dict[Key, tuple[Answer, int]]] = {
    ("services", ""): (("x", "none"), 2),
    ("overall", ""): (3.0, 1),
    ("cooperation_kela", ""): (State.DONT_KNOW, 1),
    ("staff", ""): (12.5, 4),
    ("why", ""): ("=1+1", 1),
    ("trust", "porvoo"): ("hyvä", 1),
}
TABLE: Final = make_table(COMPILED.instrument, COMPILED.fields, COMPILED.section_of, ANSWERS, PARTNERS, "fi")


def test_every_question_has_a_row_for_each_counterpart() -> None:
    keys = [(row[1], row[2]) for row in TABLE.rows]
    assert keys == [
        ("model", None),
        ("services", None),
        ("overall", None),
        ("cooperation_kela", None),
        ("staff", None),
        ("why", None),
        ("trust", "espoo"),
        ("trust", "porvoo"),
    ]
    told = {(row[1], row[2]): row[5:] for row in TABLE.rows}
    assert told["model", None] == (None, None, 0)
    assert told["services", None] == (("x", "none"), "x; none", 2)
    assert told["overall", None] == (3, "3 – hyvin", 1)
    assert told["cooperation_kela", None] == ("dont_know", "En osaa sanoa", 1)
    assert told["staff", None] == (12.5, "12,5\u00a0henkilöä", 4)


def test_no_answer_is_a_formula_in_the_csv() -> None:
    lines = write_csv(TABLE).decode().splitlines()
    (line,) = [line for line in lines if ",why," in line]
    assert line == "first,why,,why,,'=1+1,'=1+1,1"


def test_the_json_keeps_every_type() -> None:
    made_at = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
    document = json.loads(write_json(TABLE, ANSWERS, {"response": "avain", "revision": 7}, made_at=made_at))
    assert document["made_at"] == "2026-11-24T12:00:00+00:00"
    assert document["response"] == "avain"
    values = {(one["question"], one["counterpart"]): one["value"] for one in document["answers"]}
    assert values["services", None] == ["x", "none"]
    assert values["cooperation_kela", None] == {"state": "dont_know"}
    assert values["staff", None] == 12.5
    assert values["why", None] == "=1+1"
    assert values["trust", "porvoo"] == "hyvä"
    assert values["model", None] is None
