"""The glossary: what the words of the site mean, and what they are called in the other languages."""

from dataclasses import dataclass
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from yhdyspinta.languages import LANGUAGES, Language
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.ordering import finnish_key
from yhdyspinta.sources.glossary import Term, Word, WordStatus, read_glossary

_STATUSES: Final = {
    WordStatus.STATUTE: _("word of a statute"),
    WordStatus.AUTHORITY: _("word of an authority"),
    WordStatus.DESCRIPTIVE: _("descriptive word"),
}
_LANGUAGES: Final[dict[Language, str | Promise]] = {
    "fi": _("in Finnish"),
    "sv": _("in Swedish"),
    "en": _("in English"),
}


@dataclass(frozen=True, slots=True)
class Translation:
    """A term in another language than the page's."""

    language: Language
    label: str | Promise
    word: str
    status: str | Promise


@dataclass(frozen=True, slots=True)
class Entry:
    """A term as the page shows it."""

    id: str
    word: Word
    status: str | Promise
    translations: tuple[Translation, ...]
    source: str


@require_safe
def glossary(request: HttpRequest) -> HttpResponse:
    """Every term, in the alphabetical order of the page's language."""
    language = current_language()
    terms = sorted(read_glossary(), key=lambda term: finnish_key(term.words[language].word))
    return render(request, "web/glossary.html", {"terms": [_entry(term, language) for term in terms]})


def _entry(term: Term, language: Language) -> Entry:
    word = term.words[language]
    others = tuple(
        Translation(other, _LANGUAGES[other], term.words[other].word, _STATUSES[term.words[other].status])
        for other in LANGUAGES
        if other != language
    )
    return Entry(term.id, word, _STATUSES[word.status], others, term.source_text(language))
