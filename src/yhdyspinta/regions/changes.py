"""What the key of a year changes. Pure: two keys in, a comparison out."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from yhdyspinta.errors import Place, Problem
from yhdyspinta.languages import Texts
from yhdyspinta.regions import errors
from yhdyspinta.regions.timeline import MUNICIPALITY, AreaId, pairs_of
from yhdyspinta.sources.register_rows import AreaKind, YearKey


@dataclass(frozen=True, slots=True)
class Renaming:
    """An area that is called something else than before."""

    area: AreaId
    before: Texts
    after: Texts


@dataclass(frozen=True, slots=True)
class InterfaceChange:
    """An interface that begins, ends, gains or loses municipalities; codes and Finnish names."""

    employment_area: str
    county: str
    employment_area_name: Texts
    county_name: Texts
    gained: tuple[str, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyChanges:
    """Everything that differs between two keys."""

    begun: tuple[InterfaceChange, ...]
    ended: tuple[InterfaceChange, ...]
    changed: tuple[InterfaceChange, ...]
    areas_begun: tuple[AreaId, ...]
    areas_ended: tuple[AreaId, ...]
    renamed: tuple[Renaming, ...]
    memberships: int
    """How many memberships of municipalities, of every kind of area, differ."""
    is_new_year: bool = False
    """The register does not have the year yet; the comparison is with the year before it."""

    @property
    def any(self) -> bool:
        return bool(
            self.begun or self.ended or self.changed or self.areas_begun or self.areas_ended or self.renamed
        ) or bool(self.memberships)

    def as_json(self) -> dict[str, Any]:
        """The comparison as plain values, for the record of the load and for `--format json`."""

        def interface(change: InterfaceChange) -> dict[str, Any]:
            return {
                "employment_area": change.employment_area,
                "county": change.county,
                "employment_area_name": change.employment_area_name.fi,
                "county_name": change.county_name.fi,
                "gained": list(change.gained),
                "lost": list(change.lost),
            }

        def area(area: AreaId) -> dict[str, str]:
            return {"kind": area[0], "code": area[1]}

        return {
            "new_year": self.is_new_year,
            "interfaces": {
                "begin": [interface(change) for change in self.begun],
                "end": [interface(change) for change in self.ended],
                "change": [interface(change) for change in self.changed],
            },
            "areas": {
                "begin": [area(one) for one in self.areas_begun],
                "end": [area(one) for one in self.areas_ended],
                "renamed": [{**area(one.area), "from": one.before.fi, "to": one.after.fi} for one in self.renamed],
            },
            "memberships": self.memberships,
        }


def compare_keys(before: YearKey | None, after: YearKey) -> KeyChanges:
    """What `after` changes against `before`; against nothing, everything begins."""
    before = before or YearKey(after.year, (), {})
    old, new = pairs_of(before), pairs_of(after)
    names = {**before.area_names, **after.area_names}

    def change(pair: tuple[str, str]) -> InterfaceChange:
        area, county = pair
        gained = new.get(pair, frozenset()) - old.get(pair, frozenset())
        lost = old.get(pair, frozenset()) - new.get(pair, frozenset())
        area_name, county_name = names[AreaKind.EMPLOYMENT_AREA, area], names[AreaKind.COUNTY, county]
        return InterfaceChange(area, county, area_name, county_name, tuple(sorted(gained)), tuple(sorted(lost)))

    old_areas, new_areas = _areas(before), _areas(after)
    return KeyChanges(
        begun=tuple(change(pair) for pair in sorted(new.keys() - old.keys())),
        ended=tuple(change(pair) for pair in sorted(old.keys() - new.keys())),
        changed=tuple(change(pair) for pair in sorted(old.keys() & new.keys()) if old[pair] != new[pair]),
        areas_begun=tuple(sorted(new_areas.keys() - old_areas.keys())),
        areas_ended=tuple(sorted(old_areas.keys() - new_areas.keys())),
        renamed=tuple(
            Renaming(area, old_areas[area], new_areas[area])
            for area in sorted(old_areas.keys() & new_areas.keys())
            if old_areas[area] != new_areas[area]
        ),
        memberships=len(_memberships(before) ^ _memberships(after)),
    )


def find_breaks(earlier: YearKey, later: YearKey, successors: Mapping[str, str], *, file: str = "") -> list[Problem]:
    """Municipalities that vanish or appear between consecutive years without a succession that explains it."""
    before = {row.code: row.names.fi for row in earlier.municipalities}
    after = {row.code: row.names.fi for row in later.municipalities}
    years = {"earlier": earlier.year, "year": later.year}
    missing = [
        Problem(errors.MISSING_MUNICIPALITY, {"code": code, "name": before[code], **years}, Place(file))
        for code in sorted(before.keys() - after.keys() - successors.keys())
    ]
    unknown = [
        Problem(errors.UNKNOWN_MUNICIPALITY, {"code": code, "name": after[code], **years}, Place(file, column="code"))
        for code in sorted(after.keys() - before.keys() - set(successors.values()))
    ]
    return missing + unknown


def find_bad_successors(
    earlier: YearKey | None, later: YearKey, given: Mapping[str, str], *, file: str = ""
) -> list[Problem]:
    """Given successions whose old code was not there before or whose new code is not there after."""
    before: Collection[str] = {row.code for row in earlier.municipalities} if earlier else ()
    after = {row.code for row in later.municipalities}
    return [
        Problem(
            errors.BAD_SUCCESSOR,
            {"old": old, "new": new, "earlier": later.year - 1, "year": later.year},
            Place(file),
        )
        for old, new in given.items()
        if old not in before or new not in after or old in after
    ]


def _areas(key: YearKey) -> dict[AreaId, Texts]:
    areas: dict[AreaId, Texts] = {(kind.value, code): names for (kind, code), names in key.area_names.items()}
    areas.update({(MUNICIPALITY, row.code): row.names for row in key.municipalities})
    return areas


def _memberships(key: YearKey) -> set[tuple[str, str, str]]:
    """Every membership, and the language status as if it were one."""
    rows = {(row.code, kind.value, code) for row in key.municipalities for kind, code in row.areas.items()}
    return rows | {(row.code, "language", row.language_code) for row in key.municipalities}
