"""Which addresses of a report become links."""

from typing import Final

_WEB: Final = ("https://", "http://")


def is_web_address(address: str) -> bool:
    """Whether an address leads to a page of the web. Any other is shown as text, never as a link."""
    return address.startswith(_WEB)
