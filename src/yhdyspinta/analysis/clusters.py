"""Which pairs hang together: the connected components of a two-sided graph."""

from collections.abc import Hashable, Sequence


def number_clusters(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[int]:
    """The cluster of each pair, numbered 1… in the order of each cluster's first pair.

    `left` and `right` hold the two ends of each pair; the same value on the two sides means two different
    ends. Two pairs are in the same cluster when a chain of pairs, each with an end in common with the next,
    joins them. Raises ValueError when the sequences differ in length.

    Method: disjoint sets with path halving (Tarjan and van Leeuwen 1984, doi:10.1145/62.2160). The right
    ends are the members; a left end joins all the right ends that it meets.
    """
    parent = {end: end for end in right}
    first_met: dict[Hashable, Hashable] = {}

    def root_of(end: Hashable) -> Hashable:
        while parent[end] != end:
            parent[end] = end = parent[parent[end]]
        return end

    for one, other in zip(left, right, strict=True):
        met = first_met.setdefault(one, other)
        if met != other:
            parent[root_of(other)] = root_of(met)
    numbers: dict[Hashable, int] = {}
    return [numbers.setdefault(root_of(end), len(numbers) + 1) for end in right]
