"""Several people change one response: what a save comes to, so that nothing that anybody wrote is lost unseen.

Each answer has a version of its own. A save says for every answer which version its sender saw:

    the value is what stands          nothing to change, whatever was seen
    the version seen is the newest    the value is taken, under the next version
    anything else                     a clash: what stands stays, and the sender is shown both
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from yhdyspinta.analysis.answers.entries import Change, Clash, Entries, Entry, Merged
from yhdyspinta.analysis.routing.evaluating import Answer, Answers, Key


def merge(entries: Entries, changes: Iterable[Change], *, by: int | None, at: datetime) -> Merged:
    """What the entries are after a save. Of two changes of one answer in the same save the later one counts.

    A version that was never there (a page that was open while the database was restored) is a clash with what stands,
    and no obstacle where nothing does.
    """
    merged = dict(entries)
    changed: list[Key] = []
    clashes: list[Clash] = []
    for change in {change.key: change for change in changes}.values():
        stands = entries.get(change.key)
        if is_same(change.value, stands.value if stands else None):
            continue
        if stands is not None and change.base != stands.version:
            clashes.append(Clash(change.key, change.value, stands))
            continue
        merged[change.key] = Entry(change.value, (stands.version if stands else 0) + 1, by, at)
        changed.append(change.key)
    return Merged(merged, tuple(changed), tuple(clashes))


def values_of(entries: Entries) -> Answers:
    """The answers without their history; those that were emptied are left out."""
    return {key: entry.value for key, entry in entries.items() if entry.value is not None}


def versions_of(entries: Entries, keys: Iterable[Key]) -> Mapping[Key, int]:
    """The versions that stand, 0 for what was never answered."""
    return {key: entries[key].version if key in entries else 0 for key in keys}


def is_same(one: Answer, other: Answer) -> bool:
    """Whether two answers are the same. A number is never a text, nor a text a state that is called so."""
    return type(one) is type(other) and one == other
