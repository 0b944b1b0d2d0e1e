"""What is frozen when results of a wave are published: everything that its pages and files are made from.

    {"format": "yhdyspinta-release/1", "survey", "survey_title", "publisher", "wave", "dated", "opens_on",
     "closes_on", "register_year", "capacity", "synthetic", "instrument": {…}, "participation": {…},
     "responses": [{"organisation", "side", "counterparts": [{"per", "key", "interface", "marked"}],
                    "answers": {question: {counterpart: value}}}],
     "themes": [{"question", "title", "count", "read"}], "quotes": [{"question", "text"}]}

in the form of RFC 8785, so that the same results have the same hash. What must not be published is not in it:
answers to internal questions, open answers that are not open to all, reasons, and whose answers those of persons are.
Answers about an interface of which one side has approved are in it for the figures; `rows` keeps them out of files.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

import rfc8785

from yhdyspinta.analysis.answers.encoding import decode_answers, encode_answers
from yhdyspinta.analysis.instruments.canonical import from_json, to_json
from yhdyspinta.analysis.instruments.instrument import Instrument, Publication, Question, QuestionKind
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.languages import Texts

FORMAT: Final = "yhdyspinta-release/1"


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Whom a respondent answered about. `interface` is its slug where the two meet at one; `marked` when the
    respondent has said that there is no cooperation."""

    per: str
    key: str
    interface: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True)
class ResponseContent:
    """An approved response. `organisation` is a slug, empty in a wave of persons.

    `answers` has NOT_APPLICABLE where the questionnaire's conditions, or a marked counterpart, kept a question from
    being put; what is put and absent is blank.
    """

    organisation: str
    side: str
    counterparts: tuple[Counterpart, ...]
    answers: Mapping[Key, Answer]


@dataclass(frozen=True, slots=True)
class Participants:
    """How many answers were asked for, submitted and approved, and of how many organisations: fewer where one is on
    both sides. `silent` are the names of those without an approved answer, where the wave tells them; else None."""

    organisations: int
    asked: int
    submitted: int
    approved: int
    silent: tuple[Texts, ...] | None = None


@dataclass(frozen=True, slots=True)
class FoundTheme:
    """A theme of the open answers to a question: in how many of those that were read it is."""

    question: str
    title: Texts
    count: int
    read: int


@dataclass(frozen=True, slots=True)
class ChosenQuote:
    question: str
    text: str


@dataclass(frozen=True, slots=True)
class ReleaseContent:
    """All of a release."""

    survey: str
    survey_title: Texts
    publisher: str
    wave: str
    dated: date
    opens_on: date
    closes_on: date
    register_year: int
    is_personal: bool
    is_synthetic: bool
    instrument: Instrument
    participants: Participants
    responses: tuple[ResponseContent, ...]
    themes: tuple[FoundTheme, ...] = ()
    quotes: tuple[ChosenQuote, ...] = ()

    @property
    def name(self) -> str:
        """What its files are called: `yhdyspintakysely-2026-2027-01-15`."""
        return f"{self.survey}-{self.wave}-{self.dated.isoformat()}"


def is_frozen(question: Question, *, is_personal: bool) -> bool:
    """Whether the answers to a question are part of what is frozen: a text only when it is open to all, and never
    that of a person."""
    if question.kind is QuestionKind.CALCULATION:
        return False
    if question.publication is Publication.INTERNAL:
        return False
    if question.kind is QuestionKind.OPEN_TEXT:
        return question.publication is Publication.OPEN and not is_personal
    return True


def encode_content(content: ReleaseContent) -> str:
    """The frozen text. Responses are sorted, so that their order tells nothing of when they were made."""
    document: dict[str, Any] = {
        "format": FORMAT,
        "survey": content.survey,
        "survey_title": _encode_texts(content.survey_title),
        "publisher": content.publisher,
        "wave": content.wave,
        "dated": content.dated.isoformat(),
        "opens_on": content.opens_on.isoformat(),
        "closes_on": content.closes_on.isoformat(),
        "register_year": content.register_year,
        "capacity": "personal" if content.is_personal else "organisation",
        "synthetic": content.is_synthetic,
        "instrument": to_json(content.instrument),
        "participation": _encode_participants(content.participants),
        "responses": sorted(map(_encode_response, content.responses), key=rfc8785.dumps),
        "themes": [{**asdict(one), "title": _encode_texts(one.title)} for one in content.themes],
        "quotes": [asdict(one) for one in content.quotes],
    }
    return rfc8785.dumps(document).decode()


def read_content(text: str) -> ReleaseContent:
    """The parts of a text that `encode_content` made."""
    document = json.loads(text)
    return ReleaseContent(
        survey=document["survey"],
        survey_title=Texts(**document["survey_title"]),
        publisher=document["publisher"],
        wave=document["wave"],
        dated=date.fromisoformat(document["dated"]),
        opens_on=date.fromisoformat(document["opens_on"]),
        closes_on=date.fromisoformat(document["closes_on"]),
        register_year=document["register_year"],
        is_personal=document["capacity"] == "personal",
        is_synthetic=document["synthetic"],
        instrument=from_json(document["instrument"]),
        participants=_read_participants(document["participation"]),
        responses=tuple(map(_read_response, document["responses"])),
        themes=tuple(FoundTheme(**{**one, "title": Texts(**one["title"])}) for one in document["themes"]),
        quotes=tuple(ChosenQuote(**one) for one in document["quotes"]),
    )


def hash_release(text: str) -> str:
    """SHA-256 of the frozen text, 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def _encode_texts(texts: Texts) -> dict[str, str]:
    return {"fi": texts.fi, "sv": texts.sv, "en": texts.en}


def _encode_participants(found: Participants) -> dict[str, Any]:
    silent = None if found.silent is None else [_encode_texts(one) for one in found.silent]
    return {**asdict(found), "silent": silent}


def _read_participants(document: Mapping[str, Any]) -> Participants:
    silent: Sequence[Mapping[str, str]] | None = document["silent"]
    names = None if silent is None else tuple(Texts(**one) for one in silent)
    return Participants(
        document["organisations"], document["asked"], document["submitted"], document["approved"], names
    )


def _encode_response(one: ResponseContent) -> dict[str, Any]:
    return {
        "organisation": one.organisation,
        "side": one.side,
        "counterparts": [asdict(counterpart) for counterpart in one.counterparts],
        "answers": encode_answers(one.answers),
    }


def _read_response(document: Mapping[str, Any]) -> ResponseContent:
    return ResponseContent(
        document["organisation"],
        document["side"],
        tuple(Counterpart(**one) for one in document["counterparts"]),
        decode_answers(document["answers"]),
    )
