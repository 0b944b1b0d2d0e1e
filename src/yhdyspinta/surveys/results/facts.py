"""What there is to know of published results beside their figures."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from yhdyspinta.languages import Texts


class ReleaseState(StrEnum):
    """What became of a release: the kind of the newest of its events."""

    STANDING = "published"
    WITHDRAWN = "withdrawn"
    REPLACED = "corrected"
    """A later release of the wave has corrected figures."""


@dataclass(frozen=True, slots=True)
class ReleaseFacts:
    """A release. `survey` and `wave` are slugs; `changed_at` and `note` belong to its newest event."""

    id: int
    survey: str
    survey_title: Texts
    publisher: str
    wave: str
    is_synthetic: bool
    dated: date
    sha256: str
    state: ReleaseState
    changed_at: datetime
    note: str

    @property
    def title(self) -> Texts:
        """`Yhdyspintakysely 2026`."""
        survey, wave = self.survey_title, self.wave
        return Texts(f"{survey.fi} {wave}", f"{survey.sv} {wave}", f"{survey.en} {wave}")
