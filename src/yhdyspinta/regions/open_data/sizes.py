"""Square kilometres of several municipalities together."""

from collections.abc import Sequence
from typing import NamedTuple

from yhdyspinta.regions.year import Municipality


class Size(NamedTuple):
    """Square kilometres."""

    land_km2: float
    freshwater_km2: float
    sea_km2: float


def size_of(municipalities: Sequence[Municipality]) -> Size | None:
    """Their sizes added up, in hundredths; None when one of them is not known, or there are none."""
    known = [
        Size(one.land_km2, one.freshwater_km2, one.sea_km2)
        for one in municipalities
        if one.land_km2 is not None and one.freshwater_km2 is not None and one.sea_km2 is not None
    ]
    if not known or len(known) < len(municipalities):
        return None
    # The register has hundredths; adding floats would show more than it knows.
    return Size(*(round(sum(values), 2) for values in zip(*known, strict=True)))
