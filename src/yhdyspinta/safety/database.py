"""Is the database fit to run on? What a connection is really set to, judged by pure functions."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from yhdyspinta.errors import Problem
from yhdyspinta.safety import errors_database as errors
from yhdyspinta.safety.findings import Finding, judged
from yhdyspinta.sqlite.library import FIXED_VERSION, has_wal_fault

# A power cut loses no committed row with these (docs/decisions/0013-sqlite-durability.md).
_DURABLE_JOURNALS: Final = {"wal", "truncate"}
_SYNCHRONOUS: Final = {0: "OFF", 1: "NORMAL", 2: "FULL", 3: "EXTRA"}
_DURABLE_SYNCHRONOUS: Final = {"FULL", "EXTRA"}
# `local` and the two remote settings wait for the local disk as well.
_DURABLE_COMMITS: Final = {"on", "local", "remote_write", "remote_apply"}
MINIMUM_POSTGRES: Final = 14


@dataclass(frozen=True, slots=True)
class SqliteFacts:
    """The library, and a connection's PRAGMA values. `synchronous` is SQLite's number, `mmap_size` is bytes."""

    version: tuple[int, ...]
    library: str
    journal_mode: str
    synchronous: int
    foreign_keys: bool
    mmap_size: int


@dataclass(frozen=True, slots=True)
class PostgresFacts:
    """`version` is `server_version_num`, for example 150018."""

    version: int
    settings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class MigrationFacts:
    """Names as `app.0001_name`: `missing` are in the program only, `unknown` are newer than the program."""

    applied: int
    missing: tuple[str, ...]
    unknown: tuple[str, ...]


def judge_sqlite(facts: SqliteFacts) -> list[Finding]:
    """Refused: a library that can corrupt the file in its journal mode, and settings that can lose rows."""
    version = ".".join(map(str, facts.version))
    fault = facts.journal_mode == "wal" and has_wal_fault(facts.version)
    details = {"version": version, "fixed": ".".join(map(str, FIXED_VERSION))}
    synchronous = _SYNCHRONOUS.get(facts.synchronous, str(facts.synchronous))
    values = {
        "journal_mode": facts.journal_mode,
        "synchronous": synchronous,
        "foreign_keys": "ON" if facts.foreign_keys else "OFF",
        "mmap_size": str(facts.mmap_size),
    }
    good = {
        "journal_mode": facts.journal_mode in _DURABLE_JOURNALS,
        "synchronous": synchronous in _DURABLE_SYNCHRONOUS,
        "foreign_keys": facts.foreign_keys,
        "mmap_size": facts.mmap_size == 0,
    }
    bad = _as_text({name: values[name] for name, fine in good.items() if not fine})
    return [
        judged(
            "library",
            f"SQLite {version} ({facts.library})",
            Problem(errors.SQLITE_FAULT, details) if fault else None,
            if_bad="refused",
        ),
        judged(
            "durability",
            _as_text(values),
            Problem(errors.SQLITE_UNSAFE, {"found": bad}) if bad else None,
            if_bad="refused",
        ),
    ]


def judge_postgres(facts: PostgresFacts) -> list[Finding]:
    """Refused: a version that is not supported, and settings with which a crash loses or tears rows."""
    version = f"{facts.version // 10_000}.{facts.version % 10_000}"
    old = Problem(errors.POSTGRES_OLD, {"version": version, "minimum": MINIMUM_POSTGRES})
    good = {
        "fsync": facts.settings["fsync"] == "on",
        "synchronous_commit": facts.settings["synchronous_commit"] in _DURABLE_COMMITS,
        "full_page_writes": facts.settings["full_page_writes"] == "on",
    }
    bad = _as_text({name: facts.settings[name] for name, fine in good.items() if not fine})
    return [
        judged(
            "library",
            f"PostgreSQL {version}",
            old if facts.version < MINIMUM_POSTGRES * 10_000 else None,
            if_bad="refused",
        ),
        judged(
            "durability",
            _as_text(facts.settings),
            Problem(errors.POSTGRES_UNSAFE, {"found": bad}) if bad else None,
            if_bad="refused",
        ),
    ]


def judge_migrations(facts: MigrationFacts) -> Finding:
    """Refused when the database is behind the program, or ahead of it."""
    problem: Problem | None = None
    if facts.unknown:
        problem = Problem(errors.DATABASE_NEWER, {"names": ", ".join(facts.unknown)})
    elif facts.missing:
        problem = Problem(errors.MIGRATIONS_MISSING, {"count": len(facts.missing), "first": facts.missing[0]})
    value = f"{facts.applied}/{facts.applied + len(facts.missing)}"
    return judged("migrations", value, problem, if_bad="refused")


def _as_text(values: Mapping[str, str]) -> str:
    return ", ".join(f"{name}={value}" for name, value in values.items())
