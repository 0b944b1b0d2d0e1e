"""Publishing a draft, the differences from an earlier version, and deleting a draft."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from yhdyspinta.analysis.instruments.completeness import count_untranslated
from yhdyspinta.analysis.instruments.differences import list_differences
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.errors import Refusal
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.sources.instrument_workbooks.reading import count
from yhdyspinta.sources.instruments import find_instrument, list_instruments
from yhdyspinta.surveys.actions.instruments import delete_draft, publish_version
from yhdyspinta.surveys.publishable import list_obstacles
from yhdyspinta.surveys.queries.instruments import Version, get_version, list_published, read_instrument_of
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.questionnaires.changes import Comparison, compare_in_words, language_name
from yhdyspinta.web.questionnaires.findings import problem_rows
from yhdyspinta.web.questionnaires.wording import day_of, make_trail, state_of, title_of

NONE: Final = "-"
"""The value of a select for no earlier version."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A questionnaire to compare with: a published version, or one that ships with the product."""

    value: str
    title: str
    read: Callable[[], Instrument]
    key: str = ""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def publish_questionnaire(request: HttpRequest, key: str) -> HttpResponse:
    """What publishing fixes, what is missing, what changes; then the button that does it."""
    by = actor_of(request)
    version = get_version(key, by=by)
    if version.is_published:
        return redirect("questionnaire", key=key)
    published = [one for one in list_published() if one.id != version.id]
    chosen = _choose(request.POST.get("replaces") or request.GET.get("replaces", ""), version, published)
    if request.method == "POST":
        try:
            publish_version(key=key, replaces=chosen.key if chosen else "", by=by, at=timezone.now())
        except Refusal as refusal:
            return _show(request, version, published, chosen, refusal)
        return redirect("questionnaire", key=key)
    return _show(request, version, published, chosen)


@never_cache
@require_safe
def questionnaire_differences(request: HttpRequest, key: str) -> HttpResponse:
    """How a version differs from another, question by question; `?from=` is a key or a shipped questionnaire."""
    version = get_version(key, by=actor_of(request))
    options = [_of_version(one) for one in list_published() if one.id != version.id]
    options += [_of_shipped(name) for name in list_instruments()]
    asked = request.GET.get("from", "") or version.replaces
    chosen = next((one for one in options if one.value == asked), None)
    context = {
        "questionnaire": version,
        "title": title_of(version),
        "options": options,
        "chosen": chosen,
        "chosen_value": chosen.value if chosen else "",
        "comparison": _compare(chosen, version),
        "trail": make_trail(version, _("Differences")),
    }
    return render(request, "web/questionnaires/differences.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw_draft(request: HttpRequest, key: str) -> HttpResponse:
    """Asks once more, and deletes a draft."""
    by = actor_of(request)
    version = get_version(key, by=by)
    if version.is_published:
        return redirect("questionnaire", key=key)
    if request.method == "POST":
        delete_draft(key=key, by=by, at=timezone.now())
        return redirect("questionnaires")
    context = {
        "questionnaire": version,
        "title": title_of(version),
        "trail": make_trail(version, _("Delete the draft")),
    }
    return render(request, "web/questionnaires/withdraw.html", context)


def _show(
    request: HttpRequest,
    version: Version,
    published: list[Version],
    chosen: Earlier | None,
    refusal: Refusal | None = None,
) -> HttpResponse:
    instrument = read_instrument_of(version)
    obstacles = refusal.problems if refusal else list_obstacles(instrument, version.problems)
    context = {
        "questionnaire": version,
        "title": title_of(version),
        "state": state_of(version),
        "was_refused": refusal is not None,
        "obstacles": problem_rows(obstacles),
        "remarks": _remarks(instrument),
        "counts": count(instrument),
        "options": [_of_version(one) for one in published],
        "chosen": chosen,
        "chosen_value": chosen.value if chosen else NONE,
        "none": NONE,
        "comparison": _compare(chosen, version),
        "trail": make_trail(version, _("Publish")),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if refusal else HTTPStatus.OK
    return render(request, "web/questionnaires/publish.html", context, status=status)


def _choose(asked: str, version: Version, published: list[Version]) -> Earlier | None:
    """The version that was chosen; without a choice the newest of the same questionnaire."""
    if asked == NONE:
        return None
    same = next((one for one in published if one.instrument_id == version.instrument_id), None)
    found = next((one for one in published if one.key == asked), same)
    return _of_version(found) if found else None


def _of_version(version: Version) -> Earlier:
    day = day_of(version.published_at) if version.published_at else ""
    title = _("%(title)s, published %(day)s") % {"title": title_of(version), "day": day}
    return Earlier(version.key, title, partial(read_instrument_of, version), version.key)


def _of_shipped(name: str) -> Earlier:
    title = _("%(title)s, from the product") % {"title": find_instrument(name).title[current_language()]}
    return Earlier(name, title, partial(find_instrument, name))


def _compare(earlier: Earlier | None, version: Version) -> Comparison | None:
    if earlier is None:
        return None
    return compare_in_words(list_differences(earlier.read(), read_instrument_of(version)))


def _remarks(instrument: Instrument) -> list[str]:
    """What is no fault and should still be looked at: texts with the same words in two languages."""
    remarks = []
    for language in ("sv", "en"):
        same, every = count_untranslated(instrument, language)
        name = capfirst(language_name(language))
        if same == every:
            remarks.append(_("%(language)s: no text is translated.") % {"language": name})
        elif same:
            remarks.append(
                ngettext(
                    "%(language)s: %(same)s of %(all)s text has the same words as in Finnish.",
                    "%(language)s: %(same)s of %(all)s texts have the same words as in Finnish.",
                    every,
                )
                % {"language": name, "same": same, "all": every}
            )
    return remarks
