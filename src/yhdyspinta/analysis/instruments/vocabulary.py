"""Common labels of answers (`definitions/instruments/likert_labels.toml`) and of states (`…/state_labels.toml`)."""

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from yhdyspinta.analysis.states import State

_FOLDER: Final = files("yhdyspinta.definitions") / "instruments"
_LIKERT: Final = "likert_labels.toml"
_STATES: Final = "state_labels.toml"

type LabelSet = tuple[str, ...]
"""Answers from the lowest to the highest, each as `normalise` writes it."""


def normalise(text: str) -> str:
    """A label without what does not change its meaning: capitals, brackets, apostrophes, spaces, a full stop."""
    plain = re.sub(r"[()\[\]]", " ", text.replace("’", "'")).casefold()
    return " ".join(plain.split()).rstrip(" .")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Sets of ordered answers, and the labels of each state."""

    label_sets: tuple[LabelSet, ...]
    state_labels: Mapping[State, tuple[str, ...]]

    def find_state(self, label: str) -> State | None:
        """The state that a label as a whole says."""
        plain = normalise(label)
        return next((state for state, labels in self.state_labels.items() if plain in labels), None)

    def find_state_in(self, label: str) -> State | None:
        """The state that some words of a label say."""
        plain = normalise(label)
        for state, labels in self.state_labels.items():
            if any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", plain) for one in labels):
                return state
        return None

    def list_sets_with(self, labels: Collection[str]) -> tuple[LabelSet, ...]:
        """The sets that have every one of the labels."""
        wanted = {normalise(label) for label in labels}
        return tuple(one for one in self.label_sets if wanted <= set(one))


@cache
def read_vocabulary() -> Vocabulary:
    """The labels that ship with the product, in the order of their files."""
    likert = tomllib.loads((_FOLDER / _LIKERT).read_text(encoding="utf-8"))
    states = tomllib.loads((_FOLDER / _STATES).read_text(encoding="utf-8"))
    return Vocabulary(
        tuple(tuple(normalise(label) for label in labels) for one in likert.values() for labels in one["sets"]),
        {State(name): tuple(normalise(label) for label in labels) for name, labels in states.items()},
    )
