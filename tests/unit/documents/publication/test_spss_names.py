"""What SPSS takes as a name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yhdyspinta.documents.publication.spss_names import spss_names


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("coop_kela", "coop_kela"),
        ("Q2.1", "Q2_1"),
        ("työ ja koulutus", "tyo_ja_koulutus"),
        ("2024", "v_2024"),
        ("_x", "x"),
        ("And", "v_And"),
        ("WITH", "v_WITH"),
        ("ö", "o"),
        ("…", "v"),
        ("a" * 70, "a" * 64),
    ],
)
def test_one_name(name: str, expected: str) -> None:
    assert spss_names([name]) == {name: expected}


def test_names_that_differ_in_case_or_accents_only_get_numbers() -> None:
    assert spss_names(["Kela", "kela", "KELA", "ä", "a"]) == {
        "Kela": "Kela",
        "kela": "kela_2",
        "KELA": "KELA_3",
        "ä": "a",
        "a": "a_2",
    }


def test_long_names_that_begin_alike_stay_apart() -> None:
    given = spss_names(["a" * 64 + "x", "a" * 64 + "y"])

    assert list(given.values()) == ["a" * 64, "a" * 62 + "_2"]


@given(st.lists(st.text(), unique=True))
def test_every_name_is_valid_and_unique(names: list[str]) -> None:
    chosen = list(spss_names(names).values())

    assert len({name.upper() for name in chosen}) == len(names)
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,63}", name) for name in chosen)
    assert not any(name.endswith("_") for name in chosen)
