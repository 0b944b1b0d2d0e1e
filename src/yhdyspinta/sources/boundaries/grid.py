"""The maps' common grid: whole units of 200 metres, x to the east, y to the south, the same for every year and layer.

Origin and size hold all of Finland with its territorial waters, so that points and outlines of any source meet.
Pages use this module too, so it needs no geometry library.
"""

from typing import Final

METRES_PER_UNIT: Final = 200
WEST: Final = 50_000
EAST: Final = 760_000
SOUTH: Final = 6_600_000
NORTH: Final = 7_800_000
"""The extent in ETRS-TM35FIN metres."""
VIEW_BOX: Final = (0, 0, (EAST - WEST) // METRES_PER_UNIT, (NORTH - SOUTH) // METRES_PER_UNIT)
"""SVG's viewBox of the whole extent: min-x, min-y, width, height."""


def to_grid(east: float, north: float) -> tuple[int, int]:
    """The grid point nearest to a point in ETRS-TM35FIN metres."""
    return round((east - WEST) / METRES_PER_UNIT), round((NORTH - north) / METRES_PER_UNIT)
