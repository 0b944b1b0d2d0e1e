"""Messages that wait to be sent, and what became of them. Written by `outbox.actions` only."""

from django.db import models
from django.db.models import Q


class Message(models.Model):
    """An e-mail. `key` says what it is about (wave, organisation, person, template): the same key is sent once.

    `body` is emptied when it has been sent, since it may hold a personal link; `recipient` is emptied a while later.
    """

    key = models.CharField(max_length=200, unique=True)
    recipient = models.EmailField(blank=True)
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=200)
    body = models.TextField(blank=True)
    created_at = models.DateTimeField()
    send_after = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    trying_since = models.DateTimeField(null=True, blank=True, help_text="set before a try, left by one cut off")
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True, help_text="given up")
    failure = models.CharField(max_length=200, blank=True, help_text="the kind of the last one, without addresses")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(sent_at=None) | Q(body=""), name="message_sent_has_no_body"),
        ]
        indexes = [
            models.Index(fields=["send_after"], condition=Q(sent_at=None, failed_at=None), name="message_waiting"),
        ]
