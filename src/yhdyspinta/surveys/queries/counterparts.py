"""Reads the counterparts of a response with their names, as the register had them in the year of the wave."""

from yhdyspinta.languages import Texts
from yhdyspinta.regions.models import Area, Organisation
from yhdyspinta.regions.year import RegisterYear
from yhdyspinta.sources.register_rows import AreaKind
from yhdyspinta.surveys.models import Counterpart
from yhdyspinta.surveys.response_view import CounterpartView


def list_counterparts(response_id: int, register: RegisterYear) -> tuple[CounterpartView, ...]:
    """In their order, named as in a year of the register. Whether the asker may know is the caller's to check."""
    rows = Counterpart.objects.filter(response_id=response_id).select_related("area", "organisation", "interface")
    return tuple(
        CounterpartView(
            row.per,
            row.key,
            _names(row, register),
            row.interface.slug if row.interface else "",
            row.no_cooperation_reason,
            row.marked_at,
            row.marked_by_id,
        )
        for row in rows.order_by("place", "per", "key")
    )


def name_area(area: Area, register: RegisterYear) -> Texts | None:
    """What an area is called in a year; None when it was not there."""
    if area.kind == Area.Kind.MUNICIPALITY:
        return None
    found = register.area(AreaKind(area.kind), area.code)
    return found.names if found else None


def name_organisation(organisation: Organisation) -> Texts:
    return Texts(organisation.name_fi, organisation.name_sv, organisation.name_en)


def _names(row: Counterpart, register: RegisterYear) -> Texts:
    of_area = name_area(row.area, register) if row.area else None
    if of_area:
        return of_area
    return name_organisation(row.organisation) if row.organisation else Texts(row.key, row.key, row.key)
