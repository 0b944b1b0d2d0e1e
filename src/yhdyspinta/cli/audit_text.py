"""Says in words what was found of the audit. Pure: a verdict in, text out."""

from typing import TYPE_CHECKING, Final

from yhdyspinta.languages import Language, Texts

if TYPE_CHECKING:
    from yhdyspinta.audit.chain import Verdict

_INTACT: Final = Texts(
    fi="Tapahtumaloki on ehjä. Tarkistettuja rivejä: {rows}. Viimeinen rivi ja sen tiiviste: {head}",
    sv="Händelseloggen är intakt. Kontrollerade rader: {rows}. Den sista raden och dess kondensat: {head}",
    en="The audit is intact. Rows verified: {rows}. The last row and its hash: {head}",
)
_EMPTY: Final = Texts(
    fi="Tapahtumalokissa ei ole vielä rivejä.",
    sv="Händelseloggen har inga rader ännu.",
    en="The audit has no rows yet.",
)


def describe_verdict(verdict: "Verdict", language: Language) -> str:
    """One line about a chain in which nothing is wrong."""
    if verdict.head.number == 0:
        return _EMPTY[language]
    return _INTACT[language].format(rows=verdict.rows, head=verdict.head)
