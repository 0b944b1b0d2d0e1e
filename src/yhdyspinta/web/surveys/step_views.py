"""Opening, prolonging and closing a wave: each on a page that says what will happen before it does."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from yhdyspinta.errors import Refusal
from yhdyspinta.presentation import formats
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.actions.waves import close_wave, extend_wave, open_wave
from yhdyspinta.surveys.queries.waves import get_wave, list_respondents_of
from yhdyspinta.surveys.wave_facts import WaveFacts
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.people.notices import tell
from yhdyspinta.web.people.wording import problems_of
from yhdyspinta.web.surveys.forms import ExtendForm
from yhdyspinta.web.surveys.survey_views import SHOWN_OR_SENT, line_of
from yhdyspinta.web.surveys.wave_views import trail_of
from yhdyspinta.web.surveys.wording import title_of


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def open_(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """Asks whether the wave is to be opened now, and opens it."""
    actor, now = actor_of(request), timezone.now()
    found = get_wave(survey, wave, by=actor, at=now)
    context = {**_context(found, _("Open the wave")), "respondents": len(list_respondents_of(found))}
    if request.method == "POST":
        try:
            open_wave(wave_id=found.id, by=actor, at=now)
        except Refusal as refusal:
            return _refused(request, "web/surveys/open.html", context, refusal)
        tell(request, _("The wave is open. Invite the coordinators next."))
        return redirect("wave", survey=survey, wave=wave)
    return render(request, "web/surveys/open.html", context)


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def close(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """Asks whether the wave is to be closed before its time, and closes it."""
    actor, now = actor_of(request), timezone.now()
    found = get_wave(survey, wave, by=actor, at=now)
    context = _context(found, _("Close the wave"))
    if request.method == "POST":
        try:
            close_wave(wave_id=found.id, by=actor, at=now)
        except Refusal as refusal:
            return _refused(request, "web/surveys/close.html", context, refusal)
        tell(request, _("The wave is closed. Nobody can write any more."))
        return redirect("wave", survey=survey, wave=wave)
    return render(request, "web/surveys/close.html", context)


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def extend(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """The form of a later last day."""
    actor, now = actor_of(request), timezone.now()
    found = get_wave(survey, wave, by=actor, at=now)
    form = ExtendForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            extend_wave(wave_id=found.id, closes_on=form.day, by=actor, at=now)
        except Refusal as refusal:
            form.add_refusal(refusal)
        else:
            day = formats.day(form.day, current_language())
            tell(request, _("The wave is open until the end of %(day)s.") % {"day": day})
            return redirect("wave", survey=survey, wave=wave)
    problems = list(form.problems())
    context = {**_context(found, _("More time")), "form": form, "problems": problems}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK
    return render(request, "web/surveys/extend.html", context, status=status)


def _context(wave: WaveFacts, here: str) -> dict[str, Any]:
    return {"line": line_of(wave), "title": title_of(wave), "trail": trail_of(wave, here), "problems": []}


def _refused(request: HttpRequest, template: str, context: dict[str, Any], refusal: Refusal) -> HttpResponse:
    context = {**context, "problems": problems_of(refusal)}
    return render(request, template, context, status=HTTPStatus.UNPROCESSABLE_ENTITY)
