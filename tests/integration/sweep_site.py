"""A site with two organisations that must not see each other's things, and somebody in every role in each."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from django.test import Client

from tests.factories.people import actor_of_user, make_role_holder, make_user, sign_in
from tests.factories.surveys import NOON, list_counterparts, make_response, make_version, make_wave
from yhdyspinta.accounts.models import Role, User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.surveys.actions.steps import approve_response
from yhdyspinta.surveys.models import InstrumentVersion, Response, ResponseStep, SectionAssignment, Wave
from yhdyspinta.surveys.models.teamwork import Comment, CommentThread

HOME: Final = "etela-pohjanmaan-hyvinvointialue"
AWAY: Final = "kainuun-hyvinvointialue"
KINDS: Final = (RoleKind.READER, RoleKind.SECTION_EDITOR, RoleKind.APPROVER, RoleKind.COORDINATOR)
ACTORS: Final = (
    "nobody",
    "no role",
    *(f"{kind} at home" for kind in KINDS),
    *(f"{kind} away" for kind in KINDS),
    "national_editor",
    "administrator",
)
"""In the order of the columns of the table."""


@dataclass(frozen=True)
class Waves:
    """Three waves in which both organisations answer, and one of personal experience."""

    draft: Wave
    sent: Wave
    approved: Wave
    personal: Wave


@dataclass(frozen=True)
class Organisation:
    """What belongs to an organisation, by ids and keys. Responses are named by the state they are in."""

    slug: str
    draft: str
    sent: str
    approved: str
    personal: str
    """The answers of the reader."""
    counterpart: str
    reader: int
    role: int
    thread: str
    assignment: int


@dataclass(frozen=True)
class Site:
    """The two organisations, one that does not exist, and what belongs to the whole country."""

    home: Organisation
    away: Organisation
    missing: Organisation
    waves: Waves
    planned: Wave
    version: InstrumentVersion
    users: Mapping[str, User]


def make_site() -> Site:
    """Everything in the database."""
    users = {"no role": make_user()}
    for place, slug in (("at home", HOME), ("away", AWAY)):
        users |= {f"{kind} {place}": make_role_holder(kind, slug) for kind in KINDS}
    for kind in (RoleKind.NATIONAL_EDITOR, RoleKind.ADMINISTRATOR):
        users[kind.value] = make_role_holder(kind)
    waves = Waves(make_wave(), make_wave(), make_wave(), make_wave(capacity=Wave.Capacity.PERSONAL))
    home, away = (_organisation(slug, place, waves, users) for slug, place in ((HOME, "at home"), (AWAY, "away")))
    return Site(home, away, _missing(away), waves, make_wave(opened=False), make_version(), MappingProxyType(users))


def client_of(site: Site, actor: str, **options: Any) -> Client:
    """A client in which somebody has signed in with a password and a code; nobody has for `nobody`."""
    client = Client(**options)
    if actor != "nobody":
        sign_in(client, site.users[actor])
    return client


def _organisation(slug: str, place: str, waves: Waves, users: Mapping[str, User]) -> Organisation:
    reader, editor = users[f"reader {place}"], users[f"section_editor {place}"]
    draft = make_response(wave=waves.draft, organisation=slug)
    sent, approved = (make_response(wave=wave, organisation=slug) for wave in (waves.sent, waves.approved))
    for one in (sent, approved):
        ResponseStep.objects.create(response=one, number=1, kind=ResponseStep.Kind.SUBMITTED, at=NOON, revision=0)
    approver = actor_of_user(users[f"approver {place}"])
    approve_response(response_key=approved.key, title="Johtaja", by=approver, at=NOON)
    assignment = SectionAssignment.objects.create(response=draft, section="own", user=editor, assigned_at=NOON)
    return Organisation(
        slug=slug,
        draft=draft.key,
        sent=sent.key,
        approved=approved.key,
        personal=make_response(wave=waves.personal, organisation=slug, person=reader).key,
        counterpart=list_counterparts(draft)[0],
        reader=reader.pk,
        role=Role.objects.get(user=reader).pk,
        thread=_thread(draft, reader),
        assignment=assignment.pk,
    )


def _thread(response: Response, by: User) -> str:
    key = secrets.token_urlsafe(16)
    thread = CommentThread.objects.create(key=key, response=response, question="visible", started_at=NOON)
    Comment.objects.create(thread=thread, text="Kommentti", at=NOON, by=by, form_key=key)
    return key


def _missing(like: Organisation) -> Organisation:
    """What looks like the things of an organisation, and is not there."""
    return Organisation(
        slug="x" * len(like.slug),
        draft=secrets.token_urlsafe(16),
        sent=secrets.token_urlsafe(16),
        approved=secrets.token_urlsafe(16),
        personal=secrets.token_urlsafe(16),
        counterpart="x" * len(like.counterpart),
        reader=like.reader + 90_000,
        role=like.role + 90_000,
        thread=secrets.token_urlsafe(16),
        assignment=like.assignment + 90_000,
    )
