"""# Answers of persons: how much is shown of a group

Where single people answer of their own experience, an interface has few answers a side, and somebody there could be
found. `yhdyspinta.analysis.disclosure` says how much of a group is shown.

| answers on the side with fewer | shown |
|---|---|
| 0–4 | nothing; the interfaces of a cluster that have too few are taken together |
| 5–9 | the classes of the scale's ends and middle (1–2, 3, 4–5), the mean without decimals |
| 10– | every code, the mean with one decimal |

Figures of all groups together are published too. Whoever subtracts the groups that are shown from the whole learns of
the others together; so these have on each side no answers at all, or at least 5 (and at least 10 where all the others
are shown in full). Where they do not, the smallest of the shown groups is shown less, until they do.

The agreed answer of an organisation is an official act and is shown as it is, once both sides have approved.

## Source

The thresholds are ours; five is the customary least number of Finnish authorities. That the total and the parts
together must be looked at: L. Willenborg, T. de Waal: *Elements of Statistical Disclosure Control*, Springer 2001.

## Limits

- It does not know what readers know already: of five answers, four people can tell the fifth's.
- Groups that all answer alike say what each of their members answered. With 10 answers and more that is accepted.
"""

from hypothesis import given
from hypothesis import strategies as st

from tests.spec.drawn_answers import table
from yhdyspinta.analysis.disclosure import FEWEST, FEWEST_IN_FULL, Detail, choose_details, merge_ends


def _details(drawing: str) -> list[list[str]]:
    """The detail of each group, from lines of a group and its answers on the two sides."""
    sizes = {name: (int(first), int(second)) for name, first, second in table(drawing)}
    return [[name, detail.name.lower()] for name, detail in choose_details(sizes).items()]


def test_the_side_with_fewer_answers_decides() -> None:
    drawn = """
        north  4   12
        south  30  3
        east   5   9
        west   10  10
        coast  40  9
        lakes  12  11
    """
    assert _details(drawn) == table("""
        north  nothing
        south  nothing
        east   merged
        west   full
        coast  merged
        lakes  full
    """)


def test_one_group_with_too_few_takes_the_smallest_other_with_it() -> None:
    """Else the whole minus the others would be the two answers of north."""
    drawn = """
        north  2   2
        south  12  12
        east   11  11
        west   30  30
    """
    assert _details(drawn) == table("""
        north  nothing
        south  full
        east   nothing
        west   full
    """)


def test_groups_without_any_answer_give_nothing_away() -> None:
    drawn = """
        north  0   0
        south  12  12
    """
    assert _details(drawn) == table("""
        north  nothing
        south  full
    """)


def test_merged_classes_are_not_found_by_subtracting_the_full_ones() -> None:
    """The one group with merged classes would be the whole minus the others, in full."""
    drawn = """
        north  6   7
        south  12  13
        east   20  20
    """
    assert _details(drawn) == table("""
        north  merged
        south  merged
        east   full
    """)


def test_when_nothing_else_is_left_nothing_is_shown() -> None:
    drawn = """
        north  2  2
        south  6  6
    """
    assert _details(drawn) == table("""
        north  nothing
        south  nothing
    """)


def test_the_ends_of_a_scale_are_merged_and_its_middle_stays() -> None:
    assert [merge.code for merge in merge_ends((1, 2, 3, 4, 5))] == ["1-2", 3, "4-5"]
    assert [merge.code for merge in merge_ends((1, 2, 3, 4))] == [1, "2-3", 4]
    assert [merge.code for merge in merge_ends((0, 1))] == ["0-1"]
    assert [merge.code for merge in merge_ends(tuple(range(11)))] == ["0-4", 5, "6-10"]


@given(st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14)), min_size=1, max_size=9))
def test_no_group_is_ever_found_by_subtraction(answers: list[tuple[int, int]]) -> None:
    sizes = {f"g{at}": of_group for at, of_group in enumerate(answers)}
    details = choose_details(sizes)

    for side in (0, 1):
        unseen = sum(sizes[group][side] for group, detail in details.items() if detail is Detail.NOTHING)
        coarse = sum(sizes[group][side] for group, detail in details.items() if detail is not Detail.FULL)
        assert unseen == 0 or unseen >= FEWEST or set(details.values()) == {Detail.NOTHING}
        assert coarse == 0 or coarse >= FEWEST_IN_FULL or Detail.FULL not in details.values()
    least = {Detail.NOTHING: 0, Detail.MERGED: FEWEST, Detail.FULL: FEWEST_IN_FULL}
    assert all(min(sizes[group]) >= least[detail] for group, detail in details.items())
