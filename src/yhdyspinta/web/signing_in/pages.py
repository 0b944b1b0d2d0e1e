"""What all pages of signing in have in common."""

import time
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from yhdyspinta.accounts.attempts import WINDOW
from yhdyspinta.accounts.errors_sign_in import TOO_MANY_TRIES
from yhdyspinta.errors import Refusal
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.web.problems import problem_page

# The last that a browser knows holds: at most the site's name is told, never the address. With `no-referrer` alone a
# form would be sent with `Origin: null`, which the check against forms of other sites refuses.
REFERRER_POLICY: Final = "no-referrer, strict-origin"
SAME_TIME: Final = 0.25
"""Seconds that an answer takes at least which must not tell whether an address is known."""

type View = Callable[..., HttpResponseBase]


def private(view: View) -> View:
    """A view whose answer is kept nowhere and whose address is told to nobody; too many tries are a 429 page."""

    @wraps(view)
    def answer(request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponseBase:
        try:
            response = view(request, *arguments, **named)
        except Refusal as refusal:
            if refusal.problems[0].kind is not TOO_MANY_TRIES:
                raise
            response = _too_many(request, refusal)
        add_never_cache_headers(response)
        response.headers["Referrer-Policy"] = REFERRER_POLICY
        return response

    return answer


def in_same_time(view: View) -> View:
    """A view that takes as long for an address that is known as for one that is not.

    The work differs by some milliseconds; the answer to a form waits until `SAME_TIME` has passed.
    """

    @wraps(view)
    def answer(request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponseBase:
        began = time.monotonic()
        response = view(request, *arguments, **named)
        if request.method == "POST":
            time.sleep(max(0.0, SAME_TIME - (time.monotonic() - began)))
        return response

    return answer


class FormPage:
    """A view with a form: what is wrong is shown with status 422. Goes before one of Django's or allauth's views."""

    # Django's forms also take PUT, as if it were POST.
    http_method_names = ("get", "head", "post", "options")

    def form_invalid(self, form: Any) -> HttpResponse:
        context = self.get_context_data(form=form)  # type: ignore[attr-defined]  # of the view beside it
        response: HttpResponse = self.render_to_response(  # type: ignore[attr-defined]  # of the view beside it
            context, status=HTTPStatus.UNPROCESSABLE_ENTITY
        )
        return response


def _too_many(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    sentence = refusal.problems[0].text(current_language())
    response = problem_page(request, HTTPStatus.TOO_MANY_REQUESTS, _("Too many tries"), sentence)
    response.headers["Retry-After"] = str(int(WINDOW.total_seconds()))
    return response
