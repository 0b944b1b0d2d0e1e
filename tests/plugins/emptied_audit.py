"""Lets Django empty the tables after a test in which transactions are real, which the triggers of the audit refuse.

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

TABLE: Final = "audit_auditrow"
_TRIGGERS: Final = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_auditrow'"
_flush = Command.handle


def _handle(command: Command, **options: Any) -> None:
    with triggers_aside(connections[options["database"]]):
        _flush(command, **options)


@contextmanager
def triggers_aside(connection: BaseDatabaseWrapper) -> Iterator[None]:
    """Without the triggers of the audit, and after it with them as they were."""
    if TABLE not in connection.introspection.table_names():
        yield
    elif connection.vendor == "postgresql":
        _execute(connection, f"ALTER TABLE {TABLE} DISABLE TRIGGER USER")
        try:
            yield
        finally:
            _execute(connection, f"ALTER TABLE {TABLE} ENABLE TRIGGER USER")
    else:
        made = _execute(connection, _TRIGGERS)
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
