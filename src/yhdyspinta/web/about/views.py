"""Sources and method."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.queries.boundaries import get_layer
from yhdyspinta.regions.year import RegisterYear
from yhdyspinta.sources.register import read_sources
from yhdyspinta.web.register_page import register_page, render_register
from yhdyspinta.web.wording import boundary_source, overview_sentence


@register_page()
def sources(request: HttpRequest, register: RegisterYear) -> HttpResponse:
    """What the figures rest on and how interfaces are derived."""
    language = current_language()
    totals = register.totals
    titles = {
        "classifications": _("Municipalities, areas and names"),
        "population": _("Population"),
        "sizes": _("Areas in km², points and neighbours"),
        "successions": _("Mergers of municipalities"),
        "responsibilities": _("Organisations and their duties"),
    }
    facts = [
        (_("Municipalities in an interface"), totals.units),
        (_("Municipalities outside"), totals.left_out),
        (_("Employment areas"), totals.left),
        (_("Organisers of health and social services"), totals.right),
        (_("Interfaces"), totals.interfaces),
        (_("Clusters"), totals.clusters),
    ]
    layer = get_layer(register.year)
    return render_register(
        request,
        "web/sources.html",
        register,
        {
            "overview_sentence": overview_sentence(register) if totals.interfaces else "",
            "facts": [{"label": label, "value": value} for label, value in facts],
            "sources": [
                {"title": titles[one.subject], "text": one.text[language], "licence": one.licence, "date": one.date}
                for one in read_sources()
            ],
            "boundary_source": boundary_source(layer) if layer else "",
        },
    )
