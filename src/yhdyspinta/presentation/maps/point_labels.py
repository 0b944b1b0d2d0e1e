"""Names beside circles, where there is room for them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from yhdyspinta.presentation.lettering import text_width
from yhdyspinta.presentation.maps.drawing import TEXT_SIZE

GAP: Final = 4
"""Pixels between a circle and its name."""
HEIGHT: Final = 16
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A circle, in pixels, with the name that it wants beside it, if any."""

    x: float
    y: float
    radius: float
    text: str


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A name with the foot of its letters at y, and the end of it that lies at x."""

    x: float
    y: float
    anchor: Anchor
    text: str


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: "_Box") -> bool:
        return (
            self.left <= other.left
            and other.right <= self.right
            and self.top <= other.top
            and other.bottom <= self.bottom
        )

    def overlap(self, other: "_Box") -> float:
        """The area that both cover, in square pixels."""
        wide = min(self.right, other.right) - max(self.left, other.left)
        tall = min(self.bottom, other.bottom) - max(self.top, other.top)
        return wide * tall if wide > 0 and tall > 0 else 0.0


def place_labels(spots: Sequence[Spot], width: float, height: float) -> list[PlacedLabel]:
    """A label for each spot with a text, first come first served.

    Of the sides right, left, above and below it lies where it covers the least of other circles. No label meets
    another one or the edge of a map of `width` by `height` pixels; a spot without such a side goes without.
    """
    circles = [_Box(at.x - at.radius, at.y - at.radius, at.x + at.radius, at.y + at.radius) for at in spots]
    frame = _Box(0, 0, width, height)
    labels: list[PlacedLabel] = []
    boxes: list[_Box] = []
    for spot in spots:
        possible = [
            (sum(box.overlap(circle) for circle in circles), label, box)
            for label, box in _candidates(spot)
            if frame.holds(box) and not any(box.overlap(other) for other in boxes)
        ]
        if possible:
            _, label, box = min(possible, key=lambda choice: choice[0])
            labels.append(label)
            boxes.append(box)
    return labels


def _candidates(spot: Spot) -> list[tuple[PlacedLabel, _Box]]:
    if not spot.text:
        return []
    long = text_width(spot.text, TEXT_SIZE)
    aside, up = spot.radius + GAP, HEIGHT / 2
    foot = spot.y + HEIGHT / 2 - 3
    right = _Box(spot.x + aside, spot.y - up, spot.x + aside + long, spot.y + up)
    left = _Box(spot.x - aside - long, spot.y - up, spot.x - aside, spot.y + up)
    above = _Box(spot.x - long / 2, spot.y - aside - HEIGHT, spot.x + long / 2, spot.y - aside)
    below = _Box(spot.x - long / 2, spot.y + aside, spot.x + long / 2, spot.y + aside + HEIGHT)
    return [
        (PlacedLabel(right.left, foot, "start", spot.text), right),
        (PlacedLabel(left.right, foot, "end", spot.text), left),
        (PlacedLabel(spot.x, above.bottom - 3, "middle", spot.text), above),
        (PlacedLabel(spot.x, below.bottom - 3, "middle", spot.text), below),
    ]
