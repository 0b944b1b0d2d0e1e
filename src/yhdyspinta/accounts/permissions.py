"""Who may change accounts, roles and links. Pure over the actor.

- Whoever may run the command on the server (`COMMAND`) may do everything: the first administrator is made so.
- Administrators keep accounts and national roles, and name coordinators. They may end any role.
- National editors name coordinators, since they invite organisations.
- Coordinators give and end every role of their own organisation.
- Everybody may lay down a role of their own.
- Nobody gives a role of an organisation to themselves but its coordinators: whoever runs surveys cannot read answers
  by naming themselves.
"""

from typing import Final

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.errors_sign_in import NOT_ALLOWED, OWN_ROLE, ROLE_ELSEWHERE
from yhdyspinta.accounts.roles import NATIONAL, RoleKind
from yhdyspinta.audit.references import OPERATOR
from yhdyspinta.errors import refuse

SELF: Final = "self"
"""How the audit calls somebody who acts on their own account, whatever their roles."""
KEEPERS: Final = (RoleKind.ADMINISTRATOR, RoleKind.NATIONAL_EDITOR)


def is_operator(by: Actor) -> bool:
    return not by.is_signed_in and by.unsigned_role == OPERATOR


def check_may_create_user(by: Actor) -> None:
    """Whoever may give somebody a role may make the account for it."""
    if not (is_operator(by) or by.has_role(*KEEPERS) or by.organisations(RoleKind.COORDINATOR)):
        raise refuse(NOT_ALLOWED)


def check_may_erase_user(by: Actor) -> None:
    if not (is_operator(by) or by.has_role(RoleKind.ADMINISTRATOR)):
        raise refuse(NOT_ALLOWED)


def check_may_grant(by: Actor, user_id: int, kind: RoleKind, organisation: str) -> None:
    """Raises `Refusal` too for a national role with an organisation, and for any other without one."""
    if (kind in NATIONAL) == bool(organisation):
        raise refuse(ROLE_ELSEWHERE, role=kind.value)
    if is_operator(by) or by.has_role(RoleKind.COORDINATOR, organisation=organisation):
        return
    if kind in NATIONAL:
        may = by.has_role(RoleKind.ADMINISTRATOR)
    else:
        may = kind is RoleKind.COORDINATOR and by.has_role(*KEEPERS)
    if not may:
        raise refuse(NOT_ALLOWED)
    if organisation and by.user_id == user_id:
        raise refuse(OWN_ROLE)


def check_may_end(by: Actor, user_id: int, organisation: str) -> None:
    if is_operator(by) or by.user_id == user_id or by.has_role(RoleKind.ADMINISTRATOR):
        return
    if not (organisation and by.has_role(RoleKind.COORDINATOR, organisation=organisation)):
        raise refuse(NOT_ALLOWED)


def check_may_issue_link(by: Actor, organisations: frozenset[str]) -> None:
    """`organisations` are those in which the link's user has a role: a coordinator of one of them may invite."""
    if is_operator(by) or by.has_role(*KEEPERS) or organisations & by.organisations(RoleKind.COORDINATOR):
        return
    raise refuse(NOT_ALLOWED)


def acting_role(by: Actor, organisation: str = "") -> str:
    """In which capacity somebody acts, as the audit writes it."""
    if organisation and by.has_role(RoleKind.COORDINATOR, organisation=organisation):
        return RoleKind.COORDINATOR.value
    if by.has_role(*KEEPERS):
        return by.role_for(*KEEPERS)
    if by.organisations(RoleKind.COORDINATOR):
        return RoleKind.COORDINATOR.value
    return SELF if by.is_signed_in else by.unsigned_role
