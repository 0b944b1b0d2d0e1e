"""A part of an instrument: only the columns that a file has, or that somebody asks about."""

from collections.abc import Collection
from dataclasses import replace

from yhdyspinta.analysis.instruments.instrument import Instrument, Question, QuestionKind
from yhdyspinta.analysis.instruments.variables import option_column


def select_columns(instrument: Instrument, names: Collection[str]) -> Instrument:
    """The instrument with the questions, rows and options whose columns are among the names; scales that remain.

    Groups that repeat per counterpart are left out: their columns are in tables of their own.
    """
    sections = []
    for section in instrument.sections:
        questions = tuple(kept for question in section.questions if (kept := _select(question, names)))
        if questions:
            sections.append(replace(section, questions=questions))
    used = {question.scale for section in sections for question in section.questions}
    scales = tuple(scale for scale in instrument.scales if scale.id in used)
    return replace(instrument, sections=tuple(sections), scales=scales, dropped=())


def _select(question: Question, names: Collection[str]) -> Question | None:
    """What remains of a question; None when none of its columns is among the names."""
    if question.kind is QuestionKind.GROUP:
        return None
    if question.rows:
        rows = tuple(row for row in question.rows if row.id in names)
        return replace(question, rows=rows) if rows else None
    if question.kind is QuestionKind.MULTIPLE_CHOICE:
        options = tuple(option for option in question.options if option_column(question, option) in names)
        return replace(question, options=options) if options else None
    return question if question.id in names else None
