"""Whatever people save in whatever order: a value that was taken is in the history, every other one is told."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from yhdyspinta.analysis.answers.encoding import decode_entries, encode_entries
from yhdyspinta.analysis.answers.entries import Change, Entry
from yhdyspinta.analysis.answers.merging import is_same, merge, values_of, versions_of
from yhdyspinta.analysis.answers.revising import (
    Revision,
    decode_changes,
    decode_clashes,
    encode_changes,
    encode_clashes,
    fold,
)
from yhdyspinta.analysis.routing.evaluating import Key
from yhdyspinta.analysis.states import State

NOON = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)
keys = st.sampled_from([("a", ""), ("b", ""), ("c", "kela"), ("c", "hus")])
answers = st.one_of(
    st.none(), st.sampled_from([1.0, 2.0, "x", "dont_know", State.DONT_KNOW, ("x",), ("x", "y")]), st.text(max_size=3)
)
saves = st.lists(
    st.tuples(st.integers(1, 3), st.lists(st.tuples(keys, answers, st.integers(0, 4)), min_size=1, max_size=4)),
    max_size=12,
)


@given(saves)
def test_the_sheet_is_the_fold_of_its_revisions_and_nothing_goes_unseen(
    drawn: list[tuple[int, list[tuple[Key, object, int]]]],
) -> None:
    entries: dict[Key, Entry] = {}
    revisions: list[Revision] = []
    for number, (by, changes) in enumerate(drawn, start=1):
        asked = [Change(key, value, base) for key, value, base in changes]  # type: ignore[arg-type]
        at = NOON + timedelta(seconds=number)
        merged = merge(entries, asked, by=by, at=at)
        last = {change.key: change for change in asked}
        for key, change in last.items():
            clashed = [clash for clash in merged.clashes if clash.key == key]
            if clashed:
                assert is_same(clashed[0].mine, change.value)
                assert clashed[0].theirs == entries[key]
                assert merged.entries[key] == entries[key]
            else:
                stands = merged.entries.get(key)
                assert is_same(stands.value if stands else None, change.value)
        untouched = entries.keys() - set(merged.changed)
        assert {key: merged.entries[key] for key in untouched} == {key: entries[key] for key in untouched}
        changed = decode_changes(encode_changes(entries, merged))
        clashes = decode_clashes(encode_clashes(merged.clashes))
        assert clashes == merged.clashes
        revisions.append(Revision(number, "page", at, by, changed, clashes))
        entries = decode_entries(encode_entries(merged.entries))
        assert entries == dict(merged.entries)
    assert fold(revisions) == entries


def test_what_was_emptied_has_a_version_and_no_value() -> None:
    entries = {("a", ""): Entry(None, 3, 1, NOON), ("b", ""): Entry(2.0, 1, 1, NOON)}
    assert values_of(entries) == {("b", ""): 2.0}
    assert versions_of(entries, [("a", ""), ("z", "")]) == {("a", ""): 3, ("z", ""): 0}


def test_of_two_changes_of_one_answer_in_a_save_the_later_counts() -> None:
    merged = merge({}, [Change(("a", ""), 1.0, 0), Change(("a", ""), 2.0, 0)], by=1, at=NOON)
    assert merged.entries == {("a", ""): Entry(2.0, 1, 1, NOON)}
    assert (merged.changed, merged.clashes) == ((("a", ""),), ())


def test_a_word_is_not_the_state_that_is_called_so() -> None:
    entries = {("a", ""): Entry("dont_know", 1, 1, NOON)}
    merged = merge(entries, [Change(("a", ""), State.DONT_KNOW, 1)], by=2, at=NOON)
    assert merged.entries[("a", "")].value is State.DONT_KNOW
