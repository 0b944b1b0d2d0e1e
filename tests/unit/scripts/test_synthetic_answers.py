"""The example's answers: made by the script to the byte, and with the figures that were published.

Origin of the published figures: slides of the meeting of the network for the interface of promoting employment on
9 September 2024, survey results by Hyvil Oy (THL Työpaperi 44/2024). Which mean belongs to which label is inferred:
a horizontal bar chart's labels are listed from the bottom up, its means from the top down.
"""

import csv
import io
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from scripts import synthetic_answers
from yhdyspinta.analysis.instruments.variables import Measure, list_variables
from yhdyspinta.sources.instruments import find_instrument

SHIPPED = synthetic_answers.TARGET.read_bytes()

# fmt: off
PUBLISHED = {                       # mean, n
    "cooperation_kela":             ("3.8", 22),
    "cooperation_providers":        ("3.6", 22),
    "cooperation_te_office":        ("3.5", 22),
    "cooperation_pilots":           ("3.5", 22),
    "cooperation_municipalities":   ("3.5", 22),
    "cooperation_ngos":             ("3.1", 22),
    "practices_contacts":           ("4.0", 22),
    "practices_meetings":           ("3.8", 22),
    "practices_te24":               ("3.3", 22),
    "practices_structures":         ("3.3", 22),
    "practices_partnership":        ("3.2", 22),
    "practices_planning":           ("3.0", 22),
    "practices_knowledge":          ("2.9", 22),
}
# fmt: on
EVERY_ROW_OF_CHALLENGES = 13


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(SHIPPED.decode())))


def valid(rows: list[dict[str, str]], column: str) -> list[int]:
    return [int(row[column]) for row in rows if row[column] not in ("", "9")]


def mean(rows: list[dict[str, str]], column: str) -> Decimal:
    answers = valid(rows, column)
    return Decimal(sum(answers)) / len(answers)


def test_the_shipped_answers_are_what_the_script_makes(tmp_path: Path) -> None:
    target = tmp_path / "folder" / "answers.csv"
    assert synthetic_answers.check(target) == 1
    assert synthetic_answers.write(target) == 0
    assert target.read_bytes() == SHIPPED
    assert synthetic_answers.check() == 0
    target.write_bytes(SHIPPED.replace(b",4,", b",5,", 1))
    assert synthetic_answers.check(target) == 1


@pytest.mark.parametrize(("column", "published"), PUBLISHED.items())
def test_means_and_n_are_the_published_ones(
    rows: list[dict[str, str]], column: str, published: tuple[str, int]
) -> None:
    to_one_decimal = mean(rows, column).quantize(Decimal("0.1"), ROUND_HALF_UP)
    assert (str(to_one_decimal), len(valid(rows, column))) == published


@pytest.mark.parametrize("question", ["cooperation", "practices", "challenges"])
def test_means_fall_in_the_order_of_the_chart(rows: list[dict[str, str]], question: str) -> None:
    means = [mean(rows, column) for column in rows[0] if column.startswith(f"{question}_")]
    assert len(means) > 5
    assert means == sorted(set(means), reverse=True)


def test_challenges_were_put_to_all_23_and_some_rows_have_no_answer(rows: list[dict[str, str]]) -> None:
    columns = [column for column in rows[0] if column.startswith("challenges_")]
    assert len(columns) == EVERY_ROW_OF_CHALLENGES
    assert len(rows) == 23
    counts = [len(valid(rows, column)) for column in columns]
    assert counts[:3] == [23, 23, 23]
    assert 20 <= min(counts) < 23
    states = {row[column] for row in rows for column in columns} - set("12345")
    assert states == {"9", ""}
    often = [sum(answer >= 4 for answer in valid(rows, column)) for column in columns]
    assert often == sorted(often, reverse=True)


def test_the_question_of_shared_goals_has_22_answers_and_most_say_yes(rows: list[dict[str, str]]) -> None:
    answers = valid(rows, "goals_set")
    assert len(answers) == 22
    assert answers.count(1) > 11


def test_every_row_says_that_it_is_synthetic_and_names_nobody(rows: list[dict[str, str]]) -> None:
    assert next(iter(rows[0])) == "synteettinen"
    assert {row["synteettinen"] for row in rows} == {"kyllä"}
    assert [row["organisaatio"] for row in rows] == [f"Organisaatio {number:02d}" for number in range(1, 24)]


def test_every_answer_is_one_that_the_instrument_has(rows: list[dict[str, str]]) -> None:
    variables = list_variables(find_instrument("hyvinvointialueet-2024"))
    assert list(rows[0]) == ["synteettinen", "organisaatio", *(variable.name for variable in variables)]
    for variable in variables:
        given = {row[variable.name] for row in rows} - {""}
        assert given
        if variable.measure is Measure.TEXT:
            assert all(text.startswith("Synteettinen vastaus: ") for text in given)
        else:
            known = {code for code, _label in variable.codes} | {option.code for option in variable.states}
            assert {int(code) for code in given} <= known


def test_no_further_need_is_never_said_beside_a_need(rows: list[dict[str, str]]) -> None:
    needs = [column for column in rows[0] if column.startswith("more_needed_") and column != "more_needed_none"]
    assert {row["more_needed_none"] for row in rows} == {"0", "1"}
    for row in rows:
        assert (row["more_needed_none"] == "1") == all(row[column] == "0" for column in needs)


def test_a_wrong_command_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert synthetic_answers.main(["make"]) == 2
    assert "write|check" in capsys.readouterr().out
    assert synthetic_answers.main(["check"]) == 0
