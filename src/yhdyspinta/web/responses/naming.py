"""How pages of a response name its things: questions, counterparts, moments, ways of saving, states."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.documents.receipt.answer_words import UNANSWERED, write_answer
from yhdyspinta.languages import Language
from yhdyspinta.surveys.response_view import ResponseView, StepView

_WAYS: Final[Mapping[str, Promise]] = {
    "page": gettext_lazy("on the page"),
    "script": gettext_lazy("while writing"),
    "workbook": gettext_lazy("from a workbook"),
    "api": gettext_lazy("through the API"),
    "prefill": gettext_lazy("from the answers of the previous wave"),
}
_STEPS: Final[Mapping[str, Promise]] = {
    "submitted": gettext_lazy("Submitted for approval"),
    "returned": gettext_lazy("Returned"),
    "approved": gettext_lazy("Approved"),
    "reopened": gettext_lazy("Opened again"),
}


def name_question(response: ResponseView, question: str, language: Language) -> str:
    """The words of a question, or of a row with its question before it; the id when it is no longer asked."""
    field = response.compiled.fields.get(question)
    if field is None:
        part = response.compiled.routing.parts.get(question)
        return part.question.text[language] if part and part.question else question
    row = next((row for row in field.question.rows if row.id == question), None)
    text = field.question.text[language]
    return f"{text} – {row.text[language]}" if row else text


def name_counterpart(response: ResponseView, key: str, language: Language) -> str:
    """The name of a counterpart; empty for none."""
    found = response.counterpart(key) if key else None
    return found.names[language] if found else key


def name_section(response: ResponseView, section: str, language: Language) -> str:
    found = response.compiled.section(section)
    return found.title[language] if found else section


def section_of(response: ResponseView, question: str) -> str:
    """The id of the section of a question, row or matrix; empty for what is not there."""
    sections = response.compiled.section_of
    if question in sections:
        return sections[question]
    part = response.compiled.routing.parts.get(question)
    rows = part.question.rows if part and part.question else ()
    return next((sections[row.id] for row in rows if row.id in sections), "")


def in_words(response: ResponseView, key: Key, answer: Answer, language: Language) -> str:
    """An answer in words; that there is none, in words too."""
    field = response.compiled.fields.get(key[0])
    words = write_answer(answer, field, language) if field else ""
    return words or UNANSWERED[language]


def name_way(via: str) -> str:
    return str(_WAYS.get(via, via))


def name_step(kind: str) -> str:
    return str(_STEPS.get(kind, kind))


def name_person(name: str, by: int | None) -> str:
    """Whoever did something; those who have been erased have no name."""
    if name:
        return name
    return _("nobody") if by is None else _("a person who has been erased")


def newest_step(response: ResponseView, *kinds: str) -> StepView | None:
    """The last step of the kinds; of any without kinds."""
    return next((step for step in reversed(response.steps) if not kinds or step.kind in kinds), None)
