"""Words of slides beside those that every form of a report has, and how numbers are written in their charts."""

from typing import Final

from yhdyspinta.languages import Language, Texts

LOCALES: Final[dict[Language, str]] = {"fi": "fi-FI", "sv": "sv-SE", "en": "en-GB"}
NUMBER_LOCALES: Final[dict[Language, str]] = {"fi": "[$-40B]", "sv": "[$-41D]", "en": "[$-809]"}
"""Before a number format: LibreOffice then writes decimals as the language does; others follow their user."""

ITEM: Final = Texts(fi="Kohta", sv="Fråga", en="Item")
EMPTY_SPACE: Final = Texts(fi="(tyhjä tila)", sv="(tomt utrymme)", en="(empty space)")
"""The name of the unseen series that puts the centre of a diverging chart in place."""
