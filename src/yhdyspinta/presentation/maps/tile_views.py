"""The tiles of a map as its template needs them: numbers written out, names broken into lines, in reading order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from yhdyspinta.analysis.interfaces import Shape
from yhdyspinta.presentation.maps.drawing import number
from yhdyspinta.presentation.maps.outline import borders, outline
from yhdyspinta.presentation.maps.tile import Tile
from yhdyspinta.presentation.maps.tile_size import CHANNEL, FOOT, LINE, PADDING, TileSize, label_lines

CLUSTER_INSET: Final = 3.5
"""Pixels between the outline of a cluster and the edge of its cells: two clusters side by side stay apart."""
RING: Final = 4
"""Pixels between a tile and the middle of the frame that shows the keyboard's focus."""
BASELINE: Final = 13
"""From the top of a line to the foot of its letters."""


@dataclass(frozen=True, slots=True)
class TileFrame:
    """What lies at the same place in every tile: its sides, its text's edges, the mark, the ring of the focus."""

    width: str
    height: str
    left: str
    right: str
    mark_y: str
    value_y: str
    ring: str
    ring_width: str
    ring_height: str


def view_frame(size: TileSize) -> TileFrame:
    return TileFrame(
        width=number(size.width),
        height=number(size.height),
        left=number(PADDING),
        right=number(size.width - PADDING),
        mark_y=number(size.height - FOOT + 1),
        value_y=number(size.height - PADDING),
        ring=number(-RING),
        ring_width=number(size.width + 2 * RING),
        ring_height=number(size.height + 2 * RING),
    )


@dataclass(frozen=True, slots=True)
class TextLine:
    y: str
    text: str


@dataclass(frozen=True, slots=True)
class TileView:
    """A tile with its corner at (x, y); everything inside it is placed from that corner."""

    x: str
    y: str
    href: str
    name: str
    look: str
    """`plain`, `missing`, or `step-0` to `step-4`."""
    shape: Shape
    label: tuple[TextLine, ...]
    county: TextLine | None
    value: str


@dataclass(frozen=True, slots=True)
class ClusterView:
    name: str
    outline: str
    borders: str
    tiles: tuple[TileView, ...]


@dataclass(frozen=True, slots=True)
class BridgeView:
    """A bar from tile to tile over what parts them."""

    x1: str
    y1: str
    x2: str
    y2: str


def view_clusters(tiles: Iterable[Tile], size: TileSize, names: Mapping[int, str]) -> tuple[ClusterView, ...]:
    """Clusters from the north, in each its counties from the north, in each its tiles row by row."""
    in_rows = sorted(tiles, key=lambda tile: (tile.cell.row, tile.cell.column))
    clusters: dict[int, dict[str, list[Tile]]] = {}
    for tile in in_rows:
        clusters.setdefault(tile.cluster, {}).setdefault(tile.county, []).append(tile)
    return tuple(
        _view_cluster([tile for county in counties.values() for tile in county], size, names.get(cluster, ""))
        for cluster, counties in clusters.items()
    )


def view_bridges(tiles: Sequence[Tile], size: TileSize) -> tuple[BridgeView, ...]:
    """A bridge for every two neighbouring tiles of one employment area."""
    in_rows = sorted(tiles, key=lambda tile: (tile.cell.row, tile.cell.column))
    return tuple(
        _view_bridge(one, two, size)
        for one, two in combinations(in_rows, 2)
        if one.employment_area == two.employment_area and _are_neighbours(one, two)
    )


def _are_neighbours(one: Tile, two: Tile) -> bool:
    return abs(one.cell.column - two.cell.column) + abs(one.cell.row - two.cell.row) == 1


def _view_bridge(one: Tile, two: Tile, size: TileSize) -> BridgeView:
    """Over the middle of the edge that they share; `one` is the one to the west or north."""
    x, y = _corner(one, size)
    if one.cell.row == two.cell.row:
        start, end = (x + size.width, y + size.height / 2), (x + size.width + CHANNEL, y + size.height / 2)
    else:
        start, end = (x + size.width / 2, y + size.height), (x + size.width / 2, y + size.height + CHANNEL)
    return BridgeView(number(start[0]), number(start[1]), number(end[0]), number(end[1]))


def _corner(tile: Tile, size: TileSize) -> tuple[float, float]:
    return (
        tile.cell.column * size.pitch.width + CHANNEL / 2,
        tile.cell.row * size.pitch.height + CHANNEL / 2,
    )


def _view_cluster(tiles: Sequence[Tile], size: TileSize, name: str) -> ClusterView:
    return ClusterView(
        name,
        outline([tile.cell for tile in tiles], size.pitch, CLUSTER_INSET),
        borders({tile.cell: tile.county for tile in tiles}, size.pitch, CLUSTER_INSET),
        tuple(_view_tile(tile, size) for tile in tiles),
    )


def _view_tile(tile: Tile, size: TileSize) -> TileView:
    x, y = _corner(tile, size)
    texts = label_lines(tile, size.text_width)
    rows = [number(PADDING + row * LINE + BASELINE - 2) for row in range(len(texts) + 1)]
    return TileView(
        x=number(x),
        y=number(y),
        href=tile.href,
        name=tile.full_name,
        look=_look(tile),
        shape=tile.shape,
        label=tuple(TextLine(row, text) for row, text in zip(rows, texts, strict=False)),
        county=TextLine(rows[-1], tile.county_label) if tile.county_label else None,
        value=tile.value_text,
    )


def _look(tile: Tile) -> str:
    if tile.is_missing:
        return "missing"
    return "plain" if tile.step is None else f"step-{tile.step}"
