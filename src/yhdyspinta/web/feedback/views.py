"""The feedback form, and the receipt that a sender can come back to."""

from http import HTTPStatus
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from yhdyspinta.errors import ErrorKind, Refusal
from yhdyspinta.feedback.actions import receive_feedback
from yhdyspinta.feedback.errors import SAME_TEXT, TOO_MANY
from yhdyspinta.feedback.page_address import read_page
from yhdyspinta.feedback.queries import find_feedback
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.web.feedback.forms import KINDS, FeedbackForm
from yhdyspinta.web.feedback.wording import moment, next_step

_STATUS_OF: Final[dict[ErrorKind, HTTPStatus]] = {
    TOO_MANY: HTTPStatus.TOO_MANY_REQUESTS,
    SAME_TEXT: HTTPStatus.CONFLICT,
}
_AN_HOUR: Final = "3600"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request: HttpRequest) -> HttpResponse:
    """The form; `?kind=` and `?page=` fill it in beforehand. What is wrong is shown with everything kept."""
    host = request.get_host()
    if request.method != "POST":
        return _show(request, FeedbackForm(initial=_asked(request), host=host), HTTPStatus.OK)
    form = FeedbackForm(request.POST, host=host)
    if not form.is_valid():
        return _show(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        received = receive_feedback(**form.cleaned_data, language=current_language(), at=timezone.now())
    except Refusal as refusal:
        form.add_refusal(refusal)
        return _show(request, form, _STATUS_OF.get(refusal.problems[0].kind, HTTPStatus.UNPROCESSABLE_ENTITY))
    return redirect("feedback_receipt", receipt=received.receipt)


@never_cache
@require_safe
def receipt(request: HttpRequest, receipt: str) -> HttpResponse:
    """The receipt of a message: when it came, when an answer is due, what was answered. Never the message itself."""
    found = find_feedback(receipt)
    if found is None:
        raise Http404
    language = current_language()
    context = {
        "receipt": found.receipt,
        "kind": KINDS[found.kind],
        "about_accessibility": found.kind == "accessibility",
        "page": found.page,
        "received": moment(found.received_at, language),
        "due_on": found.due_on,
        "answered": moment(found.answered_at, language) if found.answered_at else "",
        "answer": found.answer_note,
        "next_step": next_step(found),
    }
    response = render(request, "web/feedback_receipt.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def _show(request: HttpRequest, form: FeedbackForm, status: HTTPStatus) -> HttpResponse:
    response = render(request, "web/feedback.html", {"form": form, "problems": list(form.problems())}, status=status)
    if status is HTTPStatus.TOO_MANY_REQUESTS:
        response["Retry-After"] = _AN_HOUR
    return response


def _asked(request: HttpRequest) -> dict[str, str]:
    """What the link to the form says of its kind and page; anything odd is left out."""
    asked = {}
    if (kind := request.GET.get("kind", "")) in KINDS:
        asked["kind"] = kind
    try:
        asked["page"] = read_page(request.GET.get("page", ""))
    except Refusal:
        asked["page"] = ""
    return asked
