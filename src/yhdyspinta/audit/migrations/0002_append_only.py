"""The database itself keeps the chain: rows are only added at its end, and never changed or taken away.

What stands in the way of a mistake in the program, of SQL by hand, and of whoever gets hold of the program's connection
without owning the tables. An owner can drop it again; then the hashes tell (docs/decisions/0008-audit-by-text-reference.md).
"""

from typing import Any

from django.db import migrations

SQLITE = (
    """
    CREATE TRIGGER audit_auditrow_no_update BEFORE UPDATE ON audit_auditrow
    BEGIN SELECT RAISE(ABORT, 'rows of the audit are never changed'); END
    """,
    """
    CREATE TRIGGER audit_auditrow_no_delete BEFORE DELETE ON audit_auditrow
    BEGIN SELECT RAISE(ABORT, 'rows of the audit are never changed'); END
    """,
    # Also against INSERT OR REPLACE, which takes the old row away without asking the trigger above.
    """
    CREATE TRIGGER audit_auditrow_link BEFORE INSERT ON audit_auditrow
    WHEN NEW.number IS NOT (SELECT coalesce(max(number), 0) + 1 FROM audit_auditrow)
        OR NEW.previous_hash IS NOT
            coalesce((SELECT hash FROM audit_auditrow ORDER BY number DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000')
    BEGIN SELECT RAISE(ABORT, 'a row of the audit continues the newest one'); END
    """,
)
SQLITE_BACK = (
    "DROP TRIGGER IF EXISTS audit_auditrow_no_update",
    "DROP TRIGGER IF EXISTS audit_auditrow_no_delete",
    "DROP TRIGGER IF EXISTS audit_auditrow_link",
)
POSTGRES = (
    """
    CREATE FUNCTION audit_auditrow_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        RAISE EXCEPTION 'rows of the audit are never changed' USING ERRCODE = 'integrity_constraint_violation';
    END $$
    """,
    """
    CREATE FUNCTION audit_auditrow_check_link() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
        last_number bigint;
        last_hash text;
    BEGIN
        SELECT number, hash INTO last_number, last_hash FROM audit_auditrow ORDER BY number DESC LIMIT 1;
        IF NEW.number IS DISTINCT FROM coalesce(last_number, 0) + 1
            OR NEW.previous_hash IS DISTINCT FROM coalesce(last_hash, '0000000000000000000000000000000000000000000000000000000000000000')
        THEN
            RAISE EXCEPTION 'a row of the audit continues the newest one' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END $$
    """,
    """
    CREATE TRIGGER audit_auditrow_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_auditrow
    FOR EACH STATEMENT EXECUTE FUNCTION audit_auditrow_refuse()
    """,
    """
    CREATE TRIGGER audit_auditrow_link BEFORE INSERT ON audit_auditrow
    FOR EACH ROW EXECUTE FUNCTION audit_auditrow_check_link()
    """,
)
POSTGRES_BACK = (
    "DROP TRIGGER IF EXISTS audit_auditrow_link ON audit_auditrow",
    "DROP TRIGGER IF EXISTS audit_auditrow_no_change ON audit_auditrow",
    "DROP FUNCTION IF EXISTS audit_auditrow_check_link",
    "DROP FUNCTION IF EXISTS audit_auditrow_refuse",
)


def protect(apps: Any, schema_editor: Any) -> None:
    _execute(schema_editor, {"sqlite": SQLITE, "postgresql": POSTGRES})


def lift_protection(apps: Any, schema_editor: Any) -> None:
    _execute(schema_editor, {"sqlite": SQLITE_BACK, "postgresql": POSTGRES_BACK})


def _execute(schema_editor: Any, statements: dict[str, tuple[str, ...]]) -> None:
    for statement in statements[schema_editor.connection.vendor]:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_rows")]
    operations = [migrations.RunPython(protect, lift_protection)]
