"""The messages about signing in, in the language of whoever gets them. Plain text."""

from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

_NEW_PASSWORD: Final = (
    gettext_lazy("Set a new password"),
    gettext_lazy("Somebody, probably you, asked for a new password. Set it at this address within two hours:"),
    gettext_lazy("If it was not you, nothing needs to be done: your present password still works."),
)
_CHANGED: Final = (
    gettext_lazy("Your password was changed"),
    gettext_lazy("The password of your account was changed, and all your other sessions were ended."),
    gettext_lazy("If it was not you, ask for a new password at once and tell your coordinator."),
)
_CODES_ON: Final = (
    gettext_lazy("One-time codes are in use"),
    gettext_lazy("From now on a one-time code is asked for when you sign in with your password."),
    gettext_lazy("If it was not you, ask for a new password at once and tell your coordinator."),
)
_CODES_OFF: Final = (
    gettext_lazy("One-time codes are no longer in use"),
    gettext_lazy("A one-time code is no longer asked for when you sign in with your password."),
    gettext_lazy("If it was not you, ask for a new password at once and tell your coordinator."),
)
_NEW_RECOVERY_CODES: Final = (
    gettext_lazy("New recovery codes"),
    gettext_lazy("New recovery codes were made for your account. The old ones no longer work."),
    gettext_lazy("If it was not you, ask for a new password at once and tell your coordinator."),
)
_LINK: Final = (
    gettext_lazy("Your link for signing in"),
    gettext_lazy("With this address you sign in. It is yours: do not send it on."),
    gettext_lazy("If you did not ask for it, nothing needs to be done."),
)
LINK: Final = "link"
# By the names that allauth gives them, and our own.
_MAILS: Final = {
    "account/email/password_reset_key": _NEW_PASSWORD,
    "account/email/password_reset": _CHANGED,
    "account/email/password_changed": _CHANGED,
    "mfa/email/totp_activated": _CODES_ON,
    "mfa/email/totp_deactivated": _CODES_OFF,
    "mfa/email/recovery_codes_generated": _NEW_RECOVERY_CODES,
    LINK: _LINK,
}


@dataclass(frozen=True, slots=True)
class Mail:
    """A message that is ready to be posted."""

    subject: str
    body: str


def write_mail(kind: str, language: str, *, name: str, address: str = "") -> Mail:
    """The message of a kind. `address` is an absolute one that it leads to, on a line of its own."""
    subject, what, otherwise = _MAILS[kind]
    with override(language):
        parts = [_("Hello, %(name)s") % {"name": name}, str(what), address, str(otherwise)]
        return Mail(f"Yhdyspinta: {subject}", "\n\n".join(filter(None, [*parts, settings.PUBLIC_URL])) + "\n")
