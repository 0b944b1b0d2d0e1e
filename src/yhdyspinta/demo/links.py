"""The sign-in links of the demonstration's people, kept in a file beside the database. Only in demo mode.

Elsewhere a link is known to its receiver alone. Here the sign-in page shows them all, so that whoever tries the
product can be each of them.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from django.conf import settings

_FILE: Final = "demo-links.json"


@dataclass(frozen=True, slots=True)
class DemoLink:
    """A persona's key and the address that signs in as them."""

    persona: str
    address: str


def is_demo() -> bool:
    """Whether this installation is the demonstration: nothing here may work anywhere else."""
    return bool(settings.MODE == "demo")


def write_links(links: list[DemoLink]) -> None:
    """Keep the links for the sign-in page, readable by the operator's account only."""
    path = _path()
    path.touch(mode=0o600, exist_ok=True)
    path.write_text(json.dumps([asdict(link) for link in links]), encoding="utf-8")


def read_links() -> list[DemoLink]:
    """The links of the demonstration; none outside demo mode, or before the demonstration was loaded."""
    if not is_demo() or not _path().is_file():
        return []
    return [DemoLink(**link) for link in json.loads(_path().read_text(encoding="utf-8"))]


def _path() -> Path:
    return Path(settings.DATABASES["default"]["NAME"]).parent / _FILE
