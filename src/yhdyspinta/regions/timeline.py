"""From the keys of consecutive years to what held from when until when. Pure: no database, no clock.

All changes happen on 1 January, as the Finnish divisions do.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from yhdyspinta.languages import Texts
from yhdyspinta.sources.register_rows import YearKey

MUNICIPALITY = "municipality"
AreaId = tuple[str, str]
"""The kind of an area and its code."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From a first day until the first day after; open while it goes on."""

    valid_from: date
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class Description:
    """What an area is called, and a municipality's language status."""

    names: Texts
    language_code: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """What the keys of all years say together.

    `versions`: the descriptions of each area, in order. `memberships` and `interfaces`: the whiles during which a
    municipality belonged to an area, and an employment area shared municipalities with a county.
    """

    versions: Mapping[AreaId, tuple[tuple[Description, Span], ...]]
    memberships: Mapping[tuple[str, AreaId], tuple[Span, ...]]
    interfaces: Mapping[tuple[str, str], tuple[Span, ...]]

    def span_of(self, area: AreaId) -> Span:
        """From the first day of the first version to the last day of the last one."""
        versions = self.versions[area]
        return Span(versions[0][1].valid_from, versions[-1][1].valid_until)


def pairs_of(key: YearKey) -> dict[tuple[str, str], frozenset[str]]:
    """The interfaces of a year as (employment area, county) → municipality codes."""
    pairs: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in key.municipalities:
        if row.employment_area_code and row.county_code:
            pairs[row.employment_area_code, row.county_code].add(row.code)
    return {pair: frozenset(codes) for pair, codes in pairs.items()}


def build_timeline(keys: Mapping[int, YearKey]) -> Timeline:
    """The timeline of the keys of consecutive years."""
    years = sorted(keys)
    descriptions: dict[AreaId, dict[int, Description]] = defaultdict(dict)
    memberships: dict[tuple[str, AreaId], list[int]] = defaultdict(list)
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    for year in years:
        key = keys[year]
        for (kind, code), names in key.area_names.items():
            descriptions[kind.value, code][year] = Description(names, "")
        for row in key.municipalities:
            descriptions[MUNICIPALITY, row.code][year] = Description(row.names, row.language_code)
            for kind, code in row.areas.items():
                memberships[row.code, (kind.value, code)].append(year)
        for pair in pairs_of(key):
            pairs[pair].append(year)
    last = years[-1] if years else 0
    return Timeline(
        versions={area: tuple(_runs(by_year, last)) for area, by_year in descriptions.items()},
        memberships={member: _spans(present, last) for member, present in memberships.items()},
        interfaces={pair: _spans(present, last) for pair, present in pairs.items()},
    )


def _runs[Value: Hashable](by_year: Mapping[int, Value], last: int) -> Iterable[tuple[Value, Span]]:
    """Consecutive years with an equal value, as spans; open when they reach the last year of all."""
    years = sorted(by_year)
    start = years[0]
    for year, following in zip(years, [*years[1:], None], strict=True):
        if following == year + 1 and by_year[following] == by_year[year]:
            continue
        yield by_year[year], Span(date(start, 1, 1), None if year == last else date(year + 1, 1, 1))
        if following is not None:
            start = following


def _spans(years: Iterable[int], last: int) -> tuple[Span, ...]:
    return tuple(span for _value, span in _runs(dict.fromkeys(years, True), last))
