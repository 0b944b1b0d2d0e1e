"""Who may use which route: the one table. A route that is not in it cannot be used, and a test fails.

The table says who gets as far as the page; which organisation's things they then see is the queries' business, and a
thing that is not theirs is a 404 like one that does not exist.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from http import HTTPStatus
from types import MappingProxyType
from typing import Any, Final

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import OF_ORGANISATION, RoleKind
from yhdyspinta.web.actors import actor_of


class Access(StrEnum):
    """Who may use a route."""

    ANYBODY = "anybody"
    SIGNED_IN = "signed_in"
    RESPONDENT = "respondent"
    """Whoever has a role in some organisation, and national editors, who read what was approved."""
    ORGANISATION = "organisation"
    """Whoever has a role in some organisation."""
    COORDINATOR = "coordinator"
    NATIONAL_EDITOR = "national_editor"
    ADMINISTRATOR = "administrator"
    KEEPER_OF_PEOPLE = "keeper_of_people"
    """Coordinators of an organisation and administrators."""


ROUTES: Final[Mapping[str, Access]] = MappingProxyType(
    {
        # Health, the register and what is public.
        "health": Access.ANYBODY,
        "download": Access.ANYBODY,
        "overview": Access.ANYBODY,
        "interface": Access.ANYBODY,
        "employment_area": Access.ANYBODY,
        "county": Access.ANYBODY,
        "municipalities": Access.ANYBODY,
        "municipality": Access.ANYBODY,
        "maps": Access.ANYBODY,
        "reports": Access.ANYBODY,
        "report": Access.ANYBODY,
        "report-file": Access.ANYBODY,
        "downloads": Access.ANYBODY,
        "glossary": Access.ANYBODY,
        "feedback": Access.ANYBODY,
        "feedback_receipt": Access.ANYBODY,
        "accessibility": Access.ANYBODY,
        "sources": Access.ANYBODY,
        # The API of the register.
        "api:openapi-json": Access.ANYBODY,
        "api:list_years": Access.ANYBODY,
        "api:list_areas": Access.ANYBODY,
        "api:get_area": Access.ANYBODY,
        "api:list_interfaces": Access.ANYBODY,
        "api:get_interface": Access.ANYBODY,
        "api:list_memberships": Access.ANYBODY,
        "api:list_endings": Access.ANYBODY,
        "api:get_landing": Access.ANYBODY,
        "api:list_collections": Access.ANYBODY,
        "api:get_collection": Access.ANYBODY,
        "api:list_items": Access.ANYBODY,
        "api:api-root": Access.ANYBODY,
        "api:None": Access.ANYBODY,
        # Signing in, one's own account and work.
        # People and roles.
        # Questionnaires.
        # Surveys, waves, invitations, the board.
        # Answering: sections and saving.
        # Answering: the whole response.
        # Results and themes.
    }
)

_ROLES: Final[Mapping[Access, frozenset[RoleKind]]] = MappingProxyType(
    {
        Access.RESPONDENT: OF_ORGANISATION | {RoleKind.NATIONAL_EDITOR},
        Access.ORGANISATION: OF_ORGANISATION,
        Access.COORDINATOR: frozenset({RoleKind.COORDINATOR}),
        Access.NATIONAL_EDITOR: frozenset({RoleKind.NATIONAL_EDITOR}),
        Access.ADMINISTRATOR: frozenset({RoleKind.ADMINISTRATOR}),
        Access.KEEPER_OF_PEOPLE: frozenset({RoleKind.COORDINATOR, RoleKind.ADMINISTRATOR}),
    }
)


def may_use(actor: Actor, access: Access) -> bool:
    """Whether an actor gets as far as the routes of an access."""
    if access is Access.ANYBODY:
        return True
    if access is Access.SIGNED_IN:
        return actor.is_signed_in
    return any(kind in _ROLES[access] for kind, _organisation in actor.roles)


class AccessMiddleware:
    """Refuses a route before its view runs. Whoever has not signed in is sent to the sign-in, and back again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        match = request.resolver_match
        access = ROUTES.get(match.view_name) if match else None
        if access is None:
            raise Http404
        if access is Access.ANYBODY:
            return None
        actor = actor_of(request)
        if may_use(actor, access):
            return None
        if not actor.is_signed_in:
            return _ask_to_sign_in(request)
        raise Http404


def _ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    """For a script a short answer that it can act on; for a page the way to the sign-in."""
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse({"problem": "signed_out"}, status=HTTPStatus.UNAUTHORIZED)
    return redirect(f"{reverse('account_login')}?{urlencode({'next': request.get_full_path()})}")
