"""How much room a text takes, and where a name or a label may be broken into lines.

SVG breaks no lines, so the server does. Widths are those of Source Sans 3 at weight 600, measured in a browser
(`measureText`) and rounded; regular weight is a little narrower. Fonts that stand in for it are up to a seventh
wider: what is drawn around a text leaves that much room.
"""

import re
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final

_LETTERS_BY_WIDTH: Final = {
    100: "\u2009\u202f",
    200: " \u00a0",
    260: "ij|¦ìíîïīįı",
    280: "',.:;Il·ÌÍÎÏĪĮİļ\u2018\u2019\u201a‹›",
    320: "!()-f[]{}¡ł•",
    340: "/\\°",
    360: "tªºţťŧ",
    380: "r²³¹ř",
    440: "?sz*®¿śşšźżž",
    460: "c«»çćč",
    480: 'x–"\u201c\u201d\u201e†',
    500: "JLYevyé_ÝèêëýÿēėęěĻ",
    520: "+0123456789=Fagkäå−#$<>^~¢£¤¥§¬±×àáâã÷āăąğķŁ€≤≥≈≠",
    540: "ESTVXZoöÉ`¨¯´¸ÈÊËòóôõøĒĖĘĚőŚŞŠŢŤŦŹŻŽ",
    560: "AbdhnpquÄÅüÀÁÂÃðñùúûþĀĂĄđħńņňŋūůű",
    580: "CPµÇĆČ√",
    600: "BKR¶ÞßĶŘ",
    620: "DGĞ→",
    640: "&Đ",
    660: "HNUÜÐÑÙÚÛŃŅŇŊŪŮŰ",
    680: "OQÖÒÓÔÕØŐẞ",
    700: "Ħ",
    740: "Mw©",
    780: "æ",
    800: "W¼¾—∞",
    820: "½œ",
    840: "%mÆ",
    860: "Œ",
    880: "@",
    960: "…",
}
"""Thousandths of the size of type → the letters that are that wide."""
_WIDTHS: Final = {letter: width for width, letters in _LETTERS_BY_WIDTH.items() for letter in letters}
_UNKNOWN: Final = _WIDTHS["m"]
"""A letter that was not measured takes as much room as the widest of the alphabet."""

_COMPOUND_HEADS: Final = re.compile(r"(?<=\w)(?=(?:regionen|lappland|landet|dalen|seutukunta|arvo|värde)\b)")
"""Before these a Swedish or Finnish name is a word in itself and may be broken: Tammerfors-regionen, keski-arvo."""
_SPACES: Final = re.compile(r"[ \t\r\n\f\v]+")
"""Spaces that may become the end of a line; those that keep what they join are not among them."""
_SOFT_HYPHEN: Final = "\u00ad"
_VOWELS: Final = frozenset("aeiouyåäöøæáéíóúüAEIOUYÅÄÖØÆÁÉÍÓÚÜ")
_LEAST_PART: Final = 3
"""Letters on either side of a hyphen that is put into a word."""


@lru_cache(maxsize=8192)
def text_width(text: str, size: float) -> float:
    """The width of a line of text in the unit of `size`, the size of its type."""
    return sum([_WIDTHS.get(letter, _UNKNOWN) for letter in text]) * size / 1000


@lru_cache(maxsize=2048)
def break_lines(text: str, width: float, size: float) -> tuple[str, ...]:
    """The text in as few lines as fit the width, broken rather at spaces than inside a name, and then evenly.

    Breaks lie at spaces, after hyphens and slashes, at soft hyphens and before the head of a compound; a hyphen
    between spaces stays with the word before it. A piece that is wider than `width` sets the width of all lines.
    """
    pieces = _pieces(text)
    widths = _Widths(pieces, size)
    most = max([width, *(widths.of(at, at + 1) for at in range(len(pieces)))])
    # The best way to set the pieces before each place: lines, breaks inside names, the widest line, where they lie.
    best: list[tuple[int, int, float, tuple[int, ...]]] = [(0, 0, 0.0, ())]
    for end in range(1, len(pieces) + 1):
        ways = []
        for start in range(end - 1, -1, -1):
            taken = widths.of(start, end)
            if taken > most:
                break
            lines, inside, widest, cuts = best[start]
            inside += start > 0 and not pieces[start - 1].endswith(" ")
            ways.append((lines + 1, inside, max(widest, taken), (*cuts, start)))
        best.append(min(ways))
    cuts = (*best[-1][3], len(pieces))
    return tuple(_line("".join(pieces[start:end])) for start, end in pairwise(cuts))


@lru_cache(maxsize=2048)
def width_for_lines(text: str, lines: int, size: float) -> float:
    """The least width at which the text takes no more than so many lines."""
    pieces = _pieces(text)
    widths = _Widths(pieces, size)
    best = [0.0, *(widths.of(0, end) for end in range(1, len(pieces) + 1))]
    for _ in range(min(lines, len(pieces)) - 1):
        best = [0.0] + [
            min(max(best[start], widths.of(start, end)) for start in range(end)) for end in range(1, len(best))
        ]
    return best[-1]


def hyphenate(text: str, width: float, size: float) -> str:
    """The text with soft hyphens in words that fit no line of the width, so that `break_lines` keeps to it.

    They lie before a consonant that a vowel follows, which is where Finnish parts syllables, and Swedish mostly; in
    a run of letters without such a place, wherever the line is full.
    """
    if text_width(text, size) <= width:
        return text
    return "".join(
        piece if text_width(_line(piece), size) <= width else _hyphenate_word(piece, width, size)
        for piece in _pieces(text)
    )


def _hyphenate_word(word: str, width: float, size: float) -> str:
    parts: list[str] = []
    rest = word
    while text_width(_line(rest), size) > width and len(rest) > 1:
        fitting = [at for at in range(1, len(rest)) if text_width(rest[:at] + "-", size) <= width] or [1]
        syllables = [at for at in fitting if _is_syllable(rest, at)]
        at = (syllables or fitting)[-1]
        parts.append(rest[:at])
        rest = rest[at:]
    return _SOFT_HYPHEN.join([*parts, rest])


def _is_syllable(word: str, at: int) -> bool:
    """Whether a syllable begins at a place of the word, far enough from its ends."""
    return (
        _LEAST_PART <= at <= len(word) - _LEAST_PART
        and word[at].isalpha()
        and word[at - 1].isalpha()
        and word[at] not in _VOWELS
        and word[at + 1] in _VOWELS
    )


class _Widths:
    """How wide a line of consecutive pieces is, each time from sums that are made once."""

    def __init__(self, pieces: list[str], size: float) -> None:
        self._until = [0.0, *accumulate(text_width(piece.replace(_SOFT_HYPHEN, ""), size) for piece in pieces)]
        self._last = [_end_width(piece, size) for piece in pieces]

    def of(self, start: int, end: int) -> float:
        """The width of the line of pieces from `start` until `end`, without the space that ends it."""
        return self._until[end] - self._until[start] + self._last[end - 1]


def _end_width(piece: str, size: float) -> float:
    """What a piece gains or loses as the last of its line: a hyphen or a space."""
    if piece.endswith(_SOFT_HYPHEN):
        return text_width("-", size)
    return -text_width(" ", size) if piece.endswith(" ") else 0.0


def _pieces(text: str) -> list[str]:
    """The text cut where a line may end; each piece keeps the space, hyphen or soft hyphen that ends it."""
    bound = _SPACES.sub(" ", text).strip(" ").replace(" - ", "\u00a0- ")
    return re.findall(r"[^ \u00ad/-]+(?:[/-]+ ?| |\u00ad)?|[/-]+ ?", _COMPOUND_HEADS.sub(_SOFT_HYPHEN, bound))


def _line(line: str) -> str:
    """A line as it is printed: of soft hyphens only one at its end is seen."""
    line = line.rstrip(" ")
    broken = line.endswith(_SOFT_HYPHEN)
    return line.replace(_SOFT_HYPHEN, "") + ("-" if broken else "")
