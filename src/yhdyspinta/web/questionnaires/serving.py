"""Sends a file to be saved: never shown in the page's place, and powerless if a browser shows it after all."""

import hashlib
from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.http import parse_etags

_POWERLESS: Final = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
PUBLIC: Final = "public, max-age=300"
PRIVATE: Final = "private, no-store"


def send_file(request: HttpRequest, content: bytes, *, name: str, media_type: str, kept: str) -> HttpResponse:
    """`name` is one of our own making. `kept` is PUBLIC or PRIVATE: how long others may keep it."""
    headers = {"Cache-Control": kept}
    if kept == PUBLIC:
        headers["ETag"] = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
        # Proxies that compress an answer weaken its tag.
        if headers["ETag"] in {
            tag.removeprefix("W/") for tag in parse_etags(request.headers.get("If-None-Match", ""))
        }:
            return HttpResponseNotModified(headers=headers)
    headers["Content-Security-Policy"] = _POWERLESS
    headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return HttpResponse(content, content_type=media_type, headers=headers)
