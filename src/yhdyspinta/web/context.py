"""What every page's frame needs: languages, the main entries, the state of the assets."""

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from yhdyspinta import __version__
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.web.actors import find_actor
from yhdyspinta.web.sessions import WARNING, seconds_left

_SECRET_ADDRESSES: Final = frozenset({"sign_in_link", "account_reset_password_from_key"})
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


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever is signed in, and the seconds that their session lasts: without use, and at most."""

    name: str
    idle: int
    longest: int
    warning: int


def site(request: HttpRequest) -> dict[str, Any]:
    """The frame's part of a template context."""
    return {
        "language": current_language(),
        "language_choices": _language_choices(request),
        "entries": _entries(request),
        "year_query": "",
        "feedback_address": _feedback_address(request),
        "npm_assets": settings.NPM_ASSETS_ARE_THERE,
        "version": __version__,
        "is_demo": settings.MODE == "demo",
        "person": _find_person(request),
        "is_problem": False,
    }


def _feedback_address(request: HttpRequest) -> str:
    """The form, filled in with this page's address, unless that would let its reader in."""
    form = reverse("feedback")
    match = getattr(request, "resolver_match", None)
    if match and match.view_name in _SECRET_ADDRESSES:
        return form
    return f"{form}?{urlencode({'page': request.path})}"


def _find_person(request: HttpRequest) -> Person | None:
    """Whoever is signed in, on pages that have asked who it is: the others are the same for everybody."""
    actor = find_actor(request)
    if actor is None or not actor.is_signed_in:
        return None
    idle, longest = seconds_left(request.session, at=timezone.now())
    return Person(actor.name, idle, longest, int(WARNING.total_seconds()))


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
