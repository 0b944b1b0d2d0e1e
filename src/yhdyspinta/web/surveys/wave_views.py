"""The page of a wave for those who run it, and planning one."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from yhdyspinta.errors import Refusal
from yhdyspinta.languages import Texts
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.queries.keys import list_loaded_years
from yhdyspinta.surveys.actions.waves import change_wave, create_wave
from yhdyspinta.surveys.invitations import list_two_sided, name_respondent
from yhdyspinta.surveys.queries.board import read_board
from yhdyspinta.surveys.queries.instruments import list_published
from yhdyspinta.surveys.queries.invitations import list_uninvited, list_without_coordinator
from yhdyspinta.surveys.queries.surveys import SurveyFacts, get_survey
from yhdyspinta.surveys.queries.waves import get_wave, list_respondents_of
from yhdyspinta.surveys.respondents import Respondent
from yhdyspinta.surveys.states import WaveState, day_in_helsinki
from yhdyspinta.surveys.wave_facts import WaveFacts
from yhdyspinta.surveys.working_days import list_reminder_days
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.people.notices import take_notices, tell
from yhdyspinta.web.surveys.forms import WaveForm
from yhdyspinta.web.surveys.survey_views import SHOWN_OR_SENT, last_day_of, line_of
from yhdyspinta.web.surveys.wording import stage_word, title_of
from yhdyspinta.web.trail import Step


@never_cache
@require_safe
def wave(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """The settings of a wave, where it is, and what to do next."""
    actor, now = actor_of(request), timezone.now()
    found = get_wave(survey, wave, by=actor, at=now)
    is_open, last_day = found.state is WaveState.OPEN, last_day_of(found)
    runs_now = is_open and not found.is_personal
    board = read_board(found, by=actor, at=now) if found.opened_at else None
    context = {
        "line": line_of(found),
        "title": title_of(found),
        "trail": trail_of(found),
        "respondents": len(list_respondents_of(found)),
        "reminder_days": [day for day in list_reminder_days(found.opens_on, found.closes_on) if day <= last_day],
        "days_left": (found.closes_on - day_in_helsinki(now)).days,
        "unled": _named(list_without_coordinator(found, by=actor), found) if runs_now else (),
        "uninvited": list_uninvited(found, by=actor) if runs_now else (),
        "stages": [(stage_word(stage), count) for stage, count in board.stages.items()] if board else [],
        "notices": take_notices(request),
    }
    return render(request, "web/surveys/wave.html", context)


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def new_wave(request: HttpRequest, survey: str) -> HttpResponse:
    """The form of a new wave; it begins with the settings of the one before."""
    actor, now = actor_of(request), timezone.now()
    found = get_survey(survey, by=actor, at=now)
    form = _form(request, found, _initial(found))
    if request.method == "POST" and form.is_valid():
        try:
            made = create_wave(survey=survey, plan=form.plan(), by=actor, at=now)
        except Refusal as refusal:
            form.add_refusal(refusal)
        else:
            tell(request, _("The wave is planned. Nobody is asked before it is opened."))
            return redirect("wave", survey=survey, wave=made.slug)
    steps = [
        Step(_("Surveys"), reverse("surveys")),
        Step(found.title[current_language()], reverse("survey", args=[survey])),
        Step(_("New wave")),
    ]
    return _show_form(request, form, found, steps, is_new=True)


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def change(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """The form that changes a planned wave."""
    actor, now = actor_of(request), timezone.now()
    found = get_wave(survey, wave, by=actor, at=now)
    if found.state is not WaveState.PLANNED:
        tell(request, _("The wave has been opened: of its settings only the last day can be changed."))
        return redirect("wave", survey=survey, wave=wave)
    of = get_survey(survey, by=actor, at=now)
    form = _form(request, of, _settings(found))
    if request.method == "POST" and form.is_valid():
        try:
            changed = change_wave(wave_id=found.id, plan=form.plan(is_synthetic=found.is_synthetic), by=actor, at=now)
        except Refusal as refusal:
            form.add_refusal(refusal)
        else:
            tell(request, _("The changes are saved."))
            return redirect("wave", survey=survey, wave=changed.slug)
    return _show_form(request, form, of, trail_of(found, _("Change the settings")), is_new=False)


def trail_of(wave: WaveFacts, here: str = "") -> list[Step]:
    """The way to the page of a wave, or to one below it."""
    trail = [
        Step(_("Surveys"), reverse("surveys")),
        Step(wave.survey_title[current_language()], reverse("survey", args=[wave.survey])),
    ]
    if not here:
        return [*trail, Step(wave.slug)]
    return [*trail, Step(wave.slug, reverse("wave", args=[wave.survey, wave.slug])), Step(here)]


def _named(unled: Sequence[Respondent], wave: WaveFacts) -> list[tuple[Respondent, Texts]]:
    """Each with its name, and its side where the organisation answers on both."""
    two_sided = list_two_sided(list_respondents_of(wave))
    return [(one, name_respondent(one, two_sided)) for one in unled]


def _form(request: HttpRequest, survey: SurveyFacts, initial: dict[str, Any]) -> WaveForm:
    language = current_language()
    return WaveForm(
        request.POST or None,
        initial=initial,
        questionnaires=[(one.key, one.title[language]) for one in list_published()],
        years=list_loaded_years(),
        earlier=[one.slug for one in survey.waves if one.opened_at],
    )


def _initial(survey: SurveyFacts) -> dict[str, Any]:
    """What a new wave begins with: the settings of the newest one, which is then the one before."""
    newest = next((wave for wave in survey.waves if wave.opened_at), None)
    if newest is None:
        return {"capacity": "organisation", "kinds": ["employment_area", "county"]}
    settings = _settings(newest)
    for one in ("slug", "opens_on", "closes_on", "register_year"):
        del settings[one]
    return {**settings, "previous": newest.slug}


def _settings(wave: WaveFacts) -> dict[str, Any]:
    return {
        "slug": wave.slug,
        "instrument": wave.instrument,
        "kinds": [kind.value for kind in wave.kinds],
        "register_year": wave.register_year,
        "opens_on": wave.opens_on,
        "closes_on": wave.closes_on,
        "capacity": "personal" if wave.is_personal else "organisation",
        "previous": wave.previous,
        "tells_nonresponse": wave.tells_nonresponse,
    }


def _show_form(
    request: HttpRequest, form: WaveForm, survey: SurveyFacts, trail: list[Step], *, is_new: bool
) -> HttpResponse:
    problems = list(form.problems())
    context = {"form": form, "survey": survey, "problems": problems, "trail": trail, "is_new": is_new}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK
    return render(request, "web/surveys/wave_form.html", context, status=status)
