"""The chain of what was done. Rows are added by `audit.actions` only, and the database refuses to change them."""

from typing import Final, Self

from django.db import models

from yhdyspinta.audit.references import ACTION_LENGTH, REFERENCE_LENGTH, ROLE_LENGTH

_HASH_LENGTH: Final = 64


class AuditRowQuerySet(models.QuerySet["AuditRow"]):
    """Filters that can be chained."""

    def from_number(self, number: int) -> Self:
        return self.filter(number__gte=number)

    def newest_first(self, *, before: int | None) -> Self:
        """Those before a number, or all of them."""
        rows = self if before is None else self.filter(number__lt=before)
        return rows.order_by("-number")


class AuditRow(models.Model):
    """One write: who, in which role, what, on what, from which state to which.

    It names everything by text, so that it stays when the thing or the person goes. `hash` is made from all other
    columns, `previous_hash` among them (`chain.compute_hash`).
    """

    # The action gives the number. The automatic type is for SQLite, where it makes the number the row's only key:
    # beside another key, INSERT OR REPLACE could put a new row into an old one's place.
    number = models.BigAutoField(primary_key=True, help_text="the place in the chain: from 1, without gaps")
    at = models.DateTimeField()
    actor = models.CharField(max_length=REFERENCE_LENGTH, blank=True, help_text="empty when nobody has signed in")
    role = models.CharField(max_length=ROLE_LENGTH)
    organisation = models.CharField(max_length=REFERENCE_LENGTH, blank=True, help_text="whose row it is")
    action = models.CharField(max_length=ACTION_LENGTH, help_text="the function that wrote, as app.function")
    subject = models.CharField(max_length=REFERENCE_LENGTH)
    # Text, not JSON: the database keeps it to the letter, and the hash is of the letters.
    old = models.TextField(help_text="state before, as canonical JSON; null when it began")
    new = models.TextField(help_text="state after, as canonical JSON; null when it ended")
    request_id = models.CharField(max_length=32, blank=True, help_text="as in the log of the server")
    previous_hash = models.CharField(max_length=_HASH_LENGTH)
    hash = models.CharField(max_length=_HASH_LENGTH)

    objects = AuditRowQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["subject", "number"], name="audit_by_subject"),
            models.Index(
                fields=["organisation", "number"],
                condition=~models.Q(organisation=""),
                name="audit_by_organisation",
            ),
        ]
