"""Which databases the server refuses to run on."""

from dataclasses import replace

import pytest

from yhdyspinta.safety.database import (
    MigrationFacts,
    PostgresFacts,
    SqliteFacts,
    judge_migrations,
    judge_postgres,
    judge_sqlite,
)
from yhdyspinta.safety.findings import Finding

SQLITE = SqliteFacts((3, 53, 4), "pysqlite3", "wal", 2, foreign_keys=True, mmap_size=0)
SAFE = {"fsync": "on", "synchronous_commit": "on", "full_page_writes": "on"}
POSTGRES = PostgresFacts(150_018, SAFE)


def refused(findings: list[Finding]) -> list[str]:
    problems = [finding.problem for finding in findings if finding.level == "refused"]
    return [problem.kind.code for problem in problems if problem]


@pytest.mark.parametrize(
    "facts",
    [
        SQLITE,
        replace(SQLITE, synchronous=3),
        replace(SQLITE, version=(3, 51, 3)),
        replace(SQLITE, version=(3, 40, 1), library="sqlite3", journal_mode="truncate"),
    ],
)
def test_sqlite_that_keeps_what_it_took(facts: SqliteFacts) -> None:
    assert refused(judge_sqlite(facts)) == []


@pytest.mark.parametrize(
    ("facts", "code", "words"),
    [
        (replace(SQLITE, version=(3, 51, 2)), "YP-RUN-023", "SQLite 3.51.2"),
        (replace(SQLITE, synchronous=1), "YP-RUN-024", "synchronous=NORMAL"),
        (replace(SQLITE, synchronous=0), "YP-RUN-024", "synchronous=OFF"),
        (replace(SQLITE, journal_mode="delete"), "YP-RUN-024", "journal_mode=delete"),
        (replace(SQLITE, journal_mode="memory"), "YP-RUN-024", "journal_mode=memory"),
        (replace(SQLITE, journal_mode="off"), "YP-RUN-024", "journal_mode=off"),
        (replace(SQLITE, foreign_keys=False), "YP-RUN-024", "foreign_keys=OFF"),
        (replace(SQLITE, mmap_size=268_435_456), "YP-RUN-024", "mmap_size=268435456"),
    ],
)
def test_sqlite_that_can_lose_rows(facts: SqliteFacts, code: str, words: str) -> None:
    findings = judge_sqlite(facts)
    assert refused(findings) == [code]
    assert [words in finding.problem.sentence("fi") for finding in findings if finding.problem] == [True]


def test_every_unsafe_value_is_named() -> None:
    _library, durability = judge_sqlite(replace(SQLITE, synchronous=1, foreign_keys=False))
    assert durability.problem is not None
    assert durability.problem.details["found"] == "synchronous=NORMAL, foreign_keys=OFF"


@pytest.mark.parametrize("commit", ["on", "local", "remote_write", "remote_apply"])
def test_postgres_that_keeps_what_it_took(commit: str) -> None:
    assert refused(judge_postgres(PostgresFacts(140_000, SAFE | {"synchronous_commit": commit}))) == []


@pytest.mark.parametrize(
    ("facts", "code", "words"),
    [
        (replace(POSTGRES, version=130_021), "YP-RUN-026", "PostgreSQL 13.21"),
        (replace(POSTGRES, settings=SAFE | {"fsync": "off"}), "YP-RUN-025", "fsync=off"),
        (replace(POSTGRES, settings=SAFE | {"synchronous_commit": "off"}), "YP-RUN-025", "synchronous_commit=off"),
        (replace(POSTGRES, settings=SAFE | {"full_page_writes": "off"}), "YP-RUN-025", "full_page_writes=off"),
    ],
)
def test_postgres_that_can_lose_rows(facts: PostgresFacts, code: str, words: str) -> None:
    findings = judge_postgres(facts)
    assert refused(findings) == [code]
    assert [words in finding.problem.sentence("sv") for finding in findings if finding.problem] == [True]


@pytest.mark.parametrize(
    ("facts", "code", "value"),
    [
        (MigrationFacts(15, (), ()), [], "15/15"),
        (MigrationFacts(14, ("regions.0002_x",), ()), ["YP-RUN-027"], "14/15"),
        (MigrationFacts(16, (), ("regions.0099_x",)), ["YP-RUN-028"], "16/16"),
        (MigrationFacts(15, ("a.0002_x",), ("regions.0099_x",)), ["YP-RUN-028"], "15/16"),  # migrating would not help
    ],
)
def test_the_program_and_the_database_are_of_one_age(facts: MigrationFacts, code: list[str], value: str) -> None:
    finding = judge_migrations(facts)
    assert refused([finding]) == code
    assert finding.value == value
