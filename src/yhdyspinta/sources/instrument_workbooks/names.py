"""Names of a plain XLSForm as names that columns of answers may have. Those of our profile stay as they are."""

import re
from collections.abc import Collection
from typing import Final

from yhdyspinta.sources.instrument_workbooks.findings import Findings
from yhdyspinta.sources.instrument_workbooks.losses import RENAMED
from yhdyspinta.sources.instruments.sound_names import is_name

_LONGEST: Final = 56
"""Leaves room for a number at the end."""
_NO_SLUG: Final = re.compile(r"[^a-z0-9]+")
_NO_NAME: Final = re.compile(r"[^A-Za-z0-9_]+")


class Names:
    """Gives each name once. With `keep` a name is left as it is, whatever it is: what is wrong is told later."""

    def __init__(self, findings: Findings, *, keep: bool) -> None:
        self._findings, self._keep = findings, keep
        self._taken: dict[str, str] = {}
        self.changed: dict[str, str] = {}

    def take(self, name: str, *, prefix: str, where: str, parent: str = "") -> str:
        """The name itself, or a sound one like it with a loss. A name twice under one parent is left as it is."""
        if self._keep:
            return name
        taken_by = self._taken.get(name.casefold())
        given = name if is_name(name) and taken_by in (None, parent) else self._free(name, prefix)
        self._taken[given.casefold()] = parent
        if given != name:
            self.changed[name] = given
            self._findings.lose(name, where, RENAMED, {"name": given})
        return given

    def free(self, name: str) -> str:
        """A name that is taken by nothing yet, like this one; without a loss, since it is ours."""
        given = name if is_name(name) and name.casefold() not in self._taken else self._free(name, name)
        self._taken[given.casefold()] = ""
        return given

    def _free(self, name: str, prefix: str) -> str:
        return make_name(name, prefix, self._taken)


def make_name(name: str, prefix: str, taken: Collection[str]) -> str:
    """A sound name like this one that is not among those taken (in small letters)."""
    plain = _NO_NAME.sub("_", name).strip("_")[:_LONGEST]
    candidate = plain if is_name(plain) else f"{prefix}_{plain}".rstrip("_")
    number, found = 2, candidate
    while found.casefold() in taken:
        found, number = f"{candidate}_{number}", number + 1
    return found


def make_slug(words: str, instead: str) -> str:
    """An instrument's id like these words."""
    slug = _NO_SLUG.sub("-", words.casefold()).strip("-")[:_LONGEST].strip("-")
    return slug if slug and slug[0].isalpha() else f"{instead}-{slug}".strip("-")
