"""What the lists of people show: one line a person, whatever number of roles they have."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from yhdyspinta.accounts.queries.people import RoleHolder
from yhdyspinta.accounts.queries.search import Person
from yhdyspinta.accounts.role_words import ROLE_NAMES, ROLE_TASKS
from yhdyspinta.languages import Texts


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role: what it is called, what it is for, and since when. `place` is the organisation, None: nationally."""

    role_id: int
    names: Texts
    tasks: Texts
    since: date
    place: Texts | None = None


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person with their roles."""

    user_id: int
    name: str
    email: str
    is_self: bool
    roles: tuple[RoleLine, ...]


@dataclass(frozen=True, slots=True)
class AccountLine:
    """An account as administrators see it."""

    user_id: int
    name: str
    email: str
    is_active: bool
    since: date
    roles: tuple[RoleLine, ...]


def role_line(role: RoleHolder, place: Texts | None = None) -> RoleLine:
    """A role as a list shows it."""
    since = timezone.localdate(role.granted_at)
    return RoleLine(role.role_id, ROLE_NAMES[role.kind], ROLE_TASKS[role.kind], since, place)


def account_line(person: Person, organisations: Mapping[str, Texts]) -> AccountLine:
    """An account, with the names of the organisations; one that is no longer in the register is told by its slug."""
    roles = tuple(role_line(role, _place(role.organisation, organisations)) for role in person.roles)
    since = timezone.localdate(person.created_at)
    return AccountLine(person.user_id, person.name, person.email, person.is_active, since, roles)


def _place(slug: str, organisations: Mapping[str, Texts]) -> Texts | None:
    return organisations.get(slug, Texts(slug, slug, slug)) if slug else None


def person_lines(roles: Iterable[RoleHolder], own_id: int | None) -> list[PersonLine]:
    """The people of some roles, in the order of the roles."""
    people: dict[int, list[RoleHolder]] = {}
    for role in roles:
        people.setdefault(role.user_id, []).append(role)
    return [
        PersonLine(user_id, held[0].name, held[0].email, user_id == own_id, tuple(map(role_line, held)))
        for user_id, held in people.items()
    ]
