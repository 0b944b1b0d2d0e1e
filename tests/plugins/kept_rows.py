"""Keeps the rows of tables beside them in the database, and puts them back when Django has emptied the tables.

A test in which transactions are real (with a live server, for example) ends with an emptied database. Copying rows
inside the database takes milliseconds; loading them anew takes most of a second.
"""

from collections.abc import Sequence
from typing import Any

from django.core.management.color import no_style
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model


class KeptRows:
    """The rows that the models' tables had when it was made."""

    def __init__(self, models: Sequence[type[Model]], using: str = "default") -> None:
        self._using = using
        self._models = models
        self._tables = [model._meta.db_table for model in models]
        for table in self._tables:
            self._execute("DROP TABLE IF EXISTS {kept}", table)
            self._execute("CREATE TABLE {kept} AS SELECT * FROM {table}", table)

    @property
    def _connection(self) -> BaseDatabaseWrapper:
        """The connection of the moment: with Playwright's loop running, Django gives this thread another."""
        return connections[self._using]

    def put_back(self, **_signal: Any) -> None:
        """Fill the tables when all of them are there and empty. May be called by a signal."""
        present = self._connection.introspection.table_names()
        if not set(self._tables) <= set(present) or any(map(self._has_rows, self._tables)):
            return
        with transaction.atomic(using=self._using):
            for table in self._tables:
                self._execute("INSERT INTO {table} SELECT * FROM {kept}", table)
            for statement in self._connection.ops.sequence_reset_sql(no_style(), self._models):
                self._execute(statement)

    def _has_rows(self, table: str) -> bool:
        return self._execute("SELECT 1 FROM {table} LIMIT 1", table) is not None

    def _execute(self, statement: str, table: str = "") -> Any:
        quote = self._connection.ops.quote_name
        named = statement.format(table=quote(table), kept=quote(f"kept_{table}")) if table else statement
        with self._connection.cursor() as cursor:
            cursor.execute(named)
            return cursor.fetchone() if cursor.description else None
