"""Loads the key of a year: which municipalities there are, and what they belong to."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from django.db import connection, transaction

from yhdyspinta.errors import Refusal, refuse
from yhdyspinta.regions.actions.loads import save_load
from yhdyspinta.regions.actions.timeline_rows import write_timeline
from yhdyspinta.regions.changes import KeyChanges, compare_keys, find_bad_successors, find_breaks
from yhdyspinta.regions.errors import YEAR_GAP
from yhdyspinta.regions.models import Area, RegisterLoad, Succession
from yhdyspinta.regions.queries.keys import list_successors, read_keys
from yhdyspinta.regions.timeline import build_timeline
from yhdyspinta.sources.register import read_county_short_names
from yhdyspinta.sources.register_rows import YearKey


def load_key(
    key: YearKey,
    *,
    source: str,
    sha256: str,
    at: datetime,
    successors: Mapping[str, str] | None = None,
    dry_run: bool = False,
) -> KeyChanges:
    """Load the key of a year as a whole, and return what it changes.

    `successors` maps the code of each municipality that ends with this key to the one that continues it. Against the
    same key nothing changes and nothing is written. Raises `Refusal`, and changes nothing, when the year does not
    follow the loaded ones, when municipalities vanish or appear unexplained, or when something in use would go.
    """
    given = dict(successors or {})
    with transaction.atomic():
        _one_load_at_a_time()
        keys = read_keys()
        earlier = keys.get(key.year - 1)
        _check_order(key.year, keys)
        _check_municipalities(key, keys, given, source)
        changes = replace(compare_keys(keys.get(key.year) or earlier, key), is_new_year=key.year not in keys)
        if dry_run or not (changes.any or changes.is_new_year):
            return changes
        keys[key.year] = key
        write_timeline(build_timeline(keys), short_names=read_county_short_names())
        _write_successions(given, on=date(key.year, 1, 1), source=source)
        save_load(
            RegisterLoad.Kind.KEY,
            year=key.year,
            source=source[:200],
            sha256=sha256,
            changes=changes.as_json(),
            at=at,
        )
        return changes


def _one_load_at_a_time() -> None:
    """SQLite's transactions begin IMMEDIATE and wait for each other; PostgreSQL is asked for the same."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE regions_registerload IN EXCLUSIVE MODE")


def _check_order(year: int, keys: Mapping[int, YearKey]) -> None:
    if keys and year not in keys and year != max(keys) + 1:
        raise refuse(YEAR_GAP, year=year, years=", ".join(map(str, keys)), next=max(keys) + 1)


def _check_municipalities(key: YearKey, keys: Mapping[int, YearKey], given: Mapping[str, str], source: str) -> None:
    earlier, later = keys.get(key.year - 1), keys.get(key.year + 1)
    successors = {**list_successors(), **given}
    problems = find_bad_successors(earlier, key, given, file=source) if earlier else []
    if earlier:
        problems += find_breaks(earlier, key, successors, file=source)
    if later:
        problems += find_breaks(key, later, successors, file=source)
    if problems:
        raise Refusal(*problems)


def _write_successions(given: Mapping[str, str], *, on: date, source: str) -> None:
    codes = {area.code: area for area in Area.objects.filter(kind=Area.Kind.MUNICIPALITY)}
    for old, new in given.items():
        Succession.objects.update_or_create(
            old=codes[old], new=codes[new], defaults={"valid_from": on, "source": source[:200]}
        )
