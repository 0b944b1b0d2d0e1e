"""Sentences and moments of the receipt, in the language of the page."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

from yhdyspinta.languages import Language
from yhdyspinta.presentation import formats

if TYPE_CHECKING:
    from yhdyspinta.feedback.models import Feedback


def moment(value: datetime, language: Language) -> str:
    """A moment in Finnish time, as people write it: 24.11.2026 klo 12.05, 24 November 2026 at 12:05."""
    local = timezone.localtime(value)
    word = {"fi": "klo", "sv": "kl.", "en": "at"}[language]
    clock = f"{local:%H:%M}" if language == "en" else f"{local:%H.%M}"
    return f"{formats.day(local.date(), language)} {word}{formats.NO_BREAK}{clock}"


def next_step(received: "Feedback") -> str:
    """What happens with a message that is not answered yet."""
    if received.reply_to:
        return _("The answer is sent to the e-mail address that you gave.")
    return _("You gave no e-mail address. The answer appears on this page: save its address or print it.")
