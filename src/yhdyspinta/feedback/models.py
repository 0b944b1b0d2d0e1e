"""What people have told us, as rows. They are written by `feedback.actions` only."""

from datetime import datetime
from typing import Final, Self

from django.db import models
from django.db.models import Q

from yhdyspinta.feedback.page_address import PAGE_LENGTH
from yhdyspinta.feedback.retention import YEARS_AFTER_ANSWER, YEARS_AFTER_ARRIVAL, years_before

MESSAGE_LENGTH: Final = 5_000
NOTE_LENGTH: Final = 2_000


class FeedbackQuerySet(models.QuerySet["Feedback"]):
    """Filters that can be chained."""

    def open(self) -> Self:
        """Not answered yet."""
        return self.filter(answered_at=None)

    def received_after(self, moment: datetime) -> Self:
        return self.filter(received_at__gt=moment)

    def to_erase(self, before: datetime) -> Self:
        """Those whose personal content was to be kept until before a moment, and is still there."""
        return self.filter(
            Q(answered_at__lt=years_before(before, YEARS_AFTER_ANSWER))
            | Q(received_at__lt=years_before(before, YEARS_AFTER_ARRIVAL)),
            erased_at=None,
        )


class Feedback(models.Model):
    """A message from a visitor, its receipt and its answer.

    What can identify a person (`message`, `reply_to`, `answer_note`, `text_digest`) is emptied when `erased_at` is
    set; the rest stays, so that the operator can show when each message came and was answered.
    """

    class Kind(models.TextChoices):
        ACCESSIBILITY = "accessibility"
        ERROR = "error"
        OTHER = "other"

    receipt = models.CharField(max_length=16, unique=True, help_text="day of arrival and random letters")
    kind = models.CharField(max_length=16, choices=Kind)
    page = models.CharField(max_length=PAGE_LENGTH, blank=True, help_text="path on this site, without its query")
    message = models.TextField(max_length=MESSAGE_LENGTH, blank=True)
    reply_to = models.EmailField(blank=True)
    language = models.CharField(max_length=2)
    received_at = models.DateTimeField()
    due_on = models.DateField(help_text="the last day for an answer")
    answered_at = models.DateTimeField(null=True, blank=True)
    answer_note = models.TextField(max_length=NOTE_LENGTH, blank=True, help_text="shown on the receipt's page")
    erased_at = models.DateTimeField(null=True, blank=True)
    # The form that was sent, and what was in it: the same form with the same text is the same message.
    form_token = models.UUIDField(null=True, blank=True)
    text_digest = models.CharField(max_length=64, blank=True)

    objects = FeedbackQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["form_token", "text_digest"], name="feedback_once_a_form"),
            models.CheckConstraint(
                condition=Q(erased_at=None) | Q(message="", reply_to="", answer_note="", text_digest=""),
                name="feedback_erased_is_empty",
            ),
        ]
        indexes = [models.Index(fields=["received_at"], name="feedback_by_arrival")]
