"""What allauth does differently here: limits, sessions, messages through the outbox, and nobody signs up."""

from typing import TYPE_CHECKING, Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from yhdyspinta.accounts.actions.attempts import begin_attempt, forgive_attempt
from yhdyspinta.accounts.actions.sign_in import record_sign_out
from yhdyspinta.accounts.actions.users import change_password
from yhdyspinta.outbox.actions import post_message
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.sessions import BEGAN, EPOCH, WAY, Way
from yhdyspinta.web.signing_in.mails import write_mail
from yhdyspinta.web.signing_in.session_steps import begin_session, way_of_records
from yhdyspinta.web.signing_in.visitors import client_address, remember_browser, tried_by

if TYPE_CHECKING:
    from yhdyspinta.accounts.models import User

_JUST_SIGNED_IN: Final = 10 * 60
"""Seconds after a sign-in by password within which it is not asked for again."""


class AccountAdapter(DefaultAccountAdapter):
    """allauth's own hooks; it makes one for each call, with the request of the moment."""

    error_messages: Final = {
        **DefaultAccountAdapter.error_messages,
        "email_password_mismatch": _("The e-mail address and the password do not belong together."),
        "enter_current_password": _("This is not your present password."),
        "incorrect_password": _("This is not your password."),
        "invalid_password_reset": _("This address has been used already, or is too old."),
        "too_many_login_attempts": _("There have been too many tries. Wait 15 minutes."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by coordinators, national editors and administrators."""
        return False

    def add_message(self, *arguments: Any, **named: Any) -> None:
        """Pages say themselves what has happened; nothing waits in the session to be told later."""

    def is_ajax(self, request: HttpRequest) -> bool:
        """No page of ours is answered as allauth's JSON."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def is_safe_url(self, url: str | None) -> bool:
        """Only paths of this site: no host, not even our own."""
        return url_has_allowed_host_and_scheme(url, allowed_hosts=None)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """allauth's own limit, which each process counts for itself, is off; `authenticate` counts."""

    def authenticate(self, request: HttpRequest, **credentials: Any) -> "User | None":
        """The active user with an address and a password. Everybody else gets the same answer after the same work."""
        tried = tried_by(request, credentials["email"])
        attempt = begin_attempt(kind="password", tried=tried, at=timezone.now())
        user: User | None = super().authenticate(request, **credentials)
        if user is None or not user.is_active:
            return None
        forgive_attempt(attempt_id=attempt)
        return user

    def respond_user_inactive(self, request: HttpRequest, user: "User") -> HttpResponse:
        return redirect("account_login")

    def login(self, request: HttpRequest, user: "User") -> None:
        way = way_of_records(request, user)
        super().login(request, user)
        begin_session(request, user, way)

    def post_login(self, request: HttpRequest, user: "User", **named: Any) -> HttpResponse:
        response: HttpResponse = super().post_login(request, user, **named)
        remember_browser(request, response, user.email, str(user.pk))
        return response

    def logout(self, request: HttpRequest) -> None:
        if request.user.is_authenticated:
            record_sign_out(user_id=request.user.pk, at=timezone.now())
        super().logout(request)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """One's own work, in one's own language."""
        with override(actor_of(request).language):
            return reverse(settings.LOGIN_REDIRECT_URL)

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        return reverse(settings.LOGOUT_REDIRECT_URL)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return f"{reverse('mfa_index')}?salasana=vaihdettu"

    def set_password(self, user: "User", password: str) -> None:
        """Every session of the user ends, but for the one in which they change it themselves."""
        changed = change_password(user_id=user.pk, password=password, at=timezone.now())
        user.password, user.session_epoch = changed.password, changed.session_epoch
        if self.request.user.is_authenticated and self.request.user.pk == user.pk:
            self.request.session[EPOCH] = user.session_epoch

    def get_reset_password_from_key_url(self, key: str) -> str:
        uid, _dash, token = key.partition("-")
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": uid, "key": token})
        return f"{settings.PUBLIC_URL}{path}"

    def send_password_reset_mail(self, user: "User", email: str, context: dict[str, Any]) -> None:
        with override(user.language):
            address = self.get_reset_password_from_key_url(f"{context['uid']}-{context['key']}")
        self._post("account/email/password_reset_key", user, address=address)

    def send_notification_mail(self, template_prefix: str, user: "User", *arguments: Any, **named: Any) -> None:
        self._post(template_prefix, user)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """allauth's other messages belong to pages that are not here."""
        raise NotImplementedError(template_prefix)

    def is_reauthentication_required(self, *, app: str, **named: Any) -> bool:
        """Not right after a sign-in by password: whoever is led to set up codes has just written it."""
        session = self.request.session
        by_password = session.get(WAY) in {Way.PASSWORD, Way.PASSWORD_AND_CODE}
        recent = timezone.now().timestamp() - session.get(BEGAN, 0) < _JUST_SIGNED_IN
        return not (by_password and recent)

    def _post(self, kind: str, user: "User", *, address: str = "") -> None:
        now = timezone.now()
        mail = write_mail(kind, user.language, name=user.name, address=address)
        with transaction.atomic():  # allauth calls some of its hooks after the commit
            post_message(
                key=f"{kind}:user:{user.pk}:{now.isoformat()}",
                recipient=user.email,
                language=user.language,
                subject=mail.subject,
                body=mail.body,
                at=now,
            )
