"""Who answers a survey, and about whom, as drawn tables: municipalities in, respondents and counterparts out.

Capital letters are employment areas, X, Y, Z counties; `A-runs` is the organisation that runs A. A dot is none.
"""

from collections import Counter

import pytest

from tests.factories.drawn_registers import draw_register
from yhdyspinta.languages import Texts
from yhdyspinta.regions.queries.year import get_year
from yhdyspinta.regions.year import RegisterYear
from yhdyspinta.surveys.queries.waves import list_national
from yhdyspinta.surveys.respondents import (
    NationalOrganisation,
    Per,
    RespondentKind,
    find_counterparts,
    list_respondents,
)

ALL = tuple(RespondentKind)
NATIONAL = tuple(
    NationalOrganisation(kind, slug, Texts(slug, slug, slug))
    for kind, slug in ((RespondentKind.HUS, "hus"), (RespondentKind.KELA, "kela"))
)


def respondents(register: RegisterYear, *kinds: str) -> list[list[str]]:
    """Organisation, side and area of each respondent, as they would be drawn."""
    found = list_respondents(register, kinds or ALL, NATIONAL)
    return [[one.organisation, one.side, one.area.slug if one.area else "."] for one in found]


def counterparts(register: RegisterYear, per: str) -> list[list[str]]:
    """Each respondent with the keys of those whom it answers about, and the interfaces where they meet."""
    lines = []
    for respondent in list_respondents(register, ALL, NATIONAL):
        found = find_counterparts(register, respondent, per, NATIONAL)
        who = f"{respondent.organisation}/{respondent.side}"
        keys = "+".join(one.key for one in found) or "."
        lines.append([who, keys, "+".join(filter(None, (one.interface_slug for one in found))) or "."])
    return lines


def table(drawing: str) -> list[list[str]]:
    return [line.split() for line in drawing.strip().splitlines()]


TWO_AREAS_IN_X = """
    municipality  area  county
    1             A     X
    2             B     X
    3             B     Y
"""


def test_each_area_and_each_county_has_one_respondent_and_so_have_hus_and_kela() -> None:
    assert respondents(draw_register(TWO_AREAS_IN_X)) == table("""
        A-runs  employment  A
        B-runs  employment  B
        X-runs  county      X
        Y-runs  county      Y
        hus     neither     .
        kela    neither     .
    """)


def test_only_the_kinds_that_a_wave_asks_answer() -> None:
    assert respondents(draw_register(TWO_AREAS_IN_X), "county", "kela") == table("""
        X-runs  county   X
        Y-runs  county   Y
        kela    neither  .
    """)


def test_an_organisation_on_both_sides_answers_twice_and_about_itself() -> None:
    """As Helsinki, whose two tasks meet at an interface of its own."""
    register = draw_register("""
        municipality  area  county
        1             H     H
    """)

    assert respondents(register, "employment_area", "county") == table("""
        H-runs  employment  H
        H-runs  county      H
    """)
    assert counterparts(register, "interface")[:2] == table("""
        H-runs/employment  H  H-H
        H-runs/county      H  H-H
    """)


def test_both_sides_of_an_interface_answer_about_each_other() -> None:
    assert counterparts(draw_register(TWO_AREAS_IN_X), "interface") == table("""
        A-runs/employment  X    A-X
        B-runs/employment  X+Y  B-X+B-Y
        X-runs/county      A+B  A-X+B-X
        Y-runs/county      B    B-Y
        hus/neither        .    .
        kela/neither       .    .
    """)


def test_counties_answer_about_their_areas_and_kela_about_all_of_them() -> None:
    assert counterparts(draw_register(TWO_AREAS_IN_X), "employment_area") == table("""
        A-runs/employment  .    .
        B-runs/employment  .    .
        X-runs/county      A+B  A-X+B-X
        Y-runs/county      B    B-Y
        hus/neither        .    .
        kela/neither       A+B  .
    """)


def test_areas_answer_about_their_counties_and_kela_about_all_of_them() -> None:
    assert counterparts(draw_register(TWO_AREAS_IN_X), "county") == table("""
        A-runs/employment  X    A-X
        B-runs/employment  X+Y  B-X+B-Y
        X-runs/county      .    .
        Y-runs/county      .    .
        hus/neither        .    .
        kela/neither       X+Y  .
    """)


def test_everybody_but_kela_answers_about_kela() -> None:
    assert counterparts(draw_register(TWO_AREAS_IN_X), "kela") == table("""
        A-runs/employment  kela  .
        B-runs/employment  kela  .
        X-runs/county      kela  .
        Y-runs/county      kela  .
        hus/neither        kela  .
        kela/neither       .     .
    """)


def test_hus_has_the_counties_that_the_register_names_it_for_and_they_have_hus() -> None:
    register = draw_register(TWO_AREAS_IN_X, served_by_hus=("X",))

    assert counterparts(register, "county")[4] == ["hus/neither", "X", "."]
    assert counterparts(register, "hus") == table("""
        A-runs/employment  .    .
        B-runs/employment  .    .
        X-runs/county      hus  .
        Y-runs/county      .    .
        hus/neither        .    .
        kela/neither       .    .
    """)


def test_a_group_that_repeats_for_somebody_unknown_is_no_group() -> None:
    register = draw_register(TWO_AREAS_IN_X)
    with pytest.raises(ValueError, match="municipality"):
        find_counterparts(register, list_respondents(register, ["county"])[0], "municipality")


@pytest.fixture(params=[2025, 2026])
def finland(request: pytest.FixtureRequest, register: None) -> RegisterYear:
    return get_year(int(request.param))


def of_finland(register: RegisterYear, kind: str, per: str) -> dict[str, list[str]]:
    """The keys of the counterparts of each respondent of a kind, by the slug of its area."""
    national = list_national()
    return {
        one.area.slug: [found.key for found in find_counterparts(register, one, per, national)]
        for one in list_respondents(register, [kind], national)
        if one.area
    }


def test_finland_has_45_areas_22_counties_hus_and_kela(finland: RegisterYear) -> None:
    found = list_respondents(finland, ALL, list_national())

    assert Counter(one.kind for one in found) == {"employment_area": 45, "county": 22, "hus": 1, "kela": 1}
    assert [one.side for one in found if one.organisation == "helsinki"] == ["employment", "county"]
    assert len({(one.organisation, one.side) for one in found}) == 69


def test_the_50_interfaces_are_seen_from_each_side(finland: RegisterYear) -> None:
    """Acceptance: the sums are equal, and so are the pairs."""
    from_areas = {(a, c) for a, keys in of_finland(finland, "employment_area", "interface").items() for c in keys}
    from_counties = {(a, c) for c, keys in of_finland(finland, "county", "interface").items() for a in keys}

    assert len(from_areas) == len(finland.interfaces) == 50
    assert from_areas == from_counties


def test_a_county_with_three_areas_has_three_and_kainuu_koillismaa_has_two_counties(finland: RegisterYear) -> None:
    from_areas = of_finland(finland, "employment_area", "county")
    from_counties = of_finland(finland, "county", "employment_area")

    assert from_counties["etela-pohjanmaa"] == ["kymppi", "suupohja", "tyolakeus"]
    assert from_areas["kainuu-koillismaa"] == ["kainuu", "pohjois-pohjanmaa"]
    assert sum(map(len, from_areas.values())) == sum(map(len, from_counties.values())) == 50


def test_before_there_were_employment_areas_nobody_answers_for_them(register: None) -> None:
    assert of_finland(get_year(2024), "employment_area", Per.COUNTY) == {}
    assert len(of_finland(get_year(2024), "county", Per.COUNTY)) == 22


def test_hus_answers_about_nobody_as_long_as_the_register_names_it_for_no_area(finland: RegisterYear) -> None:
    national = list_national()
    (hus,) = list_respondents(finland, ["hus"], national)

    assert [find_counterparts(finland, hus, per, national) for per in (Per.COUNTY, Per.EMPLOYMENT_AREA, Per.HUS)] == [
        (),
        (),
        (),
    ]
    assert [one.key for one in find_counterparts(finland, hus, Per.KELA, national)] == ["kela"]
