"""Reads the keys of the loaded years back from the register."""

from collections import defaultdict
from datetime import date
from typing import Final

from django.db import connection

from yhdyspinta.languages import Texts
from yhdyspinta.regions.models import Area, AreaMembership, AreaVersion, RegisterLoad, Succession
from yhdyspinta.sources.register_rows import AreaKind, MunicipalityRow, YearKey


def list_loaded_years() -> list[int]:
    """The years whose key has been loaded, oldest first."""
    loads = RegisterLoad.objects.filter(kind=RegisterLoad.Kind.KEY)
    years = loads.values_list("year", flat=True).distinct().order_by("year")
    return [year for year in years if year is not None]


# Asked on every request: written out, for the ORM takes ten times as long to compile it as the database to answer.
_REVISION: Final = "SELECT MAX(id) FROM regions_registerload"


def get_revision() -> int:
    """A number that grows with every load that changed something; 0 for an empty register."""
    with connection.cursor() as cursor:
        cursor.execute(_REVISION)
        (newest,) = cursor.fetchone()
    return newest or 0


def read_keys() -> dict[int, YearKey]:
    """The key of each loaded year, in four queries whatever their number."""
    years = list_loaded_years()
    versions = list(AreaVersion.objects.select_related("area").order_by("area_id", "valid_from"))
    memberships = list(
        AreaMembership.objects.select_related("municipality", "area").order_by("municipality_id", "valid_from")
    )
    return {year: _key(year, versions, memberships) for year in years}


def list_area_names() -> dict[tuple[AreaKind, str], Texts]:
    """The newest name of every area that municipalities make up."""
    versions = AreaVersion.objects.select_related("area").exclude(area__kind=Area.Kind.MUNICIPALITY)
    return {
        (AreaKind(version.area.kind), version.area.code): names_of(version)
        for version in versions.order_by("valid_from")
    }


def list_successors() -> dict[str, str]:
    """Municipality code → code of the municipality that continues it."""
    return dict(Succession.objects.values_list("old__code", "new__code").order_by("valid_from"))


def names_of(version: AreaVersion) -> Texts:
    return Texts(version.name_fi, version.name_sv, version.name_en)


def _holds(row: AreaVersion | AreaMembership, on: date) -> bool:
    return row.valid_from <= on and (row.valid_until is None or on < row.valid_until)


def _key(year: int, versions: list[AreaVersion], memberships: list[AreaMembership]) -> YearKey:
    day = date(year, 1, 1)
    areas: dict[str, dict[AreaKind, str]] = defaultdict(dict)
    for membership in memberships:
        if _holds(membership, day):
            areas[membership.municipality.code][AreaKind(membership.area.kind)] = membership.area.code
    current = [version for version in versions if _holds(version, day)]
    return YearKey(
        year,
        tuple(
            MunicipalityRow(
                version.area.code, names_of(version), version.language_code, _in_order(areas[version.area.code])
            )
            for version in sorted(current, key=lambda version: version.area.code)
            if version.area.kind == Area.Kind.MUNICIPALITY
        ),
        {
            (AreaKind(version.area.kind), version.area.code): names_of(version)
            for version in current
            if version.area.kind != Area.Kind.MUNICIPALITY
        },
    )


def _in_order(areas: dict[AreaKind, str]) -> dict[AreaKind, str]:
    return {kind: areas[kind] for kind in AreaKind if kind in areas}
