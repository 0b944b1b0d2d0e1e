"""A questionnaire as data.

    Instrument ── Scale            codes, labels, ends, direction; shared by questions and waves
               └─ Section ── Question ── Row       the lines of a matrix
                                      ├─ Option    the choices of a single or multiple choice
                                      └─ Question  the questions of a group that repeats per counterpart

Ids never change their meaning: answers, charts, tables and codebooks refer to them. `docs/reference/instruments.md`
describes the JSON form, `definitions/instruments/schema.json` is its schema.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from yhdyspinta.analysis.expressions.expression import Expression
from yhdyspinta.analysis.states import State
from yhdyspinta.languages import Texts


class Population(StrEnum):
    """Who was asked. A census has no sampling error: no intervals, no tests."""

    CENSUS = "census"
    SAMPLE = "sample"


class QuestionKind(StrEnum):
    SINGLE_CHOICE = "single_choice"
    MULTIPLE_CHOICE = "multiple_choice"
    SCALE = "scale"
    MATRIX = "matrix"
    """Several rows answered on one scale."""
    NUMBER = "number"
    OPEN_TEXT = "open_text"
    GROUP = "group"
    """Questions that repeat for each counterpart of the respondent (`per`)."""
    NOTE = "note"
    """Text that is shown and not answered."""
    CALCULATION = "calculation"
    """A value that follows from answers (`calculate`) and is not asked."""


class Publication(StrEnum):
    """How far answers may be shown."""

    OPEN = "open"
    """Each organisation's own answer."""
    AGGREGATE = "aggregate"
    """Figures over respondents only."""
    INTERNAL = "internal"
    """Never published."""


class Comparability(StrEnum):
    """How a question relates to the one of the previous wave."""

    SAME = "same"
    REWORDED = "reworded"
    RESCALED = "rescaled"
    NEW = "new"
    DROPPED = "dropped"


class Origin(StrEnum):
    """Where a text comes from."""

    SOURCE = "source"
    """Word for word from the named source."""
    TRANSLATION = "translation"
    """Our own translation of the source's words."""
    RECONSTRUCTED = "reconstructed"
    """Our own words or choice where the source does not say."""


class Direction(StrEnum):
    """Whether a scale's higher codes mean more of what it is about."""

    ASCENDING = "ascending"
    DESCENDING = "descending"


STATE_NAMES: Final[Mapping[State, str]] = MappingProxyType(
    {State.DONT_KNOW: "dk", State.NOT_APPLICABLE: "na", State.BLANK: "blank", State.NOT_ASKED: "not_asked"}
)
"""How expressions call a state: `${x} = 'dk'`."""


@dataclass(frozen=True, slots=True)
class StateOption:
    """A way not to answer that is offered or recorded: `code` is its number in foreign data, where it has one."""

    state: State
    label: Texts
    code: int | None = None
    id: str = ""
    """Its name in expressions; without one `STATE_NAMES` has it."""

    @property
    def name(self) -> str:
        return self.id or STATE_NAMES[self.state]


@dataclass(frozen=True, slots=True)
class Point:
    """One step of a scale. Often only the ends have a label; the others show their number."""

    code: int
    label: Texts | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """Points from the lowest code to the highest, with the words of its two ends. Codes are 0–99."""

    id: str
    points: tuple[Point, ...]
    low_end: Texts
    high_end: Texts
    direction: Direction = Direction.ASCENDING
    states: tuple[StateOption, ...] = ()

    @property
    def codes(self) -> tuple[int, ...]:
        return tuple(point.code for point in self.points)


@dataclass(frozen=True, slots=True)
class Attribute:
    """A further column of a choice, which a choice filter can compare: `county = ${county}`."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Option:
    """A choice. `exclusive` choices cannot be combined with others in a multiple choice."""

    id: str
    code: int
    text: Texts
    origin: Origin = Origin.SOURCE
    exclusive: bool = False
    attributes: tuple[Attribute, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a matrix; its id is the name of its column in the answers."""

    id: str
    text: Texts
    origin: Origin = Origin.SOURCE


@dataclass(frozen=True, slots=True)
class Link:
    """The question or row of the previous wave that this one continues; empty when it is new."""

    comparability: Comparability
    previous: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that is asked. Which fields are filled follows from `kind`."""

    id: str
    kind: QuestionKind
    text: Texts
    origin: Origin = Origin.SOURCE
    """Of the Finnish text; translations follow `Instrument.translations`."""
    hint: Texts | None = None
    publication: Publication = Publication.AGGREGATE
    scale: str = ""
    """SCALE and MATRIX: the id of its scale."""
    rows: tuple[Row, ...] = ()
    """MATRIX."""
    options: tuple[Option, ...] = ()
    """SINGLE_CHOICE and MULTIPLE_CHOICE."""
    states: tuple[StateOption, ...] = ()
    """SINGLE_CHOICE, MULTIPLE_CHOICE and NUMBER; a scale has its own."""
    unit: Texts | None = None
    """NUMBER."""
    minimum: float | None = None
    maximum: float | None = None
    per: str = ""
    """GROUP: whom it repeats for, such as `employment_area`, `county`, `kela`."""
    questions: tuple["Question", ...] = ()
    """GROUP."""
    link: Link = Link(Comparability.NEW)
    relevant: Expression | None = None
    """Whether it is put; without one it always is. What it stands in (group, section) must be relevant too."""
    constraint: Expression | None = None
    """Whether an answer (`.`) is accepted; not looked at while there is none."""
    constraint_message: Texts | None = None
    required: Expression | None = None
    """Whether it must be answered; without one it need not."""
    calculate: Expression | None = None
    """CALCULATION: its value."""
    choice_filter: Expression | None = None
    """SINGLE_CHOICE and MULTIPLE_CHOICE: whether a choice is offered, by its attributes."""
    prefill: bool = False
    """Whether the answer of the previous wave is filled in."""
    role: str = ""
    """The specialist who answers, such as `health`."""


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    title: Texts
    questions: tuple[Question, ...]
    note: Texts | None = None
    relevant: Expression | None = None


@dataclass(frozen=True, slots=True)
class Instrument:
    """A whole questionnaire. Its hash (`canonical.instrument_hash`) identifies it once it is published."""

    id: str
    title: Texts
    description: Texts
    population: Population
    respondents: Texts
    period: Texts
    source: Texts
    """The publication that the questions come from."""
    scales: tuple[Scale, ...]
    sections: tuple[Section, ...]
    translations: dict[str, Origin]
    """Language → where its texts come from: `{"fi": SOURCE, "sv": TRANSLATION, "en": TRANSLATION}`."""
    dropped: tuple[Link, ...] = ()
    """Questions of the previous wave that are no longer asked."""

    def scale(self, scale_id: str) -> Scale:
        """The scale; KeyError when the instrument has no such scale."""
        for scale in self.scales:
            if scale.id == scale_id:
                return scale
        raise KeyError(scale_id)
