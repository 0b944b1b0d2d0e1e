"""What a check found, as rows of tables in the language of the page. Everything in them is text, never markup."""

from collections.abc import Iterable
from dataclasses import dataclass

from yhdyspinta.errors import Problem
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.sources.instrument_workbooks.losses import Loss


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """`row` is empty where the file has none, as canonical JSON; `column` is then a JSON pointer."""

    sheet: str
    row: str
    column: str
    message: str
    code: str


@dataclass(frozen=True, slots=True)
class LossRow:
    what: str
    where: str
    why: str


def problem_rows(problems: Iterable[Problem]) -> list[ProblemRow]:
    language = current_language()
    return [
        ProblemRow(
            problem.place.sheet,
            "" if problem.place.row is None else str(problem.place.row),
            problem.place.column,
            problem.sentence(language),
            problem.kind.code,
        )
        for problem in problems
    ]


def loss_rows(losses: Iterable[Loss]) -> list[LossRow]:
    language = current_language()
    return [LossRow(loss.what, loss.where, loss.reason(language)) for loss in losses]
