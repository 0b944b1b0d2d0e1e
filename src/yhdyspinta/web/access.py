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
        "api:yhdyspinta.api.urls.no_such_address": Access.ANYBODY,
        # Signing in, one's own account and work.
        "account_login": Access.ANYBODY,
        "mfa_authenticate": Access.ANYBODY,
        "identity_provider": Access.ANYBODY,
        "identity_provider_return": Access.ANYBODY,
        "sign_in_link": Access.ANYBODY,
        "account_logout": Access.ANYBODY,
        "ask_link": Access.ANYBODY,
        "link_asked": Access.ANYBODY,
        "account_reset_password": Access.ANYBODY,
        "account_reset_password_done": Access.ANYBODY,
        "account_reset_password_from_key": Access.ANYBODY,
        "account_reset_password_from_key_done": Access.ANYBODY,
        "keep_session": Access.SIGNED_IN,
        "mfa_index": Access.SIGNED_IN,
        "account_change_password": Access.SIGNED_IN,
        "account_reauthenticate": Access.SIGNED_IN,
        "mfa_reauthenticate": Access.SIGNED_IN,
        "mfa_activate_totp": Access.SIGNED_IN,
        "mfa_deactivate_totp": Access.SIGNED_IN,
        "mfa_view_recovery_codes": Access.SIGNED_IN,
        "mfa_generate_recovery_codes": Access.SIGNED_IN,
        "mfa_download_recovery_codes": Access.SIGNED_IN,
        "own_work": Access.SIGNED_IN,
        "own_details": Access.SIGNED_IN,
        # People and roles.
        "people": Access.KEEPER_OF_PEOPLE,
        "invite_person": Access.KEEPER_OF_PEOPLE,
        "new_link": Access.KEEPER_OF_PEOPLE,
        "revoke_links": Access.KEEPER_OF_PEOPLE,
        "end_role": Access.KEEPER_OF_PEOPLE,
        "administration": Access.ADMINISTRATOR,
        "administration_invite": Access.ADMINISTRATOR,
        "administration_person": Access.ADMINISTRATOR,
        "administration_grant": Access.ADMINISTRATOR,
        "administration_link": Access.ADMINISTRATOR,
        "administration_revoke": Access.ADMINISTRATOR,
        "administration_activity": Access.ADMINISTRATOR,
        "administration_end_role": Access.ADMINISTRATOR,
        # Questionnaires.
        "questionnaires": Access.NATIONAL_EDITOR,
        "upload_questionnaire": Access.NATIONAL_EDITOR,
        "template_workbook": Access.NATIONAL_EDITOR,
        "questionnaire": Access.NATIONAL_EDITOR,
        "questionnaire_file": Access.NATIONAL_EDITOR,
        "preview_questionnaire": Access.NATIONAL_EDITOR,
        "questionnaire_differences": Access.NATIONAL_EDITOR,
        "publish_questionnaire": Access.NATIONAL_EDITOR,
        "withdraw_draft": Access.NATIONAL_EDITOR,
        "published_questionnaire": Access.ANYBODY,
        "published_questionnaire_file": Access.ANYBODY,
        # Surveys, waves, invitations, the board.
        "surveys": Access.ANYBODY,
        "survey": Access.ANYBODY,
        "new_survey": Access.NATIONAL_EDITOR,
        "change_survey": Access.NATIONAL_EDITOR,
        "new_wave": Access.NATIONAL_EDITOR,
        "wave": Access.NATIONAL_EDITOR,
        "change_wave": Access.NATIONAL_EDITOR,
        "open_wave": Access.NATIONAL_EDITOR,
        "extend_wave": Access.NATIONAL_EDITOR,
        "close_wave": Access.NATIONAL_EDITOR,
        "invitations": Access.NATIONAL_EDITOR,
        "reminders": Access.NATIONAL_EDITOR,
        "board": Access.NATIONAL_EDITOR,
        "board_csv": Access.NATIONAL_EDITOR,
        # Answering: sections and saving.
        "section": Access.SIGNED_IN,
        "section_of_counterpart": Access.SIGNED_IN,
        "save_answers": Access.SIGNED_IN,
        "section_presence": Access.SIGNED_IN,
        # Answering: the whole response.
        "response": Access.SIGNED_IN,
        "response_people": Access.ORGANISATION,
        "end_section_assignment": Access.COORDINATOR,
        "threads": Access.ORGANISATION,
        "thread_reply": Access.ORGANISATION,
        "resolve_thread": Access.ORGANISATION,
        "question_thread": Access.SIGNED_IN,
        "question_history": Access.SIGNED_IN,
        "response_history": Access.SIGNED_IN,
        "submit_response": Access.SIGNED_IN,
        "approve_response": Access.ORGANISATION,
        "return_response": Access.ORGANISATION,
        "reopen_response": Access.ORGANISATION,
        "receipt": Access.SIGNED_IN,
        "receipt_file": Access.SIGNED_IN,
        "own_answers": Access.SIGNED_IN,
        "answer_workbook": Access.SIGNED_IN,
        "import_answers": Access.SIGNED_IN,
        "no_cooperation": Access.SIGNED_IN,
        # Results and themes.
        "results": Access.ANYBODY,
        "release": Access.ANYBODY,
        "release_file": Access.ANYBODY,
        "results_draft": Access.NATIONAL_EDITOR,
        "results_preview": Access.NATIONAL_EDITOR,
        "publish_results": Access.NATIONAL_EDITOR,
        "correct_results": Access.NATIONAL_EDITOR,
        "withdraw_release": Access.NATIONAL_EDITOR,
        "themes": Access.NATIONAL_EDITOR,
        "question_themes": Access.NATIONAL_EDITOR,
        "theme_answers": Access.NATIONAL_EDITOR,
        "theme_agreement": Access.NATIONAL_EDITOR,
        "quotes": Access.NATIONAL_EDITOR,
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
