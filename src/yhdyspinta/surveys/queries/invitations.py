"""Who would be invited with what words, and which organisations nobody leads yet."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import cast

from django.db.models import Q, QuerySet

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.models import Role, User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.languages import Language, Texts
from yhdyspinta.outbox.models import Message
from yhdyspinta.surveys.invitations import Invitation
from yhdyspinta.surveys.letters import Letter, Template, name_with_sides
from yhdyspinta.surveys.mailing import OWN_WORK, Planned, Recipient, invitation_key
from yhdyspinta.surveys.models import Response, ResponseStep
from yhdyspinta.surveys.queries.waves import check_may_see_board, list_respondents_of
from yhdyspinta.surveys.respondents import Respondent
from yhdyspinta.surveys.states import ResponseState, day_in_helsinki, state_of_response
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
    names, sides = _names_and_sides(list_respondents_of(wave))
    paths = read_paths(wave)
    sent = list_sent(f"invite:{wave.id}:")
    planned = []
    for one in invitations:
        recipient = _recipient(one, users)
        key = invitation_key(wave.id, one.organisation, recipient.user_id) if recipient.user_id else ""
        meant = [one.side] if one.side else sides[one.organisation]
        named = name_with_sides(names[one.organisation], meant if len(sides[one.organisation]) > 1 else ())
        letter = Letter(
            template=Template.INVITATION,
            survey=wave.survey_title,
            wave=wave.slug,
            publisher=wave.publisher,
            organisation=named,
            name=recipient.name,
            closes_on=wave.closes_on,
            today=day_in_helsinki(at),
            is_personal=wave.is_personal,
        )
        path = paths.get(one.organisation, OWN_WORK)
        planned.append(Planned(recipient, one.organisation, named, letter, path, key in sent, one.side))
    return tuple(planned)


def list_without_coordinator(wave: WaveFacts, *, by: Actor) -> tuple[Respondent, ...]:
    """The respondents that have not begun and whose organisations have no coordinator: nobody there can begin."""
    check_may_see_board(by)
    respondents = list_respondents_of(wave)
    led = frozenset(_coordinators(respondents).values_list("organisation", flat=True))
    begun = _list_begun(wave)
    return tuple(
        one for one in respondents if one.organisation not in led and (one.organisation, one.side) not in begun
    )


def list_uninvited(wave: WaveFacts, *, by: Actor) -> tuple[Invitation, ...]:
    """The coordinators of respondents who have had no invitation to this wave, as far as there is something left to
    approve, by organisation and person. Without whoever asks: nobody invites themselves."""
    check_may_see_board(by)
    sent = list_sent(f"invite:{wave.id}:")
    finished = _list_finished(wave)
    held = _coordinators(list_respondents_of(wave)).select_related("user").order_by("organisation", "user_id")
    return tuple(
        Invitation(role.organisation, role.user.name, role.user.email, cast(Language, role.user.language))
        for role in held
        if role.organisation not in finished
        and role.user_id != by.user_id
        and invitation_key(wave.id, role.organisation, role.user_id) not in sent
    )


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


def _coordinators(respondents: Sequence[Respondent]) -> QuerySet[Role]:
    return Role.objects.filter(
        kind=RoleKind.COORDINATOR,
        organisation__in={one.organisation for one in respondents},
        ended_at=None,
        user__is_active=True,
    )


def _list_begun(wave: WaveFacts) -> frozenset[tuple[str, str]]:
    """The organisations and sides where somebody saved an answer after the opening, or took a step."""
    begun = Q(steps__isnull=False)
    if wave.opened_at:
        begun |= Q(sheet__changed_at__gt=wave.opened_at)
    rows = Response.objects.filter(begun, wave=wave.id, person=None)
    return frozenset(rows.values_list("organisation__slug", "side"))


def _list_finished(wave: WaveFacts) -> frozenset[str]:
    """The organisations whose every response is approved."""
    steps = ResponseStep.objects.filter(response__wave=wave.id).order_by("response_id", "number")
    newest = dict(steps.values_list("response_id", "kind"))
    is_done: dict[str, bool] = {}
    for pk, slug in Response.objects.filter(wave=wave.id, person=None).values_list("pk", "organisation__slug"):
        is_approved = state_of_response(newest.get(pk)) is ResponseState.APPROVED
        is_done[slug] = is_done.get(slug, True) and is_approved
    return frozenset(slug for slug, done in is_done.items() if done)


def _names_and_sides(respondents: Sequence[Respondent]) -> tuple[dict[str, Texts], dict[str, list[str]]]:
    """The name and the sides of each organisation, by its slug."""
    sides: dict[str, list[str]] = defaultdict(list)
    for one in respondents:
        sides[one.organisation].append(one.side)
    return {one.organisation: one.names for one in respondents}, sides


def _recipient(invitation: Invitation, users: Mapping[str, User]) -> Recipient:
    user = users.get(invitation.email)
    if user is None:
        return Recipient(None, invitation.name, invitation.email, invitation.language)
    return Recipient(user.pk, user.name, user.email, cast(Language, user.language))
