"""The pages of a questionnaire: a section's own questions, and the same section once for each counterpart. Pure.

A section may hold plain questions and groups that repeat. Its plain questions are one page (`about` is empty); what
its groups ask about one counterpart is another. Two groups that repeat for the same counterpart share its page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from yhdyspinta.analysis.instruments.instrument import Instrument, Question, QuestionKind, Section
from yhdyspinta.analysis.routing.evaluating import Counterparts


@dataclass(frozen=True, slots=True)
class Place:
    """A page: the id of its section, and the key of the counterpart that it is about (empty: none)."""

    section: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a page with whom it repeats for: `per` is empty for a plain one."""

    question: Question
    per: str


def list_places(instrument: Instrument, counterparts: Counterparts) -> tuple[Place, ...]:
    """Every page that has questions, in the order of the form."""
    return tuple(place for section in instrument.sections for place in _of_section(section, counterparts))


def find_section(instrument: Instrument, section_id: str) -> Section | None:
    return next((section for section in instrument.sections if section.id == section_id), None)


def list_asked(section: Section, about: str, counterparts: Counterparts) -> tuple[Asked, ...]:
    """The questions of one page, groups opened."""
    return tuple(asked for asked in _open(section.questions, "") if _is_on(asked.per, about, counterparts))


def _is_on(per: str, about: str, counterparts: Counterparts) -> bool:
    return about in counterparts.get(per, ()) if per else not about


def _of_section(section: Section, counterparts: Counterparts) -> Iterator[Place]:
    pers = list(dict.fromkeys(asked.per for asked in _open(section.questions, "")))
    if "" in pers or not pers:
        yield Place(section.id)
    for about in dict.fromkeys(about for per in pers for about in counterparts.get(per, ())):
        yield Place(section.id, about)


def _open(questions: tuple[Question, ...], per: str) -> Iterator[Asked]:
    for question in questions:
        if question.kind is QuestionKind.GROUP:
            yield from _open(question.questions, question.per or per)
        else:
            yield Asked(question, per)
