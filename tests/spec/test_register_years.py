"""What the keys of several years say together: from when until when something held."""

from datetime import date

from tests.spec.keys import draw_key
from yhdyspinta.regions.changes import compare_keys, find_bad_successors, find_breaks
from yhdyspinta.regions.timeline import Span, build_timeline

FIRST = draw_key(
    2025,
    """
    code  name   area  county
    001   Alpha  01    10
    002   Beta   01    10
    003   Gamma  02    20
    """,
)
BETA_MOVED = draw_key(
    2026,
    """
    code  name   area  county
    001   Alpha  01    10
    002   Beta   01    20
    003   Gamma  02    20
    """,
)
BETA_MERGED = draw_key(
    2027,
    """
    code  name   area  county
    001   Alpha  01    10
    003   Gamma  02    20
    """,
)


def year(number: int, until: int | None = None) -> Span:
    return Span(date(number, 1, 1), date(until, 1, 1) if until else None)


def test_an_interface_begins_with_the_first_year_in_which_the_two_share_a_municipality() -> None:
    timeline = build_timeline({2025: FIRST, 2026: BETA_MOVED})

    assert timeline.interfaces == {
        ("01", "10"): (year(2025),),
        ("01", "20"): (year(2026),),
        ("02", "20"): (year(2025),),
    }


def test_an_interface_ends_when_its_last_municipality_leaves_and_may_begin_again() -> None:
    again = draw_key(2028, "code name area county\n001 Alpha 01 10\n003 Gamma 01 20")
    timeline = build_timeline({2025: FIRST, 2026: BETA_MOVED, 2027: BETA_MERGED, 2028: again})

    assert timeline.interfaces["01", "20"] == (year(2026, 2027), year(2028))
    assert timeline.interfaces["02", "20"] == (year(2025, 2028),)


def test_a_membership_holds_until_the_year_without_it() -> None:
    timeline = build_timeline({2025: FIRST, 2026: BETA_MOVED, 2027: BETA_MERGED})

    assert timeline.memberships["002", ("county", "10")] == (year(2025, 2026),)
    assert timeline.memberships["002", ("county", "20")] == (year(2026, 2027),)
    assert timeline.memberships["001", ("county", "10")] == (year(2025),)


def test_a_new_name_is_a_new_version_of_the_same_municipality() -> None:
    renamed = draw_key(2026, "code name area county\n001 Alfa 01 10\n002 Beta 01 10\n003 Gamma 02 20")
    versions = build_timeline({2025: FIRST, 2026: renamed}).versions["municipality", "001"]

    assert [(description.names.fi, span) for description, span in versions] == [
        ("Alpha", year(2025, 2026)),
        ("Alfa", year(2026)),
    ]


def test_comparing_two_keys_tells_which_interfaces_begin_end_gain_and_lose() -> None:
    changes = compare_keys(FIRST, BETA_MOVED)

    assert [(one.employment_area, one.county, one.gained) for one in changes.begun] == [("01", "20", ("002",))]
    assert [(one.employment_area, one.county, one.gained, one.lost) for one in changes.changed] == [
        ("01", "10", (), ("002",))
    ]
    assert changes.ended == ()


def test_the_same_key_changes_nothing() -> None:
    assert not compare_keys(FIRST, FIRST).any


def test_a_municipality_may_vanish_only_when_another_continues_it() -> None:
    unexplained = find_breaks(BETA_MOVED, BETA_MERGED, {})

    assert [(problem.kind.code, problem.details["code"]) for problem in unexplained] == [("YP-REGIONS-002", "002")]
    assert find_breaks(BETA_MOVED, BETA_MERGED, {"002": "003"}) == []


def test_a_municipality_may_appear_only_in_the_place_of_another() -> None:
    merged = draw_key(2026, "code name area county\n009 Delta 01 10\n003 Gamma 02 20")

    assert [problem.kind.code for problem in find_breaks(FIRST, merged, {"001": "009"})] == ["YP-REGIONS-002"]
    assert [problem.kind.code for problem in find_breaks(FIRST, merged, {"001": "003", "002": "003"})] == [
        "YP-REGIONS-003"
    ]
    assert find_breaks(FIRST, merged, {"001": "009", "002": "009"}) == []


def test_a_successor_must_replace_what_was_there_with_what_is_there() -> None:
    assert find_bad_successors(BETA_MOVED, BETA_MERGED, {"002": "003"}) == []
    for wrong in ({"002": "999"}, {"999": "003"}, {"001": "003"}):
        assert [problem.kind.code for problem in find_bad_successors(BETA_MOVED, BETA_MERGED, wrong)] == [
            "YP-REGIONS-004"
        ]
