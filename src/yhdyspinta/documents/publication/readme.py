"""The page to read first in a bundle, as plain text in the publication's language."""

import textwrap
from collections.abc import Iterable, Sequence
from typing import Final

from yhdyspinta.analysis.instruments.canonical import instrument_hash
from yhdyspinta.analysis.states import STATES, STORED_CODES
from yhdyspinta.documents.publication.items import STATE_LABELS
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.languages import Texts
from yhdyspinta.presentation.formats import day

_WIDTH: Final = 88
_BY_CODE: Final = sorted(STATES, key=STORED_CODES.__getitem__, reverse=True)
_PERIOD: Final = Texts(fi="Ajankohta", sv="Tidpunkt", en="Period")
_RESPONDENTS: Final = Texts(fi="Vastaajat", sv="Respondenter", en="Respondents")
_SOURCE: Final = Texts(fi="Lähde", sv="Källa", en="Source")
_LICENCE: Final = Texts(fi="Käyttöehdot", sv="Användarvillkor", en="Licence")
_DATED: Final = Texts(fi="Päivätty", sv="Daterad", en="Dated")
_FILES: Final = Texts(fi="TIEDOSTOT", sv="FILER", en="FILES")
_MISSING: Final = Texts(fi="PUUTTUVAT VASTAUKSET", sv="UTEBLIVNA SVAR", en="MISSING ANSWERS")
_MISSING_TEXT: Final = Texts(
    fi="Vastaustiedostoissa puuttuvan vastauksen syy on oma koodinsa. Nämä koodit eivät ole mukana missään "
    "tunnusluvussa.",
    sv="I filerna med svar har varje orsak till ett uteblivet svar en egen kod. Koderna ingår inte i något "
    "nyckeltal.",
    en="In the files of answers each reason for a missing answer has a code of its own. They are in no figure.",
)
_RESPONDENT_ROWS: Final = Texts(
    fi="Vastaustiedostoista on jätetty pois tiedot, joista yksittäinen vastaaja voisi paljastua. Rivit ovat "
    "sisältönsä mukaisessa järjestyksessä, eivät vastaajien järjestyksessä.",
    sv="Uppgifter som kunde röja en enskild respondent har lämnats bort ur filerna med svar. Raderna är ordnade "
    "efter sitt innehåll, inte efter respondenterna.",
    en="What could give a respondent away has been left out of the files of answers. Their rows are in the order "
    "of their content, not of the respondents.",
)
_CHECK: Final = Texts(fi="TARKISTAMINEN", sv="KONTROLL", en="CHECKING")
_CHECK_TEXT: Final = Texts(
    fi="manifest.json luettelee jokaisen tiedoston koon ja SHA-256-tiivisteen. Kyselylomakkeen tiiviste on {hash}.",
    sv="manifest.json anger storleken och SHA-256-kontrollsumman för varje fil. Frågeformulärets kontrollsumma är "
    "{hash}.",
    en="manifest.json lists the size and the SHA-256 of each file. The questionnaire's is {hash}.",
)


def write_readme(publication: Publication, files: Sequence[tuple[str, str]]) -> bytes:
    """UTF-8 text; `files` are the paths with their titles in the publication's language."""
    language, instrument = publication.language, publication.instrument
    title = _wrapped(publication.title[language])
    facts = (
        (_PERIOD, instrument.period[language]),
        (_RESPONDENTS, instrument.respondents[language]),
        (_SOURCE, publication.source[language]),
        (_LICENCE, publication.licence),
        (_DATED, day(publication.dated, language)),
    )
    widest = max(len(path) for path, _title in files)
    parts = [
        [*title, "=" * max(map(len, title))],
        _wrapped(publication.synthetic[language]) if publication.synthetic else [],
        [line for label, text in facts if text for line in _wrapped(f"{label[language]}: {text}")],
        [_FILES[language], *(f"  {path:<{widest}}  {title}" for path, title in files)],
        [
            _MISSING[language],
            *_wrapped(_MISSING_TEXT[language]),
            *(f"  {STORED_CODES[state]}  {STATE_LABELS[state][language]}" for state in _BY_CODE),
            *_wrapped(_RESPONDENT_ROWS[language]),
        ],
        [_CHECK[language], *_wrapped(_CHECK_TEXT[language].format(hash=instrument_hash(instrument)))],
    ]
    return "\n".join(_joined(parts)).encode()


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _joined(parts: Iterable[list[str]]) -> Iterable[str]:
    """The parts with an empty line after each."""
    for part in parts:
        if part:
            yield from part
            yield ""
