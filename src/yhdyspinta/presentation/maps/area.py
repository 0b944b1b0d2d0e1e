"""Areas as polygons: what a caller knows about each, and the outlines that are laid over them."""

from dataclasses import dataclass
from typing import Literal

from yhdyspinta.presentation.maps.drawing import check_step

AreaState = Literal["known", "missing", "outside"]
"""`missing` has no value and is hatched; `outside` belongs to no interface and is grey."""
OutlineKind = Literal["employment", "county", "interface"]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaShape:
    """An area as SVG path data on the maps' common grid.

    `label` names it; `value_text` is added to the name of its link and its tooltip. `step` is the class of its value,
    None on a map without a measure. Without `href` it is no link.
    """

    id: str
    path: str
    label: str
    href: str = ""
    value_text: str = ""
    step: int | None = None
    state: AreaState = "known"

    def __post_init__(self) -> None:
        check_step(self.step)

    @property
    def name(self) -> str:
        """The label and the value: `Kuopio, 12,3 %`."""
        return f"{self.label}, {self.value_text}" if self.value_text else self.label


@dataclass(frozen=True, slots=True)
class Outline:
    """A line without a fill around one or more areas of a kind."""

    kind: OutlineKind
    path: str
