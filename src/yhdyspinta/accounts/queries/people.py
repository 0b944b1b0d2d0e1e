"""Who has an account and which roles. Callers see to it that whoever asks may know."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from yhdyspinta.accounts.errors_sign_in import UNKNOWN_USER
from yhdyspinta.accounts.models import Role, User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.errors import refuse


@dataclass(frozen=True, slots=True)
class RoleHolder:
    """A role that has not ended, and the person who has it. `organisation` is a slug, empty for national roles."""

    role_id: int
    user_id: int
    name: str
    email: str
    kind: RoleKind
    organisation: str
    granted_at: datetime


def get_user(user_id: int) -> User:
    """A user who has not been erased. Raises `Refusal` (UNKNOWN_USER)."""
    user = User.objects.filter(pk=user_id, erased_at=None).first()
    if user is None:
        raise refuse(UNKNOWN_USER)
    return user


def find_user_by_email(email: str) -> User | None:
    """The user with an e-mail address, in whatever letters it is written; nobody who has been erased."""
    return User.objects.filter(email=email.strip().lower(), erased_at=None).first()


def list_role_holders(organisation: str) -> tuple[RoleHolder, ...]:
    """The roles of an organisation (its slug), by name and kind; the national ones for an empty slug."""
    return _read(organisation=organisation)


def list_roles_of(user_id: int) -> tuple[RoleHolder, ...]:
    """The roles of one person."""
    return _read(user_id=user_id)


def list_all_roles() -> tuple[RoleHolder, ...]:
    """Every role that has not ended."""
    return _read()


def list_users() -> tuple[User, ...]:
    """Everybody who has an account, by name."""
    return tuple(User.objects.filter(erased_at=None).order_by("name", "id"))


def names_of(user_ids: Iterable[int]) -> dict[int, str]:
    """The names of users by their ids; an empty name for those who have been erased."""
    wanted = set(user_ids)
    if not wanted:
        return {}  # asked with every save: the ORM takes its time even for a query that it need not send
    return dict(User.objects.filter(pk__in=wanted).order_by("id").values_list("id", "name"))


def _read(**which: object) -> tuple[RoleHolder, ...]:
    held = Role.objects.filter(ended_at=None, **which).select_related("user").order_by("user__name", "kind", "id")
    return tuple(
        RoleHolder(
            role.pk,
            role.user_id,
            role.user.name,
            role.user.email,
            RoleKind(role.kind),
            role.organisation,
            role.granted_at,
        )
        for role in held
    )
