"""An instrument for answers that come without one: from the labels of an SPSS file, or from plain columns.

Each column becomes a question under the column's own name, which is not changed even where it would be no valid name
in an instrument's file; neighbours on one scale become the rows of a matrix. Words of the data are the same in the
three languages. What cannot be seen in the data (a point that nobody chose, the direction of an unknown scale) is
told with a `Reading`.
"""

from collections.abc import Sequence
from typing import Final

from yhdyspinta.analysis.instruments.column_facts import ColumnFacts, Reading
from yhdyspinta.analysis.instruments.infer_answers import infer_answers
from yhdyspinta.analysis.instruments.infer_labels import tidy_labels
from yhdyspinta.analysis.instruments.infer_questions import assign_scales, list_questions, new_name
from yhdyspinta.analysis.instruments.infer_words import read_words
from yhdyspinta.analysis.instruments.instrument import Instrument, Origin, Population, Section
from yhdyspinta.analysis.instruments.vocabulary import Vocabulary, read_vocabulary
from yhdyspinta.languages import LANGUAGES, Texts

__all__ = ["ColumnFacts", "Reading", "infer_instrument"]

_DESCRIPTION: Final = Texts(
    "Kysymykset ja vastausvaihtoehdot on päätelty aineistosta.",
    "Frågorna och svarsalternativen är slutsatser av materialet.",
    "Questions and answers were inferred from the data.",
)
_RESPONDENTS: Final = Texts("Aineiston vastaajat", "De svarande i materialet", "The respondents in the data")
_PERIOD: Final = Texts("Ajankohta ei ole tiedossa", "Tidpunkten är inte känd", "Period not known")
_SECTION: Final = Texts("Vastaukset", "Svar", "Answers")


def infer_instrument(
    name: str,
    columns: Sequence[ColumnFacts],
    reading: Reading,
    *,
    population: Population = Population.SAMPLE,
    vocabulary: Vocabulary | None = None,
) -> Instrument:
    """The instrument of some columns, in their order.

    With a scale in `reading`, a column most of whose numbers lie on it is a scale, and so is one whose texts are
    ordered answers with that many steps. Without one, labelled codes that follow one another (3–11 of them) and have
    an order, codes between labelled ends, numbers within 0–10, or texts of a known set of ordered answers make a
    scale; other labels and few distinct texts a single choice; other numbers a number; other texts open text. Codes
    below 0 or above 99 are numbers.
    """
    known = vocabulary or read_vocabulary()
    columns = [tidy_labels(column) for column in columns]
    words = read_words(columns, reading, known)
    answers = [(column, infer_answers(column, reading, known, words)) for column in columns]
    scales = assign_scales(answers, known)
    return Instrument(
        id=name,
        title=Texts(name, name, name),
        description=_DESCRIPTION,
        population=population,
        respondents=_RESPONDENTS,
        period=_PERIOD,
        source=Texts(name, name, name),
        scales=tuple(dict.fromkeys(scales.values())),
        sections=(
            Section(
                new_name("answers", {column.name for column in columns}), _SECTION, list_questions(answers, scales)
            ),
        ),
        translations=dict.fromkeys(LANGUAGES, Origin.SOURCE),
    )
