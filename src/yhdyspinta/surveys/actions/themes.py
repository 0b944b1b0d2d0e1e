"""Work on open answers: themes are made, answers tagged by two people, differences settled, passages chosen.

Whose answer it is stays unknown to whoever reads it; the audit says who did what to which theme, never what was found
in which answer.
"""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Final

from django.db import transaction

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.checking import has_code
from yhdyspinta.audit.actions import Values, record
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import refuse
from yhdyspinta.languages import Texts
from yhdyspinta.surveys.errors import NOT_ALLOWED, UNKNOWN
from yhdyspinta.surveys.errors_answers import IDENTITY_NUMBER
from yhdyspinta.surveys.errors_results import (
    BAD_QUOTE,
    BAD_THEME,
    BOTH_DONE,
    NOT_BOTH_DONE,
    NOT_TOGETHER,
    NOTHING_CHOSEN,
    QUOTE_NOT_FOUND,
    QUOTED_ALREADY,
    THEME_IN_USE,
    THEME_TAKEN,
    THEMES_FIXED,
    THIRD_CODER,
)
from yhdyspinta.surveys.models import Quote, Theme, ThemeTag, Wave
from yhdyspinta.surveys.models.responses import REASON_LENGTH
from yhdyspinta.surveys.models.waves import TEXT_LENGTH
from yhdyspinta.surveys.permissions import check_may_run_surveys
from yhdyspinta.surveys.queries.themes import read_coding
from yhdyspinta.surveys.queries.waves import get_wave_by_id
from yhdyspinta.surveys.results.coding import CODERS, NONE, SETTLED, Coding, OpenAnswer, make_key
from yhdyspinta.surveys.wave_facts import WaveFacts

_NONE_TITLE: Final = Texts(fi="Ei mitään näistä", sv="Inget av dessa", en="None of these")


def make_theme(*, wave_id: int, question: str, title: Texts, by: Actor, at: datetime) -> Theme:
    """Add a theme to an open question. English may be left out.

    Raises `Refusal`: BAD_THEME, THEME_TAKEN, THEMES_FIXED when somebody has read all answers, UNKNOWN, NOT_ALLOWED.
    """
    check_may_run_surveys(by)
    title = _clean_title(title)
    with transaction.atomic():
        wave, coding = _lock(wave_id, question, at)
        if any(map(coding.has_finished, coding.coders)):
            raise refuse(THEMES_FIXED)
        taken = {text.casefold() for one in coding.themes for text in (one.title.fi, one.title.sv)}
        for text in (title.fi, title.sv):
            if text.casefold() in taken:
                raise refuse(THEME_TAKEN, title=text)
        keys = Theme.objects.filter(wave=wave_id, question=question).order_by("id").values_list("key", flat=True)
        theme = _add_theme(wave.id, question, make_key(keys), title, by, at)
        _record("make_theme", refer("theme", theme.pk), None, {"wave": wave.id, "question": question}, by, at)
        return theme


def remove_theme(*, theme_id: int, by: Actor, at: datetime) -> None:
    """Take a theme away that no answer has. Raises `Refusal`: THEME_IN_USE, UNKNOWN, NOT_ALLOWED."""
    check_may_run_surveys(by)
    with transaction.atomic():
        theme = Theme.objects.select_related("wave").filter(pk=theme_id).first()
        if theme is None or not _is_real(theme.key):
            raise refuse(UNKNOWN)
        Wave.objects.select_for_update().get(pk=theme.wave_id)
        count = ThemeTag.objects.filter(theme=theme).count()
        if count:
            raise refuse(THEME_IN_USE, count=count)
        old = {"wave": theme.wave_id, "question": theme.question}
        theme.delete()
        _record("remove_theme", refer("theme", theme_id), old, None, by, at)


def tag_answer(*, wave_id: int, question: str, answer: str, themes: Collection[str], by: Actor, at: datetime) -> None:
    """Say which themes an answer has, or that it has none (`coding.NONE` alone). Replaces what one said before.

    `answer` is its name (`coding.OpenAnswer.shown`), `themes` are keys.

    Raises `Refusal`: NOTHING_CHOSEN, NOT_TOGETHER, THIRD_CODER, BOTH_DONE, UNKNOWN, NOT_ALLOWED (also to whoever has
    no account: tags belong to a person).
    """
    reader = _reader(by)
    with transaction.atomic():
        wave, coding = _lock(wave_id, question, at)
        found = _find_answer(coding, answer)
        _check_themes(coding, themes)
        if reader not in coding.coders and len(coding.coders) >= CODERS:
            raise refuse(THIRD_CODER)
        if coding.is_finished:
            raise refuse(BOTH_DONE)
        own = ThemeTag.objects.filter(theme__wave=wave_id, theme__question=question, by=reader)
        own.filter(response=found.key[0], counterpart=found.key[1]).exclude(theme__key__startswith=SETTLED).delete()
        _add_tags(wave, question, themes, found, by, reader, at)
        _record_reading("tag_answer", wave, question, by, at)


def settle_answer(
    *, wave_id: int, question: str, answer: str, themes: Collection[str], by: Actor, at: datetime
) -> None:
    """Say which themes an answer has about which the two readers differed, as `tag_answer`. May be settled again.

    Raises `Refusal`: NOT_BOTH_DONE, NOTHING_CHOSEN, NOT_TOGETHER, UNKNOWN, NOT_ALLOWED.
    """
    reader = _reader(by)
    with transaction.atomic():
        wave, coding = _lock(wave_id, question, at)
        found = _find_answer(coding, answer)
        _check_themes(coding, themes)
        if not coding.is_finished:
            raise refuse(NOT_BOTH_DONE)
        ThemeTag.objects.filter(
            theme__wave=wave_id,
            theme__question=question,
            theme__key__startswith=SETTLED,
            response=found.key[0],
            counterpart=found.key[1],
        ).delete()
        _add_tags(wave, question, [f"{SETTLED}{key}" for key in themes], found, by, reader, at)
        _record_reading("settle_answer", wave, question, by, at)


def choose_quote(*, wave_id: int, question: str, answer: str, text: str, by: Actor, at: datetime) -> Quote:
    """Choose a passage of an answer for publication, word for word. It is published with the next results.

    Raises `Refusal`: BAD_QUOTE, QUOTE_NOT_FOUND, QUOTED_ALREADY, IDENTITY_NUMBER, UNKNOWN, NOT_ALLOWED.
    """
    check_may_run_surveys(by)
    text = text.replace("\r\n", "\n").strip()
    if not 0 < len(text) <= REASON_LENGTH:
        raise refuse(BAD_QUOTE, length=len(text), longest=REASON_LENGTH)
    if has_code(text):
        raise refuse(IDENTITY_NUMBER)
    with transaction.atomic():
        wave, coding = _lock(wave_id, question, at)
        found = _find_answer(coding, answer)
        if text not in found.text:
            raise refuse(QUOTE_NOT_FOUND)
        response_id, about = found.key
        given = {"response_id": response_id, "question": question, "counterpart": about, "text": text}
        if Quote.objects.filter(**given).exists():
            raise refuse(QUOTED_ALREADY)
        quote = Quote.objects.create(**given, chosen_at=at, chosen_by_id=by.user_id)
        _record("choose_quote", refer("quote", quote.pk), None, {"wave": wave.id, "question": question}, by, at)
        return quote


def remove_quote(*, wave_id: int, quote_id: int, by: Actor, at: datetime) -> None:
    """Take a chosen passage back; results that are published keep it. Raises `Refusal`: UNKNOWN, NOT_ALLOWED."""
    check_may_run_surveys(by)
    with transaction.atomic():
        Wave.objects.select_for_update().filter(pk=wave_id).first()
        quote = Quote.objects.filter(pk=quote_id, response__wave=wave_id).first()
        if quote is None:
            raise refuse(UNKNOWN)
        old = {"wave": wave_id, "question": quote.question}
        quote.delete()
        _record("remove_quote", refer("quote", quote_id), old, None, by, at)


def _reader(by: Actor) -> int:
    """The id of the user who reads. Raises `Refusal` (NOT_ALLOWED)."""
    check_may_run_surveys(by)
    if by.user_id is None:
        raise refuse(NOT_ALLOWED)
    return by.user_id


def _lock(wave_id: int, question: str, at: datetime) -> tuple[WaveFacts, Coding]:
    """The wave, held, and what was done with the question so far. Raises `Refusal` (UNKNOWN)."""
    if Wave.objects.select_for_update().filter(pk=wave_id).first() is None:
        raise refuse(UNKNOWN)
    wave = get_wave_by_id(wave_id, at=at)
    return wave, read_coding(wave, question)


def _find_answer(coding: Coding, answer: str) -> OpenAnswer:
    found = next((one for one in coding.answers if one.shown == answer), None)
    if found is None:
        raise refuse(UNKNOWN)
    return found


def _check_themes(coding: Coding, themes: Collection[str]) -> None:
    if not themes:
        raise refuse(NOTHING_CHOSEN)
    if NONE in themes and len(set(themes)) > 1:
        raise refuse(NOT_TOGETHER)
    if not set(themes) <= {NONE, *(theme.key for theme in coding.themes)}:
        raise refuse(UNKNOWN)


def _clean_title(title: Texts) -> Texts:
    cleaned = Texts(*(" ".join(text.split()) for text in (title.fi, title.sv, title.en)))
    if not (cleaned.fi and cleaned.sv) or max(map(len, (cleaned.fi, cleaned.sv, cleaned.en))) > TEXT_LENGTH:
        raise refuse(BAD_THEME, longest=TEXT_LENGTH)
    return cleaned


def _is_real(key: str) -> bool:
    return key != NONE and not key.startswith(SETTLED)


def _add_theme(wave_id: int, question: str, key: str, title: Texts, by: Actor, at: datetime) -> Theme:
    theme, _made = Theme.objects.get_or_create(
        wave_id=wave_id,
        question=question,
        key=key,
        defaults={
            "title_fi": title.fi,
            "title_sv": title.sv,
            "title_en": title.en,
            "made_at": at,
            "made_by_id": by.user_id,
        },
    )
    return theme


def _add_tags(
    wave: WaveFacts, question: str, keys: Iterable[str], answer: OpenAnswer, by: Actor, reader: int, at: datetime
) -> None:
    for key in dict.fromkeys(keys):
        # `none` and what is settled are themes of their own, made when they are first needed.
        theme = _add_theme(wave.id, question, key, _NONE_TITLE, by, at)
        response_id, about = answer.key
        ThemeTag.objects.create(theme=theme, response_id=response_id, counterpart=about, by_id=reader, at=at)


def _record_reading(action: str, wave: WaveFacts, question: str, by: Actor, at: datetime) -> None:
    _record(action, refer("wave", wave.id), None, {"question": question}, by, at)


def _record(action: str, subject: str, old: Values | None, new: Values | None, by: Actor, at: datetime) -> None:
    record(
        action=f"surveys.{action}",
        subject=subject,
        old=old,
        new=new,
        by=by.reference,
        role=by.role_for(RoleKind.NATIONAL_EDITOR),
        at=at,
    )
