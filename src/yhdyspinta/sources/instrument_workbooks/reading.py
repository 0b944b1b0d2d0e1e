"""What came of reading a questionnaire, from whatever file."""

from dataclasses import dataclass
from typing import Final

from yhdyspinta.analysis.instruments.instrument import Instrument, Question, QuestionKind
from yhdyspinta.errors import Problem
from yhdyspinta.languages import LANGUAGES, Language
from yhdyspinta.sources.errors_workbook_content import MISSING_LANGUAGE, MISSING_TEXT
from yhdyspinta.sources.instrument_workbooks.losses import Loss

FILLED: Final = (MISSING_LANGUAGE, MISSING_TEXT)
"""The problems that a draft may have: the text of another language stands in square brackets."""
_NOT_ANSWERED: Final = (QuestionKind.NOTE, QuestionKind.CALCULATION, QuestionKind.GROUP)


@dataclass(frozen=True, slots=True)
class Counts:
    """`items` are the questions that are answered, each row of a matrix being one. `groups` are sections and
    matrices, `repeats` the groups that repeat for each counterpart; of a workbook both are those that stand in it,
    also where they became something else."""

    items: int
    groups: int
    repeats: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The instrument as far as it could be made, with missing texts filled; None when nothing could be."""

    instrument: Instrument | None
    counts: Counts
    languages: tuple[Language, ...]
    problems: tuple[Problem, ...] = ()
    losses: tuple[Loss, ...] = ()

    @property
    def is_draft(self) -> bool:
        """Whether only texts are missing, so that it can be written as a draft."""
        return all(problem.kind in FILLED for problem in self.problems)


def read_whole(instrument: Instrument) -> Reading:
    """The reading of an instrument in canonical form, which has everything in all languages."""
    return Reading(instrument, count(instrument), LANGUAGES)


def count(instrument: Instrument) -> Counts:
    """The counts of an instrument as it stands."""
    questions = [one for section in instrument.sections for question in section.questions for one in _each(question)]
    matrices = sum(question.kind is QuestionKind.MATRIX for question in questions)
    repeats = sum(question.kind is QuestionKind.GROUP for question in questions)
    items = sum(len(one.rows) or 1 for one in questions if one.kind not in _NOT_ANSWERED)
    return Counts(items, len(instrument.sections) + matrices, repeats)


def _each(question: Question) -> list[Question]:
    return [question, *(one for inner in question.questions for one in _each(inner))]
