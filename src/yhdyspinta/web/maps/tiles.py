"""The national map of equal tiles."""

from collections.abc import Sequence
from functools import lru_cache

from django.urls import reverse
from django.utils.translation import gettext as _

from yhdyspinta.analysis.tilegrid import Cell, TilePoint, layout_tiles
from yhdyspinta.presentation import formats
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.presentation.maps.drawing import Drawing
from yhdyspinta.presentation.maps.tile import Tile
from yhdyspinta.presentation.maps.tile_map import TileMapTexts, draw_tile_map
from yhdyspinta.regions.year import InterfaceOfYear, Municipality, RegisterYear
from yhdyspinta.web.register_page import year_query
from yhdyspinta.web.wording import cluster_name, interface_name, shape_word


def national_tile_map(register: RegisterYear) -> Drawing:
    """Every interface as one tile, near its place in the country; the tiles of a cluster touch."""
    language = current_language()
    cells = _layout(tuple(_point(one) for one in register.interfaces.values()))
    query = year_query(register)
    tiles = [
        Tile(
            id=one.slug,
            cell=cells[one.slug],
            cluster=one.cluster,
            employment_area=one.employment_area.code,
            county=one.county.code,
            label=one.employment_area.names[language],
            name=f"{interface_name(one)}, {shape_word(one.shape)}",
            href=reverse("interface", args=[one.slug]) + query,
            shape=one.shape,
            county_label=one.county.short_names[language] if one.is_part else "",
            value_text=formats.whole(one.population, language),
        )
        for one in register.interfaces.values()
    ]
    texts = TileMapTexts(
        title=_("Interfaces as equal tiles"),
        description=tile_map_summary(register),
        skip=_("Skip the map; the table holds the same"),
        coincident=_("same area as the county"),
        whole_area=_("whole employment area"),
        part=_("part of an employment area"),
        bridge=_("one employment area over a county border"),
        county_border=_("county border"),
        cluster=_("cluster"),
    )
    names = {cluster.number: cluster_name(cluster) for cluster in register.clusters}
    return draw_tile_map(tiles, texts, prefix="tiles", cluster_names=names)


def tile_map_summary(register: RegisterYear) -> str:
    """What the map shows, in a sentence or two."""
    chains = sum(cluster.is_chain for cluster in register.clusters)
    words = {
        "n": len(register.interfaces),
        "clusters": len(register.clusters),
        "chains": chains,
        "period": register.population_period,
    }
    return (
        _(
            "The %(n)s interfaces as tiles near their places in the country, north up. "
            "Outlines join the %(clusters)s clusters; "
            "in %(chains)s of them an employment area ties counties together. "
            "The figure is the population of %(period)s."
        )
        % words
    )


# Finding the places takes a tenth of a second, and they depend on memberships only.
@lru_cache(maxsize=8)
def _layout(points: tuple[TilePoint, ...]) -> dict[str, Cell]:
    return layout_tiles(points)


def _point(interface: InterfaceOfYear) -> TilePoint:
    """The interface's place: the mean of its municipalities' points."""
    east, north = _centre(interface.municipalities)
    groups = (f"area {interface.employment_area.code}", f"county {interface.county.code}")
    return TilePoint(id=interface.slug, x=east, y=north, cluster=interface.cluster, groups=groups)


def _centre(municipalities: Sequence[Municipality]) -> tuple[float, float]:
    places = [(one.east, one.north) for one in municipalities if one.east is not None and one.north is not None]
    if not places:
        return 0.0, 0.0
    return sum(east for east, _north in places) / len(places), sum(north for _east, north in places) / len(places)
