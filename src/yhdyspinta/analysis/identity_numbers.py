"""Finds Finnish personal identity codes (henkilötunnus) in free text.

Source: Government decree on the Population Information System 128/2010, section 2, as amended by 690/2022 (in force
since 1 January 2023), and the page of the Digital and Population Data Services Agency on the reform
(dvv.fi/hetu-uudistus). A code is the date of birth as `ddmmyy`, a century sign, three digits and a check character:

- the sign is `+` for the 1800s; `-`, Y, X, W, V or U for the 1900s; A, B, C, D, E or F for the 2000s;
- the check character is number (`ddmmyy` and the three digits, read as one number) mod 31 of a table of characters;
- the three digits run from 002. Those from 900 on are given for a while, or to invented people: they count too.

Written text is not a register, so other dashes, lower case, full-width characters, spaces between the parts and dots
in the date are taken as what they stand for. A code without its century sign is found when its check character is a
letter and no space stands before it: with a digit it would be any number of ten digits.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

CHECK_CHARACTERS: Final = "0123456789ABCDEFHJKLMNPRSTUVWXY"
CENTURY_SIGNS: Final = {1800: "+", 1900: "-YXWVU", 2000: "ABCDEF"}
SMALLEST_INDIVIDUAL_NUMBER: Final = 2

_CENTURY_OF: Final = {sign: century for century, signs in CENTURY_SIGNS.items() for sign in signs}
_DASHES: Final = frozenset("‐‑‒–—―−﹣－")
_CHECK_LETTERS: Final = "".join(filter(str.isalpha, CHECK_CHARACTERS))
_GAP: Final = " {0,2}"
_DATE: Final = rf"(?P<day>\d\d){_GAP}\.?{_GAP}(?P<month>\d\d){_GAP}\.?{_GAP}(?P<year>\d\d)"
_TAIL: Final = (
    rf"(?:{_GAP}(?P<sign>[-+A-FU-Y]){_GAP}(?P<number>\d\d\d){_GAP}(?P<check>[{CHECK_CHARACTERS}])"
    rf"|{_GAP}(?P<bare_number>\d\d\d)(?P<bare_check>[{_CHECK_LETTERS}]))"
)
# A look-ahead, so that a number that only resembles the beginning of a code does not hide one that follows it.
_CODE: Final = re.compile(rf"(?<!\d)(?={_DATE}{_TAIL}(?![^\W_]))", re.ASCII)


@dataclass(frozen=True, slots=True)
class Span:
    """Where in a text a code stands: the offsets of its first character and of the one after its last."""

    start: int
    end: int


def find_identity_numbers(text: str) -> list[Span]:
    """The places of the personal identity codes in a text, in order. Time is linear in the length of the text."""
    return list(_spans(_as_plain_characters(text)))


def has_identity_number(text: str) -> bool:
    """Whether a text holds a personal identity code."""
    return next(_spans(_as_plain_characters(text)), None) is not None


def _spans(plain: str) -> Iterator[Span]:
    for found in _CODE.finditer(plain):
        if _is_code(found):
            yield Span(found.start(), max(found.end("check"), found.end("bare_check")))


def _as_plain_characters(text: str) -> str:
    """The text in ASCII's capitals, digits, hyphens and spaces where that is what it means; of the same length."""
    return "".join(map(_plain, text))


def _plain(character: str) -> str:
    if character in _DASHES:
        return "-"
    # Soft hyphens and zero-width characters are invisible to a reader; tabs and line ends part like spaces.
    if character.isspace() or unicodedata.category(character) == "Cf":
        return " "
    folded = unicodedata.normalize("NFKC", character).upper()
    return folded if len(folded) == 1 else character


def _is_code(found: re.Match[str]) -> bool:
    number = found["number"] or found["bare_number"]
    check = found["check"] or found["bare_check"]
    digits = found["day"] + found["month"] + found["year"] + number
    return (
        int(number) >= SMALLEST_INDIVIDUAL_NUMBER
        and CHECK_CHARACTERS[int(digits) % len(CHECK_CHARACTERS)] == check
        and _is_date(found)
    )


def _is_date(found: re.Match[str]) -> bool:
    """Whether the day exists in the century that the sign says; without a sign, in one of those that may be meant."""
    centuries = [_CENTURY_OF[found["sign"]]] if found["sign"] else [1900, 2000]
    return any(_exists(century + int(found["year"]), int(found["month"]), int(found["day"])) for century in centuries)


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
