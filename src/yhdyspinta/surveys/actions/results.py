"""Results of a wave are published, corrected and withdrawn. What was published never changes."""

from datetime import datetime

from django.db import IntegrityError, transaction

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.disclosure import FEWEST_IN_FULL
from yhdyspinta.audit.actions import record
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import refuse
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.errors_results import (
    ALREADY_PUBLISHED,
    BAD_NOTE,
    NOT_CLOSED,
    NOT_STANDING,
    NOTHING_APPROVED,
    RELEASED_TODAY,
    TOO_FEW_PERSONS,
)
from yhdyspinta.surveys.letters import write_day
from yhdyspinta.surveys.models import ResultEvent, ResultRelease, Wave
from yhdyspinta.surveys.models.responses import REASON_LENGTH
from yhdyspinta.surveys.permissions import check_may_run_surveys
from yhdyspinta.surveys.queries.gathering import gather_content
from yhdyspinta.surveys.queries.waves import get_wave_by_id
from yhdyspinta.surveys.results.content import encode_content, hash_release
from yhdyspinta.surveys.states import WaveState, day_in_helsinki
from yhdyspinta.surveys.written_text import clean_text


def publish_results(*, wave_id: int, by: Actor, at: datetime) -> ResultRelease:
    """Publish the results of a closed wave: everything approved so far, frozen under the day of today.

    Raises `Refusal`: NOT_CLOSED, NOTHING_APPROVED, TOO_FEW_PERSONS, ALREADY_PUBLISHED while earlier results stand,
    RELEASED_TODAY, NOT_ALLOWED, UNKNOWN.
    """
    check_may_run_surveys(by)
    with transaction.atomic():
        _lock(wave_id)
        standing = _find_standing(wave_id)
        if standing is not None:
            raise refuse(ALREADY_PUBLISHED, dated=write_day(standing.dated, "fi"))
        release = _release(wave_id, by, at)
        _record("publish_results", release, None, {"state": "published", "sha256": release.sha256}, by, at)
        return release


def correct_results(*, release_id: int, note: str, by: Actor, at: datetime) -> ResultRelease:
    """Publish results anew in the place of a release that stands. Its page says so, with the note and a link.

    Raises `Refusal` as `publish_results`; NOT_STANDING when the release was withdrawn or replaced before, BAD_NOTE.
    """
    check_may_run_surveys(by)
    note = clean_text(note, longest=REASON_LENGTH, bad_length=BAD_NOTE)
    with transaction.atomic():
        old = _lock_standing(release_id)
        new = _release(old.wave_id, by, at)
        _add_event(old, ResultEvent.Kind.CORRECTED, by, at, note)
        _record("correct_results", old, {"state": "published"}, {"state": "corrected", "by": new.pk}, by, at)
        return new


def withdraw_release(*, release_id: int, note: str, by: Actor, at: datetime) -> ResultEvent:
    """Take results back: their page shows the note and no figure, and their files are gone.

    Raises `Refusal`: NOT_STANDING, BAD_NOTE, NOT_ALLOWED, UNKNOWN.
    """
    check_may_run_surveys(by)
    note = clean_text(note, longest=REASON_LENGTH, bad_length=BAD_NOTE)
    with transaction.atomic():
        release = _lock_standing(release_id)
        event = _add_event(release, ResultEvent.Kind.WITHDRAWN, by, at, note)
        _record("withdraw_release", release, {"state": "published"}, {"state": "withdrawn"}, by, at)
        return event


def _release(wave_id: int, by: Actor, at: datetime) -> ResultRelease:
    wave = get_wave_by_id(wave_id, at=at)
    if wave.state is not WaveState.CLOSED:
        raise refuse(NOT_CLOSED, closes_on=write_day(wave.closes_on, "fi"))
    today = day_in_helsinki(at)
    content = gather_content(wave, dated=today)
    approved = len(content.responses)
    if not approved:
        raise refuse(NOTHING_APPROVED)
    if wave.is_personal and approved < FEWEST_IN_FULL:
        raise refuse(TOO_FEW_PERSONS, approved=approved, fewest=FEWEST_IN_FULL)
    text = encode_content(content)
    try:
        with transaction.atomic():
            release = ResultRelease.objects.create(
                wave_id=wave_id,
                dated=today,
                content=text,
                sha256=hash_release(text),
                made_at=at,
                made_by_id=by.user_id,
            )
    except IntegrityError:
        raise refuse(RELEASED_TODAY) from None
    _add_event(release, ResultEvent.Kind.PUBLISHED, by, at)
    return release


def _lock(wave_id: int) -> None:
    """Hold the wave, so that two people do not publish at once."""
    if Wave.objects.select_for_update().filter(pk=wave_id).first() is None:
        raise refuse(UNKNOWN)


def _lock_standing(release_id: int) -> ResultRelease:
    release = ResultRelease.objects.filter(pk=release_id).first()
    if release is None:
        raise refuse(UNKNOWN)
    _lock(release.wave_id)
    if not _stands(release):
        raise refuse(NOT_STANDING)
    return release


def _find_standing(wave_id: int) -> ResultRelease | None:
    return next(filter(_stands, ResultRelease.objects.filter(wave=wave_id).order_by("-id")), None)


def _stands(release: ResultRelease) -> bool:
    newest = ResultEvent.objects.filter(release=release).order_by("-id").values_list("kind", flat=True).first()
    return newest == ResultEvent.Kind.PUBLISHED


def _add_event(
    release: ResultRelease, kind: ResultEvent.Kind, by: Actor, at: datetime, note: str = ""
) -> ResultEvent:
    return ResultEvent.objects.create(release=release, kind=kind, at=at, by_id=by.user_id, note=note)


def _record(
    action: str,
    release: ResultRelease,
    old: dict[str, object] | None,
    new: dict[str, object],
    by: Actor,
    at: datetime,
) -> None:
    record(
        action=f"surveys.{action}",
        subject=refer("release", release.pk),
        old=old,
        new={**new, "wave": release.wave_id, "dated": release.dated.isoformat()},
        by=by.reference,
        role=by.role_for(RoleKind.NATIONAL_EDITOR),
        at=at,
    )
