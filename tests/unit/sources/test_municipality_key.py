"""A year's key is read whole or refused whole, and each problem says where it is."""

import pytest

from yhdyspinta.errors import Refusal
from yhdyspinta.languages import Texts
from yhdyspinta.sources.municipality_key import read_key
from yhdyspinta.sources.register_rows import AreaKind

KNOWN = {
    (AreaKind.REGION, "01"): Texts("Alue", "Region", "Region"),
    (AreaKind.COUNTY, "10"): Texts("Kymppi", "Tian", "Ten"),
    (AreaKind.COUNTY, "20"): Texts("Kaksikymppi", "Tjugo", "Twenty"),
    (AreaKind.EMPLOYMENT_AREA, "01"): Texts("Ykkönen", "Ettan", "One"),
    (AreaKind.EMPLOYMENT_AREA, "02"): Texts("Kakkonen", "Tvåan", "Two"),
    (AreaKind.REGION, "21"): Texts("Ahvenanmaa", "Åland", "Åland"),
}
HEADER = "code,name_fi,name_sv,region_code,county_code,employment_area_code"
GOOD = f"{HEADER}\n001,Äetsä,Äetsä,01,10,01\n002,Beta,Beta,01,10,02\n"


def read(content: str | bytes, year: int = 2027):
    data = content.encode() if isinstance(content, str) else content
    return read_key(data, file="key.csv", year=year, known_areas=KNOWN, outside_regions={"21"})


def problems_of(content: str | bytes, year: int = 2027) -> list[tuple[str, int | None, str]]:
    with pytest.raises(Refusal) as caught:
        read(content, year)
    return [(one.kind.name, one.place.row, one.place.column) for one in caught.value.problems]


def test_a_good_key_gives_codes_as_text_and_names_from_the_register() -> None:
    key = read(GOOD)

    assert [row.code for row in key.municipalities] == ["001", "002"]
    assert key.municipalities[0].employment_area_code == "01"
    assert key.area_name("county", "10").sv == "Tian"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("start", ["", "\ufeff"], ids=["plain", "byte-order mark"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["unix", "windows"])
def test_common_dialects_of_csv_are_read_alike(separator: str, start: str, newline: str) -> None:
    assert read((start + GOOD).replace(",", separator).replace("\n", newline)) == read(GOOD)


def test_a_file_may_name_areas_that_the_register_does_not_know() -> None:
    columns = "employment_area_name_fi,employment_area_name_sv,employment_area_name_en"
    key = read(f"{HEADER},{columns}\n001,A,A,01,10,77,Uusi,Ny,New\n")

    assert key.area_name("employment_area", "77") == Texts("Uusi", "Ny", "New")


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ("", ("key-empty", None, "")),
        (f"{HEADER}\n", ("key-empty", None, "")),
        (GOOD.encode("latin-1"), ("key-wrong-encoding", None, "")),
        ("code,name_fi\n001,A\n", ("key-missing-column", 1, "")),
        (f"{HEADER}\n001,A,A,01,10\n", ("key-bad-row", 2, "")),
        (f"{HEADER}\n1,A,A,01,10,01\n", ("key-bad-code", 2, "code")),
        (f"{HEADER}\n001,A,A,01,10,1\n", ("key-bad-code", 2, "employment_area_code")),
        (f"{HEADER}\n001,A,,01,10,01\n", ("key-empty-name", 2, "name_fi, name_sv")),
        (f"{HEADER}\n001,A,A,01,10,01\n001,A,A,01,10,01\n", ("key-duplicate-municipality", 3, "code")),
        (
            f"{HEADER}\n001,A,A,01,10,01\n001,A,A,01,10,02\n",
            ("key-municipality-in-two-areas", 3, "employment_area_code"),
        ),
        (f"{HEADER}\n001,A,A,01,,01\n", ("key-missing-area", 2, "county_code")),
        (f"{HEADER}\n001,A,A,01,10,99\n", ("key-unnamed-area", 2, "employment_area_code")),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_bad_key_is_refused_with_row_and_column(wrong: str | bytes, expected: tuple[str, int | None, str]) -> None:
    assert expected in problems_of(wrong)


def test_one_code_with_two_names_is_refused() -> None:
    columns = "county_name_fi,county_name_sv,county_name_en"
    found = problems_of(f"{HEADER},{columns}\n001,A,A,01,10,01,X,X,X\n002,B,B,01,10,01,Y,Y,Y\n")

    assert found == [("key-code-with-two-names", 3, "county_name_fi")]


def test_one_name_with_two_codes_is_refused_once_for_each_code() -> None:
    columns = "county_name_fi,county_name_sv,county_name_en"
    rows = "001,A,A,01,10,01,X,X,X\n002,B,B,01,99,01,X,X,X\n003,C,C,01,99,01,X,X,X\n"
    found = problems_of(f"{HEADER},{columns}\n{rows}")

    assert found == [("key-name-with-two-codes", 3, "county_code")]


def test_the_header_of_a_file_that_is_no_csv_is_not_repeated_whole() -> None:
    with pytest.raises(Refusal) as caught:
        read("lorem ipsum " * 5000)

    assert all(len(problem.text("fi")) < 500 for problem in caught.value.problems)


def test_municipalities_of_an_outside_region_need_no_areas() -> None:
    assert read(f"{HEADER}\n035,Brändö,Brändö,21,,\n").municipalities[0].county_code == ""


def test_employment_areas_are_not_asked_of_years_before_they_began() -> None:
    assert read("code,name_fi,name_sv,region_code,county_code\n001,A,A,01,10\n", year=2024).municipalities


def test_every_problem_of_a_file_is_told_at_once() -> None:
    wrong = f"{HEADER}\n1,A,A,01,10,01\n002,B,B,01,,01\n003,C,C,01,10,99\n"

    assert [row for _name, row, _column in problems_of(wrong)] == [2, 3, 4]


def test_the_message_says_where_and_what_to_do_in_the_readers_language() -> None:
    with pytest.raises(Refusal) as caught:
        read(f"{HEADER}\n1,A,A,01,10,01\n")
    problem = caught.value.problems[0]

    assert problem.text("fi") == (
        "YP-KEY-006 key.csv, rivi 2, sarake code: ”1” ei ole koodi: siinä pitää olla 3 numeroa. "
        "Tuo sarake tekstinä, jotta etunollat säilyvät."
    )
    assert "rad 2, kolumn code" in problem.text("sv")
