"""The files of this repository: what git tracks, and what it would track."""

import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent.parent
PACKAGE: Final = ROOT / "src" / "yhdyspinta"


@cache
def list_paths() -> tuple[str, ...]:
    """Every file that is or could be committed, as a path below the project's folder."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    output = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return tuple(sorted(path for path in set(output.split("\0")) if path and (ROOT / path).is_file()))


def read(path: str) -> str:
    """The text of a file; of one that is no text, what of it is."""
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def texts(*suffixes: str, under: str = "") -> Iterator[tuple[str, str]]:
    """The path and the text of each file with one of the endings."""
    for path in list_paths():
        if path.startswith(under) and path.endswith(suffixes):
            yield path, read(path)
