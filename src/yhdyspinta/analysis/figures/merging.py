"""Classes of neighbouring codes, such as 4–5 (docs/methods/counts-and-shares.md)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from yhdyspinta.analysis.errors_figures import MERGE_OUTSIDE, MERGE_UNREADABLE, MERGES_OVERLAP
from yhdyspinta.errors import refuse

_CLASS: Final = re.compile(r"(\d{1,9})(?:\s*[-–]\s*(\d{1,9}))?")


@dataclass(frozen=True, slots=True)
class Merge:
    """The codes from `low` to `high` as one class. Low and high may be the same: a code that stays by itself."""

    low: int
    high: int

    @property
    def code(self) -> int | str:
        """What the class is called in a table: `4-5`, or the code."""
        return self.low if self.low == self.high else f"{self.low}-{self.high}"

    def __contains__(self, code: int) -> bool:
        return self.low <= code <= self.high


def parse_merges(text: str) -> tuple[Merge, ...]:
    """The classes of a text such as `4-5` or `1-2,4-5`, in its order. A dash may be a hyphen or an en dash.

    Refuses what is not of this form, a class whose end is below its beginning, and a code in two classes.
    """
    merges = tuple(map(_parse, text.split(",")))
    ordered = sorted(merges, key=lambda each: each.low)
    for merge, following in zip(ordered, ordered[1:], strict=False):
        if following.low in merge:
            raise refuse(MERGES_OVERLAP, code=following.low)
    return merges


def _parse(text: str) -> Merge:
    found = _CLASS.fullmatch(text.strip())
    if found is None:
        raise refuse(MERGE_UNREADABLE, text=text.strip())
    low = int(found[1])
    high = int(found[2] or low)
    if high < low:
        raise refuse(MERGE_UNREADABLE, text=text.strip())
    return Merge(low, high)


def group_codes(item: str, codes: tuple[int, ...], merges: Sequence[Merge]) -> list[tuple[int | str, list[int]]]:
    """The name of each class of a scale with the places of its codes, in the order of the scale.

    A class that has none of the codes is passed over: items with another scale stay as they are. Refuses a class that
    has one of its ends on the scale only, or whose codes are not neighbours in it.
    """
    classes: dict[int | str, list[int]] = {}
    for place, code in enumerate(codes):
        merge = next((each for each in merges if code in each), Merge(code, code))
        classes.setdefault(merge.code, []).append(place)
    for merge in merges:
        places = classes.get(merge.code, [])
        if places and not _is_whole(merge, codes, places):
            raise refuse(MERGE_OUTSIDE, merge=merge.code, item=item, codes=", ".join(map(str, codes)))
    return list(classes.items())


def _is_whole(merge: Merge, codes: tuple[int, ...], places: list[int]) -> bool:
    neighbours = places == list(range(places[0], places[-1] + 1))
    return neighbours and merge.low in codes and merge.high in codes
