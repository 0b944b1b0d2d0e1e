"""Gathers what a release of a wave is made of: approved copies, who was asked, themes and quotes."""

from collections import Counter, defaultdict
from datetime import date

from yhdyspinta.analysis.answers.approved import read_approved
from yhdyspinta.languages import LANGUAGES, Texts
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.models import Counterpart, Response, ResponseStep, Wave
from yhdyspinta.surveys.queries.themes import list_found_themes, list_quotes
from yhdyspinta.surveys.queries.waves import list_respondents_of
from yhdyspinta.surveys.respondents import Respondent
from yhdyspinta.surveys.results import words
from yhdyspinta.surveys.results.content import Participants, ReleaseContent, ResponseContent
from yhdyspinta.surveys.results.freezing import freeze_response
from yhdyspinta.surveys.states import ResponseState, day_in_helsinki, state_of_response
from yhdyspinta.surveys.wave_facts import WaveFacts


def gather_content(wave: WaveFacts, *, dated: date) -> ReleaseContent:
    """The content of a release of that day. Callers see to it that whoever asks may know."""
    version_id = Wave.objects.values_list("instrument_id", flat=True).get(pk=wave.id)
    compiled = get_compiled(version_id, wave.instrument_sha256)
    states = _read_states(wave.id)
    return ReleaseContent(
        survey=wave.survey,
        survey_title=wave.survey_title,
        publisher=wave.publisher,
        wave=wave.slug,
        dated=dated,
        opens_on=wave.opens_on,
        closes_on=min(wave.closes_on, day_in_helsinki(wave.closed_at)) if wave.closed_at else wave.closes_on,
        register_year=wave.register_year,
        is_personal=wave.is_personal,
        is_synthetic=wave.is_synthetic,
        instrument=compiled.instrument,
        participants=_count_participants(wave, states),
        responses=_read_responses(wave, version_id, states),
        themes=list_found_themes(wave.id, compiled),
        quotes=list_quotes(wave.id, compiled),
    )


def _read_states(wave_id: int) -> dict[int, ResponseState]:
    """The state of every response of a wave, by its id."""
    states = dict.fromkeys(Response.objects.filter(wave=wave_id).values_list("id", flat=True), ResponseState.DRAFT)
    steps = ResponseStep.objects.filter(response__wave=wave_id).order_by("response_id", "number")
    for response, kind in steps.values_list("response_id", "kind"):
        states[response] = state_of_response(kind)
    return states


def _read_responses(
    wave: WaveFacts, version_id: int, states: dict[int, ResponseState]
) -> tuple[ResponseContent, ...]:
    """The approved copy of each response that is approved now: one that was opened again is no answer."""
    compiled = get_compiled(version_id, wave.instrument_sha256)
    interfaces: dict[int, dict[tuple[str, str], str]] = defaultdict(dict)
    rows = Counterpart.objects.filter(response__wave=wave.id, interface__isnull=False).order_by("id")
    for response, per, key, slug in rows.values_list("response_id", "per", "key", "interface__slug"):
        interfaces[response][per, key] = slug
    steps = ResponseStep.objects.filter(response__wave=wave.id, kind=ResponseStep.Kind.APPROVED)
    copies = dict(steps.order_by("number").values_list("response_id", "content"))
    return tuple(
        freeze_response(compiled, read_approved(copy), interfaces[response], is_personal=wave.is_personal)
        for response, copy in sorted(copies.items())
        if states[response] is ResponseState.APPROVED
    )


def _count_participants(wave: WaveFacts, states: dict[int, ResponseState]) -> Participants:
    found = Counter(states.values())
    approved = [response for response, state in states.items() if state is ResponseState.APPROVED]
    submitted = len(approved) + found[ResponseState.SUBMITTED]
    asked_of = Response.objects.filter(wave=wave.id).values("organisation").distinct().count()
    counts = (asked_of, len(states), submitted, len(approved))
    if not wave.tells_nonresponse or wave.is_personal:
        return Participants(*counts)
    answered = frozenset(Response.objects.filter(pk__in=approved).values_list("organisation__slug", "side"))
    asked = list_respondents_of(wave)
    on_both = {slug for slug, times in Counter(one.organisation for one in asked).items() if times > 1}
    silent = tuple(
        _name(one, is_on_both=one.organisation in on_both)
        for one in asked
        if (one.organisation, one.side) not in answered
    )
    return Participants(*counts, silent)


def _name(one: Respondent, *, is_on_both: bool) -> Texts:
    """The name of an organisation, with the side when it is on both."""
    if not is_on_both:
        return one.names
    return Texts(*(f"{one.names[language]} ({words.SIDES[one.side][language]})" for language in LANGUAGES))
