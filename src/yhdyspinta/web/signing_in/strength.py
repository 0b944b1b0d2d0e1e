"""How somebody has signed in decides what they may do next.

- National editors and administrators who came with a password alone are led to set up one-time codes before
  anything else; until then `web.actors` withholds their national roles.
- Passwords and codes are not changed in a session that a personal link began: whoever was sent the link on would
  make the account theirs. A password is set by e-mail instead.
"""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from yhdyspinta.web.access import ROUTES, Access
from yhdyspinta.web.actors import actor_of, withholds_national_roles
from yhdyspinta.web.problems import problem_page
from yhdyspinta.web.sessions import WAY, Way

_KEEPS_THE_ACCOUNT: Final = frozenset(
    {
        "account_change_password",
        "account_reauthenticate",
        "mfa_reauthenticate",
        "mfa_activate_totp",
        "mfa_deactivate_totp",
        "mfa_view_recovery_codes",
        "mfa_download_recovery_codes",
        "mfa_generate_recovery_codes",
    }
)
_ON_THE_WAY: Final = _KEEPS_THE_ACCOUNT | {"keep_session"}
"""Where somebody who is led to set up codes may go."""


class StrengthMiddleware:
    """Looks at routes for people who have signed in, and at nothing of the others."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        name = request.resolver_match.view_name if request.resolver_match else ""
        if ROUTES.get(name, Access.ANYBODY) is Access.ANYBODY or not actor_of(request).is_signed_in:
            return None
        way = request.session.get(WAY)
        if way == Way.PASSWORD and name not in _ON_THE_WAY and withholds_national_roles(request):
            return redirect("mfa_activate_totp")
        if way == Way.LINK and name in _KEEPS_THE_ACCOUNT:
            return problem_page(
                request,
                HTTPStatus.FORBIDDEN,
                _("Sign in with your password first"),
                _("You came with a personal link, which is not enough to change a password or one-time codes."),
                _("Sign out, choose “Set or change your password” on the sign-in page, and sign in with it."),
            )
        return None
