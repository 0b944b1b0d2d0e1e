"""The map of equal tiles: one tile an interface, clusters outlined, crossing employment areas tied together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from yhdyspinta.presentation.maps.drawing import Drawing, MapTexts, fill
from yhdyspinta.presentation.maps.legend import (
    LegendGroup,
    LegendItem,
    MeasureTexts,
    draw_legend,
    measure_group,
)
from yhdyspinta.presentation.maps.tile import Tile
from yhdyspinta.presentation.maps.tile_size import size_of_tiles
from yhdyspinta.presentation.maps.tile_views import view_bridges, view_clusters, view_frame


@dataclass(frozen=True, slots=True, kw_only=True)
class TileMapTexts(MapTexts):
    """What the signs mean, in words; `measure` is needed when tiles have steps."""

    coincident: str
    whole_area: str
    part: str
    bridge: str
    county_border: str
    cluster: str
    measure: MeasureTexts | None = None


def draw_tile_map(
    tiles: Sequence[Tile],
    texts: TileMapTexts,
    *,
    prefix: str,
    cluster_names: Mapping[int, str] | None = None,
) -> Drawing:
    """All tiles the same size, as links, read cluster by cluster from the north.

    `prefix` makes the ids of this map unique on its page. A cluster with a name in `cluster_names` is a named group.
    Raises ValueError when two tiles lie on one cell.
    """
    if len({tile.cell for tile in tiles}) < len(tiles):
        raise ValueError("two tiles lie on one cell")
    size = size_of_tiles(tiles)
    clusters = view_clusters(tiles, size, cluster_names or {})
    bridges = view_bridges(tiles, size)
    width = _extent([tile.cell.column for tile in tiles], size.pitch.width)
    height = _extent([tile.cell.row for tile in tiles], size.pitch.height)
    svg = fill(
        "tile_map.html",
        prefix=prefix,
        texts=texts,
        width=str(width),
        height=str(height),
        frame=view_frame(size),
        clusters=clusters,
        bridges=bridges,
    )
    signs = _signs(tiles, texts, has_borders=any(cluster.borders for cluster in clusters), has_bridges=bool(bridges))
    return Drawing(svg, draw_legend([signs, *_measure(tiles, texts)]), width, height)


def _extent(places: Sequence[int], pitch: float) -> int:
    return round((max(places, default=-1) + 1) * pitch)


def _signs(tiles: Sequence[Tile], texts: TileMapTexts, *, has_borders: bool, has_bridges: bool) -> LegendGroup:
    """The signs that are on the map."""
    shapes = {tile.shape for tile in tiles}
    possible = [
        (LegendItem("coincident", texts.coincident), "coincident" in shapes),
        (LegendItem("whole-area", texts.whole_area), "whole-area" in shapes),
        (LegendItem("part", texts.part), "part" in shapes),
        (LegendItem("bridge", texts.bridge), has_bridges),
        (LegendItem("county-border", texts.county_border), has_borders),
        (LegendItem("cluster", texts.cluster), bool(tiles)),
    ]
    return LegendGroup("", tuple(item for item, is_there in possible if is_there))


def _measure(tiles: Sequence[Tile], texts: TileMapTexts) -> list[LegendGroup]:
    if texts.measure is None:
        return []
    return [measure_group(texts.measure, has_missing=any(tile.is_missing for tile in tiles))]
