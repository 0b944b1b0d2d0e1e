"""What opening a wave makes: who answers, and about whom, in the order of the questionnaire. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.errors import refuse
from yhdyspinta.regions.year import RegisterYear
from yhdyspinta.surveys.errors_waves import REPEATS_FOR_UNKNOWN
from yhdyspinta.surveys.respondents import (
    Counterpart,
    NationalOrganisation,
    Per,
    Respondent,
    find_counterparts,
    list_respondents,
)


@dataclass(frozen=True, slots=True)
class Opening:
    """A respondent with everybody whom it answers about, in the order of the form."""

    respondent: Respondent
    counterparts: tuple[Counterpart, ...]


def list_repeats(instrument: Instrument) -> tuple[Per, ...]:
    """Whom the groups of a questionnaire repeat for, each once, in the order of the form.

    Raises `Refusal` (REPEATS_FOR_UNKNOWN) when that is somebody whom the register cannot know.
    """
    named = [question.per for section in instrument.sections for question in section.questions if question.per]
    unknown = next((per for per in named if per not in Per), None)
    if unknown is not None:
        raise refuse(REPEATS_FOR_UNKNOWN, per=unknown, known=", ".join(Per))
    return tuple(map(Per, dict.fromkeys(named)))


def plan_opening(
    register: RegisterYear, kinds: Sequence[str], repeats: Sequence[Per], national: Sequence[NationalOrganisation]
) -> tuple[Opening, ...]:
    """Everybody who answers, with their counterparts; kinds and order as in `list_respondents`."""
    return tuple(
        Opening(
            respondent,
            tuple(one for per in repeats for one in find_counterparts(register, respondent, per, national)),
        )
        for respondent in list_respondents(register, kinds, national)
    )
