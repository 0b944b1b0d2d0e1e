"""Small maps that show where something is: with real borders where they are loaded, otherwise with circles."""

from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from yhdyspinta.presentation.languages import current_language
from yhdyspinta.presentation.maps.choropleth import LocatorPaths, LocatorTexts, draw_area_locator
from yhdyspinta.presentation.maps.drawing import Drawing
from yhdyspinta.presentation.maps.point import Point, PointKind
from yhdyspinta.presentation.maps.point_map import PointMapTexts, draw_point_locator
from yhdyspinta.presentation.maps.view_box import ViewBox, view_box_around
from yhdyspinta.regions.queries import boundaries
from yhdyspinta.regions.year import AreaOfYear, InterfaceOfYear, Municipality, RegisterYear

_ASPECT = 0.72


def interface_locator(register: RegisterYear, interface: InterfaceOfYear) -> Drawing | None:
    """The interface inside both its parents."""
    language = current_language()
    words = {
        "area": interface.employment_area.names[language],
        "county": interface.county.short_names[language],
    }
    title = _("%(area)s and %(county)s on the map") % words
    description = _(
        "The municipalities of the interface, the rest of the employment area, and the rest of the county."
    )
    if boundaries.get_layer(register.year):
        return _bordered_locator(register, interface, title, description)
    inside = {one.code for one in interface.municipalities}
    area = {one.code for one in interface.employment_area.municipalities}
    county = {one.code for one in interface.county.municipalities}

    def kind(one: Municipality) -> PointKind:
        if one.code in inside:
            return "member"
        return "employment" if one.code in area else "county" if one.code in county else "other"

    kinds: dict[PointKind, str] = {
        "member": _("this interface"),
        "employment": _("the rest of the employment area"),
        "county": _("the rest of the county"),
    }
    return _locator(register, kind, title, description, kinds)


def county_locator(register: RegisterYear, area: AreaOfYear) -> Drawing | None:
    """A county in the country."""
    return _area_locator(register, area, "county")


def employment_area_locator(register: RegisterYear, area: AreaOfYear) -> Drawing | None:
    """An employment area in the country."""
    return _area_locator(register, area, "employment")


def municipality_locator(register: RegisterYear, municipality: Municipality) -> Drawing | None:
    """A municipality in the country; None when its place is not known."""
    if municipality.east is None:
        return None
    name = municipality.names[current_language()]
    return _locator(
        register,
        lambda one: "member" if one.code == municipality.code else "other",
        _("%(name)s on the map") % {"name": name},
        _("Municipalities of Finland as circles; %(name)s is marked.") % {"name": name},
        {},
    )


def _area_locator(register: RegisterYear, area: AreaOfYear, kind: PointKind) -> Drawing | None:
    inside = {one.code for one in area.municipalities}
    name = area.names[current_language()]
    return _locator(
        register,
        lambda one: kind if one.code in inside else "other",
        _("%(name)s on the map") % {"name": name},
        _("Municipalities of Finland as circles; those of %(name)s are marked.") % {"name": name},
        {},
    )


def _locator(
    register: RegisterYear,
    kind: Callable[[Municipality], PointKind],
    title: str,
    description: str,
    kinds: dict[PointKind, str],
) -> Drawing | None:
    points = [
        Point(id=one.code, east=one.east, north=one.north, population=one.population or 0, kind=kind(one))
        for one in register.municipalities.values()
        if one.east is not None and one.north is not None
    ]
    if not points:
        return None
    return draw_point_locator(
        points, PointMapTexts(title=title, description=description, kinds=kinds), prefix="locator"
    )


def _bordered_locator(register: RegisterYear, interface: InterfaceOfYear, title: str, description: str) -> Drawing:
    """The interface with real borders, seen close enough to fill the picture with its parents."""
    counties = boundaries.paths(register.year, "county")
    areas = boundaries.paths(register.year, "employment_area")
    interfaces = boundaries.paths(register.year, "interface")
    paths = LocatorPaths(
        land=list(counties.values()),
        interface=interfaces[interface.slug],
        employment=areas[interface.employment_area.code],
        county=counties[interface.county.code],
    )
    texts = LocatorTexts(
        title=title,
        description=description,
        interface=_("this interface"),
        employment=_("the whole employment area"),
        county=_("the whole county"),
    )
    return draw_area_locator(paths, texts, prefix="locator", view_box=_around([paths.employment, paths.county]))


def _around(paths: Iterable[str]) -> ViewBox:
    return view_box_around(paths, aspect=_ASPECT)
