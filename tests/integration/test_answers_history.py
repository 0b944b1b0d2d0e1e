"""Many editors of one response at once, in threads: nothing is lost or doubled, and no clash goes unseen."""

from collections.abc import Mapping

import pytest
from django.utils import timezone

from tests.factories.instrument_json import question
from tests.factories.people import make_actor
from tests.factories.routed_instrument import conditions, section
from tests.factories.surveys import COUNTY, make_instrument, make_response, make_wave
from tests.history.checking import Kept, find_faults
from tests.history.editors import Editor, Reply, Send
from tests.history.recording import Asked, Outcome, Recorder, Told
from tests.integration.threads import elsewhere
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.approved import read_approved
from yhdyspinta.analysis.answers.encoding import decode_entries
from yhdyspinta.analysis.answers.entries import Change
from yhdyspinta.analysis.answers.saving import Saved
from yhdyspinta.analysis.routing.evaluating import Key
from yhdyspinta.audit.queries import verify_chain
from yhdyspinta.errors import Refusal
from yhdyspinta.surveys.actions.answers import save_answers
from yhdyspinta.surveys.actions.comments import start_thread
from yhdyspinta.surveys.actions.steps import approve_response, submit_response
from yhdyspinta.surveys.models import AnswerRevision, AnswerSheet, Comment, ResponseStep
from yhdyspinta.surveys.queries.history import list_revisions

pytestmark = pytest.mark.usefixtures("database_for_many")

EDITORS, SAVES, AT_ONCE = 12, 30, 10
SHARED: list[Key] = [(f"text_{number}", "") for number in range(8)]
SEED = 4


def prepare(editors: int) -> tuple[str, list[Actor], Actor]:
    """The key of a response with eight open questions, people who may write it all, and an approver."""

    def make() -> tuple[str, list[Actor], Actor]:
        texts = [question(name, "open_text", **conditions(required="${text_0} = ''")) for name, _none in SHARED]
        wave = make_wave(instrument=make_instrument(sections=[section("shared", *texts)]))
        response = make_response(wave=wave, per=())
        people = [make_actor(RoleKind.COORDINATOR, COUNTY) for _ in range(editors)]
        return response.key, people, make_actor(RoleKind.APPROVER, COUNTY)

    (made,) = elsewhere(make)
    assert not isinstance(made, str)
    return made


def sender(response_key: str, by: Actor) -> Send:
    def send(save_key: str, asked: Mapping[Key, Asked]) -> Reply:
        changes = [Change(key, one.value, one.base) for key, one in asked.items()]
        try:
            saved = save_answers(
                response_key=response_key, changes=changes, key=save_key, via="script", by=by, at=timezone.now()
            )
        except Refusal:
            return Reply(Outcome.FAIL)
        clashes = {one.key: Told(one.mine, one.theirs.value, one.theirs.version) for one in saved.clashes}
        return Reply(Outcome.OK, saved.versions, clashes)

    return send


def read_kept(response_key: str) -> Kept:
    (kept,) = elsewhere(lambda: _read_kept(response_key))
    assert not isinstance(kept, str)
    return kept


def _read_kept(response_key: str) -> Kept:
    sheet = AnswerSheet.objects.get(response__key=response_key)
    keys = AnswerRevision.objects.filter(response=sheet.response_id).order_by("number").values_list("key", flat=True)
    revisions = list(zip(keys, list_revisions(sheet.response_id), strict=True))
    return Kept(revisions, decode_entries(sheet.entries), sheet.revision)


def save(response_key: str, by: Actor, value: str, *, base: int, key: str) -> Saved:
    changes = [Change(one, value, base) for one in SHARED]
    return save_answers(response_key=response_key, changes=changes, key=key, via="page", by=by, at=timezone.now())


def test_twelve_editors_lose_nothing_and_overwrite_nothing_unseen() -> None:
    response_key, people, _approver = prepare(EDITORS)
    recorder = Recorder()
    editors = [
        Editor(number, SHARED, sender(response_key, by), recorder, seed=SEED) for number, by in enumerate(people)
    ]
    elsewhere(*[lambda one=one: [one.save_once().key for _ in range(SAVES)] for one in editors])
    kept = read_kept(response_key)
    assert find_faults(recorder.operations, kept) == []
    assert len(recorder.operations) == EDITORS * SAVES
    assert {one.outcome for one in recorder.operations} == {Outcome.OK}
    # It was a real meeting: many saves went through, and many met another's.
    assert kept.revision > EDITORS
    assert sum(bool(one.clashes) for one in recorder.operations) > EDITORS
    (verdict,) = elsewhere(verify_chain)
    assert not isinstance(verdict, str)
    assert verdict.problem is None


def test_one_save_that_is_sent_many_times_at_once_is_made_once_and_answered_alike() -> None:
    response_key, (by, *_), _approver = prepare(1)
    answers = elsewhere(*[lambda: save(response_key, by, "sama", base=0, key="once")] * AT_ONCE)
    assert answers == [answers[0]] * AT_ONCE
    assert not isinstance(answers[0], str)
    assert answers[0].versions == dict.fromkeys(SHARED, 1)
    assert read_kept(response_key).revision == 1


def test_ten_who_submit_at_once_submit_once() -> None:
    response_key, people, _approver = prepare(AT_ONCE)
    elsewhere(lambda: save(response_key, people[0], "valmis", base=0, key="a"))
    answers = elsewhere(
        *[lambda by=by: submit_response(response_key=response_key, by=by, at=timezone.now()).number for by in people]
    )
    assert sorted(map(str, answers)) == ["1"] + ["YP-RESPONSE-003"] * (AT_ONCE - 1)
    assert elsewhere(ResponseStep.objects.count) == [1]


def test_ten_who_approve_at_once_approve_once() -> None:
    response_key, (by, *_), approver = prepare(1)
    elsewhere(lambda: save(response_key, by, "valmis", base=0, key="a"))
    elsewhere(lambda: submit_response(response_key=response_key, by=by, at=timezone.now()).number)
    answers = elsewhere(
        *[lambda: approve_response(response_key=response_key, title="Johtaja", by=approver, at=timezone.now()).number]
        * AT_ONCE
    )
    assert sorted(map(str, answers)) == ["2"] + ["YP-RESPONSE-004"] * (AT_ONCE - 1)


def test_what_is_saved_while_somebody_submits_is_in_the_submission_or_refused() -> None:
    response_key, (by, other, *_), approver = prepare(2)
    elsewhere(lambda: save(response_key, by, "0", base=0, key="0"))

    def write() -> list[str]:
        """The values that were acknowledged, and why the one after them was not."""
        done = ["0"]
        for number in range(1, 100):
            try:
                save(response_key, by, str(number), base=number, key=str(number))
            except Refusal as refusal:
                return [*done, refusal.problems[0].kind.code]
            done.append(str(number))
        return done

    def submit() -> list[str]:
        submit_response(response_key=response_key, by=other, at=timezone.now())
        return []

    (*written, code), _none = elsewhere(write, submit)
    assert code == "YP-RESPONSE-002"
    approve = elsewhere(
        lambda: approve_response(response_key=response_key, title="Johtaja", by=approver, at=timezone.now()).content
    )
    approved = read_approved(approve[0])
    assert approved.answers == dict.fromkeys(SHARED, written[-1])
    assert read_kept(response_key).revision == len(written)


def test_one_comment_that_is_sent_many_times_at_once_is_there_once() -> None:
    response_key, (by, *_), _approver = prepare(1)
    answers = elsewhere(
        *[
            lambda: (
                start_thread(
                    response_key=response_key,
                    question="text_0",
                    text="Mistä?",
                    form_key="f",
                    by=by,
                    at=timezone.now(),
                ).key
            )
        ]
        * AT_ONCE
    )
    assert len(set(answers)) == 1
    assert elsewhere(Comment.objects.count) == [1]
