"""Reads of surveys: what there is, and how a wave came out, for anybody; planned waves for those who run them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.errors import refuse
from yhdyspinta.languages import Texts
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.models import Response, ResponseStep, Survey
from yhdyspinta.surveys.permissions import may_run_surveys
from yhdyspinta.surveys.queries.waves import list_respondents_of, list_waves
from yhdyspinta.surveys.respondents import Respondent
from yhdyspinta.surveys.states import ResponseState, WaveState, state_of_response
from yhdyspinta.surveys.wave_facts import WaveFacts


@dataclass(frozen=True, slots=True)
class SurveyFacts:
    """A survey with the waves that whoever asks may know of, the newest first."""

    slug: str
    title: Texts
    publisher: str
    waves: tuple[WaveFacts, ...]


@dataclass(frozen=True, slots=True)
class Participation:
    """How many of those who were asked have approved an answer. `silent` are those who have not, where the wave tells
    it; None where it does not."""

    asked: int
    approved: int
    silent: tuple[Respondent, ...] | None

    @property
    def rate(self) -> float:
        return self.approved / self.asked if self.asked else 0.0


def list_surveys(*, by: Actor, at: datetime) -> tuple[SurveyFacts, ...]:
    """The surveys in which something was opened; for national editors all, with planned waves. Two queries."""
    runs = may_run_surveys(by)
    waves: dict[str, list[WaveFacts]] = defaultdict(list)
    for wave in list_waves(opened_only=not runs, at=at):
        waves[wave.survey].append(wave)
    rows = Survey.objects.order_by("-created_at", "-id")
    return tuple(_view(row, waves[row.slug]) for row in rows if runs or waves[row.slug])


def get_survey(slug: str, *, by: Actor, at: datetime) -> SurveyFacts:
    """A survey by its slug. Raises `Refusal` (UNKNOWN), also when nothing of it is to be known yet."""
    row = Survey.objects.filter(slug=slug).first()
    runs = may_run_surveys(by)
    waves = list_waves(survey=slug, opened_only=not runs, at=at)
    if row is None or not (runs or waves):
        raise refuse(UNKNOWN)
    return _view(row, waves)


def find_participation(wave: WaveFacts) -> Participation | None:
    """The response rate of a wave that is closed; None for any other: it would be that of the moment."""
    if wave.state is not WaveState.CLOSED:
        return None
    states = dict.fromkeys(Response.objects.filter(wave=wave.id).values_list("id", flat=True), ResponseState.DRAFT)
    steps = ResponseStep.objects.filter(response__wave=wave.id).order_by("response_id", "number")
    for response, kind in steps.values_list("response_id", "kind"):
        states[response] = state_of_response(kind)
    approved = frozenset(response for response, state in states.items() if state is ResponseState.APPROVED)
    silent = None
    if wave.tells_nonresponse and not wave.is_personal:
        answered = frozenset(Response.objects.filter(pk__in=approved).values_list("organisation__slug", "side"))
        silent = tuple(one for one in list_respondents_of(wave) if (one.organisation, one.side) not in answered)
    return Participation(len(states), len(approved), silent)


def _view(row: Survey, waves: Sequence[WaveFacts]) -> SurveyFacts:
    return SurveyFacts(row.slug, Texts(row.title_fi, row.title_sv, row.title_en), row.publisher, tuple(waves))
