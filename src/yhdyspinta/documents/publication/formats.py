"""Every format of a publication, by the name that a user asks for it with."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from yhdyspinta.documents.publication.format import Format
from yhdyspinta.documents.publication.single_files import SINGLE_FILES
from yhdyspinta.languages import Texts

if TYPE_CHECKING:
    from yhdyspinta.documents.publication.publication import Publication


def _bundle(publication: "Publication") -> bytes:
    from yhdyspinta.documents.publication.bundle import write_bundle

    return write_bundle(publication)


FORMATS: Final[Mapping[str, Format]] = MappingProxyType(
    {
        **SINGLE_FILES,
        "bundle": Format(
            "bundle",
            ".zip",
            "application/zip",
            Texts(fi="Kaikki muodot, ZIP", sv="Alla format, ZIP", en="Every format, ZIP"),
            Texts(
                fi="Kaikki tiedostot, vastaukset CSV-muodossa, kyselylomake ja luettelo tiivisteineen.",
                sv="Alla filer, svaren som CSV, frågeformuläret och en förteckning med kontrollsummor.",
                en="Every file, the answers as CSV, the questionnaire, and a list with hashes.",
            ),
            _bundle,
        ),
    }
)
