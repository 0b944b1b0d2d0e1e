"""Gathers what a release of a wave is made of: approved copies, who was asked, themes and quotes."""

from collections import Counter, defaultdict
from datetime import date

from yhdyspinta.analysis.answers.approved import read_approved
from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.languages import LANGUAGES, Texts
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.models import Counterpart, Response, ResponseStep, Wave
from yhdyspinta.surveys.models.responses import Side
from yhdyspinta.surveys.queries.themes import list_found_themes, list_quotes
from yhdyspinta.surveys.queries.waves import list_respondents_of
from yhdyspinta.surveys.respondents import Respondent
from yhdyspinta.surveys.results import words
from yhdyspinta.surveys.results.content import Participants, ReleaseContent, ResponseContent
from yhdyspinta.surveys.results.freezing import freeze_response
from yhdyspinta.surveys.results.pairs import PER
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
        responses=_read_responses(compiled, states, is_personal=wave.is_personal),
        themes=list_found_themes(wave.id, compiled),
        quotes=list_quotes(wave.id, compiled),
    )


def gather_pair(wave_id: int, interface: str) -> ReleaseContent | None:
    """What the two organisations of an interface have approved, before the results of the wave are published.

    None unless both sides have an approved answer about the interface at this moment, and in a wave of persons.
    """
    wave = Wave.objects.select_related("survey", "instrument").get(pk=wave_id)
    if wave.capacity == Wave.Capacity.PERSONAL:
        return None
    about = Counterpart.objects.filter(response__wave=wave_id, per=PER, interface__slug=interface)
    sides = dict(about.values_list("response_id", "response__side"))
    states = _read_states(wave_id)
    approved = {response for response in sides if states[response] is ResponseState.APPROVED}
    if {sides[response] for response in approved} != {Side.EMPLOYMENT, Side.COUNTY}:
        return None
    compiled = get_compiled(wave.instrument_id, wave.instrument.sha256)
    newest = ResponseStep.objects.filter(response__in=approved).order_by("-at").values_list("at", flat=True)[0]
    pair = {response: states[response] for response in approved}
    return ReleaseContent(
        survey=wave.survey.slug,
        survey_title=Texts(wave.survey.title_fi, wave.survey.title_sv, wave.survey.title_en),
        publisher=wave.survey.publisher,
        wave=wave.slug,
        dated=day_in_helsinki(newest),
        opens_on=wave.opens_on,
        closes_on=wave.closes_on,
        register_year=wave.register_year,
        is_personal=False,
        is_synthetic=wave.is_synthetic,
        instrument=compiled.instrument,
        participants=Participants(len(pair), len(pair), len(pair), len(pair)),
        responses=_read_responses(compiled, pair, is_personal=False),
        themes=(),
        quotes=(),
    )


def _read_states(wave_id: int) -> dict[int, ResponseState]:
    """The state of every response of a wave, by its id."""
    states = dict.fromkeys(Response.objects.filter(wave=wave_id).values_list("id", flat=True), ResponseState.DRAFT)
    steps = ResponseStep.objects.filter(response__wave=wave_id).order_by("response_id", "number")
    for response, kind in steps.values_list("response_id", "kind"):
        states[response] = state_of_response(kind)
    return states


def _read_responses(
    compiled: Compiled, states: dict[int, ResponseState], *, is_personal: bool
) -> tuple[ResponseContent, ...]:
    """The approved copy of each response that is approved now: one that was opened again is no answer."""
    interfaces: dict[int, dict[tuple[str, str], str]] = defaultdict(dict)
    rows = Counterpart.objects.filter(response__in=states, interface__isnull=False).order_by("id")
    for response, per, key, slug in rows.values_list("response_id", "per", "key", "interface__slug"):
        interfaces[response][per, key] = slug
    steps = ResponseStep.objects.filter(response__in=states, kind=ResponseStep.Kind.APPROVED)
    copies = dict(steps.order_by("number").values_list("response_id", "content"))
    return tuple(
        freeze_response(compiled, read_approved(copy), interfaces[response], is_personal=is_personal)
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
