"""The three languages, and a text in all of them. Everything else may know this module; it knows nothing."""

import os
from dataclasses import dataclass
from typing import Final, Literal, get_args

Language = Literal["fi", "sv", "en"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Texts:
    """A name or a sentence in the three languages: `texts["sv"]`."""

    fi: str
    sv: str
    en: str

    def __getitem__(self, language: Language) -> str:
        return str(getattr(self, language))


def user_language() -> Language:
    """fi or sv when the environment says so, otherwise en. YHDYSPINTA_LANG goes before the system's own."""
    for name in ("YHDYSPINTA_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "fi" if value.startswith("fi") else "sv" if value.startswith("sv") else "en"
    return "en"
