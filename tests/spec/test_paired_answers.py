"""# Paired answers: change between two waves

`yhdyspinta.analysis.figures.paired.changes.measure_change`, from a cube of pairs: how many gave each answer the
first and the second time. Everything is over **complete pairs**, those who answered both times; how many answered
each time at all is told beside it. Differences are second − first.

| figure | formula |
|---|---|
| mean change | Σd / n |
| sd, se | as in [location and spread](location-and-spread.md), of the differences |
| up, same, down | shares of pairs whose difference is above, at, below 0 |

Three tests for **samples** (a census is refused, YP-FIGURES-001), in `paired.change_tests`:

- **Sign test**: of those who changed, how many went up; exact, two-sided: twice the smaller tail of the binomial
  distribution with ½.
- **Wilcoxon's signed ranks**: the sizes of the changes are ranked, equal ones sharing the mean of their ranks; V is
  the sum over those who went up, compared with the normal distribution of mean n(n + 1)/4 and variance n(n + 1)(2n
  + 1)/24 − Σ(t³ − t)/48, n being those who changed. Its effect is (up − down) / all, in sums of ranks.
- **McNemar's** χ² for two codes: (b − c)² / (b + c), b and c those who changed either way. With few changes the
  sign test is its exact form.

Two questions with different codes are refused (YP-FIGURES-010): a rescaled question has no change.

## Source

W. J. Dixon, A. M. Mood, *JASA* 41 (1946), 557–566. F. Wilcoxon, *Biometrics Bulletin* 1 (1945), 80–83. D. S. Kerby,
*Comprehensive Psychology* 3 (2014). Q. McNemar, *Psychometrika* 12 (1947), 153–157. `tests/reference/figures`
compares with R: `binom.test`, `wilcox.test(paired = TRUE, exact = FALSE, correct = FALSE)`, `mcnemar.test(correct =
FALSE)`.

## Limits

- The mean of the change is not the change of the means when some answered once only.
- Cubes of pairs have no weights.
- Who went up from a low answer may have done so by chance alone (regression to the mean).
"""

import tomllib
from pathlib import Path

import pytest

from tests.spec.drawn_answers import draw_pairs, figures, table
from yhdyspinta.analysis.figures.paired.change_tests import mcnemar_test, sign_test, signed_rank_test
from yhdyspinta.analysis.figures.paired.changes import measure_change
from yhdyspinta.errors import Refusal

PUBLISHED = tomllib.loads(
    (Path(__file__).parents[1] / "reference" / "figures" / "published.toml").read_text(encoding="utf-8")
)


def test_the_change_of_those_who_answered_twice() -> None:
    """Differences of the eight complete pairs: −1, 0, 0, 0, 1, 1, 1, 2."""
    change = measure_change(
        draw_pairs("""
            2024/2026  1  2  3  blank
            1          1  2  1  0
            2          0  2  1  3
            3          0  1  0  1
            EOS        1  0  0  0
        """),
        census=False,
    )

    assert figures("n first_n second_n first_mean second_mean mean sd se up same down", [change]) == table("""
        8  12  9  1.625  2.125  0.5  0.926  0.327  0.5  0.375  0.125
    """)


def test_a_census_has_a_change_without_an_error() -> None:
    change = measure_change(
        draw_pairs("""
            2024/2026  1  2
            1          1  2
            2          0  2
        """),
        census=True,
    )

    assert figures("n mean sd se up same down", [change]) == table("""
        5  0.4  0.548  .  0.4  0.6  0
    """)


def test_without_complete_pairs_there_is_no_change() -> None:
    change = measure_change(
        draw_pairs("""
            2024/2026  1  2  blank
            1          0  0  3
            2          0  0  1
            EOS        0  2  0
        """),
        census=False,
    )

    assert figures("n first_n second_n first_mean mean sd se up same down", [change]) == table("""
        0  4  2  .  .  .  .  .  .  .
    """)


def test_one_pair_has_a_change_without_a_deviation() -> None:
    change = measure_change(
        draw_pairs("""
            2024/2026  1  2
            1          0  1
            2          0  0
        """),
        census=False,
    )

    assert figures("n mean sd se up same down", [change]) == table("""
        1  1  .  .  1  0  0
    """)


def test_the_sign_test_counts_who_went_up_among_those_who_changed() -> None:
    """Eight up and one down of nine: 2 · (1 + 9) / 2⁹ = 0.039."""
    outcome = sign_test(
        draw_pairs("""
            2024/2026  1  2  3
            1          5  4  2
            2          1  6  2
            3          0  0  3
        """),
        census=False,
    )

    assert figures("statistic p effect effect_kind", [outcome]) == table("""
        8  0.039  0.889  share-up
    """)


def test_signed_ranks_also_count_how_far() -> None:
    """Seven changes of one step share the rank 4, two of two steps 8.5: V = 6 · 4 + 2 · 8.5 = 41 of 45."""
    outcome = signed_rank_test(
        draw_pairs("""
            2024/2026  1  2  3
            1          5  4  2
            2          1  6  2
            3          0  0  3
        """),
        census=False,
    )

    assert figures("statistic p effect effect_kind", [outcome]) == table("""
        41  0.021  0.822  rank-biserial
    """)


def test_the_two_ways_to_change_are_compared() -> None:
    """McNemar: (12 − 3)² / 15 = 5.4."""
    outcome = mcnemar_test(
        draw_pairs("""
            2024/2026  0   1   blank
            0          20  12  1
            1          3   25  0
        """),
        census=False,
    )

    assert figures("statistic df p effect effect_kind", [outcome]) == table("""
        5.4  1  0.02  0.15  share-difference
    """)


def test_a_published_change_comes_out() -> None:
    """Agresti: approval in two surveys, 17.36 by McNemar's test."""
    told = PUBLISHED["mcnemar"]
    outcome = mcnemar_test(
        draw_pairs(f"""
            first/second  1                  2
            1             {told["both"]}         {told["first_only"]}
            2             {told["second_only"]}  {told["neither"]}
        """),
        census=False,
    )
    assert outcome.statistic is not None
    assert round(outcome.statistic, 2) == told["value"]


@pytest.mark.parametrize("test", [sign_test, signed_rank_test, mcnemar_test])
def test_when_nobody_changed_there_is_no_probability(test: type[sign_test]) -> None:
    unchanged = draw_pairs("""
        2024/2026  1  2
        1          5  0
        2          0  6
    """)
    assert figures("statistic p notes", [test(unchanged, census=False)]) == [[".", ".", "no-spread"]]


@pytest.mark.parametrize("test", [sign_test, signed_rank_test, mcnemar_test])
def test_a_census_is_never_tested(test: type[sign_test]) -> None:
    changed = draw_pairs("""
        2024/2026  1  2
        1          5  3
        2          0  6
    """)
    with pytest.raises(Refusal, match="YP-FIGURES-001"):
        test(changed, census=True)


def test_a_rescaled_question_has_no_change() -> None:
    rescaled = draw_pairs("""
        2024/2026  1  2  3
        1          5  3  1
        2          0  6  1
    """)
    with pytest.raises(Refusal, match="YP-FIGURES-010.*2024 and 2026 have different scales"):
        measure_change(rescaled, census=False)


def test_the_two_ways_to_change_need_two_codes() -> None:
    three = draw_pairs("""
        2024/2026  1  2  3
        1          5  3  1
        2          0  6  1
        3          0  6  1
    """)
    with pytest.raises(Refusal, match="YP-FIGURES-011"):
        mcnemar_test(three, census=False)
