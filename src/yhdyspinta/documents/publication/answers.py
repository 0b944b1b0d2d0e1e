"""Which answers of single respondents may be published, and with or without their names.

What a question's publication class means row by row (`docs/reference/formats.md` gives the reasons):

    internal    never
    open        each respondent's own answer, with the column that tells the respondents apart
    aggregate   coded answers in rows without a name; open text never; numbers not in a census

Where a respondent could be found again, open and aggregate answers are never in the same row, since an open answer
that is published under a name would give the name to the rest of the row. Rows are sorted by what is in them, because
the order of a file of organisations is known to all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import polars as pl

from yhdyspinta.analysis.instruments.instrument import Population
from yhdyspinta.analysis.instruments.instrument import Publication as PublicationClass
from yhdyspinta.analysis.instruments.variables import Measure, Variable
from yhdyspinta.analysis.states import STORED_CODES, State
from yhdyspinta.documents.publication.items import list_published_variables
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.publication.stored import holds_states

FEWEST: Final = 5
"""A column of groups with fewer rows in one of them tells who the respondents are."""


@dataclass(frozen=True, slots=True)
class ReleasedAnswers:
    """Rows that may be published: the column of groups, of weights, then the variables. An absent one is empty."""

    rows: pl.DataFrame
    by: str
    weight: str
    variables: tuple[Variable, ...]
    mark: str
    """The name of the column that says in each row that the answers are made up; it is not in `rows`."""


def release_answers(publication: Publication) -> ReleasedAnswers:
    """The answers for the SAV and the CSV: in rows without a name, unless every question is open."""
    variables = _in_rows(publication)
    hidden = [variable for variable in variables if not _is_open(variable)]
    if not _may_be_found(publication):
        return _released(publication, variables, by=publication.by)
    if not hidden:
        return _released(publication, variables, by=publication.by)
    return _released(publication, tuple(hidden), by="")


def release_open_answers(publication: Publication) -> ReleasedAnswers | None:
    """The open answers under the respondents' names, when they must be apart from the others; otherwise None."""
    variables = _in_rows(publication)
    chosen = tuple(variable for variable in variables if _is_open(variable))
    if not chosen or len(chosen) == len(variables) or not _may_be_found(publication):
        return None
    return _released(publication, chosen, by=publication.by, weighted=False)


def _in_rows(publication: Publication) -> tuple[Variable, ...]:
    """The variables that may be shown row by row at all."""
    census = publication.instrument.population is Population.CENSUS

    def may(variable: Variable) -> bool:
        if _is_open(variable):
            return True
        if variable.measure is Measure.TEXT:
            return False
        return not (census and variable.measure is Measure.NUMBER)

    # A question that gives the groups or the weights is their column, not once more an answer.
    present = set(publication.answers.columns) - {publication.by, publication.weight}
    return tuple(one for one in list_published_variables(publication) if one.name in present and may(one))


def _is_open(variable: Variable) -> bool:
    return variable.question.publication is PublicationClass.OPEN


def _may_be_found(publication: Publication) -> bool:
    """Whether the respondents are known as such: a census, or groups so small that they name their members."""
    if publication.instrument.population is Population.CENSUS:
        return True
    if not publication.by:
        return False
    sizes = publication.answers.get_column(publication.by).value_counts().get_column("count")
    return bool((sizes < FEWEST).any())


def _released(
    publication: Publication, variables: tuple[Variable, ...], *, by: str, weighted: bool = True
) -> ReleasedAnswers:
    weight = publication.weight if weighted else ""
    names = [name for name in (by, weight) if name] + [variable.name for variable in variables]
    rows = publication.answers.select(names).with_columns(pl.selectors.float().fill_nan(None))
    with_states = [variable.name for variable in variables if holds_states(variable)]
    rows = rows.with_columns(pl.col(with_states).fill_null(STORED_CODES[State.BLANK]))
    if by:
        rows = rows.with_columns(pl.col(by).cast(pl.String))
    mark = find_free_name("synthetic", names) if publication.synthetic else ""
    return ReleasedAnswers(rows.sort(names, nulls_last=True) if names else rows, by, weight, variables, mark)


def find_free_name(wanted: str, taken: Iterable[str]) -> str:
    """The name, with as many `x` after it as make it differ from those that are taken, upper case or not."""
    given = {name.upper() for name in taken}
    while wanted.upper() in given:
        wanted += "x"
    return wanted
