"""What is tabulated: a column, the codes that count as answers, and the values that stand for a state."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from yhdyspinta.analysis.states import State


@dataclass(frozen=True, slots=True)
class Item:
    """One column.

    A null, NaN or empty text is always *blank*. Any other value must be one of `codes`, a key of `texts` (when the
    column holds text) or a key of `states`; otherwise tabulating it is refused.
    """

    name: str
    codes: tuple[int, ...]
    """Answers in the order of the scale."""
    texts: Mapping[str, int] = field(default_factory=dict)
    """The code of each text label, when the data holds labels."""
    states: Mapping[int | str, State] = field(default_factory=dict)
    """Codes or texts that stand for a state, such as `{9: State.DONT_KNOW}`."""
