"""`yhdyspinta audit`, as an operator and a timetable use it."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from click.testing import CliRunner, Result
from django.db import connection

from tests.plugins.emptied_audit import triggers_aside
from yhdyspinta.audit.actions import record
from yhdyspinta.audit.chain import Link
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.audit.queries import get_head
from yhdyspinta.cli.main import root
from yhdyspinta.cli.problems import showing_refusals
from yhdyspinta.errors import Refusal

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YHDYSPINTA_LANG", "en")


@pytest.fixture
def head() -> Link:
    """The newest of three rows that come after those of the register."""
    for number in range(3):
        record(
            action="a.do", subject=f"thing:{number}", old=None, new={"n": number}, by="", role="operator", at=NOON
        )  # fmt: skip
    return get_head()


def run(*arguments: str) -> Result:
    return CliRunner().invoke(root, ["audit", *arguments])


def refused(*arguments: str) -> str:
    """The code of the refusal."""
    result = run(*arguments)
    assert isinstance(result.exception, Refusal), result.output
    assert result.exception.exit_code == 1
    return result.exception.problems[0].kind.code


def change(**values: Any) -> None:
    """Change the second of the three rows behind the back of the triggers."""
    with triggers_aside(connection):
        AuditRow.objects.filter(subject="thing:1").update(**values)


def test_the_head_is_one_line_that_can_be_kept(head: Link) -> None:
    assert run("head").output == f"{head.number}:{head.hash}\n"


def test_an_intact_audit(head: Link, monkeypatch: pytest.MonkeyPatch) -> None:
    result = run("verify")
    assert (result.exit_code, result.output) == (
        0,
        f"The audit is intact. Rows verified: {head.number}. The last row and its hash: {head}\n",
    )
    assert run("verify", "--since", str(head.number)).output.startswith("The audit is intact. Rows verified: 1.")
    monkeypatch.setenv("YHDYSPINTA_LANG", "fi")
    assert run("verify").output.startswith("Tapahtumaloki on ehjä.")


def test_an_audit_without_rows() -> None:
    with triggers_aside(connection):
        AuditRow.objects.all().delete()
    assert run("verify").output == "The audit has no rows yet.\n"
    assert run("head").output == f"0:{'0' * 64}\n"


def test_the_json_of_an_intact_audit(head: Link) -> None:
    result = run("verify", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.output) == {
        "intact": True,
        "since": 1,
        "rows": head.number,
        "head": {"number": head.number, "hash": head.hash},
        "fault": None,
    }


def test_the_first_bad_row_is_named(head: Link, capsys: pytest.CaptureFixture[str]) -> None:
    change(new='{"n":7}')
    assert refused("verify") == "YP-AUDIT-001"
    with pytest.raises(SystemExit) as ended, showing_refusals():
        raise run("verify").exception or AssertionError
    assert ended.value.code == 1
    told = capsys.readouterr().err
    assert told.startswith(f"YP-AUDIT-001: Row {head.number - 1} of the audit has been changed")


def test_the_json_of_a_changed_audit_and_its_exit_code(head: Link) -> None:
    change(role="reader")
    result = run("verify", "--format", "json")
    found = json.loads(result.output)
    assert result.exit_code == 1
    assert (found["intact"], found["rows"]) == (False, head.number - 2)
    assert (found["fault"]["code"], found["fault"]["name"]) == ("YP-AUDIT-001", "changed-row")
    assert found["fault"]["number"] == head.number - 1
    assert str(head.number - 1) in found["fault"]["sentence"]


def test_a_row_in_the_middle_or_at_the_end_that_is_gone(head: Link) -> None:
    with triggers_aside(connection):
        AuditRow.objects.filter(number=head.number).delete()
    assert run("verify").exit_code == 0, "without an anchor nobody can know"
    assert refused("verify", "--anchor", str(head)) == "YP-AUDIT-002"
    with triggers_aside(connection):
        AuditRow.objects.filter(subject="thing:0").delete()
    assert refused("verify") == "YP-AUDIT-002"


def test_a_changed_previous_hash_and_another_anchor(head: Link) -> None:
    assert run("verify", "--anchor", f"{head}").exit_code == 0
    assert refused("verify", "--anchor", f"{head.number}:{'0' * 64}") == "YP-AUDIT-004"
    change(previous_hash="0" * 64)
    assert refused("verify") == "YP-AUDIT-001"


@pytest.mark.parametrize("anchor", ["5", "5:abc", "x", "five:" + "0" * 64])
def test_an_anchor_is_what_head_prints(anchor: str) -> None:
    result = run("verify", "--anchor", anchor)
    assert result.exit_code == 2
    assert "audit head" in result.output


def test_an_anchor_before_the_first_row_is_not_looked_at(head: Link) -> None:
    result = run("verify", "--since", str(head.number), "--anchor", f"1:{'0' * 64}")
    assert result.exit_code == 2
    assert "leaves out row 1" in result.output


def test_a_row_that_is_not_there_yet(head: Link) -> None:
    assert refused("verify", "--since", str(head.number + 2)) == "YP-AUDIT-002"
    assert run("verify", "--since", "0").exit_code == 2
