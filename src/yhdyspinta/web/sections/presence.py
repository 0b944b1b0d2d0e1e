"""Who else has a section open, and what has changed there since: asked by a script every now and then."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from yhdyspinta.accounts.queries.people import names_of
from yhdyspinta.languages import Language
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.actions.presence import note_presence
from yhdyspinta.surveys.permissions import check_is_member
from yhdyspinta.surveys.queries.facts import get_facts
from yhdyspinta.surveys.queries.presence import list_present
from yhdyspinta.surveys.queries.sheets import read_sheet
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.sections.clashing import name_person
from yhdyspinta.web.sections.opening import OpenPage, open_page
from yhdyspinta.web.sections.places import Place
from yhdyspinta.web.sections.times import clock, moment
from yhdyspinta.web.sections.values import seal, to_texts


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def section_presence(request: HttpRequest, key: str, section: str) -> HttpResponse:
    """POST notes that the asker is here and tells who else is, with the answers that changed after `revision`.

    GET gives a new token for forms to a page that was open while somebody signed in again.
    """
    by, at = actor_of(request), timezone.now()
    facts = get_facts(key)
    check_is_member(by, facts.owner)
    if request.method != "POST":
        return JsonResponse({"token": get_token(request)})
    place = Place(section, request.GET.get("counterpart", ""))
    note_presence(response_key=key, section=place.section, counterpart=place.about, by=by, at=at)
    others = [one for one in list_present(key, by=by, at=at) if (one.section, one.counterpart) == _pair(place)]
    revision = read_sheet(facts.response_id).revision
    answers: list[dict[str, Any]] = []
    if request.POST.get("revision") != str(revision):
        page = open_page(key, place, by=by, language=current_language(), at=at)
        revision, answers = page.view.revision, _list_answers(page, now=at)
    return JsonResponse(
        {"sentence": tell_present([one.name for one in others]), "revision": revision, "answers": answers}
    )


def _pair(place: Place) -> tuple[str, str]:
    return place.section, place.about


def tell_present(names: list[str]) -> str:
    """Who else is here, in a sentence; empty when nobody is."""
    if not names:
        return ""
    if len(names) == 1:
        return _("%(name)s is also in this part") % {"name": names[0]}
    listed = ", ".join(names[:-1])
    return _("%(listed)s and %(name)s are also in this part") % {"listed": listed, "name": names[-1]}


def tell_change(name: str, changed_at: datetime, language: Language, *, now: datetime) -> str:
    """Who changed an answer and when; with the day unless it is the day of `now` in Finland."""
    when, time = moment(changed_at, language, now=now), clock(changed_at, language)
    if when == time:
        return _("%(name)s changed this at %(time)s") % {"name": name, "time": time}
    return _("%(name)s changed this on %(moment)s") % {"name": name, "moment": when}


def _list_answers(page: OpenPage, *, now: datetime) -> list[dict[str, Any]]:
    entries = {
        name: entry
        for name, field in page.fields.items()
        if (entry := page.facts.entries.get((name, page.place.about if field.part.per else "")))
    }
    names = names_of(entry.by for entry in entries.values() if entry.by is not None)
    answers = []
    for name, entry in entries.items():
        texts = to_texts(entry.value, page.fields[name])
        note = tell_change(name_person(entry.by, names), entry.at, page.facts.language, now=now)
        answers.append(
            {"question": name, "value": texts, "version": entry.version, "seal": seal(texts), "note": note}
        )
    return answers
