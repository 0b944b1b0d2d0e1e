"""`save_answers`: what it saves, what it tells, whom it refuses, and what it costs."""

import json
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories.people import make_actor, make_user
from tests.factories.surveys import AREA, COUNTY, NOON, make_response, make_wave
from tests.unit.surveys.answering import COMPLETE, Team, codes, make_team, newest_audit_row
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.encoding import decode_entries
from yhdyspinta.analysis.answers.revising import fold
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.errors import Refusal
from yhdyspinta.surveys.actions.assignments import assign_section
from yhdyspinta.surveys.actions.counterparts import mark_no_cooperation
from yhdyspinta.surveys.actions.steps import submit_response
from yhdyspinta.surveys.models import AnswerRevision, AnswerSheet
from yhdyspinta.surveys.queries.history import list_revisions

pytestmark = pytest.mark.django_db
VISIBLE, PERSONS, THOUGHTS = ("visible", ""), ("persons", ""), ("thoughts", "")


@pytest.fixture
def team() -> Team:
    return make_team()


def entries(team: Team) -> dict[tuple[str, str], tuple[object, int, int | None]]:
    sheet = AnswerSheet.objects.get(response=team.response)
    return {key: (one.value, one.version, one.by) for key, one in decode_entries(sheet.entries).items()}


def test_the_first_answers_are_saved_with_author_version_revision_and_audit_row(team: Team) -> None:
    saved = team.save({VISIBLE: 3.0, ("agreement", "suupohja"): "in_force"})
    assert (saved.revision, saved.clashes, saved.refused) == (1, (), ())
    assert saved.versions == {VISIBLE: 1, ("agreement", "suupohja"): 1}
    by = team.coordinator.user_id
    assert entries(team) == {VISIBLE: (3.0, 1, by), ("agreement", "suupohja"): ("in_force", 1, by)}
    row = AnswerRevision.objects.get(response=team.response)
    assert (row.number, row.key, row.via, row.at, row.by_id, row.clashes) == (1, "save", "page", NOON, by, "[]")
    assert json.loads(row.changes) == [["visible", "", None, 3, 1], ["agreement", "suupohja", None, "in_force", 1]]
    audit = newest_audit_row()
    assert (audit.action, audit.subject, audit.role) == (
        "surveys.save_answers",
        f"response:{team.key}",
        "coordinator",
    )
    assert audit.organisation == f"organisation:{COUNTY}"
    assert json.loads(audit.new) == {"changed": 2, "clashes": 0, "revision": 1, "via": "page"}
    sheet = AnswerSheet.objects.get(response=team.response)
    assert (sheet.revision, sheet.changed_at) == (1, NOON)


def test_no_answer_gets_into_the_audit(team: Team) -> None:
    team.save({THOUGHTS: "Salainen mielipide", PERSONS: 4711.0})
    rows = str(list(AuditRow.objects.values()))
    assert "Salainen" not in rows
    assert "4711" not in rows


def test_nothing_to_change_writes_nothing(team: Team) -> None:
    team.save({VISIBLE: 3.0}, key="a")
    before = AuditRow.objects.count()
    saved = team.save({VISIBLE: 3.0, PERSONS: None}, key="b")
    assert (saved.revision, saved.versions) == (1, {VISIBLE: 1, PERSONS: 0})
    assert AnswerRevision.objects.count() == 1
    assert AuditRow.objects.count() == before


def test_a_clash_is_told_with_both_values_and_stops_no_other_answer(team: Team) -> None:
    other = make_actor(RoleKind.COORDINATOR, COUNTY)
    team.save({VISIBLE: 3.0}, key="a")
    saved = team.save({VISIBLE: 1.0, PERSONS: 4.0}, key="b", by=other)
    assert saved.versions == {PERSONS: 1}
    (clash,) = saved.clashes
    assert (clash.key, clash.mine, clash.theirs.value) == (VISIBLE, 1.0, 3.0)
    assert (clash.theirs.version, clash.theirs.by, clash.theirs.at) == (1, team.coordinator.user_id, NOON)
    assert entries(team)[VISIBLE] == (3.0, 1, team.coordinator.user_id)
    assert list_revisions(team.response.pk)[-1].clashes == saved.clashes, "what was not saved is kept too"


def test_what_cannot_be_read_is_told_and_the_rest_is_saved(team: Team) -> None:
    saved = team.save({VISIBLE: 9.0, PERSONS: 4.0, THOUGHTS: "131052-308T", ("nowhere", ""): 1.0})
    assert saved.versions == {PERSONS: 1}
    assert {one.key[0]: one.problem.kind.code[-3:] for one in saved.refused} == {
        "visible": "105",
        "thoughts": "109",
        "nowhere": "101",
    }
    assert "131052" not in str(list(AnswerRevision.objects.values())) + str(list(AnswerSheet.objects.values()))


def test_an_answer_that_a_constraint_does_not_accept_is_kept_in_the_draft(team: Team) -> None:
    saved = team.save({PERSONS: 1.5})
    assert (saved.versions, saved.refused) == ({PERSONS: 1}, ())


@pytest.mark.parametrize(
    ("key", "code"),
    [
        (("agreement", ""), "014"),
        (("agreement", "uusimaa"), "014"),
        (("visible", "suupohja"), "014"),
        (("counterpart", "suupohja"), "101"),
        (("daily", "suupohja"), "101"),
        (("note_at_end", ""), "101"),
    ],
)
def test_an_answer_about_somebody_whom_the_response_is_not_about(team: Team, key: tuple[str, str], code: str) -> None:
    saved = team.save({key: "none" if key[0] == "agreement" else 1.0})
    assert [one.problem.kind.code[-3:] for one in saved.refused] == [code]
    assert (saved.revision, saved.versions) == (0, {})


def test_nothing_is_saved_about_a_counterpart_without_cooperation(team: Team) -> None:
    mark_no_cooperation(response_key=team.key, counterpart="kymppi", reason="Ei rajaa", by=team.coordinator, at=NOON)
    saved = team.save({("agreement", "kymppi"): "none", ("agreement", "suupohja"): "none"})
    assert [(one.key[1], one.problem.kind.code[-3:]) for one in saved.refused] == [("kymppi", "015")]
    assert saved.versions == {("agreement", "suupohja"): 1}


def test_a_section_editor_writes_what_is_assigned_and_is_told_about_the_rest(team: Team) -> None:
    def assign(section: str, counterpart: str = "") -> None:
        editor = team.editor.user_id
        assert editor is not None
        assign_section(
            response_key=team.key,
            section=section,
            counterpart=counterpart,
            user_id=editor,
            by=team.coordinator,
            at=NOON,
        )

    answers = {VISIBLE: 3.0, ("agreement", "suupohja"): "none", ("agreement", "kymppi"): "none"}
    assert len(team.save(answers, by=team.editor, key="a").refused) == 3
    assign("cooperation", "suupohja")
    saved = team.save(answers, by=team.editor, key="b")
    assert saved.versions == {("agreement", "suupohja"): 1}
    assert {one.problem.kind.code[-3:] for one in saved.refused} == {"013"}
    assert newest_audit_row().role == "section_editor"
    assign("cooperation")
    assert team.save(answers, by=team.editor, key="c").versions == {
        ("agreement", "suupohja"): 1,
        ("agreement", "kymppi"): 1,
    }
    assert VISIBLE not in entries(team)


def test_readers_approvers_and_strangers_write_nothing(team: Team) -> None:
    strangers = [
        make_actor(),
        make_actor(RoleKind.COORDINATOR, AREA),
        make_actor(RoleKind.NATIONAL_EDITOR),
        make_actor(RoleKind.ADMINISTRATOR),
    ]
    for by, code in [(team.reader, "SURVEY-001"), (team.approver, "SURVEY-001")] + [
        (one, "SURVEY-002") for one in strangers
    ]:
        with pytest.raises(Refusal) as refused:
            team.save({VISIBLE: 3.0}, by=by)
        assert codes(refused.value) == [code]
    with pytest.raises(Refusal) as refused:
        Team(make_response(organisation=AREA), *[team.coordinator] * 4).save({VISIBLE: 3.0})
    assert codes(refused.value) == ["SURVEY-002"]
    assert AnswerRevision.objects.count() == 0


def test_the_wave_is_open_until_its_last_day_in_helsinki_has_ended() -> None:
    team = make_team(wave=make_wave(closes_on=date(2026, 11, 24)))
    last = NOON.replace(hour=21, minute=59, second=59)
    assert team.save({VISIBLE: 3.0}, at=last).revision == 1
    with pytest.raises(Refusal) as refused:
        team.save({VISIBLE: 2.0}, base=1, key="b", at=last + timedelta(seconds=1))
    assert codes(refused.value) == ["RESPONSE-001"]


@pytest.mark.parametrize("fields", [{"opened": False}, {"closed_at": NOON}])
def test_a_wave_that_is_planned_or_closed_takes_nothing(fields: dict[str, object]) -> None:
    team = make_team(wave=make_wave(**fields))  # type: ignore[arg-type]
    with pytest.raises(Refusal) as refused:
        team.save({VISIBLE: 3.0})
    assert codes(refused.value) == ["RESPONSE-001"]


def test_after_submission_nothing_is_saved(team: Team) -> None:
    team.save(COMPLETE)
    submit_response(response_key=team.key, by=team.coordinator, at=NOON)
    for by in (team.coordinator, team.editor):
        with pytest.raises(Refusal) as refused:
            team.save({VISIBLE: 1.0}, base=1, key="late", by=by)
        assert codes(refused.value) == ["RESPONSE-002"]
    assert entries(team)[VISIBLE][0] == 3.0


def test_the_same_key_is_made_once_and_answered_the_same_also_after_submission(team: Team) -> None:
    first = team.save(COMPLETE)
    team.save({VISIBLE: 1.0}, base=1, key="other")
    submit_response(response_key=team.key, by=team.coordinator, at=NOON)
    assert team.save(COMPLETE, at=NOON + timedelta(minutes=1)) == first
    assert AnswerRevision.objects.count() == 2


def test_a_key_that_was_used_for_another_save_is_refused(team: Team) -> None:
    team.save({VISIBLE: 3.0})
    for answers, by in [
        ({VISIBLE: 2.0}, team.coordinator),
        ({VISIBLE: 3.0}, make_actor(RoleKind.COORDINATOR, COUNTY)),
    ]:
        with pytest.raises(Refusal) as refused:
            team.save(answers, by=by)
        assert codes(refused.value) == ["RESPONSE-016"]
    # The key of another response is another key.
    second = make_team(organisation=AREA)
    assert second.save({VISIBLE: 1.0}).revision == 1


@pytest.mark.parametrize("key", ["", "x" * 65])
def test_a_key_has_a_length(team: Team, key: str) -> None:
    with pytest.raises(Refusal) as refused:
        team.save({VISIBLE: 3.0}, key=key)
    assert codes(refused.value) == ["RESPONSE-017"]


def test_the_answer_of_a_person_is_written_by_that_person_alone() -> None:
    user = make_user()
    person = make_actor(RoleKind.READER, COUNTY, user=user)
    response = make_response(wave=make_wave(capacity="personal"), person=user)
    team = Team(response, make_actor(RoleKind.COORDINATOR, COUNTY), person, person, person)
    assert team.save({VISIBLE: 3.0}, by=person).revision == 1
    assert newest_audit_row().role == "respondent"
    with pytest.raises(Refusal) as refused:
        team.save({VISIBLE: 1.0}, base=1, key="b")
    assert codes(refused.value) == ["SURVEY-002"]


def test_the_sheet_is_the_fold_of_the_revisions(team: Team) -> None:
    team.save({VISIBLE: 3.0, PERSONS: 1.0}, key="a")
    team.save({VISIBLE: None, PERSONS: 2.0, THOUGHTS: "x"}, base=1, key="b")
    sheet = AnswerSheet.objects.get(response=team.response)
    assert fold(list_revisions(team.response.pk)) == decode_entries(sheet.entries)


def test_a_save_costs_the_same_whatever_there_is_besides(team: Team) -> None:
    team.save(COMPLETE, key="a")

    def count(key: str, base: int) -> int:
        with CaptureQueriesContext(connection) as queries:
            team.save(dict.fromkeys(COMPLETE) | {VISIBLE: float(base)}, base=base, key=key)
        return len(queries)

    alone = count("b", 1)
    wave = team.response.wave
    for organisation in (AREA, "pohjanmaan-hyvinvointialue", "pirkanmaan-hyvinvointialue"):
        other = make_team(wave=wave, organisation=organisation)
        other.save({VISIBLE: 3.0})
    assert count("c", 2) == alone
    # Facts twice, sheet, counterparts, key, two writes, the head of the audit and its row; the transaction's own two.
    assert alone <= 12
