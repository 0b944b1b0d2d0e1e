"""Starts a throw-away PostgreSQL for the test run when DB=pg and no PGHOST is given.

Loaded early with `-p tests.plugins.postgres`, before pytest-django reads the settings. With xdist only the
controller starts it: the workers inherit PGHOST.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

USER = "yhdyspinta"
# Nothing of a test run is kept, so it need not reach the disk. In the file, where ALTER SYSTEM goes before it.
_FAST = "\nfsync = off\nsynchronous_commit = off\nfull_page_writes = off\n"


def find_server_programs() -> Path:
    """The folder with `initdb` and `pg_ctl`: Debian's newest, or the one that `pg_config` names."""
    debian = Path("/usr/lib/postgresql").glob("*/bin/pg_ctl")
    if newest := max(debian, key=lambda program: int(program.parts[4]), default=None):
        return newest.parent
    if pg_config := shutil.which("pg_config"):
        answer = subprocess.run([pg_config, "--bindir"], check=True, capture_output=True, text=True)
        folder = Path(answer.stdout.strip())
        if (folder / "pg_ctl").exists():
            return folder
    raise pytest.UsageError("DB=pg needs PostgreSQL's server programs and found none: run `make postgres`.")


def _run(*command: str | Path) -> None:
    # PostgreSQL refuses to run as root, which is what CI often is.
    user = "postgres" if os.geteuid() == 0 else None
    done = subprocess.run(
        command,
        check=False,
        cwd="/",
        user=user,
        group=user,
        extra_groups=[] if user else None,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    if done.returncode:
        raise pytest.UsageError(f"PostgreSQL did not start: {Path(command[0]).name}: {done.stderr.strip()}")


def start_postgres(*, durable: bool = False) -> tuple[Path, Callable[[], None]]:
    """The folder of the server's socket (it listens to no network), and what ends the server.

    `durable` is for measurements: commits reach the disk, as they do where it is used.
    """
    programs = find_server_programs()
    # A socket's path may have about 100 characters, which a TMPDIR can exceed.
    root = Path(tempfile.mkdtemp(prefix="yp-pg-", dir="/tmp"))
    if os.geteuid() == 0:
        shutil.chown(root, "postgres", "postgres")
    data = root / "data"
    _run(programs / "initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    with (data / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.write("" if durable else _FAST)
    options = f"-k {root} -c listen_addresses=''"
    _run(programs / "pg_ctl", "-w", "-D", data, "-l", root / "log", "-o", options, "start")

    def stop() -> None:
        _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(root, ignore_errors=True)

    return root, stop


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config: pytest.Config) -> None:
    if os.environ.get("DB") == "pg" and not os.environ.get("PGHOST"):
        folder, stop = start_postgres()
        os.environ |= {"PGHOST": str(folder), "PGUSER": USER, "PGPORT": "", "PGPASSWORD": ""}
        early_config.add_cleanup(stop)
