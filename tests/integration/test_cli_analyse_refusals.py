"""What `yhdyspinta analyse` says of bad input, where it is and how to mend it; and that nothing is half-written."""

import errno
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from tests.factories.commands import Outcome, Run, make_run

Write = Callable[..., Path]
ON_SCALE = ["--items", "Q1", "--scale", "1-5"]
WEIGHTED = [*ON_SCALE, "--weight", "w"]
PAIRED = [*ON_SCALE, "--wave", "k", "--key", "id", "--format", "json"]
OF_2024 = ["--instrument", "hyvinvointialueet-2024"]
OUTSIDE, LABEL, UNKNOWN = "YP-TABULATE-002 answers.csv", "YP-TABULATE-003 answers.csv", "YP-ANSWERS-030 answers.csv"
OTHER_SCALE = "YP-ANSWERS-078 answers.csv"
TEXT = "YP-TABULATE-020 answers.csv"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.fixture
def run_analyse(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    return make_run("analyse", monkeypatch, capsysbinary)


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a file into the folder where the command then runs, so that messages show its bare name."""
    monkeypatch.chdir(tmp_path)

    def write_file(content: str | bytes, name: str = "answers.csv") -> Path:
        Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return Path(name)

    return write_file


def first_line(outcome: Outcome) -> str:
    assert outcome.content == b""
    return outcome.err.splitlines()[0]


@pytest.mark.parametrize(
    ("content", "arguments", "exit_code", "starts", "mentions"),
    [
        ("Q1,Q2\n1,2\n7,3\n", ["--scale", "1-5"], 1, f"{OUTSIDE}, row 3, column Q1:", ["7", "1–5"]),
        ("Q1,Q2\n1,2\n7,3\n", ON_SCALE, 1, f"{OUTSIDE}, row 3, column Q1:", ["7"]),
        ("Q1;Q2\n1;2\n\n-1;3\n", ON_SCALE, 1, f"{OUTSIDE}, row 4, column Q1:", ["-1"]),
        ("Q1\n1\nkaksi\n3\n", ["--scale", "1-5"], 1, f"{TEXT}, row 3, column Q1:", ["“kaksi”", "1–5"]),
        ("Q1\n1\nkaksi\n3\n", [], 1, f"{TEXT}, row 3, column Q1:", ["“kaksi”", "1, 3"]),
        ("Q1\n1\n7\nx\n", ON_SCALE, 1, f"{OUTSIDE}, row 3, column Q1:", ["value 7", "1–5"]),
        ("Q1\nabc\ndef\n", ON_SCALE, 1, f"{OTHER_SCALE}, column Q1:", ["”abc”, ”def”", "1–5", "--instrument"]),
        ("Q1\nnever\nalways\n", ["--items", "Q1", "--scale", "1-7"], 1, f"{OTHER_SCALE}, column Q1:", ["7 steps"]),
        ("Q1\nnever\nalways\nxy\n", ON_SCALE, 1, f"{LABEL}, row 4, column Q1:", ["xy"]),
        ("Q1\nTäysin samaa mieltä\nTäysin eri mieltä\nEhkä\n", [], 1, f"{LABEL}, row 4, column Q1:", ["Ehkä"]),
        ("Q1\n1,5\n2,5\n3,5\n", ["--items", "Q1"], 1, "YP-ANSWERS-069 answers.csv, column Q1:", ["--scale"]),
        ("nimi,ikä\nA,31\nB,44\nC,55\n", [], 1, "YP-ANSWERS-070 answers.csv:", ["nimi, ikä"]),
        ("Q1,alue\n1,a\n", ["--by", "Alue"], 1, f"{UNKNOWN}:", ["“Alue” (--by)", "Nearest: alue"]),
        ("Q1,alue\n1,a\n", ["--items", "Q1,Q9", "--scale", "1-5"], 1, f"{UNKNOWN}:", ["“Q9” (--items)", "Q1"]),
        ("Q1,alue\n1,a\n", ["--weight", "w"], 1, f"{UNKNOWN}:", ["“w” (--weight)"]),
        ("Q1,alue\n1,a\n", ["--items-like", "ST*"], 1, "YP-ANSWERS-032 answers.csv:", ["ST*", "Q1, alue"]),
        ("Q1,Q1\n1,2\n", ON_SCALE, 1, "YP-ANSWERS-031 answers.csv, row 1, column Q1:", ["Q1"]),
        ("Q1,w\n1,2\n2,x\n", WEIGHTED, 1, "YP-ANSWERS-039 answers.csv, row 3, column w:", ["x"]),
        ("Q1,w\n1,2\n2,-1\n", WEIGHTED, 1, "YP-TABULATE-006 answers.csv, row 3, column w:", ["-1"]),
        ("Q1,w\n1,2\n2,\n", WEIGHTED, 1, "YP-TABULATE-021 answers.csv, row 3, column w:", ["(rows: 1)"]),
        ("Kysely\n\nid;Q1;Q2\n1;2;3\n", [], 1, "YP-ANSWERS-040 answers.csv, row 1:", ["row 3"]),
        ("Q1,Q2\n1,2,3\n", [], 1, "YP-ANSWERS-033 answers.csv, row 2:", ["3 fields", "2"]),
        ("Q1\n1\n2\n3\n", ["--scale", "1-3", "--merge", "3-9"], 1, "YP-FIGURES-006", ["3-9"]),
        ("Q1\n1\n2\n3\n", ["--scale", "1-3", "--merge", "x"], 1, "YP-FIGURES-004", ["x"]),
        ("Q1\n1\n2\n3\n", ["--scale", "1-3", "--centre", "9"], 1, "YP-FIGURES-003", ["9"]),
        ("Q1,k,id\n1,2024,7\n2,2024,8\n", PAIRED, 1, "YP-ANSWERS-076 answers.csv, column k:", ["1"]),
        ("Q1,k,id\n1,2024,7\n2,2024,7\n3,2025,7\n", PAIRED, 1, "YP-TABULATE-016 answers.csv, row 3", ["7"]),
        ("Q1\n1\n", ["--instrument", "nobody-2024"], 1, "YP-ANSWERS-066", ["nobody-2024", "hyvinvointialueet-2024"]),
        ("Q1\n1\n", OF_2024, 1, "YP-ANSWERS-067 answers.csv:", ["Q1", "organisation"]),
        ("cooperation_kela,Q1\n1,2\n", [*OF_2024, "--items", "Q1"], 1, "YP-ANSWERS-068 answers.csv, column Q1:", []),
        ("cooperation_kela\n6\n", OF_2024, 1, f"{OUTSIDE}, row 2, column cooperation_kela:", ["6"]),
        ("Q1\n1\n", ["--scale", "5-1"], 2, "YP-ANSWERS-060", ["5-1"]),
        ("Q1\n1\n", ["--scale", "x"], 2, "YP-ANSWERS-060", ["x"]),
        ("Q1\n1\n", ["--items", "Q1,,Q2"], 2, "YP-ANSWERS-061", ["--items"]),
        ("Q1\n1\n", ["--dont-know", "9", "--blank", "9"], 2, "YP-ANSWERS-062", ["9"]),
        ("Q1\n1\n", ["--scale", "1-5", "--dont-know", "5"], 2, "YP-ANSWERS-063", ["5"]),
        ("Q1\n1\n", ["--key", "Q1"], 2, "YP-ANSWERS-065", ["--wave"]),
        ("Q1\n1\n", ["--by", "Q1", "--weight", "Q1"], 2, "YP-ANSWERS-075", ["--by", "--weight"]),
        ("Q1\n1\n", ["--items", "Q1", "--by", "Q1"], 2, "YP-ANSWERS-075", ["--items", "--by"]),
        ("Q1\n1\n", [*OF_2024, "--scale", "1-5"], 2, "YP-ANSWERS-064", ["--scale"]),
        ("Q1\n1\n", ["--sheet", "A"], 2, "YP-ANSWERS-064", ["--sheet"]),
        ("Q1\n1\n", ["--example"], 2, "YP-ANSWERS-064", ["--example"]),
        ("", [], 3, "YP-ANSWERS-002 answers.csv:", []),
        (b"Q1\n\x00\n", [], 3, "YP-ANSWERS-007 answers.csv:", []),
        (OLE + "EncryptedPackage".encode("utf-16-le"), [], 3, "YP-ANSWERS-004 answers.csv:", ["password"]),
        (OLE + "Workbook\0".encode("utf-16-le"), [], 3, "YP-ANSWERS-005 answers.csv:", [".xlsx"]),
        ("a,b;c\n1,2;3\n", [], 3, "YP-ANSWERS-009 answers.csv:", ["--separator"]),
        ('Q1\n"1\n', [], 3, "YP-ANSWERS-010 answers.csv, row 2:", []),
    ],
)  # fmt: skip
def test_bad_input(
    run_analyse: Run,
    write: Write,
    content: str | bytes,
    arguments: list[str],
    exit_code: int,
    starts: str,
    mentions: list[str],
) -> None:
    outcome = run_analyse(write(content), *arguments)

    line = first_line(outcome)
    assert (outcome.exit_code, line[: len(starts)]) == (exit_code, starts)
    assert all(each in line for each in mentions)
    in_finnish = first_line(run_analyse("answers.csv", *arguments, language="fi"))
    in_swedish = first_line(run_analyse("answers.csv", *arguments, language="sv"))
    assert len({line, in_finnish, in_swedish}) == 3


def test_places_in_a_workbook(run_analyse: Run, write: Write) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Vastaukset"
    for row in (["Q1", "Q2"], [1, 2], [9, "x"]):
        sheet.append(row)
    book.save("answers.xlsx")

    outcome = run_analyse("answers.xlsx", "--scale", "1-5", language="fi")

    assert outcome.exit_code == 1
    assert [line.partition(": ")[0] for line in outcome.err.splitlines()] == [
        "YP-TABULATE-002 answers.xlsx, taulukko Vastaukset, rivi 3, sarake Q1",
        "YP-TABULATE-020 answers.xlsx, taulukko Vastaukset, rivi 3, sarake Q2",
    ]


def test_an_error_of_a_workbook_may_be_said_to_be_no_answer(run_analyse: Run, write: Write) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["Q1", "Q2"], [1, 2], [5, 4], [None, 3]):
        sheet.append(row)
    sheet["A4"] = "#N/A"
    book.save("answers.xlsx")

    refused = run_analyse("answers.xlsx", "--scale", "1-5", "--blank", "#DIV/0!")
    outcome = run_analyse("answers.xlsx", "--scale", "1-5", "--blank", "#N/A", "--format", "json")

    assert "YP-ANSWERS-036 answers.xlsx, sheet Sheet, row 4, column Q1" in refused.err
    assert "--blank '#N/A'" in refused.err
    cells = [each for each in json.loads(outcome.content)["summary"] if each["item"] == "Q1"]
    assert [(each["n"], each["blank"]) for each in cells] == [(2, 1)]


def test_no_file_is_given_or_there_is_none(run_analyse: Run) -> None:
    assert first_line(run_analyse()).startswith("YP-ANSWERS-077")
    outcome = run_analyse("no-such-file.csv")
    assert (outcome.exit_code, first_line(outcome)[:32]) == (3, "YP-ANSWERS-019 no-such-file.csv:")


def test_click_refuses_what_it_does_not_know(run_analyse: Run, write: Write) -> None:
    for arguments in (
        ["--lang", "de"],
        ["--format", "doc"],
        ["--population", "all"],
        ["--centre", "x"],
        ["--nothing"],
    ):
        assert run_analyse(write("Q1\n1\n"), *arguments).exit_code == 2


@pytest.mark.parametrize("layout", ["table", "json", "csv", "sav", "parquet"])
def test_a_failure_leaves_the_file_of_before(run_analyse: Run, write: Write, tmp_path: Path, layout: str) -> None:
    kept = write("kept", "figures.out")
    arguments = [write("Q1\n1\n7\n"), "--scale", "1-5", "--items", "Q1", "--format", layout, "-o", kept]

    outcome = run_analyse(*arguments)

    assert outcome.exit_code == 1
    assert kept.read_text(encoding="utf-8") == "kept"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answers.csv", "figures.out"]


def test_a_success_replaces_it_as_a_whole(run_analyse: Run, write: Write, tmp_path: Path) -> None:
    output = write("kept", "figures.json")
    output.chmod(0o640)
    arguments = [write("Q1\n1\n5\n"), "--scale", "1-5", "--items", "Q1", "--format", "json"]

    assert run_analyse(*arguments, "-o", output).content == b""

    assert output.read_bytes() == run_analyse(*arguments).content
    assert output.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answers.csv", "figures.json"]


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "YP-ANSWERS-083"), (errno.EACCES, "YP-ANSWERS-082"), (errno.EIO, "YP-ANSWERS-072")],
)
def test_a_disk_that_fails_leaves_the_file_of_before(
    run_analyse: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    kept = write("kept", "figures.json")
    answers = write("Q1\n1\n5\n")

    def fail(_file: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    outcome = run_analyse(answers, "--scale", "1-5", "--format", "json", "-o", kept)

    assert (outcome.exit_code, kept.read_text(encoding="utf-8")) == (3, "kept")
    assert code in outcome.err
    assert os.strerror(number) not in outcome.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["answers.csv", "figures.json"]


def test_where_the_result_cannot_be_put(run_analyse: Run, write: Write, tmp_path: Path) -> None:
    answers = write("Q1\n1\n5\n")

    for output, code, exit_code in (
        (tmp_path, "YP-ANSWERS-073", 2),
        (tmp_path / "none" / "figures.json", "YP-ANSWERS-081", 3),
        (answers, "YP-ANSWERS-074", 2),
    ):
        outcome = run_analyse(answers, "--scale", "1-5", "-o", output)
        assert (outcome.exit_code, first_line(outcome).split()[0].rstrip(":")) == (exit_code, code)
    assert answers.read_text(encoding="utf-8") == "Q1\n1\n5\n"


def test_bytes_are_not_printed_on_a_terminal(run_analyse: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = write("Q1\n1\n5\n")
    monkeypatch.setattr("yhdyspinta.cli.analyse_output.is_terminal", lambda: True)

    outcome = run_analyse(answers, "--scale", "1-5", "--format", "parquet")

    assert (outcome.exit_code, "-o answers.parquet" in first_line(outcome)) == (2, True)


def test_the_command_in_a_process_of_its_own(tmp_path: Path) -> None:
    """Exit codes, a closed pipe, and that Django is never imported."""
    (tmp_path / "answers.csv").write_text("Q1\n1\n5\n", encoding="utf-8")
    (tmp_path / "bad.csv").write_text("Q1\n1\n7\n", encoding="utf-8")
    environment = {**os.environ, "YHDYSPINTA_LANG": "en"}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    script = (
        "import sys\n"
        "from yhdyspinta.cli import main\n"
        "try:\n    main()\n"
        "finally:\n    assert 'django' not in sys.modules, 'Django was imported'\n"
    )

    def run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-c", script, "analyse", *arguments]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False)

    assert run("bad.csv", "--items", "Q1", "--scale", "1-5").returncode == 1
    assert run("answers.csv", "--scale", "5-1").returncode == 2
    assert run("none.csv").returncode == 3
    done = run("answers.csv", "--items", "Q1", "--scale", "1-5", "--format", "json")
    assert (done.returncode, done.stderr) == (0, b"")
    made = run("--example", "--format", "parquet", "-o", "example.parquet")
    assert (made.returncode, made.stderr, (tmp_path / "example.parquet").read_bytes()[:4]) == (0, b"", b"PAR1")


def test_a_reader_that_goes_away_is_no_error() -> None:
    program = Path(sys.executable).parent / "yhdyspinta"
    command = f"{program} analyse --example --format json | head -c 10; exit ${{PIPESTATUS[0]}}"

    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)

    assert (done.returncode, done.stdout[:1], done.stderr) == (0, b"{", b"")
