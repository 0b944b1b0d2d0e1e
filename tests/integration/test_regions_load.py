"""`yhdyspinta regions load`, as an operator uses it when a new year's key is out."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from yhdyspinta.cli.main import root
from yhdyspinta.errors import Refusal
from yhdyspinta.regions.models import Area, AreaMembership, Interface, RegisterLoad
from yhdyspinta.regions.queries.year import get_year

pytestmark = pytest.mark.django_db

# Kristiinankaupunki is the only municipality of Suupohja (38) in Pohjanmaa; here it moves to Pohjanmaa (26).
IN_SUUPOHJA = "287,Kristiinankaupunki,Kristinestad,Kristinestad,3,15,17,"


def load(*arguments: str | Path) -> Result:
    return CliRunner().invoke(root, ["regions", "load", *map(str, arguments)])


def load_json(*arguments: str | Path) -> dict:
    result = load(*arguments, "--format", "json")
    if result.exception:
        raise result.exception
    return json.loads(result.stdout)


def edit(source: Path, target: Path, *replacements: tuple[str, str]) -> Path:
    """A copy of a key in which each row that begins with the first text gets the second, or goes when it is empty."""
    lines = source.read_text(encoding="utf-8").splitlines(keepends=True)
    for start, new in replacements:
        assert any(line.startswith(start) for line in lines), start
        lines = [(new + line[len(start) :] if new else "") if line.startswith(start) else line for line in lines]
    target.write_text("".join(lines), encoding="utf-8")
    return target


@pytest.fixture
def key_2026(shared_data: Path) -> Path:
    return shared_data / "regions" / "municipalities_2026.csv"


@pytest.fixture
def small_key(tmp_path: Path) -> Path:
    """The shipped key of 2026 in its short layout."""
    from yhdyspinta.sources.register import _FOLDER

    target = tmp_path / "key.csv"
    target.write_bytes((_FOLDER / "2026" / "municipalities.csv").read_bytes())
    return target


def everything() -> tuple:
    """All that a load could change."""
    return (
        list(Interface.objects.order_by("id").values()),
        list(AreaMembership.objects.order_by("id").values()),
        list(Area.objects.order_by("id").values()),
        list(RegisterLoad.objects.order_by("id").values()),
    )


def test_the_official_key_of_a_loaded_year_changes_nothing(key_2026: Path) -> None:
    before = everything()
    changes = load_json(key_2026, "--year", "2026")

    assert changes["interfaces"] == {"begin": [], "end": [], "change": []}
    assert everything() == before


def test_the_shipped_register_can_be_loaded_again_and_again() -> None:
    before = everything()
    assert load().exit_code == 0
    assert everything() == before


def test_a_dry_run_of_a_year_like_the_last_says_that_the_year_would_be_added(
    small_key: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything()

    assert load_json(small_key, "--year", "2027", "--dry-run")["new_year"] is True
    monkeypatch.setenv("YHDYSPINTA_LANG", "en")
    assert "would be added" in load(small_key, "--year", "2027", "--dry-run").output
    assert everything() == before


def test_a_dry_run_prints_what_would_change_and_changes_nothing(small_key: Path, tmp_path: Path) -> None:
    moved = edit(small_key, tmp_path / "2027.csv", (f"{IN_SUUPOHJA}38,", f"{IN_SUUPOHJA}26,"))
    before = everything()
    changes = load_json(moved, "--year", "2027", "--dry-run")

    assert [(one["employment_area"], one["county"], one["lost"]) for one in changes["interfaces"]["end"]] == [
        ("38", "17", ["287"])
    ]
    assert [(one["employment_area"], one["county"], one["gained"]) for one in changes["interfaces"]["change"]] == [
        ("26", "17", ["287"])
    ]
    assert everything() == before


def test_loading_a_new_year_ends_an_interface_and_keeps_the_ids_of_the_others(
    small_key: Path, tmp_path: Path
) -> None:
    moved = edit(small_key, tmp_path / "2027.csv", (f"{IN_SUUPOHJA}38,", f"{IN_SUUPOHJA}26,"))
    ids = set(Interface.objects.values_list("id", "uid", "slug"))
    assert load(moved, "--year", "2027").exit_code == 0

    assert set(Interface.objects.values_list("id", "uid", "slug")) == ids
    assert str(Interface.objects.get(slug="suupohja-pohjanmaa").valid_until) == "2027-01-01"
    assert "suupohja-pohjanmaa" not in get_year(2027).interfaces
    assert "suupohja-pohjanmaa" in get_year(2026).interfaces
    assert get_year(2027).totals.crossing_left == 4
    assert get_year(2026).totals.crossing_left == 5


def test_the_same_new_year_twice_is_one_load(small_key: Path) -> None:
    assert load(small_key, "--year", "2027").exit_code == 0
    before = everything()
    assert load(small_key, "--year", "2027").exit_code == 0
    assert everything() == before
    assert get_year(2027).totals == get_year(2026).totals


def test_a_merger_needs_its_successor_and_then_old_pages_can_say_where_it_went(
    small_key: Path, tmp_path: Path
) -> None:
    merged = edit(small_key, tmp_path / "2027.csv", ("580,", ""))
    refused = load(merged, "--year", "2027")
    assert refused.exit_code == 1
    assert isinstance(refused.exception, Refusal)
    assert [one.kind.name for one in refused.exception.problems] == ["missing-municipality"]

    assert load(merged, "--year", "2027", "--successor", "580=405").exit_code == 0
    year = get_year(2027)
    assert year.endings["parikkala"].successor == "405"
    before = get_year(2026)
    assert (
        year.municipalities["405"].population
        == before.municipalities["405"].population + before.municipalities["580"].population
    )


@pytest.mark.parametrize(
    ("wrong", "kind", "exit_code"),
    [
        (lambda text: "", "key-empty", 3),
        (lambda text: text.replace("Äänekoski", "\udcc4"), "key-wrong-encoding", 3),
        (lambda text: text + text.splitlines()[5] + "\n", "key-duplicate-municipality", 1),
        (lambda text: text.replace("005,Alajärvi", "006,Alajärvi"), "unknown-municipality", 1),
        (lambda text: "\n".join(text.splitlines()[:-1]), "missing-municipality", 1),
    ],
    ids=["empty", "encoding", "duplicate", "unknown", "missing"],
)
def test_a_bad_file_is_refused_as_a_whole(small_key: Path, wrong, kind: str, exit_code: int) -> None:
    text = wrong(small_key.read_text(encoding="utf-8"))
    small_key.write_bytes(text.encode("utf-8", "surrogateescape"))
    before = everything()
    result = load(small_key, "--year", "2027")

    assert isinstance(result.exception, Refusal)
    assert kind in {one.kind.name for one in result.exception.problems}
    assert result.exception.exit_code == exit_code
    assert everything() == before


def test_years_are_loaded_in_order(small_key: Path) -> None:
    result = load(small_key, "--year", "2030")

    assert isinstance(result.exception, Refusal)
    assert result.exception.problems[0].kind.name == "year-gap"
    assert "2027" in result.exception.problems[0].text("fi")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = load(tmp_path / "none.csv", "--year", "2027")

    assert isinstance(result.exception, Refusal)
    assert result.exception.exit_code == 3


def test_a_file_needs_its_year_and_options_need_a_file(small_key: Path) -> None:
    assert load(small_key).exit_code == 2
    assert load("--dry-run").exit_code == 2
    assert load(small_key, "--year", "2027", "--successor", "580").exit_code == 2


def test_a_database_that_is_not_there_is_told_with_what_to_do(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "DB": "sqlite",
        "SQLITE_PATH": str(tmp_path / "none.sqlite3"),
        "YHDYSPINTA_LANG": "fi",
    }
    command = [str(Path(sys.executable).parent / "yhdyspinta"), "regions", "load"]
    result = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)

    assert result.returncode == 4
    assert "yhdyspinta manage migrate" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "none.sqlite3").exists()
