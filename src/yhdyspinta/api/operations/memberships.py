"""`/memberships` and `/endings`: what belongs to what, and what has gone where."""

from django.http import HttpRequest
from ninja import Query, Router

from yhdyspinta.api.answers.memberships import EndingAnswer, Endings, MembershipAnswer, Memberships
from yhdyspinta.api.answers.problems import REFUSED
from yhdyspinta.api.parameters import OfMemberships, Page
from yhdyspinta.api.registers import asked_register, names_of, page_of
from yhdyspinta.regions.year import Municipality
from yhdyspinta.sources.register_rows import AreaKind

router = Router(tags=["memberships"])


@router.get("/memberships", response={200: Memberships, **REFUSED}, operation_id="list_memberships")
def list_memberships(request: HttpRequest, asked: Query[OfMemberships]) -> Memberships:
    """Which municipality belongs to which area, by municipality in Finnish order of the names."""
    register = asked_register(asked.year)
    kinds = [kind for kind in AreaKind if asked.kind in {None, kind.value}]
    found = [
        (municipality, kind)
        for municipality in register.municipalities.values()
        for kind in kinds
        if _area_code(municipality, kind)
    ]
    meta, rows = page_of(register, ("classifications",), found, asked)
    data = [
        MembershipAnswer(
            municipality_code=municipality.code, area_kind=kind.value, area_code=_area_code(municipality, kind)
        )
        for municipality, kind in rows
    ]
    return Memberships(meta=meta, data=data)


@router.get("/endings", response={200: Endings, **REFUSED}, operation_id="list_endings")
def list_endings(request: HttpRequest, asked: Query[Page]) -> Endings:
    """Municipalities that are no longer there on 1 January of the year, by the day on which they ended."""
    register = asked_register(asked.year)
    found = sorted(register.endings.values(), key=lambda ending: (ending.ended_on, ending.code))
    meta, rows = page_of(register, ("classifications", "successions"), found, asked)
    data = [
        EndingAnswer(
            code=one.code,
            slug=one.slug,
            names=names_of(one.names),
            ended_on=one.ended_on,
            successor=one.successor,
        )
        for one in rows
    ]
    return Endings(meta=meta, data=data)


def _area_code(municipality: Municipality, kind: AreaKind) -> str:
    match kind:
        case AreaKind.REGION:
            return municipality.region
        case AreaKind.COUNTY:
            return municipality.county
        case AreaKind.EMPLOYMENT_AREA:
            return municipality.employment_area
        case AreaKind.KELA_AREA:
            return municipality.kela_area
