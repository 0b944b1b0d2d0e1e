"""What every map function gives, and how its templates are filled."""

from dataclasses import dataclass
from typing import Any, Final

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

STEPS: Final = 5
"""The classes of a measure, from 0 to 4: five steps of one blue."""
TEXT_SIZE: Final = 14
"""The smallest text in a map, in pixels at its natural size."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A map, and its legend to be put beside it.

    `svg` has a natural size in CSS pixels, `width` by `height`, at which its text is at least 14 px. `legend` is an
    HTML list; empty when the map has nothing to explain.
    """

    svg: SafeString
    legend: SafeString
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MapTexts:
    """The name of a map, what it shows in a sentence, and the words of the link that skips its links.

    Without `skip` there is no such link.
    """

    title: str
    description: str
    skip: str = ""


def check_step(step: int | None) -> None:
    """Raises ValueError for a class that is not one of the five."""
    if step is not None and not 0 <= step < STEPS:
        raise ValueError(f"a step lies between 0 and {STEPS - 1}, not at {step}")


def number(value: float) -> str:
    """A coordinate or length as SVG reads it in every language: whole, or with one decimal."""
    # Adding 0 turns a rounded -0.0 into 0.0.
    return f"{round(value, 1) + 0:.1f}".removesuffix(".0")


def fill(template: str, **context: Any) -> SafeString:
    """A template of `components/maps/` filled in; Django escapes every text in it."""
    return render_to_string(f"components/maps/{template}", context)
