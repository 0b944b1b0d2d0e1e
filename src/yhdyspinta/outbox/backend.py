"""Django's way of sending e-mail, leading into the outbox: for what Django and its apps send by themselves."""

import secrets
from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language

from yhdyspinta.outbox.actions import post_message


class PostingBackend(BaseEmailBackend):
    """Posts each message, to each of its recipients; nothing is sent now, and no form waits for a mail server."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        with transaction.atomic():
            for message in email_messages:
                for recipient in message.recipients():
                    post_message(
                        key=f"django:{secrets.token_urlsafe(16)}",
                        recipient=recipient,
                        language=get_language() or "fi",
                        subject=str(message.subject),
                        body=str(message.body),
                        at=timezone.now(),
                    )
        return len(email_messages)
