"""What was published of a wave, and the work on its open answers."""

from django.db import models

from yhdyspinta.accounts.models import User
from yhdyspinta.surveys.models.responses import REASON_LENGTH, Response
from yhdyspinta.surveys.models.waves import TEXT_LENGTH, Wave


class ResultRelease(models.Model):
    """Results of a wave, frozen: everything that its report and files are made from.

    `content` is JSON with the approved answers in the stored form, the themes and quotes, the counts of those who
    were asked and who answered (`surveys.results`); it never changes. `dated` is part of its address.
    """

    wave = models.ForeignKey(Wave, models.PROTECT, related_name="releases")
    dated = models.DateField()
    content = models.TextField()
    sha256 = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["wave", "dated"], name="release_once_a_day")]


class ResultEvent(models.Model):
    """What happened to a release, each with a note for the public where one is needed. Rows are only added."""

    class Kind(models.TextChoices):
        PUBLISHED = "published"
        WITHDRAWN = "withdrawn"
        CORRECTED = "corrected"
        """Another release takes its place; the note says what was wrong."""

    release = models.ForeignKey(ResultRelease, models.PROTECT, related_name="events")
    kind = models.CharField(max_length=12, choices=Kind)
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    note = models.CharField(max_length=REASON_LENGTH, blank=True)


class Theme(models.Model):
    """A theme that open answers to a question are about."""

    wave = models.ForeignKey(Wave, models.PROTECT, related_name="themes")
    question = models.CharField(max_length=80)
    key = models.SlugField(max_length=60)
    title_fi = models.CharField(max_length=TEXT_LENGTH)
    title_sv = models.CharField(max_length=TEXT_LENGTH)
    title_en = models.CharField(max_length=TEXT_LENGTH, blank=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["wave", "question", "key"], name="theme_once_a_question")]


class ThemeTag(models.Model):
    """One person found a theme in one open answer. Two people tag on their own, and their agreement is shown."""

    theme = models.ForeignKey(Theme, models.CASCADE, related_name="tags")
    response = models.ForeignKey(Response, models.PROTECT, related_name="theme_tags")
    counterpart = models.CharField(max_length=80, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["theme", "response", "counterpart", "by"], name="theme_tagged_once"),
        ]


class Quote(models.Model):
    """A passage of an open answer that was read and chosen for publication."""

    response = models.ForeignKey(Response, models.PROTECT, related_name="quotes")
    question = models.CharField(max_length=80)
    counterpart = models.CharField(max_length=80, blank=True)
    text = models.TextField(max_length=REASON_LENGTH, help_text="word for word a part of the answer")
    chosen_at = models.DateTimeField()
    chosen_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
