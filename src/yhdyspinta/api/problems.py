"""Refusals as answers: one shape for everything that can be wrong."""

import logging
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from typing import Any, Final

from django.core.exceptions import TooManyFieldsSent
from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

from yhdyspinta.api import errors
from yhdyspinta.api.addresses import address_of
from yhdyspinta.api.languages import language_of
from yhdyspinta.api.parameters import BOUNDS
from yhdyspinta.errors import ErrorKind, Place, Problem, Refusal
from yhdyspinta.regions.errors import EMPTY_REGISTER
from yhdyspinta.sources.errors import UNKNOWN_YEAR

logger = logging.getLogger(__name__)

_STATUSES: Final[Mapping[ErrorKind, HTTPStatus]] = {
    UNKNOWN_YEAR: HTTPStatus.NOT_FOUND,
    errors.NO_SUCH_AREA: HTTPStatus.NOT_FOUND,
    errors.MUNICIPALITY_ENDED: HTTPStatus.NOT_FOUND,
    errors.NO_SUCH_INTERFACE: HTTPStatus.NOT_FOUND,
    errors.NO_SUCH_CLUSTER: HTTPStatus.NOT_FOUND,
    errors.NO_SUCH_ADDRESS: HTTPStatus.NOT_FOUND,
    errors.METHOD_NOT_ALLOWED: HTTPStatus.METHOD_NOT_ALLOWED,
    errors.FAILED: HTTPStatus.INTERNAL_SERVER_ERROR,
    EMPTY_REGISTER: HTTPStatus.SERVICE_UNAVAILABLE,
}
_LONGEST_SHOWN: Final = 60


def problem_of(kind: ErrorKind, *, name: str = "", **details: object) -> Problem:
    """A problem with the parameter `name`, or, without one, with the question as a whole."""
    shown = name[:_LONGEST_SHOWN]
    return Problem(kind, {"name": shown, **details}, Place(column=shown))


def answer_problems(
    request: HttpRequest, problems: Iterable[Problem], status: HTTPStatus | None = None
) -> HttpResponse:
    """The answer that names the problems; its status is by default that of the first one."""
    found = list(problems)
    language = language_of(request)
    content = [
        {
            "code": problem.kind.code,
            "message": problem.sentence(language),
            "place": problem.place.column or None,
        }
        for problem in found
    ]
    shown = status or _STATUSES.get(found[0].kind, HTTPStatus.BAD_REQUEST)
    return JsonResponse({"problems": content}, status=shown, json_dumps_params={"ensure_ascii": False})


def handle_exceptions(api: NinjaAPI) -> None:
    """Make the API answer exceptions with problems."""
    api.exception_handler(Refusal)(_answer_refusal)
    api.exception_handler(ValidationError)(_answer_validation)
    api.exception_handler(TooManyFieldsSent)(_answer_too_many)
    api.exception_handler(Exception)(_answer_failure)


def _answer_refusal(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    return answer_problems(request, refusal.problems)


def _answer_validation(request: HttpRequest, error: ValidationError) -> HttpResponse:
    # A part of the path that is no choice is an address that does not exist.
    in_path = any(found["loc"][0] == "path" for found in error.errors)
    return answer_problems(request, map(_problem_of_value, error.errors), HTTPStatus.NOT_FOUND if in_path else None)


def _answer_too_many(request: HttpRequest, _error: TooManyFieldsSent) -> HttpResponse:
    return answer_problems(request, [problem_of(errors.TOO_MANY_PARAMETERS)])


def _answer_failure(request: HttpRequest, error: Exception) -> HttpResponse:
    logger.error("An answer failed: %s", request.path, exc_info=error)
    request_id = getattr(request, "request_id", "-")
    return answer_problems(request, [problem_of(errors.FAILED, request_id=request_id)])


def _problem_of_value(found: Mapping[str, Any]) -> Problem:
    """A value that pydantic did not take, as an entry of the catalogue."""
    name = str(found["loc"][-1])
    match found["type"]:
        case "int_parsing":
            return problem_of(errors.NOT_A_WHOLE_NUMBER, name=name)
        case "greater_than_equal" | "less_than_equal" | "int_parsing_size":
            lowest, highest = BOUNDS[name]
            return problem_of(errors.OUT_OF_BOUNDS, name=name, lowest=lowest, highest=highest)
        case "literal_error":
            choices = found["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
            return problem_of(errors.NOT_A_CHOICE, name=name, choices=choices)
        case _:
            return problem_of(errors.UNSUITABLE_VALUE, name=name, address=address_of("openapi.json"))
