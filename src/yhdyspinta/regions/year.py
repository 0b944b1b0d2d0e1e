"""The register as it stands on 1 January of a year: frozen, complete, and connected.

Built once per revision by `queries.year.get_year`; pages, commands and downloads read everything from it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from yhdyspinta.analysis.interfaces import Shape, Totals
from yhdyspinta.languages import Texts
from yhdyspinta.sources.register_rows import AreaKind


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality. `population` is of 31 December `RegisterYear.population_period`, in this year's division.

    Areas are codes, empty where the municipality belongs to none; `interface` is a slug. Sizes are square kilometres,
    None where the register does not know them for this division.
    """

    code: str
    slug: str
    names: Texts
    language_code: str
    region: str
    county: str
    employment_area: str
    kela_area: str
    interface: str
    population: int | None
    land_km2: float | None
    freshwater_km2: float | None
    sea_km2: float | None
    lon: float | None
    lat: float | None
    east: int | None
    north: int | None


@dataclass(frozen=True, slots=True)
class Authority:
    """Who runs an area: an organisation, its task and legal form, and what that knowledge rests on."""

    slug: str
    kind: str
    names: Texts
    name_is_official: bool
    task: str
    legal_form: str
    basis: str


@dataclass(frozen=True, slots=True)
class AreaOfYear:
    """An area with the municipalities it has this year; `interfaces` are slugs."""

    kind: AreaKind
    code: str
    slug: str
    names: Texts
    short_names: Texts
    municipalities: tuple[Municipality, ...]
    population: int | None
    interfaces: tuple[str, ...]
    authorities: tuple[Authority, ...]


@dataclass(frozen=True, slots=True)
class InterfaceOfYear:
    """One employment area with one county. Shares are of the parents' populations, between 0 and 1.

    `neighbours` are the slugs of interfaces with which it shares a municipal border, in or out of its cluster.
    """

    uid: UUID
    slug: str
    valid_from: date
    employment_area: AreaOfYear
    county: AreaOfYear
    municipalities: tuple[Municipality, ...]
    population: int
    share_of_area: float
    share_of_county: float
    shape: Shape
    cluster: int
    neighbours: tuple[str, ...]
    same_organisation: bool

    @property
    def is_part(self) -> bool:
        """Whether its employment area reaches over a county border."""
        return self.shape == "part"


@dataclass(frozen=True, slots=True)
class Cluster:
    """Interfaces that hang together: those who have to negotiate with each other, directly or through another."""

    number: int
    interfaces: tuple[InterfaceOfYear, ...]
    counties: tuple[AreaOfYear, ...]
    employment_areas: tuple[AreaOfYear, ...]
    population: int

    @property
    def is_chain(self) -> bool:
        """Whether an employment area ties two counties together."""
        return len(self.counties) > 1


@dataclass(frozen=True, slots=True)
class Ending:
    """A municipality that has ended, and the one that continues it."""

    code: str
    slug: str
    names: Texts
    ended_on: date
    successor: str


@dataclass(frozen=True)
class RegisterYear:
    """Everything of one year. Mappings keep the order in which things are shown: names in Finnish order."""

    year: int
    years: tuple[int, ...]
    revision: int
    loaded_at: datetime
    population_period: int
    municipalities: Mapping[str, Municipality]
    areas: Mapping[tuple[AreaKind, str], AreaOfYear]
    interfaces: Mapping[str, InterfaceOfYear]
    clusters: tuple[Cluster, ...]
    totals: Totals
    outside: tuple[Municipality, ...]
    outside_reason: Texts
    endings: Mapping[str, Ending]

    def of_kind(self, kind: AreaKind | str) -> tuple[AreaOfYear, ...]:
        """The areas of a kind, in Finnish order of their names."""
        return tuple(area for area in self.areas.values() if area.kind == kind)

    def area(self, kind: AreaKind | str, code: str) -> AreaOfYear | None:
        return self.areas.get((AreaKind(kind), code))

    def area_by_slug(self, kind: AreaKind | str, slug: str) -> AreaOfYear | None:
        return next((area for area in self.of_kind(kind) if area.slug == slug), None)

    def municipality_by_slug(self, slug: str) -> Municipality | None:
        return next((one for one in self.municipalities.values() if one.slug == slug), None)

    def interfaces_of(self, slugs: Iterable[str]) -> tuple[InterfaceOfYear, ...]:
        return tuple(self.interfaces[slug] for slug in slugs)
