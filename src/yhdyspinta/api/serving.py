"""What all addresses of the API have in common, whatever they answer.

They are for reading. What the description does not name cannot be asked. The answer to a question stays the same
until the register changes, so that it has an entity tag before it is made. Pages of other sites may read answers.
"""

import hashlib
from collections.abc import Callable, Iterator
from functools import wraps
from http import HTTPStatus
from typing import Any, Final

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.http import parse_etags
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI

from yhdyspinta import __version__
from yhdyspinta.api import errors
from yhdyspinta.api.languages import language_of
from yhdyspinta.api.problems import answer_problems, problem_of
from yhdyspinta.errors import Problem, Refusal
from yhdyspinta.regions.queries.state import get_state

type View = Callable[..., HttpResponse]
type Names = frozenset[str] | None
"""The names that a query may have; None where it may have any."""

ALLOWED: Final = "GET, HEAD, OPTIONS"
KEPT_FOR: Final = "public, max-age=300"
_OPEN: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, X-Request-ID",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
_PREFLIGHT: Final = {
    "Allow": ALLOWED,
    "Access-Control-Allow-Methods": ALLOWED,
    "Access-Control-Allow-Headers": "Accept-Language, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def serve(api: NinjaAPI, view: View, parameters: Names) -> View:
    """A view that answers as the API does."""

    # Safe: nothing here writes, and only GET, HEAD and OPTIONS are answered; others get the API's own 405.
    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, **route: Any) -> HttpResponse:
        try:
            response = _answer(request, view, parameters, route)
        except Exception as error:  # the API's handlers turn it into problems; what they do not know is logged
            response = api.on_exception(request, error)
        for name, value in _OPEN.items():
            response.headers[name] = value
        response.headers["Content-Language"] = language_of(request)
        response.headers.setdefault("Cache-Control", "no-store")
        patch_vary_headers(response, ["Accept-Language"])
        return response

    return answer


def _answer(request: HttpRequest, view: View, parameters: Names, route: dict[str, Any]) -> HttpResponse:
    match request.method:
        case "OPTIONS":
            return HttpResponse(status=HTTPStatus.NO_CONTENT, headers=_PREFLIGHT)
        case "GET" | "HEAD":
            return _read(request, view, parameters, route)
        case method:
            response = answer_problems(request, [problem_of(errors.METHOD_NOT_ALLOWED, method=method)])
            response.headers["Allow"] = ALLOWED
            return response


def _read(request: HttpRequest, view: View, parameters: Names, route: dict[str, Any]) -> HttpResponse:
    if parameters is not None and (problems := list(_wrong_parameters(request, parameters))):
        raise Refusal(*problems)
    tag = _entity_tag(request)
    kept = {"ETag": tag, "Cache-Control": KEPT_FOR}
    # Proxies that compress an answer weaken its tag.
    if tag in {known.removeprefix("W/") for known in parse_etags(request.headers.get("If-None-Match", ""))}:
        return HttpResponseNotModified(headers=kept)
    response = _as_get(request, view, route)
    if response.status_code == HTTPStatus.OK:
        for name, value in kept.items():
            response.headers[name] = value
    return response


def _wrong_parameters(request: HttpRequest, parameters: frozenset[str]) -> Iterator[Problem]:
    for name, values in request.GET.lists():
        if name not in parameters:
            known = ", ".join(sorted(parameters)) or "–"
            yield problem_of(errors.UNKNOWN_PARAMETER, name=name, known=known)
        elif len(values) > 1:
            yield problem_of(errors.REPEATED_PARAMETER, name=name)


def _entity_tag(request: HttpRequest) -> str:
    """The same as long as the answer is: the current year is in it, since it is what most questions are about."""
    parts = (__version__, get_state(), timezone.localdate().year, request.get_full_path(), language_of(request))
    return f'"{hashlib.sha256(repr(parts).encode()).hexdigest()[:32]}"'


def _as_get(request: HttpRequest, view: View, route: dict[str, Any]) -> HttpResponse:
    """Answer HEAD as GET; the server leaves the body out."""
    asked = request.method
    request.method = "GET"
    try:
        return view(request, **route)
    finally:
        request.method = asked
