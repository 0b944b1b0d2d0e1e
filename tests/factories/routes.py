"""Routes that exist in a test only: the table of routes does not know them, and without it they answer 404."""

from collections.abc import Sequence

import pytest
from django.urls import URLPattern

from yhdyspinta.web import access


def open_to_anybody(monkeypatch: pytest.MonkeyPatch, routes: Sequence[URLPattern]) -> None:
    """Put the routes of a test into the table, until the test ends."""
    names = [f"{route.callback.__module__}.{route.callback.__name__}" for route in routes]
    known = dict.fromkeys(names, access.Access.ANYBODY)
    monkeypatch.setattr(access, "ROUTES", {**access.ROUTES, **known})
