"""What stands at the top of every page of a response."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from yhdyspinta.presentation.formats import day
from yhdyspinta.surveys.response_view import ResponseView
from yhdyspinta.surveys.states import ResponseState, WaveState
from yhdyspinta.web.responses.making_receipt import tell_synthetic, told_capacity
from yhdyspinta.web.responses.naming import newest_step
from yhdyspinta.web.responses.reading import Asked
from yhdyspinta.web.trail import Step


@dataclass(frozen=True, slots=True)
class Head:
    """`side` names the mark of the organisation's side; `state` is told in a word or two."""

    key: str
    organisation: str
    side: str
    survey: str
    wave: str
    publisher: str
    closes: str
    capacity: str
    state: str
    synthetic: str
    trail: tuple[Step, ...]


def make_head(asked: Asked, *further: Step) -> Head:
    """`further` are the steps of the breadcrumb below the page of the response; the last has no address."""
    response, language = asked.response, asked.language
    wave = response.wave
    own = Step(wave.survey_title[language], reverse("response", args=[response.key]) if further else "")
    return Head(
        response.key,
        response.organisation_names[language],
        response.side,
        wave.survey_title[language],
        wave.slug,
        wave.publisher,
        day(wave.closes_on, language),
        told_capacity(response),
        name_state(response),
        tell_synthetic(response),
        (Step(_("My work"), reverse("own_work")), own, *further),
    )


def name_state(response: ResponseView) -> str:
    """Where the response stands."""
    if response.state is ResponseState.APPROVED:
        return _("Approved")
    if response.state is ResponseState.SUBMITTED:
        return _("Waits for approval")
    newest = newest_step(response)
    if newest and newest.kind == "returned":
        return _("Returned for correction")
    if newest and newest.kind == "reopened":
        return _("Opened again")
    return _("Draft") if response.wave.state is not WaveState.CLOSED else _("Draft: the survey has closed")
