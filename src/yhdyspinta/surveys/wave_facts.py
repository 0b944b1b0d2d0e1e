"""What there is to know of a wave beside its answers."""

from dataclasses import dataclass
from datetime import date, datetime

from yhdyspinta.languages import Texts
from yhdyspinta.surveys.respondents import RespondentKind
from yhdyspinta.surveys.states import WaveState, day_in_helsinki
from yhdyspinta.surveys.working_days import list_reminder_days


@dataclass(frozen=True, slots=True)
class WaveFacts:
    """A wave without its answers. `instrument` is the key of the version, `instrument_sha256` its hash, `previous`
    the slug of the wave before, or empty."""

    id: int
    survey: str
    survey_title: Texts
    publisher: str
    slug: str
    state: WaveState
    instrument: str
    instrument_title: Texts
    instrument_sha256: str
    register_year: int
    kinds: tuple[RespondentKind, ...]
    is_personal: bool
    opens_on: date
    closes_on: date
    tells_nonresponse: bool
    previous: str
    is_synthetic: bool
    opened_at: datetime | None
    closed_at: datetime | None


def is_due(wave: WaveFacts, at: datetime) -> bool:
    """Whether a planned wave's first day has come, and its last is not over."""
    return wave.state is WaveState.PLANNED and wave.opens_on <= day_in_helsinki(at) <= wave.closes_on


def is_reminder_day(wave: WaveFacts, at: datetime) -> bool:
    """Whether an open wave has a reminder on the day of a moment."""
    return wave.state is WaveState.OPEN and day_in_helsinki(at) in list_reminder_days(wave.opens_on, wave.closes_on)
