"""Answers as JSON, and back. Compact, since every save writes all answers of a response.

    blank      null                    choices    ["meetings", "figures"]
    number     3, 12.5                 state      {"state": "dont_know"}
    text, id   "in_force"
    entries    {question: {counterpart: [value, version, user, moment]}}

Values are told apart by their JSON type alone, so that an id is never taken for a state or a text for a number.
"""

import json
import math
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Final

from yhdyspinta.analysis.answers.entries import Entries, Entry
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.analysis.states import State

type Json = None | bool | int | float | str | list[Json] | dict[str, Json]

_STATE: Final = "state"
_EXACT: Final = 2**53


def encode_answer(answer: Answer) -> Json:
    """An answer as what `json.dumps` takes. A whole number is written without a fraction."""
    if isinstance(answer, State):
        return {_STATE: answer.value}
    if isinstance(answer, tuple):
        return list(answer)
    if isinstance(answer, float) and answer.is_integer() and abs(answer) < _EXACT:
        return int(answer)
    return answer


def decode_answer(value: object) -> Answer:
    """Raises ValueError for what is no answer: a truth, a number that is not finite, an unknown state."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, list):
        if all(isinstance(one, str) for one in value):
            return tuple(value)
    elif isinstance(value, dict):
        if list(value) == [_STATE]:
            return State(value[_STATE])
    elif isinstance(value, int | float) and not isinstance(value, bool):
        return _finite(value)
    raise ValueError("not an answer")


def encode_entries(entries: Entries) -> str:
    """The text of `AnswerSheet.entries`."""
    found: dict[str, dict[str, Json]] = {}
    for (name, about), entry in entries.items():
        found.setdefault(name, {})[about] = [
            encode_answer(entry.value),
            entry.version,
            entry.by,
            encode_moment(entry.at),
        ]
    return dump(found)


def decode_entries(text: str) -> dict[Key, Entry]:
    """The entries of a text that `encode_entries` made."""
    read: dict[str, dict[str, list[Any]]] = json.loads(text)
    return {
        (name, about): Entry(decode_answer(value), version, by, decode_moment(at))
        for name, abouts in read.items()
        for about, (value, version, by, at) in abouts.items()
    }


def encode_answers(answers: Mapping[Key, Answer]) -> dict[str, dict[str, Json]]:
    """Values without their history, as they are approved: `{question: {counterpart: value}}`."""
    found: dict[str, dict[str, Json]] = {}
    for (name, about), answer in answers.items():
        found.setdefault(name, {})[about] = encode_answer(answer)
    return found


def decode_answers(document: Mapping[str, Mapping[str, object]]) -> dict[Key, Answer]:
    return {
        (name, about): decode_answer(value) for name, abouts in document.items() for about, value in abouts.items()
    }


# Most entries of a response share their moments with others: a page, a workbook.
@lru_cache(maxsize=4096)
def encode_moment(at: datetime) -> str:
    """In UTC, to the microsecond."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


@lru_cache(maxsize=4096)
def decode_moment(text: str) -> datetime:
    return datetime.fromisoformat(text)


def dump(document: object) -> str:
    """JSON without spaces, letters as they are."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _finite(number: float) -> float:
    try:
        found = float(number)
    except OverflowError as error:
        raise ValueError("not an answer") from error
    if not math.isfinite(found):
        raise ValueError("not an answer")
    return found
