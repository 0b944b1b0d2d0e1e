"""Submitting, approving, returning, opening again: each shows first what it is about, and is done once."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from yhdyspinta.errors import Refusal
from yhdyspinta.surveys.actions import steps
from yhdyspinta.surveys.errors_answers import (
    ALREADY_APPROVED,
    ALREADY_SUBMITTED,
    NOT_APPROVED,
    NOT_SUBMITTED,
    OPEN_CORRECTIONS,
    UNFINISHED_SECTION,
)
from yhdyspinta.surveys.states import WaveState
from yhdyspinta.web.people.forms import KeyedForm
from yhdyspinta.web.people.notices import tell
from yhdyspinta.web.refusals import status_of
from yhdyspinta.web.responses.faults import list_fault_lines
from yhdyspinta.web.responses.forms import ApprovalForm, ReasonForm, ResponseForm
from yhdyspinta.web.responses.heads import make_head
from yhdyspinta.web.responses.making_receipt import lay_out_draft
from yhdyspinta.web.responses.naming import name_person, newest_step
from yhdyspinta.web.responses.pages import show_page
from yhdyspinta.web.responses.reading import Asked, read_own
from yhdyspinta.web.responses.thread_lines import list_correction_lines
from yhdyspinta.web.trail import Step

_METHODS: Final = ["GET", "HEAD", "POST"]
_OVERTAKEN: Final = frozenset({ALREADY_SUBMITTED, ALREADY_APPROVED, NOT_SUBMITTED, NOT_APPROVED})
"""Somebody else was faster, or the form was sent twice."""
_LISTED: Final = frozenset({UNFINISHED_SECTION, OPEN_CORRECTIONS})
"""What the page lists itself, with links."""


@never_cache
@require_http_methods(_METHODS)
def submit_response(request: HttpRequest, key: str) -> HttpResponse:
    """Everything as it will be approved, with what is still in the way; then it is sent to the approver."""
    asked = read_own(request, key)
    form = KeyedForm(request.POST or None)
    if request.method != "POST":
        return _show_submit(request, asked, form, HTTPStatus.OK)
    try:
        steps.submit_response(response_key=key, by=asked.actor, at=asked.at)
    except Refusal as refusal:
        if _is_overtaken(refusal):
            return _overtaken(request, read_own(request, key), refusal)
        if any(problem.kind in _LISTED for problem in refusal.problems):
            return _show_submit(request, read_own(request, key), form, HTTPStatus.UNPROCESSABLE_ENTITY)
        raise
    if asked.response.person is not None:
        tell(request, _("Your answer is submitted. Thank you."))
        return redirect("receipt", key=key)
    tell(request, _("The response was submitted for approval."))
    return redirect("response", key=key)


@never_cache
@require_http_methods(_METHODS)
def approve_response(request: HttpRequest, key: str) -> HttpResponse:
    """What would be approved is shown first; then it is approved in an office that is named."""

    def approve(asked: Asked, form: ResponseForm) -> None:
        title = form.cleaned_data["title"]
        steps.approve_response(response_key=key, title=title, by=asked.actor, at=asked.at)

    done = ("receipt", _("The response is approved."))
    return _take_step(request, key, ApprovalForm, "web/responses/approve.html", approve, _("Approve or return"), done)


@never_cache
@require_http_methods(_METHODS)
def return_response(request: HttpRequest, key: str) -> HttpResponse:
    """Back to those who write, with a reason."""

    def give_back(asked: Asked, form: ResponseForm) -> None:
        reason = form.cleaned_data["reason"]
        steps.return_response(response_key=key, reason=reason, by=asked.actor, at=asked.at)

    done = ("response", _("The response was returned. It can be written again."))
    return _take_step(
        request, key, ReasonForm, "web/responses/return.html", give_back, _("Return with a reason"), done
    )


@never_cache
@require_http_methods(_METHODS)
def reopen_response(request: HttpRequest, key: str) -> HttpResponse:
    """An approved response is opened for a correction, with a reason. Its receipt stays."""

    def reopen(asked: Asked, form: ResponseForm) -> None:
        reason = form.cleaned_data["reason"]
        steps.reopen_response(response_key=key, reason=reason, by=asked.actor, at=asked.at)

    done = ("response", _("The response is open again."))
    return _take_step(request, key, ReasonForm, "web/responses/reopen.html", reopen, _("Open again"), done)


def _take_step(
    request: HttpRequest,
    key: str,
    form_class: type[ResponseForm],
    template: str,
    step: Callable[[Asked, ResponseForm], None],
    title: str,
    done: tuple[str, str],
) -> HttpResponse:
    """The page of a step, and the step. `done` is the route to go to then, and what is told there."""
    asked = read_own(request, key)
    if request.method != "POST":
        return _show(request, asked, form_class(), template, title, HTTPStatus.OK)
    form = form_class(request.POST)
    if not form.is_valid():
        return _show(request, asked, form, template, title, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        step(asked, form)
    except Refusal as refusal:
        if _is_overtaken(refusal):
            return _overtaken(request, read_own(request, key), refusal)
        form.add_refusal(refusal)
        return _show(request, asked, form, template, title, status_of(refusal))
    route, sentence = done
    tell(request, sentence)
    return redirect(route, key=key)


def _show(
    request: HttpRequest, asked: Asked, form: ResponseForm, template: str, title: str, status: HTTPStatus
) -> HttpResponse:
    submitted = newest_step(asked.response, "submitted")
    context: dict[str, Any] = {
        "head": make_head(asked, Step(title)),
        "form": form,
        "problems": list(form.problems()) if form.is_bound else [],
        "rights": asked.response.rights,
        "has_closed": asked.response.wave.state is WaveState.CLOSED,
        "parts": lay_out_draft(asked) if isinstance(form, ApprovalForm) else (),
        "submitted": submitted,
        "submitted_by": name_person(submitted.name, submitted.by) if submitted else "",
    }
    return show_page(request, template, context, status)


def _show_submit(request: HttpRequest, asked: Asked, form: KeyedForm, status: HTTPStatus) -> HttpResponse:
    response, language = asked.response, asked.language
    context = {
        "head": make_head(asked, Step(_("Read and submit"))),
        "form": form,
        "rights": response.rights,
        "is_personal": response.person is not None,
        "faults": list_fault_lines(response, response.progress(on=asked.today), language),
        "corrections": list_correction_lines(asked),
        "parts": lay_out_draft(asked),
        "was_refused": status is not HTTPStatus.OK,
    }
    return show_page(request, "web/responses/submit.html", context, status)


def _is_overtaken(refusal: Refusal) -> bool:
    return any(problem.kind in _OVERTAKEN for problem in refusal.problems)


def _overtaken(request: HttpRequest, asked: Asked, refusal: Refusal) -> HttpResponse:
    """Somebody else was faster, or the same form came twice: what happened, by whom, and the way on."""
    newest = newest_step(asked.response)
    context = {
        "head": make_head(asked, Step(_("Already done"))),
        "texts": [problem.sentence(asked.language) for problem in refusal.problems],
        "newest": newest,
        "newest_by": name_person(newest.name, newest.by) if newest else "",
    }
    return show_page(request, "web/responses/overtaken.html", context, HTTPStatus.CONFLICT)
