"""Reads of waves: their facts with the state of the moment, and where their respondents come from."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.errors import refuse
from yhdyspinta.languages import Texts
from yhdyspinta.regions.models import Organisation
from yhdyspinta.regions.queries.year import get_year
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.models import Wave
from yhdyspinta.surveys.permissions import may_run_surveys
from yhdyspinta.surveys.respondents import NationalOrganisation, Respondent, RespondentKind, list_respondents
from yhdyspinta.surveys.states import state_of_wave
from yhdyspinta.surveys.wave_facts import WaveFacts

_NATIONAL: Final[Mapping[str, RespondentKind]] = MappingProxyType(
    {Organisation.Kind.HUS.value: RespondentKind.HUS, Organisation.Kind.KELA.value: RespondentKind.KELA}
)


def get_wave(survey: str, wave: str, *, by: Actor, at: datetime) -> WaveFacts:
    """A wave by the slugs of its survey and its own, for national editors. Raises `Refusal` (UNKNOWN)."""
    check_may_see_board(by)
    found = list_waves(survey=survey, at=at)
    return _one(one for one in found if one.slug == wave)


def get_wave_by_id(wave_id: int, *, at: datetime) -> WaveFacts:
    """Callers see to it that whoever asks may know. Raises `Refusal` (UNKNOWN)."""
    return _one(list_waves(wave_id=wave_id, at=at))


def list_waves(
    *, survey: str | None = None, wave_id: int | None = None, opened_only: bool = False, at: datetime
) -> tuple[WaveFacts, ...]:
    """The waves of a survey, or of all, the newest first; one query.

    Callers see to it that whoever asks may know of planned ones.
    """
    rows = Wave.objects.select_related("survey", "instrument", "previous").defer("instrument__content")
    if survey is not None:
        rows = rows.filter(survey__slug=survey)
    if wave_id is not None:
        rows = rows.filter(pk=wave_id)
    if opened_only:
        rows = rows.filter(opened_at__isnull=False)
    return tuple(_view(row, at) for row in rows.order_by("-opens_on", "-id"))


def list_national() -> tuple[NationalOrganisation, ...]:
    """The organisations that take part without running an area of an interface, in Finnish order of their names."""
    rows = Organisation.objects.filter(kind__in=list(_NATIONAL)).order_by("name_fi")
    return tuple(
        NationalOrganisation(_NATIONAL[row.kind], row.slug, Texts(row.name_fi, row.name_sv, row.name_en))
        for row in rows
    )


def list_respondents_of(wave: WaveFacts) -> tuple[Respondent, ...]:
    """Who answers a wave, or will when it opens."""
    return list_respondents(get_year(wave.register_year), wave.kinds, list_national())


def check_may_see_board(by: Actor) -> None:
    """Raises `Refusal` (UNKNOWN): to others, what runs behind a survey is not there."""
    if not may_run_surveys(by):
        raise refuse(UNKNOWN)


def _one(found: Iterable[WaveFacts]) -> WaveFacts:
    first = next(iter(found), None)
    if first is None:
        raise refuse(UNKNOWN)
    return first


def _view(row: Wave, at: datetime) -> WaveFacts:
    survey, version = row.survey, row.instrument
    return WaveFacts(
        id=row.pk,
        survey=survey.slug,
        survey_title=Texts(survey.title_fi, survey.title_sv, survey.title_en),
        publisher=survey.publisher,
        slug=row.slug,
        state=state_of_wave(opened_at=row.opened_at, closed_at=row.closed_at, closes_on=row.closes_on, at=at),
        instrument=version.key,
        instrument_title=Texts(version.title_fi, version.title_sv, version.title_en or version.title_fi),
        instrument_sha256=version.sha256,
        register_year=row.register_year,
        kinds=tuple(map(RespondentKind, row.respondent_kinds)),
        is_personal=row.capacity == Wave.Capacity.PERSONAL,
        opens_on=row.opens_on,
        closes_on=row.closes_on,
        tells_nonresponse=row.tells_nonresponse,
        previous=row.previous.slug if row.previous else "",
        is_synthetic=row.is_synthetic,
        opened_at=row.opened_at,
        closed_at=row.closed_at,
    )
