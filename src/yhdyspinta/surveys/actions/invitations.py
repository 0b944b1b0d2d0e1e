"""Respondents are invited and reminded: accounts, roles, personal links and messages, in one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from yhdyspinta.accounts.actions.links import issue_link
from yhdyspinta.accounts.actions.roles import grant_role
from yhdyspinta.accounts.actions.users import create_user
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.actions import Values, record
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import refuse
from yhdyspinta.outbox.actions import post_message
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.errors_waves import DAY_OF_REST, NOT_OPEN
from yhdyspinta.surveys.invitations import Invitation
from yhdyspinta.surveys.letters import Template, write_day
from yhdyspinta.surveys.mailing import Planned, invitation_key, reminder_key
from yhdyspinta.surveys.models import Counterpart, Response, Wave
from yhdyspinta.surveys.opening import Opening
from yhdyspinta.surveys.opening_rows import make_counterparts, make_response, make_sheet
from yhdyspinta.surveys.permissions import check_may_run_surveys
from yhdyspinta.surveys.queries.invitations import plan_invitations
from yhdyspinta.surveys.queries.openings import list_openings, read_register_ids
from yhdyspinta.surveys.queries.reminders import plan_reminders
from yhdyspinta.surveys.queries.waves import get_wave_by_id
from yhdyspinta.surveys.states import WaveState, day_in_helsinki, end_of_day
from yhdyspinta.surveys.wave_facts import WaveFacts
from yhdyspinta.surveys.working_days import is_working_day


@dataclass(frozen=True, slots=True)
class Mailed:
    """How many letters were posted, and how many had been before and were not posted again."""

    sent: int
    repeated: int


def invite(*, wave_id: int, invitations: Sequence[Invitation], by: Actor, at: datetime) -> Mailed:
    """Name coordinators for respondents of an open wave, and send each an invitation with a personal link.

    Whoever has no account gets one. In a wave of experience nobody gets a role: each gets a response of their own.
    An invitation that was sent is not sent again. The links work until the end of the wave's last day.

    Raises `Refusal`, and does nothing of it, when the wave is not open or somebody cannot be given the role.
    """
    check_may_run_surveys(by)
    with transaction.atomic():
        wave = _lock_open(wave_id, at)
        planned = plan_invitations(wave, invitations, by=by, at=at)
        users = _find_or_create_users(planned, by, at)
        if wave.is_personal:
            _add_responses_of_persons(planned, users, wave_id, at)
        sent = 0
        for one in planned:
            user_id = users[one.recipient.email]
            if not wave.is_personal:
                grant_role(user_id=user_id, kind=RoleKind.COORDINATOR, organisation=one.organisation, by=by, at=at)
            key = invitation_key(wave_id, one.organisation, user_id)
            if not one.is_sent:
                sent += _post(one, user_id, key, wave, by, at)
        _record("invite", wave_id, {"sent": sent, "repeated": len(planned) - sent}, by, at)
    return Mailed(sent, len(planned) - sent)


def remind(*, wave_id: int, template: Template, by: Actor, at: datetime) -> Mailed:
    """Write to the coordinators of every response that is not approved, and to nobody twice on one day.

    In a wave of experience it goes to the persons who have not submitted. Raises `Refusal` when the wave is not open,
    and on days on which offices are closed.
    """
    check_may_run_surveys(by)
    today = day_in_helsinki(at)
    if not is_working_day(today):
        raise refuse(DAY_OF_REST, day=write_day(today, "fi"))
    with transaction.atomic():
        wave = _lock_open(wave_id, at)
        planned = plan_reminders(wave, template, by=by, at=at)
        sent = 0
        for one in planned:
            user_id = one.recipient.user_id
            if user_id is not None and not one.is_sent:
                key = reminder_key(wave_id, one.organisation, user_id, template, today)
                sent += _post(one, user_id, key, wave, by, at)
        _record("remind", wave_id, {"template": template, "sent": sent, "repeated": len(planned) - sent}, by, at)
    return Mailed(sent, len(planned) - sent)


def _lock_open(wave_id: int, at: datetime) -> WaveFacts:
    """The wave, locked: of two presses at once the second waits, and then sees what the first has sent."""
    if Wave.objects.select_for_update().filter(pk=wave_id).first() is None:
        raise refuse(UNKNOWN)
    wave = get_wave_by_id(wave_id, at=at)
    if wave.state is not WaveState.OPEN:
        raise refuse(NOT_OPEN)
    return wave


def _find_or_create_users(planned: Sequence[Planned], by: Actor, at: datetime) -> dict[str, int]:
    """The ids of those who are invited, by e-mail address."""
    users: dict[str, int] = {}
    for one in planned:
        to = one.recipient
        if to.user_id is not None:
            users[to.email] = to.user_id
        elif to.email not in users:
            users[to.email] = create_user(email=to.email, name=to.name, language=to.language, by=by, at=at).pk
    return users


def _add_responses_of_persons(
    planned: Sequence[Planned], users: Mapping[str, int], wave_id: int, at: datetime
) -> None:
    """A response for everybody who has none: for the side that is meant, or each that the organisation is on."""
    row = Wave.objects.select_related("instrument").get(pk=wave_id)
    ids = read_register_ids()
    openings: dict[str, list[Opening]] = {}
    for opening in list_openings(row):
        openings.setdefault(opening.respondent.organisation, []).append(opening)
    there: set[tuple[int, str, int | None]] = set(
        Response.objects.filter(wave=wave_id).values_list("organisation_id", "side", "person_id")
    )
    for one in planned:
        for opening in openings.get(one.organisation, ()):
            if one.side not in ("", opening.respondent.side):
                continue
            made = make_response(opening, row, ids, at, person=users[one.recipient.email])
            who = made.organisation_id, made.side, made.person_id
            if who not in there:
                there.add(who)
                made.save(force_insert=True)
                Counterpart.objects.bulk_create(make_counterparts(made, opening, ids))
                make_sheet(made, {}, at).save(force_insert=True)


def _post(planned: Planned, user_id: int, key: str, wave: WaveFacts, by: Actor, at: datetime) -> bool:
    """Post a letter with a link of its own; False when it was posted before."""
    link = issue_link(user_id=user_id, path=planned.path, expires_at=end_of_day(wave.closes_on), by=by, at=at)
    written = planned.write(link)
    return post_message(
        key=key,
        recipient=planned.recipient.email,
        language=planned.recipient.language,
        subject=written.subject,
        body=written.body,
        at=at,
    )


def _record(action: str, wave_id: int, new: Values, by: Actor, at: datetime) -> None:
    record(
        action=f"surveys.{action}",
        subject=refer("wave", wave_id),
        old=None,
        new=new,
        by=by.reference,
        role=by.role_for(RoleKind.NATIONAL_EDITOR),
        at=at,
    )
