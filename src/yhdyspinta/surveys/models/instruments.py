"""Questionnaires as they were uploaded and published."""

from django.db import models
from django.db.models import Q

from yhdyspinta.accounts.models import User


class InstrumentVersion(models.Model):
    """A version of a questionnaire: a draft until `published_at` is set, then never changed again.

    `content` is the canonical JSON (`analysis.instruments.canonical`), `sha256` its hash: what answers refer to.
    `problems` is what the check of the upload said (`instrument check --format json`), empty when nothing is wrong.
    """

    key = models.CharField(max_length=22, unique=True, help_text="random part of its address")
    instrument_id = models.CharField(max_length=80)
    title_fi = models.CharField(max_length=200)
    title_sv = models.CharField(max_length=200)
    title_en = models.CharField(max_length=200, blank=True)
    content = models.TextField()
    sha256 = models.CharField(max_length=64)
    file_name = models.CharField(max_length=200, help_text="of the upload")
    problems = models.JSONField(default=list)
    uploaded_at = models.DateTimeField()
    uploaded_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    replaces = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="replaced_by")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["sha256"], condition=Q(published_at__isnull=False), name="instrument_published_once"
            ),
        ]
