"""The list of surveys, the public page of a survey, and making and renaming one."""

from dataclasses import dataclass
from datetime import date
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from yhdyspinta.errors import Refusal
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.actions.surveys import change_survey, create_survey
from yhdyspinta.surveys.permissions import may_run_surveys
from yhdyspinta.surveys.queries.results import list_releases
from yhdyspinta.surveys.queries.surveys import (
    Participation,
    SurveyFacts,
    find_participation,
    get_survey,
    list_surveys,
)
from yhdyspinta.surveys.states import day_in_helsinki
from yhdyspinta.surveys.wave_facts import WaveFacts
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.people.notices import take_notices, tell
from yhdyspinta.web.surveys.forms import SurveyForm
from yhdyspinta.web.surveys.wording import capacity_word, kind_words, state_word
from yhdyspinta.web.trail import Step

SHOWN_OR_SENT = ["GET", "HEAD", "POST"]


@dataclass(frozen=True, slots=True)
class WaveLine:
    """A wave in words, with how it came out when it is closed. `last_day` is that of an early closing."""

    wave: WaveFacts
    state: str
    kinds: str
    capacity: str
    last_day: date
    participation: Participation | None = None


@never_cache
@require_safe
def surveys(request: HttpRequest) -> HttpResponse:
    """What is asked and has been asked; for national editors with what is planned."""
    actor = actor_of(request)
    found = list_surveys(by=actor, at=timezone.now())
    context = {
        "surveys": [(one, [line_of(wave) for wave in one.waves]) for one in found],
        "runs": may_run_surveys(actor),
        "notices": take_notices(request),
    }
    return render(request, "web/surveys/surveys.html", context)


@never_cache
@require_safe
def survey(request: HttpRequest, survey: str) -> HttpResponse:
    """Who asks what of whom, when, with which questionnaire, and how many answered."""
    actor = actor_of(request)
    found = get_survey(survey, by=actor, at=timezone.now())
    context = {
        "survey": found,
        "waves": [line_of(wave, find_participation(wave)) for wave in found.waves],
        "released": {release.wave for release in list_releases(survey)},
        "runs": may_run_surveys(actor),
        "notices": take_notices(request),
        "trail": [Step(_("Surveys"), reverse("surveys")), Step(found.title[current_language()])],
    }
    return render(request, "web/surveys/survey.html", context)


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def new_survey(request: HttpRequest) -> HttpResponse:
    """The form of a new survey."""
    trail = [Step(_("Surveys"), reverse("surveys")), Step(_("New survey"))]
    form = SurveyForm(request.POST or None, is_new=True)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            made = create_survey(
                slug=data["slug"],
                title=form.title,
                publisher=data["publisher"],
                by=actor_of(request),
                at=timezone.now(),
            )
        except Refusal as refusal:
            form.add_refusal(refusal)
        else:
            tell(request, _("The survey is there. Plan its first wave next."))
            return redirect("survey", survey=made.slug)
    return _show_form(request, form, None, trail)


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def change(request: HttpRequest, survey: str) -> HttpResponse:
    """The form that renames a survey."""
    found = get_survey(survey, by=actor_of(request), at=timezone.now())
    title = found.title
    trail = [
        Step(_("Surveys"), reverse("surveys")),
        Step(title[current_language()], reverse("survey", args=[survey])),
        Step(_("Change the names")),
    ]
    initial = {
        "title_fi": title.fi,
        "title_sv": title.sv,
        "title_en": title.en,
        "publisher": found.publisher,
    }
    form = SurveyForm(request.POST or None, is_new=False, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            change_survey(
                slug=survey,
                title=form.title,
                publisher=form.cleaned_data["publisher"],
                by=actor_of(request),
                at=timezone.now(),
            )
        except Refusal as refusal:
            form.add_refusal(refusal)
        else:
            tell(request, _("The changes are saved."))
            return redirect("survey", survey=survey)
    return _show_form(request, form, found, trail)


def line_of(wave: WaveFacts, participation: Participation | None = None) -> WaveLine:
    """A wave in the words of the page's language."""
    return WaveLine(
        wave,
        state_word(wave.state),
        kind_words(wave.kinds),
        capacity_word(is_personal=wave.is_personal),
        last_day_of(wave),
        participation,
    )


def last_day_of(wave: WaveFacts) -> date:
    """The last day on which somebody could answer, or can."""
    return min(wave.closes_on, day_in_helsinki(wave.closed_at)) if wave.closed_at else wave.closes_on


def _show_form(request: HttpRequest, form: SurveyForm, found: SurveyFacts | None, trail: list[Step]) -> HttpResponse:
    problems = list(form.problems())
    context = {"form": form, "survey": found, "problems": problems, "trail": trail}
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK
    return render(request, "web/surveys/survey_form.html", context, status=status)
