"""The part of the maps' common grid that a picture shows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

MARGIN: Final = 0.06
"""Of the longer side, around what a picture is about."""


@dataclass(frozen=True, slots=True)
class ViewBox:
    """A rectangle of the paths' grid, in the grid's units; y grows to the south."""

    x: int
    y: int
    width: int
    height: int

    @property
    def text(self) -> str:
        """As SVG's `viewBox` writes it."""
        return f"{self.x} {self.y} {self.width} {self.height}"


def view_box_around(paths: Iterable[str], *, aspect: float) -> ViewBox:
    """The smallest view box with a margin around all the paths, `aspect` times as wide as high.

    Paths are of `M x y l dx dy … z` parts, whole numbers, as `sources.boundaries` writes them. Raises ValueError for
    any other command and when there is no point.
    """
    points = [point for path in paths for point in _points(path)]
    if not points:
        raise ValueError("no path has a point")
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    margin = MARGIN * max(right - left, bottom - top, 1)
    height = max(bottom - top + 2 * margin, (right - left + 2 * margin) / aspect)
    width = height * aspect
    return ViewBox(round((left + right - width) / 2), round((top + bottom - height) / 2), round(width), round(height))


def _points(path: str) -> list[tuple[int, int]]:
    points: list[tuple[int, int]] = []
    for command, argument in re.findall(r"([a-zA-Z])([^a-zA-Z]*)", path):
        if command not in "Mlz":
            raise ValueError(f"path data with {command} cannot be measured")
        numbers = [int(number) for number in re.findall(r"-?\d+", argument)]
        for x, y in zip(numbers[::2], numbers[1::2], strict=True):
            points.append((x, y) if command == "M" else (points[-1][0] + x, points[-1][1] + y))
    return points
