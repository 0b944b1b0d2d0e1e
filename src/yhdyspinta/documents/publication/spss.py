"""The answers as an SPSS system file, with labels in the publication's language and the states as user-missing.

Unlike any other export the four ways not to answer stay apart: each has its code (−1 … −4) and its label, and all of
them are declared missing, so that SPSS, R and Stata leave them out of every figure until they are asked for.
"""

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import polars as pl
import pyreadstat

from yhdyspinta.analysis.instruments.variables import Measure, Variable
from yhdyspinta.analysis.states import STATES, STORED_CODES
from yhdyspinta.documents.publication.answers import ReleasedAnswers, find_free_name, release_answers
from yhdyspinta.documents.publication.cutting import cut_bytes, split_bytes, wrap_bytes
from yhdyspinta.documents.publication.errors import NOTHING_RELEASED
from yhdyspinta.documents.publication.items import label_state
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.publication.spss_header import set_head
from yhdyspinta.documents.publication.spss_names import spss_names
from yhdyspinta.documents.publication.stored import HIGHEST, LOWEST, holds_states
from yhdyspinta.errors import refuse
from yhdyspinta.languages import Language, Texts

MEDIA_TYPE: Final = "application/x-spss-sav"

_FILE_LABEL, _VARIABLE_LABEL, _VALUE_LABEL, _NOTE, _TEXT = 64, 255, 120, 80, 32767
"""The most bytes of each in the file format."""
_MEASURES: Final = {
    Measure.NOMINAL: "nominal",
    Measure.ORDINAL: "ordinal",
    Measure.NUMBER: "scale",
    Measure.TEXT: "nominal",
}
_GROUP: Final = Texts(fi="Ryhmä", sv="Grupp", en="Group")
_WEIGHT: Final = Texts(fi="Painokerroin", sv="Viktkoefficient", en="Weight")
_SYNTHETIC: Final = Texts(fi="Synteettinen aineisto", sv="Syntetiskt material", en="Synthetic data")
_YES: Final = Texts(fi="Kyllä", sv="Ja", en="Yes")
_PART: Final = Texts(
    fi="{label} (jatkuu, osa {part})", sv="{label} (forts., del {part})", en="{label} (cont., {part})"
)


@dataclass(frozen=True, slots=True)
class SavVariable:
    """A variable of the file with its values, and how SPSS shows and uses it."""

    name: str
    """Our own name; the file has `spss_names` of it."""
    values: pl.Series
    label: str
    measure: str
    values_labels: dict[int, str] = field(default_factory=dict)
    states_missing: bool = False
    width: int = 8
    format: str = ""


def write_sav(publication: Publication) -> bytes:
    """The file's bytes; the same for the same publication. Longer text than a variable holds goes on in another.

    Refuses when no answers of single respondents may be published.
    """
    answers = release_answers(publication)
    if not answers.variables:
        raise refuse(NOTHING_RELEASED)
    variables = _list_variables(publication, answers)
    content = _write(variables, file_label=_file_label(publication), notes=_notes(publication))
    return set_head(content, dated=publication.dated, weight_position=1 if answers.weight else 0)


def list_sav_names(publication: Publication) -> dict[str, str]:
    """The columns of the file in their order: our name of each, and the one it has in SPSS; none without a file."""
    answers = release_answers(publication)
    variables = _list_variables(publication, answers) if answers.variables else []
    return spss_names(variable.name for variable in variables)


def _list_variables(publication: Publication, answers: ReleasedAnswers) -> list[SavVariable]:
    """The weight is first, since the head names it by its place; then the group, the answers, the mark."""
    language, rows = publication.language, answers.rows
    listed = []
    if answers.weight:
        weights = rows.get_column(answers.weight).cast(pl.Float64)
        listed.append(SavVariable(answers.weight, weights, _WEIGHT[language], "scale", format="F10.4", width=10))
    if answers.by:
        listed += _texts(answers.by, rows, _GROUP[language], language)
    for variable in answers.variables:
        if variable.measure is Measure.TEXT:
            listed += _texts(variable.name, rows, _label(variable, language), language)
        else:
            listed.append(_number(variable, rows.get_column(variable.name), language))
    if answers.mark:
        marks = pl.Series([1.0] * rows.height, dtype=pl.Float64)
        labels = {1: _YES[language]}
        mark = SavVariable(answers.mark, marks, _SYNTHETIC[language], "nominal", labels, width=9, format="F1.0")
        listed.append(mark)
    return listed


def _label(variable: Variable, language: Language) -> str:
    """The row or option, then the question it belongs to; the question alone where they are the same."""
    own, question = variable.label[language], variable.question.text[language]
    return own if own == question else f"{own} – {question}"


def _number(variable: Variable, values: pl.Series, language: Language) -> SavVariable:
    states = holds_states(variable)
    labels = {code: words[language] for code, words in variable.codes}
    if states:
        labels |= {STORED_CODES[state]: label_state(variable, state)[language] for state in STATES}
    coded = variable.measure is not Measure.NUMBER
    return SavVariable(
        name=variable.name,
        values=values.cast(pl.Float64),
        label=_label(variable, language),
        measure=_MEASURES[variable.measure],
        values_labels=labels,
        states_missing=states,
        format=f"F{max(2, *(len(str(code)) for code in labels))}.0" if coded else "F12.2",
        width=8 if coded else 12,
    )


def _texts(name: str, rows: pl.DataFrame, label: str, language: Language) -> list[SavVariable]:
    """One variable, or as many as the longest text needs."""
    parts = [split_bytes(text or "", _TEXT) for text in rows.get_column(name)]
    longest = max((len(one) for one in parts), default=1)
    listed = []
    for place in range(longest):
        column = pl.Series([one[place] if place < len(one) else "" for one in parts], dtype=pl.String)
        own = label if place == 0 else _PART[language].format(label=label, part=place + 1)
        own_name = name if place == 0 else find_free_name(f"{name}_{place + 1}", rows.columns)
        listed.append(SavVariable(own_name, column, own, "nominal", width=30))
    return listed


def _write(variables: list[SavVariable], *, file_label: str, notes: list[str]) -> bytes:
    names = spss_names(variable.name for variable in variables)
    frame = pl.DataFrame([variable.values.alias(names[variable.name]) for variable in variables])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answers.sav"
        pyreadstat.write_sav(
            frame,
            path,
            file_label=file_label,
            note=notes,
            row_compress=True,
            column_labels={names[one.name]: cut_bytes(one.label, _VARIABLE_LABEL) for one in variables},
            variable_value_labels={
                names[one.name]: {code: cut_bytes(words, _VALUE_LABEL) for code, words in one.values_labels.items()}
                for one in variables
                if one.values_labels
            },
            missing_ranges={
                names[one.name]: [{"lo": LOWEST, "hi": HIGHEST}] for one in variables if one.states_missing
            },
            variable_measure={names[one.name]: one.measure for one in variables},
            variable_display_width={names[one.name]: one.width for one in variables},
            variable_format={names[one.name]: one.format for one in variables if one.format},
        )
        return path.read_bytes()


def _file_label(publication: Publication) -> str:
    """What fits into 64 bytes, the warning first."""
    language = publication.language
    title = publication.title[language]
    warning = f"{_SYNTHETIC[language].upper()}: " if publication.synthetic else ""
    return cut_bytes(warning + title, _FILE_LABEL)


def _notes(publication: Publication) -> list[str]:
    language = publication.language
    paragraphs = [
        publication.title[language],
        publication.synthetic[language] if publication.synthetic else "",
        publication.source[language],
        publication.licence,
        publication.dated.isoformat(),
    ]
    return [line for text in paragraphs if text for line in wrap_bytes(text, _NOTE)]
