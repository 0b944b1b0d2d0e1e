"""Links of Markdown pages: files that are there, and headings that are in them."""

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Final

_LINK: Final = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_CODE: Final = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_DOCUMENT: Final = re.compile(r"\bdocs/[\w./-]+\.md\b")
_HEADING: Final = re.compile(r"^#+\s+(.+?)\s*$", re.MULTILINE)


def find_broken_links(path: str, text: str, read: Callable[[str], str | None]) -> list[str]:
    """The links of a page that lead nowhere. `read` gives a file's text, "" for a folder, None for what is absent."""
    return [link for link in _relative_links(text) if not _resolves(path, text, link, read)]


def find_documents(text: str) -> set[str]:
    """The documents that code and comments name by their path."""
    return set(_DOCUMENT.findall(text))


def anchors(text: str) -> set[str]:
    """The names under which a page's headings can be linked to."""
    return {_anchor(heading) for heading in _HEADING.findall(text)}


def _relative_links(text: str) -> Iterator[str]:
    for link in _LINK.findall(_CODE.sub("", text)):
        if not re.match(r"[a-z]+:", link):
            yield link


def _resolves(path: str, text: str, link: str, read: Callable[[str], str | None]) -> bool:
    file, _, anchor = link.partition("#")
    target = read(normpath(str(PurePosixPath(path).parent / file))) if file else text
    return target is not None and (not anchor or anchor in anchors(target))


def _anchor(heading: str) -> str:
    kept = re.sub(r"[^\w\- ]", "", heading.lower())
    return kept.replace(" ", "-")
