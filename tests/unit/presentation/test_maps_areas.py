"""Maps of areas as polygons, drawn from a few made-up ones."""

import pytest

from tests.unit.presentation.svg_reading import attribute, classes, elements, read, texts, with_attribute
from yhdyspinta.presentation.maps.area import AreaShape, Outline
from yhdyspinta.presentation.maps.choropleth import (
    ChoroplethTexts,
    LocatorPaths,
    LocatorTexts,
    draw_area_locator,
    draw_choropleth,
)
from yhdyspinta.presentation.maps.legend import MeasureTexts
from yhdyspinta.presentation.maps.view_box import ViewBox, view_box_around

MEASURE = MeasureTexts("Väestö", ("1", "2", "3", "4", "5"), "ei tietoa")
AREA_TEXTS = ChoroplethTexts(
    title="Alueet",
    description="Kolme aluetta",
    skip="Ohita",
    measure=MEASURE,
    outside="ulkona",
    outlines={"county": "raja"},
)
SQUARE = "M0 0l100 0 0 100-100 0z"

SHAPES = (
    AreaShape(id="1", path=SQUARE, label="Yksi", href="/1/", value_text="12 %", step=0),
    AreaShape(id="2", path=SQUARE, label="Kaksi", href="/2/", value_text="ei tietoa", state="missing"),
    AreaShape(id="3", path=SQUARE, label="Kolme", state="outside"),
)
WHOLE = ViewBox(0, 0, 100, 200)


def test_areas_are_links_with_their_values_and_those_outside_are_not() -> None:
    root = read(draw_choropleth(SHAPES, [], AREA_TEXTS, prefix="c", view_box=WHOLE).svg)

    links = with_attribute(elements(root, "a"), "aria-label")
    assert [attribute(link, "aria-label") for link in links] == ["Yksi, 12 %", "Kaksi, ei tietoa"]
    assert texts(root, "title") == ["Alueet", "Yksi, 12 %", "Kaksi, ei tietoa", "Kolme"]
    looks = [classes(path) - {"map-area"} for path in elements(root, "path", "map-area")]
    assert looks == [{"is-step-0"}, {"is-missing"}, {"is-outside"}]
    assert [attribute(path, "fill") for path in elements(root, "path", "map-hatched")] == ["url(#c-hatch)"]


def test_outlines_of_a_kind_are_one_line_over_the_areas() -> None:
    outlines = [Outline("county", SQUARE), Outline("interface", SQUARE), Outline("county", "M1 1l1 0 0 1z")]
    drawing = draw_choropleth(SHAPES, outlines, AREA_TEXTS, prefix="c", view_box=WHOLE)
    root = read(drawing.svg)

    lines = [(attribute(path, "id"), attribute(path, "d")) for path in with_attribute(elements(root, "path"), "id")]
    assert lines == [("c-interface", SQUARE), ("c-county", f"{SQUARE}M1 1l1 0 0 1z")]
    assert texts(read(drawing.legend), "li") == ["1", "2", "3", "4", "5", "ei tietoa", "raja", "ulkona"]


def test_the_height_of_a_map_of_areas_follows_its_view_box() -> None:
    drawing = draw_choropleth(SHAPES, [], AREA_TEXTS, prefix="c", view_box=WHOLE, width=300)

    assert (drawing.width, drawing.height) == (300, 600)
    assert 'viewBox="0 0 100 200"' in drawing.svg


def test_a_view_box_holds_all_paths_with_a_margin_and_keeps_its_aspect() -> None:
    box = view_box_around([SQUARE, "M300 50l10-10-10 0z"], aspect=2.0)

    assert box.x < 0
    assert box.y < 0
    assert box.x + box.width > 310
    assert box.y + box.height > 100
    assert box.width == pytest.approx(2 * box.height, abs=1)
    assert box.x + box.width / 2 == pytest.approx(155, abs=1)


@pytest.mark.parametrize(("paths", "reason"), [([], "no path"), (["M0 0L1 1"], "L cannot")])
def test_paths_that_cannot_be_measured_are_refused(paths: list[str], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        view_box_around(paths, aspect=1.0)


def test_the_locator_of_areas_draws_the_interface_inside_both_parents() -> None:
    paths = LocatorPaths(land=[SQUARE, SQUARE], interface="M1 1l1 0 0 1z", employment="M2 2l1 0 0 1z", county=SQUARE)
    words = LocatorTexts(title="Missä", description="Tässä", interface="tämä", employment="alue", county="maakunta")
    drawing = draw_area_locator(paths, words, prefix="l", view_box=WHOLE)
    root = read(drawing.svg)

    drawn = {
        name: attribute(elements(root, "path", name)[0], "d") for name in ("map-interface", "map-employment-border")
    }
    assert drawn == {"map-interface": "M1 1l1 0 0 1z", "map-employment-border": "M2 2l1 0 0 1z"}
    assert [attribute(path, "d") for path in elements(root, "path", "map-county-border")] == [SQUARE]
    assert len(elements(root, "path", "map-land")) == 2
    assert texts(read(drawing.legend), "li") == ["tämä", "alue", "maakunta"]
