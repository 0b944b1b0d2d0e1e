"""`yhdyspinta analyse`: from a file of answers to figures, as people and programs read them."""

import csv
import io
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import polars as pl
import pyreadstat
import pytest

from tests.factories.commands import Outcome, Run, make_run

ANSWERS = """\
id;Q1;Q2;alue;paino;kierros
1;5;4;Kainuu;1,5;2024
2;3;9;Lappi;0,5;2024
3;1;;Kainuu;1;2024
1;4;5;Kainuu;1,5;2025
2;2;4;Lappi;0,5;2025
3;2;1;Kainuu;1;2025
"""
SCALED = ("--items", "Q1,Q2", "--scale", "1-5", "--dont-know", "9")
SUMMARY = [
    "item", "group", "n", "n_total", "blank", "dont_know", "not_applicable", "not_asked", "mean", "sd", "se",
    "median", "interpolated_median", "low", "neutral", "high", "top2", "bottom2", "rank",
]  # fmt: skip


@pytest.fixture
def run_analyse(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    return make_run("analyse", monkeypatch, capsysbinary)


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    path = tmp_path / "answers.csv"
    path.write_text(ANSWERS, encoding="utf-8")
    return path


def summary_of(outcome: Outcome, item: str, group: str | None = "ALL") -> dict[str, Any]:
    (found,) = [each for each in outcome.json["summary"] if (each["item"], each["group"]) == (item, group)]
    return dict(found)


def counts_of(outcome: Outcome, item: str, group: str | None = "ALL") -> dict[int | str, int]:
    return {
        cell["code"]: cell["count"]
        for cell in outcome.json["cells"]
        if (cell["item"], cell["group"]) == (item, group)
    }


def test_json_has_every_cell_and_every_figure(run_analyse: Run, answers: Path) -> None:
    outcome = run_analyse(answers, *SCALED, "--format", "json")

    assert (outcome.exit_code, outcome.err) == (0, "")
    assert list(outcome.json) == ["cells", "summary"]
    assert [list(cell) for cell in outcome.json["cells"]] == [["item", "group", "code", "count", "share"]] * 10
    assert [list(each) for each in outcome.json["summary"]] == [SUMMARY] * 2
    assert counts_of(outcome, "Q1") == {1: 1, 2: 2, 3: 1, 4: 1, 5: 1}
    second = summary_of(outcome, "Q2")
    assert (second["n"], second["n_total"], second["blank"], second["dont_know"]) == (4, 6, 1, 1)
    assert second["mean"] == 3.5
    assert second["se"] == pytest.approx(3**0.5 / 2)
    assert (second["low"], second["neutral"], second["high"]) == (0.25, 0, 0.75)
    assert [summary_of(outcome, item)["rank"] for item in ("Q1", "Q2")] == [2, 1]


def test_groups_come_before_all(run_analyse: Run, answers: Path) -> None:
    outcome = run_analyse(answers, *SCALED, "--by", "alue", "--format", "json")

    groups = [each["group"] for each in outcome.json["summary"] if each["item"] == "Q1"]
    assert groups == ["Kainuu", "Lappi", "ALL"]
    assert counts_of(outcome, "Q1", "Lappi") == {1: 0, 2: 1, 3: 1, 4: 0, 5: 0}
    assert summary_of(outcome, "Q2", "Lappi")["dont_know"] == 1


def test_weights_change_shares_and_means_but_not_counts(run_analyse: Run, answers: Path) -> None:
    outcome = run_analyse(answers, *SCALED, "--weight", "paino", "--format", "json")

    found = summary_of(outcome, "Q1")
    assert (found["n"], found["n_weighted"]) == (6, 6)
    assert found["mean"] == pytest.approx((5 * 1.5 + 3 * 0.5 + 1 + 4 * 1.5 + 2 * 0.5 + 2) / 6)


def test_merged_classes_and_another_centre(run_analyse: Run, answers: Path) -> None:
    outcome = run_analyse(answers, *SCALED, "--merge", "4-5", "--centre", "2", "--format", "json")

    assert counts_of(outcome, "Q1") == {1: 1, 2: 2, 3: 1, "4-5": 2}
    assert summary_of(outcome, "Q1")["neutral"] == pytest.approx(2 / 6)
    assert summary_of(outcome, "Q1")["mean"] == pytest.approx(17 / 6)


def test_a_census_has_no_standard_errors(run_analyse: Run, answers: Path) -> None:
    outcome = run_analyse(answers, *SCALED, "--population", "census", "--format", "json")

    assert summary_of(outcome, "Q1")["se"] is None
    assert summary_of(outcome, "Q1")["sd"] is not None


def test_waves_are_groups_and_the_same_respondents_are_paired(run_analyse: Run, answers: Path) -> None:
    outcome = run_analyse(answers, *SCALED, "--wave", "kierros", "--key", "id", "--format", "json")

    assert [each["group"] for each in outcome.json["summary"] if each["item"] == "Q1"] == ["2024", "2025", "ALL"]
    first, second = outcome.json["paired"]
    assert (first["item"], first["first"], first["second"], first["n"]) == ("Q1", "2024", "2025", 3)
    assert (first["first_mean"], first["mean"]) == (3.0, pytest.approx(-1 / 3))
    assert (second["n"], second["first_n"], second["second_n"]) == (1, 1, 3)


def test_waves_of_groups(run_analyse: Run, answers: Path) -> None:
    outcome = run_analyse(answers, *SCALED, "--wave", "kierros", "--by", "alue", "--format", "json")

    groups = [each["group"] for each in outcome.json["summary"] if each["item"] == "Q1"]
    assert groups == ["2024 · Kainuu", "2024 · Lappi", "2025 · Kainuu", "2025 · Lappi", "ALL"]
    assert "paired" not in outcome.json


def test_states_by_code_and_by_text(run_analyse: Run, tmp_path: Path) -> None:
    path = tmp_path / "states.csv"
    path.write_text("Q1\n1\n5\nEOS, ei tietoa\nNA\n8\n7\n\n", encoding="utf-8")

    outcome = run_analyse(
        path, "--items", "Q1", "--scale", "1-5", "--dont-know", '"EOS, ei tietoa"', "--blank", "NA",
        "--not-applicable", "8", "--not-asked", "7,6", "--format", "json",
    )  # fmt: skip

    found = summary_of(outcome, "Q1")
    # An empty line is no respondent.
    assert [found[name] for name in ("n", "n_total", "blank", "dont_know", "not_applicable", "not_asked")] == [
        2, 6, 1, 1, 1, 1,
    ]  # fmt: skip


def test_csv_has_a_line_an_item_and_group(run_analyse: Run, answers: Path) -> None:
    outcome = run_analyse(answers, *SCALED, "--by", "alue", "--merge", "4-5", "--format", "csv")

    rows = list(csv.DictReader(io.StringIO(outcome.out)))
    assert list(rows[0]) == [*SUMMARY, "count_1", "count_2", "count_3", "count_4-5"]
    assert [(row["item"], row["group"]) for row in rows] == [
        (item, group) for item in ("Q1", "Q2") for group in ("Kainuu", "Lappi", "ALL")
    ]
    assert rows[2]["count_4-5"] == "2"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", ["Muuttuja", "puuttuu", "ka.", "17\u00a0%", "2,8"]),
        ("sv", ["Variabel", "saknas", "mv.", "17\u00a0%", "2,8"]),
        ("en", ["Item", "missing", "mean", "17%", "2.8"]),
    ],
)
def test_the_table_speaks_the_readers_language(
    run_analyse: Run, answers: Path, language: str, words: list[str]
) -> None:
    outcome = run_analyse(answers, *SCALED, "--lang", language)

    assert all(word in outcome.out for word in words)


@pytest.mark.parametrize("columns", [40, 60, 100, 200])
def test_the_table_keeps_to_the_width_of_the_terminal(
    run_analyse: Run, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))

    lines = run_analyse("--example", "--lang", "fi").out.splitlines()

    assert max(map(len, lines)) <= max(columns, 60)
    assert any("3,8" in line for line in lines)


def test_control_characters_of_a_file_do_not_reach_the_terminal(run_analyse: Run, tmp_path: Path) -> None:
    path = tmp_path / "evil.csv"
    path.write_text("Q1\x1b[2J,alue\n1,\x1b]0;x\x07\n2,b\n", encoding="utf-8")

    outcome = run_analyse(path, "--items-like", "Q1*", "--scale", "1-5", "--by", "alue")

    assert outcome.exit_code == 0
    assert "\x1b" not in outcome.out + outcome.err


def test_without_options_the_columns_that_look_like_scales_are_taken_and_named(
    run_analyse: Run, tmp_path: Path
) -> None:
    path = tmp_path / "plain.csv"
    path.write_text(
        "vastaaja,Q1,mielipide,syntymäaika\n"
        + "".join(
            f"henkilö {row},{row % 5 + 1},Täysin {'eri' if row % 2 else 'samaa'} mieltä,19{row}\n"
            for row in range(30, 60)
        ),
        encoding="utf-8",
    )

    outcome = run_analyse(path, "--format", "json")

    assert outcome.exit_code == 0
    assert {each["item"] for each in outcome.json["summary"]} == {"Q1", "mielipide"}
    assert "(2): Q1, mielipide" in outcome.err


def test_columns_by_a_pattern_come_in_the_order_of_the_file(run_analyse: Run, tmp_path: Path) -> None:
    path = tmp_path / "pattern.csv"
    path.write_text("ST24_2,ST24_1,Q1,ST25_1\n1,2,3,4\n", encoding="utf-8")

    outcome = run_analyse(path, "--items-like", "ST24*", "--items", "Q1", "--scale", "1-5", "--format", "json")

    assert [each["item"] for each in outcome.json["summary"]] == ["Q1", "ST24_2", "ST24_1"]


def test_an_spss_file_says_itself_what_its_codes_are(run_analyse: Run, tmp_path: Path) -> None:
    path = tmp_path / "answers.sav"
    pyreadstat.write_sav(
        pl.DataFrame({"Q1": [1.0, 5.0, 9.0, None], "Q2": [1.0, 2.0, 3.0, 4.0], "sp": [1.0, 2.0, 2.0, 1.0]}),
        path,
        column_labels={"Q1": "Miten yhteistyö toimii?", "Q2": "", "sp": "Sukupuoli"},
        variable_value_labels={
            "Q1": {1: "erittäin huonosti", 2: "2", 3: "3", 4: "4", 5: "erittäin hyvin", 9: "En osaa sanoa"},
            "sp": {1: "nainen", 2: "mies"},
        },
        missing_ranges={"Q1": [9]},
    )

    outcome = run_analyse(path, "--items", "Q1", "--by", "sp", "--format", "json")

    assert outcome.exit_code == 0
    assert [each["group"] for each in outcome.json["summary"]] == ["mies", "nainen", "ALL"]
    assert [summary_of(outcome, "Q1")[name] for name in ("n", "dont_know", "blank", "mean")] == [2, 1, 1, 3.0]
    assert "Miten yhteistyö toimii? (Q1)" in run_analyse(path, "--items", "Q1").out


@pytest.mark.parametrize("ending", ["csv", "xlsx", "sav", "parquet"])
def test_every_kind_of_file_gives_the_same_figures(run_analyse: Run, tmp_path: Path, ending: str) -> None:
    frame = pl.DataFrame(
        {
            "Q1": [1, 2, 5, 9, None, 4] * 50,
            "Q2": [3, 3, 9, None, 1, 5] * 50,
            "alue": ["Kainuu", "Lappi", "Lappi", "Kainuu", "Åland", "Lappi"] * 50,
            "paino": [0.5, 1.25, 1.0, 2.0, 1.0, 0.75] * 50,
        }
    )
    path = tmp_path / f"answers.{ending}"
    write: dict[str, Callable[[Path], object]] = {
        "csv": frame.write_csv,
        "xlsx": frame.write_excel,
        "sav": lambda to: pyreadstat.write_sav(frame, to),
        "parquet": frame.write_parquet,
    }
    write[ending](path)

    outcome = run_analyse(path, *SCALED, "--by", "alue", "--weight", "paino", "--format", "json")

    assert outcome.exit_code == 0
    frame.write_csv(tmp_path / "same.csv")
    expected = run_analyse(tmp_path / "same.csv", *SCALED, "--by", "alue", "--weight", "paino", "--format", "json")
    assert outcome.json == expected.json
    assert summary_of(outcome, "Q1")["n"] == 200


def test_standard_input(run_analyse: Run) -> None:
    outcome = run_analyse("-", *SCALED, "--format", "json", stdin=ANSWERS.encode("cp1252"))

    assert outcome.exit_code == 0
    assert summary_of(outcome, "Q1")["n"] == 6


def test_a_scale_whose_top_comes_late_in_a_long_file(
    run_analyse: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from yhdyspinta.sources.answers import csv_blocks

    path = tmp_path / "late.csv"
    path.write_text("Q1,Q2\n" + "1,\n2,\n3,\n" * 30 + "4,1\n5,2\n1,3\n" * 10, encoding="utf-8")
    iterate = csv_blocks.iterate_blocks
    monkeypatch.setattr(
        "yhdyspinta.sources.answers.csv_content.iterate_blocks",
        lambda stream, *, file: iterate(stream, file=file, size=100),
    )

    outcome = run_analyse(path, "--format", "json")

    assert outcome.exit_code == 0
    assert list(counts_of(outcome, "Q1")) == [1, 2, 3, 4, 5]
    assert summary_of(outcome, "Q2")["n"] == 30


def test_the_example_is_marked_synthetic_and_gives_the_published_means(run_analyse: Run) -> None:
    outcome = run_analyse("--example", "--format", "json", "--lang", "fi")

    assert outcome.exit_code == 0
    assert list(outcome.json) == ["synthetic", "cells", "summary"]
    assert "Synteetti" in outcome.json["synthetic"]
    assert "Synteetti" in run_analyse("--example", "--lang", "fi").out.splitlines()[0]
    assert "Syntet" in run_analyse("--example", "--lang", "sv", "--format", "csv").out
    means = [
        (round(each["mean"], 1), each["n"], each["se"])
        for each in outcome.json["summary"]
        if each["item"].startswith("cooperation_") and each["mean"] is not None
    ]
    # Source material, 2.5.
    assert [mean for mean, _n, _se in means][:6] == [3.8, 3.6, 3.5, 3.5, 3.5, 3.1]
    assert {se for _mean, _n, se in means} == {None}


def test_the_example_by_a_column(run_analyse: Run) -> None:
    outcome = run_analyse("--example", "--by", "organisation", "--format", "json")

    assert {each["group"] for each in outcome.json["summary"]} == {"1", "2", "ALL"}
    assert "organisation" not in {each["item"] for each in outcome.json["summary"]}


def test_a_report_has_the_title_and_the_licence_that_its_publisher_gives_and_no_other(
    run_analyse: Run, answers: Path
) -> None:
    plain = run_analyse(answers, *SCALED, "--format", "html").out
    given = run_analyse(
        answers, *SCALED, "--format", "html", "--title", "Kainuun kysely", "--licence", "CC BY 4.0"
    ).out

    assert "Kainuun kysely" in given
    assert "Kainuun kysely" not in plain
    assert "CC BY 4.0" in given
    assert "CC BY" not in plain


def test_csv_text_is_never_a_formula(run_analyse: Run, tmp_path: Path) -> None:
    file = tmp_path / "answers.csv"
    file.write_text('g,Q1\n"=1+1",4\n"=1+1",5\n', encoding="utf-8")
    rows = list(csv.reader(io.StringIO(run_analyse(file, "--items", "Q1", "--by", "g", "--format", "csv").out)))

    assert [row[1] for row in rows[1:]] == ["'=1+1", "ALL"]


def test_a_format_without_the_changes_of_respondents_says_where_they_are(run_analyse: Run, answers: Path) -> None:
    waves = (*SCALED, "--wave", "kierros", "--key", "id")

    assert "(--key)" in run_analyse(answers, *waves, "--format", "csv", language="sv").err
    for layout in ("json", "html"):
        assert "(--key)" not in run_analyse(answers, *waves, "--format", layout).err


def test_a_report_has_the_changes_of_the_same_respondents(run_analyse: Run, answers: Path) -> None:
    waves = (*SCALED, "--wave", "kierros", "--key", "id")
    paired = {one["item"]: one for one in run_analyse(answers, *waves, "--format", "json").json["paired"]}
    report = run_analyse(answers, *waves, "--format", "html", language="fi").out

    assert "Samojen vastaajien muutokset" in report
    assert "Keskiarvot 2024 ja 2025" in report
    # Q1 2024: 5, 3, 1; 2025: 4, 2, 2 by the same three.
    assert (paired["Q1"]["n"], paired["Q1"]["first_mean"], round(paired["Q1"]["second_mean"], 3)) == (3, 3.0, 2.667)
    assert ">3,0<" in "".join(report.split())
    assert ">2,7<" in "".join(report.split())
    assert "Samojen" not in run_analyse(answers, *SCALED, "--format", "html", language="fi").out


def test_a_link_leads_to_its_file_and_a_pipe_is_written_into(run_analyse: Run, answers: Path, tmp_path: Path) -> None:
    target, link, pipe = tmp_path / "target.json", tmp_path / "link.json", tmp_path / "pipe"
    target.write_text("old")
    link.symlink_to(target)
    run_analyse(answers, *SCALED, "--format", "json", "-o", link)
    assert link.is_symlink()
    assert target.read_text().startswith("{")

    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as pool:
        content = pool.submit(pipe.read_bytes)
        run_analyse(answers, *SCALED, "--format", "json", "-o", pipe)
        assert content.result(timeout=10).startswith(b"{")
    assert pipe.is_fifo()
