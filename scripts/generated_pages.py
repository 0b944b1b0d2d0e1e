"""The pages that are written from the code: `write` makes them, `check` tells which are not current.

.venv/bin/python scripts/generated_pages.py write|check
"""

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

# Started as a file, Python would look for modules beside it only.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.pages.cli_page import cli_page
from scripts.pages.errors_page import errors_page
from scripts.pages.glossary_page import glossary_page
from scripts.pages.methods_pages import list_pages
from scripts.pages.settings_page import env_example, settings_page

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGE: Final = ROOT / "src" / "yhdyspinta"

# The file, below the project's folder → what makes its text.
PAGES: Final[Mapping[str, Callable[[], str]]] = {
    ".env.example": env_example,
    "docs/glossary.md": glossary_page,
    "docs/reference/cli.md": cli_page,
    "docs/reference/errors.md": lambda: errors_page(PACKAGE),
    "docs/reference/settings.md": settings_page,
    **list_pages(ROOT),
}


def list_outdated(root: Path, pages: Mapping[str, Callable[[], str]]) -> dict[str, str]:
    """The files that are absent or differ from what the code gives, with the text that they should have."""
    texts = {name: make() for name, make in pages.items()}
    return {name: text for name, text in texts.items() if _read(root / name) != text}


def write(root: Path, outdated: Mapping[str, str]) -> None:
    """Write the files anew."""
    for name, text in outdated.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=("write", "check"))
    command = parser.parse_args().command
    outdated = list_outdated(ROOT, PAGES)
    if command == "write":
        write(ROOT, outdated)
        return 0
    for name in outdated:
        print(f"{name} is not what the code gives", file=sys.stderr)
    return 1 if outdated else 0


if __name__ == "__main__":
    sys.exit(main())
