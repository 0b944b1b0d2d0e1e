"""Who may give and end which role, and what never happens."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from tests.factories.people import actor_of_user, make_actor, make_role_holder, make_user
from yhdyspinta.accounts.actions.roles import end_role, grant_role
from yhdyspinta.accounts.actor import ANYBODY, COMMAND, Actor
from yhdyspinta.accounts.errors_sign_in import (
    LAST_ADMINISTRATOR,
    LAST_COORDINATOR,
    NOT_ALLOWED,
    OWN_ROLE,
    ROLE_ELSEWHERE,
    UNKNOWN_ROLE,
    UNKNOWN_USER,
)
from yhdyspinta.accounts.models import Role
from yhdyspinta.accounts.queries.people import list_role_holders
from yhdyspinta.accounts.roles import NATIONAL, OF_ORGANISATION, RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import ErrorKind, Refusal

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HERE, ELSEWHERE = "kainuun-hyvinvointialue", "lapin-hyvinvointialue"


def refused(kind: ErrorKind) -> "pytest.RaisesExc[Refusal]":
    return pytest.raises(Refusal, match=kind.code)


def grant(by: Actor, kind: RoleKind, organisation: str = "") -> Role:
    return grant_role(user_id=make_user().pk, kind=kind, organisation=organisation, by=by, at=NOW)


@pytest.mark.parametrize("kind", sorted(OF_ORGANISATION))
def test_a_coordinator_gives_every_role_of_their_own_organisation_and_no_other(kind: RoleKind) -> None:
    coordinator = make_actor(RoleKind.COORDINATOR, HERE)
    assert grant(coordinator, kind, HERE).granted_by_id == coordinator.user_id
    with refused(NOT_ALLOWED):
        grant(coordinator, kind, ELSEWHERE)


@pytest.mark.parametrize("kind", sorted(NATIONAL))
def test_national_roles_are_given_by_administrators_only(kind: RoleKind) -> None:
    assert grant(make_actor(RoleKind.ADMINISTRATOR), kind).organisation == ""
    for other in (
        make_actor(RoleKind.COORDINATOR, HERE),
        make_actor(RoleKind.NATIONAL_EDITOR),
        make_actor(),
        ANYBODY,
    ):
        with refused(NOT_ALLOWED):
            grant(other, kind)


@pytest.mark.parametrize("kind", [RoleKind.ADMINISTRATOR, RoleKind.NATIONAL_EDITOR])
def test_whoever_keeps_accounts_or_invites_names_coordinators_and_no_other_role(kind: RoleKind) -> None:
    keeper = make_actor(kind)
    grant(keeper, RoleKind.COORDINATOR, HERE)
    for other in sorted(OF_ORGANISATION - {RoleKind.COORDINATOR}):
        with refused(NOT_ALLOWED):
            grant(keeper, other, HERE)


@pytest.mark.parametrize("kind", [RoleKind.ADMINISTRATOR, RoleKind.NATIONAL_EDITOR])
def test_nobody_lets_themselves_in_to_an_organisation(kind: RoleKind) -> None:
    keeper = make_actor(kind)
    assert keeper.user_id
    with refused(OWN_ROLE):
        grant_role(user_id=keeper.user_id, kind=RoleKind.COORDINATOR, organisation=HERE, by=keeper, at=NOW)


@pytest.mark.parametrize("kind", sorted(OF_ORGANISATION - {RoleKind.COORDINATOR}))
def test_other_members_give_no_roles(kind: RoleKind) -> None:
    with refused(NOT_ALLOWED):
        grant(make_actor(kind, HERE), RoleKind.READER, HERE)


@pytest.mark.parametrize(("kind", "organisation"), [(RoleKind.READER, ""), (RoleKind.ADMINISTRATOR, HERE)])
def test_a_role_belongs_where_it_must(kind: RoleKind, organisation: str) -> None:
    with refused(ROLE_ELSEWHERE):
        grant(COMMAND, kind, organisation)
    with pytest.raises(IntegrityError), transaction.atomic():
        Role.objects.create(user=make_user(), kind=kind, organisation=organisation, granted_at=NOW)


def test_giving_a_role_twice_changes_nothing() -> None:
    user = make_user()
    first = grant_role(user_id=user.pk, kind=RoleKind.READER, organisation=HERE, by=COMMAND, at=NOW)
    rows = AuditRow.objects.count()
    later = NOW + timedelta(days=1)
    again = grant_role(user_id=user.pk, kind=RoleKind.READER, organisation=HERE, by=COMMAND, at=later)
    assert again == first
    assert list_role_holders(HERE)[0].granted_at == NOW
    assert AuditRow.objects.count() == rows


def test_nobody_who_is_not_there_gets_a_role() -> None:
    with refused(UNKNOWN_USER):
        grant_role(user_id=10**9, kind=RoleKind.READER, organisation=HERE, by=COMMAND, at=NOW)


def test_a_role_that_ended_is_kept_and_can_be_given_again() -> None:
    reader = make_role_holder(RoleKind.READER, HERE)
    coordinator = make_actor(RoleKind.COORDINATOR, HERE)
    role = Role.objects.get(user=reader)
    ended = end_role(role_id=role.pk, by=coordinator, at=NOW)
    assert (ended.ended_at, ended.ended_by_id) == (NOW, coordinator.user_id)
    assert actor_of_user(reader).roles == frozenset()
    again = grant_role(user_id=reader.pk, kind=RoleKind.READER, organisation=HERE, by=coordinator, at=NOW)
    assert again.pk != role.pk
    with refused(UNKNOWN_ROLE):
        end_role(role_id=role.pk, by=coordinator, at=NOW)


def test_ending_a_role_ends_the_sessions_of_its_holder_only() -> None:
    reader, other = make_role_holder(RoleKind.READER, HERE), make_role_holder(RoleKind.READER, HERE)
    end_role(role_id=Role.objects.get(user=reader).pk, by=COMMAND, at=NOW)
    reader.refresh_from_db()
    other.refresh_from_db()
    assert (reader.session_epoch, other.session_epoch) == (1, 0)


def test_who_may_end_a_role() -> None:
    stranger = make_actor(RoleKind.COORDINATOR, ELSEWHERE)
    editor = make_actor(RoleKind.NATIONAL_EDITOR)
    fellow = make_actor(RoleKind.APPROVER, HERE)
    for by in (stranger, editor, fellow, ANYBODY):
        role = Role.objects.get(user=make_role_holder(RoleKind.READER, HERE))
        with refused(NOT_ALLOWED):
            end_role(role_id=role.pk, by=by, at=NOW)
    for by in (make_actor(RoleKind.COORDINATOR, HERE), make_actor(RoleKind.ADMINISTRATOR), COMMAND):
        role = Role.objects.get(user=make_role_holder(RoleKind.READER, HERE))
        assert end_role(role_id=role.pk, by=by, at=NOW).ended_at == NOW
    own = make_role_holder(RoleKind.READER, HERE)
    role = Role.objects.get(user=own)
    assert end_role(role_id=role.pk, by=actor_of_user(own), at=NOW).ended_at == NOW


def test_the_last_coordinator_stays_whoever_asks() -> None:
    last = make_role_holder(RoleKind.COORDINATOR, HERE)
    make_role_holder(RoleKind.COORDINATOR, ELSEWHERE)
    role = Role.objects.get(user=last)
    for by in (actor_of_user(last), make_actor(RoleKind.ADMINISTRATOR), COMMAND):
        with refused(LAST_COORDINATOR):
            end_role(role_id=role.pk, by=by, at=NOW)
    successor = make_role_holder(RoleKind.COORDINATOR, HERE)
    end_role(role_id=role.pk, by=actor_of_user(last), at=NOW)
    with refused(LAST_COORDINATOR):
        end_role(role_id=Role.objects.get(user=successor).pk, by=COMMAND, at=NOW)


def test_a_coordinator_who_is_shut_out_does_not_count_as_another() -> None:
    last, gone = make_role_holder(RoleKind.COORDINATOR, HERE), make_role_holder(RoleKind.COORDINATOR, HERE)
    gone.is_active = False
    gone.save()
    with refused(LAST_COORDINATOR):
        end_role(role_id=Role.objects.get(user=last).pk, by=COMMAND, at=NOW)


def test_the_last_administrator_stays() -> None:
    last = make_role_holder(RoleKind.ADMINISTRATOR)
    with refused(LAST_ADMINISTRATOR):
        end_role(role_id=Role.objects.get(user=last).pk, by=actor_of_user(last), at=NOW)


def test_the_audit_says_who_did_it_in_which_role_for_whom() -> None:
    coordinator = make_actor(RoleKind.COORDINATOR, HERE)
    role = grant(coordinator, RoleKind.READER, HERE)
    row = AuditRow.objects.order_by("-number")[0]
    assert (row.action, row.subject, row.actor, row.role, row.organisation) == (
        "accounts.grant_role",
        refer("role", role.pk),
        coordinator.reference,
        "coordinator",
        refer("organisation", HERE),
    )
