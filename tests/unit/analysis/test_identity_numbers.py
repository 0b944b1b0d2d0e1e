"""Which texts hold a personal identity code.

Every code here is of an invented person: the numbers from 900 on are never given to anyone for good. Those with the
new century signs are the test persons that the Digital and Population Data Services Agency has published.
"""

import time

import pytest

from yhdyspinta.analysis.identity_numbers import (
    CENTURY_SIGNS,
    CHECK_CHARACTERS,
    Span,
    find_identity_numbers,
    has_identity_number,
)

PUBLISHED = [
    "010594Y9032",
    "010594Y9021",
    "020594X903P",
    "020594X902N",
    "030594W903B",
    "030694W9024",
    "040594V9030",
    "040594V902Y",
    "050594U903M",
    "050594U902L",
    "010516B903X",
    "010516B902W",
    "020516C903K",
    "020516C902J",
    "030516D9037",
    "030516D9026",
    "010501E9032",
    "020502E902X",
    "020503F9037",
    "020504A902E",
    "020504B904H",
]

WRITTEN = {
    "hyphen": "131052-952K",
    "1800s": "131052+952K",
    "2000s": "131052A952K",
    "lower case": "131052-952k",
    "lower-case sign": "131052a952k",
    "en dash": "131052–952K",
    "minus sign": "131052−952K",
    "no-break hyphen": "131052‑952K",
    "spaces around the hyphen": "131052 - 952K",
    "a space before the check character": "131052-952 K",
    "spaces in the date": "13 10 52-952K",
    "dots in the date": "13.10.52-952K",
    "no-break spaces": "131052\u00a0-\u00a0952K",
    "a line end": "131052-\n952K",
    "soft hyphen": "131052-\u00ad952K",
    "zero-width space": "131052\u200b-952K",
    "full-width characters": "１３１０５２－９５２Ｋ",
    "without its sign": "131052952K",
    "a space for its sign": "131052 952K",
    "in a sentence": "Asiakkaan (131052-952K) tiedot ovat väärin.",
    "with a case ending": "Tämä koskee 131052-952K:n hakemusta",
    "in a file's name": "liite_131052-952K_lausunto.pdf",
    "glued to a word": "hetu131052-952K",
    "after another number": "12 131052-952K",
    "after what looks like a date": "01 02 131052-952K",
    "born on a leap day": "290296-9026",
    "born on the leap day of 2000": "290200A902D",
}

ORDINARY = {
    "nothing": "",
    "a sentence": "Väestöluku on väärä: pitäisi olla 5 603 851.",
    "wrong check character": "131052-952L",
    "no such day": "310699-901E",
    "no such month": "131352-9520",
    "29 February of a common year": "290297-902E",
    "29 February 1900, which was no leap year": "290200-902D",
    "the numbers 000 and 001 are not given": "131052-001W 131052-000V",
    "a longer number": "5131052-952K",
    "letters after it": "131052-952KX",
    "a mobile number": "040 123 4567, 0401234567, +358 40 123 4567, 040-1234567",
    "a landline number": "029 534 5000",
    "ten digits with a fitting check digit": "0401234561 1310529650",
    "a business id": "0201256-6, FI02012566",
    "an IBAN": "FI21 1234 5600 0007 85",
    "dates": "13.10.1952–24.11.2026 klo 13.10, 2026-11-24",
    "a diary number": "HEL 2025-009935, HOLDno-2025-198",
    "statutes": "381/2023, 306/2019 10 §",
    "codes of regions": "091, 837, ALUE 131052",
    "a request's number": "9f131052a308b7cd",
    "a period of time": "010125-311226",
    "coordinates": "60.1699, 24.9384",
    "a fitting check letter after a space": "131052 952 K",
}


@pytest.mark.parametrize("code", PUBLISHED)
def test_finds_the_published_test_persons(code: str) -> None:
    assert find_identity_numbers(code) == [Span(0, 11)]


@pytest.mark.parametrize("text", WRITTEN.values(), ids=WRITTEN.keys())
def test_finds_a_code_however_it_is_written(text: str) -> None:
    assert has_identity_number(text)


@pytest.mark.parametrize("text", ORDINARY.values(), ids=ORDINARY.keys())
def test_leaves_ordinary_text_alone(text: str) -> None:
    assert find_identity_numbers(text) == []


@pytest.mark.parametrize("sign", "".join(CENTURY_SIGNS.values()))
def test_knows_every_century_sign(sign: str) -> None:
    assert has_identity_number(f"131052{sign}952K")


@pytest.mark.parametrize("sign", "GHIJKLMNOPQRSTZ/*_:")
def test_knows_no_other_sign(sign: str) -> None:
    assert not has_identity_number(f"131052{sign}952K")


def test_every_check_character_is_that_of_the_decree() -> None:
    assert len(CHECK_CHARACTERS) == 31
    assert not set("GIOQZ") & set(CHECK_CHARACTERS)
    for number in range(900, 931):
        fitting = [check for check in CHECK_CHARACTERS if has_identity_number(f"131052-{number}{check}")]
        assert fitting == [CHECK_CHARACTERS[int(f"131052{number}") % 31]]


def test_says_where_each_code_stands() -> None:
    text = "Ensin 131052-952K, sitten 13 10 52 A 952 K ja lopuksi 010594Y9032."
    assert [text[span.start : span.end] for span in find_identity_numbers(text)] == [
        "131052-952K",
        "13 10 52 A 952 K",
        "010594Y9032",
    ]


def test_a_code_after_a_false_beginning_is_found() -> None:
    text = "131052 131052-952K"
    assert [text[span.start : span.end] for span in find_identity_numbers(text)] == ["131052-952K"]


@pytest.mark.parametrize("piece", ["1", "13 ", "131052-", "131052-9", "131052- 952 ", "1 0 5 2 "])
def test_a_long_text_takes_no_longer_a_character(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    started = time.perf_counter()
    find_identity_numbers(text)
    assert time.perf_counter() - started < 2
