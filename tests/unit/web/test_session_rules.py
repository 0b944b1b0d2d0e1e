"""Until when a session is good."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from yhdyspinta.web.sessions import (
    NATIONAL_WAYS,
    SEEN,
    Way,
    carries_national_roles,
    is_good,
    mark_session,
    seconds_left,
)

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
A_SECOND = timedelta(seconds=1)


def session(way: Way = Way.LINK, *, epoch: int = 3) -> dict[str, Any]:
    marks: dict[str, Any] = {}
    mark_session(marks, epoch=epoch, way=way, at=NOW)
    return marks


def in_use(until: datetime) -> dict[str, Any]:
    """A session that was used last at a moment."""
    return session() | {SEEN: until.timestamp()}


@pytest.mark.parametrize(
    ("marks", "at", "good"),
    [
        (session(), NOW, True),
        (session(), NOW + timedelta(minutes=60) - A_SECOND, True),
        (session(), NOW + timedelta(minutes=60), False),
        (in_use(NOW + timedelta(hours=11, minutes=30)), NOW + timedelta(hours=12) - A_SECOND, True),
        (in_use(NOW + timedelta(hours=11, minutes=30)), NOW + timedelta(hours=12), False),
        (session(), NOW - A_SECOND, False),  # begun in the future: the clock was set back
        (session(epoch=2), NOW, False),
        ({}, NOW, False),
        ({"epoch": 3, "way": "password_and_code"}, NOW, False),
    ],
)
def test_when_a_session_is_good(marks: dict[str, Any], at: datetime, good: bool) -> None:  # noqa: FBT001  # a table
    assert is_good(marks, epoch=3, at=at) is good


def test_how_long_it_still_lasts() -> None:
    assert seconds_left(session(), at=NOW + timedelta(minutes=10)) == (50 * 60, 11 * 3600 + 50 * 60)
    late = NOW + timedelta(hours=11, minutes=50)
    assert seconds_left(in_use(late), at=late) == (600, 600)


@pytest.mark.parametrize("way", Way)
def test_links_and_passwords_alone_carry_no_national_roles(way: Way) -> None:
    assert carries_national_roles(session(way)) is (way not in {Way.LINK, Way.PASSWORD})
    assert {Way.LINK, Way.PASSWORD} == set(Way) - NATIONAL_WAYS
    assert not carries_national_roles({})


def test_in_the_demonstration_links_are_all_that_people_have(settings: Settings) -> None:
    settings.MODE = "demo"
    assert carries_national_roles(session(Way.LINK))
    assert not carries_national_roles(session(Way.PASSWORD))
