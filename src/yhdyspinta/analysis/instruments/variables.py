"""The columns of answers that an instrument gives: what each holds, and how it is tabulated."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from yhdyspinta.analysis.expressions.functions import gives_text
from yhdyspinta.analysis.instruments.instrument import (
    Instrument,
    Option,
    Question,
    QuestionKind,
    Section,
    StateOption,
)
from yhdyspinta.analysis.states import STORED_CODES, State
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.languages import Texts


class Measure(StrEnum):
    """What the numbers of a column may be used for."""

    NOMINAL = "nominal"
    ORDINAL = "ordinal"
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Variable:
    """One column of answers.

    `label` is the row's text in a matrix, otherwise the question's; `codes` are its answers in order with their
    labels. A multiple choice gives one column an option, with the codes 0 (not chosen) and 1 (chosen).
    """

    name: str
    label: Texts
    question: Question
    section: Section
    measure: Measure
    codes: tuple[tuple[int, Texts], ...] = ()
    states: tuple[StateOption, ...] = ()
    per: str = ""
    """Whom it repeats for; empty in the table of respondents."""

    @property
    def item(self) -> Item:
        """How its stored codes, and its labels in the three languages, are tabulated."""
        texts: dict[str, int] = {}
        for code, label in self.codes:
            for text in (label.fi, label.sv, label.en):
                texts.setdefault(text, code)
        states: dict[int | str, State] = {stored: state for state, stored in STORED_CODES.items()}
        for option in self.states:
            if option.code is not None:
                states[option.code] = option.state
            for text in (option.label.fi, option.label.sv, option.label.en):
                states[text] = option.state
        return Item(self.name, tuple(code for code, _label in self.codes), texts, states)


_CHOSEN = ((0, Texts(fi="Ei valittu", sv="Inte vald", en="Not chosen")), (1, Texts("Valittu", "Vald", "Chosen")))


def option_column(question: Question, option: Option) -> str:
    """The name of the column that says whether a choice of a multiple choice was taken."""
    return f"{question.id}_{option.id}"


def list_variables(instrument: Instrument) -> tuple[Variable, ...]:
    """Every column in the order of the questionnaire; those of a repeating group carry its `per`."""
    return tuple(
        variable
        for section in instrument.sections
        for question in section.questions
        for variable in _of_question(instrument, section, question, "")
    )


def _of_question(instrument: Instrument, section: Section, question: Question, per: str) -> Iterator[Variable]:
    match question.kind:
        case QuestionKind.SCALE | QuestionKind.MATRIX:
            scale = instrument.scale(question.scale)
            codes = tuple((point.code, point.label or Texts(*(str(point.code),) * 3)) for point in scale.points)
            lines = [(row.id, row.text) for row in question.rows] or [(question.id, question.text)]
            for name, label in lines:
                yield Variable(name, label, question, section, Measure.ORDINAL, codes, scale.states, per)
        case QuestionKind.SINGLE_CHOICE:
            codes = tuple((option.code, option.text) for option in question.options)
            yield Variable(
                question.id, question.text, question, section, Measure.NOMINAL, codes, question.states, per
            )
        case QuestionKind.MULTIPLE_CHOICE:
            for option in question.options:
                name = option_column(question, option)
                yield Variable(name, option.text, question, section, Measure.NOMINAL, _CHOSEN, question.states, per)
        case QuestionKind.NUMBER | QuestionKind.OPEN_TEXT | QuestionKind.CALCULATION:
            yield Variable(
                question.id, question.text, question, section, _measure(question), (), question.states, per
            )
        case QuestionKind.GROUP | QuestionKind.NOTE:
            for inner in question.questions:
                yield from _of_question(instrument, section, inner, question.per)


def _measure(question: Question) -> Measure:
    """Of a question without codes. A calculation whose expression does not certainly give text gives numbers."""
    if question.calculate is not None:
        return Measure.TEXT if gives_text(question.calculate.tree) else Measure.NUMBER
    return Measure.NUMBER if question.kind is QuestionKind.NUMBER else Measure.TEXT
