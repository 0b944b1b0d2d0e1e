"""The language of the page that is being made."""

from django.utils.translation import get_language

from yhdyspinta.languages import LANGUAGES, Language


def current_language() -> Language:
    """fi, sv or en; fi outside a request."""
    language = (get_language() or "fi")[:2]
    return next((known for known in LANGUAGES if known == language), "fi")
