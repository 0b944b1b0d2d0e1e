"""What allauth does differently here with one-time codes: their secrets are encrypted in the database."""

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from yhdyspinta.accounts.models import User

_SALT: Final = b"yhdyspinta.web.one_time_codes"


class CodeAdapter(DefaultMFAAdapter):
    """allauth's own hooks."""

    error_messages: Final = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This code does not work, or has been used already. Wait for the next one."),
    }

    def encrypt(self, text: str) -> str:
        """A copy of the database is not enough to make codes: it takes the secret key too."""
        return _cipher(settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS).encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return _cipher(settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS).decrypt(encrypted_text).decode()

    def send_notification_mail(self, template_prefix: str, user: "User", *arguments: Any, **named: Any) -> None:
        super().send_notification_mail(template_prefix, user)


@cache
def _cipher(*keys: str) -> MultiFernet:
    digests = (hashlib.blake2b(key.encode(), key=_SALT, digest_size=32).digest() for key in keys)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
