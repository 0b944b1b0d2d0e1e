"""A register's year from a drawn table: which municipalities make up which employment areas and counties."""

import uuid
from collections import defaultdict
from datetime import UTC, date, datetime
from typing import Final

from yhdyspinta.analysis.interfaces import derive_interfaces
from yhdyspinta.languages import Texts
from yhdyspinta.regions.year import AreaOfYear, Authority, InterfaceOfYear, RegisterYear
from yhdyspinta.sources.register_rows import AreaKind

_YEAR: Final = 2026
_TASKS: Final = {AreaKind.EMPLOYMENT_AREA: "employment_services", AreaKind.COUNTY: "health_and_social_services"}


def draw_register(drawing: str, *, served_by_hus: tuple[str, ...] = ()) -> RegisterYear:
    """The year of a table with the columns municipality, area and county; codes are names and slugs too.

    An area's organiser is `<code>-runs`: one code on both sides is one organisation, as Helsinki is. `served_by_hus`
    are the counties that name HUS beside their organiser.
    """
    rows = [line.split() for line in drawing.strip().splitlines()[1:]]
    derivation = derive_interfaces(*([row[place] for row in rows] for place in range(3)))
    of_area: dict[tuple[AreaKind, str], list[str]] = defaultdict(list)
    for one in derivation.interfaces:
        slug = f"{one.left}-{one.right}"
        of_area[AreaKind.EMPLOYMENT_AREA, one.left].append(slug)
        of_area[AreaKind.COUNTY, one.right].append(slug)
    areas = {
        (kind, code): _area(kind, code, tuple(slugs), hus=kind is AreaKind.COUNTY and code in served_by_hus)
        for (kind, code), slugs in sorted(of_area.items())
    }
    interfaces = {
        f"{one.left}-{one.right}": InterfaceOfYear(
            uid=uuid.uuid5(uuid.NAMESPACE_DNS, f"{one.left}-{one.right}"),
            slug=f"{one.left}-{one.right}",
            valid_from=date(_YEAR, 1, 1),
            employment_area=areas[AreaKind.EMPLOYMENT_AREA, one.left],
            county=areas[AreaKind.COUNTY, one.right],
            municipalities=(),
            population=0,
            share_of_area=0.0,
            share_of_county=0.0,
            shape=one.shape,
            cluster=one.cluster,
            neighbours=(),
            same_organisation=one.left == one.right,
        )
        for one in derivation.interfaces
    }
    return RegisterYear(
        year=_YEAR,
        years=(_YEAR,),
        revision=1,
        loaded_at=datetime(_YEAR, 1, 15, tzinfo=UTC),
        population_period=_YEAR - 1,
        municipalities={},
        areas=areas,
        interfaces=interfaces,
        clusters=(),
        totals=derivation.totals,
        outside=(),
        outside_reason=Texts("", "", ""),
        endings={},
    )


def _area(kind: AreaKind, code: str, interfaces: tuple[str, ...], *, hus: bool) -> AreaOfYear:
    authorities = [_authority(f"{code}-runs", "municipality", _TASKS[kind])]
    if hus:
        authorities.append(_authority("hus", "hus", "specialised_health_care"))
    return AreaOfYear(
        kind=kind,
        code=code,
        slug=code,
        names=Texts(code, code, code),
        short_names=Texts(code, code, code),
        municipalities=(),
        population=None,
        interfaces=interfaces,
        authorities=tuple(authorities),
    )


def _authority(slug: str, kind: str, task: str) -> Authority:
    return Authority(
        slug,
        kind,
        Texts(slug, slug, slug),
        name_is_official=True,
        task=task,
        legal_form="not_known",
        basis="drawn",
    )
