"""The overview's table: which interfaces it shows, and in which order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final, get_args

from django.utils.translation import gettext as _

from yhdyspinta.analysis.interfaces import Shape
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.ordering import finnish_key
from yhdyspinta.regions.year import InterfaceOfYear, RegisterYear
from yhdyspinta.web.wording import shape_word

_SHAPES: Final[tuple[Shape, ...]] = get_args(Shape)


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of a drop-down list."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class TableRow:
    """An interface as the table shows it."""

    slug: str
    employment_area: object
    county: object
    shape: str
    shape_word: str
    is_part: bool
    size: int
    population: int
    share_of_area: float
    share_of_county: float


def _by_area(interface: InterfaceOfYear) -> tuple[object, ...]:
    language = current_language()
    return finnish_key(interface.employment_area.names[language]), finnish_key(interface.county.short_names[language])


def _by_county(interface: InterfaceOfYear) -> tuple[object, ...]:
    return finnish_key(interface.county.short_names[current_language()]), _by_area(interface)


def _by_population(interface: InterfaceOfYear) -> tuple[object, ...]:
    return -interface.population, _by_area(interface)


_ORDERS: Final[dict[str, Callable[[InterfaceOfYear], tuple[object, ...]]]] = {
    "tyollisyysalue": _by_area,
    "hyvinvointialue": _by_county,
    "vaesto": _by_population,
}


def present(register: RegisterYear, asked: Mapping[str, str]) -> dict[str, Any]:
    """The table's part of the context; choices that do not exist are passed over."""
    shape = asked.get("muoto", "")
    county = asked.get("alue", "")
    order = asked.get("jarjestys", "")
    shape = shape if shape in _SHAPES else ""
    county = county if register.area_by_slug("county", county) else ""
    order = order if order in _ORDERS else "tyollisyysalue"
    shown = [
        one
        for one in register.interfaces.values()
        if (not shape or one.shape == shape) and (not county or one.county.slug == county)
    ]
    rows = [_row(one) for one in sorted(shown, key=_ORDERS[order])]
    words = {"n": len(rows), "all": len(register.interfaces)}
    heading = _("All %(n)s interfaces") if len(rows) == len(register.interfaces) else _("%(n)s of %(all)s interfaces")
    return {
        "rows": rows,
        "table_heading": heading % words,
        "table_caption": _("Interfaces of %(year)s with their population and shares") % {"year": register.year},
        "shapes": [Choice(one, shape_word(one)) for one in _SHAPES],
        "orders": [
            Choice("tyollisyysalue", _("by employment area")),
            Choice("hyvinvointialue", _("by county")),
            Choice("vaesto", _("by population, largest first")),
        ],
        "chosen_shape": shape,
        "chosen_county": county,
        "chosen_order": order,
    }


def _row(one: InterfaceOfYear) -> TableRow:
    return TableRow(
        slug=one.slug,
        employment_area=one.employment_area,
        county=one.county,
        shape=one.shape,
        shape_word=shape_word(one.shape),
        is_part=one.is_part,
        size=len(one.municipalities),
        population=one.population,
        share_of_area=one.share_of_area,
        share_of_county=one.share_of_county,
    )
