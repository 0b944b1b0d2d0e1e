"""The message catalogues: `extract` brings them up to date with the code, `compile` makes .mo files, `check` judges.

    .venv/bin/python scripts/messages.py extract|compile|check

Needs no gettext: Babel and Django's own reading of templates do the work.
"""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from babel.messages import Catalog

# Started as a file, Python would look for modules beside it only.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.catalogues import faults, po_files
from scripts.catalogues.extraction import extract_package

ROOT: Final = Path(__file__).resolve().parent.parent
PACKAGE: Final = ROOT / "src" / "yhdyspinta"


def run_extract(package: Path, root: Path) -> list[str]:
    """Write the catalogues anew where a text came or went."""
    found = extract_package(package, root)
    for language in po_files.LANGUAGES:
        path = po_files.catalogue_path(package, language)
        updated = po_files.update_catalogue(found, po_files.read_catalogue(path, language), language)
        text = po_files.catalogue_text(updated, language)
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    return []


def run_compile(package: Path, _root: Path) -> list[str]:
    """Write the .mo file of every catalogue that there is; none of a catalogue with broken placeholders."""
    problems = []
    for language, catalogue in _catalogues(package).items():
        path = po_files.catalogue_path(package, language)
        invalid = faults.list_invalid(catalogue)
        problems += [f"{language}: {line}" for line in invalid]
        if path.is_file() and not invalid:
            po_files.compile_catalogue(catalogue, path)
    return problems


def run_check(package: Path, root: Path) -> list[str]:
    """What keeps the catalogues from being complete and current."""
    found = extract_package(package, root)
    return [
        f"{language}: {line}"
        for language, catalogue in _catalogues(package).items()
        for line in faults.list_stale(found, catalogue) + faults.list_faults(catalogue)
    ]


def _catalogues(package: Path) -> dict[str, Catalog]:
    return {
        language: po_files.read_catalogue(po_files.catalogue_path(package, language), language)
        for language in po_files.LANGUAGES
    }


COMMANDS: Final[dict[str, Callable[[Path, Path], list[str]]]] = {
    "extract": run_extract,
    "compile": run_compile,
    "check": run_check,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=COMMANDS)
    try:
        problems = COMMANDS[parser.parse_args().command](PACKAGE, ROOT)
    except ValueError as error:
        problems = [str(error)]
    for line in problems:
        print(line, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
