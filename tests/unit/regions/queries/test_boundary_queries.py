"""Reading boundaries back."""

from datetime import UTC, datetime

import pytest

from yhdyspinta.regions.models import Boundary, BoundaryLayer
from yhdyspinta.regions.queries.boundaries import geometries, get_layer, list_layers, paths

pytestmark = pytest.mark.django_db

LOADED_AT = datetime(2026, 2, 1, 12, tzinfo=UTC)
SQUARE = {"type": "Polygon", "coordinates": [[[21.0, 63.0], [21.1, 63.0], [21.1, 63.1], [21.0, 63.0]]]}


def store(year: int) -> None:
    layer = BoundaryLayer.objects.create(
        year=year, source=f"Lähde {year}", licence="CC BY 4.0", sha256="a" * 64, loaded_at=LOADED_AT
    )
    for kind, key in (("county", "15"), ("county", "02"), ("interface", "helsinki-helsinki")):
        Boundary.objects.create(layer=layer, kind=kind, key=key, path=f"M{year} {key}", geometry=SQUARE)


def test_without_boundaries_there_is_nothing() -> None:
    assert get_layer(2026) is None
    assert list_layers() == {}
    assert geometries(2026, "county") == {}
    assert paths(2026, "county") == {}


def test_a_year_has_its_own_and_a_kind_too() -> None:
    store(2026)
    store(2025)

    assert list(list_layers()) == [2025, 2026]
    layer = get_layer(2025)
    assert layer is not None
    assert (layer.year, layer.source, layer.licence, layer.loaded_at) == (2025, "Lähde 2025", "CC BY 4.0", LOADED_AT)
    assert paths(2026, "county") == {"02": "M2026 02", "15": "M2026 15"}
    assert list(paths(2026, "county")) == ["02", "15"], "in the order of the keys"
    assert geometries(2025, "interface") == {"helsinki-helsinki": SQUARE}
    assert geometries(2025, "municipality") == {}


def test_a_kind_that_does_not_exist_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="region"):
        paths(2026, "region")
