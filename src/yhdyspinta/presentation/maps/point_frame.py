"""From metres and people to pixels."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from yhdyspinta.presentation.maps.point import Point


@dataclass(frozen=True, slots=True)
class Frame:
    """A map's extent. `width` and `height` are pixels; `west` and `north` metres at the frame's corner."""

    width: int
    height: int
    west: float
    north: float
    pixels_per_metre: float

    def place(self, point: Point) -> tuple[float, float]:
        """Where the point lies, in pixels from the left and from the top."""
        return (
            (point.east - self.west) * self.pixels_per_metre,
            (self.north - point.north) * self.pixels_per_metre,
        )


def fit(points: Sequence[Point], width: int, height: int, margin: float) -> Frame:
    """The largest frame within width and height that holds all points, `margin` pixels from its edge.

    Both axes have the same scale; the frame is cut to the points, and so is smaller than the room on one side.
    """
    west, east = min(point.east for point in points), max(point.east for point in points)
    south, north = min(point.north for point in points), max(point.north for point in points)
    # A single point has no extent: any scale shows it.
    scale = min(
        (width - 2 * margin) / max(east - west, 1.0),
        (height - 2 * margin) / max(north - south, 1.0),
    )
    return Frame(
        width=round((east - west) * scale + 2 * margin),
        height=round((north - south) * scale + 2 * margin),
        west=west - margin / scale,
        north=north + margin / scale,
        pixels_per_metre=scale,
    )


@dataclass(frozen=True, slots=True)
class Sizes:
    """Radii of circles whose areas are proportional to people: `largest` for `most` people, and at least `least`."""

    most: int
    largest: float
    least: float

    def radius(self, population: int) -> float:
        return max(self.least, self.largest * math.sqrt(population / self.most)) if self.most else self.least

    @property
    def least_population(self) -> int:
        """The population below which circles do not get smaller any more."""
        return round(self.most * (self.least / self.largest) ** 2)
