"""Reads a year of the register as one frozen whole, and keeps it as long as the register does not change."""

import threading
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from django.db.models import F, Q

from yhdyspinta.analysis.interfaces import Totals, derive_interfaces
from yhdyspinta.errors import refuse
from yhdyspinta.languages import Texts
from yhdyspinta.regions.errors import EMPTY_REGISTER
from yhdyspinta.regions.models import (
    Area,
    AreaResponsibility,
    AreaSize,
    Interface,
    Neighbour,
    Population,
    RegisterLoad,
    Succession,
)
from yhdyspinta.regions.ordering import finnish_key
from yhdyspinta.regions.queries.keys import get_revision, list_loaded_years, names_of, read_keys
from yhdyspinta.regions.year import (
    AreaOfYear,
    Authority,
    Cluster,
    Ending,
    InterfaceOfYear,
    Municipality,
    RegisterYear,
)
from yhdyspinta.sources.errors import UNKNOWN_YEAR
from yhdyspinta.sources.register import read_county_short_names, read_outside
from yhdyspinta.sources.register_rows import AreaKind, MunicipalityRow, YearKey

_KEPT: Final = 8
_years: OrderedDict[tuple[int, int], RegisterYear] = OrderedDict()
_lock = threading.Lock()


def get_year(year: int) -> RegisterYear:
    """The register of a year; one query while the register has not changed since it was last asked for.

    Raises `Refusal`: EMPTY_REGISTER, or UNKNOWN_YEAR for a year that is not loaded.
    """
    revision = get_revision()
    with _lock:
        known = _years.get((revision, year))
    if known is None:
        known = _read_year(year, revision)
        with _lock:
            _years[revision, year] = known
            while len(_years) > _KEPT:
                _years.popitem(last=False)
    return known


def get_current_year(on: date) -> RegisterYear:
    """The register of the newest loaded year that has begun on a day; the oldest one when none has."""
    years = list_loaded_years()
    if not years:
        raise refuse(EMPTY_REGISTER)
    begun = [year for year in years if year <= on.year]
    return get_year(max(begun) if begun else years[0])


def _read_year(year: int, revision: int) -> RegisterYear:
    keys = read_keys()
    if not keys:
        raise refuse(EMPTY_REGISTER)
    if year not in keys:
        raise refuse(UNKNOWN_YEAR, year=year, years=", ".join(map(str, keys)))
    return _YearBuilder(keys[year], tuple(keys), revision).build()


def on_day[Row](rows: Callable[[Q], Row], day: date) -> Row:
    """Restrict a query to what holds on a day."""
    return rows(Q(valid_from__lte=day) & (Q(valid_until__isnull=True) | Q(valid_until__gt=day)))


class _YearBuilder:
    """Puts a year together from its key and the facts; a constant number of queries."""

    def __init__(self, key: YearKey, years: tuple[int, ...], revision: int) -> None:
        self.key, self.years, self.revision = key, years, revision
        self.day = date(key.year, 1, 1)
        self.places = {(area.kind, area.code): area for area in Area.objects.all()}
        self.successors = dict(Succession.objects.values_list("old__code", "new__code"))
        self.outside = read_outside()
        self.short_names = read_county_short_names()

    def build(self) -> RegisterYear:
        self.rows = {row.code: row for row in self.key.municipalities}
        self.period, self.populations = self._populations()
        rows = list(on_day(Interface.objects.select_related("employment_area", "county").filter, self.day))
        slugs = {(row.employment_area.code, row.county.code): row for row in rows}
        slug_of = {pair: row.slug for pair, row in slugs.items()}
        municipalities = self._municipalities(slug_of)
        areas = self._areas(municipalities, slug_of)
        interfaces, totals = self._interfaces(municipalities, areas, slugs)
        newest = RegisterLoad.objects.order_by("-id").values_list("loaded_at", flat=True)[0]
        outside = tuple(one for one in municipalities.values() if one.region in self.outside)
        return RegisterYear(
            year=self.key.year,
            years=self.years,
            revision=self.revision,
            loaded_at=newest,
            population_period=self.period,
            municipalities=municipalities,
            areas=areas,
            interfaces=interfaces,
            clusters=_clusters(interfaces.values(), areas),
            totals=totals,
            outside=outside,
            outside_reason=next(iter(self.outside.values())),
            endings=self._endings(),
        )

    def _populations(self) -> tuple[int, dict[str, int]]:
        """The newest known population, moved to this year's municipalities along the successions."""
        newest = Population.objects.order_by("-year").values_list("year", flat=True).first() or 0
        rows = Population.objects.filter(year=newest).values_list("municipality__code", "persons")
        populations: dict[str, int] = defaultdict(int)
        for code, persons in rows:
            populations[self._current(code)] += persons
        return newest, dict(populations)

    def _current(self, code: str) -> str:
        while code not in self.rows and code in self.successors:
            code = self.successors[code]
        return code

    def _municipalities(self, slug_of: Mapping[tuple[str, str], str]) -> dict[str, Municipality]:
        sizes: dict[str, AreaSize] = {}
        for size in (
            AreaSize.objects.filter(valid_from__lte=self.day)
            .order_by("valid_from")
            .annotate(code=F("municipality__code"))
        ):
            sizes[size.code] = size
        rows = sorted(self.key.municipalities, key=lambda row: finnish_key(row.names.fi))
        return {row.code: self._municipality(row, sizes.get(row.code), slug_of) for row in rows}

    def _municipality(
        self, row: MunicipalityRow, size: AreaSize | None, slug_of: Mapping[tuple[str, str], str]
    ) -> Municipality:
        place = self.places[Area.Kind.MUNICIPALITY, row.code]
        return Municipality(
            code=row.code,
            slug=place.slug,
            names=row.names,
            language_code=row.language_code,
            region=row.region_code,
            county=row.county_code,
            employment_area=row.employment_area_code,
            kela_area=row.areas.get(AreaKind.KELA_AREA, ""),
            interface=slug_of.get((row.employment_area_code, row.county_code), ""),
            population=self.populations.get(row.code),
            land_km2=size.land_km2 if size else None,
            freshwater_km2=size.freshwater_km2 if size else None,
            sea_km2=size.sea_km2 if size else None,
            lon=place.lon,
            lat=place.lat,
            east=place.east,
            north=place.north,
        )

    def _areas(
        self, municipalities: Mapping[str, Municipality], slug_of: Mapping[tuple[str, str], str]
    ) -> dict[tuple[AreaKind, str], AreaOfYear]:
        members: dict[tuple[AreaKind, str], list[Municipality]] = defaultdict(list)
        for row in self.key.municipalities:
            for area in row.areas.items():
                members[area].append(municipalities[row.code])
        interfaces: dict[tuple[AreaKind, str], list[str]] = defaultdict(list)
        for (area_code, county_code), slug in slug_of.items():
            interfaces[AreaKind.EMPLOYMENT_AREA, area_code].append(slug)
            interfaces[AreaKind.COUNTY, county_code].append(slug)
        authorities = self._authorities()
        names = sorted(self.key.area_names.items(), key=lambda item: (item[0][0], finnish_key(item[1].fi)))
        return {
            (kind, code): AreaOfYear(
                kind=kind,
                code=code,
                slug=self.places[kind.value, code].slug,
                names=area_names,
                short_names=self.short_names.get(code, area_names) if kind is AreaKind.COUNTY else area_names,
                municipalities=tuple(sorted(members[kind, code], key=lambda one: finnish_key(one.names.fi))),
                population=_sum(one.population for one in members[kind, code]),
                interfaces=tuple(sorted(interfaces[kind, code])),
                authorities=tuple(authorities[kind.value, code]),
            )
            for (kind, code), area_names in names
        }

    def _authorities(self) -> dict[tuple[str, str], list[Authority]]:
        rows = AreaResponsibility.objects.select_related("organisation", "area").order_by(
            "task", "organisation__slug"
        )
        found: dict[tuple[str, str], list[Authority]] = defaultdict(list)
        for row in on_day(rows.filter, self.day):
            organisation = row.organisation
            found[row.area.kind, row.area.code].append(
                Authority(
                    slug=organisation.slug,
                    kind=organisation.kind,
                    names=Texts(organisation.name_fi, organisation.name_sv, organisation.name_en),
                    name_is_official=organisation.name_status == organisation.NameStatus.OFFICIAL,
                    task=row.task,
                    legal_form=row.legal_form,
                    basis=row.basis,
                )
            )
        return found

    def _interfaces(
        self,
        municipalities: Mapping[str, Municipality],
        areas: Mapping[tuple[AreaKind, str], AreaOfYear],
        rows: Mapping[tuple[str, str], Interface],
    ) -> tuple[dict[str, InterfaceOfYear], Totals]:
        base = list(municipalities.values())
        derivation = derive_interfaces(
            [one.code for one in base],
            [one.employment_area for one in base],
            [one.county for one in base],
            [one.population or 0 for one in base],
        )
        neighbours = self._neighbours(municipalities)
        interfaces = []
        for derived in derivation.interfaces:
            row = rows[derived.left, derived.right]
            area, county = areas[AreaKind.EMPLOYMENT_AREA, derived.left], areas[AreaKind.COUNTY, derived.right]
            interfaces.append(
                InterfaceOfYear(
                    uid=row.uid,
                    slug=row.slug,
                    valid_from=row.valid_from,
                    employment_area=area,
                    county=county,
                    municipalities=tuple(
                        sorted(
                            (municipalities[code] for code in derived.units),
                            key=lambda one: finnish_key(one.names.fi),
                        )
                    ),
                    population=int(derived.weight or 0),
                    share_of_area=derived.share_of_left or 0.0,
                    share_of_county=derived.share_of_right or 0.0,
                    shape=derived.shape,
                    cluster=derived.cluster,
                    neighbours=tuple(sorted(neighbours[row.slug])),
                    same_organisation=_share_an_organisation(area, county),
                )
            )
        interfaces.sort(key=lambda one: (finnish_key(one.employment_area.names.fi), finnish_key(one.county.names.fi)))
        return {one.slug: one for one in interfaces}, derivation.totals

    def _neighbours(self, municipalities: Mapping[str, Municipality]) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for first, second in Neighbour.objects.values_list("first__code", "second__code"):
            a, b = municipalities.get(first), municipalities.get(second)
            if a and b and a.interface and b.interface and a.interface != b.interface:
                found[a.interface].add(b.interface)
                found[b.interface].add(a.interface)
        return found

    def _endings(self) -> dict[str, Ending]:
        """Municipalities that are no longer there this year, by slug."""
        rows = Succession.objects.select_related("old", "new").prefetch_related("old__versions")
        ended = rows.filter(valid_from__lte=self.day).order_by("valid_from")
        return {
            row.old.slug: Ending(
                code=row.old.code,
                slug=row.old.slug,
                names=names_of(row.old.versions.all()[0]),
                ended_on=row.valid_from,
                successor=self._current(row.old.code),
            )
            for row in ended
            if row.old.code not in self.rows
        }


def _sum(values: Iterable[int | None]) -> int | None:
    """The sum of known values; None when none is known."""
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def _share_an_organisation(area: AreaOfYear, county: AreaOfYear) -> bool:
    return bool({one.slug for one in area.authorities} & {one.slug for one in county.authorities})


def _clusters(
    interfaces: Iterable[InterfaceOfYear], areas: Mapping[tuple[AreaKind, str], AreaOfYear]
) -> tuple[Cluster, ...]:
    """The clusters, most northern first."""
    members: dict[int, list[InterfaceOfYear]] = defaultdict(list)
    for interface in interfaces:
        members[interface.cluster].append(interface)
    clusters = [_cluster(number, found) for number, found in members.items()]
    return tuple(sorted(clusters, key=_northing, reverse=True))


def _cluster(number: int, interfaces: Sequence[InterfaceOfYear]) -> Cluster:
    counties = {one.county.code: one.county for one in interfaces}
    employment_areas = {one.employment_area.code: one.employment_area for one in interfaces}
    return Cluster(
        number=number,
        interfaces=tuple(interfaces),
        counties=tuple(counties.values()),
        employment_areas=tuple(employment_areas.values()),
        population=sum(one.population for one in interfaces),
    )


def _northing(cluster: Cluster) -> float:
    norths = [one.north for interface in cluster.interfaces for one in interface.municipalities if one.north]
    return sum(norths) / len(norths) if norths else 0.0
