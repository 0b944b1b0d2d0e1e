"""What a workbook of answers is made from: plain values, without how they are laid out."""

from collections.abc import Mapping
from dataclasses import dataclass

from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.documents.receipt.receipt import Partner
from yhdyspinta.languages import Language


@dataclass(frozen=True, slots=True)
class AnswerBook:
    """The answers of one response as they are now: `answers` has each value with its version.

    `lead` are the lines above everything: whose response it is, of which wave, until when. `synthetic` says that the
    answers are made up, and is empty when they are not. Counterparts without cooperation have no rows.
    """

    response: str
    sha256: str
    revision: int
    instrument: Instrument
    partners: tuple[Partner, ...]
    answers: Mapping[Key, tuple[Answer, int]]
    language: Language
    title: str
    lead: tuple[str, ...] = ()
    address: str = ""
    synthetic: str = ""
