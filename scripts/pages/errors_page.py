"""`docs/reference/errors.md`: every entry of the error catalogue."""

import importlib
from collections.abc import Iterator
from pathlib import Path

from yhdyspinta import errors
from yhdyspinta.errors import ErrorKind, list_kinds
from yhdyspinta.languages import LANGUAGES

_HEAD = """\
# Errors

Every error that a person sees has a code. A code never changes its meaning, and a retired one is not used again.
Texts in braces are filled in with the facts of the case. The command and the pages show the text in the reader's
language; programs read the code.

| exit code of the command | meaning |
|---|---|
| 0 | Done. Remarks with a code may have been printed: the content was taken, and this is worth knowing. |
| {refused} | The content was read and is wrong. Nothing was changed. |
| 2 | The command was not understood: an unknown option, a missing argument. |
| {unreadable} | The file or the address could not be read. Nothing was changed. |
| {unsafe} | The installation is not fit to run. |
"""
_ENTRY = """\
### {code}

`{name}`, exit code {exit_code}

| | what is wrong | what to do |
|---|---|---|
{rows}
"""


def import_error_modules(package: Path) -> None:
    """Import every `errors…` module of the package, which puts its entries into the catalogue."""
    for path in sorted(package.rglob("errors*.py")):
        importlib.import_module(".".join(path.relative_to(package.parent).with_suffix("").parts))


def errors_page(package: Path) -> str:
    """The page's text, codes in order under their subjects."""
    import_error_modules(package)
    head = _HEAD.format(refused=errors.EXIT_REFUSED, unreadable=errors.EXIT_UNREADABLE, unsafe=errors.EXIT_UNSAFE)
    return "\n".join([head, *_sections(list_kinds())])


def _sections(kinds: Iterator[ErrorKind]) -> Iterator[str]:
    subject = ""
    for kind in kinds:
        if (its_subject := kind.code.rpartition("-")[0]) != subject:
            subject = its_subject
            yield f"## {subject}\n"
        rows = [
            f"| {language} | {_cell(kind.what[language])} | {_cell(kind.to_do[language])} |" for language in LANGUAGES
        ]
        yield _ENTRY.format(code=kind.code, name=kind.name, exit_code=kind.exit_code, rows="\n".join(rows))


def _cell(text: str) -> str:
    """A text as it may stand in a cell of a Markdown table: nothing in it is markup."""
    for mark in "\\|<*_`":
        text = text.replace(mark, f"\\{mark}")
    return text.replace("\n", " ")
