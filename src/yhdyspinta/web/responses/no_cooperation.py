"""Marking that there is no cooperation with a counterpart, with a reason; and taking the mark away."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from yhdyspinta.errors import Refusal, refuse
from yhdyspinta.surveys.actions.counterparts import mark_no_cooperation, unmark_no_cooperation
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.response_view import CounterpartView
from yhdyspinta.web.people.notices import tell
from yhdyspinta.web.refusals import status_of
from yhdyspinta.web.responses.forms import ReasonForm
from yhdyspinta.web.responses.heads import make_head
from yhdyspinta.web.responses.pages import show_page
from yhdyspinta.web.responses.reading import Asked, read_own
from yhdyspinta.web.trail import Step


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def no_cooperation(request: HttpRequest, key: str, counterpart: str) -> HttpResponse:
    """The form for the reason; with the button `undo` the mark is taken away."""
    asked = read_own(request, key)
    about = asked.response.counterpart(counterpart)
    if about is None:
        raise refuse(UNKNOWN)
    if request.method != "POST":
        return _show(request, asked, about, ReasonForm(initial={"reason": about.no_cooperation}), HTTPStatus.OK)
    if "undo" in request.POST:
        unmark_no_cooperation(response_key=key, counterpart=counterpart, by=asked.actor, at=asked.at)
        tell(request, _("The mark was taken away. The questions are asked again."))
        return redirect("response", key=key)
    form = ReasonForm(request.POST)
    if not form.is_valid():
        return _show(request, asked, about, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        mark_no_cooperation(
            response_key=key,
            counterpart=counterpart,
            reason=form.cleaned_data["reason"],
            by=asked.actor,
            at=asked.at,
        )
    except Refusal as refusal:
        form.add_refusal(refusal)
        return _show(request, asked, about, form, status_of(refusal))
    tell(request, _("It was marked that there is no cooperation."))
    return redirect("response", key=key)


def _show(
    request: HttpRequest, asked: Asked, about: CounterpartView, form: ReasonForm, status: HTTPStatus
) -> HttpResponse:
    context = {
        "head": make_head(asked, Step(_("No cooperation"))),
        "name": about.names[asked.language],
        "is_marked": bool(about.no_cooperation),
        "may_write": asked.response.rights.write,
        "form": form,
        "problems": list(form.problems()) if form.is_bound else [],
    }
    return show_page(request, "web/responses/no_cooperation.html", context, status)
