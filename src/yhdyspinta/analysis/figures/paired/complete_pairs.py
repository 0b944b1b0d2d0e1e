"""The answers of those who answered both of two items (docs/methods/paired-answers.md)."""

from dataclasses import dataclass

from yhdyspinta.analysis.errors_figures import SCALES_DIFFER
from yhdyspinta.analysis.tabulation.cube import PairCube
from yhdyspinta.errors import refuse


@dataclass(frozen=True, slots=True)
class CompletePairs:
    """How many answered the first item with one code and the second with another."""

    counts: dict[tuple[int, int], int]
    """(first code, second code) → rows; no zeros."""
    first_n: int
    """Who answered the first item, whether or not the second."""
    second_n: int

    @property
    def n(self) -> int:
        return sum(self.counts.values())

    def differences(self) -> dict[int, int]:
        """Second − first → rows, from the largest fall to the largest rise."""
        by_difference: dict[int, int] = {}
        for (first, second), count in self.counts.items():
            by_difference[second - first] = by_difference.get(second - first, 0) + count
        return dict(sorted(by_difference.items()))

    def means(self) -> tuple[float, float] | None:
        """Of the first and of the second item, over complete pairs. None without any."""
        if not self.counts:
            return None
        n = self.n
        firsts = sum(first * count for (first, _second), count in self.counts.items())
        seconds = sum(second * count for (_first, second), count in self.counts.items())
        return firsts / n, seconds / n


def list_pairs(pairs: PairCube) -> CompletePairs:
    """The complete pairs of a cube. Refuses two items whose codes are not the same."""
    if set(pairs.first_codes) != set(pairs.second_codes):
        raise refuse(
            SCALES_DIFFER,
            first=pairs.first,
            second=pairs.second,
            first_codes=", ".join(map(str, pairs.first_codes)),
            second_codes=", ".join(map(str, pairs.second_codes)),
        )
    rows, columns = len(pairs.first_codes), len(pairs.second_codes)
    counts = {
        (first, second): count
        for first, line in zip(pairs.first_codes, pairs.counts, strict=False)
        for second, count in zip(pairs.second_codes, line, strict=False)
        if count
    }
    return CompletePairs(
        counts, sum(map(sum, pairs.counts[:rows])), sum(sum(line[:columns]) for line in pairs.counts)
    )
