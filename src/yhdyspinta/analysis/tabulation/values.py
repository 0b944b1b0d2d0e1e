"""What each value of an item means: the place of its code or state in the cube."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from yhdyspinta.analysis.errors_tabulation import AMBIGUOUS_ITEM
from yhdyspinta.analysis.states import STATES, State
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.errors import Place, Problem

UNREADABLE: Final = -1
"""The place of a value that the item does not know."""

LARGEST: Final = 1 << 53
"""Up to here floats are exact, so that a code is the same number in any column."""


@dataclass(frozen=True, slots=True)
class Meanings:
    """Where values are counted: `numbers` and `texts` → place; places are the codes in their order, then STATES."""

    item: Item
    numbers: dict[int, int]
    texts: dict[str, int]

    @property
    def places(self) -> int:
        return len(self.item.codes) + len(STATES)

    @property
    def blank(self) -> int:
        return len(self.item.codes) + STATES.index(State.BLANK)

    def place_of_text(self, text: str) -> int:
        """The place of a text as people write it: with spaces around it, or as the digits of a code."""
        stripped = text.strip()
        if not stripped:
            return self.blank
        if stripped in self.texts:
            return self.texts[stripped]
        number = whole_number(stripped)
        return UNREADABLE if number is None else self.numbers.get(number, UNREADABLE)

    def expected_numbers(self) -> str:
        """The numbers that are known, for a message: `1–5, 9`."""
        return list_numbers(sorted(self.numbers))

    def expected_texts(self) -> str:
        """The texts that are known, for a message; the numbers where the item has no labels."""
        labels = [text for text in self.item.texts if text]
        states = [value for value in self.item.states if isinstance(value, str) and value]
        return "; ".join(labels + states) or self.expected_numbers()

    def expected_codes(self) -> str | None:
        """The codes that a column of text may hold, for a message; None where any of its answers is in words."""
        labels = [whole_number(text) for text in self.item.texts if text]
        numbers = [number for number in labels if number is not None]
        if len(numbers) < len(labels):
            return None
        states = [value for value in self.item.states if isinstance(value, str) and value]
        told = [value for value in self.item.states if isinstance(value, int)]
        known = list_numbers(sorted({*numbers, *told})) if numbers else self.expected_numbers()
        return "; ".join([known, *states])


def find_meanings(item: Item) -> tuple[Meanings, tuple[Problem, ...]]:
    """The meanings of an item's values, and the values that would mean two things.

    A text column may hold labels or the digits of the codes; an empty text is blank whatever the item says.
    """
    numbers: dict[int, int] = {}
    texts: dict[str, int] = {}
    twice: list[object] = []

    def learn[Value: (int, str)](meanings: dict[Value, int], value: Value, place: int) -> None:
        if meanings.setdefault(value, place) != place:
            twice.append(value)

    for place, code in enumerate(item.codes):
        learn(numbers, code, place)
    for text, code in item.texts.items():
        if code not in numbers:
            raise ValueError(f"item {item.name}: the text {text!r} has code {code}, which is none of its codes")
        learn(texts, text, numbers[code])
    for value, state in item.states.items():
        place = len(item.codes) + STATES.index(state)
        if isinstance(value, str):
            learn(texts, value, place)
        else:
            learn(numbers, value, place)
    texts[""] = len(item.codes) + STATES.index(State.BLANK)
    for number, place in numbers.items():
        texts.setdefault(str(number), place)
    if any(abs(number) > LARGEST for number in numbers):
        raise ValueError(f"item {item.name}: codes are at most {LARGEST}")
    problems = [
        Problem(AMBIGUOUS_ITEM, {"value": value, "name": item.name}, Place(column=item.name)) for value in twice
    ]
    return Meanings(item, numbers, texts), tuple(problems)


def whole_number(text: str) -> int | None:
    """The whole number that a text spells, such as `4`, `04` or `4.0`."""
    whole, _, fraction = text.partition(".")
    if fraction.strip("0") or not whole.lstrip("-").isdecimal():
        return None
    try:
        return int(whole)
    except ValueError:  # two minus signs, or thousands of digits
        return None


def list_numbers(numbers: Sequence[int]) -> str:
    """Numbers with runs of three or more shortened: `-1, 1–5, 9`."""
    parts: list[str] = []
    for run in _runs(numbers):
        parts += [f"{run[0]}–{run[-1]}"] if len(run) > 2 and run[0] >= 0 else [str(number) for number in run]
    return ", ".join(parts)


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    runs = [list(numbers[:1])]
    for before, number in pairwise(numbers):
        if number == before + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs
