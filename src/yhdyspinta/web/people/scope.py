"""Whose people a request is about. What is not theirs looks like what does not exist."""

from django.http import Http404, HttpRequest

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.queries.search import Person, get_person
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.errors import Refusal
from yhdyspinta.regions.queries.organisations import OrganisationName, find_organisation
from yhdyspinta.web.actors import actor_of


def organisation_of(request: HttpRequest, slug: str) -> tuple[Actor, OrganisationName]:
    """Who asks, and the organisation: a coordinator's own, or any for an administrator. Raises `Http404`."""
    actor = actor_of(request)
    may = actor.has_role(RoleKind.ADMINISTRATOR) or actor.has_role(RoleKind.COORDINATOR, organisation=slug)
    found = find_organisation(slug) if may else None
    if found is None:
        raise Http404
    return actor, found


def kinds_to_give(actor: Actor, slug: str) -> tuple[RoleKind, ...]:
    """The roles that somebody may give in an organisation, the most usual first.

    Administrators only name coordinators, who then see to the rest.
    """
    if actor.has_role(RoleKind.COORDINATOR, organisation=slug):
        return (RoleKind.SECTION_EDITOR, RoleKind.APPROVER, RoleKind.READER, RoleKind.COORDINATOR)
    return (RoleKind.COORDINATOR,)


def person_of(request: HttpRequest, user_id: int) -> Person:
    """The account that an administrator asks for. Raises `Http404`."""
    try:
        return get_person(user_id, by=actor_of(request))
    except Refusal as refusal:
        raise Http404 from refusal
