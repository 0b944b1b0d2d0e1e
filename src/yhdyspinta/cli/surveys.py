"""`yhdyspinta surveys`: lists waves, opens and closes them, and sends reminders. For the operator's timetable too."""

import json
from typing import TYPE_CHECKING, Final

import click

from yhdyspinta.cli.django_setup import setup_database
from yhdyspinta.cli.surveys_text import (
    CLOSED,
    DAY_OF_REST,
    NOTHING_DUE,
    OPENED,
    REMINDED,
    WOULD_OPEN,
    WOULD_REMIND,
    as_json,
    describe_letters,
    describe_waves,
)
from yhdyspinta.languages import user_language

if TYPE_CHECKING:
    from datetime import datetime

    from yhdyspinta.surveys.wave_facts import WaveFacts

_WAVE: Final = click.argument("wave", required=False, metavar="[SURVEY/WAVE]")
_DRY_RUN: Final = click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")


@click.group()
def surveys() -> None:
    """List surveys, open and close their waves, and remind respondents."""


@surveys.command("list")
@click.option("--format", "output", type=click.Choice(["table", "json"]), default="table", show_default=True)
def list_(output: str) -> None:
    """List every wave with its state, the newest first."""
    setup_database()
    from django.utils import timezone

    from yhdyspinta.surveys.queries.waves import list_waves

    waves = list_waves(at=timezone.now())
    if output == "json":
        click.echo(json.dumps([as_json(wave) for wave in waves], ensure_ascii=True, indent=1))
    else:
        click.echo(describe_waves(waves, user_language()))


@surveys.command("open")
@_WAVE
@click.option("--due", is_flag=True, help="Every wave whose first day has come.")
@_DRY_RUN
def open_(wave: str | None, due: bool, dry_run: bool) -> None:  # noqa: FBT001  (click passes its flags by name)
    """Open a wave, or with --due every one whose first day has come.

    For the operator's daily timetable: with --due it does nothing when nothing is due.
    """
    _check_one(wave, due=due)
    setup_database()
    from django.utils import timezone

    from yhdyspinta.accounts.actor import COMMAND
    from yhdyspinta.surveys.actions.waves import open_wave
    from yhdyspinta.surveys.wave_facts import is_due

    now = timezone.now()
    chosen = [one for one in _list_waves(now) if is_due(one, now)] if due else [_find(wave, now)]
    for one in chosen:
        if not dry_run:
            open_wave(wave_id=one.id, by=COMMAND, at=now)
        _say((WOULD_OPEN if dry_run else OPENED)[user_language()].format(wave=_name(one)))
    if not chosen:
        _say(NOTHING_DUE[user_language()])


@surveys.command()
@click.argument("wave", metavar="SURVEY/WAVE")
def close(wave: str) -> None:
    """Close a wave before the end of its last day. It cannot be opened again."""
    setup_database()
    from django.utils import timezone

    from yhdyspinta.accounts.actor import COMMAND
    from yhdyspinta.surveys.actions.waves import close_wave

    now = timezone.now()
    found = _find(wave, now)
    close_wave(wave_id=found.id, by=COMMAND, at=now)
    _say(CLOSED[user_language()].format(wave=_name(found)))


@surveys.command()
@_WAVE
@click.option("--due", is_flag=True, help="Every open wave that has a reminder today in its calendar.")
@click.option(
    "--template",
    type=click.Choice(["digest", "reminder"]),
    default="digest",
    show_default=True,
    help="With everything that is open, or only how many days are left.",
)
@_DRY_RUN
def remind(wave: str | None, due: bool, template: str, dry_run: bool) -> None:  # noqa: FBT001  (click's flags)
    """Remind the coordinators of what is not approved, each at most once a day, on working days only.

    For the operator's daily timetable: with --due it does nothing on days that are not in a wave's calendar.
    """
    _check_one(wave, due=due)
    setup_database()
    from django.utils import timezone

    from yhdyspinta.surveys.states import day_in_helsinki
    from yhdyspinta.surveys.wave_facts import is_reminder_day
    from yhdyspinta.surveys.working_days import is_working_day

    now = timezone.now()
    if not is_working_day(day_in_helsinki(now)):
        _say(DAY_OF_REST[user_language()])
        return
    chosen = [one for one in _list_waves(now) if is_reminder_day(one, now)] if due else [_find(wave, now)]
    for one in chosen:
        _remind(one, template, now, dry_run=dry_run)
    if not chosen:
        _say(NOTHING_DUE[user_language()])


def _remind(wave: "WaveFacts", template: str, now: "datetime", *, dry_run: bool) -> None:
    from yhdyspinta.accounts.actor import COMMAND
    from yhdyspinta.surveys.actions.invitations import remind
    from yhdyspinta.surveys.letters import Template
    from yhdyspinta.surveys.queries.reminders import plan_reminders

    language = user_language()
    if dry_run:
        planned = plan_reminders(wave, Template(template), by=COMMAND, at=now)
        waiting = [one for one in planned if not one.is_sent]
        _say(WOULD_REMIND[language].format(wave=_name(wave), n=len(waiting), repeated=len(planned) - len(waiting)))
        if waiting:
            _say(describe_letters(waiting, language))
        return
    mailed = remind(wave_id=wave.id, template=Template(template), by=COMMAND, at=now)
    _say(REMINDED[language].format(wave=_name(wave), n=mailed.sent, repeated=mailed.repeated))


def _check_one(wave: str | None, *, due: bool) -> None:
    if due == bool(wave):
        raise click.UsageError("Name a wave as SURVEY/WAVE, or say --due.")


def _list_waves(now: "datetime") -> tuple["WaveFacts", ...]:
    from yhdyspinta.surveys.queries.waves import list_waves

    return list_waves(at=now)


def _find(wave: str | None, now: "datetime") -> "WaveFacts":
    from yhdyspinta.accounts.actor import COMMAND
    from yhdyspinta.surveys.queries.waves import get_wave

    survey, _slash, slug = (wave or "").partition("/")
    return get_wave(survey, slug, by=COMMAND, at=now)


def _name(wave: "WaveFacts") -> str:
    return f"{wave.survey}/{wave.slug}"


def _say(text: str) -> None:
    click.echo(text)
