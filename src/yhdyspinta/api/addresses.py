"""Absolute addresses in the API. They are built from the setting PUBLIC_URL, never from a request."""

from urllib.parse import quote, urlencode

from django.conf import settings
from django.urls import reverse


def address_of(*parts: str, **query: int | str | None) -> str:
    """`address_of("areas", "county", "01", year=2025)`; what is None in the query is left out."""
    path = "/".join(quote(part, safe="") for part in parts)
    given = {name: value for name, value in query.items() if value is not None}
    asked = f"?{urlencode(given)}" if given else ""
    return f"{settings.PUBLIC_URL}{reverse('api:api-root')}{path}{asked}"
