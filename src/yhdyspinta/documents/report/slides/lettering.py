"""How much room a text takes on a slide.

Widths are those of Arial, the font of the template, in thousandths of the size of type; fonts that stand in for it
have the same widths (Liberation Sans, Helvetica) or are narrower (Calibri, Carlito).
"""

import math
from functools import lru_cache
from typing import Final

_LETTERS_BY_WIDTH: Final = {
    200: "\u2009\u202f",
    222: "ijl'",
    278: " \u00a0!,./:;I[\\]ft",
    333: "()-`r",
    355: '"',
    389: "*",
    500: "ckJsvxyz",
    556: "#$0123456789?L_abdeghnopquäåöéá–",
    584: "+<=>−",
    667: "&ABEKPSVXYÄÅ",
    611: "FTZ",
    722: "CDHNRUwÜ",
    778: "GOQÖ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…",
}
_WIDTHS: Final = {letter: width for width, letters in _LETTERS_BY_WIDTH.items() for letter in letters}
_OTHER: Final = 780
_BOLD: Final = 1.08
_SPACING: Final = 1.2
"""Height of a line in sizes of type."""


def measure_text(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a line, in points, when `size` is in points."""
    width = sum(_WIDTHS.get(letter, _OTHER) for letter in text) * size / 1000
    return width * _BOLD if bold else width


@lru_cache(maxsize=4096)
def count_lines(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """How many lines a text takes when it is broken at spaces and after hyphens and slashes; at least one.

    A word that is wider than the line is broken anywhere, as PowerPoint does.
    """
    lines, used = 1, 0.0
    space = measure_text(" ", size, bold=bold)
    for word in text.split(" "):
        length = measure_text(word, size, bold=bold)
        before = space if used else 0.0
        if used + before + length <= width:
            used += before + length
        elif length <= width:
            lines, used = lines + 1, length
        else:
            over = math.ceil(length / width)
            lines, used = lines + over - (0 if used else 1), length % width
    return lines


def measure_height(text: str, width: float, size: float, *, bold: bool = False) -> float:
    """The height of a wrapped text, in points."""
    return count_lines(text, width, size, bold=bold) * size * _SPACING


def choose_size(text: str, width: float, height: float, sizes: tuple[float, ...], *, bold: bool = False) -> float:
    """The first of the sizes at which the text fits; the last when none does."""
    for size in sizes:
        if measure_height(text, width, size, bold=bold) <= height:
            return size
    return sizes[-1]


def cut_text(text: str, width: float, height: float, size: float) -> tuple[str, ...]:
    """The text in parts that each fit, cut between sentences where that is possible and otherwise between words."""
    if measure_height(text, width, size) <= height:
        return (text,)
    words = text.split(" ")
    taken = 1
    while taken < len(words) and measure_height(" ".join(words[: taken + 1]), width, size) <= height:
        taken += 1
    sentence = next((at for at in range(taken, taken // 2, -1) if words[at - 1].endswith((".", "!", "?"))), taken)
    return (" ".join(words[:sentence]), *cut_text(" ".join(words[sentence:]), width, height, size))
