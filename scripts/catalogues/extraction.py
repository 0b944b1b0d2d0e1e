"""Finds the texts to translate, which are in English, in the package's Python modules and templates."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from babel.messages import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.utils.translation.template import templatize

TEMPLATE_SUFFIXES: Final = frozenset({".html", ".svg", ".txt"})
KEYWORDS: Final = DEFAULT_KEYWORDS | {
    f"{name}_lazy": DEFAULT_KEYWORDS[name] for name in ("gettext", "ngettext", "pgettext", "npgettext")
}
# Marks that a translator may leave out of a line: they are no space to Python's tokenizer.
_OTHER_SPACE: Final = re.compile(r"[^\S\n]")


def list_sources(package: Path) -> list[Path]:
    """The Python modules and templates of a package, in a stable order."""
    modules = package.rglob("*.py")
    templates = (path for path in package.rglob("templates/**/*") if path.suffix in TEMPLATE_SUFFIXES)
    return sorted({*modules, *templates})


def extract_package(package: Path, root: Path) -> Catalog:
    """Every text of a package with the files that use it, as paths below `root`; nothing is translated.

    Raises ValueError naming the file that cannot be read.
    """
    found = Catalog()
    for path in list_sources(package):
        place = path.relative_to(root).as_posix()
        try:
            for text, context in extract_text(path.read_text(encoding="utf-8"), template=path.suffix != ".py"):
                found.add(text, locations=[(place, 0)], context=context)
        except SyntaxError as error:
            raise ValueError(f"{place}: {error}") from error
    return found


def extract_text(source: str, *, template: bool) -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    """Each text of one source with its context; a text with a plural is a pair of (one, many)."""
    code = _as_python(source) if template else source
    for _line, text, _comments, context in extract("python", io.BytesIO(code.encode()), KEYWORDS):
        yield text, context


def _as_python(template: str) -> str:
    """Django's rewriting of a template as calls of gettext between blanks, as lines that Python's tokenizer takes."""
    lines = templatize(template).splitlines()
    return "\n".join(_OTHER_SPACE.sub(" ", line).strip() for line in lines)
