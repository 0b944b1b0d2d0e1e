"""Sentences about interfaces and sources, in the language of the page. Pure but for the active language."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from yhdyspinta.presentation import formats
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.queries.boundaries import Layer
from yhdyspinta.regions.year import Cluster, InterfaceOfYear, RegisterYear


def interface_name(interface: InterfaceOfYear) -> str:
    """An interface is called by its two sides."""
    language = current_language()
    return f"{interface.employment_area.names[language]} × {interface.county.short_names[language]}"


def shape_sentence(interface: InterfaceOfYear) -> str:
    """What the interface is of its employment area and its county, in one sentence."""
    language = current_language()
    words = {
        "area": interface.employment_area.names[language],
        "county": interface.county.short_names[language],
        "of_area": len(interface.employment_area.municipalities),
        "of_county": len(interface.county.municipalities),
        "counties": len(interface.employment_area.interfaces),
        "n": len(interface.municipalities),
    }
    if interface.shape == "coincident":
        return (
            _(
                "The employment area %(area)s and the wellbeing services county %(county)s "
                "cover exactly the same municipalities."
            )
            % words
        )
    if interface.shape == "whole-area":
        return (
            ngettext(
                "The whole employment area %(area)s, %(n)s of the county's %(of_county)s municipalities.",
                "The whole employment area %(area)s, %(n)s of the county's %(of_county)s municipalities.",
                len(interface.municipalities),
            )
            % words
        )
    return (
        ngettext(
            "%(area)s reaches into %(counties)s counties; this page is the part in %(county)s: "
            "%(n)s of its %(of_area)s municipalities.",
            "%(area)s reaches into %(counties)s counties; this page is the part in %(county)s: "
            "%(n)s of its %(of_area)s municipalities.",
            len(interface.municipalities),
        )
        % words
    )


def shape_word(shape: str) -> str:
    """The shape of an interface in a word or two."""
    return {
        "coincident": _("same area as the county"),
        "whole-area": _("whole employment area"),
        "part": _("part of an employment area"),
    }[shape]


def cluster_name(cluster: Cluster) -> str:
    """A cluster is called by its counties."""
    language = current_language()
    return " – ".join(county.short_names[language] for county in cluster.counties)


def cluster_sentence(cluster: Cluster) -> str:
    """What kind of negotiating the cluster asks for."""
    areas, counties = len(cluster.employment_areas), len(cluster.counties)
    words = {"areas": areas, "counties": counties}
    if cluster.is_chain:
        return (
            _(
                "%(counties)s counties and %(areas)s employment areas, "
                "tied together by an area that reaches over the border"
            )
            % words
        )
    if areas == 1:
        return _("one county, one employment area")
    return _("one county, %(areas)s employment areas") % words


def overview_sentence(register: RegisterYear) -> str:
    """The figures of a year in one sentence, as the founding material put them."""
    totals = register.totals
    words = {
        "coincident": totals.coincident,
        "nested": totals.nested_right,
        "crossing": totals.crossing_left,
        "touched": totals.right_touched,
    }
    return (
        _(
            "%(coincident)s employment areas cover exactly one county, "
            "%(nested)s counties have two or more areas inside, "
            "and %(crossing)s areas reach into two counties, which touches %(touched)s counties."
        )
        % words
    )


def boundary_source(layer: Layer) -> str:
    """Where the boundaries of a map are from."""
    words = {
        "source": layer.source,
        "licence": layer.licence or _("licence not given"),
        "day": formats.day(layer.loaded_at, current_language()),
    }
    return _("Boundaries: %(source)s (%(licence)s), loaded on %(day)s.") % words
