"""How far two people who read the same answers found the same in them (docs/methods/coder-agreement.md)."""

from collections import Counter
from dataclasses import dataclass

from yhdyspinta.analysis.figures.paired.complete_pairs import list_pairs
from yhdyspinta.analysis.tabulation.cube import PairCube


@dataclass(frozen=True, slots=True)
class Agreement:
    """Over the answers that both have read. Without any, share and kappa are None."""

    n: int
    """Answers that both have read."""
    agreed: int
    """Those in which both found the same."""
    share: float | None
    """agreed / n."""
    kappa: float | None
    """Cohen's kappa; None also when both put every answer into one and the same class: chance explains all then."""


def measure_agreement(pairs: PairCube) -> Agreement:
    """The agreement of two coders, from a cube of the pairs of their codes.

    kappa = (p − e) / (1 − e), with p the share of agreement and e the share that would agree by chance: the sum over
    the codes of the product of both coders' shares.

    Source: J. Cohen: A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20
    (1960), 37–46. Refuses coders whose codes differ.
    """
    complete = list_pairs(pairs)
    n = complete.n
    agreed = sum(count for (first, second), count in complete.counts.items() if first == second)
    if not n:
        return Agreement(0, 0, None, None)
    firsts, seconds = Counter[int](), Counter[int]()
    for (first, second), count in complete.counts.items():
        firsts[first] += count
        seconds[second] += count
    # In whole numbers: n² times both shares, so that nothing is lost by rounding before the difference.
    by_chance = sum(count * seconds[code] for code, count in firsts.items())
    possible = n * n - by_chance
    kappa = (n * agreed - by_chance) / possible if possible else None
    return Agreement(n, agreed, agreed / n, kappa)
