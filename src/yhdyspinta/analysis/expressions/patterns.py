r"""The part of regular expressions that means the same in Python and in a browser, and never takes long.

Characters, `.`, classes, `\d \D \w \W \s`, escaped punctuation, groups, alternatives, `* + ? {n} {n,} {n,m}`, and `^`
and `$` at the ends. What a repeated group holds has one length and no alternatives, and the number of ways in which a
text of `MOST_MATCHED` characters could be divided among the parts is bounded. A part that is followed by something
that cannot belong to it (`[a-z]+@`) has one way only (Weideman et al. 2016, "Analyzing matching time behavior of
backtracking regular expression matchers by using ambiguity of NFA").
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from yhdyspinta.analysis.errors_expressions import (
    PATTERN_AMBIGUOUS,
    PATTERN_BROKEN,
    PATTERN_LONG,
    PATTERN_NESTED,
    PATTERN_REFUSED,
)
from yhdyspinta.analysis.expressions.characters import ANY, CLASSES, Characters, are_disjoint, complement, unite
from yhdyspinta.errors import ErrorKind, Refusal, refuse

MOST_PATTERN: Final = 500
MOST_MATCHED: Final = 1_000
"""A longer text matches no pattern."""
MOST_WAYS: Final = 2_000_000
MOST_REPEATS: Final = 1_000
_SPECIAL: Final = frozenset("^$\\.*+?()[]{}|")
_COUNT: Final = re.compile(r"\{([0-9]{1,4})(,([0-9]{1,4})?)?\}")
_MOST_GROUPS: Final = 10


@cache
def compile_pattern(pattern: str) -> re.Pattern[str]:
    """The pattern for `fullmatch`; it must be one that `check_pattern` accepts."""
    return re.compile(pattern, re.ASCII | re.DOTALL)


def check_pattern(pattern: str, *, at: int = 0) -> None:
    """Raises `Refusal` unless the pattern is safe; `at` is where its quotes begin in the expression."""
    if len(pattern) > MOST_PATTERN:
        raise refuse(PATTERN_LONG, position=at, most=MOST_PATTERN)
    whole = _Reader(pattern, at).read_whole()
    if whole.ways > MOST_WAYS:
        raise refuse(PATTERN_AMBIGUOUS, position=at)


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a pattern. `characters` is None for a group; `least` and `most` tell how often it stands."""

    characters: Characters | None
    ways: int = 1
    varies: bool = False
    """Whether something in it has more than one length, or alternatives."""
    least: int = 1
    most: int = 1


class _Reader:
    def __init__(self, pattern: str, at: int) -> None:
        self._pattern = pattern
        self._start = at + 1
        self._at = 0
        self._groups = 0

    def read_whole(self) -> _Part:
        whole = self._read_alternatives()
        if self._at < len(self._pattern):
            raise self._refusal(PATTERN_BROKEN)
        return whole

    def _refusal(self, kind: ErrorKind) -> Refusal:
        found = self._pattern[self._at : self._at + 3]
        return refuse(kind, position=self._start + self._at, found=found or "…")

    def _peek(self) -> str:
        return self._pattern[self._at : self._at + 1]

    def _take(self, text: str) -> bool:
        is_here = self._pattern.startswith(text, self._at)
        self._at += len(text) if is_here else 0
        return is_here

    def _read_alternatives(self) -> _Part:
        branches = [self._read_sequence()]
        while self._take("|"):
            branches.append(self._read_sequence())
        ways = sum(one.ways for one in branches)
        return _Part(None, ways, len(branches) > 1 or any(one.varies for one in branches))

    def _read_sequence(self) -> _Part:
        parts: list[_Part] = []
        is_top = self._groups == 0
        if is_top:
            self._take("^")
        while self._peek() not in ("", "|", ")", "$"):
            parts.append(self._read_part())
        if is_top:
            self._take("$")
        if not parts:
            raise self._refusal(PATTERN_BROKEN)
        ways = 1
        for number, part in enumerate(parts):
            following = parts[number + 1] if number + 1 < len(parts) else None
            ways *= part.ways if _has_one_way(part, following, is_last=is_top) else part.ways * _lengths(part)
        return _Part(None, ways, any(part.varies or part.least < part.most for part in parts))

    def _read_part(self) -> _Part:
        begin = self._at
        part = self._read_group() if self._take("(") else _Part(self._read_characters())
        least, most = self._read_repeats()
        if most > 1 and part.varies:
            self._at = begin
            raise self._refusal(PATTERN_NESTED)
        return _Part(part.characters, part.ways, part.varies, least, most)

    def _read_repeats(self) -> tuple[int, int]:
        counts = {"*": (0, MOST_MATCHED), "+": (1, MOST_MATCHED), "?": (0, 1)}
        sign = self._peek()
        if sign in counts:
            self._at += 1
            least, most = counts[sign]
        elif match := _COUNT.match(self._pattern, self._at):
            least = int(match[1])
            most = int(match[3]) if match[3] else MOST_MATCHED if match[2] else least
            if not least <= most <= MOST_REPEATS or most == 0:
                raise self._refusal(PATTERN_BROKEN)
            self._at = match.end()
        else:
            return 1, 1
        if self._peek() in ("*", "+", "?", "{"):
            raise self._refusal(PATTERN_REFUSED)
        return least, most

    def _read_group(self) -> _Part:
        if self._peek() == "?" and not self._take("?:"):
            raise self._refusal(PATTERN_REFUSED)
        self._groups += 1
        if self._groups > _MOST_GROUPS:
            raise self._refusal(PATTERN_NESTED)
        inner = self._read_alternatives()
        if not self._take(")"):
            raise self._refusal(PATTERN_BROKEN)
        self._groups -= 1
        return inner

    def _read_characters(self) -> Characters:
        if self._take("["):
            return self._read_class()
        if self._take("."):
            return ANY
        if self._peek() in _SPECIAL - {"\\"}:
            raise self._refusal(PATTERN_BROKEN)
        return self._read_one()

    def _read_one(self) -> Characters:
        r"""A character, or what `\` makes of the one after it."""
        if not self._take("\\"):
            point = ord(self._pattern[self._at])
            self._at += 1
            return ((point, point),)
        sign = self._peek()
        if sign in CLASSES and sign:
            self._at += 1
            return CLASSES[sign]
        if not sign or not sign.isascii() or sign.isalnum() or not sign.isprintable():
            self._at -= 1
            raise self._refusal(PATTERN_REFUSED)
        self._at += 1
        return ((ord(sign), ord(sign)),)

    def _read_class(self) -> Characters:
        is_negated = self._take("^")
        sets: list[Characters] = []
        while not self._take("]"):
            if self._pattern[self._at : self._at + 2] in ("&&", "||", "~~") or self._peek() == "[":
                raise self._refusal(PATTERN_REFUSED)
            sets.append(self._read_range(is_first=not sets))
        if not sets:
            self._at -= 1
            raise self._refusal(PATTERN_BROKEN)
        return complement(unite(sets)) if is_negated else unite(sets)

    def _read_range(self, *, is_first: bool) -> Characters:
        rest = self._pattern[self._at : self._at + 2]
        if not rest or (rest[0] == "-" and not is_first and rest != "-]"):
            raise self._refusal(PATTERN_BROKEN)
        low = self._read_one()
        if self._peek() != "-" or self._pattern[self._at + 1 : self._at + 2] in ("]", ""):
            return low
        self._at += 1
        if rest[0] == "-" or self._peek() in ("-", "["):
            raise self._refusal(PATTERN_BROKEN)
        high = self._read_one()
        points = (*low, *high)
        if len(points) != 2 or any(first != last for first, last in points) or points[0] > points[1]:
            raise self._refusal(PATTERN_BROKEN)
        return ((points[0][0], points[1][0]),)


def _lengths(part: _Part) -> int:
    return part.most - part.least + 1


def _has_one_way(part: _Part, following: _Part | None, *, is_last: bool) -> bool:
    """Whether what follows tells how often a part stands."""
    if part.least == part.most:
        return True
    if following is None:
        return is_last
    if part.characters is None or following.characters is None or following.least == 0:
        return False
    return are_disjoint(part.characters, following.characters)
