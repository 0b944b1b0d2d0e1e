"""The national overview and the page of one interface."""

from http import HTTPStatus

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from yhdyspinta.presentation import formats
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.queries.year import get_year
from yhdyspinta.regions.year import Cluster, InterfaceOfYear, RegisterYear
from yhdyspinta.sources.municipality_key import EMPLOYMENT_AREAS_SINCE
from yhdyspinta.web import wording
from yhdyspinta.web.interfaces import overview_table
from yhdyspinta.web.interfaces.cluster_blocks import present_clusters
from yhdyspinta.web.maps import locators, tiles
from yhdyspinta.web.register_page import register_page, render_register, year_query
from yhdyspinta.web.results.both_sides import present_both_sides
from yhdyspinta.web.rows import authority_lines, municipality_lines
from yhdyspinta.web.trail import Step


@register_page("muoto", "alue", "jarjestys")
def overview(request: HttpRequest, register: RegisterYear) -> HttpResponse:
    """All interfaces of the country: as clusters, as a map of tiles, as a table."""
    totals = register.totals
    words = {"interfaces": totals.interfaces, "clusters": totals.clusters, "outside": len(register.outside)}
    title = (
        _("Finland's %(interfaces)s interfaces") % words if totals.interfaces else _("Regions before the interfaces")
    )
    context: dict[str, object] = {
        "title": title,
        "sentence": wording.overview_sentence(register),
        "counties": register.of_kind("county"),
    }
    if not totals.interfaces:
        context["first_interface_year"] = next(
            (year for year in register.years if year >= EMPLOYMENT_AREAS_SINCE), register.year
        )
        return render_register(request, "web/overview.html", register, context)
    return render_register(
        request,
        "web/overview.html",
        register,
        {
            **context,
            "clusters_heading": _("%(clusters)s clusters of interfaces that hang together") % words,
            "clusters": present_clusters(register),
            "tile_map": tiles.national_tile_map(register),
            "tile_map_summary": tiles.tile_map_summary(register),
            "outside_heading": _("Åland's %(outside)s municipalities are outside the interfaces") % words,
            **overview_table.present(register, request.GET),
        },
    )


@register_page()
def interface(request: HttpRequest, register: RegisterYear, slug: str) -> HttpResponse:
    """One employment area with one county."""
    one = register.interfaces.get(slug)
    if one is None:
        return _not_in_year(request, register, slug)
    language = current_language()
    name = wording.interface_name(one)
    cluster = next(cluster for cluster in register.clusters if cluster.number == one.cluster)
    n = len(one.municipalities)
    mates = [mate for mate in cluster.interfaces if mate.slug != slug]
    mate_slugs = {mate.slug for mate in mates}
    return render_register(
        request,
        "web/interface.html",
        register,
        {
            "title": name,
            "trail": [
                Step(
                    one.county.short_names[language], reverse("county", args=[one.county.slug]) + year_query(register)
                ),
                Step(one.employment_area.names[language]),
            ],
            "interface": one,
            "sentence": wording.shape_sentence(one),
            "same_organisation": _same_organisation(one),
            "locator": locators.interface_locator(register, one),
            "both_sides": present_both_sides(register, one),
            "municipalities_heading": ngettext("%(n)s municipality", "%(n)s municipalities", n) % {"n": n},
            "municipalities_caption": _("Municipalities of the interface %(name)s") % {"name": name},
            "rows": municipality_lines(register, one.municipalities),
            "authorities": authority_lines([one.employment_area, one.county]),
            "neighbours_heading": _neighbours_heading(cluster),
            "cluster_name": wording.cluster_name(cluster),
            "cluster_sentence": wording.cluster_sentence(cluster).capitalize() + ".",
            "cluster_mates": [_mate(one, mate) for mate in mates],
            "other_neighbours": [
                neighbour for neighbour in register.interfaces_of(one.neighbours) if neighbour.slug not in mate_slugs
            ],
            "citation": _citation(request, register, name),
            "api_address": f"/api/v1/interfaces/{one.slug}?year={register.year}",
        },
    )


def _not_in_year(request: HttpRequest, register: RegisterYear, slug: str) -> HttpResponse:
    """The answer for an interface of other years: why it is not here, and where it is. Http404 when there is none."""
    found = {year: one for year in register.years if (one := get_year(year).interfaces.get(slug)) is not None}
    if not found:
        raise Http404(slug)
    words = {"name": wording.interface_name(next(iter(found.values()))), "year": register.year}
    if register.year < EMPLOYMENT_AREAS_SINCE:
        reason = _("Employment areas, and with them interfaces, began in %(since)s.") % {
            "since": EMPLOYMENT_AREAS_SINCE
        }
    else:
        reason = _("The employment area and the county have no municipality in common in this year.")
    response = render_register(
        request,
        "web/not_in_year.html",
        register,
        {
            "title": _("%(name)s is not an interface in %(year)s") % words,
            "sentence": reason,
            "name": words["name"],
            "address": request.path,
            "years": list(found),
        },
    )
    response.status_code = HTTPStatus.NOT_FOUND
    return response


def _mate(one: InterfaceOfYear, mate: InterfaceOfYear) -> dict[str, object]:
    """An interface of the same cluster, with what ties the two together."""
    tie = ""
    if mate.employment_area.code == one.employment_area.code:
        tie = _("the same employment area")
    elif mate.county.code == one.county.code:
        tie = _("the same county")
    return {"slug": mate.slug, "employment_area": mate.employment_area, "county": mate.county, "tie": tie}


def _neighbours_heading(cluster: Cluster) -> str:
    n = len(cluster.interfaces) - 1
    if n == 0:
        return _("The two have only each other to agree with")
    return ngettext(
        "%(n)s other interface hangs together with this one", "%(n)s other interfaces hang together with this one", n
    ) % {"n": n}


def _same_organisation(interface: InterfaceOfYear) -> str:
    if not interface.same_organisation:
        return ""
    organisation = interface.county.authorities[0].names[current_language()]
    return _("%(organisation)s is on both sides: one organisation in two roles.") % {"organisation": organisation}


def _citation(request: HttpRequest, register: RegisterYear, name: str) -> str:
    """How to cite the page: name, year, the register's day, and an address that keeps the year."""
    words = {
        "name": name,
        "year": register.year,
        "day": formats.day(register.loaded_at, current_language()),
        "address": f"{settings.PUBLIC_URL}{request.path}?vuosi={register.year}",
    }
    return _("Yhdyspinta: %(name)s, year %(year)s, register of %(day)s. %(address)s") % words
