"""Why the demonstration is not loaded (YP-DEMO)."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

NOT_A_DEMO = ErrorKind(
    "YP-DEMO-001",
    "not-a-demonstration",
    EXIT_REFUSED,
    Texts(
        fi="Tämä asennus ei ole esittely (tila {mode}): keksittyjä ihmisiä ja vastauksia ei lisätä siihen.",
        sv="Den här installationen är ingen demonstration (läge {mode}): påhittade människor och svar läggs "
        "inte till.",
        en="This installation is no demonstration (mode {mode}): made-up people and answers are not added.",
    ),
    Texts(
        fi="Käynnistä esittely komennolla `make demo`: sillä on oma tietokantansa.",
        sv="Starta demonstrationen med `make demo`: den har en egen databas.",
        en="Start the demonstration with `make demo`: it has a database of its own.",
    ),
)
