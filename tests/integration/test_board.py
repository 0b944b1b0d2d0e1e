"""The board of a wave: who is where, quick and without answers or persons."""

import csv
import dataclasses
import io
import json
import time
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from pathlib import Path
from typing import Final

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories.people import make_role_holder, make_user, sign_in
from tests.factories.surveys import AREA, COUNTY, FAR_AWAY, make_version, make_wave
from yhdyspinta.accounts.actor import ANYBODY, COMMAND
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.encoding import encode_entries
from yhdyspinta.analysis.answers.entries import Entry
from yhdyspinta.analysis.instruments.canonical import from_json
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.demo.drawn_answers import draw_answers
from yhdyspinta.errors import Refusal
from yhdyspinta.regions.models import Organisation
from yhdyspinta.surveys.actions.waves import open_wave
from yhdyspinta.surveys.board import Board, BoardRow, Order, Stage, choose_rows
from yhdyspinta.surveys.models import AnswerSheet, CommentThread, Counterpart, Response, ResponseStep, Wave
from yhdyspinta.surveys.models.responses import Side
from yhdyspinta.surveys.queries.board import get_board
from yhdyspinta.web.surveys.board_file import write_board

pytestmark = pytest.mark.django_db
OPENED: Final = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LATER: Final = OPENED + timedelta(days=3)


@pytest.fixture
def wave(register: None) -> Wave:
    return open_wave(wave_id=make_planned().pk, by=COMMAND, at=OPENED)


def make_planned(**fields: object) -> Wave:
    return make_wave(opened=False, slug="2026", opens_on=OPENED.date(), closes_on=FAR_AWAY, **fields)


def read(wave: Wave) -> Board:
    return get_board(wave.survey.slug, wave.slug, by=COMMAND, at=LATER)


def row_of(board: Board, organisation: str) -> BoardRow:
    return next(row for row in board.rows if row.organisation == organisation)


def answer(organisation: str, answers: dict[Key, Answer], at: datetime = LATER) -> None:
    for sheet in AnswerSheet.objects.filter(response__organisation__slug=organisation):
        sheet.entries = encode_entries({key: Entry(value, 1, 1, at) for key, value in answers.items()})
        sheet.revision, sheet.changed_at = 1, at
        sheet.save()


def step(organisation: str, *kinds: str) -> None:
    for response in Response.objects.filter(organisation__slug=organisation):
        for number, kind in enumerate(kinds, start=1):
            ResponseStep.objects.create(
                response=response, number=number, kind=kind, at=LATER, revision=1, reason="syy", sha256="0" * 64
            )


def comment(organisation: str, *, asks: bool, resolved: bool = False) -> None:
    response = Response.objects.get(organisation__slug=organisation)
    CommentThread.objects.create(
        key=f"thread{CommentThread.objects.count()}",
        response=response,
        question="visible",
        asks_correction=asks,
        started_at=LATER,
        resolved_at=LATER if resolved else None,
    )


def test_a_new_wave_has_a_row_for_everybody_counties_first(wave: Wave) -> None:
    board = read(wave)

    assert len(board.rows) == 67
    assert [row.side for row in board.rows] == [Side.COUNTY] * 22 + [Side.EMPLOYMENT] * 45
    assert board.stages == {Stage.NOT_STARTED: 67, Stage.DRAFT: 0, Stage.SUBMITTED: 0, Stage.APPROVED: 0}
    assert list(board.sections) == ["own", "cooperation", "goals"]
    assert [row.names.fi for row in board.rows if row.organisation == "helsinki"] == [
        "Helsingin kaupunki",
        "Helsinki",
    ]


def test_progress_is_counted_by_section_and_counterpart(wave: Wave) -> None:
    answer(
        COUNTY,
        {
            ("visible", ""): 3.0,
            ("agreement", "suupohja"): "in_force",
            ("steers", "suupohja"): 4.0,
            ("daily_guidance", "kymppi"): 1.0,
        },
    )
    row = row_of(read(wave), COUNTY)

    cells = [(cell.section, cell.counterpart, cell.answered, cell.asked, cell.faults) for cell in row.cells]
    assert cells == [
        ("own", "", 1, 4, 0),
        ("cooperation", "kymppi", 1, 4, 1),
        ("cooperation", "suupohja", 2, 5, 0),
        ("cooperation", "tyolakeus", 0, 4, 1),
        ("goals", "", 0, 1, 1),
    ]
    assert (row.answered, row.asked, row.faults) == (4, 18, 3)
    assert (row.stage, row.changed_at) == (Stage.DRAFT, LATER)
    assert [cell.about.fi for cell in row.cells if cell.about] == ["Kymppi", "Suupohja", "TyöLakeus"]


def test_a_counterpart_without_cooperation_is_marked_and_not_asked_about(wave: Wave) -> None:
    Counterpart.objects.filter(response__organisation__slug=COUNTY, key="kymppi").update(
        no_cooperation_reason="Salainen syy", marked_at=LATER
    )
    row = row_of(read(wave), COUNTY)

    assert [(cell.counterpart, cell.asked) for cell in row.cells if cell.is_marked] == [("kymppi", 0)]


def test_stages_follow_the_steps(wave: Wave) -> None:
    answer(COUNTY, {("visible", ""): 3.0})
    step(COUNTY, "submitted", "returned")
    step(AREA, "submitted")
    step("kainuun-hyvinvointialue", "submitted", "approved")
    board = read(wave)

    assert row_of(board, COUNTY).stage is Stage.DRAFT
    assert row_of(board, AREA).stage is Stage.SUBMITTED
    kainuu = row_of(board, "kainuun-hyvinvointialue")
    assert (kainuu.stage, kainuu.approved_at) == (Stage.APPROVED, LATER)
    assert board.stages[Stage.NOT_STARTED] == 64


def test_open_comments_are_counted_and_resolved_ones_are_not(wave: Wave) -> None:
    comment(COUNTY, asks=True)
    comment(COUNTY, asks=False)
    comment(COUNTY, asks=True, resolved=True)
    row = row_of(read(wave), COUNTY)

    assert (row.open_comments, row.asks_correction) == (2, 1)


def test_an_interface_is_complete_when_both_sides_have_approved(wave: Wave) -> None:
    step(COUNTY, "approved")
    before = read(wave)
    assert len(before.pairs) == 50
    assert before.complete_pairs == 0

    step(AREA, "approved")
    board = read(wave)

    assert [pair.interface for pair in board.pairs if pair.is_complete] == ["suupohja-etela-pohjanmaa"]
    half = [
        pair for pair in board.pairs if (pair.area_stage, pair.county_stage) == (Stage.APPROVED, Stage.NOT_STARTED)
    ]
    assert [pair.interface for pair in half] == ["suupohja-pohjanmaa"]


def test_a_side_that_is_not_asked_is_no_stage(register: None) -> None:
    wave = open_wave(wave_id=make_planned(respondent_kinds=["county"]).pk, by=COMMAND, at=OPENED)
    board = read(wave)

    assert {pair.area_stage for pair in board.pairs} == {None}
    assert board.complete_pairs == 0


def test_in_a_wave_of_experience_persons_are_only_counted(register: None) -> None:
    wave = open_wave(wave_id=make_planned(capacity="personal").pk, by=COMMAND, at=OPENED)
    template = Response(
        wave=wave, side=Side.COUNTY, created_at=OPENED, organisation=Organisation.objects.get(slug=COUNTY)
    )
    for number in range(3):
        template.pk, template.key, template.person = None, f"key{number}", make_user(name="Salainen Nimi")
        template.save(force_insert=True)
        AnswerSheet.objects.create(response=template)
    ResponseStep.objects.create(response=template, number=1, kind="approved", at=LATER, revision=0)
    board = read(wave)

    (row,) = board.rows
    assert (row.invited, row.approved, row.cells, row.changed_at) == (3, 1, (), None)
    assert row.share == pytest.approx(1 / 3)
    assert board.pairs == ()


def test_only_national_editors_see_the_board(wave: Wave) -> None:
    with pytest.raises(Refusal):
        get_board(wave.survey.slug, wave.slug, by=ANYBODY, at=LATER)


def test_the_board_takes_as_many_queries_for_69_as_for_one_and_less_than_300_ms(register: None) -> None:
    """With the questionnaire of 2026, every answer of every organisation there."""
    path = Path(__file__).parents[2] / "src/yhdyspinta/definitions/instruments/yhdyspinta-2026/instrument.json"
    instrument = from_json(json.loads(path.read_text(encoding="utf-8")))
    version = make_version(instrument)
    counts = []
    for number, kinds in enumerate((["kela"], ["county", "employment_area", "hus", "kela"])):
        planned = make_planned(instrument=None, respondent_kinds=kinds)
        Wave.objects.filter(pk=planned.pk).update(instrument=version, slug=f"w{number}")
        wave = open_wave(wave_id=planned.pk, by=COMMAND, at=OPENED)
        answer_everything(wave, instrument)
        read(wave)
        with CaptureQueriesContext(connection) as queries:
            begun = time.perf_counter()
            board = read(wave)
            seconds = time.perf_counter() - begun
        counts.append(len(queries))
    assert len(board.rows) == 69
    assert sum(row.answered for row in board.rows) > 1_200
    assert counts[0] == counts[1] <= 10
    assert seconds < 0.3


def answer_everything(wave: Wave, instrument: Instrument) -> None:
    for sheet in AnswerSheet.objects.filter(response__wave=wave).select_related("response__organisation"):
        keys = list(sheet.response.counterparts.order_by("place").values_list("key", flat=True))
        drawn = draw_answers(instrument, {"interface": keys}, seed=sheet.response.organisation.slug)
        sheet.entries = encode_entries({key: Entry(value, 1, 1, LATER) for key, value in drawn.items()})
        sheet.changed_at = LATER
        sheet.save()


def test_rows_are_chosen_and_ordered(wave: Wave) -> None:
    answer(COUNTY, {("visible", ""): 3.0, ("goals_set", ""): "yes"})
    answer(AREA, {("visible", ""): 3.0}, at=LATER - timedelta(hours=1))
    step("kainuun-hyvinvointialue", "approved")
    comment(AREA, asks=False)
    rows = read(wave).rows

    def chosen(**asked: object) -> list[str]:
        return [row.organisation for row in choose_rows(rows, **asked)]  # type: ignore[arg-type]  # drawn by name

    assert chosen(stage=Stage.DRAFT) == [COUNTY, AREA]
    assert chosen(stage=Stage.DRAFT, side="employment") == [AREA]
    assert chosen(with_comments=True) == [AREA]
    assert chosen(order=Order.STAGE)[-1] == "kainuun-hyvinvointialue"
    assert chosen(order=Order.COMMENTS)[0] == AREA
    assert chosen(order=Order.CHANGED)[-3:] == [AREA, COUNTY, "kainuun-hyvinvointialue"]
    assert chosen(order=Order.PROGRESS)[-1] == COUNTY
    assert chosen(order=Order.NAME) == [row.organisation for row in rows]


@pytest.fixture
def editor(client: Client) -> Client:
    sign_in(client, make_role_holder(RoleKind.NATIONAL_EDITOR))
    return client


def test_the_page_filters_by_its_query_and_ignores_what_it_does_not_know(editor: Client, wave: Wave) -> None:
    address = f"/en/kyselyt/{wave.survey.slug}/{wave.slug}/tilanne/"
    answer(COUNTY, {("visible", ""): 3.0})

    everything = editor.get(address)
    assert "67 organisations" in everything.text
    assert "0 of 50 interfaces have both sides approved" in everything.text
    assert "1 organisation\n" in editor.get(address, {"state": "draft"}).text.replace("</p>", "\n")
    unknown = editor.get(address, {"order": "x", "side": "' OR 1", "state": "<b>", "comments": "2"})
    assert unknown.status_code == HTTPStatus.OK
    assert "67 organisations" in unknown.text


def test_the_page_and_the_file_name_no_person_and_hold_no_answer(editor: Client, wave: Wave) -> None:
    coordinator = make_role_holder(RoleKind.COORDINATOR, COUNTY, user=make_user(name="Helmi Salainen"))
    answer(COUNTY, {("thoughts", ""): "Salaisuus", ("next_step", "kymppi"): "Salaisuus"})
    step(COUNTY, "submitted", "approved")
    for page in ("tilanne/", "tilanne.csv"):
        text = editor.get(f"/en/kyselyt/{wave.survey.slug}/{wave.slug}/{page}").text
        for secret in ("Salainen", "Salaisuus", coordinator.email, "syy"):
            assert secret not in text


def test_the_file_has_a_row_for_each_section_and_counterpart(editor: Client, wave: Wave) -> None:
    answer(COUNTY, {("visible", ""): 3.0})
    response = editor.get(f"/fi/kyselyt/{wave.survey.slug}/{wave.slug}/tilanne.csv")

    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="{wave.survey.slug}-2026.csv"'
    rows = [one for one in csv.DictReader(io.StringIO(response.text, newline="")) if one["organisation"] == COUNTY]
    assert [(one["section"], one["counterpart"], one["answered"], one["asked"]) for one in rows] == [
        ("own", "", "1", "4"),
        ("cooperation", "kymppi", "0", "4"),
        ("cooperation", "suupohja", "0", "4"),
        ("cooperation", "tyolakeus", "0", "4"),
        ("goals", "", "0", "1"),
    ]
    assert {(one["state"], one["changed_at"]) for one in rows} == {("draft", "2026-11-27T11:00+02:00")}
    assert rows[1]["counterpart_name"] == "Kymppi"


def test_no_text_of_the_file_is_taken_for_a_formula(wave: Wave) -> None:
    board = read(wave)
    names = dataclasses.replace(board.rows[0].names, fi='=HYPERLINK("x")')
    live = dataclasses.replace(board, rows=(dataclasses.replace(board.rows[0], names=names),))

    assert "'=HYPERLINK" in write_board(live, "fi")
