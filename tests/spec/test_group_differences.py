"""# Differences between groups

`yhdyspinta.analysis.figures.differences.comparison.compare_groups` tests, item by item, whether the groups of a
**sample** differ by more than chance.

`compare_groups(cube, Method.WELCH, census=False)`, with the cube of a column of groups, gives one comparison an item.
The command `yhdyspinta analyse` makes no tests: they are for those who know what they ask.

A **census is never tested**: it has no sampling error, and its differences are what they are. `census=True` is
refused (YP-FIGURES-001), and so is every other function that gives a probability. A weighted cube is refused as
well (YP-FIGURES-007).

| method | two groups | more groups | the question |
|---|---|---|---|
| `welch` | Welch's t | Welch's analysis of variance | do the means differ? |
| `chi-square` | Pearson's χ² | Pearson's χ² | do the shares of codes differ? |
| `rank-sum` | Mann and Whitney's U | Kruskal and Wallis's H | does one group tend to answer higher? |

With n, m, s² of each group:

- **Welch's t** = (m₁ − m₂) / √(s₁²/n₁ + s₂²/n₂), with (a₁ + a₂)² / (a₁²/(n₁ − 1) + a₂²/(n₂ − 1)) degrees of
  freedom, a = s²/n. The effect is m₁ − m₂.
- **Welch's F** = Σw(m − m̃)²/(k − 1) / (1 + 2(k − 2)Λ), w = n/s², m̃ = Σwm/Σw, Λ = Σ(1 − w/Σw)²/(n − 1)/(k² − 1),
  with k − 1 and 1/(3Λ) degrees of freedom.
- **χ²** = Σ(seen − expected)²/expected over groups × the codes that anyone chose, (groups − 1)(codes − 1) degrees
  of freedom, without continuity correction. The effect is Cramér's V = √(χ² / (N · min(groups − 1, codes − 1))).
- **U** = R₁ − n₁(n₁ + 1)/2, R₁ the sum of the first group's ranks, equal answers sharing the mean of theirs. It is
  compared with the normal distribution of mean n₁n₂/2 and variance n₁n₂/12 · (N + 1 − Σ(t³ − t)/(N(N − 1))), t
  being the numbers of equal answers; without continuity correction. The effect is U/(n₁n₂): how often an answer of
  the first group is above one of the second, equal ones counting half.
- **H** = (12/(N(N + 1)) · ΣR²/n − 3(N + 1)) / (1 − Σ(t³ − t)/(N³ − N)), χ² with k − 1 degrees of freedom. The
  effect is ε² = H/(N − 1).

**Many items, many chances.** `p_adjusted` takes account of all the items that were compared together: by Holm, the
i-th smallest of k probabilities times k − i + 1, or by Benjamini and Hochberg, times k/i; neither falls where p
rises.

A group needs one answer, for Welch two; those with fewer are left out, and the notes say so. When no answer varies
there is no probability. An expected count below 5 is noted: χ² is then a rough approximation.

## Source

B. L. Welch, *Biometrika* 34 (1947), 28–35 and 38 (1951), 330–336. K. Pearson, *Philosophical Magazine* 50 (1900),
157–175. H. Cramér: *Mathematical Methods of Statistics*, 1946, chapter 21. H. B. Mann, D. R. Whitney, *Annals of
Mathematical Statistics* 18 (1947), 50–60. W. H. Kruskal, W. A. Wallis, *JASA* 47 (1952), 583–621. K. O. McGraw, S.
P. Wong, *Psychological Bulletin* 111 (1992), 361–365. S. Holm, *Scandinavian Journal of Statistics* 6 (1979),
65–70. Y. Benjamini, Y. Hochberg, *JRSS B* 57 (1995), 289–300. `tests/reference/figures` compares with R: `t.test`,
`oneway.test`, `chisq.test`, `wilcox.test(exact = FALSE, correct = FALSE)`, `kruskal.test`, `p.adjust`.

## Limits

- All probabilities are approximations. Below some ten answers a group, read the distributions instead.
- A probability says nothing of size: give the effect, and the figures themselves.
- Two answers of one organisation, or of both sides of an interface, are not independent: take
  [paired answers](paired-answers.md).
- Rows without a group are not compared.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from tests.spec.drawn_answers import draw_cube, draw_respondents, figures, table
from yhdyspinta.analysis.figures.adjustment import Adjustment, adjust
from yhdyspinta.analysis.figures.differences.comparison import Method, compare_groups
from yhdyspinta.analysis.tabulation.cube import Cube, ItemCube
from yhdyspinta.errors import Refusal

PUBLISHED: dict[str, Any] = tomllib.loads(
    (Path(__file__).parents[1] / "reference" / "figures" / "published.toml").read_text(encoding="utf-8")
)
TWO_GROUPS = """
    item   group  1  2  3  4  5
    trust  south  1  2  4  2  1
    trust  north  0  1  2  4  3
"""


def test_the_means_of_two_groups() -> None:
    comparisons = compare_groups(
        draw_cube("""
            item   group  1  2  3  4  5
            trust  south  1  2  4  2  1
            trust  north  0  1  2  4  3
        """),
        Method.WELCH,
        census=False,
    )

    assert figures("groups statistic df p effect effect_kind", comparisons) == table("""
        south+north  -1.868  17.613  0.079  -0.9  mean-difference
    """)


def test_the_shares_of_two_groups() -> None:
    comparisons = compare_groups(
        draw_cube("""
            item  group  0   1
            used  south  15  25
            used  north  30  10
        """),
        Method.CHI_SQUARE,
        census=False,
    )

    assert figures("groups statistic df p effect effect_kind", comparisons) == table("""
        south+north  11.429  1  0.001  0.378  cramers-v
    """)


def test_the_order_of_two_groups() -> None:
    """Every answer of the north is above every one of the south, but for one tie: (8 + ½) of 9 pairs."""
    comparisons = compare_groups(
        draw_cube("""
            item   group  1  2  3  4  5
            trust  north  0  0  1  1  1
            trust  south  1  1  1  0  0
        """),
        Method.RANK_SUM,
        census=False,
    )

    assert figures("groups statistic p effect effect_kind", comparisons) == table("""
        north+south  8.5  0.077  0.944  common-language
    """)


def test_more_than_two_groups_by_mean() -> None:
    comparisons = compare_groups(
        draw_cube("""
            item   group  1  2  3  4  5
            trust  south  1  2  4  2  1
            trust  north  0  1  2  4  3
            trust  east   3  4  2  1  0
        """),
        Method.WELCH,
        census=False,
    )

    assert figures("groups statistic df df_within p effect", comparisons) == table("""
        south+north+east  7.897  2  17.92  0.003  .
    """)


def test_more_than_two_groups_by_order() -> None:
    comparisons = compare_groups(
        draw_cube("""
            item   group  1  2  3  4  5
            trust  south  1  2  4  2  1
            trust  north  0  1  2  4  3
            trust  east   3  4  2  1  0
        """),
        Method.RANK_SUM,
        census=False,
    )

    assert figures("groups statistic df p effect effect_kind", comparisons) == table("""
        south+north+east  10.253  2  0.006  0.354  epsilon-squared
    """)


def test_the_probabilities_of_several_items_are_adjusted() -> None:
    comparisons = compare_groups(
        draw_cube("""
            item   group  1  2  3
            trust  south  5  4  1
            trust  north  1  3  6
            ease   south  5  4  1
            ease   north  2  4  4
            hope   south  3  4  3
            hope   north  3  3  4
        """),
        Method.RANK_SUM,
        census=False,
    )

    assert figures("item p p_adjusted", comparisons) == table("""
        trust  0.014  0.043
        ease   0.091  0.181
        hope   0.779  0.779
    """)


def test_a_group_without_enough_answers_is_left_out_and_noted() -> None:
    comparisons = compare_groups(
        draw_cube("""
            item   group  1  2  3  EOS
            trust  south  1  2  4  0
            trust  north  3  1  1  0
            trust  east   0  0  1  6
        """),
        Method.WELCH,
        census=False,
    )

    assert figures("groups p notes", comparisons) == table("""
        south+north  0.135  group-left-out
    """)


def test_answers_that_do_not_vary_have_no_probability() -> None:
    """And only the item that could be tested counts for the adjustment."""
    cube = draw_cube("""
        item   group  1  2
        same   south  4  0
        same   north  7  0
        trust  south  4  2
        trust  north  1  5
        none   south  0  0
        none   north  1  0
    """)

    assert figures("item p p_adjusted notes", compare_groups(cube, Method.CHI_SQUARE, census=False)) == table("""
        same   .      .      no-spread
        trust  0.079  0.079  small-expected
        none   .      .      too-few-answers+group-left-out
    """)
    for method in Method:
        assert compare_groups(cube, method, census=False)[0].outcome.p is None


def test_groups_that_each_agree_within_themselves_can_be_compared_by_order_only() -> None:
    cube = draw_cube("""
        item   group  1  2  3
        trust  south  4  0  0
        trust  north  0  0  4
    """)
    assert figures("statistic p notes", compare_groups(cube, Method.WELCH, census=False)) == [[".", ".", "no-spread"]]
    assert figures("statistic p notes", compare_groups(cube, Method.RANK_SUM, census=False)) == [["0", "0.008", "."]]


def test_groups_and_items_can_be_chosen() -> None:
    cube = draw_cube("""
        item   group  1  2  3
        trust  south  1  2  4
        trust  north  3  1  1
        trust  east   3  3  1
        ease   south  1  2  4
        ease   north  3  1  1
        ease   east   3  3  1
    """)
    chosen = compare_groups(cube, Method.WELCH, census=False, groups=("east", "south"), items=("ease",))
    assert figures("item groups effect", chosen) == [["ease", "east+south", "-0.714"]]


@pytest.mark.parametrize("method", Method)
def test_a_census_is_never_tested(method: Method) -> None:
    with pytest.raises(Refusal, match="YP-FIGURES-001"):
        compare_groups(draw_cube(TWO_GROUPS), method, census=True)


def test_a_census_is_refused_even_when_there_is_nothing_to_test() -> None:
    empty = draw_cube("""
        item   group  1  2
        trust  south  0  0
        trust  north  0  0
    """)
    assert compare_groups(empty, Method.WELCH, census=False)[0].outcome.p is None
    with pytest.raises(Refusal, match="YP-FIGURES-001"):
        compare_groups(empty, Method.WELCH, census=True)


@pytest.mark.parametrize("method", Method)
def test_weighted_answers_are_not_tested(method: Method) -> None:
    weighted = draw_respondents("""
        group  answer  weight
        south  1       1
        north  2       1
    """)
    with pytest.raises(Refusal, match="YP-FIGURES-007"):
        compare_groups(weighted, method, census=False)


def test_an_unknown_group_is_refused_with_the_known_ones() -> None:
    with pytest.raises(Refusal, match="YP-FIGURES-009.*“west”.*Choose one of south, north"):
        compare_groups(draw_cube(TWO_GROUPS), Method.WELCH, census=False, groups=("west",))


@pytest.mark.parametrize("groups", [("ALL",), ("south", None)])
def test_one_group_and_rows_without_a_group_are_nothing_to_compare(groups: tuple[str | None, ...]) -> None:
    cube = Cube(groups, (ItemCube("trust", (1, 2), ((1, 1, 0, 0, 0, 0),) * len(groups)),))
    with pytest.raises(Refusal, match="YP-FIGURES-008"):
        compare_groups(cube, Method.WELCH, census=False)


def test_a_published_difference_of_means_comes_out() -> None:
    """Student: the hours of sleep of 1908, in tenths: t = −1.8608, 17.776 degrees of freedom, p = 0.07939."""
    told = PUBLISHED["welch"]
    codes = tuple(sorted({*told["first"], *told["second"]}))
    counts = tuple((*map(told[group].count, codes), 0, 0, 0, 0) for group in ("first", "second"))
    (comparison,) = compare_groups(Cube(("a", "b"), (ItemCube("sleep", codes, counts),)), Method.WELCH, census=False)
    outcome = comparison.outcome
    assert (round(outcome.statistic, 4), round(outcome.df, 3), round(outcome.p, 5)) == (
        told["t"],
        told["df"],
        told["p"],
    )


def test_a_published_chi_square_comes_out() -> None:
    """Agresti: gender by party: χ² = 30.1 with 2 degrees of freedom."""
    told = PUBLISHED["chi_square"]
    counts = tuple((*told[group], 0, 0, 0, 0) for group in ("women", "men"))
    (comparison,) = compare_groups(
        Cube(("women", "men"), (ItemCube("party", (1, 2, 3), counts),)), Method.CHI_SQUARE, census=False
    )
    assert (round(comparison.outcome.statistic, 1), comparison.outcome.df) == (told["value"], told["df"])


def test_published_findings_come_out() -> None:
    """Benjamini and Hochberg: of fifteen probabilities four are below 0.05 by theirs, three by Holm's."""
    told = PUBLISHED["benjamini_hochberg"]
    found = {method: sum(p < 0.05 for p in adjust(told["p"], method)) for method in Adjustment}
    assert found[Adjustment.BENJAMINI_HOCHBERG] == told["found_by_benjamini_hochberg"]
    assert found[Adjustment.HOLM] == told["found_by_holm"]
