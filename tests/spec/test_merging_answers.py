"""Two people change one response. Each line: what stands, what somebody saves, and what comes of it.

A cell such as `4 v2` is the answer 4 in its version 2; `–` is no answer. `saw` is the version that the page of the
sender was made from.
"""

from datetime import UTC, datetime

import pytest

from tests.spec.drawn_answers import table
from yhdyspinta.analysis.answers.entries import Change, Entry
from yhdyspinta.analysis.answers.merging import merge
from yhdyspinta.analysis.routing.evaluating import Answer

BEFORE, NOW = datetime(2026, 11, 24, 9, tzinfo=UTC), datetime(2026, 11, 24, 10, tzinfo=UTC)
ANNA, BERTTA = 1, 2
KEY = ("visible", "")

LINES = """
    stands  saves  saw  becomes  clash  |
    –       4      v0   4_v1     no     |  the first answer
    3_v1    4      v1   4_v2     no     |  a change of what was seen
    3_v1    –      v1   –_v2     no     |  an answer is taken back
    –_v2    4      v2   4_v3     no     |  and given again
    3_v2    4      v1   3_v2     yes    |  somebody else was faster
    3_v1    4      v0   3_v1     yes    |  both gave a first answer
    –_v2    4      v1   –_v2     yes    |  the other has emptied it
    3_v2    3      v1   3_v2     no     |  both want the same
    3_v2    3      v0   3_v2     no     |  both gave the same first answer
    –       –      v0   –        no     |  nothing to nothing
    3_v1    4      v7   3_v1     yes    |  a version that was never there: the database was restored
    –       4      v7   4_v1     no     |  the same, where nothing stands that could be lost
"""


def answer(text: str) -> Answer:
    return None if text == "–" else float(text)


def stand(cell: str) -> dict[tuple[str, str], Entry]:
    value, _mark, version = cell.partition("_v")
    return {KEY: Entry(answer(value), int(version), BERTTA, BEFORE)} if version else {}


@pytest.mark.parametrize("line", [line[:5] for line in table(LINES)[1:]], ids=" ".join)
def test_one_answer_that_two_people_change(line: list[str]) -> None:
    stands, saves, saw, becomes, clashes = line
    before = stand(stands)
    merged = merge(before, [Change(KEY, answer(saves), int(saw.removeprefix("v")))], by=ANNA, at=NOW)
    after = stand(becomes)
    assert {key: (entry.value, entry.version) for key, entry in merged.entries.items()} == {
        key: (entry.value, entry.version) for key, entry in after.items()
    }
    assert [(clash.mine, clash.theirs) for clash in merged.clashes] == (
        [(answer(saves), before[KEY])] if clashes == "yes" else []
    )
    is_changed = becomes != stands
    assert merged.changed == ((KEY,) if is_changed else ())
    if is_changed:
        assert (merged.entries[KEY].by, merged.entries[KEY].at) == (ANNA, NOW)


def test_changes_of_different_answers_merge_and_a_clash_stops_none_of_the_others() -> None:
    before = {("visible", ""): Entry(3.0, 2, BERTTA, BEFORE), ("persons", ""): Entry(5.0, 1, BERTTA, BEFORE)}
    merged = merge(
        before,
        [Change(("visible", ""), 4.0, 1), Change(("persons", ""), 6.0, 1), Change(("agreement", "kela"), "none", 0)],
        by=ANNA,
        at=NOW,
    )
    assert merged.changed == (("persons", ""), ("agreement", "kela"))
    assert [clash.key for clash in merged.clashes] == [("visible", "")]
    assert merged.entries[("visible", "")] == before[("visible", "")]


def test_the_same_question_about_two_counterparts_is_two_answers() -> None:
    before = {("agreement", "kela"): Entry("none", 4, BERTTA, BEFORE)}
    merged = merge(before, [Change(("agreement", "suupohja"), "in_force", 0)], by=ANNA, at=NOW)
    assert merged.changed == (("agreement", "suupohja"),)
    assert not merged.clashes
