"""What the signs of a map mean: a list of signs and words, read beside the map."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.safestring import SafeString

from yhdyspinta.presentation.maps.drawing import STEPS, fill

Sign = Literal[
    "coincident",
    "whole-area",
    "part",
    "bridge",
    "cluster",
    "county-border",
    "employment-border",
    "interface-line",
    "employment-line",
    "county-line",
    "interface",
    "step-0",
    "step-1",
    "step-2",
    "step-3",
    "step-4",
    "missing",
    "outside",
    "plain",
    "member",
    "employment",
    "county",
    "other",
    "aside",
]


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A sign and what it means."""

    sign: Sign
    text: str


@dataclass(frozen=True, slots=True)
class LegendGroup:
    """Signs that belong together; the title may be empty."""

    title: str
    items: tuple[LegendItem, ...]


_STEP_SIGNS: tuple[Sign, ...] = ("step-0", "step-1", "step-2", "step-3", "step-4")


@dataclass(frozen=True, slots=True)
class MeasureTexts:
    """What a map's blue means: the measure with its unit, the limits of its five classes, the word for no value.

    Raises ValueError unless there are five limits.
    """

    title: str
    steps: tuple[str, ...]
    missing: str

    def __post_init__(self) -> None:
        if len(self.steps) != STEPS:
            raise ValueError(f"a measure needs the limits of its {STEPS} classes, not of {len(self.steps)}")


def measure_group(texts: MeasureTexts, *, has_missing: bool) -> LegendGroup:
    """The five steps of blue, and the hatch when some value is missing."""
    items = [LegendItem(sign, text) for sign, text in zip(_STEP_SIGNS, texts.steps, strict=True)]
    if has_missing:
        items.append(LegendItem("missing", texts.missing))
    return LegendGroup(texts.title, tuple(items))


def draw_legend(groups: Sequence[LegendGroup]) -> SafeString:
    """The groups as HTML lists, those without items left out; empty when nothing is left."""
    filled = [group for group in groups if group.items]
    return fill("legend.html", groups=filled) if filled else SafeString()
