"""The year of the register that is asked for, and what an answer says about it."""

from collections.abc import Iterable, Sequence

from django.utils import timezone

from yhdyspinta.api.answers.shared import Meta, Names, PageMeta
from yhdyspinta.api.parameters import Page
from yhdyspinta.errors import Place, refuse
from yhdyspinta.languages import Texts
from yhdyspinta.regions.errors import EMPTY_REGISTER
from yhdyspinta.regions.open_data import provenance
from yhdyspinta.regions.queries.keys import list_loaded_years
from yhdyspinta.regions.queries.year import get_current_year, get_year
from yhdyspinta.regions.year import RegisterYear
from yhdyspinta.sources.errors import UNKNOWN_YEAR


def asked_register(year: int | None) -> RegisterYear:
    """The year that is asked for, or the current one. Raises `Refusal`: UNKNOWN_YEAR, EMPTY_REGISTER."""
    if year is None:
        return get_current_year(timezone.localdate())
    years = list_loaded_years()
    if not years:
        raise refuse(EMPTY_REGISTER)
    if year not in years:
        raise refuse(UNKNOWN_YEAR, place=Place(column="year"), year=year, years=", ".join(map(str, years)))
    return get_year(year)


def names_of(names: Texts) -> Names:
    return Names(fi=names.fi, sv=names.sv, en=names.en)


def meta_of(register: RegisterYear, subjects: Iterable[str]) -> Meta:
    """What is said of the register when its facts on these subjects are shown."""
    return Meta(**provenance.meta_of(register, subjects))


def page_of[Row](
    register: RegisterYear, subjects: Iterable[str], rows: Sequence[Row], page: Page
) -> tuple[PageMeta, Sequence[Row]]:
    """What is said of a page, and its rows."""
    total, limit, offset = len(rows), page.limit, page.offset
    meta = PageMeta(**provenance.meta_of(register, subjects), total=total, limit=limit, offset=offset)
    return meta, rows[offset : offset + limit]
