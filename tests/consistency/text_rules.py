"""Rules about any text of the repository."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Final

# Put together from parts, so that this file keeps the rule too.
_REGISTRIES: Final = (
    ("pypi", "org"),
    ("pythonhosted", "org"),
    ("registry", "npmjs", "org"),
    ("deb", "debian", "org"),
)
_MACHINE: Final = (("", "root", ""), ("", "work", "main"), ("", "work", "steering"), ("", "tmp", "bash_jobs"))
_ADDRESS: Final = re.compile(
    "|".join(
        [*(re.escape(".".join(parts)) for parts in _REGISTRIES), *(re.escape("/".join(parts)) for parts in _MACHINE)]
    )
)
_UNFINISHED: Final = re.compile(r"\b(?:TO" "DO|FIX" r"ME)\b")
_EMPTY_NAMES: Final = frozenset({"utils", "util", "helpers", "helper", "common", "core", "misc", "base"})
LONGEST: Final = 500


def find_addresses(text: str) -> list[str]:
    """Addresses of package registries and paths of one machine."""
    return [match[0] for match in _ADDRESS.finditer(text)]


def find_unfinished(text: str) -> list[str]:
    """Marks of work that was left."""
    return [match[0] for match in _UNFINISHED.finditer(text)]


def is_too_long(text: str) -> bool:
    return len(text.splitlines()) > LONGEST


def find_empty_names(paths: Iterable[str]) -> list[str]:
    """Modules and packages whose name says nothing of their subject."""
    return [
        path
        for path in paths
        if path.endswith(".py") and _EMPTY_NAMES & {part.removesuffix(".py") for part in PurePosixPath(path).parts}
    ]
