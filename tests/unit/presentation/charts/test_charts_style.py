"""The colours of charts: those of the file and of the attributes agree, can be read, and can be told apart."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

import yhdyspinta.presentation
from yhdyspinta.presentation.charts import looks, palette
from yhdyspinta.presentation.charts.palette import contrast, mix, step_colour

CSS = (Path(yhdyspinta.presentation.__file__).parent / "static/presentation/charts.css").read_text(encoding="utf-8")
STEPS = range(palette.STEPS + 1)
NAMES = ("low", "lower", "middle", "higher", "high")
LEAST = 4.5


def variables(selector: str) -> dict[str, str]:
    """What the first rule with a selector sets."""
    rule = CSS[CSS.index(f"{selector} {{") :]
    return dict(re.findall(r"--chart-([\w-]+): ([^;]+);", rule[: rule.index("}")]))


def rule(look: str) -> str:
    """What all rules for a class say."""
    found = re.findall(rf"(?:^|[,}}\s])\.{look}(?:,[^{{]*)? \{{([^}}]*)\}}", CSS)
    return " ".join(found)


THEMES = {"light": variables(":root"), "dark": variables(':root[data-theme="dark"]')}
theme = pytest.mark.parametrize("colours", THEMES.values(), ids=THEMES)


def ramp(colours: dict[str, str]) -> tuple[str, ...]:
    return tuple(colours[name] for name in NAMES)


def on_part(colours: dict[str, str], part: palette.RampPart) -> str:
    return palette.BLACK if part is palette.RampPart.BETWEEN else colours[f"on-{part}"]


def test_the_light_colours_of_the_file_are_those_of_the_attributes() -> None:
    light = THEMES["light"]

    assert ramp(light) == palette.RAMP
    for name in ("ink", "muted", "paper", "hairline", "line", "employment", "county"):
        assert light[name] == getattr(palette, name.upper())
    assert light["track"] == palette.GROUND
    assert (light["on-end"], light["on-middle"]) == (palette.PAPER, palette.INK)


def test_dark_is_the_same_by_preference_and_by_switch_and_never_in_print() -> None:
    assert variables(':root:not([data-theme="light"])') == THEMES["dark"]
    assert THEMES["dark"].keys() == THEMES["light"].keys()
    outside_screen = re.sub(r"@media screen[^{]*\{.*?\n\}\n", "", CSS, flags=re.DOTALL)
    assert "#0f1726" in CSS
    assert "#0f1726" not in outside_screen


@theme
def test_a_number_can_be_read_on_every_step(colours: dict[str, str]) -> None:
    for step in STEPS:
        colour = step_colour(step, ramp(colours))
        assert contrast(on_part(colours, palette.part_of(step)), colour) >= LEAST, step


@theme
def test_stripes_lie_farther_from_the_number_than_what_they_lie_on(colours: dict[str, str]) -> None:
    for step in range(palette.STEPS // 2):
        part = palette.part_of(step)
        ground, number = step_colour(step, ramp(colours)), on_part(colours, part)
        stripe = colours.get(f"stripes-{part}", "#ffffff")
        on_stripe = contrast(number, mix(ground, stripe, float(colours["stripes-opacity"])))
        assert on_stripe > contrast(number, ground), step


@theme
def test_every_other_text_can_be_read_on_paper(colours: dict[str, str]) -> None:
    for name in ("ink", "muted", "employment", "county"):
        assert contrast(colours[name], colours["paper"]) >= LEAST, name


@theme
def test_marks_that_carry_meaning_are_seen_on_paper(colours: dict[str, str]) -> None:
    for name in ("line", "bar", "employment", "county", "low", "high"):
        assert contrast(colours[name], colours["paper"]) >= 3, name


@theme
def test_neighbours_of_the_ramp_can_be_told_apart_without_colour(colours: dict[str, str]) -> None:
    assert all(contrast(one, two) >= 1.5 for one, two in pairwise(ramp(colours)))


def test_the_steps_of_the_file_are_mixed_as_the_attributes_are() -> None:
    for step in STEPS:
        lower, part = divmod(step, 5)
        upper = f"var(--chart-{NAMES[min(lower + 1, 4)]}) {part * 20}%, "
        mixed = f"color-mix(in srgb, {upper}var(--chart-{NAMES[lower]}))" if part else f"var(--chart-{NAMES[lower]})"
        assert f".chart-tone-{step} {{ fill: {mixed}; }}" in CSS
        expected = mix(palette.RAMP[lower], palette.RAMP[min(lower + 1, 4)], part / 5)
        assert looks.ATTRIBUTES[f"chart-tone-{step}"] == f'fill="{expected}"'


def test_every_look_has_its_colours_in_the_file_and_they_are_those_of_the_attributes() -> None:
    for look, attributes in looks.ATTRIBUTES.items():
        if look.startswith("chart-tone-"):
            continue
        for kind, colour in re.findall(r'(fill|stroke)="(#[0-9a-f]{6})"', attributes):
            said = re.findall(rf"\b{kind}: ([^;]+);", rule(look))
            assert said, f"{look} has no {kind}"
            light = re.sub(r"var\(--chart-([\w-]+)\)", lambda found: THEMES["light"][found[1]], said[-1])
            assert light == colour, f"{look} {kind}"


@pytest.mark.parametrize(
    ("tone", "step"), [(-1, 0), (-0.5, 5), (0, 10), (0.5, 15), (1, 20), (-1 / 3, 7), (0.2, 12), (-7, 0), (7, 20)]
)
def test_tones_are_drawn_in_steps(tone: float, step: int) -> None:
    assert palette.tone_step(tone) == step


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#ffffff", "#767676") == pytest.approx(4.54, abs=0.01)
