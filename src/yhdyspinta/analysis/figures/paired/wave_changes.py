"""The change of an item between two waves, with the names of the waves."""

from dataclasses import dataclass

from yhdyspinta.analysis.figures.paired.changes import Change


@dataclass(frozen=True, slots=True)
class WaveChange:
    """The change of an item from the wave `first` to the wave `second`, over those who answered in both."""

    item: str
    first: str
    second: str
    change: Change
