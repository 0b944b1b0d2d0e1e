"""What every page's frame needs: languages, the main entries, the state of the assets."""

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from yhdyspinta import __version__
from yhdyspinta.presentation.languages import current_language

_LANGUAGE_NAMES: Final = {"fi": "Suomeksi", "sv": "På svenska", "en": "In English"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A link of the main navigation."""

    text: str
    address: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """The same page in a language."""

    code: str
    name: str
    address: str
    is_current: bool


def site(request: HttpRequest) -> dict[str, Any]:
    """The frame's part of a template context."""
    return {
        "language": current_language(),
        "language_choices": _language_choices(request),
        "entries": _entries(request),
        "year_query": "",
        "feedback_address": f"{reverse('feedback')}?{urlencode({'page': request.path})}",
        "npm_assets": settings.NPM_ASSETS_ARE_THERE,
        "version": __version__,
        "is_demo": settings.MODE == "demo",
    }


def _language_choices(request: HttpRequest) -> list[LanguageChoice]:
    """The links to the other languages: the same path and query under another prefix."""
    language = current_language()
    path = request.get_full_path()
    rest = path[3:] if path[:4] in {f"/{code}/" for code in _LANGUAGE_NAMES} else "/"
    return [LanguageChoice(code, name, f"/{code}{rest}", code == language) for code, name in _LANGUAGE_NAMES.items()]


def _entries(request: HttpRequest) -> list[Entry]:
    routes = [
        (_("Interfaces"), "overview", ("overview", "interface", "county", "employment_area")),
        (_("Find a municipality"), "municipalities", ("municipalities", "municipality")),
        (_("Maps"), "maps", ("maps",)),
        (_("Reports"), "reports", ("reports", "report")),
    ]
    match = getattr(request, "resolver_match", None)
    here = match.url_name if match else ""
    return [Entry(text, reverse(route), here in group) for text, route, group in routes]
