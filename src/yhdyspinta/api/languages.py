"""The language of an answer, by Accept-Language alone: cookies would make cached answers wrong."""

from typing import Final

from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from yhdyspinta.languages import LANGUAGES, Language

_DEFAULT: Final[Language] = "fi"
_LONGEST_HEADER: Final = 500


def language_of(request: HttpRequest) -> Language:
    """fi, sv or en, as the client prefers; fi when it prefers none of them."""
    header = request.headers.get("Accept-Language", "")[:_LONGEST_HEADER].lower()
    for tag, _weight in parse_accept_lang_header(header):
        language = tag.split("-")[0]
        if language in LANGUAGES:
            return language
    return _DEFAULT
