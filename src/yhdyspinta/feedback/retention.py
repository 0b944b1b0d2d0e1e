"""How long the personal content of a message is kept."""

from datetime import datetime
from typing import Final

YEARS_AFTER_ANSWER: Final = 1
"""Long enough to come back to an answer."""
YEARS_AFTER_ARRIVAL: Final = 2
"""So that a message that nobody answered does not stay for ever."""


def years_before(moment: datetime, years: int) -> datetime:
    """The same day and time some years earlier; 28 February for a leap day without a counterpart."""
    try:
        return moment.replace(year=moment.year - years)
    except ValueError:
        return moment.replace(year=moment.year - years, day=28)
