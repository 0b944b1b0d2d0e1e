"""What `yhdyspinta accounts` says on the terminal. Pure."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from yhdyspinta.cli.text_table import table_lines
from yhdyspinta.languages import Language, Texts

ADDED: Final = Texts(
    fi="Käyttäjä {email} on lisätty.", sv="Användaren {email} är tillagd.", en="User {email} is added."
)
GRANTED: Final = Texts(
    fi="Käyttäjällä {email} on rooli {kind}.", sv="Användaren {email} har rollen {kind}.", en="{email} is {kind}."
)
ENDED: Final = Texts(
    fi="Käyttäjän {email} rooli {kind} on päättynyt, ja hänen istuntonsa.",
    sv="Rollen {kind} för {email} har upphört, och dennes sessioner.",
    en="{email} is no longer {kind}, and is signed out everywhere.",
)
ERASED: Final = Texts(
    fi="Käyttäjä {email} on poistettu.", sv="Användaren {email} är raderad.", en="User {email} is erased."
)
CODES_REMOVED: Final = Texts(
    fi="Käyttäjän {email} kertakoodit on poistettu käytöstä.",
    sv="Engångskoderna för {email} är borttagna.",
    en="The one-time codes of {email} are taken away.",
)
TIDIED: Final = Texts(
    fi="Poistettiin {sessions} päättynyttä istuntoa, {attempts} laskettua yritystä ja {links} vanhaa linkkiä.",
    sv="Raderade {sessions} avslutade sessioner, {attempts} räknade försök och {links} gamla länkar.",
    en="Deleted {sessions} ended sessions, {attempts} counted tries and {links} old links.",
)
_NONE: Final = Texts(fi="Ei rooleja.", sv="Inga roller.", en="No roles.")
_HEADS: Final = (
    Texts(fi="henkilö", sv="person", en="person"),
    Texts(fi="rooli", sv="roll", en="role"),
    Texts(fi="organisaatio", sv="organisation", en="organisation"),
)
_NATIONAL: Final = Texts(fi="valtakunnallinen", sv="nationell", en="national")


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A role and who has it; `organisation` is a slug, empty for a national role."""

    email: str
    name: str
    kind: str
    organisation: str
    granted_at: datetime

    def as_json(self) -> dict[str, Any]:
        """Plain values; the moment in ISO 8601."""
        return {name: getattr(self, name) for name in self.__slots__} | {"granted_at": self.granted_at.isoformat()}


def describe_roles(roles: Sequence[RoleLine], language: Language, *, width: int = 100) -> str:
    """A table with a line a role."""
    if not roles:
        return _NONE[language]
    rows = [
        [harmless(f"{one.name} <{one.email}>"), one.kind, one.organisation or _NATIONAL[language]] for one in roles
    ]
    return "\n".join(table_lines([head[language] for head in _HEADS], rows, width=width))


def harmless(text: str) -> str:
    """The text without what would command a terminal."""
    return "".join("\N{REPLACEMENT CHARACTER}" if unicodedata.category(one) == "Cc" else one for one in text)
