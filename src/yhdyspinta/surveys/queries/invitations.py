"""Who would be invited with what words, and which organisations nobody leads yet."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import cast

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.models import Role, User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.languages import Language
from yhdyspinta.outbox.models import Message
from yhdyspinta.surveys.invitations import Invitation
from yhdyspinta.surveys.letters import Letter, Template
from yhdyspinta.surveys.mailing import OWN_WORK, Planned, Recipient, invitation_key
from yhdyspinta.surveys.models import Response
from yhdyspinta.surveys.queries.waves import check_may_see_board, list_respondents_of
from yhdyspinta.surveys.respondents import Respondent
from yhdyspinta.surveys.states import day_in_helsinki
from yhdyspinta.surveys.wave_facts import WaveFacts


def plan_invitations(
    wave: WaveFacts, invitations: Sequence[Invitation], *, by: Actor, at: datetime
) -> tuple[Planned, ...]:
    """The letters of invitations to respondents of a wave, in their order. A constant number of queries.

    Whoever has an account already is written to under its name and in its language.
    """
    check_may_see_board(by)
    emails = [one.email for one in invitations]
    users = {user.email: user for user in User.objects.filter(email__in=emails, erased_at=None).order_by("id")}
    names = {one.organisation: one.names for one in list_respondents_of(wave)}
    paths = read_paths(wave)
    sent = list_sent(f"invite:{wave.id}:")
    planned = []
    for one in invitations:
        recipient = _recipient(one, users)
        key = invitation_key(wave.id, one.organisation, recipient.user_id) if recipient.user_id else ""
        letter = Letter(
            template=Template.INVITATION,
            survey=wave.survey_title,
            publisher=wave.publisher,
            organisation=names[one.organisation],
            name=recipient.name,
            closes_on=wave.closes_on,
            today=day_in_helsinki(at),
            is_personal=wave.is_personal,
        )
        path = paths.get(one.organisation, OWN_WORK)
        planned.append(Planned(recipient, one.organisation, names[one.organisation], letter, path, key in sent))
    return tuple(planned)


def list_without_coordinator(wave: WaveFacts, *, by: Actor) -> tuple[Respondent, ...]:
    """The respondents whose organisations have no coordinator: nobody there can begin."""
    check_may_see_board(by)
    respondents = list_respondents_of(wave)
    held = Role.objects.filter(
        kind=RoleKind.COORDINATOR,
        organisation__in={one.organisation for one in respondents},
        ended_at=None,
        user__is_active=True,
    )
    led = frozenset(held.values_list("organisation", flat=True))
    return tuple(one for one in respondents if one.organisation not in led)


def read_paths(wave: WaveFacts) -> Mapping[str, str]:
    """Where the link of each organisation leads: to its response, or to one's own work when it has several."""
    keys: dict[str, list[str]] = defaultdict(list)
    rows = Response.objects.filter(wave=wave.id, person=None).order_by("id")
    for organisation, key in rows.values_list("organisation__slug", "key"):
        keys[organisation].append(key)
    return {slug: f"/vastaukset/{found[0]}/" if len(found) == 1 else OWN_WORK for slug, found in keys.items()}


def list_sent(prefix: str) -> frozenset[str]:
    """The keys of the messages that were posted under a prefix."""
    return frozenset(Message.objects.filter(key__startswith=prefix).values_list("key", flat=True))


def _recipient(invitation: Invitation, users: Mapping[str, User]) -> Recipient:
    user = users.get(invitation.email)
    if user is None:
        return Recipient(None, invitation.name, invitation.email, invitation.language)
    return Recipient(user.pk, user.name, user.email, cast(Language, user.language))
