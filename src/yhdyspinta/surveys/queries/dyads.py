"""Reads what the newest wave about both sides has published of each interface, and where that is still to come."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from django.db import connection

from yhdyspinta.analysis.instruments.instrument import Scale
from yhdyspinta.languages import Texts
from yhdyspinta.regions.queries.year import get_year
from yhdyspinta.surveys.models import Counterpart, ResponseStep, Wave
from yhdyspinta.surveys.models.responses import Side
from yhdyspinta.surveys.queries.gathering import gather_pair
from yhdyspinta.surveys.queries.results import find_standing, list_releases, read_release
from yhdyspinta.surveys.results.content import ReleaseContent
from yhdyspinta.surveys.results.facts import ReleaseFacts
from yhdyspinta.surveys.results.pairs import PER, InterfaceResult, list_interface_results
from yhdyspinta.surveys.results.persons import PersonItem, list_person_results
from yhdyspinta.surveys.states import ResponseState, state_of_response

# Asked on every request of a page that shows the register: one question to the database for both revisions.
_REVISIONS: Final = """
    SELECT (SELECT MAX(id) FROM regions_registerload), (SELECT MAX(id) FROM surveys_resultevent),
           (SELECT MAX(id) FROM surveys_responsestep), (SELECT MAX(id) FROM surveys_counterpart)
"""
_MOST: Final = 4


@dataclass(frozen=True, slots=True)
class DyadWave:
    """A wave in which both sides are asked about each other. `release` is its standing one, None before there is and
    when `is_withdrawn`."""

    id: int
    survey_title: Texts
    slug: str
    register_year: int
    is_personal: bool
    is_synthetic: bool
    tells_nonresponse: bool
    release: ReleaseFacts | None
    is_withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class BothSides:
    """What a page of an interface has to say of a wave. `result` is of organisations, `persons` of single people.

    Before the wave's results are published, `result` is there as soon as both organisations have approved; otherwise
    `approved` are the sides with an approved answer, told only where the wave tells who has not answered, else None.
    """

    wave: DyadWave
    scales: tuple[Scale, ...] = ()
    result: InterfaceResult | None = None
    persons: tuple[PersonItem, ...] = ()
    approved: frozenset[str] | None = None


def get_revisions() -> tuple[int, ...]:
    """Numbers that differ after every change of the register, of published results, and of the answers' way."""
    with connection.cursor() as cursor:
        cursor.execute(_REVISIONS)
        return tuple(number or 0 for number in cursor.fetchone())


def list_dyad_waves(register_year: int) -> tuple[DyadWave, ...]:
    """The waves about both sides that ask the register of this year or an earlier one, the newest first."""
    asked = Counterpart.objects.filter(per=PER, interface__isnull=False).values("response__wave")
    rows = Wave.objects.filter(pk__in=asked, register_year__lte=register_year).select_related("survey")
    return tuple(map(_dyad_wave, rows.order_by("-opened_at", "-id")))


def _dyad_wave(row: Wave) -> DyadWave:
    releases = list_releases(row.survey.slug, row.slug)
    standing = find_standing(releases)
    return DyadWave(
        row.pk,
        Texts(row.survey.title_fi, row.survey.title_sv, row.survey.title_en),
        row.slug,
        row.register_year,
        row.capacity == Wave.Capacity.PERSONAL,
        row.is_synthetic,
        row.tells_nonresponse,
        standing,
        is_withdrawn=bool(releases) and standing is None,
    )


def find_both_sides(interface: str, register_year: int) -> tuple[BothSides, ...]:
    """What is to be said of an interface: of the newest wave with published results, and before it of a newer one
    whose results are still to come. Nothing when no wave has asked its sides."""
    asked = frozenset(
        Counterpart.objects.filter(per=PER, interface__slug=interface).values_list("response__wave_id", flat=True)
    )
    found: list[BothSides] = []
    for wave in list_dyad_waves(register_year):
        if wave.id not in asked:
            continue
        if wave.release is not None:
            found.append(_published(wave, wave.release, interface))
            break
        if not found:
            found.append(_coming(wave, interface))
    return tuple(found)


def list_complete(register_year: int) -> tuple[DyadWave | None, Mapping[str, InterfaceResult]]:
    """The newest wave of organisations with published results, and what it has of each interface, by slug."""
    for wave in list_dyad_waves(register_year):
        if wave.release is not None and not wave.is_personal:
            return wave, _read(wave.release.id, wave.release.sha256).organisations
    return None, {}


def _coming(wave: DyadWave, interface: str) -> BothSides:
    """Before the results of the whole wave: both sides' answers once both have approved, not after a withdrawal."""
    pair = None if wave.is_withdrawn else gather_pair(wave.id, interface)
    if pair is None:
        return BothSides(wave, approved=_list_approved(wave, interface))
    return BothSides(wave, pair.instrument.scales, list_interface_results(pair).get(interface))


def _published(wave: DyadWave, release: ReleaseFacts, interface: str) -> BothSides:
    kept = _read(release.id, release.sha256)
    return BothSides(wave, kept.scales, kept.organisations.get(interface), kept.persons.get(interface, ()))


@dataclass(frozen=True, slots=True)
class _Kept:
    scales: tuple[Scale, ...]
    organisations: Mapping[str, InterfaceResult]
    persons: Mapping[str, tuple[PersonItem, ...]]


@lru_cache(maxsize=_MOST)
def _read(release_id: int, sha256: str) -> _Kept:
    """What a release has of every interface. Kept in the process, by its hash too: what is frozen does not change."""
    content = read_release(release_id)
    return _Kept(
        content.instrument.scales,
        list_interface_results(content),
        list_person_results(content, _clusters(content)) if content.is_personal else {},
    )


def _clusters(content: ReleaseContent) -> dict[str, int]:
    return {slug: one.cluster for slug, one in get_year(content.register_year).interfaces.items()}


def _list_approved(wave: DyadWave, interface: str) -> frozenset[str] | None:
    if not wave.tells_nonresponse or wave.is_personal:
        return None
    rows = Counterpart.objects.filter(response__wave=wave.id, per=PER, interface__slug=interface)
    sides = dict(rows.values_list("response_id", "response__side"))
    steps = ResponseStep.objects.filter(response__in=sides).order_by("response_id", "number")
    newest = dict(steps.values_list("response_id", "kind"))
    return frozenset(
        Side(sides[response]).value
        for response, kind in newest.items()
        if state_of_response(kind) is ResponseState.APPROVED
    )
