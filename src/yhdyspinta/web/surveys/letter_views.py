"""Inviting and reminding: what will be sent is shown as it will be sent, and then sent once."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.errors import Refusal
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.actions.invitations import Mailed, invite, remind
from yhdyspinta.surveys.invitations import Invitation, list_two_sided, name_respondent, read_invitations
from yhdyspinta.surveys.letters import REMINDERS, Template, Written
from yhdyspinta.surveys.mailing import Planned
from yhdyspinta.surveys.queries.invitations import list_uninvited, list_without_coordinator, plan_invitations
from yhdyspinta.surveys.queries.reminders import plan_reminders
from yhdyspinta.surveys.queries.waves import get_wave, list_respondents_of
from yhdyspinta.surveys.respondents import Respondent
from yhdyspinta.surveys.states import WaveState, day_in_helsinki
from yhdyspinta.surveys.wave_facts import WaveFacts
from yhdyspinta.surveys.working_days import is_working_day, list_reminder_days
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.people.notices import tell
from yhdyspinta.web.people.wording import problems_of
from yhdyspinta.web.surveys.forms import LinesForm
from yhdyspinta.web.surveys.survey_views import SHOWN_OR_SENT
from yhdyspinta.web.surveys.wave_views import trail_of
from yhdyspinta.web.surveys.wording import title_of


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def invitations(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """The lines of whom to invite; then every letter as it will be sent; then they are sent."""
    actor = actor_of(request)
    found = get_wave(survey, wave, by=actor, at=timezone.now())
    unled = list_without_coordinator(found, by=actor) if not found.is_personal else ()
    uninvited = list_uninvited(found, by=actor) if not found.is_personal else ()
    form = LinesForm(request.POST or None, initial={"lines": _first_lines(found, unled, uninvited)})
    context = {
        **_context(found, _("Invitations")),
        "form": form,
        "is_open": found.state is WaveState.OPEN,
        "unled": unled,
        "uninvited": uninvited,
    }
    if request.method == "POST" and form.is_valid():
        try:
            answer = _invite(request, found, form, actor)
        except Refusal as refusal:
            form.add_refusal(refusal)
        else:
            return answer
    context["problems"] = list(form.problems())
    status = HTTPStatus.UNPROCESSABLE_ENTITY if context["problems"] else HTTPStatus.OK
    return render(request, "web/surveys/invitations.html", context, status=status)


@never_cache
@require_http_methods(SHOWN_OR_SENT)
def reminders(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """Every reminder as it would be sent today, and a button that sends them."""
    actor, now = actor_of(request), timezone.now()
    found = get_wave(survey, wave, by=actor, at=now)
    template = _template(request)
    context: dict[str, Any] = _context(found, _("Reminders"))
    if request.method == "POST":
        try:
            mailed = remind(wave_id=found.id, template=template, by=actor, at=now)
        except Refusal as refusal:
            context["problems"] = problems_of(refusal)
        else:
            tell(request, _told(mailed))
            return redirect("wave", survey=survey, wave=wave)
    is_open = found.state is WaveState.OPEN
    planned = plan_reminders(found, template, by=actor, at=now) if is_open else ()
    context |= {
        "letters": show_letters(planned),
        "waiting": sum(not one.is_sent for one in planned),
        "template": template,
        "is_open": is_open,
        "is_working_day": is_working_day(day_in_helsinki(now)),
        "reminder_days": list_reminder_days(found.opens_on, found.closes_on),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if context["problems"] else HTTPStatus.OK
    return render(request, "web/surveys/reminders.html", context, status=status)


def show_letters(planned: Sequence[Planned]) -> list[tuple[Planned, Written]]:
    """Each letter with its exact text."""
    return [(one, one.preview()) for one in planned]


def _invite(request: HttpRequest, wave: WaveFacts, form: LinesForm, actor: Actor) -> HttpResponse:
    read = _read(wave, form)
    now = timezone.now()
    if "send" in request.POST:
        tell(request, _told(invite(wave_id=wave.id, invitations=read, by=actor, at=now)))
        return redirect("wave", survey=wave.survey, wave=wave.slug)
    planned = plan_invitations(wave, read, by=actor, at=now)
    context = {
        **_context(wave, _("Invitations")),
        "letters": show_letters(planned),
        "waiting": sum(not one.is_sent for one in planned),
        "lines": form.cleaned_data["lines"],
    }
    if "back" in request.POST:
        context |= {"form": form, "is_open": True, "unled": (), "uninvited": ()}
        return render(request, "web/surveys/invitations.html", context)
    return render(request, "web/surveys/invitations_preview.html", context)


def _first_lines(wave: WaveFacts, unled: Sequence[Respondent], uninvited: Sequence[Invitation]) -> str:
    """What the form begins with: the coordinators who are not invited yet, and a line for who has none."""
    language = current_language()
    respondents = list_respondents_of(wave)
    two_sided = list_two_sided(respondents)
    names = {one.organisation: one.names[language] for one in respondents}
    known = [f"{names[one.organisation]}; {one.name}; {one.email}; {one.language}" for one in uninvited]
    return "\n".join([*known, *(f"{name_respondent(one, two_sided)[language]}; ; ; {language}" for one in unled)])


def _read(wave: WaveFacts, form: LinesForm) -> tuple[Invitation, ...]:
    return read_invitations(form.cleaned_data["lines"], list_respondents_of(wave), _is_address)


def _is_address(text: str) -> bool:
    try:
        validate_email(text)
    except ValidationError:
        return False
    return True


def _template(request: HttpRequest) -> Template:
    """The kind of reminder that is asked for: the digest without one."""
    asked = request.POST.get("template") or request.GET.get("template") or ""
    return next((one for one in REMINDERS if one == asked), Template.DIGEST)


def _told(mailed: Mailed) -> str:
    sent = ngettext("%(n)s letter is on its way.", "%(n)s letters are on their way.", mailed.sent) % {
        "n": mailed.sent
    }
    if not mailed.repeated:
        return sent
    repeated = ngettext(
        "%(n)s had been sent before and was not sent again.",
        "%(n)s had been sent before and were not sent again.",
        mailed.repeated,
    ) % {"n": mailed.repeated}
    return f"{sent} {repeated}"


def _context(wave: WaveFacts, here: str) -> dict[str, Any]:
    return {"wave": wave, "title": title_of(wave), "trail": trail_of(wave, here), "problems": []}
