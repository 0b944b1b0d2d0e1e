"""Areas as polygons, coloured by the class of a measure; and small, as a picture of where an interface lies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from yhdyspinta.presentation.maps.area import AreaShape, Outline, OutlineKind
from yhdyspinta.presentation.maps.drawing import Drawing, MapTexts, fill
from yhdyspinta.presentation.maps.legend import (
    LegendGroup,
    LegendItem,
    MeasureTexts,
    Sign,
    draw_legend,
    measure_group,
)
from yhdyspinta.presentation.maps.view_box import ViewBox

_OUTLINE_SIGNS: Final[Mapping[OutlineKind, Sign]] = {
    "interface": "interface-line",
    "employment": "employment-line",
    "county": "county-line",
}
"""In the order in which they are drawn: the later lie on the earlier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoroplethTexts(MapTexts):
    """`measure` is needed when areas have steps; `outside` and `outlines` explain what else is on the map."""

    measure: MeasureTexts | None = None
    outside: str = ""
    outlines: Mapping[OutlineKind, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatorTexts(MapTexts):
    """What the signs of the small map mean."""

    interface: str
    employment: str
    county: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatorPaths:
    """An interface inside its two parents, on the land around them, as SVG path data on one grid."""

    land: Sequence[str]
    interface: str
    employment: str
    county: str


def draw_choropleth(
    shapes: Sequence[AreaShape],
    outlines: Sequence[Outline],
    texts: ChoroplethTexts,
    *,
    prefix: str,
    view_box: ViewBox,
    width: int = 600,
) -> Drawing:
    """Areas as links in the order given, outlines over them. The height follows the view box.

    Neighbours both draw the border that they share, and so dashes would fill each other: lines are solid here, each
    on a paler one that sets it off from every blue.
    """
    height = _height(view_box, width)
    svg = fill(
        "choropleth.html",
        prefix=prefix,
        texts=texts,
        width=str(width),
        height=str(height),
        view_box=view_box.text,
        hatch_unit=f"{view_box.width / width:.3g}",
        shapes=[(shape, _look(shape)) for shape in shapes],
        outlines=_join(outlines),
    )
    return Drawing(svg, draw_legend(_legend(shapes, outlines, texts)), width, height)


def draw_area_locator(
    paths: LocatorPaths, texts: LocatorTexts, *, prefix: str, view_box: ViewBox, width: int = 220
) -> Drawing:
    """One picture with a name: nothing in it is a link. Where the parents' borders meet, both stay visible."""
    height = _height(view_box, width)
    svg = fill(
        "area_locator.html",
        prefix=prefix,
        texts=texts,
        width=str(width),
        height=str(height),
        view_box=view_box.text,
        paths=paths,
    )
    items = (
        LegendItem("interface", texts.interface),
        LegendItem("employment-border", texts.employment),
        LegendItem("county-border", texts.county),
    )
    return Drawing(svg, draw_legend([LegendGroup("", items)]), width, height)


def _height(view_box: ViewBox, width: int) -> int:
    return round(width * view_box.height / view_box.width)


def _join(outlines: Sequence[Outline]) -> list[Outline]:
    """One outline a kind, in drawing order."""
    paths = {kind: "".join(outline.path for outline in outlines if outline.kind == kind) for kind in _OUTLINE_SIGNS}
    return [Outline(kind, path) for kind, path in paths.items() if path]


def _look(shape: AreaShape) -> str:
    if shape.state != "known":
        return shape.state
    return "plain" if shape.step is None else f"step-{shape.step}"


def _legend(shapes: Sequence[AreaShape], outlines: Sequence[Outline], texts: ChoroplethTexts) -> list[LegendGroup]:
    states = {shape.state for shape in shapes}
    groups = []
    if texts.measure is not None:
        groups.append(measure_group(texts.measure, has_missing="missing" in states))
    kinds = {outline.kind for outline in outlines}
    items = [LegendItem(_OUTLINE_SIGNS[kind], text) for kind, text in texts.outlines.items() if kind in kinds]
    if "outside" in states and texts.outside:
        items.append(LegendItem("outside", texts.outside))
    return [*groups, LegendGroup("", tuple(items))]
