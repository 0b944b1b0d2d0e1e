"""Municipality codes in a file: how they are written, where they are, and whether they are the year's."""

import pytest

from tests.factories.boundaries import UNITS, collection, country_collection, feature, square, to_content
from yhdyspinta.errors import Refusal
from yhdyspinta.sources import errors_boundary_content as errors
from yhdyspinta.sources.boundaries.boundary_set import BoundarySet
from yhdyspinta.sources.boundaries.codes import to_code
from yhdyspinta.sources.boundaries.read import read_boundary_set


def read(document: object, *, code_property: str = "") -> BoundarySet:
    return read_boundary_set(to_content(document), UNITS, code_property=code_property)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("005", "005"),
        ("5", "005"),
        (5, "005"),
        (5.0, "005"),
        (" 049 ", "049"),
        ("KU049", "049"),
        ("FI-049", "049"),
        ("kunta.049", "049"),
        ("http://example.org/kunta/049", "049"),
        # What counts features, or is no Finnish code, is no code.
        ("kunta4500k_2025.12", ""),
        ("kunta4500k_2025.123", ""),
        ("0114", ""),
        (1440, ""),
        (5.5, ""),
        (-5, ""),
        (True, ""),
        (None, ""),
        ("", ""),
        ("Espoo", ""),
        ("٠٠٥", ""),
        (["005"], ""),
    ],
)
def test_a_code_has_three_digits(value: object, code: str) -> None:
    assert to_code(value) == code


@pytest.mark.parametrize(
    "name",
    ["natcode", "NATCODE", "kunta", "KUNTA", "kuntanro", "kuntakoodi", "municipality_code", "nationalCode", "koodi"],
)
def test_the_property_is_found_by_its_values(name: str) -> None:
    document = country_collection()
    for entry in document["features"]:
        entry["properties"] = {"gid": 7, "nimi": "x", name: entry["properties"]["kunta"]}
    assert read(document).facts.code_property == name


def test_the_id_of_features_may_be_the_code() -> None:
    document = country_collection()
    for entry in document["features"]:
        entry["id"] = int(entry["properties"].pop("kunta"))
    assert read(document).facts.code_property == "feature.id"
    assert read(document, code_property="id").facts.code_property == "feature.id"


def test_values_decide_before_names() -> None:
    document = country_collection()
    for number, entry in enumerate(document["features"]):
        entry["properties"] = {"kunta": f"{number}x", "mun": entry["properties"]["kunta"], "area": "001"}
    assert read(document).facts.code_property == "mun"


def test_names_decide_between_properties_with_the_same_values() -> None:
    document = country_collection()
    for entry in document["features"]:
        code = entry["properties"].pop("kunta")
        entry["properties"] = {"aaa": code, "KOODI": code, "natcode": code}
    assert read(document).facts.code_property == "natcode"


def test_a_named_property_is_used_although_another_fits_better() -> None:
    document = country_collection()
    for entry in document["features"]:
        entry["properties"]["other"] = entry["properties"]["kunta"].replace("004", "904")
    with pytest.raises(Refusal) as refusal:
        read(document, code_property="other")
    assert [problem.kind for problem in refusal.value.problems] == [
        errors.MISSING_MUNICIPALITIES,
        errors.UNKNOWN_CODES,
    ]


def test_an_unknown_property_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refusal, match="kunta") as refusal:
        read(country_collection(), code_property="natcode")
    assert refusal.value.problems[0].kind is errors.UNKNOWN_CODE_PROPERTY


def test_swedish_municipalities_are_refused_as_none_of_ours() -> None:
    document = country_collection(to_value=lambda code: f"0{code}")
    with pytest.raises(Refusal, match="0 of the year's 5") as refusal:
        read(document)
    assert refusal.value.problems[0].kind is errors.NO_CODE_PROPERTY


def test_a_missing_municipality_is_named() -> None:
    with pytest.raises(Refusal, match="003 Yläoikea") as refusal:
        read(country_collection({"003": None}))
    assert [problem.kind for problem in refusal.value.problems] == [errors.MISSING_MUNICIPALITIES]


def test_a_repeated_municipality_is_named() -> None:
    document = country_collection()
    document["features"].append(feature("2", [square(600_000, 7_000_000)]))
    with pytest.raises(Refusal, match="002 Alavasen") as refusal:
        read(document)
    assert [problem.kind for problem in refusal.value.problems] == [errors.REPEATED_CODES]


def test_every_fault_of_the_codes_is_told_at_once() -> None:
    codes = ["001", "001", "002", "003", "588", None]
    document = collection(feature(code, [square(400_000, 7_000_000)]) for code in codes)
    with pytest.raises(Refusal) as refusal:
        read(document)
    assert {problem.kind for problem in refusal.value.problems} == {
        errors.MISSING_MUNICIPALITIES,
        errors.UNKNOWN_CODES,
        errors.REPEATED_CODES,
    }
    assert "588, None" in str(refusal.value)


def test_units_that_may_be_absent_may_be_so_only_all_together() -> None:
    result = read(country_collection({"901": None}))
    assert [warning.kind for warning in result.warnings] == [errors.ALAND_ABSENT]
    assert [shape.key for shape in result.municipalities] == ["001", "002", "003", "004"]

    from_two = [*UNITS, type(UNITS[-1])("902", "Luoto", may_be_absent=True)]
    with pytest.raises(Refusal, match="902 Luoto"):
        read_boundary_set(to_content(country_collection()), from_two)


def test_what_could_steer_a_terminal_is_not_shown() -> None:
    document = country_collection()
    document["features"][0]["properties"]["kunta"] = "\x1b[2J" + "x" * 100
    with pytest.raises(Refusal) as refusal:
        read(document)
    assert "\x1b" not in str(refusal.value)
    assert "x" * 50 not in str(refusal.value)
