"""What `yhdyspinta surveys` prints."""

import shutil
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from yhdyspinta.cli.text_table import table_lines
from yhdyspinta.languages import Language, Texts

if TYPE_CHECKING:
    from yhdyspinta.surveys.mailing import Planned
    from yhdyspinta.surveys.wave_facts import WaveFacts

OPENED: Final = Texts(
    fi="Kierros {wave} on avattu.", sv="Omgången {wave} är öppnad.", en="The wave {wave} is opened."
)
WOULD_OPEN: Final = Texts(
    fi="Koeajo: kierros {wave} avattaisiin.",
    sv="Provkörning: omgången {wave} skulle öppnas.",
    en="Dry run: the wave {wave} would be opened.",
)
CLOSED: Final = Texts(
    fi="Kierros {wave} on suljettu.", sv="Omgången {wave} är stängd.", en="The wave {wave} is closed."
)
NOTHING_DUE: Final = Texts(
    fi="Tänään ei ole mitään tehtävää.", sv="I dag finns inget att göra.", en="Nothing is due."
)
DAY_OF_REST: Final = Texts(
    fi="Tänään ei ole arkipäivä: muistutuksia ei lähetetä.",
    sv="I dag är ingen vardag: inga påminnelser skickas.",
    en="Today is no working day: no reminders are sent.",
)
REMINDED: Final = Texts(
    fi="Kierros {wave}: {n} muistutusta lähtee; {repeated} oli lähetetty jo tänään.",
    sv="Omgången {wave}: {n} påminnelser skickas; {repeated} hade skickats redan i dag.",
    en="The wave {wave}: {n} reminders are on their way; {repeated} had been sent today already.",
)
WOULD_REMIND: Final = Texts(
    fi="Koeajo: kierros {wave}: {n} muistutusta lähtisi; {repeated} on lähetetty jo tänään.",
    sv="Provkörning: omgången {wave}: {n} påminnelser skulle skickas; {repeated} har skickats redan i dag.",
    en="Dry run: the wave {wave}: {n} reminders would be sent; {repeated} have been sent today already.",
)
_WIDTH: Final = 100
_HEADS: Final = Texts(
    fi="kierros|tila|ensimmäinen päivä|viimeinen päivä|rekisteri",
    sv="omgång|läge|första dagen|sista dagen|register",
    en="wave|state|first day|last day|register",
)
_LETTER_HEADS: Final = Texts(fi="organisaatio|aihe", sv="organisation|ämne", en="organisation|subject")
_STATES: Final = {
    "planned": Texts(fi="suunniteltu", sv="planerad", en="planned"),
    "open": Texts(fi="avoinna", sv="öppen", en="open"),
    "closed": Texts(fi="suljettu", sv="stängd", en="closed"),
}
_NONE: Final = Texts(fi="Kierroksia ei ole.", sv="Det finns inga omgångar.", en="There are no waves.")


def as_json(wave: "WaveFacts") -> dict[str, object]:
    """A wave for programs; days are ISO 8601, moments in UTC."""
    return {
        "survey": wave.survey,
        "wave": wave.slug,
        "state": wave.state.value,
        "opens_on": wave.opens_on.isoformat(),
        "closes_on": wave.closes_on.isoformat(),
        "opened_at": wave.opened_at.isoformat() if wave.opened_at else None,
        "closed_at": wave.closed_at.isoformat() if wave.closed_at else None,
        "register_year": wave.register_year,
        "kinds": [kind.value for kind in wave.kinds],
        "instrument": wave.instrument_sha256,
        "synthetic": wave.is_synthetic,
    }


def describe_waves(waves: Sequence["WaveFacts"], language: Language) -> str:
    """A table of waves."""
    if not waves:
        return _NONE[language]
    rows = [
        [
            f"{wave.survey}/{wave.slug}",
            _STATES[wave.state.value][language],
            wave.opens_on.isoformat(),
            wave.closes_on.isoformat(),
            str(wave.register_year),
        ]
        for wave in waves
    ]
    return _table(_HEADS[language], rows)


def describe_letters(planned: Iterable["Planned"], language: Language) -> str:
    """A table of letters: of which organisation, and the subject. Persons and addresses stay out of logs."""
    rows = [[one.organisation, one.preview().subject] for one in planned]
    return _table(_LETTER_HEADS[language], rows)


def _table(heads: str, rows: Sequence[Sequence[str]]) -> str:
    width = shutil.get_terminal_size((_WIDTH, 0)).columns
    return "\n".join(table_lines(heads.split("|"), rows, width=width))
