"""`yhdyspinta feedback`, as an operator uses it."""

import json
from datetime import UTC, datetime

import pytest
import time_machine
from click.testing import CliRunner, Result

from yhdyspinta.cli.main import root
from yhdyspinta.errors import Refusal
from yhdyspinta.feedback.actions import receive_feedback
from yhdyspinta.feedback.errors import ANSWERED, UNKNOWN_RECEIPT
from yhdyspinta.feedback.queries import get_feedback

pytestmark = pytest.mark.django_db
ARRIVED = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
LONG = "Väestöluku on vanha. " * 10
CONTROL = "punainen \x1b[31m teksti \x9b31m\a"


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YHDYSPINTA_LANG", "en")


def receive(message: str) -> str:
    """The receipt of a message that came at `ARRIVED`."""
    return receive_feedback(
        kind="accessibility",
        page="/fi/sanasto/",
        message=message,
        reply_to="kysyja@example.org",
        language="fi",
        at=ARRIVED,
    ).receipt


def run(*arguments: str, on: str = "2026-11-25 09:00") -> Result:
    """The result of a command on a day."""
    with time_machine.travel(datetime.fromisoformat(on).replace(tzinfo=UTC), tick=False):
        result = CliRunner().invoke(root, ["feedback", *arguments])
    if isinstance(result.exception, Refusal):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result


def test_the_table_has_a_short_line_a_message() -> None:
    receipt = receive(LONG)
    head, line = run("list").output.splitlines()
    assert head.split() == ["receipt", "due", "state", "kind", "message"]
    assert line.startswith(f"{receipt}  2026-12-08  open   accessibility  Väestöluku on vanha.")
    assert line.endswith("…")


def test_an_empty_list_says_so_in_the_users_language(monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("list").output == "No feedback.\n"
    monkeypatch.setenv("YHDYSPINTA_LANG", "sv")
    assert run("list").output == "Ingen respons.\n"


def test_what_is_late_stands_out() -> None:
    receive("Viesti")
    assert "open" in run("list", on="2026-12-08 20:00").output
    assert "LATE" in run("list", on="2026-12-08 23:00").output  # the 9th in Helsinki


def test_json_has_everything_and_reads_back() -> None:
    receipt = receive(LONG)
    (message,) = json.loads(run("list", "--format", "json").output)
    assert message == {
        "receipt": receipt,
        "kind": "accessibility",
        "page": "/fi/sanasto/",
        "message": LONG.strip(),
        "reply_to": "kysyja@example.org",
        "language": "fi",
        "received_at": "2026-11-24T12:05:00+02:00",
        "due_on": "2026-12-08",
        "answered_at": None,
        "answer_note": "",
        "erased_at": None,
    }


def test_show_tells_the_whole_message() -> None:
    receipt = receive(LONG)
    shown = run("show", receipt.lower()).output
    assert shown.startswith(f"{receipt}, accessibility, open, due 2026-12-08\nReceived: 2026-11-24 12:05\n")
    assert "Answer to: kysyja@example.org" in shown
    assert LONG.strip() in shown


@pytest.mark.parametrize("command", ["list", "show"])
def test_a_message_cannot_command_the_terminal(command: str) -> None:
    receipt = receive(CONTROL)
    shown = run(command, *([receipt] if command == "show" else [])).output
    assert "punainen" in shown
    assert not {"\x1b", "\x9b", "\a"} & set(shown)


def test_answering_takes_it_off_the_open_list() -> None:
    receipt = receive("Viesti")
    assert run("answer", receipt, "--note", "Korjattu.").output == f"Feedback {receipt} is recorded as answered.\n"
    assert run("list", "--open").output == "No feedback.\n"
    assert "answered" in run("list").output
    assert get_feedback(receipt).answered_at == datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
    assert "Answer: Korjattu." in run("show", receipt).output


def test_a_second_answer_and_an_unknown_receipt_are_refused() -> None:
    receipt = receive("Viesti")
    run("answer", receipt, "--note", "Korjattu.")
    for arguments, kind in (((receipt,), ANSWERED), (("20261124-BBBBBBB",), UNKNOWN_RECEIPT)):
        with pytest.raises(Refusal) as caught:
            run("answer", *arguments, "--note", "Taas.")
        assert caught.value.problems[0].kind is kind


def test_a_dry_run_erases_nothing() -> None:
    receipt = receive("Viesti")
    old = "2028-11-25 09:00"
    assert run("erase-old", "--dry-run").output.startswith("Dry run: the message, address and answer of 0")
    assert run("erase-old", "--dry-run", on=old).output.startswith("Dry run: the message, address and answer of 1")
    assert get_feedback(receipt).message
    assert run("erase-old", on=old).output.startswith("The message, address and answer of 1")
    assert get_feedback(receipt).message == ""
    assert "(erased)" in run("list", on=old).output
    assert "(erased)" in run("show", receipt, on=old).output


def test_one_message_is_erased_when_asked() -> None:
    receipt = receive("Viesti")
    assert run("erase", receipt).output == f"The message, address and answer of feedback {receipt} are erased.\n"
    assert get_feedback(receipt).reply_to == ""
