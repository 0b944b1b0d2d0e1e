"""The steps of a breadcrumb below the front page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A link on the way to a page; the page itself has no address."""

    text: str
    address: str = ""
