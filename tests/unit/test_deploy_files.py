"""The files of `deploy/`, which nothing on a developer's machine runs: what they name exists, and they are safe."""

import re
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Final

import click
import pytest
from django.conf import settings
from django.core.management import get_commands

from yhdyspinta.cli.main import root
from yhdyspinta.config.environment import VARIABLES
from yhdyspinta.sqlite.library import choose_library, installed_libraries

ROOT: Final = Path(__file__).resolve().parents[2]
DEPLOY: Final = ROOT / "deploy"
GUIDE: Final = ROOT / "docs" / "how-to" / "run-in-production.md"
FILES: Final = [*(DEPLOY / name for name in ("Containerfile", "yhdyspinta.service", "nginx.conf", "crontab")),
                DEPLOY / "README.md", GUIDE]  # fmt: skip
SERVE: Final = (ROOT / "scripts" / "serve.sh").read_text(encoding="utf-8")
# Variables of the shell, of cron and of the image; the others are ours, or granian's that serve.sh passes on.
NOT_OURS: Final = {"PATH", "SHELL", "MAILTO"}
# Minute, hour, day of the month, month, day of the week.
CRON: Final = (range(60), range(24), range(1, 32), range(1, 13), range(8))


def read(name: str) -> str:
    return (DEPLOY / name).read_text(encoding="utf-8")


def instructions() -> list[tuple[str, str]]:
    """The steps of the container file as (word, rest), with continued lines joined."""
    text = re.sub(r"\\\n\s*", "", re.sub(r"^#.*\n", "", read("Containerfile"), flags=re.MULTILINE))
    return [(word, rest) for word, _, rest in (line.partition(" ") for line in text.splitlines() if line)]


def last_stage() -> list[tuple[str, str]]:
    steps = instructions()
    return steps[max(place for place, (word, _rest) in enumerate(steps) if word == "FROM") :]


def unit() -> dict[str, list[str]]:
    """The settings of the systemd unit; one may be given several times."""
    found: dict[str, list[str]] = {}
    for line in read("yhdyspinta.service").splitlines():
        if line and line[0] not in "#[":
            name, _, value = line.partition("=")
            found.setdefault(name, []).append(value)
    return found


def timetable() -> list[tuple[list[str], str, str]]:
    """The lines of the timetable as (five fields of time, user, command)."""
    lines = [line for line in read("crontab").splitlines() if line and not re.match(r"#|[A-Z_]+=", line)]
    return [(parts[:5], parts[5], parts[6]) for parts in (line.split(maxsplit=6) for line in lines)]


def wrong_fields(fields: list[str]) -> list[str]:
    """The fields of time that are neither `*` nor a number that cron takes there."""
    fits = zip(fields, CRON, strict=True)
    return [field for field, numbers in fits if field != "*" and not (field.isdecimal() and int(field) in numbers)]


def commands_of_yhdyspinta(text: str) -> Iterator[list[str]]:
    """The words after each `yhdyspinta` that is called; options and paths end them."""
    for words in re.findall(r"(?:bin/|:0\.1\.0 |`)yhdyspinta((?: [a-z][a-z-]*)+)", text):
        yield words.split()


def missing_command(words: list[str]) -> str:
    """The first word that is no command; "" when the words lead to one."""
    command: click.Command = root
    context = click.Context(root)
    for word in words:
        if command.name == "manage":
            return "" if word in get_commands() else word
        if not isinstance(command, click.Group):
            return ""
        found = command.get_command(context, word)
        if found is None:
            return word
        command = found
    return ""


def missing_call(command: str) -> list[str]:
    """What a line of the timetable calls and the `yhdyspinta` command does not have: words, options, an ending."""
    (words,) = commands_of_yhdyspinta(command)
    found: click.Command = root
    context = click.Context(root)
    for word in words:
        under = found.get_command(context, word) if isinstance(found, click.Group) else None
        if under is None:
            return [word]
        found = under
    known = {option for parameter in found.params for option in parameter.opts}
    unknown = [option for option in re.findall(r" (--[a-z-]+)", command) if option not in known]
    return [*unknown, *(["a command of the group"] if isinstance(found, click.Group) else [])]


def test_every_file_is_explained() -> None:
    explained = read("README.md")
    names = [path.name for path in DEPLOY.iterdir() if path.name != "README.md"]
    assert len(names) == 4
    assert [name for name in names if f"({name})" not in explained] == []


def test_every_variable_is_known() -> None:
    passed_on = set(re.findall(r"\$\{([A-Z_]+):-", SERVE))
    assert "GRANIAN_HOST" in passed_on
    known = {variable.name for variable in VARIABLES} | passed_on | NOT_OURS
    named = {
        name
        for path in FILES
        for name in re.findall(r"(?<![A-Za-z_=])([A-Z][A-Z_]+)=", path.read_text(encoding="utf-8"))
    }
    assert {"YHDYSPINTA_MODE", "BEHIND_PROXY", "SECRET_KEY"} <= named
    assert named - known - {"PORT"} == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_command_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    calls = list(commands_of_yhdyspinta(text))
    assert [words for words in calls if missing_command(words)] == []
    assert set(re.findall(r"serve\.sh[\", ]+([a-z]+)\b", text)) <= set(re.findall(r"^#   ([a-z]+) ", SERVE, re.M))
    assert [script for script in re.findall(r"\bscripts/[\w.-]+\.\w+", text) if not (ROOT / script).is_file()] == []


def test_a_command_that_is_missing_is_seen() -> None:
    assert list(commands_of_yhdyspinta("/x/.venv/bin/yhdyspinta regions lode --year 2026")) == [["regions", "lode"]]
    assert missing_command(["regions", "lode"]) == "lode"
    assert missing_command(["manage", "migrates"]) == "migrates"
    assert missing_command(["manage", "migrate"]) == ""


def test_the_container_runs_as_nobody_in_particular() -> None:
    users = [rest for word, rest in last_stage() if word == "USER"]
    assert len(users) == 1
    assert all(part.isdecimal() and int(part) >= 10_000 for part in users[0].split(":"))
    assert [rest for word, rest in last_stage() if word == "VOLUME"] == ["/app/var"]
    assert ("RUN", f"install -d -o {users[0].split(':')[0]} -g {users[0].split(':')[1]} -m 0750 var") in last_stage()


def test_the_guide_runs_the_container_without_rights() -> None:
    text = read("README.md")
    (flags,) = re.findall(r'^safely="(.*)"$', text, re.M)
    assert flags.split("--")[1:] == ["read-only ", "tmpfs /tmp ", "cap-drop all ", "security-opt no-new-privileges"]
    runs = [line for line in text.splitlines() if line.startswith("podman run")]
    assert len(runs) == 3
    assert all("$safely $places" in line for line in runs)
    assert [place for place in re.findall(r"--publish (\S+)", text) if not place.startswith("127.0.0.1:")] == []


def test_every_image_has_a_version() -> None:
    images = [rest.split()[0] for word, rest in instructions() if word == "FROM"]
    assert len(images) == 3
    assert [image for image in images if not re.fullmatch(r"[a-z]+:\d+[\w.]*-[\w-]+", image)] == []
    (runtime,) = {image for image in images if image.startswith("python:")}
    version = tuple(map(int, re.findall(r"\d+", runtime)[:2]))
    assert version >= (3, 12)


def test_packages_are_installed_by_their_hashes() -> None:
    runs = [rest for word, rest in instructions() if word == "RUN"]
    installs = [part for run in runs for part in run.split("&&") if "pip install" in part]
    assert len(installs) == 3
    assert [part for part in installs if "--require-hashes" not in part and "--no-index" not in part] == []
    assert any("--require-hashes" in part and "requirements/run.lock" in part for part in installs)
    assert "npm ci" in runs
    assert not any("npm install" in run or "apt" in run or "curl" in run for run in runs)


def test_the_build_backend_is_found_in_the_lock() -> None:
    (command,) = re.findall(r"sed -n '[^']+' requirements/dev\.lock", read("Containerfile"))
    found = subprocess.run(["bash", "-c", command], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert re.match(r"flit-core==[\d.]+ \\\n", found)
    assert found.count("==") == 1
    assert "--hash=sha256:" in found


def test_what_the_container_copies_is_there_and_holds_no_secret() -> None:
    sources = [
        source
        for word, rest in instructions()
        if word == "COPY" and "--from" not in rest
        for source in rest.split()[:-1]
    ]
    assert {"src", "scripts", "requirements/run.lock"} <= set(sources)
    assert [source for source in sources if not (ROOT / source).exists()] == []
    assert not {".", "var", ".env"} & set(sources)


def test_container_and_unit_start_the_server_alike() -> None:
    (started,) = [re.findall(r'"([^"]+)"', rest) for word, rest in last_stage() if word == "CMD"]
    (health,) = [rest for word, rest in last_stage() if word == "HEALTHCHECK"]
    (line,) = unit()["ExecStart"]
    assert started == ["scripts/serve.sh", "start", "8000", "2"]
    assert line == f"/opt/yhdyspinta/{' '.join(started)}"
    assert f"http://127.0.0.1:{started[2]}/health" in health
    assert f"server 127.0.0.1:{started[2]};" in read("nginx.conf")


def test_the_unit_gives_the_server_as_little_as_it_needs() -> None:
    found = unit()
    wanted = {
        "User": "yhdyspinta", "NoNewPrivileges": "yes", "ProtectSystem": "strict", "ProtectHome": "yes",
        "PrivateTmp": "yes", "CapabilityBoundingSet": "", "StateDirectory": "yhdyspinta", "UMask": "0027",
    }  # fmt: skip
    assert {name: found.get(name) for name in wanted} == {name: [value] for name, value in wanted.items()}
    assert "EnvironmentFile" not in found  # a command by hand would not see it
    migrate, load = found["ExecStartPre"]
    assert "yhdyspinta manage migrate --noinput" in migrate
    assert load.endswith("yhdyspinta regions load")


def test_the_unit_lets_the_server_end_what_it_has_begun() -> None:
    (kill_after,) = re.findall(r"--workers-kill-timeout (\d+)", SERVE)
    assert int(unit()["TimeoutStopSec"][0]) > int(kill_after)
    assert unit()["KillMode"] == ["mixed"]


def test_nginx_sets_what_the_settings_rely_on() -> None:
    text = read("nginx.conf")
    assert text.count("{") == text.count("}")
    assert "proxy_set_header X-Forwarded-Proto $scheme;" in text
    assert "proxy_set_header Host $host;" in text
    (megabytes,) = re.findall(r"client_max_body_size (\d+)m;", text)
    assert int(megabytes) * 1024**2 >= settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    assert (int(megabytes) - 1) * 1024**2 < settings.DATA_UPLOAD_MAX_MEMORY_SIZE
    # add_header in a location takes the place of those outside, so each place has them all.
    names = ("Content-Security-Policy", "X-Content-Type-Options", "Strict-Transport-Security")
    assert [text.count(f"add_header {name} ") for name in names] == [2, 2, 2]


def test_the_timetable_is_one_of_cron() -> None:
    lines = timetable()
    assert [user for _fields, user, _command in lines] == ["yhdyspinta"] * 9
    assert [wrong for fields, _user, _command in lines for wrong in wrong_fields(fields)] == []
    # cron takes a % for the end of the line.
    assert not any("%" in command for _fields, _user, command in lines)
    assert any("yhdyspinta feedback erase-old" in command for _fields, _user, command in lines)
    assert any(command.endswith("yhdyspinta audit verify") for _fields, _user, command in lines), (
        "its mail is the anchor"
    )
    assert any(command.endswith("yhdyspinta check --quiet") for _fields, _user, command in lines)
    # What runs every minute cannot wait for the others; of those that do not, no two begin together.
    starts = [" ".join(fields) for fields, _user, _command in lines]
    assert starts.count("* * * * *") == starts.count("5 * * * *") == 1
    daily = sorted((int(fields[1]), int(fields[0])) for fields, _user, _command in lines if fields[1] != "*")
    assert len(daily) == 7
    assert all(earlier < later for earlier, later in pairwise(daily))
    assert 5 not in {minute for _hour, minute in daily}


def test_every_command_of_the_timetable_is_there() -> None:
    own = [command for _fields, _user, command in timetable() if "VACUUM INTO" not in command]
    assert len(own) == 8
    assert {command: missing for command in own if (missing := missing_call(command))} == {}


@pytest.mark.parametrize(
    ("command", "missing"),
    [
        ("surveys remaind --due", "remaind"),
        ("surveys remind --dew", "--dew"),
        ("surveys", "a command of the group"),
        ("check quietly", "quietly"),
    ],
)
def test_a_call_of_the_timetable_that_is_not_there_is_seen(command: str, missing: str) -> None:
    assert missing_call(f"/opt/yhdyspinta/.venv/bin/yhdyspinta {command} >/dev/null") == [missing]


@pytest.mark.parametrize(
    "fields", ["60 * * * *", "5 24 * * *", "5 * 0 * *", "5 * * 13 *", "5 * * * 8", "*/5 * * * *", "-1 * * * *"]
)
def test_a_time_that_is_not_one_is_seen(fields: str) -> None:
    assert len(wrong_fields(fields.split())) == 1


def test_the_backup_holds_what_is_only_in_the_log_yet(tmp_path: Path) -> None:
    library = choose_library(installed_libraries())
    database, folder = tmp_path / "live.sqlite3", tmp_path / "backup"
    folder.mkdir()
    (command,) = [command for _fields, _user, command in timetable() if "VACUUM INTO" in command]
    (program,) = re.findall(r'python -c "[^"]+"', command)
    assert program in GUIDE.read_text(encoding="utf-8")
    for placeholder, real in [("/var/backups/yhdyspinta", folder), ("/opt/yhdyspinta", ROOT),
                              ("/var/lib/yhdyspinta/yhdyspinta.sqlite3", database)]:  # fmt: skip
        assert placeholder in command
        command = command.replace(placeholder, str(real))

    missing = subprocess.run(["bash", "-c", command], check=False, capture_output=True)
    assert missing.returncode != 0
    assert not database.exists()

    live = library.connect(database, isolation_level=None)
    live.execute("PRAGMA journal_mode = WAL")
    live.execute("CREATE TABLE kept (id integer)")
    for count in (1, 2):
        live.execute("INSERT INTO kept VALUES (?)", [count])
        subprocess.run(["bash", "-c", command], check=True, capture_output=True)
        copy = library.connect(folder / "yhdyspinta.sqlite3")
        assert copy.execute("SELECT count(*) FROM kept").fetchone() == (count,)
        copy.close()
    live.close()
    assert [path.name for path in folder.iterdir()] == ["yhdyspinta.sqlite3"]
