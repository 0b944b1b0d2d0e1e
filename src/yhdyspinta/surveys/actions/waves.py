"""Waves are planned, opened, prolonged and closed."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Final

from django.db import IntegrityError, transaction

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.routing.evaluating import Answers
from yhdyspinta.audit.actions import Values, record
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import refuse
from yhdyspinta.regions.queries.year import get_year
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.errors_waves import (
    ALREADY_OPENED,
    ALREADY_OVER,
    BAD_SLUG,
    DAYS_NOT_IN_ORDER,
    NAME_TAKEN,
    NO_RESPONDENTS,
    NOT_ITS_PREVIOUS,
    NOT_LATER,
    NOT_OPEN,
    NOT_PUBLISHED,
)
from yhdyspinta.surveys.letters import write_day
from yhdyspinta.surveys.models import (
    AnswerRevision,
    AnswerSheet,
    Counterpart,
    InstrumentVersion,
    Response,
    Survey,
    Wave,
)
from yhdyspinta.surveys.opening import Opening, list_repeats
from yhdyspinta.surveys.opening_rows import (
    make_counterparts,
    make_response,
    make_revision,
    make_sheet,
    prefill_answers,
)
from yhdyspinta.surveys.permissions import check_may_run_surveys
from yhdyspinta.surveys.queries.openings import list_openings, read_register_ids
from yhdyspinta.surveys.queries.previous import read_approved_answers
from yhdyspinta.surveys.queries.waves import list_national
from yhdyspinta.surveys.respondents import RespondentKind, list_respondents
from yhdyspinta.surveys.states import WaveState, day_in_helsinki, state_of_wave
from yhdyspinta.surveys.wave_plan import WavePlan

WAVE_SLUG_LENGTH: Final = 40
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# The pages beside a survey's waves have these addresses.
_RESERVED: Final = frozenset({"muuta", "uusi-kierros"})


def create_wave(*, survey: str, plan: WavePlan, by: Actor, at: datetime) -> Wave:
    """Plan a wave of a survey (its slug). Nobody is asked before it is opened.

    Raises `Refusal`, and makes nothing, when anything of the plan will not do.
    """
    check_may_run_surveys(by)
    with transaction.atomic():
        found = Survey.objects.select_for_update().filter(slug=survey).first()
        if found is None:
            raise refuse(UNKNOWN)
        wave = Wave(survey=found, created_at=at)
        _plan(wave, plan, at)
        _save(wave)
        _record("create_wave", wave, None, {**_audited(wave), "state": WaveState.PLANNED}, by, at)
    return wave


def change_wave(*, wave_id: int, plan: WavePlan, by: Actor, at: datetime) -> Wave:
    """Plan a wave anew. Raises `Refusal` as `create_wave` does, and when it has been opened."""
    check_may_run_surveys(by)
    with transaction.atomic():
        wave = _lock(wave_id)
        if wave.opened_at is not None:
            raise refuse(ALREADY_OPENED)
        old = _audited(wave)
        _plan(wave, plan, at)
        _save(wave)
        _record("change_wave", wave, old, _audited(wave), by, at)
    return wave


def open_wave(*, wave_id: int, by: Actor, at: datetime) -> Wave:
    """Open a wave: from now on its respondents are fixed, and they answer until the end of its last day.

    Everybody whom the register of the wave's year has for it gets an empty response with all counterparts, with the
    answers of the wave before where the questionnaire says so; in a wave of personal experience responses are made
    when persons are invited. The first day becomes the day on which it was opened. The number of queries does not
    depend on how many respondents there are.

    Raises `Refusal` when it was opened before, when its last day is over, and when nobody would answer.
    """
    check_may_run_surveys(by)
    with transaction.atomic():
        wave = _lock(wave_id)
        if wave.opened_at is not None:
            raise refuse(ALREADY_OPENED)
        today = day_in_helsinki(at)
        _check_not_over(wave.closes_on, at)
        old = {"state": WaveState.PLANNED, "opens_on": wave.opens_on.isoformat()}
        wave.opened_at, wave.opens_on = at, today
        wave.save(update_fields=["opened_at", "opens_on"])
        made = 0 if wave.capacity == Wave.Capacity.PERSONAL else _add_responses(wave, at)
        new = {"state": WaveState.OPEN, "opens_on": today.isoformat(), "responses": made}
        _record("open_wave", wave, old, new, by, at)
    return wave


def open_due_waves(*, by: Actor, at: datetime) -> tuple[Wave, ...]:
    """Open every wave whose first day has come and whose last day is not over, each in a transaction of its own."""
    check_may_run_surveys(by)
    today = day_in_helsinki(at)
    due = Wave.objects.filter(opened_at=None, opens_on__lte=today, closes_on__gte=today).order_by("opens_on", "id")
    return tuple(open_wave(wave_id=pk, by=by, at=at) for pk in list(due.values_list("id", flat=True)))


def extend_wave(*, wave_id: int, closes_on: date, by: Actor, at: datetime) -> Wave:
    """Give the respondents of an opened wave a later last day. A wave that has run out is open again.

    Raises `Refusal` when it is not opened or was closed before its time, and for a day that is not later or is over.
    """
    check_may_run_surveys(by)
    with transaction.atomic():
        wave = _lock(wave_id)
        if wave.opened_at is None or wave.closed_at is not None:
            raise refuse(NOT_OPEN)
        if closes_on <= wave.closes_on:
            raise refuse(NOT_LATER, day=write_day(closes_on, "fi"))
        _check_not_over(closes_on, at)
        old = {"closes_on": wave.closes_on.isoformat()}
        wave.closes_on = closes_on
        wave.save(update_fields=["closes_on"])
        _record("extend_wave", wave, old, {"closes_on": closes_on.isoformat()}, by, at)
    return wave


def close_wave(*, wave_id: int, by: Actor, at: datetime) -> Wave:
    """Close a wave before the end of its last day. Raises `Refusal` (NOT_OPEN) when it is not open."""
    check_may_run_surveys(by)
    with transaction.atomic():
        wave = _lock(wave_id)
        state = state_of_wave(opened_at=wave.opened_at, closed_at=wave.closed_at, closes_on=wave.closes_on, at=at)
        if state is not WaveState.OPEN:
            raise refuse(NOT_OPEN)
        wave.closed_at = at
        wave.save(update_fields=["closed_at"])
        _record("close_wave", wave, {"state": state}, {"state": WaveState.CLOSED}, by, at)
    return wave


def _add_responses(wave: Wave, at: datetime) -> int:
    """Make the responses of all respondents, each with its counterparts and answers; return how many."""
    openings = list_openings(wave)
    if not openings:
        raise refuse(NO_RESPONDENTS, year=wave.register_year)
    ids = read_register_ids()
    responses = Response.objects.bulk_create([make_response(one, wave, ids, at) for one in openings])
    pairs = list(zip(responses, openings, strict=True))
    Counterpart.objects.bulk_create(
        [row for response, opening in pairs for row in make_counterparts(response, opening, ids)]
    )
    filled = _prefill(wave, pairs)
    AnswerSheet.objects.bulk_create([make_sheet(one, filled.get(one.pk, {}), at) for one in responses])
    AnswerRevision.objects.bulk_create(
        [make_revision(one, filled[one.pk], at) for one in responses if one.pk in filled]
    )
    return len(responses)


def _prefill(wave: Wave, pairs: Sequence[tuple[Response, Opening]]) -> dict[int, Answers]:
    """What is filled in from the wave before, by the ids of responses; nothing for those for whom nothing is."""
    if wave.previous is None:
        return {}
    before = read_approved_answers(wave.previous.pk)
    compiled = get_compiled(wave.instrument.pk, wave.instrument.sha256)
    is_same = wave.previous.instrument.sha256 == wave.instrument.sha256
    filled = {
        response.pk: prefill_answers(
            opening, before.get((response.organisation_id, response.side), {}), compiled, is_same=is_same
        )
        for response, opening in pairs
    }
    return {pk: answers for pk, answers in filled.items() if answers}


def _plan(wave: Wave, plan: WavePlan, at: datetime) -> None:
    """Write a plan into a wave that is not saved. Raises `Refusal` for what will not do."""
    if len(plan.slug) > WAVE_SLUG_LENGTH or not _SLUG.fullmatch(plan.slug) or plan.slug in _RESERVED:
        raise refuse(BAD_SLUG, slug=plan.slug[:WAVE_SLUG_LENGTH], longest=WAVE_SLUG_LENGTH)
    if plan.closes_on < plan.opens_on:
        raise refuse(DAYS_NOT_IN_ORDER)
    _check_not_over(plan.closes_on, at)
    wave.slug = plan.slug
    wave.opens_on, wave.closes_on = plan.opens_on, plan.closes_on
    wave.capacity = Wave.Capacity(plan.capacity)
    wave.tells_nonresponse, wave.is_synthetic = plan.tells_nonresponse, plan.is_synthetic
    wave.instrument = _find_published(plan.instrument)
    wave.previous = _find_previous(wave, plan.previous)
    wave.register_year = plan.register_year
    kinds = frozenset(map(RespondentKind, plan.kinds))
    wave.respondent_kinds = [kind.value for kind in RespondentKind if kind in kinds]
    if not list_respondents(get_year(plan.register_year), kinds, list_national()):
        raise refuse(NO_RESPONDENTS, year=plan.register_year)


def _find_published(key: str) -> InstrumentVersion:
    version = InstrumentVersion.objects.filter(key=key, published_at__isnull=False).first()
    if version is None:
        raise refuse(NOT_PUBLISHED)
    list_repeats(get_compiled(version.pk, version.sha256).instrument)
    return version


def _find_previous(wave: Wave, slug: str) -> Wave | None:
    if not slug:
        return None
    previous = Wave.objects.filter(survey=wave.survey, slug=slug, opened_at__isnull=False).first()
    if previous is None:
        raise refuse(NOT_ITS_PREVIOUS)
    return previous


def _check_not_over(closes_on: date, at: datetime) -> None:
    if closes_on < day_in_helsinki(at):
        raise refuse(ALREADY_OVER, day=write_day(closes_on, "fi"))


def _save(wave: Wave) -> None:
    try:
        with transaction.atomic():
            wave.save()
    except IntegrityError:
        raise refuse(NAME_TAKEN, slug=wave.slug) from None


def _lock(wave_id: int) -> Wave:
    wave = (
        Wave.objects.select_for_update(of=("self",))
        .select_related("survey", "instrument", "previous__instrument")
        .filter(pk=wave_id)
        .first()
    )
    if wave is None:
        raise refuse(UNKNOWN)
    return wave


def _audited(wave: Wave) -> Mapping[str, object]:
    return {
        "survey": wave.survey_id,
        "slug": wave.slug,
        "instrument": wave.instrument.sha256,
        "register_year": wave.register_year,
        "kinds": list(wave.respondent_kinds),
        "capacity": str(wave.capacity),
        "opens_on": wave.opens_on.isoformat(),
        "closes_on": wave.closes_on.isoformat(),
        "tells_nonresponse": wave.tells_nonresponse,
        "previous": wave.previous_id,
        "synthetic": wave.is_synthetic,
    }


def _record(action: str, wave: Wave, old: Values | None, new: Values | None, by: Actor, at: datetime) -> None:
    record(
        action=f"surveys.{action}",
        subject=refer("wave", wave.pk),
        old=old,
        new=new,
        by=by.reference,
        role=by.role_for(RoleKind.NATIONAL_EDITOR),
        at=at,
    )
