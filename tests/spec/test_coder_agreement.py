"""# Agreement of two coders

Two people read the same open answers, each on their own, and say which themes they find. For each theme every answer
has two codes: found (1) or not (0), by the one and by the other. `yhdyspinta.analysis.agreement.measure_agreement`
tells from a cube of these pairs how far the two agree.

| figure | formula |
|---|---|
| share | p = answers in which both say the same / answers that both have read |
| by chance | e = Σ over codes of (share of the code with the first) · (share of the code with the second) |
| kappa | (p − e) / (1 − e) |

Kappa is 1 when they always agree, 0 when they agree as often as chance would have it, and below 0 when less often.
A rare theme has a high share of agreement by chance alone; that is why both figures are shown, and n with them.

## Source

J. Cohen: *A coefficient of agreement for nominal scales*, Educational and Psychological Measurement 20 (1960), 37–46.
`tests/reference/agreement` has the values of R's package psych.

## Limits

- Kappa is not defined when both give every answer the same code: nothing is left that chance does not explain.
- With few answers it moves a lot by one answer. It is a reason to talk about a theme, not a grade of the coders.
- It is computed before differences are settled; afterwards there is nothing to measure.
"""

import csv
from pathlib import Path
from typing import Final

import pytest

from tests.spec.drawn_answers import draw_pairs, figures, table
from yhdyspinta.analysis.agreement import measure_agreement
from yhdyspinta.errors import Refusal

REFERENCE: Final = Path(__file__).parents[1] / "reference" / "agreement"


def test_a_theme_found_in_half_of_the_answers() -> None:
    """Of 50 answers both find the theme in 20 and neither in 15: 70 % agreement, of which 50 % by chance."""
    found = measure_agreement(
        draw_pairs("""
            first/second  1   0
            1             20  5
            0             10  15
        """)
    )

    assert figures("n agreed share kappa", [found]) == table("""
        50  35  0.7  0.4
    """)


def test_a_rare_theme_has_a_high_share_and_a_lower_kappa() -> None:
    found = measure_agreement(
        draw_pairs("""
            first/second  1  0
            1             2  3
            0             1  94
        """)
    )

    assert figures("n agreed share kappa", [found]) == table("""
        100  96  0.96  0.481
    """)


def test_less_agreement_than_by_chance_is_below_zero() -> None:
    found = measure_agreement(
        draw_pairs("""
            first/second  1  0
            1             1  9
            0             8  2
        """)
    )

    assert figures("n agreed share kappa", [found]) == table("""
        20  3  0.15  -0.7
    """)


def test_when_both_find_the_theme_everywhere_there_is_no_kappa() -> None:
    found = measure_agreement(
        draw_pairs("""
            first/second  1  0
            1             7  0
            0             0  0
        """)
    )

    assert figures("n agreed share kappa", [found]) == table("""
        7  7  1  .
    """)


def test_answers_that_only_one_has_read_are_left_out() -> None:
    found = measure_agreement(
        draw_pairs("""
            first/second  1  0  blank
            1             1  0  4
            0             0  1  0
            blank         3  0  2
        """)
    )

    assert figures("n agreed share kappa", [found]) == table("""
        2  2  1  1
    """)


def test_without_an_answer_that_both_have_read_there_is_no_figure() -> None:
    found = measure_agreement(
        draw_pairs("""
            first/second  1  0  blank
            1             0  0  4
            0             0  0  0
        """)
    )

    assert figures("n agreed share kappa", [found]) == table("""
        0  0  .  .
    """)


def test_exchanging_the_coders_changes_nothing() -> None:
    there = measure_agreement(draw_pairs("a/b 1 0\n1 20 5\n0 10 15"))
    back = measure_agreement(draw_pairs("b/a 1 0\n1 20 10\n0 5 15"))

    assert there == back


def test_coders_with_different_codes_are_refused() -> None:
    with pytest.raises(Refusal, match="YP-FIGURES-010"):
        measure_agreement(draw_pairs("a/b 1 2 3\n1 2 1 4\n2 0 3 0"))


def test_the_values_are_those_of_r() -> None:
    expected = {row["table"]: row for row in _read("kappa.csv")}
    cells = _read("tables.csv")
    for name, row in expected.items():
        own = [cell for cell in cells if cell["table"] == name]
        codes = sorted({cell["first"] for cell in own})
        lines = [f"a/b {' '.join(codes)}"]
        for first in codes:
            counts = {cell["second"]: cell["count"] for cell in own if cell["first"] == first}
            lines.append(f"{first} {' '.join(counts[second] for second in codes)}")
        found = measure_agreement(draw_pairs("\n".join(lines)))

        assert found.n == float(row["n"])
        assert found.share == pytest.approx(float(row["share"]), abs=1e-12)
        assert found.kappa == pytest.approx(float(row["kappa"]), abs=1e-12), name


def _read(name: str) -> list[dict[str, str]]:
    with (REFERENCE / name).open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))
