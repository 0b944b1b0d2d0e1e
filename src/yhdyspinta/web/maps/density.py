"""Interfaces by how densely people live: a rate, so that a large area does not look important because it is large."""

from dataclasses import dataclass
from typing import Any, Final

from django.urls import reverse
from django.utils.translation import gettext as _

from yhdyspinta.presentation import formats
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.presentation.maps.area import AreaShape, Outline
from yhdyspinta.presentation.maps.choropleth import ChoroplethTexts, draw_choropleth
from yhdyspinta.presentation.maps.drawing import Drawing
from yhdyspinta.presentation.maps.legend import MeasureTexts
from yhdyspinta.presentation.maps.view_box import ViewBox, view_box_around
from yhdyspinta.regions.queries import boundaries
from yhdyspinta.regions.year import InterfaceOfYear, RegisterYear
from yhdyspinta.web.register_page import year_query
from yhdyspinta.web.wording import interface_name

LIMITS: Final = (5, 15, 40, 200)
"""Persons per km² of land at which a new class begins: round numbers, wide apart where few people live."""
_ASPECT: Final = 0.56


@dataclass(frozen=True, slots=True)
class Density:
    """Persons per km² of land of an interface; None when the size of one of its municipalities is not known."""

    interface: InterfaceOfYear
    density: float | None


def density_of(interface: InterfaceOfYear) -> float | None:
    """Population over land area, of the sums of both over the municipalities (a ratio of sums)."""
    sizes = [one.land_km2 for one in interface.municipalities]
    known = [size for size in sizes if size]
    return interface.population / sum(known) if len(known) == len(sizes) else None


def step_of(density: float) -> int:
    """The class of a density, 0 to 4."""
    return sum(density >= limit for limit in LIMITS)


def present(register: RegisterYear) -> dict[str, Any]:
    """The map's part of the context."""
    rows = [Density(one, density_of(one)) for one in register.interfaces.values()]
    known = sorted((row for row in rows if row.density is not None), key=lambda row: row.density or 0)
    language = current_language()
    words = {
        "sparsest": interface_name(known[0].interface),
        "least": formats.decimal(known[0].density, language),
        "densest": interface_name(known[-1].interface),
        "most": formats.decimal(known[-1].density, language),
        "period": register.population_period,
    }
    summary = (
        _(
            "Persons per square kilometre of land, population of %(period)s. "
            "The sparsest interface is %(sparsest)s with %(least)s, the densest %(densest)s with %(most)s."
        )
        % words
    )
    return {
        "choropleth": _draw(register, rows, summary),
        "choropleth_heading": _("How densely people live in each interface"),
        "choropleth_summary": summary,
        "density_caption": _("Persons per km² of land in each interface"),
        "densities": rows,
    }


def _draw(register: RegisterYear, rows: list[Density], summary: str) -> Drawing:
    paths = boundaries.paths(register.year, "interface")
    counties = boundaries.paths(register.year, "county")
    texts = ChoroplethTexts(
        title=_("Interfaces by persons per square kilometre"),
        description=summary,
        skip=_("Skip the map; the table holds the same"),
        measure=MeasureTexts(title=_("Persons per km² of land"), steps=_step_texts(), missing=_("not known")),
        outside=_("outside the interfaces (Åland)"),
        outlines={"county": _("border of a county")},
    )
    return draw_choropleth(
        [*_outside(register), *(_shape(register, row, paths) for row in rows if row.interface.slug in paths)],
        [Outline("county", path) for path in counties.values()],
        texts,
        prefix="density",
        view_box=_view_box(register),
    )


def _shape(register: RegisterYear, row: Density, paths: dict[str, str]) -> AreaShape:
    slug = row.interface.slug
    return AreaShape(
        id=slug,
        path=paths[slug],
        label=interface_name(row.interface),
        href=reverse("interface", args=[slug]) + year_query(register),
        value_text=_("not known") if row.density is None else formats.decimal(row.density, current_language()),
        step=None if row.density is None else step_of(row.density),
        state="missing" if row.density is None else "known",
    )


def _outside(register: RegisterYear) -> list[AreaShape]:
    """Åland, grey, municipality by municipality."""
    paths = boundaries.paths(register.year, "municipality")
    return [
        AreaShape(id=one.code, path=paths[one.code], label=one.names[current_language()], state="outside")
        for one in register.outside
        if one.code in paths
    ]


def _view_box(register: RegisterYear) -> ViewBox:
    paths = boundaries.paths(register.year, "municipality")
    return view_box_around(paths.values(), aspect=_ASPECT)


def _step_texts() -> tuple[str, ...]:
    language = current_language()
    limits = [formats.whole(limit, language) for limit in LIMITS]
    first = _("under %(limit)s") % {"limit": limits[0]}
    last = _("%(limit)s or more") % {"limit": limits[-1]}
    between = [f"{low}–{high}" for low, high in zip(limits, limits[1:], strict=False)]
    return (first, *between, last)
