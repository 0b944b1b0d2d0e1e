"""Loads what the register knows besides the yearly keys: points, sizes, populations, successions, authorities."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime

from django.db import models, transaction

from yhdyspinta.languages import Texts
from yhdyspinta.regions.actions.loads import save_load
from yhdyspinta.regions.models import (
    Area,
    AreaResponsibility,
    AreaSize,
    AreaVersion,
    Neighbour,
    Organisation,
    Population,
    RegisterLoad,
    Succession,
)
from yhdyspinta.regions.naming import slug_of_area
from yhdyspinta.regions.queries.loads import find_load
from yhdyspinta.sources.register_rows import CodeHistory, Facts
from yhdyspinta.sources.register_rows import Succession as SuccessionRow


def load_facts(facts: Facts, *, histories: Mapping[str, CodeHistory], source: str, at: datetime) -> bool:
    """Load the facts as a whole; return whether they differ from those loaded last.

    Municipalities that ended before the first yearly key are opened, so that their pages can say where they went.
    """
    digest = _digest(facts)
    with transaction.atomic():
        newest = find_load(RegisterLoad.Kind.FACTS)
        if newest and newest.sha256 == digest:
            return False
        _open_ended_municipalities(facts.successions, histories)
        codes = {area.code: area for area in Area.objects.filter(kind=Area.Kind.MUNICIPALITY)}
        _write_points(facts, codes)
        _replace(
            AreaSize,
            [
                AreaSize(
                    municipality=codes[size.code],
                    valid_from=size.valid_from,
                    land_km2=size.land_km2,
                    freshwater_km2=size.freshwater_km2,
                    sea_km2=size.sea_km2,
                )
                for size in facts.sizes
            ],
        )
        _replace(
            Population,
            [
                Population(municipality=codes[code], year=year, persons=persons)
                for year, persons_by_code in facts.populations.items()
                for code, persons in persons_by_code.items()
            ],
        )
        _replace(Neighbour, [Neighbour(first=codes[a], second=codes[b]) for a, b in facts.neighbours])
        for row in facts.successions:
            Succession.objects.update_or_create(
                old=codes[row.old_code],
                new=codes[row.new_code],
                defaults={"valid_from": row.valid_from, "source": row.source},
            )
        _write_authorities(facts)
        save_load(RegisterLoad.Kind.FACTS, source=source, sha256=digest, changes={}, at=at)
        return True


def _digest(facts: Facts) -> str:
    return hashlib.sha256(json.dumps(asdict(facts), default=str, sort_keys=True).encode()).hexdigest()


def _replace[Row: models.Model](model: type[Row], rows: list[Row]) -> None:
    """Facts without an identity of their own are written anew as a whole."""
    model._default_manager.all().delete()
    model._default_manager.bulk_create(rows)


def _open_ended_municipalities(successions: tuple[SuccessionRow, ...], histories: Mapping[str, CodeHistory]) -> None:
    known = set(Area.objects.filter(kind=Area.Kind.MUNICIPALITY).values_list("code", flat=True))
    for row in successions:
        if row.old_code in known:
            continue
        names = Texts(row.old_name_fi, row.old_name_sv, row.old_name_fi)
        span = {"valid_from": date(histories[row.old_code].first_key_year, 1, 1), "valid_until": row.valid_from}
        kind = Area.Kind.MUNICIPALITY
        area = Area.objects.create(kind=kind, code=row.old_code, slug=slug_of_area(kind, names, None), **span)
        AreaVersion.objects.create(area=area, name_fi=names.fi, name_sv=names.sv, name_en=names.en, **span)


def _write_points(facts: Facts, codes: Mapping[str, Area]) -> None:
    for point in facts.points:
        area = codes[point.code]
        area.lon, area.lat, area.east, area.north = point.lon, point.lat, point.east, point.north
    Area.objects.bulk_update(codes.values(), ["lon", "lat", "east", "north"], batch_size=100)


def _write_authorities(facts: Facts) -> None:
    organisations = {
        row.id: Organisation.objects.update_or_create(
            slug=row.id,
            defaults={
                "kind": row.kind,
                "name_fi": row.names.fi,
                "name_sv": row.names.sv,
                "name_en": row.names.en,
                "name_status": row.name_status,
            },
        )[0]
        for row in facts.organisations
    }
    areas = {(area.kind, area.code): area for area in Area.objects.exclude(kind=Area.Kind.MUNICIPALITY)}
    _replace(
        AreaResponsibility,
        [
            AreaResponsibility(
                organisation=organisations[row.organisation_id],
                area=areas[row.area_kind, row.area_code],
                task=row.task,
                legal_form=row.legal_form,
                basis=row.basis,
                valid_from=row.valid_from,
                valid_until=row.valid_until,
            )
            for row in facts.responsibilities
        ],
    )
