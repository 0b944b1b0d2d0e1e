"""Pages of an employment area, a county and a municipality, and the look-up."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from yhdyspinta.presentation import formats
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.queries.populations import list_populations
from yhdyspinta.regions.search import find_endings, find_municipalities
from yhdyspinta.regions.year import AreaOfYear, Ending, InterfaceOfYear, RegisterYear
from yhdyspinta.sources.register_rows import AreaKind
from yhdyspinta.web import rows, wording
from yhdyspinta.web.maps import locators
from yhdyspinta.web.regions import comparison
from yhdyspinta.web.register_page import register_page, render_register, year_query
from yhdyspinta.web.results.area_links import list_result_links
from yhdyspinta.web.trail import Step


@register_page()
def county(request: HttpRequest, register: RegisterYear, slug: str) -> HttpResponse:
    """A county with all its interfaces side by side."""
    area = _area_or_404(register, AreaKind.COUNTY, slug)
    interfaces = register.interfaces_of(area.interfaces)
    language = current_language()
    words = {"n": len(interfaces), "county": area.short_names[language]}
    if not interfaces:
        sentence = _("There were no employment areas in this year.")
    elif len(interfaces) == 1:
        sentence = wording.shape_sentence(interfaces[0])
    else:
        sentence = _("The county meets %(n)s employment areas, each in an interface of its own.") % words
    heading = (
        _("The county's %(n)s interfaces side by side") if len(interfaces) > 1 else _("The county's only interface")
    )
    return _area_page(
        request,
        register,
        area,
        {
            "side": "county",
            "other_side": "employment",
            "kind": _("Organiser of health and social services"),
            "sentence": sentence,
            "side_by_side_heading": heading % words,
            "side_by_side_caption": _("Facts of each interface; columns are employment areas"),
            "locator": locators.county_locator(register, area),
            "comparison": comparison.of_county(register, interfaces),
        },
    )


@register_page()
def employment_area(request: HttpRequest, register: RegisterYear, slug: str) -> HttpResponse:
    """An employment area with its one interface, or the two when it reaches over a county border."""
    area = _area_or_404(register, AreaKind.EMPLOYMENT_AREA, slug)
    interfaces = register.interfaces_of(area.interfaces)
    words = {"n": len(interfaces)}
    sentence = (
        wording.shape_sentence(interfaces[0])
        if len(interfaces) == 1
        else _("The area reaches into %(n)s counties and has an interface with each.") % words
    )
    heading = _("The area's %(n)s interfaces side by side") if len(interfaces) > 1 else _("The area's only interface")
    return _area_page(
        request,
        register,
        area,
        {
            "side": "employment",
            "other_side": "county",
            "kind": _("Employment area"),
            "sentence": sentence,
            "side_by_side_heading": heading % words,
            "side_by_side_caption": _("Facts of each interface; columns are counties"),
            "locator": locators.employment_area_locator(register, area),
            "comparison": comparison.of_employment_area(interfaces),
        },
    )


def _area_or_404(register: RegisterYear, kind: AreaKind, slug: str) -> AreaOfYear:
    area = register.area_by_slug(kind, slug)
    if area is None:
        raise Http404
    return area


def _area_page(
    request: HttpRequest, register: RegisterYear, area: AreaOfYear, context: dict[str, object]
) -> HttpResponse:
    title = area.names[current_language()]
    n = len(area.municipalities)
    interfaces = register.interfaces_of(area.interfaces)
    return render_register(
        request,
        "web/area.html",
        register,
        {
            "title": title,
            "area": area,
            "trail": [Step(title)],
            "interfaces": interfaces,
            "result_links": list_result_links(register, interfaces),
            "locator_caption": _("Municipalities as circles, sized by population"),
            "authorities": rows.authority_lines([area]),
            "municipalities_heading": ngettext("%(n)s municipality", "%(n)s municipalities", n) % {"n": n},
            "municipalities_caption": _("Municipalities of %(name)s") % {"name": title},
            "rows": rows.municipality_lines(register, area.municipalities),
            **context,
        },
    )


@register_page("q")
def municipalities(request: HttpRequest, register: RegisterYear) -> HttpResponse:
    """The look-up: which interface is my municipality in?"""
    query = request.GET.get("q", "")[:80].strip()
    found = find_municipalities(register, query)
    endings = find_endings(register, query) if query else []
    n = len(found) + len(endings)
    words = {"query": query, "n": n}
    if not query:
        heading = _("All %(n)s municipalities") % words
    elif n:
        heading = ngettext("%(n)s municipality fits “%(query)s”", "%(n)s municipalities fit “%(query)s”", n) % words
    else:
        heading = _("No municipality fits “%(query)s”. Try a shorter part of the name.") % words
    other = "fi" if current_language() == "sv" else "sv"
    return render_register(
        request,
        "web/municipalities.html",
        register,
        {
            "title": _("Find a municipality"),
            "query": query,
            "found_heading": heading,
            "caption": _("Municipalities and their interfaces"),
            "endings": [
                {"slug": one.slug, "names": one.names, "sentence": _ending_sentence(register, one)} for one in endings
            ],
            "rows": [
                {
                    "municipality": one,
                    "other_language": other,
                    "interface": register.interfaces.get(one.interface),
                    "why_none": rows.short_why_no_interface(register, one),
                }
                for one in found
            ],
        },
    )


@register_page()
def municipality(request: HttpRequest, register: RegisterYear, slug: str) -> HttpResponse:
    """A municipality: its interface, its areas, its population; or, when it has ended, where it went."""
    one = register.municipality_by_slug(slug)
    if one is None:
        if slug in register.endings:
            return _ended_municipality(request, register, register.endings[slug])
        raise Http404
    language = current_language()
    title = one.names[language]
    interface = register.interfaces.get(one.interface)
    return render_register(
        request,
        "web/municipality.html",
        register,
        {
            "title": title,
            "trail": [*_interface_steps(interface, register), Step(title)],
            "municipality": one,
            "other_language": "fi" if language == "sv" else "sv",
            "interface": interface,
            "why_none": rows.why_no_interface(register, one),
            "belongs": comparison.of_municipality(register, one),
            "locator": locators.municipality_locator(register, one),
            "locator_caption": _("Where %(name)s is") % {"name": title},
            "population_caption": _("Population of %(name)s in the municipalities of each year") % {"name": title},
            "populations": list_populations(one.code),
            "merged": [ending for ending in register.endings.values() if ending.successor == one.code],
        },
    )


def _interface_steps(interface: InterfaceOfYear | None, register: RegisterYear) -> list[Step]:
    if interface is None:
        return []
    return [
        Step(wording.interface_name(interface), reverse("interface", args=[interface.slug]) + year_query(register))
    ]


def _ended_municipality(request: HttpRequest, register: RegisterYear, ending: Ending) -> HttpResponse:
    last_year = ending.ended_on.year - 1
    title = ending.names[current_language()]
    return render_register(
        request,
        "web/municipality_ended.html",
        register,
        {
            "title": title,
            "trail": [Step(title)],
            "sentence": _ending_sentence(register, ending),
            "successor": register.municipalities.get(ending.successor),
            "last_year": last_year if last_year in register.years else None,
        },
    )


def _ending_sentence(register: RegisterYear, ending: Ending) -> str:
    language = current_language()
    successor = register.municipalities.get(ending.successor)
    words = {
        "name": ending.names[language],
        "successor": successor.names[language] if successor else ending.successor,
        "day": formats.day(ending.ended_on, language),
    }
    return _("%(name)s merged into %(successor)s on %(day)s.") % words
