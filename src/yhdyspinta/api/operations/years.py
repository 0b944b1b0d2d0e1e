"""`/years`: which years there are."""

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router

from yhdyspinta.api.answers.problems import REFUSED
from yhdyspinta.api.answers.years import BoundariesAnswer, YearAnswer, Years
from yhdyspinta.api.registers import meta_of
from yhdyspinta.regions.queries.boundaries import Layer, list_layers
from yhdyspinta.regions.queries.year import get_current_year, get_year
from yhdyspinta.sources.register import read_sources

router = Router(tags=["register"])


@router.get("/years", response={200: Years, **REFUSED}, operation_id="list_years")
def list_years(request: HttpRequest) -> Years:
    """Every year of the register, oldest first, with the sources of the whole register."""
    current = get_current_year(timezone.localdate())
    layers = list_layers()
    return Years(
        meta=meta_of(current, [source.subject for source in read_sources()]),
        data=[_year(year, current.year, layers.get(year)) for year in current.years],
    )


def _year(year: int, current: int, layer: Layer | None) -> YearAnswer:
    register = get_year(year)
    return YearAnswer(
        year=year,
        is_current=year == current,
        municipalities=len(register.municipalities),
        interfaces=len(register.interfaces),
        boundaries=BoundariesAnswer(source=layer.source, licence=layer.licence or None, loaded_at=layer.loaded_at)
        if layer
        else None,
    )
