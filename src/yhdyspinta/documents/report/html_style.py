"""The style of the HTML file: that of the site's pages.

The typeface is named, not carried: who lacks Source Sans 3 gets their system's, and charts leave room for that.
"""

from functools import cache
from importlib.resources import files
from typing import Final

from yhdyspinta.documents.report.markup import Drawn
from yhdyspinta.documents.report.report import Report

_FOLDER: Final = ("static", "presentation")
_SHEETS: Final = ("tokens.css", "page.css", "report.css", "charts.css")
_RUNNING: Final = '@page{{@top-left{{content:{text};font:9pt "Source Sans 3 Variable",sans-serif}}}}'


def file_style(report: Report) -> Drawn:
    """The `<style>` element: sheets, and the synthetic notice in the head of every printed page."""
    running = _RUNNING.format(text=css_string(report.synthetic)) if report.synthetic else ""
    return Drawn(f"<style>\n{_fixed_style()}{running}\n</style>")


def css_string(text: str) -> str:
    """A text as a CSS string. What is no letter, digit or space is escaped: it ends neither string nor element."""
    return '"' + "".join(one if one.isalnum() or one == " " else f"\\{ord(one):x} " for one in text) + '"'


@cache
def _fixed_style() -> str:
    folder = files("yhdyspinta.presentation").joinpath(*_FOLDER)
    return "".join(folder.joinpath(name).read_text(encoding="utf-8") for name in _SHEETS)
