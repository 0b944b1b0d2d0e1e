"""The organisations as which a questionnaire can be looked at, with whom each of them answers about."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.languages import Language
from yhdyspinta.regions.year import RegisterYear
from yhdyspinta.surveys.respondents import (
    Counterpart,
    NationalOrganisation,
    Per,
    Respondent,
    RespondentKind,
    find_counterparts,
    list_respondents,
)

KIND_TITLES: Final[dict[RespondentKind, Promise]] = {
    RespondentKind.COUNTY: _("All wellbeing services counties"),
    RespondentKind.EMPLOYMENT_AREA: _("All employment areas"),
    RespondentKind.HUS: _("HUS"),
    RespondentKind.KELA: _("Kela"),
}


@dataclass(frozen=True, slots=True)
class Example:
    """A respondent with the counterparts of each group, and the value that names it in a form."""

    respondent: Respondent
    counterparts: dict[str, tuple[Counterpart, ...]]

    @property
    def keys(self) -> dict[str, tuple[str, ...]]:
        return {per: tuple(one.key for one in many) for per, many in self.counterparts.items()}

    def about(self, key: str) -> Counterpart | None:
        """The counterpart of a key, whichever group it is of."""
        return next((one for many in self.counterparts.values() for one in many if one.key == key), None)


def value_of(respondent: Respondent) -> str:
    """What names a respondent in a form: the kind goes with it, for Helsinki is of two."""
    return f"{respondent.kind.value}:{respondent.organisation}"


def list_examples(register: RegisterYear, national: Sequence[NationalOrganisation]) -> tuple[Respondent, ...]:
    """Every organisation of the register that can answer, counties first."""
    return tuple(one for kind in KIND_TITLES for one in list_respondents(register, (kind,), national))


def make_example(
    register: RegisterYear,
    respondent: Respondent,
    instrument: Instrument,
    national: Sequence[NationalOrganisation],
) -> Example:
    """A respondent with those whom the groups of a questionnaire repeat for; nobody for a `per` that is unknown."""
    pers = dict.fromkeys(
        question.per for section in instrument.sections for question in section.questions if question.per
    )
    return Example(
        respondent,
        {per: find_counterparts(register, respondent, per, national) if per in Per else () for per in pers},
    )


def grouped_options(
    examples: Sequence[Respondent], language: Language
) -> list[tuple[Promise, list[tuple[str, str]]]]:
    """For a select: by kind, the value and the name of each respondent."""
    return [
        (title, [(value_of(one), one.names[language]) for one in examples if one.kind is kind])
        for kind, title in KIND_TITLES.items()
        if any(one.kind is kind for one in examples)
    ]
