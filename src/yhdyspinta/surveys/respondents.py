"""Who answers a wave, and about whom each of them answers: read from the register of a year. Pure.

    Respondent     an organisation on one side: Helsinki is on both, and answers twice
    Counterpart    whom a group of questions repeats for, as `Question.per` names it

Everything follows from the register of the wave's year. HUS has no counterparts as long as the register does not say
which areas it serves; it answers what does not repeat.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from types import MappingProxyType
from typing import Final
from uuid import UUID

from yhdyspinta.languages import Texts
from yhdyspinta.regions.year import AreaOfYear, InterfaceOfYear, RegisterYear
from yhdyspinta.sources.register_rows import AreaKind
from yhdyspinta.surveys.models.responses import Side


class RespondentKind(StrEnum):
    """Kinds of respondent that a wave can ask (`Wave.respondent_kinds`)."""

    EMPLOYMENT_AREA = "employment_area"
    COUNTY = "county"
    HUS = "hus"
    KELA = "kela"


class Per(StrEnum):
    """Whom a group of questions can repeat for (`Question.per`)."""

    INTERFACE = "interface"
    """The other side of each interface of the respondent: both sides are asked the same about each other."""
    EMPLOYMENT_AREA = "employment_area"
    COUNTY = "county"
    KELA = "kela"
    HUS = "hus"


@dataclass(frozen=True, slots=True)
class NationalOrganisation:
    """An organisation that takes part without running an area of an interface: HUS or Kela (`kind`), by its slug."""

    kind: RespondentKind
    slug: str
    names: Texts


@dataclass(frozen=True, slots=True)
class Respondent:
    """Who answers: `organisation` is a slug, `area` the employment area or county that it runs on that side."""

    kind: RespondentKind
    organisation: str
    names: Texts
    side: Side
    area: AreaOfYear | None = None


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Whom a group is answered about. `key` is the slug of the area, or of the organisation without one.

    `organisation` is the slug of who runs the area, empty when the register does not know; the interface is given
    where the respondent and the counterpart meet at one.
    """

    per: Per
    key: str
    names: Texts
    area: AreaOfYear | None = None
    organisation: str = ""
    interface_slug: str = ""
    interface_uid: UUID | None = None


_AREA_KIND: Final[Mapping[RespondentKind, AreaKind]] = MappingProxyType(
    {RespondentKind.EMPLOYMENT_AREA: AreaKind.EMPLOYMENT_AREA, RespondentKind.COUNTY: AreaKind.COUNTY}
)
_SIDE: Final[Mapping[RespondentKind, Side]] = MappingProxyType(
    {RespondentKind.EMPLOYMENT_AREA: Side.EMPLOYMENT, RespondentKind.COUNTY: Side.COUNTY}
)
_TASK: Final[Mapping[AreaKind, str]] = MappingProxyType(
    {AreaKind.EMPLOYMENT_AREA: "employment_services", AreaKind.COUNTY: "health_and_social_services"}
)


def list_respondents(
    register: RegisterYear, kinds: Iterable[str], national: Sequence[NationalOrganisation] = ()
) -> tuple[Respondent, ...]:
    """Who answers, kind by kind and inside a kind in Finnish order of the areas' names.

    `national` are the organisations without an area; those of the kinds asked for answer too. An area whose
    organiser the register does not know has no respondent (there were no employment areas before 2025).
    """
    wanted = frozenset(map(RespondentKind, kinds))
    of_kind = {
        kind: _who_run(register, kind) if kind in _AREA_KIND else _without_area(kind, national)
        for kind in RespondentKind
    }
    return tuple(chain.from_iterable(of_kind[kind] for kind in RespondentKind if kind in wanted))


def find_counterparts(
    register: RegisterYear, respondent: Respondent, per: str, national: Sequence[NationalOrganisation] = ()
) -> tuple[Counterpart, ...]:
    """Whom a respondent answers a group about, in Finnish order of their names; none where the group is not for it.

    Counties and employment areas meet where they share municipalities. Kela serves the whole country: everybody
    answers about Kela, and Kela about every county and every area. HUS serves the areas that the register names it
    for. Nobody answers about itself.
    """
    wanted = Per(per)
    return tuple(_FINDERS[wanted](register, respondent, national))


def _who_run(register: RegisterYear, kind: RespondentKind) -> Iterator[Respondent]:
    for area in register.of_kind(_AREA_KIND[kind]):
        for authority in area.authorities:
            if authority.task == _TASK[area.kind]:
                yield Respondent(kind, authority.slug, authority.names, _SIDE[kind], area)


def _without_area(kind: RespondentKind, national: Sequence[NationalOrganisation]) -> Iterator[Respondent]:
    for one in national:
        if one.kind is kind:
            yield Respondent(kind, one.slug, one.names, Side.NEITHER)


def _at_interfaces(
    register: RegisterYear, respondent: Respondent, _national: Sequence[NationalOrganisation]
) -> Iterator[Counterpart]:
    for interface, other in _others(register, respondent):
        yield _about_area(Per.INTERFACE, other, interface)


def _areas_of(per: Per, kind: AreaKind) -> "_Finder":
    """Finds counterparts among the areas of a kind: those across an interface, for HUS those that it serves."""

    def find(
        register: RegisterYear, respondent: Respondent, _national: Sequence[NationalOrganisation]
    ) -> Iterator[Counterpart]:
        if respondent.area is not None:
            for interface, other in _others(register, respondent):
                if other.kind is kind:
                    yield _about_area(per, other, interface)
            return
        for area in register.of_kind(kind):
            if respondent.kind is RespondentKind.KELA or _serves(respondent.organisation, area):
                yield _about_area(per, area)

    return find


def _kela(
    _register: RegisterYear, respondent: Respondent, national: Sequence[NationalOrganisation]
) -> Iterator[Counterpart]:
    if respondent.kind is not RespondentKind.KELA:
        yield from _about_national(Per.KELA, RespondentKind.KELA, national)


def _hus(
    _register: RegisterYear, respondent: Respondent, national: Sequence[NationalOrganisation]
) -> Iterator[Counterpart]:
    for found in _about_national(Per.HUS, RespondentKind.HUS, national):
        if respondent.area is not None and _serves(found.organisation, respondent.area):
            yield found


type _Finder = Callable[[RegisterYear, Respondent, Sequence[NationalOrganisation]], Iterator[Counterpart]]
_FINDERS: Final[Mapping[Per, _Finder]] = MappingProxyType(
    {
        Per.INTERFACE: _at_interfaces,
        Per.EMPLOYMENT_AREA: _areas_of(Per.EMPLOYMENT_AREA, AreaKind.EMPLOYMENT_AREA),
        Per.COUNTY: _areas_of(Per.COUNTY, AreaKind.COUNTY),
        Per.KELA: _kela,
        Per.HUS: _hus,
    }
)


def _others(register: RegisterYear, respondent: Respondent) -> Iterator[tuple[InterfaceOfYear, AreaOfYear]]:
    """The interfaces of the respondent's area, each with the area on its other side, in the register's order."""
    area = respondent.area
    if area is None:
        return
    of_area = frozenset(area.interfaces)
    for slug, interface in register.interfaces.items():
        if slug in of_area:
            is_county = area.kind is AreaKind.COUNTY
            yield interface, interface.employment_area if is_county else interface.county


def _about_area(per: Per, area: AreaOfYear, interface: InterfaceOfYear | None = None) -> Counterpart:
    return Counterpart(
        per,
        area.slug,
        area.names,
        area,
        next((one.slug for one in area.authorities if one.task == _TASK[area.kind]), ""),
        interface.slug if interface else "",
        interface.uid if interface else None,
    )


def _about_national(
    per: Per, kind: RespondentKind, national: Sequence[NationalOrganisation]
) -> Iterator[Counterpart]:
    for one in national:
        if one.kind is kind:
            yield Counterpart(per, one.slug, one.names, organisation=one.slug)


def _serves(organisation: str, area: AreaOfYear) -> bool:
    return any(one.slug == organisation for one in area.authorities)
