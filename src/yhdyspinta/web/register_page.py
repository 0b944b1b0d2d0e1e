"""The frame of every page that shows the register: which year, what when there is none, and keeping the page."""

from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any, Concatenate

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import render
from django.utils import timezone
from django.utils.http import parse_etags
from django.views.decorators.http import require_safe

from yhdyspinta.errors import Refusal, refuse
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.errors import EMPTY_REGISTER
from yhdyspinta.regions.queries.keys import list_loaded_years
from yhdyspinta.regions.queries.year import get_current_year, get_year
from yhdyspinta.regions.year import RegisterYear
from yhdyspinta.sources.errors import UNKNOWN_YEAR
from yhdyspinta.surveys.queries.dyads import get_revisions
from yhdyspinta.web import page_cache
from yhdyspinta.web.problems import refusal_page

YEAR_PARAMETER = "vuosi"

type RegisterView[**Arguments] = Callable[Concatenate[HttpRequest, RegisterYear, Arguments], HttpResponse]
type DjangoView = Callable[..., HttpResponse]


def register_page(*parameters: str) -> Callable[[RegisterView[...]], DjangoView]:
    """Make a view of the register: `view(request, register, **route) -> HttpResponse`.

    The year is `?vuosi=`, by default the current one. `parameters` names the other query parameters that the page
    depends on. An unknown year and an empty register are answered with a page that says what to do.
    """

    def decorate(view: RegisterView[...]) -> DjangoView:
        @require_safe
        @wraps(view)
        def answer(request: HttpRequest, **route: Any) -> HttpResponse:
            asked = {name: request.GET.get(name, "")[:80] for name in (YEAR_PARAMETER, *parameters)}
            today = timezone.localdate()
            key = (request.path, tuple(asked.items()), current_language(), get_revisions(), today.year)
            page = page_cache.find(key)
            if page is None:
                try:
                    register = _asked_year(asked[YEAR_PARAMETER]) or get_current_year(today)
                except Refusal as refusal:
                    return refusal_page(request, refusal, _status_of(refusal))
                response = view(request, register, **route)
                if response.status_code != HTTPStatus.OK:
                    return response
                page = page_cache.keep(key, response.content)
            return _send(request, page)

        return answer

    return decorate


def _asked_year(asked: str) -> RegisterYear | None:
    if not asked:
        return None
    if not asked.isdecimal():
        raise refuse(UNKNOWN_YEAR, year=asked, years=", ".join(map(str, list_loaded_years())))
    return get_year(int(asked))


def _status_of(refusal: Refusal) -> HTTPStatus:
    """An empty register is the operator's to mend; an unknown year is a page that does not exist."""
    kinds = {problem.kind for problem in refusal.problems}
    return HTTPStatus.SERVICE_UNAVAILABLE if EMPTY_REGISTER in kinds else HTTPStatus.NOT_FOUND


def _send(request: HttpRequest, page: page_cache.MadePage) -> HttpResponse:
    if page.etag in parse_etags(request.headers.get("If-None-Match", "")):
        return HttpResponseNotModified(headers={"ETag": page.etag})
    return HttpResponse(page.body, headers={"ETag": page.etag, "Cache-Control": "public, no-cache"})


def year_query(register: RegisterYear) -> str:
    """What links add to keep the year: empty for the current one."""
    current = get_current_year(timezone.localdate()).year
    return "" if register.year == current else f"?{YEAR_PARAMETER}={register.year}"


def render_register(
    request: HttpRequest, template: str, register: RegisterYear, context: dict[str, Any]
) -> HttpResponse:
    """Render a page of the register; its links keep the year."""
    frame = {"register": register, "year_query": year_query(register), "trail": ()}
    return render(request, template, {**frame, **context})
