"""The questions that repeat for somebody, as a questionnaire of their own: its rows are pairs, not respondents."""

from dataclasses import replace
from typing import Final

from yhdyspinta.analysis.instruments.instrument import Instrument, Publication, Question, QuestionKind, Section
from yhdyspinta.languages import Texts

_ROWS: Final = Texts(
    fi="Vastaus jokaisesta vastinparista erikseen: rivi on vastaaja ja se, josta vastataan.",
    sv="Ett svar om varje motpart skilt: en rad är den som svarar och den som svaret gäller.",
    en="An answer for each counterpart: a row is who answers and whom the answer is about.",
)


def without_groups(instrument: Instrument) -> Instrument:
    """The questions that are asked once; sections that have none are left out."""
    return _with_questions(instrument, "")


def of_group(instrument: Instrument, per: str) -> Instrument:
    """The questions that repeat for `per`, in sections of their own, so that no anchor is there twice."""
    made = _with_questions(instrument, per)
    sections = tuple(replace(section, id=f"{section.id}-{per}") for section in made.sections)
    return replace(made, respondents=_ROWS, sections=sections)


def _with_questions(instrument: Instrument, per: str) -> Instrument:
    sections = (
        replace(section, questions=questions) for section in instrument.sections if (questions := _of(section, per))
    )
    return replace(instrument, sections=tuple(sections), dropped=())


def list_questions(instrument: Instrument) -> tuple[Question, ...]:
    """Every question that is answered, those of groups where their group stands, in the order of the form."""
    return tuple(
        inner
        for section in instrument.sections
        for one in section.questions
        for inner in (one.questions if one.kind is QuestionKind.GROUP else (one,))
        if inner.kind is not QuestionKind.NOTE
    )


def _of(section: Section, per: str) -> tuple[Question, ...]:
    """The questions of a section; those whose answers are never published are left out."""
    found = (
        inner
        for one in section.questions
        if (one.per if one.kind is QuestionKind.GROUP else "") == per
        for inner in (one.questions if one.kind is QuestionKind.GROUP else (one,))
    )
    return tuple(one for one in found if one.publication is not Publication.INTERNAL)
