"""Whoever asks for something: who they are and which roles they have at this moment. Pure.

Made anew for every request (`queries.get_actor`), so that a role that was taken away is gone with the next one.
Every query that is scoped and every action takes it as `by`; the rules are in each app's `permissions`.
"""

from dataclasses import dataclass
from typing import Final

from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.references import OPERATOR, VISITOR, refer
from yhdyspinta.languages import Language


@dataclass(frozen=True, slots=True)
class Actor:
    """`roles` are pairs of a kind and an organisation's slug, which is empty for national roles."""

    user_id: int | None = None
    name: str = ""
    language: Language = "fi"
    roles: frozenset[tuple[RoleKind, str]] = frozenset()
    unsigned_role: str = VISITOR
    """What the audit calls whoever acts without having signed in."""

    @property
    def is_signed_in(self) -> bool:
        return self.user_id is not None

    @property
    def reference(self) -> str:
        """How the audit names them; empty when nobody has signed in."""
        return "" if self.user_id is None else refer("user", self.user_id)

    def has_role(self, *kinds: RoleKind, organisation: str = "") -> bool:
        """Whether they have one of the roles in an organisation (by its slug), or nationally without one."""
        return any((kind, organisation) in self.roles for kind in kinds)

    def organisations(self, *kinds: RoleKind) -> frozenset[str]:
        """The slugs of the organisations in which they have one of the roles; any role without kinds."""
        return frozenset(
            organisation for kind, organisation in self.roles if organisation and (not kinds or kind in kinds)
        )

    def role_for(self, *kinds: RoleKind, organisation: str = "") -> str:
        """The first of the roles that they have, as the audit writes it: in which capacity they act."""
        held = (kind.value for kind in kinds if (kind, organisation) in self.roles)
        return next(held, self.unsigned_role)


ANYBODY: Final = Actor()
"""A visitor who has not signed in."""
COMMAND: Final = Actor(unsigned_role=OPERATOR)
"""Whoever may run the command on the server. Not a role: commands do not go through permissions of pages."""
