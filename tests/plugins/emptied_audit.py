"""Lets Django empty the tables after a test in which transactions are real, which triggers of ours refuse: those of
the audit, and of what was acknowledged, approved and published in surveys (its migration `0002_append_only` protects
those tables in the same way).

The product has no way around them, not even a setting of the session: whoever could set it could use it. So `flush`,
which only tests call, takes them aside for its moment, as only an owner of the tables can.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import pytest
from django.core.management.commands.flush import Command
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

TABLES: Final = (
    "audit_auditrow",
    "surveys_answerrevision",
    "surveys_instrumentversion",
    "surveys_responsestep",
    "surveys_resultevent",
    "surveys_resultrelease",
)
_TRIGGERS: Final = "SELECT tbl_name, name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
_flush = Command.handle


def _handle(command: Command, **options: Any) -> None:
    with triggers_aside(connections[options["database"]]):
        _flush(command, **options)


@contextmanager
def triggers_aside(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Without the triggers of these tables, and after it with them as they were."""
    present = sorted(set(TABLES) & set(connection.introspection.table_names()))
    if connection.vendor == "postgresql":
        for table in present:
            _execute(connection, f"ALTER TABLE {table} DISABLE TRIGGER USER")
        try:
            yield
        finally:
            for table in present:
                _execute(connection, f"ALTER TABLE {table} ENABLE TRIGGER USER")
    else:
        made = [(name, sql) for table, name, sql in _execute(connection, _TRIGGERS) if table in present]
        for name, _sql in made:
            _execute(connection, f"DROP TRIGGER {name}")
        try:
            yield
        finally:
            for _name, sql in made:
                _execute(connection, sql)


def _execute(connection: BaseDatabaseWrapper, statement: str) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall() if cursor.description else []


def pytest_configure(config: pytest.Config) -> None:
    patch = pytest.MonkeyPatch()
    patch.setattr(Command, "handle", _handle)
    config.add_cleanup(patch.undo)
