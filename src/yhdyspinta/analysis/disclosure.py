"""How much of single persons' answers may be shown for a group (docs/methods/answers-of-persons.md).

The rule is for answers that people gave of their own experience. The agreed answer of an organisation is an official
act and has no threshold.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from typing import Final

from yhdyspinta.analysis.figures.merging import Merge

FEWEST: Final = 5
"""Answers on each side without which nothing is shown of a group."""
FEWEST_IN_FULL: Final = 10
"""Answers on each side without which only merged classes are shown, and means without decimals."""


class Detail(IntEnum):
    """What is shown of a group."""

    NOTHING = 0
    MERGED = 1
    """The lower, middle and upper classes of the scale, and the mean without decimals."""
    FULL = 2


_AT_LEAST: Final = ((Detail.MERGED, FEWEST), (Detail.FULL, FEWEST_IN_FULL))

type Sizes = Sequence[int]
"""How many answers a group has on each side."""


def detail_of(sizes: Sizes) -> Detail:
    """What the numbers of answers alone allow: the side with the fewest decides."""
    fewest = min(sizes)
    return max((detail for detail, least in _AT_LEAST if fewest >= least), default=Detail.NOTHING)


def choose_details(sizes: Mapping[str, Sizes]) -> dict[str, Detail]:
    """What is shown of each group when the total of all groups is published in full too.

    Whoever subtracts the groups that are shown from the total learns of the others together. So on each side those
    others have no answers at all, or as many as a group that is shown like them would need; otherwise the smallest of
    the shown groups is shown less, until that holds.
    """
    details = {group: detail_of(of_group) for group, of_group in sizes.items()}
    for detail, least in _AT_LEAST:
        while _is_found_by_subtraction(details, sizes, detail, least):
            shown = [group for group in details if details[group] >= detail]
            if not shown:
                break
            details[min(shown, key=lambda group: (min(sizes[group]), group))] = Detail(detail - 1)
    return details


def _is_found_by_subtraction(
    details: Mapping[str, Detail], sizes: Mapping[str, Sizes], detail: Detail, least: int
) -> bool:
    below = [sizes[group] for group in details if details[group] < detail]
    return any(0 < sum(of_side) < least for of_side in zip(*below, strict=True))


def merge_ends(codes: Sequence[int]) -> tuple[Merge, ...]:
    """The classes of a scale for few answers: 1–2, 3, 4–5 on a scale of five. The middle is one code, or two on a
    scale with an even number of points."""
    end = (len(codes) - 1) // 2
    return tuple(Merge(run[0], run[-1]) for run in _runs(codes, end) if run)


def _runs(codes: Sequence[int], end: int) -> Iterator[Sequence[int]]:
    yield codes[:end]
    yield codes[end : len(codes) - end]
    yield codes[len(codes) - end :] if end else ()
