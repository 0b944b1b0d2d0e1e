"""What may be asked: one form for a number, bounds on every number."""

import pytest
from pydantic import ValidationError

from yhdyspinta.api.parameters import BOUNDS, OfInterfaces, Page


@pytest.mark.parametrize("value", ["1_0", "1.0", " 1", "1 ", "+1", "２", "", "x", "1e3", "true", "null"])
def test_a_number_has_one_form(value: str) -> None:
    with pytest.raises(ValidationError) as refused:
        Page.model_validate({"limit": value})

    assert refused.value.errors()[0]["type"] == "int_parsing"


@pytest.mark.parametrize("name", sorted(BOUNDS))
def test_every_number_is_bounded(name: str) -> None:
    lowest, highest = BOUNDS[name]

    for within in (lowest, highest):
        assert getattr(OfInterfaces.model_validate({name: str(within)}), name) == within
    for outside in (lowest - 1, highest + 1, -(10**17), 10**17):
        with pytest.raises(ValidationError):
            OfInterfaces.model_validate({name: str(outside)})


def test_a_page_is_a_hundred_and_begins_at_the_beginning() -> None:
    asked = OfInterfaces.model_validate({})

    assert (asked.limit, asked.offset, asked.year) == (100, 0, None)
    assert (asked.shape, asked.county, asked.employment_area, asked.cluster) == (None, None, None, None)
