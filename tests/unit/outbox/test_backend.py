"""What Django and its apps send by themselves waits in the outbox too. (In a test run Django keeps it in memory.)"""

import pytest
from django.core.mail import EmailMessage
from django.utils.translation import override

from yhdyspinta.outbox.backend import PostingBackend
from yhdyspinta.outbox.models import Message


@pytest.mark.django_db
def test_a_message_of_djangos_is_posted_to_each_recipient_and_not_sent() -> None:
    mail = EmailMessage("Uusi\r\n salasana", "Linkki", "a@example.org", ["matti@example.org", "liisa@example.org"])
    with override("sv"):
        assert PostingBackend(alias="default").send_messages([mail]) == 1
    first, second = Message.objects.order_by("id")
    assert (first.recipient, second.recipient) == ("matti@example.org", "liisa@example.org")
    assert (first.subject, first.body, first.language) == ("Uusi salasana", "Linkki\n", "sv")
    assert first.key != second.key
    assert first.sent_at is None
