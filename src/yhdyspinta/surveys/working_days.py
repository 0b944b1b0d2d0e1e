"""On which days people are reminded: working days in Finland, a few times before a wave closes. Pure.

Public holidays: New Year's Day, Epiphany, Good Friday, Easter Monday, May Day, Ascension Day, Independence Day,
Christmas Day and the day after it, beside those that always fall on a weekend. Midsummer Eve and Christmas Eve are
none, but offices are closed on them.
"""

from datetime import date, timedelta
from typing import Final

REMIND_BEFORE: Final = (14, 7, 3, 1)
"""How many days before the last day respondents are reminded."""
_SATURDAY: Final = 5
_FIXED: Final = frozenset({(1, 1), (1, 6), (5, 1), (12, 6), (12, 24), (12, 25), (12, 26)})
_AFTER_EASTER: Final = (-2, 1, 39)
"""Good Friday, Easter Monday, Ascension Day."""
_FIRST_MIDSUMMER_EVE: Final = 19


def is_working_day(day: date) -> bool:
    """Whether offices are open on a day."""
    if day.weekday() >= _SATURDAY or (day.month, day.day) in _FIXED:
        return False
    if day - _easter(day.year) in {timedelta(days=days) for days in _AFTER_EASTER}:
        return False
    return day != _midsummer_eve(day.year)


def list_reminder_days(opens_on: date, closes_on: date) -> tuple[date, ...]:
    """When a wave's respondents are reminded, oldest first: the working day on or before each of `REMIND_BEFORE`.

    A wave that is short has fewer of them; never on its first day, when it is announced.
    """
    planned = (_working_day_before(closes_on - timedelta(days=days)) for days in REMIND_BEFORE)
    return tuple(sorted({day for day in planned if day > opens_on}))


def _working_day_before(day: date) -> date:
    while not is_working_day(day):
        day -= timedelta(days=1)
    return day


def _midsummer_eve(year: int) -> date:
    """The Friday between 19 and 25 June."""
    first = date(year, 6, _FIRST_MIDSUMMER_EVE)
    return first + timedelta(days=(_SATURDAY - 1 - first.weekday()) % 7)


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher: Meeus, Astronomical Algorithms, chapter 8)."""
    century, in_century = divmod(year, 100)
    golden = year % 19
    leap_centuries, over_centuries = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leap_years, over_years = divmod(in_century, 4)
    weekday = (32 + 2 * over_centuries + 2 * leap_years - epact - over_years) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, before = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, before + 1)
