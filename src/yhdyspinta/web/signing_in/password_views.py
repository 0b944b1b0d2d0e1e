"""Signing in with a password, signing out, and passwords anew."""

from typing import Any

from allauth.account import views
from allauth.account.views import INTERNAL_RESET_SESSION_KEY
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone

from yhdyspinta.accounts.actions.attempts import begin_attempt
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.signing_in.demo_people import list_demo_people
from yhdyspinta.web.signing_in.forms import (
    AskNewPasswordForm,
    AskPasswordForm,
    NewPasswordForm,
    SetPasswordForm,
    SignInForm,
)
from yhdyspinta.web.signing_in.pages import FormPage, in_same_time, private
from yhdyspinta.web.signing_in.visitors import tried_by


class SignIn(FormPage, views.LoginView):
    """Password; then, when somebody has set it up, a one-time code."""

    template_name = "web/signing_in/sign_in.html"
    form_class = SignInForm

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**named),
            "provider": settings.IDENTITY_PROVIDER,
            "demo_people": list_demo_people(current_language()),
        }


class SignOut(views.LogoutView):
    """A button for whoever came by an address; signing out itself is a POST."""

    template_name = "web/signing_in/sign_out.html"

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        actor_of(self.request)  # the page's head says who is signed in
        context: dict[str, Any] = super().get_context_data(**named)
        return context


class Reauthenticate(FormPage, views.ReauthenticateView):
    template_name = "web/signing_in/ask_password.html"
    form_class = AskPasswordForm


class ChangePassword(FormPage, views.PasswordChangeView):
    """For whoever knows their present password; everybody else gets a new one by e-mail."""

    template_name = "web/signing_in/change_password.html"
    form_class = NewPasswordForm

    def dispatch(self, request: HttpRequest, *arguments: Any, **named: Any) -> HttpResponseBase:
        user = request.user
        if not (user.is_authenticated and user.has_usable_password()):
            return redirect("account_reset_password")
        response: HttpResponseBase = super().dispatch(request, *arguments, **named)
        return response

    @transaction.atomic
    def form_valid(self, form: NewPasswordForm) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        return response


class AskNewPassword(FormPage, views.PasswordResetView):
    """Always the same answer. Every request counts: there is no right or wrong one."""

    template_name = "web/signing_in/ask_new_password.html"
    form_class = AskNewPasswordForm

    def form_valid(self, form: AskNewPasswordForm) -> HttpResponse:
        tried = tried_by(self.request, form.cleaned_data["email"])
        begin_attempt(kind="reset", tried=tried, at=timezone.now())
        response: HttpResponse = super().form_valid(form)
        return response


class NewPasswordAsked(views.PasswordResetDoneView):
    template_name = "web/signing_in/new_password_asked.html"


class SetPassword(FormPage, views.PasswordResetFromKeyView):
    """The key moves from the address into the session first; an unknown one counts as a try."""

    template_name = "web/signing_in/set_password.html"
    form_class = SetPasswordForm

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        if named.get("token_fail"):
            self.template_name = "web/signing_in/too_late.html"
            begin_attempt(kind="reset", tried=tried_by(self.request, ""), at=timezone.now())
        context: dict[str, Any] = super().get_context_data(**named)
        return context

    @transaction.atomic
    def form_valid(self, form: SetPasswordForm) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        self.request.session.pop(INTERNAL_RESET_SESSION_KEY, None)
        return response


class PasswordSet(views.PasswordResetFromKeyDoneView):
    template_name = "web/signing_in/password_set.html"


sign_in = private(SignIn.as_view())
sign_out = private(SignOut.as_view())
reauthenticate = private(Reauthenticate.as_view())
change_password = private(ChangePassword.as_view())
ask_new_password = in_same_time(private(AskNewPassword.as_view()))
new_password_asked = private(NewPasswordAsked.as_view())
set_password = private(SetPassword.as_view())
password_set = private(PasswordSet.as_view())
