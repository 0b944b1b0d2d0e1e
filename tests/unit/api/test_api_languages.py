"""The language of an answer, by the client's wish alone."""

import pytest
from django.test import RequestFactory

from yhdyspinta.api.languages import language_of


@pytest.mark.parametrize(
    ("wish", "language"),
    [
        ("", "fi"),
        ("sv", "sv"),
        ("sv-FI,sv;q=0.9,fi;q=0.5", "sv"),
        ("de, en-GB;q=0.8, fi;q=0.2", "en"),
        ("fi;q=0.1, EN;q=0.9", "en"),
        ("de, fr", "fi"),
        ("*", "fi"),
        (",;q=,=", "fi"),
        ("x" * 10_000, "fi"),
    ],
)
def test_the_first_of_ours_that_is_wished_for(wish: str, language: str) -> None:
    request = RequestFactory().get("/api/v1/", headers={"Accept-Language": wish})

    assert language_of(request) == language


def test_a_cookie_does_not_matter() -> None:
    request = RequestFactory().get("/api/v1/")
    request.COOKIES["django_language"] = "sv"

    assert language_of(request) == "fi"
