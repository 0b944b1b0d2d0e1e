"""What allauth does differently here with an identity provider: nobody gets an account by it, nothing is stored."""

from http import HTTPStatus
from typing import TYPE_CHECKING, Any, NoReturn

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest
from django.utils.translation import gettext as _

from yhdyspinta.accounts.queries.people import find_user_by_email
from yhdyspinta.web.problems import problem_page

if TYPE_CHECKING:
    from allauth.socialaccount.models import SocialLogin


class ProviderAdapter(DefaultSocialAccountAdapter):
    """allauth's own hooks."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: "SocialLogin") -> bool:
        return False

    def on_authentication_error(self, request: HttpRequest, provider: Any, **named: Any) -> NoReturn:
        """Wrong or used state, a refused code, a bad token, a visitor who turned back: one page says what to do."""
        raise ImmediateHttpResponse(
            problem_page(
                request,
                HTTPStatus.UNAUTHORIZED,
                _("You were not signed in"),
                _("The identity provider did not confirm it, or the sign-in took too long. Begin again."),
            )
        )

    def pre_social_login(self, request: HttpRequest, sociallogin: "SocialLogin") -> NoReturn:
        """Let an existing, active user in by the address that the provider has verified, and nobody else."""
        verified = [address.email for address in sociallogin.email_addresses if address.verified is True]
        user = next(filter(None, map(find_user_by_email, verified)), None)
        if user is None or not user.is_active:
            raise ImmediateHttpResponse(
                problem_page(
                    request,
                    HTTPStatus.FORBIDDEN,
                    _("There is no account for you here"),
                    _("The identity provider knows you, but nobody here has made you an account by your address."),
                    _("Ask the coordinator of your organisation to do that."),
                )
            )
        record_authentication(request, user, method="socialaccount", provider=sociallogin.account.provider)
        login = Login(user=user, email=user.email, redirect_url=sociallogin.state.get("next"))
        raise ImmediateHttpResponse(perform_login(request, login))
