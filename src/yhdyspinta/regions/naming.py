"""The lasting names of things: slugs of areas, uids and slugs of interfaces. Pure."""

from typing import Final
from uuid import UUID, uuid5

from django.utils.text import slugify

from yhdyspinta.languages import Texts
from yhdyspinta.sources.register_rows import AreaKind

# Fixed for good: with it every installation gives the same interface the same uid.
_INTERFACES: Final = UUID("6f0d3c0e-3d0b-5e53-9c55-3a3b0f1a5a10")
_COUNTY_ENDING: Final = " hyvinvointialue"


def slug_of_area(kind: str, names: Texts, short_name: Texts | None) -> str:
    """The slug of an area: its Finnish name, for a county the short one."""
    if kind == AreaKind.COUNTY:
        return slugify(short_name.fi if short_name else names.fi.removesuffix(_COUNTY_ENDING))
    return slugify(names.fi)


def uid_of_interface(employment_area: str, county: str, nth: int) -> UUID:
    """The uid of the `nth` (1, 2, …) while in which an employment area and a county, given by code, meet."""
    return uuid5(_INTERFACES, f"{employment_area}-{county}-{nth}")


def slug_of_interface(employment_area_slug: str, county_slug: str, nth: int) -> str:
    """`suupohja-pohjanmaa`; the second time the same two meet, `suupohja-pohjanmaa-2`."""
    slug = f"{employment_area_slug}-{county_slug}"
    return slug if nth == 1 else f"{slug}-{nth}"
