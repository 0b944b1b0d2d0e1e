"""Municipalities as circles at their real places: the country as a map to use, or small as a picture of where."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from django.utils.safestring import SafeString

from yhdyspinta.presentation.maps.drawing import TEXT_SIZE, Drawing, MapTexts, fill, number
from yhdyspinta.presentation.maps.legend import LegendGroup, LegendItem, draw_legend
from yhdyspinta.presentation.maps.point import BACK_TO_FRONT, Point, PointKind
from yhdyspinta.presentation.maps.point_frame import Frame, Sizes, fit
from yhdyspinta.presentation.maps.point_labels import Spot, place_labels

LARGEST: Final = 28.0
LEAST: Final = 1.2
LOCATOR_LARGEST: Final = 7.0
LOCATOR_LEAST: Final = 1.0
LOCATOR_PICKED_LEAST: Final = 2.4
"""What is picked out must be seen, however few people live there."""
HALO: Final = 2.0
"""Pixels from the edge of a member's dot to the middle of its ring."""
FOCUS: Final = 4.0


@dataclass(frozen=True, slots=True)
class SizeReference:
    """A population to compare circles with, and how it is written."""

    population: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PointMapTexts(MapTexts):
    """`sizes_title` says what the area of a circle is (people); `kinds` names the kinds that need explaining."""

    sizes_title: str = ""
    sizes: tuple[SizeReference, ...] = ()
    kinds: Mapping[PointKind, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DotView:
    """A circle with its numbers written out; `ring` is the radius of the ring around a member's dot."""

    x: str
    y: str
    r: str
    ring: str
    focus: str
    kind: PointKind
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class LabelView:
    x: str
    y: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class SizeView:
    """A circle of the size legend, resting on the common foot, and the line that leads from its top to its text."""

    x: str
    y: str
    r: str
    top: str
    line_end: str
    text_x: str
    text_y: str
    text: str


def draw_point_map(
    points: Sequence[Point], texts: PointMapTexts, *, prefix: str, width: int = 700, height: int = 1100
) -> Drawing:
    """All municipalities as links, the most populous first, so that small circles lie on large ones.

    Tab order is drawing order; `texts.skip` lets the keyboard pass them all. The area of a circle is proportional to
    the population down to the smallest
    circle that can be seen. Raises ValueError without points.
    """
    if not points:
        raise ValueError("a map needs points")
    sizes = Sizes(max(point.population for point in points), LARGEST, LEAST)
    frame = fit(points, width, height, LARGEST + FOCUS)
    ordered = _back_to_front(points)
    references = _view_sizes(texts.sizes, sizes)
    svg = fill(
        "point_map.html",
        prefix=prefix,
        texts=texts,
        width=str(frame.width),
        height=str(frame.height),
        dots=[_view_dot(point, frame, sizes.radius(point.population)) for point in ordered],
        labels=_view_labels(ordered, frame, sizes),
        references=references,
        references_y=str(TEXT_SIZE),
    )
    return Drawing(svg, _legend(points, texts), frame.width, frame.height)


def least_population(points: Sequence[Point]) -> int:
    """People below whom all circles of `draw_point_map` are the same dot: to be said beside the map."""
    return Sizes(max(point.population for point in points), LARGEST, LEAST).least_population


def draw_point_locator(
    points: Sequence[Point], texts: PointMapTexts, *, prefix: str, width: int = 220, height: int = 340
) -> Drawing:
    """Where in the country an interface lies, as one picture with a name: nothing in it is a link.

    Sizes only suggest the populations: small municipalities are enlarged until they can be seen. Raises ValueError
    without points.
    """
    if not points:
        raise ValueError("a map needs points")
    sizes = Sizes(max(point.population for point in points), LOCATOR_LARGEST, LOCATOR_LEAST)
    frame = fit(points, width, height, LOCATOR_LARGEST + HALO + 1)
    dots = [_view_dot(point, frame, _locator_radius(point, sizes)) for point in _back_to_front(points)]
    svg = fill(
        "point_locator.html",
        prefix=prefix,
        texts=texts,
        width=str(frame.width),
        height=str(frame.height),
        dots=dots,
    )
    return Drawing(svg, _legend(points, texts), frame.width, frame.height)


def _locator_radius(point: Point, sizes: Sizes) -> float:
    radius = sizes.radius(point.population)
    return max(radius, LOCATOR_PICKED_LEAST) if point.kind in ("member", "employment", "county") else radius


def _back_to_front(points: Sequence[Point]) -> list[Point]:
    return sorted(points, key=lambda point: (BACK_TO_FRONT.index(point.kind), -point.population, point.id))


def _view_dot(point: Point, frame: Frame, radius: float) -> DotView:
    x, y = frame.place(point)
    return DotView(
        x=number(x),
        y=number(y),
        r=number(radius),
        ring=number(radius + HALO),
        focus=number(radius + FOCUS),
        kind=point.kind,
        name=point.name,
        href=point.href,
    )


def _view_labels(points: Sequence[Point], frame: Frame, sizes: Sizes) -> list[LabelView]:
    spots = [Spot(*frame.place(point), sizes.radius(point.population), point.label) for point in points]
    labels = place_labels(spots, frame.width, frame.height)
    return [LabelView(number(label.x), number(label.y), label.anchor, label.text) for label in labels]


def _view_sizes(references: Sequence[SizeReference], sizes: Sizes) -> list[SizeView]:
    """Circles inside each other on one foot, the largest first, a line from the top of each to its text."""
    if not references:
        return []
    radii = [sizes.radius(reference.population) for reference in references]
    largest = max(radii)
    foot = TEXT_SIZE + 12 + 2 * largest
    line_end = 2 * largest + 14
    views: list[SizeView] = []
    text_y = 0.0
    for reference, radius in sorted(zip(references, radii, strict=True), key=lambda pair: -pair[1]):
        top = foot - 2 * radius
        text_y = max(top, text_y + TEXT_SIZE + 3) if views else top
        views.append(
            SizeView(
                x=number(largest + 1),
                y=number(foot - radius),
                r=number(radius),
                top=number(top),
                line_end=number(line_end),
                text_x=number(line_end + 5),
                text_y=number(text_y + 5),
                text=reference.text,
            )
        )
    return views


def _legend(points: Sequence[Point], texts: PointMapTexts) -> SafeString:
    there = {point.kind for point in points}
    items = [LegendItem(kind, text) for kind, text in texts.kinds.items() if kind in there]
    return draw_legend([LegendGroup("", tuple(items))])
