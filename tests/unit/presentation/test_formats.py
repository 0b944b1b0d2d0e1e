"""Numbers and dates as each language writes them."""

from datetime import date

import pytest

from yhdyspinta.languages import Language
from yhdyspinta.presentation import formats

THIN = "\u202f"


@pytest.mark.parametrize(
    ("language", "whole", "share", "day"),
    [
        ("fi", f"5{THIN}603{THIN}851", "65,5\u00a0%", "4.1.2026"),
        ("sv", f"5{THIN}603{THIN}851", "65,5\u00a0%", "4 januari 2026"),
        ("en", "5,603,851", "65.5%", "4 January 2026"),
    ],
)
def test_each_language_has_its_own_way(language: Language, whole: str, share: str, day: str) -> None:
    assert formats.whole(5603851, language) == whole
    assert formats.percent(0.6552, language) == share
    assert formats.day(date(2026, 1, 4), language) == day


def test_what_is_not_known_is_a_dash_and_zero_is_zero() -> None:
    assert formats.whole(None, "fi") == "–"
    assert formats.percent(None, "fi") == "–"
    assert formats.whole(0, "fi") == "0"


@pytest.mark.parametrize(
    ("share", "text"),
    [(1.0, "100\u00a0%"), (0.9999, "99,9\u00a0%"), (0.0001, "0,1\u00a0%"), (0.0, "0\u00a0%")],
)
def test_a_part_is_never_shown_as_all_or_nothing(share: float, text: str) -> None:
    assert formats.percent(share, "fi") == text
