"""Who was asked and who answered: the first thing that a report of a wave says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from yhdyspinta.documents.report.report import Block, Bullets, Heading, Paragraph
from yhdyspinta.languages import Language, Texts
from yhdyspinta.presentation.formats import day, percent, whole

_WHO_ANSWERED: Final = Texts(
    fi="Keneltä kysyttiin ja kuka vastasi", sv="Vem tillfrågades och vem svarade", en="Who was asked and who answered"
)
_ORGANISATIONS: Final = Texts(
    fi="Kysyttiin {asked} organisaatiolta; {approved} hyväksyi vastauksensa (vastausaste {rate}). Kysely oli auki "
    "{opens}–{closes}.",
    sv="{asked} organisationer tillfrågades; {approved} godkände sitt svar (svarsprocent {rate}). Enkäten var öppen "
    "{opens}–{closes}.",
    en="{asked} organisations were asked; {approved} approved their answer (response rate {rate}). The survey was "
    "open {opens}–{closes}.",
)
_BOTH_SIDES: Final = Texts(
    fi="Kysyttiin {organisations} organisaatiolta, kummankin puolen tehtävistä vastaavalta erikseen molemmissa: "
    "yhteensä {asked} vastausta. Hyväksyttyjä vastauksia on {approved} (vastausaste {rate}). Kysely oli auki "
    "{opens}–{closes}.",
    sv="{organisations} organisationer tillfrågades, den som sköter uppgifterna på båda sidorna skilt för vardera: "
    "sammanlagt {asked} svar. Godkända svar är {approved} (svarsprocent {rate}). Enkäten var öppen "
    "{opens}–{closes}.",
    en="{organisations} organisations were asked, one that is on both sides once for each: {asked} answers in all. "
    "{approved} answers are approved (response rate {rate}). The survey was open {opens}–{closes}.",
)
_PERSONS: Final = Texts(
    fi="Kutsuttiin {asked} henkilöä; {approved} lähetti vastauksensa (vastausaste {rate}). Kysely oli auki "
    "{opens}–{closes}.",
    sv="{asked} personer inbjöds; {approved} skickade sitt svar (svarsprocent {rate}). Enkäten var öppen "
    "{opens}–{closes}.",
    en="{asked} persons were invited; {approved} sent their answer (response rate {rate}). The survey was open "
    "{opens}–{closes}.",
)
_SILENT: Final = Texts(
    fi="Hyväksyttyä vastausta ei tullut näiltä:",
    sv="Inget godkänt svar kom från:",
    en="No approved answer came from:",
)
_ALL_ANSWERED: Final = Texts(
    fi="Kaikki, joilta kysyttiin, vastasivat.", sv="Alla som tillfrågades svarade.", en="All who were asked answered."
)


@dataclass(frozen=True, slots=True)
class Participation:
    """`asked` and `approved` count answers: more than the organisations where one is on both sides. `silent` are the
    names of those without an approved answer; None where the wave does not tell them."""

    organisations: int
    asked: int
    approved: int
    opens_on: date
    closes_on: date
    is_personal: bool
    silent: Sequence[Texts] | None


def blocks_of_participation(found: Participation, language: Language) -> Iterator[Block]:
    """A heading, the response rate in a sentence, and who has not answered, where that is told."""
    yield Heading(2, _WHO_ANSWERED[language], "who-answered")
    is_once = found.organisations == found.asked
    words = _PERSONS if found.is_personal else _ORGANISATIONS if is_once else _BOTH_SIDES
    yield Paragraph(
        words[language].format(
            organisations=whole(found.organisations, language),
            asked=whole(found.asked, language),
            approved=whole(found.approved, language),
            rate=percent(found.approved / found.asked if found.asked else None, language, 0),
            opens=day(found.opens_on, language),
            closes=day(found.closes_on, language),
        )
    )
    if found.silent:
        yield Paragraph(_SILENT[language])
        yield Bullets(tuple(name[language] for name in found.silent))
    elif found.silent is not None:
        yield Paragraph(_ALL_ANSWERED[language])
