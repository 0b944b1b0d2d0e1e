"""Both sides' answers at each interface as open data: a line an interface and question. CSV."""

from collections.abc import Iterator
from typing import Final

from yhdyspinta.analysis.instruments.variables import Variable
from yhdyspinta.documents.publication.items import label_state
from yhdyspinta.documents.publication.rows import write_rows
from yhdyspinta.documents.publication.stored import read_state
from yhdyspinta.documents.tables.table import Value
from yhdyspinta.languages import Language
from yhdyspinta.surveys.results.content import ReleaseContent
from yhdyspinta.surveys.results.pairs import AnswerPair, list_interface_results
from yhdyspinta.surveys.results.tables import Stored

COLUMNS: Final = (
    "interface",
    "item",
    "question",
    "employment_area",
    "county",
    "employment_area_words",
    "county_words",
    "difference",
)
SYNTHETIC: Final = "synthetic"
"""A last column, 1 in every line of made-up answers and absent otherwise."""


def write_pairs(content: ReleaseContent, language: Language) -> bytes:
    """The lines of the interfaces where both sides have approved, as stored and in words. `difference` is the
    employment area's code minus the county's, on a scale."""
    columns = (*COLUMNS, SYNTHETIC) if content.is_synthetic else COLUMNS
    return write_rows(columns, _lines(content, language))


def _lines(content: ReleaseContent, language: Language) -> Iterator[tuple[Value, ...]]:
    mark = (1,) if content.is_synthetic else ()
    for slug, result in list_interface_results(content).items():
        for pair in result.answers:
            variable = pair.variable
            both = (pair.employment, pair.county)
            spoken = (say(variable, one, language) for one in both)
            yield (slug, variable.name, variable.label[language], *both, *spoken, difference_of(pair), *mark)


def say(variable: Variable, stored: Stored, language: Language) -> str:
    """An answer in words: the label of its code or state, or the text itself."""
    state = read_state(variable, stored)
    if state is not None:
        return label_state(variable, state)[language]
    label = next((words for code, words in variable.codes if code == stored), None)
    return label[language] if label else f"{stored:g}" if isinstance(stored, float) else str(stored)


def difference_of(pair: AnswerPair) -> int | None:
    """The employment area's code minus the county's; None where it is no scale or a side gave no answer on it."""
    codes = [code for code, _label in pair.variable.codes] if pair.variable.question.scale else []
    if pair.employment not in codes or pair.county not in codes:
        return None
    return int(pair.employment or 0) - int(pair.county or 0)
