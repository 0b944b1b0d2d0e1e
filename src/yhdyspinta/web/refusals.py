"""A refusal that a view lets pass becomes a page: what is wrong, what to do, with the status that fits.

A form shows a refusal beside its fields instead; this is for everything else.
"""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from types import MappingProxyType
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from yhdyspinta.accounts import errors_sign_in as accounts
from yhdyspinta.errors import ErrorKind, Refusal
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.errors import NOT_ALLOWED, UNKNOWN
from yhdyspinta.web.problems import not_found, problem_page

_STATUS_OF: Final[Mapping[ErrorKind, HTTPStatus]] = MappingProxyType(
    {
        UNKNOWN: HTTPStatus.NOT_FOUND,
        accounts.UNKNOWN_USER: HTTPStatus.NOT_FOUND,
        accounts.UNKNOWN_ROLE: HTTPStatus.NOT_FOUND,
        NOT_ALLOWED: HTTPStatus.FORBIDDEN,
        accounts.NOT_ALLOWED: HTTPStatus.FORBIDDEN,
        accounts.TOO_MANY_TRIES: HTTPStatus.TOO_MANY_REQUESTS,
    }
)


def status_of(refusal: Refusal) -> HTTPStatus:
    """The status of an answer that tells of a refusal; 422 for what was understood and is wrong."""
    return _STATUS_OF.get(refusal.problems[0].kind, HTTPStatus.UNPROCESSABLE_ENTITY)


class RefusalMiddleware:
    """Turns a refusal of a view into an answer. What does not exist looks like any missing page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, Refusal):
            return None
        status = status_of(exception)
        if status is HTTPStatus.NOT_FOUND:
            return not_found(request, Http404())
        texts = [problem.text(current_language()) for problem in exception.problems]
        if request.headers.get("Accept", "").startswith("application/json"):
            problems = [
                {"code": problem.kind.code, "message": text}
                for problem, text in zip(exception.problems, texts, strict=True)
            ]
            return JsonResponse({"problems": problems}, status=status)
        return problem_page(request, status, _("This was not done"), *texts)
