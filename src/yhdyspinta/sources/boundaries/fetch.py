"""Downloads content from an address: http and https only, within limits of size, time and redirects.

The person at the terminal names the address, so a server inside the organisation's own network is allowed. What
comes back is shown to nobody: it becomes shapes, or is refused.
"""

import time
from dataclasses import dataclass
from typing import Final

import httpx

from yhdyspinta.errors import Place, Refusal, refuse
from yhdyspinta.sources.boundaries.content import MEGABYTE, MOST_MEGABYTES, Content, too_large, unpack
from yhdyspinta.sources.boundaries.wording import to_shown
from yhdyspinta.sources.errors_boundaries import (
    ADDRESS_NOT_ALLOWED,
    ADDRESS_NOT_REACHED,
    ADDRESS_REFUSED,
    OTHER_FORMAT,
    TOO_MANY_REDIRECTS,
    TOO_SLOW,
)

_ENCODINGS: Final = frozenset({"", "identity", "gzip", "x-gzip"})
_HEADERS: Final = {"Accept": "application/geo+json, application/json", "Accept-Encoding": "gzip"}


@dataclass(frozen=True, slots=True)
class Limits:
    """What a download may take: megabytes, seconds without a byte, seconds in all, redirects."""

    megabytes: int = MOST_MEGABYTES
    silence: float = 30
    whole: float = 300
    redirects: int = 3


_LIMITS: Final = Limits()


def is_address(location: str) -> bool:
    """Whether a location is meant as an address rather than a file's path."""
    return "://" in location


def fetch(address: str, *, limits: Limits = _LIMITS) -> Content:
    """The content at an address, unpacked once if it is gzip; its name is the host.

    Raises `Refusal` when the address is not http(s), does not answer, answers with an error, leads on too often or
    from https to http, is too slow, too large or empty.
    """
    url = _parse(address)
    host = url.host
    deadline = time.monotonic() + limits.whole
    try:
        with httpx.Client(timeout=limits.silence, headers=_HEADERS, follow_redirects=False) as client:
            for _hop in range(limits.redirects + 1):
                with client.stream("GET", url) as answer:
                    if answer.has_redirect_location:
                        url = _follow(answer)
                        continue
                    data = _read(answer, deadline, limits)
                return unpack(Content(host, data), most_megabytes=limits.megabytes)
    except httpx.TimeoutException as error:
        raise _too_slow(url, limits) from error
    except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
        raise refuse(ADDRESS_NOT_REACHED, place=Place(host), host=url.host) from error
    raise refuse(TOO_MANY_REDIRECTS, place=Place(host), limit=limits.redirects)


def _parse(address: str) -> httpx.URL:
    try:
        url = httpx.URL(address)
    except (httpx.InvalidURL, ValueError) as error:
        raise refuse(ADDRESS_NOT_ALLOWED, address=to_shown(address)) from error
    # A password in an address ends up in logs and in the list of processes.
    if url.scheme not in {"http", "https"} or not url.host or url.userinfo:
        raise _not_allowed(url)
    return url


def _follow(answer: httpx.Response) -> httpx.URL:
    """Where a redirect leads. Raises `Refusal` when that is not http(s), or http after https."""
    url = _parse(str(answer.url.join(answer.headers["location"])))
    if answer.url.scheme == "https" and url.scheme != "https":
        raise _not_allowed(url)
    return url


def _read(answer: httpx.Response, deadline: float, limits: Limits) -> bytes:
    host = answer.url.host
    if answer.status_code != httpx.codes.OK:
        raise refuse(ADDRESS_REFUSED, place=Place(host), host=host, status=answer.status_code)
    # The bytes are taken as they travel and inflated by `unpack`, which counts; httpx would inflate without end.
    encoding = answer.headers.get("content-encoding", "").strip().lower()
    if encoding not in _ENCODINGS:
        raise refuse(OTHER_FORMAT, place=Place(host), format=to_shown(encoding))
    data = bytearray()
    for chunk in answer.iter_raw():
        data += chunk
        if len(data) > limits.megabytes * MEGABYTE:
            raise too_large(Place(host), limits.megabytes)
        if time.monotonic() > deadline:
            raise _too_slow(answer.url, limits)
    return bytes(data)


def _too_slow(url: httpx.URL, limits: Limits) -> Refusal:
    return refuse(
        TOO_SLOW, place=Place(url.host), host=url.host, silence=f"{limits.silence:g}", whole=f"{limits.whole:g}"
    )


def _not_allowed(url: httpx.URL) -> Refusal:
    return refuse(ADDRESS_NOT_ALLOWED, address=to_shown(f"{url.scheme}://{url.host}{url.path}"))
