"""A response as pages show it: frozen, complete, with what whoever asks may do with it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from yhdyspinta.analysis.answers.approved import About, group_counterparts
from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.analysis.answers.entries import Entries
from yhdyspinta.analysis.answers.progress import Progress, count_progress
from yhdyspinta.analysis.routing.evaluating import Counterparts
from yhdyspinta.languages import Texts
from yhdyspinta.surveys.permissions import Assigned, Rights, may_write_section
from yhdyspinta.surveys.states import ResponseState
from yhdyspinta.surveys.wave_facts import WaveFacts


@dataclass(frozen=True, slots=True)
class CounterpartView:
    """Whom a block of questions is about. `interface` is the slug of the interface with them, empty without one.

    `no_cooperation` is the reason why nothing is asked about them, empty when it is; `marked_by` the id of whoever
    said so.
    """

    per: str
    key: str
    names: Texts
    interface: str
    no_cooperation: str
    marked_at: datetime | None
    marked_by: int | None


@dataclass(frozen=True, slots=True)
class StepView:
    """A step: `kind` is a `ResponseStep.Kind`, `name` that of whoever took it, empty when they have been erased."""

    number: int
    kind: str
    at: datetime
    by: int | None
    name: str
    title: str
    reason: str
    revision: int
    sha256: str


@dataclass(frozen=True, slots=True)
class AssignmentView:
    """Somebody who answers a section; `counterpart` is `""` for the whole of it."""

    id: int
    section: str
    counterpart: str
    user_id: int
    name: str
    assigned_at: datetime


@dataclass(frozen=True, slots=True)
class ResponseView:
    """`organisation` is a slug, `area_names` the names of the area that it runs, None without one. `person` is the id
    of whose experience it is, None for an organisation's.

    `is_member` says whether it is theirs; a national editor sees the approved answers and nothing else. `assigned`
    are the sections that are assigned to whoever asks. `names` has the names of everybody whom the entries name.
    """

    id: int
    key: str
    wave: WaveFacts
    organisation: str
    organisation_names: Texts
    side: str
    area_names: Texts | None
    person: int | None
    state: ResponseState
    steps: tuple[StepView, ...]
    counterparts: tuple[CounterpartView, ...]
    entries: Entries
    revision: int
    changed_at: datetime | None
    compiled: Compiled
    assignments: tuple[AssignmentView, ...]
    rights: Rights
    assigned: Assigned
    is_member: bool
    names: Mapping[int, str]

    @property
    def abouts(self) -> tuple[About, ...]:
        return tuple(About(one.per, one.key, one.no_cooperation) for one in self.counterparts)

    @property
    def by_per(self) -> Counterparts:
        """The keys of all counterparts, by whom the questions repeat for: what `routing` and `progress` take."""
        return group_counterparts(self.abouts)

    @property
    def marked(self) -> frozenset[str]:
        """The keys of the counterparts with which there is no cooperation."""
        return frozenset(one.key for one in self.counterparts if one.no_cooperation)

    def counterpart(self, key: str) -> CounterpartView | None:
        return next((one for one in self.counterparts if one.key == key), None)

    def may_write(self, section: str, counterpart: str) -> bool:
        """Whether whoever asks may write a section about a counterpart (`""`: about none)."""
        return counterpart not in self.marked and may_write_section(self.rights, self.assigned, section, counterpart)

    def progress(self, *, on: date) -> tuple[Progress, ...]:
        """How far it is, block by block."""
        return count_progress(self.compiled, self.entries, self.by_per, on=on, marked=self.marked)
