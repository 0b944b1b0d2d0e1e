"""How large the tiles of a map must be for every name to fit, and how a name is set in one."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from yhdyspinta.presentation.lettering import break_lines, width_for_lines
from yhdyspinta.presentation.maps.drawing import TEXT_SIZE
from yhdyspinta.presentation.maps.outline import Pitch
from yhdyspinta.presentation.maps.tile import Tile

LABEL_SIZE: Final = 15
LINE: Final = 17
"""Pixels from one line of text to the next."""
MOST_LINES: Final = 3
LEAST_TEXT_WIDTH: Final = 110
PADDING: Final = 9
"""Between a tile's edge and its text: room for a stand-in font that is wider than the measured one."""
FOOT: Final = 23
"""The strip under the name, for the mark and the value."""
CHANNEL: Final = 14
"""Between two tiles: the border of a county or of a cluster runs in it."""


@dataclass(frozen=True, slots=True)
class TileSize:
    """The common size of all tiles of a map, in pixels."""

    text_width: float
    lines: int

    @property
    def width(self) -> float:
        return self.text_width + 2 * PADDING

    @property
    def height(self) -> float:
        return PADDING + self.lines * LINE + FOOT

    @property
    def pitch(self) -> Pitch:
        """From one tile to the next."""
        return Pitch(self.width + CHANNEL, self.height + CHANNEL)


def size_of_tiles(tiles: Iterable[Tile]) -> TileSize:
    """The least size at which every name keeps to three lines, those of parts together with their county."""
    known = tuple(tiles)
    widths = [width_for_lines(tile.label, _lines_for_label(tile), LABEL_SIZE) for tile in known]
    widths += [width_for_lines(tile.county_label, 1, TEXT_SIZE) for tile in known]
    text_width = round(max([LEAST_TEXT_WIDTH, *widths]))
    lines = max((len(label_lines(tile, text_width)) + bool(tile.county_label) for tile in known), default=1)
    return TileSize(text_width, lines)


def label_lines(tile: Tile, text_width: float) -> tuple[str, ...]:
    """The employment area's name as it is set in the tile."""
    return break_lines(tile.label, text_width, LABEL_SIZE)


def _lines_for_label(tile: Tile) -> int:
    return MOST_LINES - 1 if tile.county_label else MOST_LINES
