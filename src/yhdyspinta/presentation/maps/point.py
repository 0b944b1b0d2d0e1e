"""One municipality as a circle of a map."""

from dataclasses import dataclass
from typing import Final, Literal

PointKind = Literal["plain", "member", "employment", "county", "other", "aside"]
"""How a municipality is drawn.

plain       like all others, on a map that picks none out
member      of the interface that is picked out: a dot in a ring
employment  of the same employment area: a dot
county      of the same wellbeing services county: a ring
other       of neither: faint
aside       outside all interfaces: grey
"""

BACK_TO_FRONT: Final[tuple[PointKind, ...]] = ("aside", "other", "plain", "county", "employment", "member")


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A municipality at its place in projected metres, east and north (ETRS-TM35FIN).

    `name` is what the link and the tooltip say; `label` is printed beside the circle where there is room, and is
    empty for most. Without `href` it is no link.
    """

    id: str
    east: float
    north: float
    population: int
    name: str = ""
    href: str = ""
    label: str = ""
    kind: PointKind = "plain"
