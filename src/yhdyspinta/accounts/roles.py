"""The roles that a person can have."""

from typing import Final

from django.db.models import TextChoices


class RoleKind(TextChoices):
    """What somebody may do: in one organisation, or for the whole country."""

    COORDINATOR = "coordinator"
    """Leads the answering of an organisation: invites, assigns, sends to the approver."""
    SECTION_EDITOR = "section_editor"
    """Answers the sections that a coordinator has assigned."""
    READER = "reader"
    """Reads the organisation's answers and comments."""
    APPROVER = "approver"
    """Approves the organisation's answers or returns them with a reason."""
    NATIONAL_EDITOR = "national_editor"
    """Makes questionnaires, runs waves, publishes results. Sees no answers before they are approved."""
    ADMINISTRATOR = "administrator"
    """Keeps accounts and national roles. Sees no answers."""


NATIONAL: Final = frozenset({RoleKind.NATIONAL_EDITOR, RoleKind.ADMINISTRATOR})
"""Roles that belong to no organisation."""
OF_ORGANISATION: Final = frozenset(RoleKind) - NATIONAL
