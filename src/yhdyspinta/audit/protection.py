"""Whether the database still refuses to change the rows of the audit."""

from typing import Final

from django.db import connection

# What migration 0002 makes.
_TRIGGERS: Final = {
    "sqlite": ("audit_auditrow_link", "audit_auditrow_no_delete", "audit_auditrow_no_update"),
    "postgresql": ("audit_auditrow_link", "audit_auditrow_no_change"),
}
_PRESENT: Final = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_auditrow'",
    "postgresql": "SELECT tgname FROM pg_trigger"
    " WHERE tgrelid = 'audit_auditrow'::regclass AND tgenabled IN ('O', 'A')",
}


def list_missing_triggers() -> list[str]:
    """The names of the triggers that are not there, or are switched off."""
    with connection.cursor() as cursor:
        cursor.execute(_PRESENT[connection.vendor])
        present = {name for (name,) in cursor.fetchall()}
    return [name for name in _TRIGGERS[connection.vendor] if name not in present]
