"""What is wrong with an answer that is saved: it stays, and keeps the response from being submitted."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from yhdyspinta.analysis.answers.progress import Progress
from yhdyspinta.analysis.instruments.instrument import Question
from yhdyspinta.analysis.routing.evaluating import Key
from yhdyspinta.analysis.routing.faults import FaultKind
from yhdyspinta.analysis.routing.layout import Referent
from yhdyspinta.languages import Language


def list_fault_texts(
    progress: Sequence[Progress], fields: Mapping[str, Referent], language: Language
) -> dict[Key, str]:
    """A sentence for each answer that is not accepted. What is missing is not wrong while people are answering."""
    faults = (fault for part in progress for fault in part.faults if fault.kind is not FaultKind.MISSING)
    return {
        fault.key: refused_text(fields[fault.key[0]].question, language)
        if fault.kind is FaultKind.REFUSED
        else _("A choice that was taken is no longer offered. Choose again.")
        for fault in faults
    }


def refused_text(question: Question, language: Language) -> str:
    """The author's own words, where there are any."""
    if question.constraint_message:
        return question.constraint_message[language]
    return _("This answer is not accepted as it is. Check it.")
