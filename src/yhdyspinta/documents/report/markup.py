"""Markup that this package or the charts made themselves, and that templates therefore leave as it is."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Drawn:
    """SVG or CSS of our own making; never text that someone typed. Templates know it by `__html__`."""

    text: str

    def __html__(self) -> str:
        return self.text
