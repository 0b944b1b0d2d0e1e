"""The words of `yhdyspinta instrument`."""

from typing import Final

from yhdyspinta.languages import Texts

FINE: Final = Texts(
    fi="{file}: lomakkeen voi julkaista.",
    sv="{file}: formuläret kan publiceras.",
    en="{file}: the questionnaire can be published.",
)
FAULTY: Final = Texts(
    fi="{file}: lomaketta ei voi vielä julkaista, virheitä {n}.",
    sv="{file}: formuläret kan inte publiceras ännu, antal fel: {n}.",
    en="{file}: the questionnaire cannot be published yet, errors: {n}.",
)
COUNTS: Final = Texts(
    fi="Kysymyksiä {items}, ryhmiä {groups}, vastinpareittain toistuvia {repeats}. Kielet: {languages}.",
    sv="Frågor {items}, grupper {groups}, upprepade för varje motpart {repeats}. Språk: {languages}.",
    en="Questions {items}, groups {groups}, repeated for each counterpart {repeats}. Languages: {languages}.",
)
LOST: Final = Texts(fi="Jäi pois", sv="Lämnades bort", en="Left out")
WRITTEN: Final = Texts(fi="Kirjoitettiin {file}.", sv="Skrev {file}.", en="Wrote {file}.")
