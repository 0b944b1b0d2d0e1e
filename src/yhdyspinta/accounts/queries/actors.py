"""Who somebody is at this moment, and what they may do."""

from typing import cast

from yhdyspinta.accounts.actor import ANYBODY, Actor
from yhdyspinta.accounts.models import Role
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.languages import Language


def get_actor(user_id: int, name: str, language: str) -> Actor:
    """The actor of a user who is signed in and active, with the roles that have not ended; one query."""
    held = Role.objects.filter(user_id=user_id, ended_at=None).values_list("kind", "organisation").order_by("id")
    roles = frozenset((RoleKind(kind), organisation) for kind, organisation in held)
    return Actor(user_id, name, cast(Language, language), roles, ANYBODY.unsigned_role)
