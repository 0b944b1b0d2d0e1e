"""Made pages, kept in the process while what they show does not change.

The pages of the register are the same for everybody, so the whole answer is kept. A key holds everything the page
depends on: its address, its language, and the revisions of the register and of the surveys' results.
"""

import hashlib
import threading
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from typing import Final

_KEPT: Final = 600
_pages: "OrderedDict[Hashable, MadePage]" = OrderedDict()
_lock = threading.Lock()


@dataclass(frozen=True, slots=True)
class MadePage:
    """The body of an answer and its entity tag."""

    body: bytes
    etag: str


def keep(key: Hashable, body: bytes) -> MadePage:
    """Keep a page under its key; the longest unused one goes when there are too many."""
    page = MadePage(body, f'"{hashlib.sha256(body).hexdigest()[:32]}"')
    with _lock:
        _pages[key] = page
        _pages.move_to_end(key)
        while len(_pages) > _KEPT:
            _pages.popitem(last=False)
    return page


def find(key: Hashable) -> MadePage | None:
    with _lock:
        page = _pages.get(key)
        if page is not None:
            _pages.move_to_end(key)
    return page
