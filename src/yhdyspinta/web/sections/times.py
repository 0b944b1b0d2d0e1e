"""Moments as a page of answers tells them, in Finnish time: 14.03 today, 24.11.2026 klo 14.03 before."""

from datetime import datetime

from django.utils import timezone

from yhdyspinta.languages import Language
from yhdyspinta.presentation import formats
from yhdyspinta.presentation.formats import NO_BREAK


def clock(at: datetime, language: Language) -> str:
    """14.03; 14:03 in English."""
    local = timezone.localtime(at)
    return f"{local.hour}:{local.minute:02}" if language == "en" else f"{local.hour}.{local.minute:02}"


def moment(at: datetime, language: Language, *, now: datetime) -> str:
    """Only the clock for a moment of the same day."""
    local, today = timezone.localtime(at).date(), timezone.localtime(now).date()
    if local == today:
        return clock(at, language)
    word = {"fi": "klo", "sv": "kl.", "en": "at"}[language]
    return f"{formats.day(local, language)} {word}{NO_BREAK}{clock(at, language)}"
