"""Discussions about questions: once per form, open until they are resolved, never deleted."""

import json

import pytest

from tests.factories.people import make_actor, make_user
from tests.factories.surveys import AREA, COUNTY, NOON
from tests.unit.surveys.answering import COMPLETE, Team, codes, make_team, newest_audit_row
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.errors import Refusal
from yhdyspinta.surveys.actions.comments import add_comment, reopen_thread, resolve_thread, start_thread
from yhdyspinta.surveys.actions.steps import approve_response, submit_response
from yhdyspinta.surveys.models import Comment, CommentThread
from yhdyspinta.surveys.queries.comments import count_open_threads, get_thread, list_threads

pytestmark = pytest.mark.django_db


@pytest.fixture
def team() -> Team:
    return make_team()


def start(team: Team, *, by: Actor | None = None, text: str = "Mistä luku tulee?", **given: object) -> CommentThread:
    fields = {"question": "visible", "form_key": "form", "at": NOON, **given}
    return start_thread(response_key=team.key, text=text, by=by or team.reader, **fields)  # type: ignore[arg-type]


def reply(thread: CommentThread, by: Actor, text: str = "Tilastosta.", form_key: str = "reply") -> Comment:
    return add_comment(thread_key=thread.key, text=text, form_key=form_key, by=by, at=NOON)


def refused(act: object) -> list[str]:
    with pytest.raises(Refusal) as refusal:
        act()  # type: ignore[operator]
    return codes(refusal.value)


def test_a_thread_and_its_comments(team: Team) -> None:
    thread = start(team, question="agreement", counterpart="suupohja")
    reply(thread, team.coordinator)
    (view,) = list_threads(team.key, by=team.approver)
    assert (view.question, view.counterpart, view.is_open) == ("agreement", "suupohja", True)
    assert [(one.name, one.text) for one in view.comments] == [
        (team.reader.name, "Mistä luku tulee?"),
        (team.coordinator.name, "Tilastosta."),
    ]
    assert get_thread(team.key, thread.key, by=team.reader) == view
    assert count_open_threads(team.key, by=team.reader) == {("agreement", "suupohja"): 1}
    row = newest_audit_row()
    assert (row.action, row.subject) == ("surveys.add_comment", f"thread:{thread.key}")
    assert "Tilastosta" not in str(list(AuditRow.objects.values()))


@pytest.mark.parametrize("question", ["visible", "daily_guidance", "daily"])
def test_a_matrix_is_discussed_as_a_whole_or_by_row(team: Team, question: str) -> None:
    start(team, question=question, counterpart="" if question == "visible" else "kymppi")
    assert CommentThread.objects.count() == 1


@pytest.mark.parametrize(
    ("question", "counterpart"),
    [("nowhere", ""), ("own", ""), ("visible", "kymppi"), ("agreement", ""), ("agreement", "x")],
)
def test_a_thread_is_about_a_question_of_the_response(team: Team, question: str, counterpart: str) -> None:
    assert refused(lambda: start(team, question=question, counterpart=counterpart)) == ["RESPONSE-020"]


def test_a_form_that_is_sent_twice_is_one_comment(team: Team) -> None:
    thread = start(team)
    assert start(team) == thread
    comment = reply(thread, team.coordinator)
    resolve_thread(thread_key=thread.key, by=team.coordinator, at=NOON)
    assert reply(thread, team.coordinator) == comment, "also when the thread has been resolved since"
    assert Comment.objects.count() == 2
    assert refused(lambda: reply(thread, team.coordinator, text="Muuta")) == ["RESPONSE-022"]
    assert refused(lambda: start(team, text="Muuta")) == ["RESPONSE-022"]
    assert refused(lambda: reply(thread, team.reader, text="Mistä luku tulee?", form_key="other")) == ["RESPONSE-021"]
    # The key is the person's own: another person's form may have the same.
    assert start(team, by=team.approver) != thread


def test_a_forms_key_does_not_lead_into_another_response(team: Team) -> None:
    user = make_user()
    make_actor(RoleKind.READER, COUNTY, user=user)
    other = make_team(organisation=AREA)
    both = make_actor(RoleKind.READER, AREA, user=user)
    start(team, by=both)
    assert refused(lambda: start(other, by=both)) == ["RESPONSE-022"]
    second = start(other, by=other.reader, text="x")
    assert refused(lambda: reply(second, both, text="Mistä luku tulee?", form_key="form")) == ["RESPONSE-022"]


@pytest.mark.parametrize(
    ("text", "code"), [("", "011"), (" \r\n", "011"), ("x" * 2_001, "011"), ("131052-308T", "012")]
)
def test_a_comment_has_a_length_and_no_identity_code(team: Team, text: str, code: str) -> None:
    thread = start(team)
    assert refused(lambda: start(team, text=text, form_key="b")) == [f"RESPONSE-{code}"]
    assert refused(lambda: reply(thread, team.reader, text=text)) == [f"RESPONSE-{code}"]


def test_a_thread_is_resolved_and_opened_again(team: Team) -> None:
    thread = start(team)
    rows = AuditRow.objects.count()
    resolve_thread(thread_key=thread.key, by=team.editor, at=NOON)
    resolve_thread(thread_key=thread.key, by=team.editor, at=NOON)
    assert AuditRow.objects.count() == rows + 1
    (view,) = list_threads(team.key, by=team.reader)
    assert (view.is_open, view.resolved_by) == (False, team.editor.name)
    assert count_open_threads(team.key, by=team.reader) == {}
    reopen_thread(thread_key=thread.key, by=team.coordinator, at=NOON)
    assert json.loads(newest_audit_row().old) == {"state": "resolved"}
    assert list_threads(team.key, by=team.reader)[0].is_open


def test_who_ends_a_discussion(team: Team) -> None:
    mine = start(team)
    another = make_actor(RoleKind.READER, COUNTY)
    assert refused(lambda: resolve_thread(thread_key=mine.key, by=another, at=NOON)) == ["SURVEY-001"]
    resolve_thread(thread_key=mine.key, by=team.reader, at=NOON)
    asked = start(team, by=team.approver, asks_correction=True)
    assert refused(lambda: resolve_thread(thread_key=asked.key, by=team.editor, at=NOON)) == ["SURVEY-001"]
    assert [view.may_resolve for view in list_threads(team.key, by=team.editor)] == [False, True]
    resolve_thread(thread_key=asked.key, by=team.coordinator, at=NOON)


def test_a_reader_comments_and_does_not_ask_for_a_correction(team: Team) -> None:
    assert refused(lambda: start(team, asks_correction=True)) == ["SURVEY-001"]
    assert start(team, by=team.editor, asks_correction=True).asks_correction


def test_strangers_see_no_discussion_and_start_none(team: Team) -> None:
    thread = start(team)
    for by in (make_actor(RoleKind.COORDINATOR, AREA), make_actor(RoleKind.NATIONAL_EDITOR), make_actor()):
        assert refused(lambda by=by: start(team, by=by)) == ["SURVEY-002"]
        assert refused(lambda by=by: reply(thread, by)) == ["SURVEY-002"]
        assert refused(lambda by=by: resolve_thread(thread_key=thread.key, by=by, at=NOON)) == ["SURVEY-002"]
        assert refused(lambda by=by: list_threads(team.key, by=by)) == ["SURVEY-002"]
        assert refused(lambda by=by: get_thread(team.key, thread.key, by=by)) == ["SURVEY-002"]
        assert refused(lambda by=by: count_open_threads(team.key, by=by)) == ["SURVEY-002"]
    other = make_team(organisation=AREA)
    assert refused(lambda: get_thread(other.key, thread.key, by=other.reader)) == ["SURVEY-002"]
    assert refused(lambda: resolve_thread(thread_key="nothing", by=team.reader, at=NOON)) == ["SURVEY-002"]


def test_what_was_approved_is_not_discussed_any_more(team: Team) -> None:
    thread = start(team)
    team.save(COMPLETE)
    submit_response(response_key=team.key, by=team.coordinator, at=NOON)
    assert reply(thread, team.approver).text == "Tilastosta.", "the approver asks while deciding"
    approve_response(response_key=team.key, title="Johtaja", by=team.approver, at=NOON)
    assert refused(lambda: reply(thread, team.reader)) == ["RESPONSE-004"]


def test_open_discussions_come_first_then_the_newest(team: Team) -> None:
    threads = [start(team, form_key=str(number)) for number in range(3)]
    resolve_thread(thread_key=threads[2].key, by=team.coordinator, at=NOON)
    assert [view.key for view in list_threads(team.key, by=team.reader)] == [
        threads[1].key,
        threads[0].key,
        threads[2].key,
    ]
