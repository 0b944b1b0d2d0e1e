"""Why something about a survey cannot be done by anybody, or not by whoever asks (YP-SURVEY-001–009).

The entries of one subject are in its own module: `errors_instruments`, `errors_waves`, `errors_answers`, …
"""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

NOT_ALLOWED = ErrorKind(
    "YP-SURVEY-001",
    "not-allowed",
    EXIT_REFUSED,
    Texts(
        fi="Roolisi ei riitä tähän.",
        sv="Din roll räcker inte till för detta.",
        en="Your role does not allow this.",
    ),
    Texts(
        fi="Pyydä organisaatiosi koordinaattoria tekemään se tai antamaan sinulle rooli.",
        sv="Be din organisations koordinator göra det eller ge dig rollen.",
        en="Ask the coordinator of your organisation to do it, or to give you the role.",
    ),
)
UNKNOWN = ErrorKind(
    "YP-SURVEY-002",
    "unknown",
    EXIT_REFUSED,
    Texts(fi="Sitä ei ole.", sv="Det finns inte.", en="There is no such thing."),
    Texts(
        fi="Tarkista osoite tai palaa omaan työhösi.",
        sv="Kontrollera adressen eller gå tillbaka till ditt arbete.",
        en="Check the address, or go back to your work.",
    ),
)
"""Also for what is there and belongs to others: the two look the same."""
