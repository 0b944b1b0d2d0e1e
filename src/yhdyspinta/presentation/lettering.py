"""How much room a text takes, and where a name may be broken into lines.

SVG breaks no lines, so the server does. Widths are those of Source Sans 3 at weight 600, measured in a browser
(`measureText`) and rounded; regular weight is a little narrower. Fonts that stand in for it are up to a seventh
wider: what is drawn around a text leaves that much room.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final

_LETTERS_BY_WIDTH: Final = {
    100: "\u2009\u202f",
    200: " \u00a0",
    260: "ij",
    280: "',.:;Il",
    320: "!()-f",
    340: "/",
    360: "t",
    380: "r",
    440: "?sz",
    460: "c",
    480: "x–",
    500: "JLYevyé",
    520: "+0123456789=Fagkäå−",
    540: "ESTVXZoöÉ",
    560: "AbdhnpquÄÅü",
    580: "CP",
    600: "BKR",
    620: "DG",
    640: "&",
    660: "HNUÜ",
    680: "OQÖ",
    740: "Mw",
    800: "W",
    840: "%m",
}
"""Thousandths of the size of type → the letters that are that wide."""
_WIDTHS: Final = {letter: width for width, letters in _LETTERS_BY_WIDTH.items() for letter in letters}
_WIDEST: Final = max(_LETTERS_BY_WIDTH)

_COMPOUND_HEADS: Final = re.compile(r"(?<=\w)(?=(?:regionen|lappland|landet|dalen|seutukunta)\b)")
"""Before these a Swedish or Finnish name is a word in itself and may be broken: Tammerfors-regionen."""
_SOFT_HYPHEN: Final = "\u00ad"


def text_width(text: str, size: float) -> float:
    """The width of a line of text in the unit of `size`, the size of its type."""
    return sum(_WIDTHS.get(letter, _WIDEST) for letter in text) * size / 1000


@lru_cache(maxsize=2048)
def break_lines(text: str, width: float, size: float) -> tuple[str, ...]:
    """The text in as few lines as fit the width, broken rather at spaces than inside a name, and then evenly.

    Breaks lie at spaces, after hyphens, at soft hyphens and before the head of a compound; a hyphen between spaces
    stays with the word before it. A piece that is wider than `width` sets the width of all lines.
    """
    pieces = _pieces(text)
    most = max([width, *(text_width(_line(piece), size) for piece in pieces)])
    for breaks in range(len(pieces)):
        fitting = [lines for lines in _divisions(pieces, breaks) if _widest(lines, size) <= most]
        if fitting:
            best = min(fitting, key=lambda lines: (_inside_names(lines), _widest(lines, size)))
            return tuple(map(_line, best))
    return ()


def _inside_names(lines: list[str]) -> int:
    """How many of the breaks do not lie at a space."""
    return sum(not line.endswith(" ") for line in lines[:-1])


def _widest(lines: list[str], size: float) -> float:
    return max(text_width(_line(line), size) for line in lines)


def _divisions(pieces: list[str], breaks: int) -> Iterator[list[str]]:
    """Every way to make one line more than there are breaks, each line with the sign that ends it."""
    for cuts in combinations(range(1, len(pieces)), breaks):
        yield ["".join(pieces[start:end]) for start, end in pairwise((0, *cuts, len(pieces)))]


def width_for_lines(text: str, lines: int, size: float) -> float:
    """The least width at which the text takes no more than so many lines."""
    pieces = _pieces(text)
    possible = [
        _widest(division, size)
        for breaks in range(min(lines, len(pieces)))
        for division in _divisions(pieces, breaks)
    ]
    return min(possible, default=0.0)


def _pieces(text: str) -> list[str]:
    """The text cut where a line may end; each piece keeps the space, hyphen or soft hyphen that ends it."""
    bound = " ".join(text.split()).replace(" - ", "\u00a0- ")
    return re.findall(r"[^ \u00ad-]+(?:-+ ?| |\u00ad)?|-+", _COMPOUND_HEADS.sub(_SOFT_HYPHEN, bound))


def _line(line: str) -> str:
    """A line as it is printed: of soft hyphens only one at its end is seen."""
    line = line.rstrip(" ")
    broken = line.endswith(_SOFT_HYPHEN)
    return line.replace(_SOFT_HYPHEN, "") + ("-" if broken else "")
