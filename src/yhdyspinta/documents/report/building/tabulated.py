"""What was counted, in the language of the report: the only thing that the figures of a report read."""

from collections.abc import Mapping
from dataclasses import dataclass

from yhdyspinta.analysis.figures.merging import Merge
from yhdyspinta.analysis.figures.summary import Summary
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.analysis.instruments.variables import Variable, list_variables
from yhdyspinta.analysis.states import STATES, State
from yhdyspinta.analysis.tabulation.adding import total
from yhdyspinta.analysis.tabulation.cube import ALL, Cube, ItemCube
from yhdyspinta.languages import Language

NO_ANSWER = (State.BLANK, State.DONT_KNOW)
"""The states of those who were asked and did not answer: the class "EOS/vastaus puuttuu" of charts."""


@dataclass(frozen=True, slots=True)
class Tabulated:
    """The cube of an instrument's answers with its figures. `by` and `weight` are names of columns, or empty."""

    instrument: Instrument
    cube: Cube
    whole: Cube
    """All groups together."""
    summaries: Mapping[tuple[str, str | None], Summary]
    language: Language
    by: str
    weight: str
    merges: tuple[Merge, ...]
    period: str
    source: str

    def variables(self, question_id: str) -> tuple[Variable, ...]:
        """The tabulated columns of a question."""
        counted = {item.name for item in self.cube.items}
        return tuple(
            variable
            for variable in list_variables(self.instrument)
            if variable.question.id == question_id and variable.name in counted
        )

    def summary(self, item: str, group: str | None = ALL) -> Summary:
        return self.summaries[item, group]


def tabulated(
    instrument: Instrument,
    cube: Cube,
    summaries: tuple[Summary, ...],
    *,
    language: Language,
    by: str,
    weight: str,
    merges: tuple[Merge, ...],
    source: str,
) -> Tabulated:
    """The value that the figures read."""
    return Tabulated(
        instrument=instrument,
        cube=cube,
        whole=total(cube),
        summaries={(summary.item, summary.group): summary for summary in summaries},
        language=language,
        by=by,
        weight=weight,
        merges=merges,
        period=instrument.period[language],
        source=source,
    )


@dataclass(frozen=True, slots=True)
class Parts:
    """How the rows of those who were asked divide: one share a code, and the share without an answer."""

    shares: tuple[float, ...]
    missing: float


def parts_of(item: ItemCube, group: int) -> Parts:
    """Shares of those who were asked, by weight in a weighted cube; all 0 when nobody was."""
    rows = item.counts[group] if item.weights is None else item.weights[group]
    answers = rows[: len(item.codes)]
    states = dict(zip(STATES, rows[len(item.codes) :], strict=True))
    missing = sum(states[state] for state in NO_ANSWER)
    asked = sum(answers) + missing
    if not asked:
        return Parts(tuple(0.0 for _ in answers), 0.0)
    return Parts(tuple(count / asked for count in answers), missing / asked)
