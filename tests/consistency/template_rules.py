"""Rules about templates. Each takes text and returns what breaks it, as `line: what`."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

# The content security policy stops these in a browser; here they do not even get there.
_INLINE: Final = re.compile(
    r"""<style\b | <[a-z][^<>]*?\s(?:style|on[a-z]+)\s*= | <script\b(?![^>]*\b(?:src=|type="application/json"))""",
    re.IGNORECASE | re.VERBOSE,
)
_UNSAFE: Final = re.compile(r"\|\s*safe(?:seq)?\b|\{%\s*autoescape\s+off")
_QUOTED: Final = re.compile(r"""["']([^"'\s]+\.(?:html|svg|txt))(?:#\w+)?["']""")
_COMMENT: Final = re.compile(r"\{#.*?#\}|\{%\s*comment\b.*?\{%\s*endcomment\s*%\}", re.DOTALL)


def find_inline(template: str) -> list[str]:
    """Styles and scripts that stand in the page itself."""
    return _found(_INLINE, _COMMENT.sub("", template))


def find_unsafe(template: str) -> list[str]:
    """Where a template takes text as safe HTML unseen."""
    return _found(_UNSAFE, template)


def find_template_names(source: str) -> Iterator[str]:
    """The names of templates that a template or a module mentions."""
    return (match[1] for match in _QUOTED.finditer(source))


def find_unused(names: Iterable[str], sources: Iterable[str]) -> list[str]:
    """The templates that no source mentions, by their name or by the end of it (`parts/row.html`)."""
    mentioned = {name for source in sources for name in find_template_names(source)}
    return [name for name in names if not any(name == one or name.endswith(f"/{one}") for one in mentioned)]


def _found(pattern: re.Pattern[str], text: str) -> list[str]:
    return [f"{text.count('\n', 0, match.start()) + 1}: {match[0][:60]}" for match in pattern.finditer(text)]
