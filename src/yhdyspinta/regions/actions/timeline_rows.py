"""Brings the rows of the register in line with a timeline, touching only what differs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Protocol

from django.db import models
from django.db.models.deletion import ProtectedError

from yhdyspinta.errors import refuse
from yhdyspinta.languages import Texts
from yhdyspinta.regions import naming
from yhdyspinta.regions.errors import YEAR_IN_USE
from yhdyspinta.regions.models import Area, AreaMembership, AreaVersion, Interface
from yhdyspinta.regions.timeline import AreaId, Description, Span, Timeline
from yhdyspinta.sources.register_rows import AreaKind


class _Spanned(Protocol):
    pk: int
    valid_from: object
    valid_until: object


def write_timeline(timeline: Timeline, *, short_names: Mapping[str, Texts]) -> None:
    """Write areas, versions, memberships and interfaces. Call inside a transaction.

    Ids, uids and slugs of what goes on stay. Raises `Refusal` when something would vanish that is referred to.
    """
    areas = _write_areas(timeline, short_names)
    _write_versions(timeline, areas)
    _write_memberships(timeline, areas)
    _write_interfaces(timeline, areas)
    _remove_unused_areas(timeline)


def _write_areas(timeline: Timeline, short_names: Mapping[str, Texts]) -> dict[AreaId, Area]:
    areas: dict[AreaId, Area] = {(area.kind, area.code): area for area in Area.objects.all()}
    taken = {(area.kind, area.slug) for area in areas.values()}
    for area_id in timeline.versions:
        kind, code = area_id
        span = timeline.span_of(area_id)
        if area_id in areas:
            _move(areas[area_id], span)
            continue
        names = timeline.versions[area_id][-1][0].names
        slug = naming.slug_of_area(kind, names, short_names.get(code) if kind == AreaKind.COUNTY else None)
        if (kind, slug) in taken:
            slug = f"{slug}-{code}"
        taken.add((kind, slug))
        areas[area_id] = Area(
            kind=kind, code=code, slug=slug, valid_from=span.valid_from, valid_until=span.valid_until
        )
    Area.objects.bulk_create([area for area in areas.values() if area.pk is None])
    return areas


def _move(row: Area | AreaVersion | AreaMembership | Interface, span: Span) -> None:
    """Give an existing row another while, when it differs."""
    if (row.valid_from, row.valid_until) != (span.valid_from, span.valid_until):
        row.valid_from, row.valid_until = span.valid_from, span.valid_until
        row.save(update_fields=["valid_from", "valid_until"])


def _write_versions(timeline: Timeline, areas: Mapping[AreaId, Area]) -> None:
    existing = {
        (row.area_id, row.valid_from): row for row in AreaVersion.objects.filter(area_id__in=_ids(timeline, areas))
    }
    new = []
    for area_id, versions in timeline.versions.items():
        for description, span in versions:
            row = existing.pop((areas[area_id].pk, span.valid_from), None)
            wanted = AreaVersion(
                area=areas[area_id], valid_from=span.valid_from, valid_until=span.valid_until, **_fields(description)
            )
            if row is None:
                new.append(wanted)
            elif _differs(row, wanted):
                wanted.pk = row.pk
                wanted.save(force_update=True)
    AreaVersion.objects.filter(pk__in=[row.pk for row in existing.values()]).delete()
    AreaVersion.objects.bulk_create(new)


def _differs(row: models.Model, wanted: models.Model) -> bool:
    fields = [field.attname for field in row._meta.concrete_fields if not field.primary_key]
    return any(getattr(row, name) != getattr(wanted, name) for name in fields)


def _fields(description: Description) -> dict[str, str]:
    names = description.names
    return {
        "name_fi": names.fi,
        "name_sv": names.sv,
        "name_en": names.en,
        "language_code": description.language_code,
    }


def _ids(timeline: Timeline, areas: Mapping[AreaId, Area]) -> list[int]:
    return [areas[area_id].pk for area_id in timeline.versions]


def _write_memberships(timeline: Timeline, areas: Mapping[AreaId, Area]) -> None:
    existing: dict[tuple[int, int], list[AreaMembership]] = defaultdict(list)
    for row in AreaMembership.objects.order_by("valid_from"):
        existing[row.municipality_id, row.area_id].append(row)
    new = []
    for (code, area_id), spans in timeline.memberships.items():
        municipality, area = areas["municipality", code], areas[area_id]
        rows = existing.pop((municipality.pk, area.pk), [])
        new += [
            AreaMembership(
                municipality=municipality, area=area, valid_from=span.valid_from, valid_until=span.valid_until
            )
            for span in _fit(rows, spans)
        ]
    _remove(row for rows in existing.values() for row in rows)
    AreaMembership.objects.bulk_create(new)


def _write_interfaces(timeline: Timeline, areas: Mapping[AreaId, Area]) -> None:
    existing: dict[tuple[int, int], list[Interface]] = defaultdict(list)
    for row in Interface.objects.order_by("valid_from"):
        existing[row.employment_area_id, row.county_id].append(row)
    new = []
    for (area_code, county_code), spans in timeline.interfaces.items():
        area, county = areas[AreaKind.EMPLOYMENT_AREA, area_code], areas[AreaKind.COUNTY, county_code]
        rows = existing.pop((area.pk, county.pk), [])
        known = len(rows)
        for nth, span in enumerate(_fit(rows, spans), start=known + 1):
            new.append(
                Interface(
                    uid=naming.uid_of_interface(area_code, county_code, nth),
                    slug=naming.slug_of_interface(area.slug, county.slug, nth),
                    employment_area=area,
                    county=county,
                    valid_from=span.valid_from,
                    valid_until=span.valid_until,
                )
            )
    _remove(row for rows in existing.values() for row in rows)
    Interface.objects.bulk_create(new)


def _fit[Row: (AreaMembership, Interface)](rows: list[Row], spans: tuple[Span, ...]) -> list[Span]:
    """Give existing rows their whiles in order, remove the rows too many, and return the whiles still without one."""
    for row, span in zip(rows, spans, strict=False):
        _move(row, span)
    _remove(rows[len(spans) :])
    return list(spans[len(rows) :])


def _remove(rows: Iterable[models.Model]) -> None:
    for row in rows:
        try:
            row.delete()
        except ProtectedError as error:
            raise refuse(YEAR_IN_USE, thing=str(getattr(row, "slug", row.pk))) from error


def _remove_unused_areas(timeline: Timeline) -> None:
    """Areas that no year's key has: only a municipality that ended before the first year is kept."""
    unused = [
        area
        for area in Area.objects.filter(successions__isnull=True)
        if (area.kind, area.code) not in timeline.versions
    ]
    _remove(unused)
