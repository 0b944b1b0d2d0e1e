"""Whether the groups of a sample differ, item by item (docs/methods/group-differences.md)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from yhdyspinta.analysis.errors_figures import NO_TESTS_OF_WEIGHTS, TOO_FEW_GROUPS, UNKNOWN_GROUP
from yhdyspinta.analysis.figures.adjustment import Adjustment, adjust
from yhdyspinta.analysis.figures.census import refuse_tests
from yhdyspinta.analysis.figures.differences.independence import chi_square
from yhdyspinta.analysis.figures.differences.rank_sum import rank_sum
from yhdyspinta.analysis.figures.differences.welch import welch
from yhdyspinta.analysis.figures.distribution import Distribution, list_distributions
from yhdyspinta.analysis.figures.outcome import Note, Outcome
from yhdyspinta.analysis.tabulation.cube import ALL, Cube, ItemCube
from yhdyspinta.errors import refuse


class Method(StrEnum):
    """What is compared, and how."""

    WELCH = "welch"
    """Means: Welch's t, or his analysis of variance."""
    CHI_SQUARE = "chi-square"
    """Shares of codes: Pearson's chi-square."""
    RANK_SUM = "rank-sum"
    """Order: Mann and Whitney, or Kruskal and Wallis."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """One item's test between groups."""

    item: str
    method: Method
    groups: tuple[str, ...]
    """Those with enough answers to be compared, in order."""
    outcome: Outcome
    p_adjusted: float | None
    """Adjusted for all the items that were compared together."""


def compare_groups(
    cube: Cube,
    method: Method,
    *,
    census: bool,
    groups: Sequence[str] = (),
    items: Sequence[str] = (),
    adjustment: Adjustment = Adjustment.HOLM,
) -> tuple[Comparison, ...]:
    """One comparison an item, in the order of the cube; of all groups and items, or of those named.

    Rows without a group are not compared. A group needs one answer, for `Method.WELCH` two. Welch and rank sums make
    no sense for items whose codes are no quantities: leave them out of `items`.

    Refuses a census, a weighted cube, an unknown group, and fewer than two groups. KeyError for an unknown item.
    """
    refuse_tests(census=census)
    if cube.weighted:
        raise refuse(NO_TESTS_OF_WEIGHTS)
    chosen = _choose_groups(cube, groups)
    tested = [cube.item(name) for name in items] or list(cube.items)
    comparisons = [_compare(cube, item, method, chosen, census=census) for item in tested]
    adjusted = adjust([each.outcome.p for each in comparisons], adjustment)
    return tuple(replace(each, p_adjusted=p) for each, p in zip(comparisons, adjusted, strict=True))


def _choose_groups(cube: Cube, wanted: Sequence[str]) -> tuple[str, ...]:
    known = tuple(group for group in cube.groups if group is not None and cube.groups != (ALL,))
    for group in wanted:
        if group not in known:
            raise refuse(UNKNOWN_GROUP, group=group, groups=", ".join(known) or "–")
    chosen = tuple(wanted) or known
    if len(chosen) < 2:
        raise refuse(TOO_FEW_GROUPS, count=len(chosen))
    return chosen


def _compare(cube: Cube, item: ItemCube, method: Method, groups: tuple[str, ...], *, census: bool) -> Comparison:
    by_group = dict(zip(cube.groups, list_distributions(cube, item), strict=False))
    least = 2 if method is Method.WELCH else 1
    samples = {group: by_group[group] for group in groups if by_group[group].n >= least}
    outcome = _run(method, list(samples.values()), census=census)
    if len(samples) < len(groups):
        outcome = replace(outcome, notes=(*outcome.notes, Note.GROUP_LEFT_OUT))
    return Comparison(item.name, method, tuple(samples), outcome, None)


def _run(method: Method, samples: list[Distribution], *, census: bool) -> Outcome:
    if len(samples) < 2:
        return Outcome(None, None, notes=(Note.TOO_FEW_ANSWERS,))
    match method:
        case Method.WELCH:
            return welch(samples, census=census)
        case Method.CHI_SQUARE:
            return chi_square(samples, census=census)
        case Method.RANK_SUM:
            return rank_sum(samples, census=census)
