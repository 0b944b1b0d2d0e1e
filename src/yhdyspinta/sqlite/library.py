"""Which SQLite library is used, and which journal mode is safe with it."""

import importlib
from collections.abc import Sequence
from typing import Any, Final, Literal

# SQLite 3.7.0 to 3.51.2 can corrupt a database in WAL mode when a checkpoint resets the log while another
# connection reads it (https://sqlite.org/wal.html, "The WAL-reset bug"). 3.51.3 ends it.
FIXED_VERSION: Final = (3, 51, 3)

JournalMode = Literal["WAL", "TRUNCATE"]


def has_wal_fault(version: tuple[int, ...]) -> bool:
    """True when a library of this version may corrupt a database that is in WAL mode."""
    return version < FIXED_VERSION


def journal_mode_for(version: tuple[int, ...]) -> JournalMode:
    """The fastest journal mode that loses no committed row with `synchronous=FULL` and this version.

    DELETE, SQLite's own default, is not among them: after a power cut the removed journal file may come back
    and roll back the last commit. TRUNCATE empties the file instead.
    """
    return "TRUNCATE" if has_wal_fault(version) else "WAL"


def choose_library(candidates: Sequence[Any]) -> Any:
    """The first DB-API module whose SQLite is without the fault; the last one when none is."""
    return next((module for module in candidates if not has_wal_fault(module.sqlite_version_info)), candidates[-1])


def installed_libraries() -> list[Any]:
    """pysqlite3, which carries a SQLite of its own, where it is installed; then Python's sqlite3."""
    modules = []
    for name in ("pysqlite3.dbapi2", "sqlite3.dbapi2"):
        try:
            modules.append(importlib.import_module(name))
        except ImportError:  # there is no pysqlite3 for every platform
            continue
    return modules
