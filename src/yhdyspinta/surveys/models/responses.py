"""What an organisation answers in a wave, every value it ever had, and what was approved."""

from typing import Final

from django.db import models

from yhdyspinta.accounts.models import User
from yhdyspinta.regions.models import Area, Interface, Organisation
from yhdyspinta.surveys.models.waves import Wave

REASON_LENGTH: Final = 1_000
KEY_LENGTH: Final = 64


class Side(models.TextChoices):
    """On which side of an interface an organisation answers. One organisation can be on both (Helsinki)."""

    EMPLOYMENT = "employment"
    COUNTY = "county"
    NEITHER = "neither"
    """HUS, Kela."""


class Response(models.Model):
    """The one answer of an organisation in a wave: once for each side that it is on.

    In a wave of personal experience there is one for each invited `person` instead.
    """

    key = models.CharField(max_length=22, unique=True, help_text="random part of its address")
    wave = models.ForeignKey(Wave, models.PROTECT, related_name="responses")
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    side = models.CharField(max_length=12, choices=Side)
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="+", help_text="which it runs")
    person = models.ForeignKey(
        User, models.PROTECT, null=True, blank=True, related_name="+", help_text="whose experience it is; else empty"
    )
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["wave", "organisation", "side"],
                condition=models.Q(person=None),
                name="response_once_an_organisation",
            ),
            models.UniqueConstraint(
                fields=["wave", "organisation", "side", "person"],
                condition=models.Q(person__isnull=False),
                name="response_once_a_person",
            ),
        ]


class Counterpart(models.Model):
    """Whom a block of questions repeats for, from the register: it cannot be deleted, only marked.

    `key` is what answers about it are kept under: the slug of an area, or of an organisation without one.
    """

    response = models.ForeignKey(Response, models.PROTECT, related_name="counterparts")
    per = models.CharField(max_length=40, help_text="as `Question.per`: interface, county, kela, …")
    key = models.CharField(max_length=80)
    place = models.PositiveSmallIntegerField(help_text="its order in the form, from 0")
    interface = models.ForeignKey(Interface, models.PROTECT, null=True, blank=True, related_name="+")
    area = models.ForeignKey(Area, models.PROTECT, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    no_cooperation_reason = models.CharField(
        max_length=REASON_LENGTH, blank=True, help_text="filled when the respondent has marked that there is none"
    )
    marked_at = models.DateTimeField(null=True, blank=True)
    marked_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["response", "per", "key"], name="counterpart_once_a_response"),
        ]


class AnswerSheet(models.Model):
    """The answers of a response as they are now, with the version, the author and the moment of each.

    One document a response, so that a save is one row read and one written, however many questions there are.
    `entries` is `{question: {counterpart: [value, version, user, moment]}}` (`analysis.answers.entries`), `revision`
    the number of its newest `AnswerRevision`.
    """

    response = models.OneToOneField(Response, models.PROTECT, primary_key=True, related_name="sheet")
    entries = models.TextField(default="{}")
    revision = models.PositiveIntegerField(default=0)
    changed_at = models.DateTimeField(null=True, blank=True)


class AnswerRevision(models.Model):
    """A save that was acknowledged: what each question had and got. Rows are only added.

    `changes` is `[[question, counterpart, old value, new value, new version], …]`. `key` is the sender's, so that a
    save that is sent twice is made once. `clashes` are the questions of the save that were not changed, with their
    versions then.
    """

    class Via(models.TextChoices):
        PAGE = "page"
        SCRIPT = "script"
        """Saved by itself while somebody was writing."""
        WORKBOOK = "workbook"
        API = "api"
        PREFILL = "prefill"

    response = models.ForeignKey(Response, models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    key = models.CharField(max_length=KEY_LENGTH)
    via = models.CharField(max_length=8, choices=Via)
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    changes = models.TextField()
    clashes = models.TextField(default="[]")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["response", "number"], name="revision_number_once"),
            models.UniqueConstraint(fields=["response", "key"], name="revision_key_once"),
        ]


class ResponseStep(models.Model):
    """A step on the way of a response; the newest says where it is. Rows are only added.

    Without a step it is a draft. SUBMITTED: nobody writes, the approver decides. APPROVED: final; `content` is the
    copy that was approved (`analysis.answers.approved`), `sha256` its hash. RETURNED: a draft again, with a reason.
    """

    class Kind(models.TextChoices):
        SUBMITTED = "submitted"
        RETURNED = "returned"
        APPROVED = "approved"
        REOPENED = "reopened"
        """An approved answer was opened again for a correction, with a reason."""

    response = models.ForeignKey(Response, models.PROTECT, related_name="steps")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12, choices=Kind)
    at = models.DateTimeField()
    by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    title = models.CharField(max_length=120, blank=True, help_text="the approver's office, as in the receipt")
    reason = models.CharField(max_length=REASON_LENGTH, blank=True)
    revision = models.PositiveIntegerField(help_text="of the sheet, at that moment")
    content = models.TextField(blank=True)
    sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["response", "number"], name="step_number_once"),
        ]
