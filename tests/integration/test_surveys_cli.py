"""`yhdyspinta surveys`, as an operator and a timetable use it."""

import json
from datetime import UTC, date, datetime

import pytest
import time_machine
from click.testing import CliRunner, Result

from tests.factories.people import make_role_holder
from tests.factories.surveys import COUNTY, make_wave
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.cli.main import root
from yhdyspinta.errors import Refusal
from yhdyspinta.outbox.models import Message
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.errors_waves import NOT_OPEN
from yhdyspinta.surveys.models import Response, Wave

pytestmark = pytest.mark.django_db
TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
SATURDAY = datetime(2026, 11, 28, 10, 0, tzinfo=UTC)
REMINDER_DAY = datetime(2026, 12, 11, 10, 0, tzinfo=UTC)


@pytest.fixture
def wave(register: None, monkeypatch: pytest.MonkeyPatch) -> Wave:
    monkeypatch.setenv("YHDYSPINTA_LANG", "en")
    return make_wave(opened=False, slug="2026", opens_on=TUESDAY.date(), closes_on=date(2026, 12, 18))


def run(*arguments: str, at: datetime = TUESDAY) -> Result:
    with time_machine.travel(at, tick=False):
        # Wide enough that no cell is cut, whatever the names.
        return CliRunner(env={"COLUMNS": "200"}).invoke(root, ["surveys", *arguments])


def name(wave: Wave) -> str:
    return f"{wave.survey.slug}/{wave.slug}"


def test_waves_are_listed_for_people_and_for_programs(wave: Wave) -> None:
    table = run("list").output
    assert name(wave) in table
    assert "planned" in table

    (listed,) = json.loads(run("list", "--format", "json").output)

    assert (listed["survey"], listed["wave"], listed["state"]) == (wave.survey.slug, "2026", "planned")
    assert (listed["opens_on"], listed["closes_on"]) == ("2026-11-24", "2026-12-18")


def test_what_is_due_is_opened_on_its_day_and_a_dry_run_opens_nothing(wave: Wave) -> None:
    before = datetime(2026, 11, 23, 21, 0, tzinfo=UTC)
    assert "Nothing is due." in run("open", "--due", at=before).output
    assert "would be opened" in run("open", "--due", "--dry-run").output
    assert not Response.objects.exists()

    assert f"The wave {name(wave)} is opened." in run("open", "--due").output

    assert Response.objects.count() == 67
    assert "Nothing is due." in run("open", "--due").output


def test_one_wave_is_opened_and_closed_by_its_name(wave: Wave) -> None:
    run("open", name(wave))
    assert "is closed" in run("close", name(wave)).output
    wave.refresh_from_db()
    assert wave.closed_at == TUESDAY
    for arguments, kind in ((("close", name(wave)), NOT_OPEN), (("open", "missing/2026"), UNKNOWN)):
        failed = run(*arguments).exception
        assert isinstance(failed, Refusal)
        assert [problem.kind for problem in failed.problems] == [kind]
    assert run("open").exit_code == 2
    assert run("open", name(wave), "--due").exit_code == 2


def test_reminders_follow_the_calendar_and_are_sent_once_a_day(wave: Wave) -> None:
    make_role_holder(RoleKind.COORDINATOR, COUNTY)
    run("open", name(wave))
    assert "Nothing is due." in run("remind", "--due").output
    assert "no working day" in run("remind", name(wave), at=SATURDAY).output
    dry = run("remind", "--due", "--dry-run", at=REMINDER_DAY).output
    assert "1 reminders would be sent" in dry
    assert COUNTY in dry
    assert "example.org" not in dry
    assert not Message.objects.exists()

    assert "1 reminders are on their way" in run("remind", "--due", at=REMINDER_DAY).output
    assert "0 reminders are on their way; 1 had been sent" in run("remind", "--due", at=REMINDER_DAY).output

    assert Message.objects.count() == 1
    assert "1 reminders" in run("remind", name(wave), "--template", "reminder").output
