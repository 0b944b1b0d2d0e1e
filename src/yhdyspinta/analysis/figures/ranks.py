"""Places by size (docs/methods/ranks.md)."""

from collections.abc import Hashable, Mapping
from fractions import Fraction


def rank_from_highest[Name: Hashable](values: Mapping[Name, Fraction]) -> dict[Name, int]:
    """The place of each value from the highest, 1. Equal values share the smallest place and the next is left out:
    1, 2, 2, 4 (standard competition ranking)."""
    places: dict[Fraction, int] = {}
    for place, value in enumerate(sorted(values.values(), reverse=True), start=1):
        places.setdefault(value, place)
    return {name: places[value] for name, value in values.items()}
