"""The page of maps: interfaces with real borders where they are loaded, and municipalities as circles."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from yhdyspinta.regions.queries.boundaries import get_layer
from yhdyspinta.regions.year import RegisterYear
from yhdyspinta.web.maps import density, municipality_points
from yhdyspinta.web.register_page import register_page, render_register
from yhdyspinta.web.wording import boundary_source


@register_page()
def maps(request: HttpRequest, register: RegisterYear) -> HttpResponse:
    """Maps of a year, each with its table and its summary."""
    layer = get_layer(register.year)
    context: dict[str, object] = {
        "title": _("Maps"),
        "choropleth": None,
        "points_heading": municipality_points.heading(register),
        "points_summary": municipality_points.summary(register),
        "point_map": municipality_points.draw(register),
    }
    if layer and register.interfaces:
        context |= {"boundary_source": boundary_source(layer), **density.present(register)}
    return render_register(request, "web/maps.html", register, context)
