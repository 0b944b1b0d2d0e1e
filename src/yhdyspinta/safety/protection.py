"""Whether the database still refuses to change the rows that are only ever added.

A migration that makes such a table anew on SQLite takes its triggers away, and an owner of the tables can.
"""

from dataclasses import dataclass
from typing import Final

from django.db.backends.base.base import BaseDatabaseWrapper

from yhdyspinta.audit.errors import UNPROTECTED
from yhdyspinta.errors import Problem


@dataclass(frozen=True, slots=True)
class Protected:
    """A table whose rows stay, and the triggers that see to it on each database: their names without the table's.

    `app` is the one whose migration 0002 makes them.
    """

    app: str
    table: str
    sqlite: tuple[str, ...] = ("no_delete", "no_replace", "no_update")
    postgresql: tuple[str, ...] = ("no_change",)

    def list_triggers(self, vendor: str) -> list[str]:
        """Their names on a database (`sqlite` or `postgresql`)."""
        return [f"{self.table}_{each}" for each in (self.sqlite if vendor == "sqlite" else self.postgresql)]


PROTECTED: Final = (
    Protected("audit", "audit_auditrow", sqlite=("link", "no_delete", "no_update"), postgresql=("link", "no_change")),
    Protected("surveys", "surveys_answerrevision"),
    # Versions of questionnaires, from their publication on.
    Protected("surveys", "surveys_instrumentversion", postgresql=("no_change", "no_truncate")),
    Protected("surveys", "surveys_responsestep"),
    Protected("surveys", "surveys_resultevent"),
    Protected("surveys", "surveys_resultrelease"),
)
_PRESENT: Final = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    # Those of a table that another schema has under the same name do not count, nor those that are switched off.
    "postgresql": "SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
    " WHERE NOT tgisinternal AND tgenabled IN ('O', 'A') AND pg_table_is_visible(pg_class.oid)",
}


def list_missing_triggers(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of the triggers that are not there, or are switched off, in the order of `PROTECTED`."""
    present = _list_present(connection)
    return [name for one in PROTECTED for name in one.list_triggers(connection.vendor) if name not in present]


def judge_protection(vendor: str, missing: list[str]) -> Problem | None:
    """What is wrong when triggers are missing, with the commands that make them again."""
    if not missing:
        return None
    apps = {one.app for one in PROTECTED if set(one.list_triggers(vendor)) & set(missing)}
    commands = ", ".join(f"yhdyspinta manage migrate {app} 0001" for app in sorted(apps))
    return Problem(UNPROTECTED, {"names": ", ".join(missing), "commands": commands})


def _list_present(connection: BaseDatabaseWrapper) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(_PRESENT[connection.vendor])
        return {name for (name,) in cursor.fetchall()}
