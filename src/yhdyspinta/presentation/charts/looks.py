"""What a mark looks like: a name that is its class in `charts.css`, and the attributes that it has without CSS."""

from typing import Final

from yhdyspinta.presentation.charts import palette

LABEL: Final = "chart-label"
NOTE: Final = "chart-note"
"""n, heads, the words of an axis: quieter than what they explain."""
VALUE: Final = "chart-value"
FIRST_VALUE: Final = "chart-value-first"
SECOND_VALUE: Final = "chart-value-second"
WAVE_VALUE: Final = "chart-value-wave"
WORDS: Final = "chart-words"
"""In the place of a value."""
HALOED: Final = "chart-haloed"
"""A number on a hatch."""

HATCHED: Final = "chart-hatched"
BAR: Final = "chart-bar"
TRACK: Final = "chart-track"
"""What a bar would be at 100 %."""
GRID: Final = "chart-grid"
CENTRE: Final = "chart-centre"
ZERO: Final = "chart-zero"
SPAN: Final = "chart-span"
"""The line between two marks, or from the axis to one."""
DOT: Final = "chart-dot"
FIRST: Final = "chart-first"
SECOND: Final = "chart-second"
EARLIER: Final = "chart-earlier"
LATER: Final = "chart-later"
SECOND_OPEN: Final = "chart-second-open"
EARLIER_OPEN: Final = "chart-earlier-open"
"""Rings that what lies under them shows through."""

_HALO: Final = f'stroke="{palette.PAPER}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'
"""Paper around the letters of a text, which keeps lines behind it away from them."""
_DISC: Final = 'fill="{colour}" stroke="{paper}" stroke-width="3" paint-order="stroke"'
"""A disc with paper around it, which parts it from a ring that it lies on."""
_RING: Final = 'fill="{paper}" stroke="{colour}" stroke-width="2.5"'
_OPEN: Final = 'fill="none" stroke="{colour}" stroke-width="2.5"'


def tone_look(step: int) -> str:
    """A class of answers, by its step on the ramp."""
    return f"chart-tone-{step}"


def on_tone_look(step: int) -> str:
    """A number on a class of answers, by the part of the ramp."""
    return f"chart-on-{palette.part_of(step)}"


ATTRIBUTES: Final[dict[str, str]] = {
    LABEL: f'fill="{palette.INK}"',
    NOTE: f'fill="{palette.MUTED}"',
    VALUE: f'fill="{palette.INK}" font-weight="600" {_HALO}',
    FIRST_VALUE: f'fill="{palette.EMPLOYMENT}" font-weight="600" {_HALO}',
    SECOND_VALUE: f'fill="{palette.COUNTY}" font-weight="600" {_HALO}',
    WAVE_VALUE: f'fill="{palette.MUTED}" font-weight="600" {_HALO}',
    WORDS: f'fill="{palette.MUTED}" {_HALO}',
    HALOED: f'fill="{palette.INK}" {_HALO}',
    HATCHED: f'fill="{palette.PAPER}" stroke="{palette.LINE}"',
    "chart-hatch": f'fill="none" stroke="{palette.LINE}" stroke-width="1.5"',
    "chart-stripes-end": f'fill="none" stroke="{palette.BLACK}" stroke-opacity="0.5"',
    "chart-stripes-between": f'fill="none" stroke="{palette.PAPER}" stroke-opacity="0.5"',
    "chart-stripes-middle": f'fill="none" stroke="{palette.PAPER}" stroke-opacity="0.5"',
    BAR: f'fill="{palette.RAMP[-1]}"',
    TRACK: f'fill="{palette.GROUND}"',
    GRID: f'stroke="{palette.HAIRLINE}"',
    CENTRE: f'stroke="{palette.INK}"',
    ZERO: f'stroke="{palette.LINE}"',
    SPAN: f'stroke="{palette.LINE}" stroke-width="2"',
    DOT: f'fill="{palette.RAMP[-1]}"',
    FIRST: _DISC.format(paper=palette.PAPER, colour=palette.EMPLOYMENT),
    SECOND: _RING.format(paper=palette.PAPER, colour=palette.COUNTY),
    SECOND_OPEN: _OPEN.format(colour=palette.COUNTY),
    EARLIER: _RING.format(paper=palette.PAPER, colour=palette.INK),
    EARLIER_OPEN: _OPEN.format(colour=palette.INK),
    LATER: _DISC.format(paper=palette.PAPER, colour=palette.INK),
    **{f"chart-tone-{step}": f'fill="{palette.step_colour(step)}"' for step in range(palette.STEPS + 1)},
    **{f"chart-on-{part}": f'fill="{colour}"' for part, colour in palette.ON_PARTS.items()},
}
"""The look → its attributes on white paper."""
