"""What each action leaves in the audit: who, what, from which state to which. And what it never leaves there."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client

from yhdyspinta.audit import actions as audit_actions
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.audit.queries import get_head
from yhdyspinta.errors import Refusal
from yhdyspinta.feedback.actions import answer_feedback, erase_feedback, erase_old_feedback, receive_feedback
from yhdyspinta.regions.actions.boundaries import load_boundaries
from yhdyspinta.regions.actions.shipped import load_shipped
from yhdyspinta.sources.boundaries.boundary_set import BoundaryFacts, BoundarySet

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
PERSONAL = {"message": "Soittakaa Maijalle", "reply_to": "maija@example.org", "note": "Soitettiin Maijalle"}
Change = tuple[str, str, str, Any, Any]


@pytest.fixture
def new_rows() -> Callable[[], list[Change]]:
    """What was recorded since: action, subject, role, old and new."""
    before = get_head().number

    def read() -> list[Change]:
        rows = AuditRow.objects.filter(number__gt=before).order_by("number")
        return [(row.action, row.subject, row.role, json.loads(row.old), json.loads(row.new)) for row in rows]

    return read


@pytest.fixture(autouse=True)
def _in_the_actions_own_transaction(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test is a transaction already, in which anything could record: the action must have opened its own."""
    alone: list[str] = []
    lock = audit_actions._lock_head

    def look_and_lock() -> Any:
        if all(block._from_testcase for block in connection.atomic_blocks):
            alone.append("a row was recorded outside the action's transaction")
        return lock()

    monkeypatch.setattr(audit_actions, "_lock_head", look_and_lock)
    yield
    assert alone == []


def receive(**parts: Any) -> str:
    message = {"kind": "error", "page": "/fi/sanasto/", "language": "fi", "at": NOON}
    texts = {"message": PERSONAL["message"], "reply_to": PERSONAL["reply_to"]}
    return receive_feedback(**(message | texts | parts)).receipt


def test_feedback_from_arrival_to_erasure(new_rows: Callable[[], list[Change]]) -> None:
    receipt = receive()
    answer_feedback(receipt=receipt, note=PERSONAL["note"], at=NOON)
    erase_feedback(receipt=receipt, at=NOON)
    subject = f"feedback:{receipt}"
    assert new_rows() == [
        ("feedback.receive_feedback", subject, "visitor", None, {"state": "open", "kind": "error"}),
        ("feedback.answer_feedback", subject, "operator", {"state": "open"}, {"state": "answered"}),
        ("feedback.erase_feedback", subject, "operator", {"state": "answered"}, {"state": "erased"}),
    ]


def test_every_message_that_is_erased_in_time_has_its_row(new_rows: Callable[[], list[Change]]) -> None:
    receipts = [receive(message=f"Viesti {number}") for number in range(3)]
    late = NOON + timedelta(days=800)
    assert erase_old_feedback(before=late) == 3
    erased = [(subject, old, new) for action, subject, _role, old, new in new_rows() if "erase" in action]
    assert erased == [(f"feedback:{receipt}", {"state": "open"}, {"state": "erased"}) for receipt in receipts]
    assert AuditRow.objects.get(number=get_head().number).at == late


def test_nothing_personal_is_recorded() -> None:
    first = get_head().number
    receipt = receive()
    answer_feedback(receipt=receipt, note=PERSONAL["note"], at=NOON)
    erase_feedback(receipt=receipt, at=NOON)
    rows = list(AuditRow.objects.filter(number__gt=first).order_by("number").values())
    assert len(rows) == 3
    assert "aija" not in json.dumps(rows, default=str)
    assert "oit" not in json.dumps(rows, default=str)


def test_what_changes_nothing_leaves_no_row(new_rows: Callable[[], list[Change]]) -> None:
    token = uuid4()
    receipt = receive(form_token=token)
    answer_feedback(receipt=receipt, note="Korjattu.", at=NOON)
    erase_feedback(receipt=receipt, at=NOON)
    known = new_rows()
    erase_feedback(receipt=receipt, at=NOON)
    erase_old_feedback(before=NOON)
    with pytest.raises(Refusal):
        answer_feedback(receipt=receipt, note="Toisen kerran.", at=NOON)
    load_shipped(at=NOON)
    assert new_rows() == known


def test_the_register_is_loaded_with_a_row_for_each_load(
    empty_register: None, new_rows: Callable[[], list[Change]]
) -> None:
    load_shipped(at=NOON)
    rows = new_rows()
    assert [(action, subject, role) for action, subject, role, _old, _new in rows] == [
        ("regions.load_key", "key:2023", "operator"),
        ("regions.load_key", "key:2024", "operator"),
        ("regions.load_key", "key:2025", "operator"),
        ("regions.load_key", "key:2026", "operator"),
        ("regions.load_facts", "facts:all", "operator"),
    ]
    assert [old for *_rest, old, _new in rows] == [None] * 5
    assert len({new["sha256"] for *_rest, new in rows}) == 5


def test_boundaries_follow_the_earlier_ones(new_rows: Callable[[], list[Change]]) -> None:
    for sha256 in ("a" * 64, "b" * 64):
        load_boundaries(make_boundaries(sha256), year=2026, source="x", licence="", at=NOON)
    first, second = new_rows()
    assert [row[:3] for row in (first, second)] == [("regions.load_boundaries", "boundaries:2026", "operator")] * 2
    assert first[3] is None
    assert second[3] == first[4]
    assert (first[4]["sha256"], second[4]["sha256"]) == ("a" * 64, "b" * 64)


def make_boundaries(sha256: str) -> BoundarySet:
    """A set without outlines."""
    facts = BoundaryFacts(
        name="x.json", sha256=sha256, features=0, object_name="", crs="WGS84", code_property="code", repaired=0
    )
    return BoundarySet((), (), (), (), facts)


def test_a_row_of_a_page_has_the_id_of_its_answer(client: Client) -> None:
    form = {"kind": "other", "message": "Hei", "page": "", "reply_to": "", "form_token": str(uuid4())}
    answer = client.post("/fi/palaute/", form)
    row = AuditRow.objects.get(number=get_head().number)
    assert row.action == "feedback.receive_feedback"
    assert len(row.request_id) == 16
    assert row.request_id == answer["X-Request-ID"]
