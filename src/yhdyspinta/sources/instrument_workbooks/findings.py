"""What reading a workbook finds besides the questionnaire: problems, and losses."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from yhdyspinta.errors import ErrorKind, Place, Problem
from yhdyspinta.languages import Texts
from yhdyspinta.sources.instrument_workbooks.losses import Loss


@dataclass(slots=True)
class Findings:
    """Collected in the order in which the workbook is read; each is kept once."""

    problems: list[Problem] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)

    def wrong(self, kind: ErrorKind, place: Place, **details: object) -> None:
        problem = Problem(kind, details, place)
        if problem not in self.problems[-50:]:
            self.problems.append(problem)

    def lose(self, what: str, where: str, why: Texts, details: Mapping[str, str | Texts] | None = None) -> None:
        loss = Loss(what, where, why, details or {})
        if loss not in self.losses[-50:]:
            self.losses.append(loss)
