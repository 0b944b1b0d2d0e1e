"""The lines of one's own work: a response a line."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.languages import Texts
from yhdyspinta.surveys.queries.waiting import Waiting
from yhdyspinta.surveys.states import ResponseState, WaveState
from yhdyspinta.web.own_work.tasks import Task, list_tasks


@dataclass(frozen=True, slots=True)
class ResponseLine:
    """A response as its people see it among their work. `share` of the questions is answered, between 0 and 1."""

    address: str
    survey: Texts
    wave: str
    organisation: Texts
    is_personal: bool
    state: str
    answered: int
    asked: int
    share: float
    closes_on: date
    time_left: str
    is_open: bool
    comments: int
    tasks: tuple[Task, ...]


def response_lines(found: Iterable[Waiting], by: Actor, *, today: date) -> list[ResponseLine]:
    """First the lines in which something waits, then those that are open, each in the order in which they are due."""
    lines = [_line(waiting, by, today) for waiting in found]
    return sorted(lines, key=lambda line: (not line.tasks, not line.is_open, line.closes_on))


def state_words(state: ResponseState, wave: WaveState) -> str:
    """Where a response is on its way."""
    if state is ResponseState.DRAFT and wave is WaveState.CLOSED:
        return _("not sent in time")
    return {
        ResponseState.DRAFT: _("being answered"),
        ResponseState.SUBMITTED: _("waits for approval"),
        ResponseState.APPROVED: _("approved"),
    }[state]


def time_left(closes_on: date, today: date) -> str:
    """How long a wave is still open, in words."""
    days = (closes_on - today).days
    if days == 0:
        return _("the last day is today")
    return ngettext("%(n)s day left", "%(n)s days left", days) % {"n": days}


def _line(waiting: Waiting, by: Actor, today: date) -> ResponseLine:
    response = waiting.response
    wave = response.wave
    asked = sum(block.asked for block in response.progress)
    answered = sum(block.answered for block in response.progress)
    is_open = wave.state is WaveState.OPEN
    return ResponseLine(
        address=reverse("response", args=[response.key]),
        survey=wave.survey_title,
        wave=wave.slug,
        organisation=response.area_names or response.organisation_names,
        is_personal=response.person is not None,
        state=state_words(response.state, wave.state),
        answered=answered,
        asked=asked,
        share=answered / asked if asked else 0.0,
        closes_on=wave.closes_on,
        time_left=time_left(wave.closes_on, today) if is_open else "",
        is_open=is_open,
        comments=len(waiting.threads),
        tasks=tuple(list_tasks(waiting, by)),
    )
