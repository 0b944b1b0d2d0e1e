"""Adding square kilometres up."""

from dataclasses import replace

from yhdyspinta.languages import Texts
from yhdyspinta.regions.open_data.sizes import size_of
from yhdyspinta.regions.year import Municipality

NAMES = Texts("A", "A", "A")
KNOWN = Municipality(
    code="001",
    slug="a",
    names=NAMES,
    language_code="0",
    region="01",
    county="01",
    employment_area="01",
    kela_area="1",
    interface="a-a",
    population=10,
    land_km2=0.1,
    freshwater_km2=1.25,
    sea_km2=0.0,
    lon=25.0,
    lat=60.0,
    east=1,
    north=1,
)


def test_hundredths_stay_hundredths() -> None:
    size = size_of([KNOWN, replace(KNOWN, land_km2=0.2, freshwater_km2=0.5)])

    assert size == (0.3, 1.75, 0.0), "0.1 + 0.2 is 0.3 here"


def test_one_unknown_part_makes_the_whole_unknown() -> None:
    assert size_of([KNOWN, replace(KNOWN, land_km2=None, freshwater_km2=None, sea_km2=None)]) is None


def test_nothing_has_no_size() -> None:
    assert size_of([]) is None
