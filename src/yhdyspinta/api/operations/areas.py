"""`/areas`: municipalities and the areas that they make up."""

from django.http import HttpRequest
from ninja import Query, Router

from yhdyspinta.api import errors
from yhdyspinta.api.addresses import address_of
from yhdyspinta.api.answers.areas import (
    AreaAnswer,
    AreaKindName,
    Areas,
    AuthorityAnswer,
    BelongsTo,
    LanguageStatus,
    OneArea,
    Point,
    Size,
)
from yhdyspinta.api.answers.problems import REFUSED
from yhdyspinta.api.parameters import AreaCodeInPath, AreaKindInPath, OfAreas, OfYear
from yhdyspinta.api.registers import asked_register, meta_of, names_of, page_of
from yhdyspinta.errors import Place, Refusal, refuse
from yhdyspinta.regions.open_data.sizes import size_of
from yhdyspinta.regions.year import AreaOfYear, Municipality, RegisterYear
from yhdyspinta.sources.register import read_languages

router = Router(tags=["areas"])
SUBJECTS = ("classifications", "population", "sizes", "responsibilities")


@router.get("/areas", response={200: Areas, **REFUSED}, operation_id="list_areas")
def list_areas(request: HttpRequest, asked: Query[OfAreas]) -> Areas:
    """Municipalities, then the other areas by kind; within a kind in Finnish order of the names."""
    register = asked_register(asked.year)
    found: list[Municipality | AreaOfYear] = []
    if asked.kind in {None, "municipality"}:
        found += register.municipalities.values()
    found += [one for one in register.areas.values() if asked.kind in {None, one.kind.value}]
    meta, rows = page_of(register, SUBJECTS, found, asked)
    return Areas(meta=meta, data=[_answer(register, row) for row in rows])


@router.get("/areas/{kind}/{code}", response={200: OneArea, **REFUSED}, operation_id="get_area")
def get_area(request: HttpRequest, kind: AreaKindInPath, code: AreaCodeInPath, asked: Query[OfYear]) -> OneArea:
    """One area by its kind and code. The refusal of a municipality that has ended says where it went."""
    register = asked_register(asked.year)
    area = register.municipalities.get(code) if kind == "municipality" else register.area(kind, code)
    if area is None:
        raise _no_such_area(register, kind, code)
    return OneArea(meta=meta_of(register, SUBJECTS), data=_answer(register, area))


def check_area(register: RegisterYear, kind: AreaKindName, code: str | None, *, place: str) -> None:
    """Raise `Refusal` (NO_SUCH_AREA) when a filter names an area that the year does not have."""
    if code is not None and register.area(kind, code) is None:
        raise _no_such_area(register, kind, code, place=place)


def _no_such_area(register: RegisterYear, kind: AreaKindName, code: str, *, place: str = "code") -> Refusal:
    if kind == "municipality":
        for ending in register.endings.values():
            if ending.code == code:
                return refuse(
                    errors.MUNICIPALITY_ENDED,
                    place=Place(column=place),
                    area=f"{ending.code} {ending.names.fi}",
                    ended_on=ending.ended_on.isoformat(),
                    successor=f"{ending.successor} {register.municipalities[ending.successor].names.fi}",
                )
    return refuse(
        errors.NO_SUCH_AREA,
        place=Place(column=place),
        area_kind=kind,
        area=code[:20],
        year=register.year,
        address=address_of("areas", kind=kind, year=register.year),
    )


def _answer(register: RegisterYear, row: Municipality | AreaOfYear) -> AreaAnswer:
    return _municipality(register, row) if isinstance(row, Municipality) else _area(row)


def _municipality(register: RegisterYear, one: Municipality) -> AreaAnswer:
    return AreaAnswer(
        kind="municipality",
        code=one.code,
        slug=one.slug,
        names=names_of(one.names),
        short_names=names_of(one.names),
        population=one.population,
        size=_size([one]),
        point=None
        if one.lon is None or one.lat is None
        else Point(lon=one.lon, lat=one.lat, east=one.east, north=one.north),
        language_status=_language_status(one.language_code),
        belongs_to=BelongsTo(
            region=one.region or None,
            county=one.county or None,
            employment_area=one.employment_area or None,
            kela_area=one.kela_area or None,
        ),
        municipalities=None,
        interfaces=[one.interface] if one.interface else [],
        outside_reason=names_of(register.outside_reason) if one in register.outside else None,
        authorities=[],
    )


def _area(one: AreaOfYear) -> AreaAnswer:
    return AreaAnswer(
        kind=one.kind.value,
        code=one.code,
        slug=one.slug,
        names=names_of(one.names),
        short_names=names_of(one.short_names),
        population=one.population,
        size=_size(one.municipalities),
        point=None,
        language_status=None,
        belongs_to=None,
        municipalities=[municipality.code for municipality in one.municipalities],
        interfaces=list(one.interfaces),
        outside_reason=None,
        authorities=[
            AuthorityAnswer(
                slug=authority.slug,
                kind=authority.kind,
                names=names_of(authority.names),
                name_is_official=authority.name_is_official,
                task=authority.task,
                legal_form=authority.legal_form,
                basis=authority.basis,
            )
            for authority in one.authorities
        ],
    )


def _size(municipalities: list[Municipality] | tuple[Municipality, ...]) -> Size | None:
    size = size_of(municipalities)
    return Size(**size._asdict()) if size else None


def _language_status(code: str) -> LanguageStatus | None:
    if not code:
        return None
    names = read_languages().get(code)
    return LanguageStatus(code=code, names=names_of(names) if names else None)
