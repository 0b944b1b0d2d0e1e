"""What holds for every kind of map, whatever texts it is given."""

from collections.abc import Callable

import pytest
from django.utils import translation

from tests.unit.presentation.svg_reading import attribute, classes, elements, read, with_attribute
from yhdyspinta.analysis.tilegrid import Cell
from yhdyspinta.presentation.maps.area import AreaShape, Outline
from yhdyspinta.presentation.maps.choropleth import (
    ChoroplethTexts,
    LocatorPaths,
    LocatorTexts,
    draw_area_locator,
    draw_choropleth,
)
from yhdyspinta.presentation.maps.drawing import Drawing
from yhdyspinta.presentation.maps.legend import MeasureTexts
from yhdyspinta.presentation.maps.point import Point
from yhdyspinta.presentation.maps.point_map import (
    PointMapTexts,
    SizeReference,
    draw_point_locator,
    draw_point_map,
)
from yhdyspinta.presentation.maps.tile import Tile
from yhdyspinta.presentation.maps.tile_map import TileMapTexts, draw_tile_map
from yhdyspinta.presentation.maps.view_box import ViewBox

BAD = "<script>\"'&"
LINK = f"/{BAD}"
SQUARE = "M0 0l100 0 0 100-100 0z"
MEASURE = MeasureTexts(BAD, (BAD,) * 5, BAD)
BOX = ViewBox(0, 0, 1000, 2000)


def tiles() -> Drawing:
    cells = [Cell(0, 0), Cell(1, 0)]
    drawn = [
        Tile(
            id=f"A-{cell.column}",
            cell=cell,
            cluster=1,
            employment_area="A",
            county=str(cell.column),
            label=BAD,
            name=BAD,
            href=LINK,
            shape="part",
            county_label=BAD,
            value_text=BAD,
            step=1,
        )
        for cell in cells
    ]
    words = TileMapTexts(
        title=BAD,
        description=BAD,
        skip=BAD,
        coincident=BAD,
        whole_area=BAD,
        part=BAD,
        bridge=BAD,
        county_border=BAD,
        cluster=BAD,
        measure=MEASURE,
    )
    return draw_tile_map(drawn, words, prefix="m", cluster_names={1: BAD})


POINTS = [
    Point(id=BAD, east=0, north=0, population=1, name=BAD, href=LINK, label=BAD),
    Point(id="2", east=1234.5, north=987_654.3, population=12_345, name=BAD),
]
POINT_TEXTS = PointMapTexts(
    title=BAD, description=BAD, skip=BAD, sizes_title=BAD, sizes=(SizeReference(1500, BAD),), kinds={"plain": BAD}
)


def points() -> Drawing:
    return draw_point_map(POINTS, POINT_TEXTS, prefix="m")


def point_locator() -> Drawing:
    return draw_point_locator(POINTS, POINT_TEXTS, prefix="m")


def areas() -> Drawing:
    shapes = [
        AreaShape(id=BAD, path=SQUARE, label=BAD, href=LINK, value_text=BAD, step=2),
        AreaShape(id="2", path=SQUARE, label=BAD, value_text=BAD, state="missing"),
    ]
    words = ChoroplethTexts(title=BAD, description=BAD, skip=BAD, measure=MEASURE, outlines={"county": BAD})
    return draw_choropleth(shapes, [Outline("county", SQUARE)], words, prefix="m", view_box=BOX)


def area_locator() -> Drawing:
    words = LocatorTexts(title=BAD, description=BAD, interface=BAD, employment=BAD, county=BAD)
    paths = LocatorPaths(land=[SQUARE], interface=SQUARE, employment=SQUARE, county=SQUARE)
    return draw_area_locator(paths, words, prefix="m", view_box=BOX)


TO_USE = [tiles, points, areas]
ALL = [*TO_USE, point_locator, area_locator]


@pytest.mark.parametrize("draw", ALL)
def test_texts_are_escaped_and_the_content_security_policy_is_kept(draw: Callable[[], Drawing]) -> None:
    drawing = draw()
    drawn = drawing.svg + drawing.legend

    assert "<script" not in drawn
    assert drawn.count("&lt;script&gt;") >= 3
    assert "style=" not in drawn
    assert "<style" not in drawn


@pytest.mark.parametrize("draw", TO_USE)
def test_a_map_to_use_is_a_named_group_with_a_way_past_its_links(draw: Callable[[], Drawing]) -> None:
    root = read(draw().svg)
    (svg,) = elements(root, "svg", "map")

    assert attribute(svg, "role") == "group"
    assert attribute(elements(root, "a", "map-skip")[0], "href") == "#m-after"
    assert attribute(elements(root, "span", "map-after")[0], "id") == "m-after"
    links = elements(svg, "a")
    assert links
    assert all(attribute(link, "href") == LINK and attribute(link, "aria-label") for link in links)


@pytest.mark.parametrize("draw", [point_locator, area_locator])
def test_a_locator_is_one_picture_without_links(draw: Callable[[], Drawing]) -> None:
    root = read(draw().svg)

    assert attribute(elements(root, "svg", "map")[0], "role") == "img"
    assert elements(root, "a") == []


@pytest.mark.parametrize("draw", ALL)
def test_a_map_has_a_title_and_a_description_and_ids_with_its_prefix(draw: Callable[[], Drawing]) -> None:
    root = read(draw().svg)
    (svg,) = elements(root, "svg", "map")
    every = [one for name in ("title", "desc", "span", "pattern", "path", "g") for one in elements(root, name)]
    ids = [attribute(one, "id") for one in with_attribute(every, "id")]

    assert attribute(svg, "aria-labelledby") == "m-title"
    assert attribute(svg, "aria-describedby") == "m-desc"
    assert {"m-title", "m-desc"} <= set(ids)
    assert len(ids) == len(set(ids))
    assert all(one.startswith("m-") for one in ids)


@pytest.mark.parametrize("draw", ALL)
def test_a_drawing_says_how_large_its_svg_is(draw: Callable[[], Drawing]) -> None:
    drawing = draw()
    (svg,) = elements(read(drawing.svg), "svg", "map")

    assert attribute(svg, "width") == str(drawing.width)
    assert attribute(svg, "height") == str(drawing.height)


@pytest.mark.parametrize("draw", ALL)
def test_numbers_are_the_same_in_every_language(draw: Callable[[], Drawing]) -> None:
    with translation.override("en"):
        english = draw()
    with translation.override("fi"):
        assert draw() == english


@pytest.mark.parametrize("draw", ALL)
def test_of_a_legend_screen_readers_get_the_words_and_not_the_signs(
    draw: Callable[[], Drawing],
) -> None:
    items = elements(read(draw().legend), "li")

    assert items
    for item in items:
        (sign,) = elements(item, "svg")
        assert classes(sign) == {"map-sign"}
        assert attribute(sign, "aria-hidden") == "true"
        assert len(elements(item, "span")) == 1
