"""The copy of a response that is approved: what was put and answered, of whom, to which questionnaire. Frozen.

    {"format": "yhdyspinta-answers/1", "instrument": sha256, "respondent": {…}, "day": "2026-12-01",
     "counterparts": [{"per", "key"} or {"per", "key", "no_cooperation": reason}, …],
     "answers": {question: {counterpart: value}}}

in the form of RFC 8785, so that the same answers have the same hash. Nothing in it names a person.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import rfc8785

from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.analysis.answers.encoding import Json, decode_answers, encode_answers
from yhdyspinta.analysis.answers.entries import Entries
from yhdyspinta.analysis.answers.progress import evaluate
from yhdyspinta.analysis.routing.evaluating import Answer, Counterparts, Key

FORMAT: Final = "yhdyspinta-answers/1"


@dataclass(frozen=True, slots=True)
class About:
    """A counterpart of a response; with a reason when the respondent has marked that there is no cooperation."""

    per: str
    key: str
    no_cooperation: str = ""


@dataclass(frozen=True, slots=True)
class Approved:
    """An approved copy that was read back. `instrument` is the hash of its questionnaire; `respondent` says whose
    answer it is, in which wave."""

    instrument: str
    respondent: Mapping[str, str]
    day: date
    counterparts: tuple[About, ...]
    answers: Mapping[Key, Answer]


def freeze_answers(
    compiled: Compiled, entries: Entries, abouts: Sequence[About], respondent: Mapping[str, str], *, on: date
) -> str:
    """The text of the approved copy. Answers to what is not put, or about a marked counterpart, are left out.

    `on` is the day of the approval: the today of the questionnaire's expressions.
    """
    answers = keep_put(compiled, entries, abouts, on=on)
    document: Json = {
        "format": FORMAT,
        "instrument": compiled.sha256,
        "respondent": dict(respondent),
        "day": on.isoformat(),
        "counterparts": [_encode_about(about) for about in abouts],
        "answers": dict(encode_answers(answers)),
    }
    return rfc8785.dumps(document).decode()


def keep_put(compiled: Compiled, entries: Entries, abouts: Sequence[About], *, on: date) -> dict[Key, Answer]:
    """The answers that would be approved on a day: those to what is put, about nobody who is marked."""
    marked = [about.key for about in abouts if about.no_cooperation]
    outcome = evaluate(compiled, entries, group_counterparts(abouts), on=on, marked=marked)
    return {
        (name, about): entry.value
        for (name, about), entry in entries.items()
        if entry.value is not None
        and name in compiled.fields
        and (compiled.fields[name].part.id, about) in outcome.relevant
    }


def read_approved(content: str) -> Approved:
    """The parts of a copy that `freeze_answers` made."""
    document = json.loads(content)
    return Approved(
        document["instrument"],
        document["respondent"],
        date.fromisoformat(document["day"]),
        tuple(About(one["per"], one["key"], one.get("no_cooperation", "")) for one in document["counterparts"]),
        decode_answers(document["answers"]),
    )


def hash_content(content: str) -> str:
    """SHA-256 of the copy, 64 hexadecimal digits."""
    return hashlib.sha256(content.encode()).hexdigest()


def group_counterparts(abouts: Sequence[About]) -> Counterparts:
    """The counterparts as expressions take them: by whom the questions repeat for."""
    grouped: dict[str, list[str]] = {}
    for about in abouts:
        grouped.setdefault(about.per, []).append(about.key)
    return grouped


def _encode_about(about: About) -> Json:
    named: dict[str, Json] = {"per": about.per, "key": about.key}
    return {**named, "no_cooperation": about.no_cooperation} if about.no_cooperation else named
