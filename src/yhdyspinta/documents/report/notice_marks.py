"""The small marks before the words of notices: drawn, so that they look the same on every page and in every file."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from yhdyspinta.documents.report.report import NoticeKind

_FRAME: Final = (
    '<svg xmlns="http://www.w3.org/2000/svg" class="report-notice__mark" viewBox="0 0 20 20" width="20" height="20"'
    ' aria-hidden="true" focusable="false">{marks}</svg>'
)
_DOT: Final = '<circle cx="{x}" cy="{y}" r="1.8" fill="currentColor"/>'
_RING: Final = '<circle cx="10" cy="10" r="8.6" fill="none" stroke="currentColor" stroke-width="1.6"/>'
_MARKS: Final[Mapping[NoticeKind, str]] = MappingProxyType(
    {
        # A hatched square, as what is not real is hatched in charts.
        NoticeKind.SYNTHETIC: (
            '<path d="M1.8 1.8h16.4v16.4H1.8zM1.8 9.6l7.8-7.8M1.8 17.6L17.6 1.8M10.4 18.2l7.8-7.8"'
            ' fill="none" stroke="currentColor" stroke-width="1.6"/>'
        ),
        # The sign for "therefore".
        NoticeKind.INFERENCE: _RING
        + _DOT.format(x=10, y=6.6)
        + _DOT.format(x=6.4, y=12.6)
        + _DOT.format(x=13.6, y=12.6),
        NoticeKind.NOTE: (
            f'{_RING}{_DOT.format(x=10, y=6)}<path d="M10 9.2v5.6" stroke="currentColor" stroke-width="2.2"/>'
        ),
    }
)


def notice_mark(kind: NoticeKind) -> str:
    """The mark as SVG, in the colour of the text around it; hidden from screen readers, as a word follows."""
    return _FRAME.format(marks=_MARKS[kind])
