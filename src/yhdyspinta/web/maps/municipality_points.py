"""Municipalities as circles at their real places, sized by population."""

from typing import Final

from django.urls import reverse
from django.utils.translation import gettext as _

from yhdyspinta.presentation import formats
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.presentation.maps.drawing import Drawing
from yhdyspinta.presentation.maps.point import Point
from yhdyspinta.presentation.maps.point_map import PointMapTexts, SizeReference, draw_point_map, least_population
from yhdyspinta.regions.year import Municipality, RegisterYear
from yhdyspinta.web.register_page import year_query

_REFERENCES: Final = (500_000, 100_000, 10_000)
_LABELLED: Final = 14
"""How many of the largest municipalities have their name printed."""


def draw(register: RegisterYear) -> Drawing:
    """Every municipality as a link."""
    points = _points(register)
    texts = PointMapTexts(
        title=heading(register),
        description=summary(register),
        skip=_("Skip the map; the table holds the same"),
        sizes_title=_("Persons"),
        sizes=tuple(SizeReference(size, formats.whole(size, current_language())) for size in _REFERENCES),
        kinds={"aside": _("outside the interfaces (Åland)")},
    )
    return draw_point_map(points, texts, prefix="points")


def _points(register: RegisterYear) -> list[Point]:
    language = current_language()
    query = year_query(register)
    largest = {one.code for one in _by_population(register)[:_LABELLED]}
    outside = {one.code for one in register.outside}

    def point(one: Municipality, east: int, north: int) -> Point:
        name = one.names[language]
        return Point(
            id=one.code,
            east=east,
            north=north,
            population=one.population or 0,
            name=f"{name}, {formats.whole(one.population, language)}",
            href=reverse("municipality", args=[one.slug]) + query,
            label=name if one.code in largest else "",
            kind="aside" if one.code in outside else "plain",
        )

    return [
        point(one, one.east, one.north)
        for one in register.municipalities.values()
        if one.east is not None and one.north is not None
    ]


def heading(register: RegisterYear) -> str:
    return _("%(n)s municipalities by population") % {"n": len(register.municipalities)}


def summary(register: RegisterYear) -> str:
    """What the map shows, from the same numbers."""
    language = current_language()
    ordered = _by_population(register)
    total = sum(one.population or 0 for one in ordered)
    running, n = 0, 0
    while running * 2 < total:
        running += ordered[n].population or 0
        n += 1
    words = {
        "n": n,
        "largest": ordered[0].names[language],
        "persons": formats.whole(ordered[0].population, language),
        "period": register.population_period,
        "least": formats.whole(least_population(_points(register)), language),
    }
    return (
        _(
            "The area of a circle is the population of %(period)s; below %(least)s persons circles no longer shrink. "
            "Half of the people live in the %(n)s largest municipalities; "
            "the largest is %(largest)s with %(persons)s."
        )
        % words
    )


def _by_population(register: RegisterYear) -> list[Municipality]:
    return sorted(register.municipalities.values(), key=lambda one: -(one.population or 0))
