"""`/interfaces`: employment areas with the counties that they share municipalities with."""

from django.http import HttpRequest
from ninja import Query, Router

from yhdyspinta.api import errors
from yhdyspinta.api.addresses import address_of
from yhdyspinta.api.answers.interfaces import InterfaceAnswer, Interfaces, OneInterface, Reference
from yhdyspinta.api.answers.problems import REFUSED
from yhdyspinta.api.operations.areas import check_area
from yhdyspinta.api.parameters import InterfaceInPath, OfInterfaces, OfYear
from yhdyspinta.api.registers import asked_register, meta_of, names_of, page_of
from yhdyspinta.errors import Place, refuse
from yhdyspinta.regions.year import AreaOfYear, InterfaceOfYear, Municipality, RegisterYear

router = Router(tags=["interfaces"])
SUBJECTS = ("classifications", "population", "sizes", "responsibilities")


@router.get("/interfaces", response={200: Interfaces, **REFUSED}, operation_id="list_interfaces")
def list_interfaces(request: HttpRequest, asked: Query[OfInterfaces]) -> Interfaces:
    """The interfaces of a year, in Finnish order of their areas' names; none before employment areas began (2025)."""
    register = asked_register(asked.year)
    check_area(register, "county", asked.county, place="county")
    check_area(register, "employment_area", asked.employment_area, place="employment_area")
    _check_cluster(register, asked.cluster)
    found = [one for one in register.interfaces.values() if _is_asked(one, asked)]
    meta, rows = page_of(register, SUBJECTS, found, asked)
    return Interfaces(meta=meta, data=[_answer(row) for row in rows])


@router.get("/interfaces/{slug}", response={200: OneInterface, **REFUSED}, operation_id="get_interface")
def get_interface(request: HttpRequest, slug: InterfaceInPath, asked: Query[OfYear]) -> OneInterface:
    """One interface by its slug."""
    register = asked_register(asked.year)
    interface = register.interfaces.get(slug)
    if interface is None:
        address = address_of("interfaces", year=register.year)
        place = Place(column="slug")
        raise refuse(errors.NO_SUCH_INTERFACE, place=place, year=register.year, slug=slug[:80], address=address)
    return OneInterface(meta=meta_of(register, SUBJECTS), data=_answer(interface))


def _check_cluster(register: RegisterYear, number: int | None) -> None:
    if number is not None and all(cluster.number != number for cluster in register.clusters):
        address = address_of("interfaces", year=register.year)
        place = Place(column="cluster")
        raise refuse(errors.NO_SUCH_CLUSTER, place=place, year=register.year, cluster=number, address=address)


def _is_asked(one: InterfaceOfYear, asked: OfInterfaces) -> bool:
    return (
        asked.shape in {None, one.shape}
        and asked.county in {None, one.county.code}
        and asked.employment_area in {None, one.employment_area.code}
        and asked.cluster in {None, one.cluster}
    )


def _answer(one: InterfaceOfYear) -> InterfaceAnswer:
    return InterfaceAnswer(
        uid=one.uid,
        slug=one.slug,
        valid_from=one.valid_from,
        employment_area=_reference(one.employment_area),
        county=_reference(one.county),
        municipalities=[_reference(municipality) for municipality in one.municipalities],
        population=one.population,
        share_of_employment_area=one.share_of_area,
        share_of_county=one.share_of_county,
        shape=one.shape,
        cluster=one.cluster,
        neighbours=list(one.neighbours),
        same_organisation=one.same_organisation,
    )


def _reference(area: AreaOfYear | Municipality) -> Reference:
    return Reference(code=area.code, slug=area.slug, names=names_of(area.names))
