"""The database itself keeps what was acknowledged, approved and published: such rows are never changed or taken away.

Every save of answers, every step of a response, results with what happened to them, and versions of questionnaires from
their publication on. What stands in the way of a mistake in the program and of SQL by hand, as in the audit.
"""

from typing import Any

from django.db import migrations

# Each table with the query that finds out whether a new row is there already: INSERT OR REPLACE of SQLite takes the
# old one away without asking the trigger on DELETE.
KEPT = {
    "surveys_answerrevision": "SELECT 1 FROM surveys_answerrevision WHERE id = NEW.id OR (response_id = NEW.response_id AND (number = NEW.number OR key = NEW.key))",
    "surveys_responsestep": "SELECT 1 FROM surveys_responsestep WHERE id = NEW.id OR (response_id = NEW.response_id AND number = NEW.number)",
    "surveys_resultrelease": "SELECT 1 FROM surveys_resultrelease WHERE id = NEW.id OR (wave_id = NEW.wave_id AND dated = NEW.dated)",
    "surveys_resultevent": "SELECT 1 FROM surveys_resultevent WHERE id = NEW.id",
}
PUBLISHED = "surveys_instrumentversion"
SAME_VERSION = "SELECT 1 FROM surveys_instrumentversion WHERE published_at IS NOT NULL AND (id = NEW.id OR key = NEW.key OR (NEW.published_at IS NOT NULL AND sha256 = NEW.sha256))"


def list_sqlite() -> list[str]:
    statements = []
    for table, same in KEPT.items():
        statements += [
            _sqlite(f"{table}_no_update", f"BEFORE UPDATE ON {table}", "1", table),
            _sqlite(f"{table}_no_delete", f"BEFORE DELETE ON {table}", "1", table),
            _sqlite(f"{table}_no_replace", f"BEFORE INSERT ON {table}", f"EXISTS ({same})", table),
        ]
    is_published = "OLD.published_at IS NOT NULL"
    return [
        *statements,
        _sqlite(f"{PUBLISHED}_no_update", f"BEFORE UPDATE ON {PUBLISHED}", is_published, PUBLISHED),
        _sqlite(f"{PUBLISHED}_no_delete", f"BEFORE DELETE ON {PUBLISHED}", is_published, PUBLISHED),
        _sqlite(
            f"{PUBLISHED}_no_replace",
            f"BEFORE INSERT ON {PUBLISHED}",
            f"EXISTS ({SAME_VERSION})",
            PUBLISHED,
        ),
    ]


def list_sqlite_back() -> list[str]:
    return [
        f"DROP TRIGGER IF EXISTS {table}_no_{what}" for table in _tables() for what in ("update", "delete", "replace")
    ]


def list_postgres() -> list[str]:
    refuse = """
        CREATE FUNCTION surveys_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'rows of % are never changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
        END $$
    """
    whole = [
        f"""
        CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
        FOR EACH STATEMENT EXECUTE FUNCTION surveys_refuse_change()
        """
        for table in KEPT
    ]
    return [
        refuse,
        *whole,
        f"""
        CREATE TRIGGER {PUBLISHED}_no_change BEFORE UPDATE OR DELETE ON {PUBLISHED}
        FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION surveys_refuse_change()
        """,
        f"""
        CREATE TRIGGER {PUBLISHED}_no_truncate BEFORE TRUNCATE ON {PUBLISHED}
        FOR EACH STATEMENT EXECUTE FUNCTION surveys_refuse_change()
        """,
    ]


def list_postgres_back() -> list[str]:
    drops = [f"DROP TRIGGER IF EXISTS {table}_no_change ON {table}" for table in _tables()]
    return [
        *drops,
        f"DROP TRIGGER IF EXISTS {PUBLISHED}_no_truncate ON {PUBLISHED}",
        "DROP FUNCTION IF EXISTS surveys_refuse_change",
    ]


def _tables() -> list[str]:
    return [*KEPT, PUBLISHED]


def _sqlite(name: str, event: str, condition: str, table: str) -> str:
    return (
        f"CREATE TRIGGER {name} {event} WHEN {condition}"
        f" BEGIN SELECT RAISE(ABORT, 'rows of {table} are never changed'); END"
    )


def protect(apps: Any, schema_editor: Any) -> None:
    _execute(schema_editor, {"sqlite": list_sqlite, "postgresql": list_postgres})


def lift_protection(apps: Any, schema_editor: Any) -> None:
    _execute(schema_editor, {"sqlite": list_sqlite_back, "postgresql": list_postgres_back})


def _execute(schema_editor: Any, statements: dict[str, Any]) -> None:
    for statement in statements[schema_editor.connection.vendor]():
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("surveys", "0001_surveys")]
    operations = [migrations.RunPython(protect, lift_protection)]
