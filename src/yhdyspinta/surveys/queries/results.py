"""Reads of published results and of what would be published. Releases are for everybody, drafts for editors."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import OuterRef, Subquery

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.errors import refuse
from yhdyspinta.languages import Texts
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.models import ResultEvent, ResultRelease
from yhdyspinta.surveys.queries.gathering import gather_content
from yhdyspinta.surveys.queries.waves import get_wave
from yhdyspinta.surveys.results.content import ReleaseContent, read_content
from yhdyspinta.surveys.results.facts import ReleaseFacts, ReleaseState
from yhdyspinta.surveys.states import day_in_helsinki
from yhdyspinta.surveys.wave_facts import WaveFacts


@dataclass(frozen=True, slots=True)
class Draft:
    """The results of a wave as they would be published today, and what was published before, the newest first."""

    wave: WaveFacts
    content: ReleaseContent
    releases: tuple[ReleaseFacts, ...]

    @property
    def standing(self) -> ReleaseFacts | None:
        return find_standing(self.releases)


def get_draft(survey: str, wave: str, *, by: Actor, at: datetime) -> Draft:
    """For national editors. Raises `Refusal` (UNKNOWN): to others it is not there, nor before the wave opened."""
    found = get_wave(survey, wave, by=by, at=at)
    if found.opened_at is None:
        raise refuse(UNKNOWN)
    return Draft(found, gather_content(found, dated=day_in_helsinki(at)), list_releases(survey, wave))


def list_releases(survey: str = "", wave: str = "") -> tuple[ReleaseFacts, ...]:
    """The releases of a wave, or of all, the newest first; one query."""
    rows = ResultRelease.objects.order_by("-dated", "-id")
    if survey:
        rows = rows.filter(wave__survey__slug=survey)
    if wave:
        rows = rows.filter(wave__slug=wave)
    newest = ResultEvent.objects.filter(release=OuterRef("pk")).order_by("-id")
    found = rows.values_list(
        "pk",
        "wave__survey__slug",
        "wave__survey__title_fi",
        "wave__survey__title_sv",
        "wave__survey__title_en",
        "wave__survey__publisher",
        "wave__slug",
        "wave__is_synthetic",
        "dated",
        "sha256",
        Subquery(newest.values("kind")[:1]),
        Subquery(newest.values("at")[:1]),
        Subquery(newest.values("note")[:1]),
    )
    return tuple(
        ReleaseFacts(
            pk, slug, Texts(fi, sv, en), publisher, of, is_synthetic, dated, sha256, ReleaseState(kind), at, note
        )
        for pk, slug, fi, sv, en, publisher, of, is_synthetic, dated, sha256, kind, at, note in found
    )


def get_release(survey: str, wave: str, dated: date) -> ReleaseFacts:
    """A release by its address, whatever became of it. Raises `Refusal` (UNKNOWN)."""
    found = next((one for one in list_releases(survey, wave) if one.dated == dated), None)
    if found is None:
        raise refuse(UNKNOWN)
    return found


def find_standing(releases: Iterable[ReleaseFacts]) -> ReleaseFacts | None:
    """The release that holds: at most one of a wave does."""
    return next((one for one in releases if one.state is ReleaseState.STANDING), None)


def list_standing(releases: Sequence[ReleaseFacts]) -> tuple[ReleaseFacts, ...]:
    return tuple(one for one in releases if one.state is ReleaseState.STANDING)


def read_release(release_id: int) -> ReleaseContent:
    """What is frozen in a release; it never changes. Whether its figures may be shown is the caller's to check."""
    return read_content(ResultRelease.objects.values_list("content", flat=True).get(pk=release_id))
