"""Reads responses: one whole, or those that somebody has to do with."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.queries.people import names_of
from yhdyspinta.analysis.answers.approved import About, group_counterparts
from yhdyspinta.analysis.answers.encoding import decode_entries
from yhdyspinta.analysis.answers.entries import Entries
from yhdyspinta.analysis.answers.progress import Progress, count_progress
from yhdyspinta.errors import refuse
from yhdyspinta.languages import Texts
from yhdyspinta.regions.queries.year import get_year
from yhdyspinta.regions.year import RegisterYear
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.facts import Owner
from yhdyspinta.surveys.models import Counterpart, Response, ResponseStep, SectionAssignment
from yhdyspinta.surveys.permissions import check_may_see, is_member, list_rights
from yhdyspinta.surveys.queries.approved import find_approved
from yhdyspinta.surveys.queries.counterparts import list_counterparts, name_area, name_organisation
from yhdyspinta.surveys.queries.waves import get_wave_by_id, list_waves
from yhdyspinta.surveys.response_view import AssignmentView, ResponseView, StepView
from yhdyspinta.surveys.states import ResponseState, WaveState, day_in_helsinki, state_of_response
from yhdyspinta.surveys.wave_facts import WaveFacts


@dataclass(frozen=True, slots=True)
class OwnResponse:
    """A response on somebody's list of work. `assigned` are the sections that are theirs."""

    key: str
    wave: WaveFacts
    organisation: str
    organisation_names: Texts
    area_names: Texts | None
    person: int | None
    state: ResponseState
    changed_at: datetime | None
    progress: tuple[Progress, ...]
    assigned: frozenset[tuple[str, str]]


def get_response(key: str, *, by: Actor, at: datetime) -> ResponseView:
    """A response with everything that its pages show.

    Raises `Refusal` (UNKNOWN) for what does not exist or is not theirs. The number of queries does not depend on how
    many there are.
    """
    row = _rows(Response.objects.filter(key=key)).first()
    if row is None:
        raise refuse(UNKNOWN)
    owner = Owner(row.organisation.slug, row.person_id)
    steps = list(row.steps.defer("content").order_by("number"))
    state = state_of_response(steps[-1].kind if steps else None)
    check_may_see(by, owner, state)
    is_theirs = is_member(by, owner)
    wave = get_wave_by_id(row.wave_id, at=at)
    entries: Entries = decode_entries(row.sheet.entries)
    if not is_theirs:
        entries = _only_approved(row.pk, entries)
    assignments = list(row.assignments.filter(ended_at=None).order_by("section", "counterpart", "id"))
    if not is_theirs:
        steps, assignments = steps[-1:], []
    register = get_year(wave.register_year)
    counterparts = list_counterparts(row.pk, register)
    people = {entry.by for entry in entries.values()} if is_theirs else set()
    people |= {step.by_id for step in steps} | {one.user_id for one in assignments}
    names = names_of(one for one in people if one is not None)
    return ResponseView(
        id=row.pk,
        key=row.key,
        wave=wave,
        organisation=row.organisation.slug,
        organisation_names=name_organisation(row.organisation),
        side=row.side,
        area_names=_area_names(row, register),
        person=row.person_id,
        state=state,
        steps=tuple(_view_step(step, names) for step in steps),
        counterparts=counterparts,
        entries=entries,
        revision=row.sheet.revision,
        changed_at=row.sheet.changed_at,
        compiled=get_compiled(row.wave.instrument_id, wave.instrument_sha256),
        assignments=tuple(_view_assignment(one, names) for one in assignments),
        rights=list_rights(by, owner, wave.state, state),
        assigned=frozenset((one.section, one.counterpart) for one in assignments if one.user_id == by.user_id),
        is_member=is_theirs,
        names=names,
    )


def list_responses_of(by: Actor, *, at: datetime) -> tuple[OwnResponse, ...]:
    """The responses of the organisations in which somebody has a role, and their own; open waves first, then the
    newest. Waves that are planned are left out."""
    waves = {wave.id: wave for wave in list_waves(opened_only=True, at=at)}
    rows = list(_rows(Response.objects.filter(_whose(by), wave__in=waves)).order_by("-wave__opens_on", "id"))
    registers = {year: get_year(year) for year in {waves[row.wave_id].register_year for row in rows}}
    steps = _list_newest_steps(rows)
    abouts = _list_abouts_of(rows)
    assigned = _list_assigned_of(rows, by)
    found = [
        _view_own(
            row,
            waves[row.wave_id],
            _area_names(row, registers[waves[row.wave_id].register_year]),
            state_of_response(steps.get(row.pk)),
            abouts.get(row.pk, ()),
            assigned.get(row.pk, ()),
            at,
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda one: one.wave.state is not WaveState.OPEN))


def _whose(by: Actor) -> Q:
    return Q(person=None, organisation__slug__in=by.organisations()) | Q(person__isnull=False, person=by.user_id)


def _rows(responses: QuerySet[Response]) -> QuerySet[Response]:
    return responses.select_related("organisation", "area", "sheet", "wave")


def _only_approved(response_id: int, entries: Entries) -> Entries:
    """What was approved of the entries: a draft keeps answers to what is not put."""
    approved = find_approved(response_id)
    return {key: entry for key, entry in entries.items() if approved and key in approved.answers}


def _list_newest_steps(rows: Sequence[Response]) -> dict[int, str]:
    steps = ResponseStep.objects.filter(response__in=rows).order_by("response_id", "number")
    return dict(steps.values_list("response_id", "kind"))


def _list_abouts_of(rows: Sequence[Response]) -> dict[int, list[About]]:
    found: dict[int, list[About]] = {}
    counterparts = Counterpart.objects.filter(response__in=rows).order_by("response_id", "place", "per", "key")
    for response_id, *about in counterparts.values_list("response_id", "per", "key", "no_cooperation_reason"):
        found.setdefault(response_id, []).append(About(*about))
    return found


def _list_assigned_of(rows: Sequence[Response], by: Actor) -> dict[int, set[tuple[str, str]]]:
    found: dict[int, set[tuple[str, str]]] = {}
    held = SectionAssignment.objects.filter(response__in=rows, user=by.user_id, ended_at=None).order_by("id")
    for response_id, section, counterpart in held.values_list("response_id", "section", "counterpart"):
        found.setdefault(response_id, set()).add((section, counterpart))
    return found


def _view_own(
    row: Response,
    wave: WaveFacts,
    area_names: Texts | None,
    state: ResponseState,
    abouts: Sequence[About],
    assigned: Collection[tuple[str, str]],
    at: datetime,
) -> OwnResponse:
    progress = count_progress(
        get_compiled(row.wave.instrument_id, wave.instrument_sha256),
        decode_entries(row.sheet.entries),
        group_counterparts(abouts),
        on=day_in_helsinki(at),
        marked=[about.key for about in abouts if about.no_cooperation],
    )
    return OwnResponse(
        row.key,
        wave,
        row.organisation.slug,
        name_organisation(row.organisation),
        area_names,
        row.person_id,
        state,
        row.sheet.changed_at,
        progress,
        frozenset(assigned),
    )


def _area_names(row: Response, register: RegisterYear) -> Texts | None:
    return name_area(row.area, register) if row.area else None


def _view_step(step: ResponseStep, names: Mapping[int, str]) -> StepView:
    return StepView(
        step.number,
        step.kind,
        step.at,
        step.by_id,
        names.get(step.by_id, "") if step.by_id is not None else "",
        step.title,
        step.reason,
        step.revision,
        step.sha256,
    )


def _view_assignment(one: SectionAssignment, names: Mapping[int, str]) -> AssignmentView:
    return AssignmentView(
        one.pk, one.section, one.counterpart, one.user_id, names.get(one.user_id, ""), one.assigned_at
    )
