"""How several people of one organisation work on one response."""

from typing import Final

from django.db import models

from yhdyspinta.accounts.models import User
from yhdyspinta.surveys.models.responses import Response

COMMENT_LENGTH: Final = 2_000


class SectionAssignment(models.Model):
    """Somebody answers a section, for one counterpart or (empty) for all of it, until `ended_at`."""

    response = models.ForeignKey(Response, models.PROTECT, related_name="assignments")
    section = models.CharField(max_length=80)
    counterpart = models.CharField(max_length=80, blank=True)
    user = models.ForeignKey(User, models.PROTECT, related_name="+")
    assigned_at = models.DateTimeField()
    assigned_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["response", "section", "counterpart", "user"],
                condition=models.Q(ended_at=None),
                name="section_assigned_once",
            ),
        ]


class CommentThread(models.Model):
    """A discussion about one question, for one counterpart where it repeats; open until it is resolved.

    With `asks_correction` it is a request to change the answer, and the response cannot be submitted before it is
    resolved.
    """

    key = models.CharField(max_length=22, unique=True)
    response = models.ForeignKey(Response, models.PROTECT, related_name="threads")
    question = models.CharField(max_length=80)
    counterpart = models.CharField(max_length=80, blank=True)
    asks_correction = models.BooleanField(default=False)
    started_at = models.DateTimeField()
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")


class Comment(models.Model):
    """What somebody wrote in a thread. `form_key` is the form's, so that one that is sent twice is kept once."""

    thread = models.ForeignKey(CommentThread, models.PROTECT, related_name="comments")
    text = models.TextField(max_length=COMMENT_LENGTH)
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    form_key = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["by", "form_key"], name="comment_once_a_form")]


class SectionPresence(models.Model):
    """Somebody had a section open at a moment. A hint to colleagues, not a lock; old rows are deleted."""

    response = models.ForeignKey(Response, models.CASCADE, related_name="presences")
    section = models.CharField(max_length=80)
    counterpart = models.CharField(max_length=80, blank=True)
    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["response", "section", "counterpart", "user"], name="presence_once"),
        ]
