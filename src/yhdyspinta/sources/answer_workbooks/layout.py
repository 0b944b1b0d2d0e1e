"""What a workbook of answers keeps beside the answers, so that it can be read back: names, never shown.

    hidden sheet `FACTS`      a name and a value in each row
    sheet of a section        row 1 its title, row 2 the headings, then a row for each answer; hidden columns last

Rows may be deleted and sorted, columns moved: each row says itself what it answers.
"""

import hashlib
from dataclasses import dataclass
from typing import Final

from yhdyspinta.languages import Texts

FORMAT: Final = "yhdyspinta-answers-1"
FACTS: Final = "_yhdyspinta"
LISTS: Final = "_lists"
HEADING_ROW: Final = 2
"""As spreadsheet programs number rows."""
HIDDEN: Final = ("yp:question", "yp:option", "yp:counterpart", "yp:version", "yp:was", "yp:check")
ANSWER: Final = Texts(fi="Vastaus", sv="Svar", en="Answer")
"""The heading of the column that is filled in."""
YES: Final = Texts(fi="Kyllä", sv="Ja", en="Yes")
"""Takes a choice of a multiple choice, which has a row for each."""
_CHECK_LENGTH: Final = 12


@dataclass(frozen=True, slots=True)
class Facts:
    """What the workbook as a whole is: of which response, with which questionnaire, in which language."""

    response: str
    sha256: str
    language: str
    revision: int


@dataclass(frozen=True, slots=True)
class RowKey:
    """What a row answers. `option` is the name of a choice in a multiple choice, `version` the answer's when the
    workbook was made (0: there was none), `was` the cell's text then."""

    question: str
    option: str
    counterpart: str
    version: int
    was: str


def check_of(response: str, key: RowKey) -> str:
    """Tells whether the hidden cells of a row belong together; somebody may have dragged one over another."""
    parts = (response, key.question, key.option, key.counterpart, str(key.version), key.was)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:_CHECK_LENGTH]
