"""Pages for what goes wrong: each says what happened and what to do, in the page's language."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from yhdyspinta.errors import Refusal
from yhdyspinta.presentation.languages import current_language


def problem_page(request: HttpRequest, status: HTTPStatus, title: str, *sentences: str) -> HttpResponse:
    """The page for one problem. It does not say who is signed in: to everybody a missing page looks the same."""
    context = {
        "title": title,
        "sentences": sentences,
        "request_id": getattr(request, "request_id", ""),
        "person": None,
        "is_problem": True,
    }
    return render(request, "web/problem.html", context, status=status)


def refusal_page(request: HttpRequest, refusal: Refusal, status: HTTPStatus = HTTPStatus.BAD_REQUEST) -> HttpResponse:
    """The page for a refusal: each problem as a sentence with its code."""
    sentences = [problem.text(current_language()) for problem in refusal.problems]
    return problem_page(request, status, _("This cannot be shown"), *sentences)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    return problem_page(request, HTTPStatus.BAD_REQUEST, _("The request was not understood"), _("Check the address."))


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    advice = _("Check the address, or look the thing up from the front page.")
    return problem_page(request, HTTPStatus.NOT_FOUND, _("There is no such page"), advice)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return problem_page(request, HTTPStatus.FORBIDDEN, _("You may not see this page"))


def server_error(request: HttpRequest) -> HttpResponse:
    advice = _("The fault is ours and has been noted. Try again in a moment.")
    return problem_page(request, HTTPStatus.INTERNAL_SERVER_ERROR, _("Something went wrong"), advice)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    advice = _(
        "The form was open too long, or the browser refused its cookie. Go back, reload the page and send again."
    )
    return problem_page(request, HTTPStatus.FORBIDDEN, _("The form was not accepted"), advice)
