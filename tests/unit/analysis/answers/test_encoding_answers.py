from datetime import UTC, datetime, timedelta, timezone

import pytest

from yhdyspinta.analysis.answers.encoding import (
    decode_answer,
    decode_answers,
    decode_entries,
    encode_answer,
    encode_answers,
    encode_entries,
)
from yhdyspinta.analysis.answers.entries import Entry
from yhdyspinta.analysis.routing.evaluating import Answer
from yhdyspinta.analysis.states import State

PAIRS: list[tuple[Answer, object]] = [
    (None, None),
    (3.0, 3),
    (12.5, 12.5),
    (-0.25, -0.25),
    (1e300, 1e300),
    ("in_force", "in_force"),
    ("3", "3"),
    ("", ""),
    (("a", "b"), ["a", "b"]),
    (State.DONT_KNOW, {"state": "dont_know"}),
    ("dont_know", "dont_know"),
]


@pytest.mark.parametrize(("answer", "document"), PAIRS)
def test_an_answer_and_its_json(answer: Answer, document: object) -> None:
    assert encode_answer(answer) == document
    assert type(encode_answer(answer)) is type(document)
    decoded = decode_answer(document)
    assert decoded == answer
    assert type(decoded) is type(answer)


NO_ANSWERS = [True, False, float("nan"), float("inf"), 10**400, [1], ["a", None], {}]
NO_STATES = [{"state": "great"}, {"value": 1}, {"state": "dont_know", "more": 1}]


@pytest.mark.parametrize("document", [*NO_ANSWERS, *NO_STATES])
def test_what_is_no_answer(document: object) -> None:
    with pytest.raises(ValueError, match=r"not an answer|not a valid State"):
        decode_answer(document)


def test_entries_are_compact_and_come_back() -> None:
    helsinki = timezone(timedelta(hours=2))
    entries = {
        ("visible", ""): Entry(3.0, 2, 7, datetime(2026, 11, 24, 12, 5, 1, 250, helsinki)),
        ("agreement", "kela"): Entry(State.NOT_APPLICABLE, 1, None, datetime(2026, 11, 24, tzinfo=UTC)),
        ("agreement", "hus"): Entry(None, 4, 7, datetime(2026, 11, 24, tzinfo=UTC)),
        ("thoughts", ""): Entry("”ä\n\t😀</script>", 1, 7, datetime(2026, 11, 24, tzinfo=UTC)),
    }
    text = encode_entries(entries)
    assert text.startswith('{"visible":{"":[3,2,7,"2026-11-24T10:05:01.000250Z"]},"agreement":{"kela":[{"state"')
    assert decode_entries(text) == entries


def test_no_entries() -> None:
    assert encode_entries({}) == "{}"
    assert decode_entries("{}") == {}


def test_values_without_their_history() -> None:
    answers: dict[tuple[str, str], Answer] = {("a", ""): 1.0, ("b", "kela"): ("x",), ("b", "hus"): State.DONT_KNOW}
    document = encode_answers(answers)
    assert document == {"a": {"": 1}, "b": {"kela": ["x"], "hus": {"state": "dont_know"}}}
    assert decode_answers(document) == answers
