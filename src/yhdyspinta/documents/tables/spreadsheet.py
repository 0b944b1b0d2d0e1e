"""What every workbook that we write keeps to: no text comes alive, and columns are as wide as what they hold."""

from collections.abc import Iterable
from typing import Final

NO_GUESSING: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
"""Options of xlsxwriter: a text is a text, whatever it begins with."""
PROSE: Final = 90
"""The width of a column of sentences, in characters."""
_WIDEST: Final = 48
_NARROWEST: Final = 9


def column_width(title: str, texts: Iterable[str]) -> int:
    """In characters; a heading may break between words."""
    longest_word = max(map(len, title.split()), default=0)
    longest = max(map(len, texts), default=0)
    return min(max(longest_word, longest, _NARROWEST) + 2, _WIDEST)
