"""Sets of characters in a pattern, as ranges of code points."""

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

type Characters = tuple[tuple[int, int], ...]
"""Ranges from the lowest, both ends in it; none touches another."""

_LAST: Final = 0x10FFFF
ANY: Final[Characters] = ((0, _LAST),)


def unite(sets: Iterable[Characters]) -> Characters:
    joined: list[tuple[int, int]] = []
    for low, high in sorted(one for ranges in sets for one in ranges):
        if joined and low <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return tuple(joined)


def complement(ranges: Characters) -> Characters:
    edges = [-1, *(edge for low, high in ranges for edge in (low, high)), _LAST + 1]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    return tuple((after + 1, before - 1) for after, before in gaps if after + 1 < before)


def are_disjoint(one: Characters, other: Characters) -> bool:
    return all(high < first or last < low for low, high in one for first, last in other)


_DIGITS: Final[Characters] = ((48, 57),)
_WORDS: Final[Characters] = ((48, 57), (65, 90), (95, 95), (97, 122))
CLASSES: Final = MappingProxyType(
    {
        "d": _DIGITS,
        "D": complement(_DIGITS),
        "w": _WORDS,
        "W": complement(_WORDS),
        "s": ((9, 13), (32, 32)),
    }
)
r"""`\d \D \w \W \s`: letters and digits of ASCII, as a browser has them."""
