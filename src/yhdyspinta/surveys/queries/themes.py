"""Reads of the work on open answers: for those who run surveys. Nobody sees whose an answer is, nor the tags of the
other reader before both have read everything."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.analysis.answers.approved import Approved, read_approved
from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.analysis.instruments.instrument import Publication, QuestionKind
from yhdyspinta.analysis.routing.layout import Referent
from yhdyspinta.errors import refuse
from yhdyspinta.languages import Texts
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.models import Quote, ResponseStep, Theme, ThemeTag, Wave
from yhdyspinta.surveys.queries.waves import get_wave
from yhdyspinta.surveys.results.coding import (
    CODERS,
    NONE,
    SETTLED,
    Coding,
    OpenAnswer,
    Tag,
    ThemeFacts,
    name_answer,
    sort_answers,
)
from yhdyspinta.surveys.results.content import ChosenQuote, FoundTheme
from yhdyspinta.surveys.states import ResponseState, state_of_response
from yhdyspinta.surveys.wave_facts import WaveFacts


@dataclass(frozen=True, slots=True)
class QuoteFacts:
    """A chosen passage, with the name of its answer (`OpenAnswer.shown`)."""

    id: int
    answer: str
    text: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question that is answered in free text, with what was done so far."""

    id: str
    text: Texts
    coding: Coding
    quotes: int


@dataclass(frozen=True, slots=True)
class QuestionView:
    """The work on one question as whoever asks may see it. `own` is what they found, by answer.

    `may_read` says whether they are one of the two, or may still become one.
    """

    wave: WaveFacts
    id: str
    text: Texts
    coding: Coding
    own: dict[str, frozenset[str]]
    is_done: bool
    may_read: bool
    quotes: tuple[QuoteFacts, ...]


def list_open_questions(
    survey: str, wave: str, *, by: Actor, at: datetime
) -> tuple[WaveFacts, tuple[OpenQuestion, ...]]:
    """The open questions of a wave, in the order of the form. Raises `Refusal` (UNKNOWN) for others than editors."""
    found = get_wave(survey, wave, by=by, at=at)
    compiled = read_compiled(found)
    copies = _read_copies(found.id)
    return found, tuple(
        OpenQuestion(
            field.name,
            field.question.text,
            _read_coding(found.id, field, copies),
            Quote.objects.filter(response__wave=found.id, question=field.name).count(),
        )
        for field in list_open_fields(compiled)
    )


def get_question(survey: str, wave: str, question: str, *, by: Actor, at: datetime) -> QuestionView:
    """The work on one question. Raises `Refusal` (UNKNOWN), also for a question that is not open."""
    found = get_wave(survey, wave, by=by, at=at)
    field = next((one for one in list_open_fields(read_compiled(found)) if one.name == question), None)
    if field is None:
        raise refuse(UNKNOWN)
    coding = _read_coding(found.id, field, _read_copies(found.id))
    mine = coding.found_by(by.user_id) if by.user_id is not None else {}
    shown = {one.key: one.shown for one in coding.answers}
    return QuestionView(
        wave=found,
        id=field.name,
        text=field.question.text,
        coding=coding,
        own={shown[key]: themes for key, themes in mine.items() if key in shown},
        is_done=by.user_id is not None and coding.has_finished(by.user_id),
        may_read=by.user_id is not None and (by.user_id in coding.coders or len(coding.coders) < CODERS),
        quotes=_list_quotes(found.id, field.name, shown),
    )


def read_coding(wave: WaveFacts, question: str) -> Coding:
    """What was done with a question. Raises `Refusal` (UNKNOWN). Who may know is the caller's to check."""
    field = next((one for one in list_open_fields(read_compiled(wave)) if one.name == question), None)
    if field is None:
        raise refuse(UNKNOWN)
    return _read_coding(wave.id, field, _read_copies(wave.id))


def read_compiled(wave: WaveFacts) -> Compiled:
    version_id = Wave.objects.values_list("instrument_id", flat=True).get(pk=wave.id)
    return get_compiled(version_id, wave.instrument_sha256)


def list_open_fields(compiled: Compiled) -> tuple[Referent, ...]:
    """The questions answered in free text whose answers may leave the organisation, in the order of the form."""
    return tuple(
        field
        for field in compiled.fields.values()
        if field.question.kind is QuestionKind.OPEN_TEXT and field.question.publication is not Publication.INTERNAL
    )


def list_found_themes(wave_id: int, compiled: Compiled) -> tuple[FoundTheme, ...]:
    """The themes that may be published: of questions that two have read, with nothing left to settle."""
    copies = _read_copies(wave_id)
    codings = ((field.name, _read_coding(wave_id, field, copies)) for field in list_open_fields(compiled))
    return tuple(
        FoundTheme(question, result.theme.title, result.count, len(coding.answers))
        for question, coding in codings
        if coding.is_settled
        for result in coding.results()
    )


def list_quotes(wave_id: int, compiled: Compiled) -> tuple[ChosenQuote, ...]:
    """The chosen passages of answers that are approved now, in the order of the form."""
    places = {field.name: place for place, field in enumerate(list_open_fields(compiled))}
    approved = {response_id for response_id, _key, _copy in _read_copies(wave_id)}
    rows = Quote.objects.filter(response__wave=wave_id).order_by("id").values_list("response_id", "question", "text")
    kept = [ChosenQuote(question, text) for response, question, text in rows if response in approved]
    return tuple(sorted((one for one in kept if one.question in places), key=lambda one: places[one.question]))


type _Copy = tuple[int, str, Approved]
"""The id and key of a response, and its approved copy."""


def _read_copies(wave_id: int) -> tuple[_Copy, ...]:
    """The copies of the responses that are approved now."""
    steps = ResponseStep.objects.filter(response__wave=wave_id).order_by("response_id", "number")
    found = steps.values_list("response_id", "response__key", "kind", "pk")
    newest = {response: (key, kind, pk) for response, key, kind, pk in found}
    wanted = {
        pk: (response, key)
        for response, (key, kind, pk) in newest.items()
        if state_of_response(kind) is ResponseState.APPROVED
    }
    contents = ResponseStep.objects.filter(pk__in=wanted).order_by("pk").values_list("pk", "content")
    return tuple((*wanted[pk], read_approved(content)) for pk, content in contents)


def _read_coding(wave_id: int, field: Referent, copies: tuple[_Copy, ...]) -> Coding:
    rows = Theme.objects.filter(wave=wave_id, question=field.name).order_by("id")
    themes = [
        ThemeFacts(one.pk, one.key, Texts(one.title_fi, one.title_sv, one.title_en or one.title_fi)) for one in rows
    ]
    tags = ThemeTag.objects.filter(theme__wave=wave_id, theme__question=field.name).order_by("id")
    found = tags.values_list("theme__key", "response_id", "counterpart", "by_id")
    return Coding(
        sort_answers(_answers(field, copies)),
        tuple(one for one in themes if one.key != NONE and not one.key.startswith(SETTLED)),
        tuple(Tag(theme, (response, about), by) for theme, response, about, by in found),
    )


def _answers(field: Referent, copies: tuple[_Copy, ...]) -> Iterator[OpenAnswer]:
    for response_id, key, approved in copies:
        for (name, about), answer in approved.answers.items():
            if name == field.name and isinstance(answer, str):
                yield OpenAnswer((response_id, about), name_answer(key, name, about), answer)


def _list_quotes(wave_id: int, question: str, shown: dict[tuple[int, str], str]) -> tuple[QuoteFacts, ...]:
    rows = Quote.objects.filter(response__wave=wave_id, question=question).order_by("id")
    return tuple(
        QuoteFacts(one.pk, shown[one.response_id, one.counterpart], one.text)
        for one in rows
        if (one.response_id, one.counterpart) in shown
    )
