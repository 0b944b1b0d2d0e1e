"""`yhdyspinta interfaces`: the year of the register and any CSV, as people and programs read them."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import time_machine

from yhdyspinta.cli import main

TOTALS_OF_FINLAND = {
    "units": 292,
    "left": 45,
    "right": 22,
    "interfaces": 50,
    "coincident": 5,
    "nested_right": 7,
    "crossing_left": 5,
    "right_touched": 10,
    "clusters": 17,
    "left_out": 16,
}
FIELDS = ["left", "right", "units", "weight", "share_of_left", "share_of_right", "shape", "cluster"]
FROM_COLUMNS = ["--unit", "unit", "--left", "left", "--right", "right"]


@dataclass(frozen=True)
class Outcome:
    exit_code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command with the given arguments, in English unless `language` says otherwise."""

    def run_command(*arguments: object, language: str = "en", stdin: bytes = b"") -> Outcome:
        monkeypatch.setenv("YHDYSPINTA_LANG", language)
        monkeypatch.setattr(sys, "argv", ["yhdyspinta", "interfaces", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as end:
            main()
        captured = capsys.readouterr()
        return Outcome(int(end.value.code or 0), captured.out, captured.err)

    return run_command


@pytest.fixture
def units_file(tmp_path: Path) -> Callable[[str], Path]:
    def write(content: str) -> Path:
        path = tmp_path / "units.csv"
        path.write_text(content, encoding="utf-8")
        return path

    return write


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_json_of_a_year(run: Run, year: int) -> None:
    outcome = run("--year", year, "--format", "json")

    assert (outcome.exit_code, outcome.err) == (0, "")
    assert outcome.json["year"] == year
    assert outcome.json["totals"] == TOTALS_OF_FINLAND
    assert outcome.json["weight_period"] == 2023
    assert len(outcome.json["interfaces"]) == 50
    kainuu = next(each for each in outcome.json["interfaces"] if each["right"] == "20")
    assert list(kainuu)[: len(FIELDS)] == FIELDS
    assert kainuu["left"] == "10"
    assert kainuu["units"] == ["105", "205", "290", "578", "620", "697", "765", "777"]
    assert kainuu["weight"] == 70164
    assert kainuu["share_of_left"] == pytest.approx(0.7891, abs=5e-5)
    assert kainuu["share_of_right"] == 1.0
    assert kainuu["shape"] == "part"
    assert kainuu["right_name"]["sv"] == "Kajanalands välfärdsområde"


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_register_gives_the_interfaces_of_the_official_extract(run: Run, shared_data: Path, year: int) -> None:
    with (shared_data / "regions" / f"interfaces_{year}.csv").open(encoding="utf-8", newline="") as file:
        expected = [
            (
                row["employment_area_code"],
                row["county_code"],
                row["municipality_codes"].split(),
                int(row["population_2023"]),
                row["employment_area_fi"],
                row["county_fi"],
            )
            for row in csv.DictReader(file)
        ]

    assert [
        (
            each["left"],
            each["right"],
            each["units"],
            each["weight"],
            each["left_name"]["fi"],
            each["right_name"]["fi"],
        )
        for each in run("--year", year, "--format", "json").json["interfaces"]
    ] == expected


def test_the_csv_of_a_year_holds_the_same(run: Run) -> None:
    outcome = run("--year", 2025, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(outcome.out)))

    assert list(rows[0])[: len(FIELDS)] == FIELDS
    for row, expected in zip(rows, run("--year", 2025, "--format", "json").json["interfaces"], strict=True):
        assert row["units"].split() == expected["units"]
        assert [row[name] for name in ("left", "right", "shape")] == [
            expected[name] for name in ("left", "right", "shape")
        ]
        assert int(row["weight"]) == expected["weight"]
        assert float(row["share_of_right"]) == expected["share_of_right"]
        assert row["left_name_sv"] == expected["left_name"]["sv"]


@pytest.mark.parametrize(
    ("language", "sentence", "row"),
    [
        ("fi", "Yhdyspintoja vuonna 2025: 50.", ["Kainuu-Koillismaa", "Kainuu", "alueen osa", "70\u202f164", "78,9"]),
        ("sv", "Kontaktytor år 2025: 50.", ["Kajanaland", "del av ett område", "70\u202f164", "78,9"]),
        ("en", "Interfaces in 2025: 50.", ["Kainuu-Koillismaa", "part of an area", "70,164", "78.9%"]),
    ],
)
def test_the_table_of_a_year_speaks_the_readers_language(
    run: Run, language: str, sentence: str, row: list[str]
) -> None:
    lines = run("--year", 2025, language=language).out.splitlines()

    assert lines[0].startswith(sentence)
    assert len(lines) == 4 + 1 + 1 + 50
    assert any(all(part in line for part in row) for line in lines)
    assert not any("{" in line for line in lines)


def test_the_columns_of_the_table_are_aligned(run: Run) -> None:
    heading, *rows = run("--year", 2025).out.splitlines()[5:]

    for title in ("County", "Shape"):
        begin = heading.index(title)
        assert {row[begin - 2 : begin] for row in rows} == {"  "}
        assert all(row[begin] != " " for row in rows)
    assert {len(row) for row in rows} == {len(heading)}


@pytest.mark.parametrize(("day", "year"), [("2025-01-01", 2025), ("2026-12-31", 2026), ("2090-06-01", 2026)])
def test_without_a_year_it_is_the_newest_that_has_begun(run: Run, day: str, year: int) -> None:
    with time_machine.travel(f"{day}T12:00+00:00"):
        assert run("--format", "json").json["year"] == year


def test_a_year_before_employment_areas_is_refused_with_the_reason(run: Run) -> None:
    outcome = run("--year", 2024, "--format", "json")

    assert (outcome.exit_code, outcome.out) == (1, "")
    assert "YP-UNITS-012" in outcome.err
    assert "2025, 2026" in outcome.err


def test_a_year_that_the_register_does_not_have_is_refused(run: Run) -> None:
    outcome = run("--year", 1999)

    assert (outcome.exit_code, outcome.out) == (1, "")
    assert "YP-REGISTER-001" in outcome.err


def test_the_json_of_a_file_of_municipalities(run: Run, shared_data: Path) -> None:
    file = shared_data / "regions" / "municipalities_2025.csv"
    outcome = run("--units", file, "--unit", "code", "--left", "employment_area_code", "--right", "county_code",
                  "--format", "json")  # fmt: skip

    assert (outcome.exit_code, outcome.err) == (0, "")
    assert list(outcome.json) == ["source", "totals", "interfaces"]
    assert outcome.json["source"] == str(file)
    assert outcome.json["totals"] == TOTALS_OF_FINLAND
    assert {tuple(each) for each in outcome.json["interfaces"]} == {tuple(FIELDS)}
    assert {each["weight"] for each in outcome.json["interfaces"]} == {None}
    assert outcome.json["interfaces"][0] == {
        "left": "01",
        "right": "03",
        "units": ["049", "235"],
        "weight": None,
        "share_of_left": 1.0,
        "share_of_right": 0.2,
        "shape": "whole-area",
        "cluster": 1,
    }


def test_weights_that_are_whole_are_printed_as_integers(run: Run, units_file: Callable[[str], Path]) -> None:
    file = units_file("unit,left,right,km2\n1,A,X,1.5\n2,A,X,2.5\n3,B,X,0.25\n")
    outcome = run("--units", file, *FROM_COLUMNS, "--weight", "km2", "--format", "json")

    assert '"weight": 4,' in outcome.out
    assert '"weight": 0.25,' in outcome.out


def test_unknown_weights_are_told_beside_the_output(run: Run, units_file: Callable[[str], Path]) -> None:
    file = units_file("unit,left,right,km2\n1,A,X,1\n2,A,X,\n3,B,X,2\n")
    outcome = run("--units", file, *FROM_COLUMNS, "--weight", "km2", "--format", "json")

    assert outcome.exit_code == 0
    assert "Units without a weight: 1." in outcome.err
    assert [each["weight"] for each in outcome.json["interfaces"]] == [None, 2]
    assert [each["share_of_right"] for each in outcome.json["interfaces"]] == [None, None]


def test_standard_input_is_a_file_too(run: Run) -> None:
    outcome = run("--units", "-", *FROM_COLUMNS, "--format", "json", stdin="unit;left;right\r\n01;Å;X\r\n".encode())

    assert outcome.json["source"] == "-"
    assert outcome.json["interfaces"][0]["left"] == "Å"


def test_the_table_of_a_file_has_its_columns_as_headings(run: Run, units_file: Callable[[str], Path]) -> None:
    file = units_file("unit,epci,zone,people\n1,A,X,1234567\n2,A,Y,\n3,,Y,2\n")
    outcome = run("--units", file, "--unit", "unit", "--left", "epci", "--right", "zone", "--weight", "people",
                  language="fi")  # fmt: skip
    *sentences, _empty, heading, first, second = outcome.out.splitlines()

    assert sentences[0].endswith("units.csv. Yhdyspintoja: 2. Rypäitä: 1.")
    assert sentences[-1] == "Yksiköitä (unit): 2. Jätetty pois, koska jompikumpi alue puuttuu: 1."
    assert " ".join(heading.split()) == "epci zone Muoto Yksiköitä people Osuus: epci Osuus: zone Ryväs"
    assert first.split("  ")[0] == "A"
    assert "1\u202f234\u202f567" in first
    assert second.split()[-3:] == ["–", "–", "1"]


@pytest.mark.parametrize(
    ("content", "code", "exit_code", "place"),
    [
        ("", "YP-UNITS-003", 3, "units.csv: "),
        ("unit,left,zone\n1,A,X\n", "YP-UNITS-004", 1, "units.csv, row 1: "),
        ("unit,left,right\n1,A,X\n1,A,X\n", "YP-UNITS-009", 1, "units.csv, row 3, column unit: "),
        ("unit,left,right\n1,A,X\n2,A\n", "YP-UNITS-006", 1, "units.csv, row 3: "),
    ],
)
@pytest.mark.parametrize("layout", ["table", "json", "csv"])
def test_a_bad_file_is_refused_as_a_whole(
    run: Run, units_file: Callable[[str], Path], layout: str, content: str, code: str, exit_code: int, place: str
) -> None:
    outcome = run("--units", units_file(content), *FROM_COLUMNS, "--format", layout)

    assert (outcome.exit_code, outcome.out) == (exit_code, "")
    assert outcome.err.startswith(code)
    assert place in outcome.err


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_a_file_that_is_not_there_is_refused(run: Run, tmp_path: Path, language: str) -> None:
    outcome = run("--units", tmp_path / "no.csv", *FROM_COLUMNS, language=language)

    assert (outcome.exit_code, outcome.out) == (3, "")
    assert "YP-UNITS-001" in outcome.err
    assert run("--units", tmp_path, *FROM_COLUMNS).exit_code == 3


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["--year", "2025", "--units", "units.csv"], "--year and --units do not go together"),
        (["--units", "units.csv"], "--units needs --unit, --left and --right"),
        (["--units", "units.csv", "--unit", "a", "--right", "b"], "--units needs --unit, --left and --right"),
        (["--left", "a", "--weight", "b"], "--left, --weight belong to --units FILE"),
        (["--year", "soon"], "not a valid integer"),
        (["--format", "xml"], "xml"),
    ],
)
def test_options_that_do_not_go_together_are_a_usage_error(run: Run, arguments: list[str], reason: str) -> None:
    outcome = run(*arguments)

    assert (outcome.exit_code, outcome.out) == (2, "")
    assert reason in outcome.err


def test_help_names_every_option(run: Run) -> None:
    outcome = run("--help")

    assert outcome.exit_code == 0
    for option in ("--year", "--units", "--unit", "--left", "--right", "--weight", "--format"):
        assert option in outcome.out


@pytest.mark.parametrize("arguments", [["--year", "2025"], ["--units", "-", *FROM_COLUMNS]])
def test_no_django_and_no_database_are_loaded(arguments: list[str]) -> None:
    program = (
        "import sys\n"
        "from yhdyspinta.cli import main\n"
        "try:\n"
        "    main()\n"
        "finally:\n"
        "    print(sorted({'django', 'psycopg', 'sqlite3', 'pysqlite3'} & set(sys.modules)), file=sys.stderr)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program, "interfaces", *arguments],
        input=b"unit,left,right\n1,A,X\n",
        capture_output=True,
        check=True,
    )

    assert ended.stdout
    assert ended.stderr.decode().strip() == "[]"
