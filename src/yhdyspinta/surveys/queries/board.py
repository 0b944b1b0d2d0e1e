"""Reads the board of a wave. A constant number of queries, whatever the number of respondents."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.db.models import Count, Q

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.analysis.answers.encoding import decode_entries
from yhdyspinta.analysis.answers.progress import count_progress
from yhdyspinta.languages import Texts
from yhdyspinta.regions.queries.year import get_year
from yhdyspinta.regions.year import RegisterYear
from yhdyspinta.sources.register_rows import AreaKind
from yhdyspinta.surveys.board import Board, BoardRow, Cell, PairRow, Stage, stage_of
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.models import AnswerSheet, CommentThread, Counterpart, Response, ResponseStep, Wave
from yhdyspinta.surveys.models.responses import Side
from yhdyspinta.surveys.queries.waves import check_may_see_board, get_wave
from yhdyspinta.surveys.states import ResponseState, day_in_helsinki, state_of_response
from yhdyspinta.surveys.wave_facts import WaveFacts

_SIDE_ORDER: Final = (Side.COUNTY, Side.EMPLOYMENT, Side.NEITHER)


@dataclass(frozen=True, slots=True)
class _Steps:
    """What the steps of a response come to."""

    state: ResponseState = ResponseState.DRAFT
    at: datetime | None = None


@dataclass(frozen=True)
class _Source:
    """Everything that the rows are made of, by the ids of responses."""

    wave: WaveFacts
    compiled: Compiled
    register: RegisterYear
    organisations: Mapping[str, Texts]
    steps: Mapping[int, _Steps]
    counterparts: Mapping[int, list[Counterpart]]
    sheets: Mapping[int, tuple[str, datetime | None]]
    comments: Mapping[int, tuple[int, int]]
    at: datetime

    def begun_at(self, response: int) -> datetime | None:
        """When somebody last saved an answer. What was filled in at the opening is nobody's work yet."""
        _text, changed_at = self.sheets[response]
        opened_at = self.wave.opened_at
        return changed_at if changed_at and opened_at and changed_at > opened_at else None


def get_board(survey: str, wave: str, *, by: Actor, at: datetime) -> Board:
    """The board of a wave, for national editors. Raises `Refusal` (UNKNOWN).

    The rows are in the order counties, employment areas, others, and inside it in Finnish order of the names.
    """
    return read_board(get_wave(survey, wave, by=by, at=at), by=by, at=at)


def read_board(wave: WaveFacts, *, by: Actor, at: datetime) -> Board:
    """The board of a wave whose facts are read already."""
    check_may_see_board(by)
    responses = list(
        Response.objects.filter(wave=wave.id).select_related("organisation", "area").order_by("organisation_id", "id")
    )
    source = _read_source(wave, responses, at)
    rows = _organisation_rows(source, responses) if not wave.is_personal else _personal_rows(source, responses)
    places = {(area.kind.value, area.code): place for place, area in enumerate(source.register.areas.values())}
    order = {
        _who(one): (_SIDE_ORDER.index(Side(one.side)), places.get(_area_key(one), 0), one.organisation.name_fi)
        for one in responses
    }
    ordered = tuple(sorted(rows, key=lambda row: order[row.organisation, row.side]))
    sections = {section.id: section.title for section in source.compiled.instrument.sections}
    return Board(wave, sections, ordered, _pairs(source, responses))


def _read_source(wave: WaveFacts, responses: Iterable[Response], at: datetime) -> _Source:
    of_wave = Q(response__wave=wave.id)
    counterparts: dict[int, list[Counterpart]] = defaultdict(list)
    for one in (
        Counterpart.objects.filter(of_wave)
        .select_related("area", "organisation", "interface")
        .order_by("response_id", "place")
    ):
        counterparts[one.response_id].append(one)
    steps: dict[int, _Steps] = {}
    for response, kind, moment in (
        ResponseStep.objects.filter(of_wave)
        .order_by("response_id", "number")
        .values_list("response_id", "kind", "at")
    ):
        steps[response] = _Steps(state_of_response(kind), moment)
    entries = "response_id", "entries", "changed_at"
    comments = (
        CommentThread.objects.filter(of_wave, resolved_at=None)
        .values("response_id")
        .annotate(open=Count("id"), asking=Count("id", filter=Q(asks_correction=True)))
        .order_by("response_id")
    )
    version = Wave.objects.values_list("instrument_id", flat=True).get(pk=wave.id)
    return _Source(
        wave=wave,
        compiled=get_compiled(version, wave.instrument_sha256),
        register=get_year(wave.register_year),
        organisations={
            one.organisation.slug: Texts(one.organisation.name_fi, one.organisation.name_sv, one.organisation.name_en)
            for one in responses
        },
        steps=steps,
        counterparts=counterparts,
        # What the persons of a wave of experience have written is not even read.
        sheets={}
        if wave.is_personal
        else {
            pk: (text, changed)
            for pk, text, changed in AnswerSheet.objects.filter(of_wave).order_by("response_id").values_list(*entries)
        },
        comments={row["response_id"]: (row["open"], row["asking"]) for row in comments},
        at=at,
    )


def _organisation_rows(source: _Source, responses: Iterable[Response]) -> list[BoardRow]:
    return [_organisation_row(source, one) for one in responses if one.person_id is None]


def _organisation_row(source: _Source, response: Response) -> BoardRow:
    steps = source.steps.get(response.pk, _Steps())
    is_approved = steps.state is ResponseState.APPROVED
    open_comments, asking = source.comments.get(response.pk, (0, 0))
    return BoardRow(
        organisation=response.organisation.slug,
        names=_names(source, response),
        side=Side(response.side),
        stage=_stage(source, response),
        cells=_cells(source, response.pk),
        invited=1,
        approved=int(is_approved),
        open_comments=open_comments,
        asks_correction=asking,
        changed_at=max(filter(None, (source.begun_at(response.pk), steps.at)), default=None),
        approved_at=steps.at if is_approved else None,
    )


def _stage(source: _Source, response: Response) -> Stage:
    state = source.steps.get(response.pk, _Steps()).state
    return stage_of(state, is_begun=source.begun_at(response.pk) is not None)


def _cells(source: _Source, response: int) -> tuple[Cell, ...]:
    text, _changed_at = source.sheets[response]
    counterparts = source.counterparts.get(response, [])
    by_per: dict[str, list[str]] = defaultdict(list)
    for one in counterparts:
        by_per[one.per].append(one.key)
    names = {one.key: _about(source, one) for one in counterparts}
    marked = [one.key for one in counterparts if one.marked_at is not None]
    blocks = count_progress(
        source.compiled, decode_entries(text), by_per, on=day_in_helsinki(source.at), marked=marked
    )
    return tuple(
        Cell(
            block.section,
            block.counterpart,
            names.get(block.counterpart),
            block.asked,
            block.answered,
            len(block.faults),
            block.is_marked,
        )
        for block in blocks
    )


def _personal_rows(source: _Source, responses: Iterable[Response]) -> list[BoardRow]:
    """One row an organisation and side: how many persons were invited and have submitted, nothing of any of them."""
    by_organisation: dict[tuple[str, Side], list[Response]] = defaultdict(list)
    for one in responses:
        by_organisation[_who(one)].append(one)
    rows = []
    for (organisation, side), found in by_organisation.items():
        states = Counter(source.steps.get(one.pk, _Steps()).state for one in found)
        done = states[ResponseState.APPROVED]
        stage = Stage.APPROVED if done == len(found) else Stage.DRAFT if done else Stage.NOT_STARTED
        rows.append(
            BoardRow(
                organisation=organisation,
                names=_names(source, found[0]),
                side=side,
                stage=stage,
                cells=(),
                invited=len(found),
                approved=done,
                open_comments=0,
                asks_correction=0,
                changed_at=None,
                approved_at=None,
            )
        )
    return rows


def _pairs(source: _Source, responses: Iterable[Response]) -> tuple[PairRow, ...]:
    """The interfaces that the wave asks about, in the register's order."""
    if source.wave.is_personal:
        return ()
    stages: dict[str, dict[str, Stage]] = defaultdict(dict)
    for response in responses:
        stage = _stage(source, response)
        for one in source.counterparts.get(response.pk, []):
            if one.interface is not None:
                stages[one.interface.slug][response.side] = stage
    return tuple(
        PairRow(
            slug,
            interface.employment_area.names,
            interface.county.names,
            stages[slug].get(Side.EMPLOYMENT),
            stages[slug].get(Side.COUNTY),
        )
        for slug, interface in source.register.interfaces.items()
        if slug in stages
    )


def _who(response: Response) -> tuple[str, Side]:
    return response.organisation.slug, Side(response.side)


def _area_key(response: Response) -> tuple[str, str]:
    return (response.area.kind, response.area.code) if response.area else ("", "")


def _names(source: _Source, response: Response) -> Texts:
    """The area's name where the organisation runs one: two of them would otherwise be called Helsinki."""
    area = source.register.areas.get((AreaKind(response.area.kind), response.area.code)) if response.area else None
    return area.names if area else source.organisations[response.organisation.slug]


def _about(source: _Source, one: Counterpart) -> Texts:
    if one.area is not None:
        area = source.register.areas.get((AreaKind(one.area.kind), one.area.code))
        if area is not None:
            return area.short_names
    if one.organisation is not None:
        return Texts(one.organisation.name_fi, one.organisation.name_sv, one.organisation.name_en)
    return Texts(one.key, one.key, one.key)
