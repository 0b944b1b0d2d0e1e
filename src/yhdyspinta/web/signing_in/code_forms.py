"""What the pages of one-time codes accept: allauth's forms, counted by our limits, and each code once."""

from typing import TYPE_CHECKING, ClassVar, Final

from allauth.core import context
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.recovery_codes.forms import GenerateRecoveryCodesForm
from allauth.mfa.totp.forms import ActivateTOTPForm, DeactivateTOTPForm
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy as _

from yhdyspinta.accounts.actions.attempts import begin_attempt, forgive_attempt
from yhdyspinta.accounts.actions.codes import use_code
from yhdyspinta.web.signing_in.forms import WordedForm, Words
from yhdyspinta.web.signing_in.visitors import tried_by

if TYPE_CHECKING:
    from allauth.mfa.models import Authenticator

    from yhdyspinta.accounts.models import User

_CODE: Final[Words] = (_("One-time code"), _("Six digits from your authenticator app, or a recovery code."))
_FIRST_CODE: Final[Words] = (_("One-time code"), _("Six digits, which the app shows for 30 seconds."))


class _CountedCode(WordedForm):
    """`clean_code` of the form beside it, but counted, and used up when it was right."""

    user: "User"
    authenticator: "Authenticator"
    words: ClassVar = {"code": _CODE}

    def clean_code(self) -> str:
        tried = tried_by(context.request, str(self.user.pk))
        attempt = begin_attempt(kind="code", tried=tried, at=timezone.now())
        code: str = super().clean_code()  # type: ignore[misc]  # of allauth's form, the next of the bases
        self._use_up(code)
        forgive_attempt(attempt_id=attempt)
        return code

    def _use_up(self, code: str) -> None:
        device = self.authenticator
        if device.type != device.Type.TOTP:
            return  # a recovery code is used up by allauth
        period = matching_period(get_adapter().decrypt(device.data["secret"]), code)
        if period is None or not use_code(authenticator_id=device.pk, period=period, at=timezone.now()):
            raise get_adapter().validation_error("incorrect_code")
        device.refresh_from_db()


def matching_period(secret: str, code: str) -> int | None:
    """The number of the period of 30 seconds whose code it is, of those that are taken now."""
    periods = yield_hotp_counters_from_time()
    right = (one for one in periods if constant_time_compare(format_hotp_value(hotp_value(secret, one)), code))
    return next(right, None)


class CodeForm(_CountedCode, AuthenticateForm):
    """At sign-in."""


class AskCodeForm(_CountedCode, ReauthenticateForm):
    """Before something that concerns the account."""


class FirstCodeForm(WordedForm, ActivateTOTPForm):
    """Shows that an app was set up."""

    words: ClassVar = {"code": _FIRST_CODE}

    def clean_code(self) -> str:
        attempt = begin_attempt(kind="code", tried=tried_by(context.request, str(self.user.pk)), at=timezone.now())
        code: str = super().clean_code()
        forgive_attempt(attempt_id=attempt)
        return code


class NoCodesForm(WordedForm, DeactivateTOTPForm):
    """Gives up one-time codes."""


class NewRecoveryCodesForm(WordedForm, GenerateRecoveryCodesForm):
    """Makes new recovery codes."""
