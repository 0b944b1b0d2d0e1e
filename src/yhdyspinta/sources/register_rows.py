"""The rows of the register: plain facts about regions, as the files and the loaders give them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from yhdyspinta.languages import Texts


class AreaKind(StrEnum):
    """The kinds of area that a municipality can belong to."""

    REGION = "region"
    COUNTY = "county"
    EMPLOYMENT_AREA = "employment_area"
    KELA_AREA = "kela_area"


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """A municipality in a year's key: its code, names, language status and the codes of its areas.

    `areas` has no entry for a kind of area that the municipality does not belong to.
    """

    code: str
    names: Texts
    language_code: str
    areas: Mapping[AreaKind, str]

    @property
    def region_code(self) -> str:
        return self.areas.get(AreaKind.REGION, "")

    @property
    def county_code(self) -> str:
        return self.areas.get(AreaKind.COUNTY, "")

    @property
    def employment_area_code(self) -> str:
        return self.areas.get(AreaKind.EMPLOYMENT_AREA, "")


@dataclass(frozen=True, slots=True)
class YearKey:
    """Which municipalities there are on 1 January of a year, and to which areas each belongs."""

    year: int
    municipalities: tuple[MunicipalityRow, ...]
    area_names: Mapping[tuple[AreaKind, str], Texts]

    def area_name(self, kind: AreaKind | str, code: str) -> Texts:
        """The name of an area of this year; KeyError when there is none."""
        return self.area_names[AreaKind(kind), code]

    @property
    def kinds(self) -> frozenset[AreaKind]:
        """The kinds of area that this year's key tells of."""
        return frozenset(kind for kind, _code in self.area_names)


@dataclass(frozen=True, slots=True)
class Succession:
    """A municipality that ended, and the one that continues it from `valid_from` on."""

    valid_from: date
    old_code: str
    old_name_fi: str
    old_name_sv: str
    new_code: str
    source: str


@dataclass(frozen=True, slots=True)
class CodeHistory:
    """A municipality code: the first and the last yearly key that had it, and the code that stands for it in 2026."""

    code: str
    first_key_year: int
    last_key_year: int
    code_2026: str


@dataclass(frozen=True, slots=True)
class Size:
    """Square kilometres of a municipality in the division that has held since `valid_from`."""

    code: str
    valid_from: date
    land_km2: float
    freshwater_km2: float
    sea_km2: float


@dataclass(frozen=True, slots=True)
class Point:
    """A point inside the largest part of a municipality: WGS84 degrees, and metres in ETRS-TM35FIN."""

    code: str
    lon: float
    lat: float
    east: int
    north: int


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation; `name_status` is `official` or `descriptive`."""

    id: str
    kind: str
    names: Texts
    name_status: str


@dataclass(frozen=True, slots=True)
class ResponsibilityRow:
    """Who runs an area, for which task and in which legal form, and what that knowledge rests on."""

    organisation_id: str
    area_kind: AreaKind
    area_code: str
    task: str
    legal_form: str
    valid_from: date
    valid_until: date | None
    basis: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where facts come from: the sentence to show, the licence and the date of the extract."""

    subject: str
    text: Texts
    licence: str
    date: date


@dataclass(frozen=True, slots=True)
class Facts:
    """What the register knows besides the yearly keys."""

    populations: Mapping[int, Mapping[str, int]] = field(default_factory=dict)
    sizes: tuple[Size, ...] = ()
    points: tuple[Point, ...] = ()
    neighbours: tuple[tuple[str, str], ...] = ()
    successions: tuple[Succession, ...] = ()
    organisations: tuple[OrganisationRow, ...] = ()
    responsibilities: tuple[ResponsibilityRow, ...] = ()
