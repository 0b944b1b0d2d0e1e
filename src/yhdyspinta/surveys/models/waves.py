"""Surveys and their waves."""

from typing import Final

from django.db import models
from django.db.models import F, Q

from yhdyspinta.surveys.models.instruments import InstrumentVersion

TEXT_LENGTH: Final = 200


class Survey(models.Model):
    """A survey that is repeated: its waves ask the same things of the same kinds of organisation."""

    slug = models.SlugField(max_length=80, unique=True)
    title_fi = models.CharField(max_length=TEXT_LENGTH)
    title_sv = models.CharField(max_length=TEXT_LENGTH)
    title_en = models.CharField(max_length=TEXT_LENGTH)
    publisher = models.CharField(max_length=TEXT_LENGTH, help_text="who asks, as it stands in the source line")
    created_at = models.DateTimeField()


class Wave(models.Model):
    """One round of a survey: who is asked what, when, in which capacity.

    Days are of Europe/Helsinki; the wave is open until the end of `closes_on`. Planned until `opened_at`; then its
    respondents and their counterparts are fixed from the register of 1 January of `register_year`.
    """

    class Capacity(models.TextChoices):
        ORGANISATION = "organisation"
        """The organisation's agreed answer: an official act, published per pair after both sides have approved."""
        PERSONAL = "personal"
        """The experience of single persons: never below 5 answers a side."""

    survey = models.ForeignKey(Survey, models.PROTECT, related_name="waves")
    slug = models.SlugField(max_length=40, help_text="such as 2026")
    instrument = models.ForeignKey(InstrumentVersion, models.PROTECT, related_name="waves")
    register_year = models.PositiveSmallIntegerField()
    respondent_kinds = models.JSONField(help_text="kinds of respondent (`surveys.respondents`)")
    capacity = models.CharField(max_length=16, choices=Capacity)
    opens_on = models.DateField()
    closes_on = models.DateField()
    tells_nonresponse = models.BooleanField(default=False, help_text="whether results say who did not answer")
    previous = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="following")
    is_synthetic = models.BooleanField(default=False, help_text="its answers are made up, and everything says so")
    created_at = models.DateTimeField()
    opened_at = models.DateTimeField(null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True, help_text="closed before the end of its last day")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["survey", "slug"], name="wave_slug_once_a_survey"),
            models.CheckConstraint(condition=Q(closes_on__gte=F("opens_on")), name="wave_days_in_order"),
        ]
