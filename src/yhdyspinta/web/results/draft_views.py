"""Drafts of results for national editors: what would be published, and publishing, correcting, withdrawing it."""

from datetime import timedelta
from http import HTTPStatus
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from yhdyspinta.analysis.disclosure import FEWEST_IN_FULL
from yhdyspinta.errors import Refusal, refuse
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.actions.results import correct_results, publish_results, withdraw_release
from yhdyspinta.surveys.errors_results import NOT_STANDING
from yhdyspinta.surveys.queries.results import Draft, get_draft
from yhdyspinta.surveys.results.content import encode_content
from yhdyspinta.surveys.results.facts import ReleaseFacts, ReleaseState
from yhdyspinta.surveys.results.rows import count_withheld, list_published_texts
from yhdyspinta.surveys.states import WaveState
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.people.notices import take_notices, tell
from yhdyspinta.web.people.wording import problems_of
from yhdyspinta.web.results.forms import NoteForm
from yhdyspinta.web.results.made import render_draft
from yhdyspinta.web.results.wording import state_word
from yhdyspinta.web.surveys.wave_views import trail_of
from yhdyspinta.web.surveys.wording import title_of

_SHOWN_OR_SENT: Final = ["GET", "HEAD", "POST"]


@never_cache
@require_safe
def results_draft(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """Where the results of a wave are, and what can be done with them next."""
    return _show(request, _draft(request, survey, wave), [], HTTPStatus.OK)


@never_cache
@require_safe
def results_preview(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """The report as it would be published today."""
    draft = _draft(request, survey, wave)
    is_shown = bool(draft.content.responses) and not _has_too_few(draft)
    context = {
        "title": title_of(draft.wave),
        "wave": draft.wave,
        "trail": trail_of(draft.wave, _("Report as a draft")),
        "body": render_draft(encode_content(draft.content), current_language()) if is_shown else "",
        "fewest": FEWEST_IN_FULL,
    }
    return render(request, "web/results/preview.html", context)


@never_cache
@require_POST
def publish(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """Publishes the results."""
    draft = _draft(request, survey, wave)
    try:
        publish_results(wave_id=draft.wave.id, by=actor_of(request), at=timezone.now())
    except Refusal as refusal:
        return _show(request, draft, problems_of(refusal), HTTPStatus.UNPROCESSABLE_ENTITY)
    tell(request, _("The results are published."))
    return redirect("results_draft", survey=survey, wave=wave)


@never_cache
@require_http_methods(_SHOWN_OR_SENT)
def correct(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """Asks for the note, and publishes corrected results in the place of those that hold."""
    draft, standing, form = _opened(request, survey, wave)
    if request.method == "POST" and form.is_valid():
        try:
            correct_results(release_id=standing.id, note=form.text, by=actor_of(request), at=timezone.now())
        except Refusal as refusal:
            form.add_refusal(refusal)
        else:
            tell(request, _("Corrected results are published; the page of the earlier ones says so."))
            return redirect("results_draft", survey=survey, wave=wave)
    return _show_form(request, "web/results/correct.html", draft, standing, form)


@never_cache
@require_http_methods(_SHOWN_OR_SENT)
def withdraw(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """Asks for the note, and withdraws the results that hold."""
    draft, standing, form = _opened(request, survey, wave)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_release(release_id=standing.id, note=form.text, by=actor_of(request), at=timezone.now())
        except Refusal as refusal:
            form.add_refusal(refusal)
        else:
            tell(request, _("The results are withdrawn; their page says why."))
            return redirect("results_draft", survey=survey, wave=wave)
    return _show_form(request, "web/results/withdraw.html", draft, standing, form)


def _draft(request: HttpRequest, survey: str, wave: str) -> Draft:
    return get_draft(survey, wave, by=actor_of(request), at=timezone.now())


def _opened(request: HttpRequest, survey: str, wave: str) -> tuple[Draft, ReleaseFacts, NoteForm]:
    """The draft with the results that hold, and the form of the note. Raises `Refusal` when none hold."""
    draft = _draft(request, survey, wave)
    if draft.standing is None:
        raise refuse(NOT_STANDING)
    return draft, draft.standing, NoteForm(request.POST if request.method == "POST" else None)


def _has_too_few(draft: Draft) -> bool:
    return draft.wave.is_personal and len(draft.content.responses) < FEWEST_IN_FULL


def _find_withdrawn(draft: Draft) -> ReleaseFacts | None:
    """The results that were withdrawn last, while none hold."""
    if draft.standing is not None:
        return None
    return next((one for one in draft.releases if one.state is ReleaseState.WITHDRAWN), None)


def _show(request: HttpRequest, draft: Draft, problems: list[Any], status: HTTPStatus) -> HttpResponse:
    found = draft.content.participants
    context = {
        "title": title_of(draft.wave),
        "wave": draft.wave,
        "trail": trail_of(draft.wave, _("Results")),
        "participants": found,
        "rate": found.approved / found.asked if found.asked else None,
        "is_closed": draft.wave.state is WaveState.CLOSED,
        "has_too_few": _has_too_few(draft),
        "fewest": FEWEST_IN_FULL,
        "themes": len({one.question for one in draft.content.themes}),
        "quotes": len(draft.content.quotes),
        "texts": [one for one in list_published_texts(draft.content) if one.count or one.withheld],
        "withheld": count_withheld(draft.content),
        "withdrawn": _find_withdrawn(draft),
        "is_day_taken": any(one.dated == draft.content.dated for one in draft.releases),
        "tomorrow": draft.content.dated + timedelta(days=1),
        "releases": [{"release": one, "state": state_word(one.state)} for one in draft.releases],
        "standing": draft.standing,
        "notices": take_notices(request),
        "problems": problems,
    }
    return render(request, "web/results/draft.html", context, status=status)


def _show_form(
    request: HttpRequest, template: str, draft: Draft, standing: ReleaseFacts, form: NoteForm
) -> HttpResponse:
    problems = list(form.problems())
    context = {
        "title": title_of(draft.wave),
        "wave": draft.wave,
        "trail": trail_of(draft.wave, _("Results")),
        "standing": standing,
        "form": form,
        "problems": problems,
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK
    return render(request, template, context, status=status)
