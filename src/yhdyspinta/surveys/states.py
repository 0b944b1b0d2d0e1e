"""In which state a wave and a response are. None of it is stored: it follows from what happened, and from the day."""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final
from zoneinfo import ZoneInfo

HELSINKI: Final = ZoneInfo("Europe/Helsinki")


class WaveState(StrEnum):
    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"


class ResponseState(StrEnum):
    DRAFT = "draft"
    """Being answered: nothing was submitted yet, or it was returned or reopened."""
    SUBMITTED = "submitted"
    """Nobody writes; the approver decides."""
    APPROVED = "approved"


def day_in_helsinki(at: datetime) -> date:
    """The day that a moment belongs to where the survey is answered."""
    return at.astimezone(HELSINKI).date()


def state_of_wave(
    *, opened_at: datetime | None, closed_at: datetime | None, closes_on: date, at: datetime
) -> WaveState:
    """A wave is open until the end of its last day in Helsinki, unless it is closed before."""
    if opened_at is None:
        return WaveState.PLANNED
    return WaveState.CLOSED if closed_at is not None else state_on_day(closes_on, at)


def state_on_day(closes_on: date, at: datetime) -> WaveState:
    """The state of a wave that was opened and that nobody has closed."""
    return WaveState.CLOSED if day_in_helsinki(at) > closes_on else WaveState.OPEN


def state_of_response(newest_step: str | None) -> ResponseState:
    """The state after the newest of its steps (`ResponseStep.Kind`); None without one."""
    if newest_step in (ResponseState.SUBMITTED, ResponseState.APPROVED):
        return ResponseState(newest_step)
    return ResponseState.DRAFT


def end_of_day(day: date) -> datetime:
    """The moment at which a day is over in Helsinki: a wave takes answers before it. In UTC.

    Days with a change of the clocks have 23 or 25 hours, so that no number of hours from their beginning will do.
    """
    return datetime.combine(day + timedelta(days=1), time.min, HELSINKI).astimezone(UTC)
