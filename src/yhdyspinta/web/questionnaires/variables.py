"""The codebook of a questionnaire as rows of a table: the columns of answers, and what their values mean."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from yhdyspinta.analysis.instruments.variables import Measure, Variable
from yhdyspinta.languages import Language

_MEASURES: Final[dict[Measure, Promise]] = {
    Measure.NOMINAL: _("choice"),
    Measure.ORDINAL: _("scale"),
    Measure.NUMBER: _("number"),
    Measure.TEXT: _("text"),
}


@dataclass(frozen=True, slots=True)
class VariableRow:
    """`values` are the codes with their labels; those of a scale that have none are left out."""

    name: str
    label: str
    measure: Promise
    values: tuple[str, ...]


def variable_rows(variables: Iterable[Variable], language: Language) -> list[VariableRow]:
    return [
        VariableRow(one.name, one.label[language], _MEASURES[one.measure], tuple(_values(one, language)))
        for one in variables
    ]


def _values(variable: Variable, language: Language) -> Iterable[str]:
    for code, label in variable.codes:
        yield str(code) if label[language] == str(code) else f"{code} = {label[language]}"
    for state in variable.states:
        yield f"{state.code} = {state.label[language]}" if state.code is not None else state.label[language]
