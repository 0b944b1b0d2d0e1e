"""What every action on a response has to know first: whose it is, and in which state it and its wave are. Pure."""

from dataclasses import dataclass
from datetime import date, datetime

from yhdyspinta.surveys.states import ResponseState, WaveState, state_of_response, state_on_day


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose response it is: an organisation's, by its slug, or in a wave of experience a `person`'s alone."""

    organisation: str
    person: int | None = None


@dataclass(frozen=True, slots=True)
class ResponseFacts:
    """`survey` and `wave` are slugs, `newest_step` a `ResponseStep.Kind` or None without a step."""

    response_id: int
    key: str
    organisation: str
    person: int | None
    side: str
    survey: str
    wave: str
    opens_on: date
    closes_on: date
    was_opened: bool
    was_closed: bool
    """Before its last day had ended."""
    instrument_id: int
    sha256: str
    newest_step: str | None

    @property
    def owner(self) -> Owner:
        return Owner(self.organisation, self.person)

    @property
    def state(self) -> ResponseState:
        return state_of_response(self.newest_step)

    @property
    def is_personal(self) -> bool:
        return self.person is not None

    def wave_state(self, at: datetime) -> WaveState:
        if self.was_closed or not self.was_opened:
            return WaveState.CLOSED if self.was_opened else WaveState.PLANNED
        return state_on_day(self.closes_on, at)
