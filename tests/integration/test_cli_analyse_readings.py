"""How `yhdyspinta analyse` reads columns that could be read otherwise, and that what it writes it reads again."""

import zipfile
from pathlib import Path
from typing import Any

import polars as pl
import pyreadstat
import pytest

from tests.factories.commands import Run, make_run

FULL = "Täysin eri mieltä,Jokseenkin eri mieltä,Ei samaa eikä eri mieltä,Jokseenkin samaa mieltä,Täysin samaa mieltä"
STEPS = FULL.split(",")
PARTLY = "\n".join(["Q1;Q2", *(f"{step};{STEPS[code]}" for step, code in zip(STEPS, (0, 1, 3, 3, 4), strict=True))])


@pytest.fixture
def run_analyse(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)
    return make_run("analyse", monkeypatch, capsysbinary)


def means(document: Any) -> dict[str, float | None]:
    return {each["item"]: each["mean"] for each in document["summary"] if each["group"] == "ALL"}


@pytest.mark.parametrize(
    ("arguments", "mean", "remarks"),
    [
        (["--items", "Q1,Q2"], 3.2, ["scale of 5 steps", ": Q2.", "(steps: 4)", "--scale 1-4"]),
        (["--items", "Q2"], 3.2, ["scale of 5 steps", ": Q2.", "(steps: 4)", "--scale 1-4"]),
        (["--items", "Q2", "--scale", "1-5"], 3.2, []),
        (["--items", "Q1,Q2", "--scale", "1-5"], 3.2, []),
        (["--items", "Q2", "--scale", "0-4"], 2.2, []),
        (["--items", "Q2", "--scale", "1-4"], 2.6, []),
    ],
)
def test_the_mean_of_texts_does_not_hang_on_the_columns_beside(
    run_analyse: Run, arguments: list[str], mean: float, remarks: list[str]
) -> None:
    Path("patt.csv").write_text(PARTLY, encoding="utf-8")
    outcome = run_analyse("patt.csv", *arguments, "--format", "json")
    assert means(outcome.json)["Q2"] == pytest.approx(mean)
    assert len(outcome.err.splitlines()) == (1 if remarks else 0)
    assert all(each in outcome.err for each in remarks)
    told = {run_analyse("patt.csv", *arguments, language=language).err for language in ("fi", "sv", "en")}
    assert len(told) == (3 if remarks else 1)


def test_a_column_without_its_neutral_answer_says_so(run_analyse: Run) -> None:
    Path("tyy.csv").write_text("Q\nErittäin tyytyväinen\nTyytymätön\nTyytyväinen\n", encoding="utf-8")
    outcome = run_analyse("tyy.csv", "--items", "Q", "--format", "json")
    assert means(outcome.json)["Q"] == pytest.approx(11 / 3)
    assert "Not every step is among the answers." in outcome.err


def test_a_scale_that_is_told_takes_no_texts_of_another(run_analyse: Run) -> None:
    Path("patt.csv").write_text(PARTLY, encoding="utf-8")
    refused = run_analyse("patt.csv", "--items", "Q1,Q2", "--scale", "1-4")
    assert (refused.exit_code, refused.content) == (1, b"")
    assert refused.err.startswith("YP-ANSWERS-078 patt.csv, column Q1: ")
    chosen = run_analyse("patt.csv", "--scale", "1-4", "--format", "json")
    assert list(means(chosen.json)) == ["Q2"]


def write_sav(labels: dict[int, str], codes: list[int], **told: Any) -> None:
    frame = pl.DataFrame({"Q": [float(code) for code in codes]})
    values = {"Q": {float(code): label for code, label in labels.items()}}
    pyreadstat.write_sav(frame, "a.sav", variable_value_labels=values, **told)


def test_labelled_ends_are_the_scale_and_a_stray_code_is_refused(run_analyse: Run) -> None:
    write_sav({1: "eri", 5: "samaa", 99: "EOS"}, [1, 2, 4, 5, 99, 7], missing_ranges={"Q": [99]})
    refused = run_analyse("a.sav", "--items", "Q")
    assert refused.err.startswith("YP-TABULATE-002 a.sav, row 6, column Q: The value 7 ")
    write_sav({1: "eri", 5: "samaa", 99: "EOS"}, [1, 2, 4, 5, 99, 5], missing_ranges={"Q": [99]})
    outcome = run_analyse("a.sav", "--items", "Q", "--format", "json")
    assert [cell["code"] for cell in outcome.json["cells"]] == [1, 2, 3, 4, 5]
    assert (means(outcome.json)["Q"], outcome.err) == (3.4, "")


REGIONS = {1: "Kainuu", 2: "Lappi", 3: "Åland", 4: "Häme"}


@pytest.mark.parametrize(
    ("measure", "arguments", "mean", "is_told"),
    [
        ("unknown", ["--items", "Q"], None, True),
        ("nominal", ["--items", "Q"], None, True),
        ("unknown", [], None, True),
        ("ordinal", ["--items", "Q"], 2.5, False),
        ("scale", ["--items", "Q"], 2.5, False),
        ("unknown", ["--items", "Q", "--scale", "1-4"], 2.5, False),
    ],
)
def test_names_of_codes_have_no_mean_unless_somebody_says_that_they_are_in_order(
    run_analyse: Run, measure: str, arguments: list[str], mean: float | None, *, is_told: bool
) -> None:
    write_sav(REGIONS, [1, 2, 3, 4], variable_measure={"Q": measure})
    outcome = run_analyse("a.sav", *arguments, "--format", "json")
    assert means(outcome.json)["Q"] == mean
    assert ("no known order, so there is no mean: Q." in outcome.err) == is_told


def test_a_scale_for_the_columns_that_have_it_is_none_for_names(run_analyse: Run) -> None:
    write_sav(REGIONS, [1, 2, 3, 4])
    assert run_analyse("a.sav", "--scale", "1-4").err.startswith("YP-ANSWERS-070")


def bundled_instrument(outcome_file: str) -> bytes:
    with zipfile.ZipFile(outcome_file) as bundle:
        (name,) = [name for name in bundle.namelist() if name.endswith("instrument.json")]
        return bundle.read(name)


def check_round_trip(run_analyse: Run, answers: str, *arguments: str) -> None:
    assert run_analyse(answers, *arguments, "--format", "bundle", "-o", "all.zip").exit_code == 0
    Path("kysely.json").write_bytes(bundled_instrument("all.zip"))
    inferred = run_analyse(answers, *arguments, "--format", "json")
    again = run_analyse(answers, *arguments, "--instrument", "kysely.json", "--format", "json")
    assert (again.exit_code, again.content) == (0, inferred.content)
    assert means(again.json)


def test_an_instrument_inferred_from_any_names_is_read_again(run_analyse: Run) -> None:
    names = "yhteistyö;luottamus 2024;q1;Q1;1;answers;all"
    lines = [";".join(str((row + place) % 5 + 1) for place in range(7)) for row in range(20)]
    Path("kysely ä.csv").write_text("\n".join([names, *lines]), encoding="utf-8")
    check_round_trip(run_analyse, "kysely ä.csv")


def test_an_instrument_inferred_from_texts_is_read_again(run_analyse: Run) -> None:
    Path("mielipide på 1.csv").write_text(PARTLY, encoding="utf-8")
    check_round_trip(run_analyse, "mielipide på 1.csv", "--items", "Q2")


def test_an_instrument_inferred_from_labels_and_missing_codes_is_read_again(run_analyse: Run) -> None:
    frame = pl.DataFrame({name: [1.0, 2.0, 3.0, 98.0, 99.0, -1.0] for name in ("työ", "b")})
    ends = {1.0: "eri\nmieltä", 2.0: "samaa", 3.0: "samaa"}
    pyreadstat.write_sav(
        frame,
        "a.sav",
        column_labels={"työ": "Työ\r\nsujuu"},
        variable_value_labels={"työ": {**ends, -1.0: "ei koske"}, "b": {**ends, 98.0: "EOS"}},
        missing_ranges={"työ": [98, 99, -1], "b": [98, 99, -1]},
        variable_measure={"työ": "ordinal", "b": "ordinal"},
    )
    check_round_trip(run_analyse, "a.sav")
