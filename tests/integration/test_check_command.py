"""`yhdyspinta check` as operators and monitoring call it: a process with an environment of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pytest

from yhdyspinta.config.environment import VARIABLES
from yhdyspinta.sqlite.library import choose_library, installed_libraries

ROOT: Final = Path(__file__).resolve().parents[2]
YHDYSPINTA: Final = Path(sys.executable).with_name("yhdyspinta")
KEY: Final = "".join(chr(97 + place % 26) for place in range(60))
# An empty value is none, and keeps a developer's .env out.
NOTHING_SET: Final = {variable.name: "" for variable in VARIABLES}
DEMO: Final = {"YHDYSPINTA_MODE": "demo", "SECRET_KEY": KEY, "DB": "sqlite", "YHDYSPINTA_LANG": "en"}
PRODUCTION: Final = {**DEMO, "YHDYSPINTA_MODE": "production"}
SUBJECTS: Final = [
    "mode", "debug", "secret-key", "allowed-hosts", "public-url", "cookies", "identity-provider", "database",
    "library", "durability", "migrations", "audit", "register", "disk", "static-files", "messages",
]  # fmt: skip


def run(
    environment: Mapping[str, str], database: Path, *arguments: str, exit_code: int = 0
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [YHDYSPINTA, *arguments],
        check=False,
        cwd=database.parent,
        env={**os.environ, **NOTHING_SET, **environment, "SQLITE_PATH": str(database)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == exit_code, done.stderr
    return done


def findings(environment: Mapping[str, str], database: Path, *, exit_code: int) -> dict[str, dict[str, Any]]:
    """What the command's JSON says of each subject."""
    done = run(environment, database, "check", "--format", "json", exit_code=exit_code)
    return {one["subject"]: one for one in json.loads(done.stdout)["findings"]}


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that is migrated and has the register in it."""
    database = tmp_path_factory.mktemp("check") / "ready.sqlite3"
    run(DEMO, database, "manage", "migrate", "--noinput", "-v", "0")
    run(DEMO, database, "regions", "load")
    return database


def test_an_installation_that_is_fit(ready: Path) -> None:
    done = run(DEMO, ready, "check")
    *rows, last = done.stdout.splitlines()

    assert done.stderr == ""
    assert last == "The server can be started."
    assert not any(row.startswith("refused") for row in rows)
    assert any(row.split() == ["ok", "register's", "years", "2023", "2024", "2025", "2026"] for row in rows)
    assert any(row.startswith("ok") and "SQLite" in row for row in rows)
    assert KEY not in done.stdout


def test_the_shape_of_the_json(ready: Path) -> None:
    found = json.loads(run(DEMO, ready, "check", "--format", "json").stdout)

    assert list(found) == ["fit", "version", "findings"]
    assert found["fit"] is True
    assert found["version"] == run(DEMO, ready, "--version").stdout.split()[-1]
    assert [one["subject"] for one in found["findings"]] == SUBJECTS
    assert {tuple(one) for one in found["findings"]} == {("subject", "level", "value", "code", "sentence")}
    for one in found["findings"]:
        assert one["level"] in {"ok", "warning"}
        assert (one["level"] == "ok") == (one["code"] is None) == (one["sentence"] is None)
    values = {one["subject"]: one["value"] for one in found["findings"]}
    assert values["durability"].endswith("synchronous=FULL, foreign_keys=ON, mmap_size=0")
    assert values["database"] == str(ready)


def test_the_json_of_one_that_is_not_fit(tmp_path: Path) -> None:
    found = json.loads(run(DEMO, tmp_path / "none.sqlite3", "check", "--format", "json", exit_code=4).stdout)

    assert found["fit"] is False
    (database,) = [one for one in found["findings"] if one["level"] == "refused"]
    assert (database["subject"], database["code"]) == ("database", "YP-RUN-021")
    assert "yhdyspinta manage migrate" in database["sentence"]


@pytest.mark.parametrize(
    ("environment", "subject", "code"),
    [
        ({"SECRET_KEY": ""}, "secret-key", "YP-RUN-003"),
        ({"SECRET_KEY": "a" * 60}, "secret-key", "YP-RUN-004"),
        ({"ALLOWED_HOSTS": "*"}, "allowed-hosts", "YP-RUN-006"),
        ({"PUBLIC_URL": "http://example.fi", "ALLOWED_HOSTS": "example.fi"}, "public-url", "YP-RUN-007"),
        ({"PUBLIC_URL": "https://example.fi"}, "public-url", "YP-RUN-008"),
    ],
)
def test_what_production_refuses_is_only_warned_of_in_the_demo(
    ready: Path, environment: dict[str, str], subject: str, code: str
) -> None:
    refused = findings({**PRODUCTION, **environment}, ready, exit_code=4)[subject]
    warned = findings({**DEMO, **environment}, ready, exit_code=0)[subject]

    assert (refused["level"], refused["code"]) == ("refused", code)
    assert (warned["level"], warned["code"]) == ("warning", code)
    assert refused["sentence"] == warned["sentence"]


def test_a_mode_and_a_database_that_are_not_known(ready: Path) -> None:
    found = findings({**DEMO, "YHDYSPINTA_MODE": "live"}, ready, exit_code=4)
    assert (found["mode"]["level"], found["mode"]["code"]) == ("refused", "YP-RUN-001")

    found = findings({**DEMO, "DB": "mysql"}, ready, exit_code=4)
    assert (found["database"]["level"], found["database"]["code"]) == ("refused", "YP-RUN-020")


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "fi",
            [
                "este: YP-RUN-003: SECRET_KEY puuttuu, joten käytössä olisi kaikkien tuntema kehitysavain.",
                "este: YP-RUN-006: ALLOWED_HOSTS sallii kaikki nimet (*), joten palvelu vastaisi vieraallakin",
                "este: YP-RUN-027: Tietokannasta puuttuu",
            ],
        ),
        (
            "sv",
            [
                "hinder: YP-RUN-003: SECRET_KEY saknas, så den allmänt kända utvecklingsnyckeln skulle användas.",
                "hinder: YP-RUN-006: ALLOWED_HOSTS tillåter alla namn (*), så tjänsten skulle svara även på",
                "hinder: YP-RUN-027: Databasen saknar",
            ],
        ),
        (
            "en",
            [
                "refused: YP-RUN-003: SECRET_KEY is missing, so the development key that everyone knows",
                "refused: YP-RUN-006: ALLOWED_HOSTS takes any name (*), so the site would answer to",
                "refused: YP-RUN-027: The database lacks",
            ],
        ),
    ],
)
def test_quiet_says_what_is_wrong_and_what_to_do(tmp_path: Path, language: str, lines: list[str]) -> None:
    database = tmp_path / "empty.sqlite3"
    database.touch()
    wrong = {**PRODUCTION, "SECRET_KEY": "", "ALLOWED_HOSTS": "*", "YHDYSPINTA_LANG": language}
    done = run(wrong, database, "check", "--quiet", exit_code=4)
    told = done.stderr.splitlines()

    assert done.stdout == ""
    assert [line for line in lines if not any(each.startswith(line) for each in told)] == []
    assert "secrets.token_urlsafe(64)" in told[0]
    assert any("yhdyspinta manage migrate" in line for line in told)


def test_quiet_is_silent_when_all_is_well_and_the_language_follows_the_system(ready: Path, tmp_path: Path) -> None:
    problems = run(DEMO, ready, "check", "--quiet").stderr.splitlines()
    # Static files may not have been collected here, and the disk may be small: both are only warned of.
    assert [line for line in problems if not line.startswith(("warning: YP-RUN-010", "warning: YP-RUN-030"))] == []

    swedish = {**DEMO, "YHDYSPINTA_LANG": "", "LC_ALL": "sv_FI.UTF-8"}
    done = run(swedish, tmp_path / "none.sqlite3", "check", exit_code=4)
    assert done.stdout.splitlines()[-1] == "Tjänsten startas inte förrän hindren är undanröjda."


def test_looking_changes_nothing(ready: Path, tmp_path: Path) -> None:
    before = ready.read_bytes()
    run(DEMO, ready, "check")
    assert ready.read_bytes() == before

    run(DEMO, tmp_path / "none.sqlite3", "check", exit_code=4)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_database_is_refused_with_its_place(tmp_path: Path) -> None:
    database = tmp_path / "notes.sqlite3"
    database.write_text("These are notes, not a database.\n" * 100, encoding="utf-8")
    found = findings(DEMO, database, exit_code=4)["database"]

    assert (found["level"], found["code"]) == ("refused", "YP-RUN-022")
    assert str(database) in found["sentence"]


def test_a_database_without_the_register_is_warned_of(tmp_path: Path) -> None:
    database = tmp_path / "unloaded.sqlite3"
    run(DEMO, database, "manage", "migrate", "--noinput", "-v", "0")
    found = findings(DEMO, database, exit_code=0)

    assert (found["migrations"]["level"], found["register"]["level"]) == ("ok", "warning")
    assert found["register"]["code"] == "YP-RUN-029"


def test_an_audit_whose_rows_could_be_changed_is_refused(tmp_path: Path) -> None:
    database = tmp_path / "unprotected.sqlite3"
    run(DEMO, database, "manage", "migrate", "--noinput", "-v", "0")
    library = choose_library(installed_libraries())
    with closing(library.connect(database)) as connection:
        connection.execute("DROP TRIGGER audit_auditrow_no_update")
    found = findings(DEMO, database, exit_code=4)["audit"]

    assert (found["level"], found["code"], found["value"]) == ("refused", "YP-AUDIT-005", "0")
    assert "audit_auditrow_no_update" in found["sentence"]
    run(DEMO, database, "regions", "load")

    # What the sentence says to do.
    run(DEMO, database, "audit", "verify")
    run(DEMO, database, "manage", "migrate", "audit", "0001", "-v", "0")
    run(DEMO, database, "manage", "migrate", "-v", "0")
    assert findings(DEMO, database, exit_code=0)["audit"]["level"] == "ok"


def test_the_application_of_the_server_refuses_the_same(ready: Path) -> None:
    unsafe = {**NOTHING_SET, **PRODUCTION, "ALLOWED_HOSTS": "*", "SQLITE_PATH": str(ready)}
    done = subprocess.run(
        [sys.executable, "-c", "import yhdyspinta.config.wsgi"],
        check=False, cwd=ROOT, env={**os.environ, **unsafe}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip

    assert done.returncode == 4
    assert "YP-RUN-006" in done.stderr
    assert "Traceback" not in done.stderr
