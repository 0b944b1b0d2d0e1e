"""Maps of municipalities as circles, drawn from a few made-up ones."""

from dataclasses import replace
from typing import Any

import pytest
from django.test.html import Element

from tests.unit.presentation.svg_reading import attribute, classes, elements, read, texts, with_attribute
from yhdyspinta.presentation.maps.point import Point
from yhdyspinta.presentation.maps.point_labels import Spot, place_labels
from yhdyspinta.presentation.maps.point_map import (
    PointMapTexts,
    SizeReference,
    draw_point_locator,
    draw_point_map,
    least_population,
)

POINT_TEXTS = PointMapTexts(
    title="Kunnat",
    description="Ympyröinä",
    skip="Ohita",
    sizes_title="Asukkaita",
    sizes=(SizeReference(100, "sata"), SizeReference(400, "neljäsataa")),
    kinds={"member": "jäsen", "aside": "Ahvenanmaa"},
)


def point(name: str, east: float, north: float, population: int, **changes: Any) -> Point:
    known = Point(id=name, east=east, north=north, population=population, name=name, href=f"/{name}/")
    return replace(known, **changes)


POINTS = (
    point("pieni", 0, 0, 100),
    point("suuri", 100_000, 200_000, 400, label="Suuri"),
    point("saari", 0, 100_000, 100, kind="aside"),
)


def radius(root: Element, kind: str) -> list[float]:
    return [float(attribute(circle, "r")) for circle in elements(root, "circle", f"is-{kind}")]


def test_circles_are_proportional_in_area_and_the_large_are_drawn_first() -> None:
    root = read(draw_point_map(POINTS, POINT_TEXTS, prefix="p").svg)

    assert [attribute(link, "href") for link in with_attribute(elements(root, "a"), "aria-label")] == [
        "/saari/",
        "/suuri/",
        "/pieni/",
    ]
    large, small = radius(root, "plain")
    assert large**2 / small**2 == pytest.approx(400 / 100)


def test_below_the_population_that_is_told_circles_do_not_get_smaller() -> None:
    people = least_population([point("suurin", 0, 0, 1_000_000)])
    populations = (1_000_000, 2 * people, people, people // 2)
    root = read(draw_point_map([point(str(n), n, n, n) for n in populations], POINT_TEXTS, prefix="p").svg)

    _, larger, same, smallest = radius(root, "plain")
    assert larger > same == smallest


def test_north_is_up_and_a_metre_is_as_long_both_ways() -> None:
    drawing = draw_point_map(POINTS, POINT_TEXTS, prefix="p")
    large, small = elements(read(drawing.svg), "circle", "is-plain")

    east = float(attribute(large, "cx")) - float(attribute(small, "cx"))
    north = float(attribute(small, "cy")) - float(attribute(large, "cy"))
    assert north == pytest.approx(2 * east, abs=0.2)
    assert drawing.width <= 700
    assert drawing.height <= 1100


def test_the_sizes_are_explained_with_circles_of_the_same_scale() -> None:
    root = read(draw_point_map(POINTS, POINT_TEXTS, prefix="p").svg)
    (sizes,) = elements(root, "g", "map-sizes")

    assert texts(sizes, "text") == ["Asukkaita", "neljäsataa", "sata"]
    assert [float(attribute(circle, "r")) for circle in elements(sizes, "circle")] == radius(root, "plain")


def test_a_label_keeps_from_other_labels_and_circles_and_from_the_edge() -> None:
    spots = [Spot(50, 50, 5, "Aaa"), Spot(100, 50, 5, ""), Spot(50, 68, 5, "Bbb")]

    labels = place_labels(spots, width=120, height=120)

    assert [(label.text, label.anchor) for label in labels] == [("Aaa", "start"), ("Bbb", "start")]
    assert place_labels([Spot(10, 10, 5, "Pitkä nimi")], width=20, height=20) == []
    assert [label.anchor for label in place_labels([Spot(100, 50, 5, "Aaa")], width=110, height=100)] == ["end"]
    assert [label.anchor for label in place_labels([Spot(50, 50, 5, "Aaa"), Spot(70, 50, 5, "")], 120, 120)] == [
        "end"
    ]


def test_in_the_locator_members_have_a_ring_lie_on_top_and_are_large_enough_to_see() -> None:
    points = [
        replace(POINTS[0], kind="member", population=1),
        replace(POINTS[1], kind="other"),
        replace(POINTS[2], population=1),
    ]
    drawing = draw_point_locator(points, POINT_TEXTS, prefix="l")
    root = read(drawing.svg)

    assert len(elements(root, "circle", "map-member-ring")) == 1
    assert radius(root, "member")[0] > radius(root, "aside")[0]
    assert "is-member" in classes(elements(root, "circle", "map-dot")[-1])
    assert texts(read(drawing.legend), "li") == ["jäsen", "Ahvenanmaa"]


def test_a_map_of_points_needs_a_point() -> None:
    for draw in (draw_point_map, draw_point_locator):
        with pytest.raises(ValueError, match="needs points"):
            draw([], POINT_TEXTS, prefix="p")
