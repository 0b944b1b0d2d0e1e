"""SVG as typst's renderer needs it.

That renderer takes the lightest instance of a variable font for any weight below 500, whatever `font-weight` says
(typst 0.15 with Source Sans 3, whose lightest is 200). It does obey `font-variation-settings`, so each weight is said
in those words as well.
"""

import re
from typing import Final

_WEIGHT: Final = re.compile(r'\sfont-weight="(\w+)"')
_WEIGHTS: Final = {"normal": "400", "bold": "700"}
_ROOT: Final = re.compile(r"<svg\b[^>]*")
_NORMAL: Final = ' font-weight="400"'


def prepare_svg(svg: str) -> str:
    """The same picture, with every weight of type as a setting of the variable font."""
    root = _ROOT.search(svg)
    if root is not None and _WEIGHT.search(root[0]) is None:
        svg = svg[: root.end()] + _NORMAL + svg[root.end() :]
    return _WEIGHT.sub(_as_setting, svg)


def _as_setting(match: re.Match[str]) -> str:
    return f"{match[0]} font-variation-settings=\"'wght' {_WEIGHTS.get(match[1], match[1])}\""


def coloured(svg: str, colour: str) -> str:
    """A mark that takes the colour of its text, in a fixed colour."""
    return svg.replace("currentColor", colour)
