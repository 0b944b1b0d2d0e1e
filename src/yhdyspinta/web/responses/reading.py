"""The response that an address names, for whoever asks; and the day that its questions see."""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest
from django.utils import timezone

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.analysis.answers.progress import evaluate
from yhdyspinta.analysis.routing.evaluating import Outcome
from yhdyspinta.documents.receipt.receipt import Partner
from yhdyspinta.errors import refuse
from yhdyspinta.languages import Language
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.queries.responses import get_response
from yhdyspinta.surveys.response_view import ResponseView
from yhdyspinta.surveys.states import day_in_helsinki
from yhdyspinta.web.actors import actor_of


@dataclass(frozen=True, slots=True)
class Asked:
    """A request for a page of a response: who asks, when, in which language, and the response."""

    actor: Actor
    at: datetime
    language: Language
    response: ResponseView

    @property
    def today(self) -> date:
        return day_in_helsinki(self.at)


def read(request: HttpRequest, key: str) -> Asked:
    """Raises `Refusal` (UNKNOWN) for what does not exist or is not theirs."""
    actor, now = actor_of(request), timezone.now()
    return Asked(actor, now, current_language(), get_response(key, by=actor, at=now))


def read_own(request: HttpRequest, key: str) -> Asked:
    """As `read`, for what is the organisation's own: also national editors do not learn of it."""
    asked = read(request, key)
    if not asked.response.is_member:
        raise refuse(UNKNOWN)
    return asked


def partners_of(response: ResponseView, language: Language) -> tuple[Partner, ...]:
    return tuple(Partner(one.per, one.key, one.names[language], one.no_cooperation) for one in response.counterparts)


def outcome_of(asked: Asked) -> Outcome:
    """What is put today, by the answers as they are."""
    response = asked.response
    return evaluate(response.compiled, response.entries, response.by_per, on=asked.today, marked=response.marked)
