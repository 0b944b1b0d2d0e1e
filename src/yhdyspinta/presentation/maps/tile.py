"""One interface as a tile of the map."""

from dataclasses import dataclass

from yhdyspinta.analysis.interfaces import Shape
from yhdyspinta.analysis.tilegrid import Cell
from yhdyspinta.presentation.maps.drawing import check_step


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One interface as a tile.

    `label` is the employment area's name; `county_label`, the county's short name, tells the parts of an area apart
    and may be empty. `name` is what the link is called, and begins with the label. With a measure, `value_text` is
    printed and `step` is its class; `is_missing` hatches the tile instead, and `value_text` says so.
    """

    id: str
    cell: Cell
    cluster: int
    employment_area: str
    county: str
    label: str
    name: str
    href: str
    shape: Shape
    county_label: str = ""
    value_text: str = ""
    step: int | None = None
    is_missing: bool = False

    def __post_init__(self) -> None:
        check_step(self.step)

    @property
    def full_name(self) -> str:
        """The name with the value that is printed in the tile."""
        return f"{self.name}, {self.value_text}" if self.value_text else self.name
