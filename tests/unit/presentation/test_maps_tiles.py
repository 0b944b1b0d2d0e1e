"""The map of equal tiles, drawn from a few made-up interfaces."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from tests.unit.presentation.svg_reading import attribute, classes, elements, read, texts, with_attribute
from yhdyspinta.analysis.tilegrid import Cell
from yhdyspinta.presentation.maps.legend import MeasureTexts
from yhdyspinta.presentation.maps.tile import Tile
from yhdyspinta.presentation.maps.tile_map import TileMapTexts, draw_tile_map

MEASURE = MeasureTexts("Väestö", ("1", "2", "3", "4", "5"), "ei tietoa")
TILE_TEXTS = TileMapTexts(
    title="Ruutukartta",
    description="Neljä ruutua",
    skip="Ohita",
    coincident="yhteneväinen",
    whole_area="kokonainen",
    part="osa",
    bridge="sama alue",
    county_border="raja",
    cluster="ryhmä",
)


def tile(name: str, column: int, row: int, **changes: Any) -> Tile:
    """A tile of cluster 1, area and county given by the name's letters: `A-X`."""
    area, county = name.split("-")
    known = Tile(
        id=name,
        cell=Cell(column, row),
        cluster=1,
        employment_area=area,
        county=county,
        label=f"Alue {area}",
        name=f"Alue {area}, {county}",
        href=f"/{name}/",
        shape="whole-area",
    )
    return replace(known, **changes)


PART = {"shape": "part"}
TILES = (
    tile("D-Z", 0, 2, cluster=2, shape="coincident"),
    tile("B-Y", 0, 1, county_label="Y", **PART),
    tile("A-X", 1, 0),
    tile("B-X", 1, 1, county_label="X", **PART),
)


def test_tiles_are_links_in_reading_order_cluster_by_cluster_and_county_by_county() -> None:
    links = elements(read(draw_tile_map(TILES, TILE_TEXTS, prefix="t").svg), "a", "map-tile")

    assert [attribute(link, "href") for link in links] == ["/A-X/", "/B-X/", "/B-Y/", "/D-Z/"]
    assert [attribute(link, "aria-label") for link in links] == ["Alue A, X", "Alue B, X", "Alue B, Y", "Alue D, Z"]
    assert [texts(link, "title") for link in links] == [["Alue A, X"], ["Alue B, X"], ["Alue B, Y"], ["Alue D, Z"]]


def test_parts_of_an_area_print_their_county_and_are_tied_by_one_bridge_over_the_border() -> None:
    root = read(draw_tile_map(TILES, TILE_TEXTS, prefix="t").svg)

    assert texts(root, "text", "map-small") == ["X", "Y"]
    assert len(elements(root, "g", "map-bridge")) == 1
    assert len(elements(root, "path", "map-county-border")) == 1


def test_each_cluster_has_an_outline_and_a_name_if_it_is_given_one() -> None:
    root = read(draw_tile_map(TILES, TILE_TEXTS, prefix="t", cluster_names={2: "Z-ryhmä"}).svg)

    assert len(elements(root, "path", "map-cluster")) == 2
    named = with_attribute(elements(root, "g"), "role")
    assert [attribute(group, "aria-label") for group in named] == ["Z-ryhmä"]


def test_a_measure_prints_its_value_colours_by_class_and_hatches_what_is_missing() -> None:
    tiles = [
        tile("A-X", 0, 0, value_text="12,3", step=4),
        tile("B-X", 1, 0, value_text="ei tietoa", is_missing=True),
    ]
    drawing = draw_tile_map(tiles, replace(TILE_TEXTS, measure=MEASURE), prefix="t")
    root = read(drawing.svg)

    links = elements(root, "a", "map-tile")
    assert "is-step-4" in classes(links[0])
    assert "is-missing" in classes(links[1])
    assert attribute(links[0], "aria-label") == "Alue A, X, 12,3"
    assert texts(root, "text", "map-value") == ["12,3", "ei tietoa"]
    assert [attribute(rect, "fill") for rect in elements(links[1], "rect") if "fill" in dict(rect.attributes)] == [
        "url(#t-hatch)"
    ]
    assert [attribute(pattern, "id") for pattern in elements(root, "pattern")] == ["t-hatch"]
    assert texts(read(drawing.legend), "li")[-6:] == ["1", "2", "3", "4", "5", "ei tietoa"]
    assert texts(read(drawing.legend), "p") == ["Väestö"]


def test_the_legend_of_tiles_explains_what_is_on_the_map_and_nothing_else() -> None:
    def legend(*tiles: Tile) -> list[str]:
        return texts(read(draw_tile_map(tiles, TILE_TEXTS, prefix="t").legend), "li")

    assert legend(*TILES) == ["yhteneväinen", "kokonainen", "osa", "sama alue", "raja", "ryhmä"]
    assert legend(tile("A-X", 0, 0)) == ["kokonainen", "ryhmä"]


def test_long_names_widen_every_tile_until_they_fit() -> None:
    short = draw_tile_map(TILES, TILE_TEXTS, prefix="t")
    long = draw_tile_map(
        [replace(TILES[0], label="Pitkäniminenkauppapaikkakunta"), *TILES[1:]], TILE_TEXTS, prefix="t"
    )

    assert long.width > short.width
    assert long.height == short.height
    faces = elements(read(long.svg), "rect", "map-face")
    assert len({(attribute(face, "width"), attribute(face, "height")) for face in faces}) == 1


def test_a_county_widens_the_tiles_too_and_stays_on_one_line() -> None:
    named = draw_tile_map(
        [replace(TILES[1], county_label="Pitkä ja monisanainen nimi"), *TILES[2:]], TILE_TEXTS, prefix="t"
    )

    assert named.width > draw_tile_map(TILES[1:], TILE_TEXTS, prefix="t").width
    assert texts(read(named.svg), "text", "map-small") == ["X", "Pitkä ja monisanainen nimi"]


def test_two_tiles_on_a_cell_and_a_step_beyond_the_fifth_are_refused() -> None:
    with pytest.raises(ValueError, match="one cell"):
        draw_tile_map([tile("A-X", 0, 0), tile("B-X", 0, 0)], TILE_TEXTS, prefix="t")
    with pytest.raises(ValueError, match="between 0 and 4"):
        tile("A-X", 0, 0, step=5)
    with pytest.raises(ValueError, match="5 classes"):
        MeasureTexts("Väestö", ("1", "2"), "")


def test_without_a_text_there_is_no_skip_link() -> None:
    drawn = draw_tile_map(TILES, replace(TILE_TEXTS, skip=""), prefix="t").svg

    assert "map-skip" not in drawn
    assert "map-after" not in drawn


def test_rows_of_a_tile_lie_one_line_apart() -> None:
    root = read(
        draw_tile_map([tile("A-X", 0, 0, label="Ylivieska-Kalajoki-Nivala-Haapajärvi")], TILE_TEXTS, prefix="t").svg
    )
    rows = [float(attribute(line, "y")) for line in elements(root, "tspan")]

    assert len(rows) > 1
    assert {two - one for one, two in pairwise(rows)} == {17.0}
