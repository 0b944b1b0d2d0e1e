"""The days on which respondents are reminded."""

from datetime import date, timedelta

import pytest

from yhdyspinta.surveys.working_days import is_working_day, list_reminder_days


@pytest.mark.parametrize(
    "day",
    [
        # Every holiday of 2027 that falls on a working day, by the almanac.
        date(2027, 1, 1),
        date(2027, 1, 6),
        date(2027, 3, 26),
        date(2027, 3, 29),
        date(2027, 5, 6),
        date(2027, 6, 25),
        date(2027, 12, 6),
        date(2027, 12, 24),
        # Easter at its earliest and latest in this century, and Christmas on weekdays.
        date(2008, 3, 21),
        date(2038, 4, 26),
        date(2026, 12, 25),
        date(2028, 12, 26),
        date(2026, 5, 1),
        date(2026, 11, 28),
        date(2026, 11, 29),
    ],
)
def test_offices_are_closed_on_holidays_and_weekends(day: date) -> None:
    assert not is_working_day(day)


def test_2027_has_253_working_days() -> None:
    days = [date(2027, 1, 1) + timedelta(days=number) for number in range(365)]

    assert sum(map(is_working_day, days)) == 253


def test_reminders_come_on_the_working_day_on_or_before_14_7_3_and_1_days_before_the_end() -> None:
    assert list_reminder_days(date(2026, 12, 1), date(2026, 12, 31)) == (
        date(2026, 12, 17),
        date(2026, 12, 23),  # the 24th and the days after it are holidays
        date(2026, 12, 28),
        date(2026, 12, 30),
    )


def test_a_short_wave_has_fewer_reminders_and_none_on_its_first_day() -> None:
    assert list_reminder_days(date(2026, 11, 23), date(2026, 11, 26)) == (date(2026, 11, 25),)
    assert list_reminder_days(date(2026, 11, 23), date(2026, 11, 23)) == ()
