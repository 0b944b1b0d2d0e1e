"""Facts set side by side: interfaces of a county or an area as columns, and what a municipality belongs to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from yhdyspinta.presentation import formats
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.year import InterfaceOfYear, Municipality, RegisterYear
from yhdyspinta.sources.register_rows import AreaKind
from yhdyspinta.web.register_page import year_query
from yhdyspinta.web.rows import language_status, legal_form_word
from yhdyspinta.web.wording import shape_word


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """One fact of each interface, in the order of the columns."""

    label: str
    cells: tuple[str, ...]
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Belonging:
    """An area or a fact of a municipality; `side` names a mark, `address` a page, where there is one."""

    label: str
    text: str
    address: str = ""
    side: str = ""


def of_county(register: RegisterYear, interfaces: Sequence[InterfaceOfYear]) -> list[ComparisonRow]:
    """The rows of a county's table; its columns are employment areas."""
    language = current_language()
    return [
        _row(_("Shape"), interfaces, lambda one: shape_word(one.shape)),
        _row(_("Population"), interfaces, lambda one: formats.whole(one.population, language), is_number=True),
        _row(
            _("Share of the county"),
            interfaces,
            lambda one: formats.percent(one.share_of_county, language),
            is_number=True,
        ),
        _row(
            _("Share of the employment area"),
            interfaces,
            lambda one: formats.percent(one.share_of_area, language),
            is_number=True,
        ),
        _row(_("Legal form of the employment authority"), interfaces, _legal_form),
        _row(_("Reaches also into"), interfaces, lambda one: _other_counties(register, one)),
    ]


def of_employment_area(interfaces: Sequence[InterfaceOfYear]) -> list[ComparisonRow]:
    """The rows of an employment area's table; its columns are counties."""
    language = current_language()
    return [
        _row(_("Shape"), interfaces, lambda one: shape_word(one.shape)),
        _row(_("Population"), interfaces, lambda one: formats.whole(one.population, language), is_number=True),
        _row(
            _("Share of the employment area"),
            interfaces,
            lambda one: formats.percent(one.share_of_area, language),
            is_number=True,
        ),
        _row(
            _("Share of the county"),
            interfaces,
            lambda one: formats.percent(one.share_of_county, language),
            is_number=True,
        ),
        _row(
            _("Employment areas in the county"),
            interfaces,
            lambda one: str(len(one.county.interfaces)),
            is_number=True,
        ),
    ]


def of_municipality(register: RegisterYear, one: Municipality) -> list[Belonging]:
    """What a municipality belongs to, and its languages, size and code."""
    language = current_language()
    rows = [
        _area_of(register, AreaKind.EMPLOYMENT_AREA, one.employment_area, _("Employment area"), "employment"),
        _area_of(register, AreaKind.COUNTY, one.county, _("Wellbeing services county"), "county"),
        _area_of(register, AreaKind.REGION, one.region, _("Region"), ""),
        _area_of(register, AreaKind.KELA_AREA, one.kela_area, _("Kela's service area"), "kela"),
    ]
    land = (
        f"{formats.decimal(one.land_km2, language)} km²"
        if one.land_km2 is not None
        else _("not known for this division")
    )
    return [
        *(row for row in rows if row is not None),
        Belonging(_("Languages"), language_status(one.language_code)),
        Belonging(_("Land area"), land),
        Belonging(_("Municipality code"), one.code),
    ]


def _row(
    label: str,
    interfaces: Sequence[InterfaceOfYear],
    cell: Callable[[InterfaceOfYear], str],
    *,
    is_number: bool = False,
) -> ComparisonRow:
    return ComparisonRow(label, tuple(cell(one) for one in interfaces), is_number)


def _legal_form(interface: InterfaceOfYear) -> str:
    return (
        ", ".join(legal_form_word(one.legal_form) for one in interface.employment_area.authorities) or formats.MISSING
    )


def _other_counties(register: RegisterYear, interface: InterfaceOfYear) -> str:
    """The other county of an employment area that crosses the border."""
    others = [
        one.county.short_names[current_language()]
        for one in register.interfaces_of(interface.employment_area.interfaces)
        if one.county.code != interface.county.code
    ]
    return ", ".join(others) or _("no other county")


def _area_of(register: RegisterYear, kind: AreaKind, code: str, label: str, side: str) -> Belonging | None:
    area = register.area(kind, code)
    if area is None:
        return None
    routes = {AreaKind.EMPLOYMENT_AREA: "employment_area", AreaKind.COUNTY: "county"}
    address = reverse(routes[kind], args=[area.slug]) + year_query(register) if kind in routes else ""
    return Belonging(label, area.names[current_language()], address, side)
