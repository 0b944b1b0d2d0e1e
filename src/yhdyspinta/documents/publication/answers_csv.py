"""The answers as CSV, in codes or in words, and what the columns mean: for people without SPSS."""

from collections.abc import Iterator

from yhdyspinta.analysis.instruments.variables import Variable
from yhdyspinta.analysis.states import STATES, STORED_CODES
from yhdyspinta.documents.publication.answers import ReleasedAnswers
from yhdyspinta.documents.publication.items import label_state
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.publication.rows import write_rows
from yhdyspinta.documents.publication.stored import holds_states, read_state
from yhdyspinta.documents.tables.table import Value
from yhdyspinta.languages import Language, Texts

_GROUP = Texts(fi="Ryhmä", sv="Grupp", en="Group")
_WEIGHT = Texts(fi="Painokerroin", sv="Vikt", en="Weight")
_SYNTHETIC = Texts(
    fi="1 = vastaukset ovat synteettisiä", sv="1 = svaren är syntetiska", en="1 = the answers are synthetic"
)


def write_answers_csv(publication: Publication, answers: ReleasedAnswers, *, labels: bool) -> bytes:
    """A line a respondent. In codes a state is −1 … −4; in words it is what the questionnaire calls it.

    A last column, `synthetic`, is 1 in every line of made-up answers and absent otherwise.
    """
    variables = {variable.name: variable for variable in answers.variables}
    names = answers.rows.columns
    extra = (1,) if answers.mark else ()

    def lines() -> Iterator[tuple[Value, ...]]:
        for row in answers.rows.iter_rows():
            cells = zip(names, row, strict=True)
            if labels:
                yield (*(_in_words(variables.get(name), cell, publication.language) for name, cell in cells), *extra)
            else:
                yield (*row, *extra)

    return write_rows((*names, answers.mark) if extra else names, lines())


def _in_words(variable: Variable | None, cell: Value, language: Language) -> Value:
    if variable is None:
        return cell
    state = read_state(variable, cell)
    if state is not None:
        return label_state(variable, state)[language]
    words = next((label for code, label in variable.codes if code == cell), None)
    return words[language] if words else cell


def write_codebook_csv(publication: Publication, answers: ReleasedAnswers) -> bytes:
    """A line a column and value: the column, its question, its measure, the value and what it means."""
    language = publication.language
    head = ("variable", "label", "question", "section", "measure", "value", "meaning", "kind")

    def lines() -> Iterator[tuple[Value, ...]]:
        for name, label in ((answers.by, _GROUP), (answers.weight, _WEIGHT)):
            if name:
                yield (name, label[language], None, None, None, None, None, "column")
        for variable in answers.variables:
            about = (
                variable.name,
                variable.label[language],
                variable.question.text[language],
                variable.section.title[language],
                variable.measure.value,
            )
            yield (*about, None, None, "column")
            for code, words in variable.codes:
                yield (*about, code, words[language], "code")
            if holds_states(variable):
                for state in STATES:
                    yield (*about, STORED_CODES[state], label_state(variable, state)[language], state.value)
        if publication.synthetic:
            yield (
                answers.mark,
                _SYNTHETIC[language],
                None,
                None,
                None,
                1,
                publication.synthetic[language],
                "code",
            )

    return write_rows(head, lines())
