"""Security headers on every answer, and an answer when even the error page fails.

Outermost of the middleware: static files, redirects and the errors of other middleware pass through it too.
"""

import logging
from collections.abc import Callable, Iterator
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.csp import CSP, build_policy

from yhdyspinta.request_id import start_request_id

logger = logging.getLogger(__name__)

FIXED: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

# Needs no template, no translation and no database: one of them may be what failed.
LAST_RESORT: Final = """<!doctype html>
<html lang="fi">
<head><meta charset="utf-8"><title>Virhe – Fel – Error</title></head>
<body>
<h1>Palvelussa on virhe</h1>
<p>Yritä hetken kuluttua uudelleen. Jos virhe toistuu, ilmoita ylläpidolle tunniste {request_id}.</p>
<p lang="sv">Det uppstod ett fel i tjänsten. Försök igen om en stund. Om felet upprepas, ge administratören
koden {request_id}.</p>
<p lang="en">Something went wrong. Try again in a moment. If it goes on, tell the administrator the id
{request_id}.</p>
</body>
</html>
"""


class SecurityHeadersMiddleware:
    """Sets what an answer has not set itself; gives the request a `request_id`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        request_id = start_request_id()
        request.request_id = request_id  # type: ignore[attr-defined]  # Django's class is not ours to extend
        response = self._answer(request, request_id)
        response.headers["X-Request-ID"] = request_id
        for name, value in _headers(request, response):
            response.headers.setdefault(name, value)
        return response

    def _answer(self, request: HttpRequest, request_id: str) -> HttpResponseBase:
        # Django turns an exception into the 500 page; what arrives here is an exception of that page.
        try:
            return self.get_response(request)
        except Exception:
            logger.exception("The error page failed for %r", request.path)
            return HttpResponse(LAST_RESORT.format(request_id=request_id), status=500)


def _headers(request: HttpRequest, response: HttpResponseBase) -> Iterator[tuple[str, str]]:
    yield from FIXED.items()
    yield "Referrer-Policy", settings.SECURE_REFERRER_POLICY
    # Django's debug page lifts the policy for its own inline style; nothing else may.
    if not (settings.DEBUG and hasattr(response, "_csp_config")):
        yield CSP.HEADER_ENFORCE.value, build_policy(settings.SECURE_CSP)
    if settings.SECURE_HSTS_SECONDS and request.is_secure():
        yield "Strict-Transport-Security", f"max-age={settings.SECURE_HSTS_SECONDS}"
