"""One-time codes: at sign-in, setting them up, giving them up, and the codes to fall back on."""

from typing import Any

from allauth.mfa.base import views as base
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.utils import is_mfa_enabled
from django.db import transaction
from django.http import HttpResponse
from django.utils import timezone

from yhdyspinta.accounts.actions.codes import record_code_device
from yhdyspinta.web.actors import withholds_national_roles
from yhdyspinta.web.sessions import WAY, Way
from yhdyspinta.web.signing_in.code_forms import (
    AskCodeForm,
    CodeForm,
    FirstCodeForm,
    NewRecoveryCodesForm,
    NoCodesForm,
)
from yhdyspinta.web.signing_in.pages import FormPage, private
from yhdyspinta.web.signing_in.session_steps import keep_only_this_session


class AskCodeAtSignIn(base.AuthenticateView):
    template_name = "web/signing_in/ask_code.html"
    form_class = CodeForm

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        # The same page asks for a code later on too, and then knows of other ways and where to go afterwards.
        nothing = {"reauthentication_alternatives": (), "redirect_field_name": "", "redirect_field_value": ""}
        return {**nothing, **super().get_context_data(**named)}

    def form_invalid(self, form: CodeForm) -> HttpResponse:
        response: HttpResponse = super().form_invalid(form)
        response.status_code = 422
        return response


class AskCode(FormPage, base.ReauthenticateView):
    template_name = "web/signing_in/ask_code.html"
    form_class = AskCodeForm


class Account(base.IndexView):
    """One's own account: who one is here, the password, one-time codes."""

    template_name = "web/signing_in/account.html"

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**named),
            "account_user": self.request.user,
            "has_codes": is_mfa_enabled(self.request.user, [Authenticator.Type.TOTP]),
            "by_link": self.request.session.get(WAY) == Way.LINK,
            "password_changed": self.request.GET.get("salasana") == "vaihdettu",
        }


class SetUpCodes(FormPage, totp.ActivateTOTPView):
    template_name = "web/signing_in/set_up_codes.html"
    form_class = FirstCodeForm

    def get_context_data(self, **named: Any) -> dict[str, Any]:
        context = super().get_context_data(**named)
        secret = context["form"].secret
        return {
            **context,
            "secret_groups": [secret[start : start + 4] for start in range(0, len(secret), 4)],
            "is_required": withholds_national_roles(self.request),
        }

    @transaction.atomic
    def form_valid(self, form: FirstCodeForm) -> HttpResponse:
        """From here on the session is as strong as one that began with a code, and the only one."""
        response: HttpResponse = super().form_valid(form)
        record_code_device(user_id=self.request.user.pk, present=True, at=timezone.now())
        way = Way.PASSWORD_AND_CODE if self.request.session.get(WAY) == Way.PASSWORD else None
        keep_only_this_session(self.request, reason="codes_set_up", way=way)
        return response


class GiveUpCodes(FormPage, totp.DeactivateTOTPView):
    template_name = "web/signing_in/give_up_codes.html"
    form_class = NoCodesForm

    @transaction.atomic
    def form_valid(self, form: NoCodesForm) -> HttpResponse:
        response: HttpResponse = super().form_valid(form)
        record_code_device(user_id=self.request.user.pk, present=False, at=timezone.now())
        way = Way.PASSWORD if self.request.session.get(WAY) == Way.PASSWORD_AND_CODE else None
        keep_only_this_session(self.request, reason="codes_given_up", way=way)
        return response


class RecoveryCodes(recovery.ViewRecoveryCodesView):
    template_name = "web/signing_in/recovery_codes.html"


class NewRecoveryCodes(FormPage, recovery.GenerateRecoveryCodesView):
    template_name = "web/signing_in/new_recovery_codes.html"
    form_class = NewRecoveryCodesForm


class RecoveryCodesFile(recovery.DownloadRecoveryCodesView):
    template_name = "web/signing_in/recovery_codes.txt"


ask_code_at_sign_in = private(AskCodeAtSignIn.as_view())
ask_code = private(AskCode.as_view())
account = private(Account.as_view())
set_up_codes = private(SetUpCodes.as_view())
give_up_codes = private(GiveUpCodes.as_view())
recovery_codes = private(RecoveryCodes.as_view())
new_recovery_codes = private(NewRecoveryCodes.as_view())
recovery_codes_file = private(RecoveryCodesFile.as_view())
