"""The questions of a page as they are shown: what a template needs, and nothing it has to work out. Pure data."""

from dataclasses import dataclass

from yhdyspinta.analysis.instruments.instrument import QuestionKind


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice, a point of a scale or a way not to answer. `said` is read aloud beside its text."""

    value: str
    text: str
    said: str = ""
    is_chosen: bool = False
    is_offered: bool = True
    is_exclusive: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is answered: a question, or a row of a matrix.

    `base` is what its hidden field carries: the version that is shown and the seal of its value. `shown` is the
    answer in words, `previous` that of the wave before; `problems` say why what was typed was not saved, `fault` why
    what is saved cannot be submitted as it is.
    """

    name: str
    label: str
    base: str
    choices: tuple[Choice, ...] = ()
    states: tuple[Choice, ...] = ()
    text: str = ""
    shown: str = ""
    previous: str = ""
    problems: tuple[str, ...] = ()
    fault: str = ""

    @property
    def is_answered(self) -> bool:
        return bool(self.text) or any(choice.is_chosen for choice in (*self.choices, *self.states))


@dataclass(frozen=True, slots=True)
class Item:
    """A question with everything around its answer. `why_not` says why it is not put; empty when it is."""

    id: str
    number: str
    kind: QuestionKind
    text: str
    hint: str
    is_required: bool
    lines: tuple[Line, ...] = ()
    unit: str = ""
    limits: str = ""
    ends: tuple[str, str] = ("", "")
    value: str = ""
    why_not: str = ""
    comments: int = 0

    @property
    def has_problems(self) -> bool:
        return any(line.problems for line in self.lines)
