"""What keeps a response from being submitted, question by question, with the way to each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from yhdyspinta.analysis.answers.progress import Progress
from yhdyspinta.analysis.routing.faults import Fault, FaultKind
from yhdyspinta.languages import Language
from yhdyspinta.surveys.response_view import ResponseView
from yhdyspinta.web.responses.addresses import section_address
from yhdyspinta.web.responses.naming import name_counterpart, name_question

_WORDS: Final[Mapping[FaultKind, Promise]] = {
    FaultKind.MISSING: _("The answer is missing."),
    FaultKind.REFUSED: _("The answer is not accepted."),
    FaultKind.NOT_OFFERED: _("The choice is no longer offered."),
}


@dataclass(frozen=True, slots=True)
class FaultLine:
    question: str
    counterpart: str
    text: str
    address: str


def list_fault_lines(response: ResponseView, progress: Iterable[Progress], language: Language) -> list[FaultLine]:
    """In the order of the form."""
    return [_line(response, block, fault, language) for block in progress for fault in block.faults]


def _line(response: ResponseView, block: Progress, fault: Fault, language: Language) -> FaultLine:
    name, about = fault.key
    return FaultLine(
        name_question(response, name, language),
        name_counterpart(response, about, language),
        fault.message[language] if fault.message else str(_WORDS[fault.kind]),
        section_address(response.key, block.section, block.counterpart, name),
    )
