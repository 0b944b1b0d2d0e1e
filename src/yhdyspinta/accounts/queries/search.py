"""Looks people up for administrators, who keep the accounts."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.permissions import check_may_erase_user
from yhdyspinta.accounts.queries.people import RoleHolder, get_user, list_all_roles, list_roles_of, list_users


@dataclass(frozen=True, slots=True)
class Person:
    """An account with its roles."""

    user_id: int
    name: str
    email: str
    language: str
    is_active: bool
    created_at: datetime
    roles: tuple[RoleHolder, ...]


def search_people(text: str, *, by: Actor) -> tuple[Person, ...]:
    """The people whose name, address or organisation's slug has every word of a text in it, by name.

    For administrators only; raises `Refusal` (NOT_ALLOWED).
    """
    check_may_erase_user(by)
    words = text.casefold().split()
    roles: dict[int, list[RoleHolder]] = defaultdict(list)
    for role in list_all_roles():
        roles[role.user_id].append(role)
    people = (_person(user, tuple(roles[user.pk])) for user in list_users())
    return tuple(person for person in people if all(word in _searched(person) for word in words))


def get_person(user_id: int, *, by: Actor) -> Person:
    """One person, for administrators. Raises `Refusal` (NOT_ALLOWED, UNKNOWN_USER)."""
    check_may_erase_user(by)
    return _person(get_user(user_id), list_roles_of(user_id))


def _person(user: User, roles: tuple[RoleHolder, ...]) -> Person:
    return Person(user.pk, user.name, user.email, user.language, user.is_active, user.created_at, roles)


def _searched(person: Person) -> str:
    places = " ".join(role.organisation for role in person.roles)
    return f"{person.name} {person.email} {places}".casefold()
