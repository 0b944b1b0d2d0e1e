"""The colours of the maps can be read and told apart."""

import re
from pathlib import Path

import pytest

import yhdyspinta.presentation

CSS = (Path(yhdyspinta.presentation.__file__).parent / "static/presentation/maps.css").read_text(encoding="utf-8")
INK = {"light": "#14213a", "dark": "#e8edf6"}
PAPER = {"light": "#ffffff", "dark": "#0f1726"}


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    brighter, darker = sorted((luminance(one), luminance(two)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def steps(selector: str) -> list[str]:
    """The five steps in the first rule with a selector."""
    rule = CSS[CSS.index(f"{selector} {{") :]
    return re.findall(r"--map-step-\d: (#[0-9a-f]{6});", rule[: rule.index("}")])


STEPS = {"light": steps(":root"), "dark": steps(':root[data-theme="dark"]')}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_on_every_step_has_enough_contrast(theme: str) -> None:
    assert len(STEPS[theme]) == 5
    on_steps = [INK[theme]] * 3 + [PAPER[theme]] * 2
    assert all(contrast(step, text) >= 4.5 for step, text in zip(STEPS[theme], on_steps, strict=True))


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_steps_are_in_order_in_greyscale_and_each_is_told_from_the_next(theme: str) -> None:
    pairs = list(zip(STEPS[theme], STEPS[theme][1:], strict=False))

    towards_ink = [contrast(step, PAPER[theme]) for step in STEPS[theme]]
    assert towards_ink == sorted(towards_ink)
    assert all(contrast(one, two) >= 1.35 for one, two in pairs)


def test_dark_is_the_same_by_preference_and_by_switch() -> None:
    assert steps(':root:not([data-theme="light"])') == STEPS["dark"]


def test_paper_gets_the_light_steps_whatever_the_theme() -> None:
    start = CSS.index("@media print")
    printed = CSS[start : CSS.index("@media (forced-colors", start)]

    assert re.findall(r"--map-step-\d: (#[0-9a-f]{6});", printed) == STEPS["light"]
