"""What can be wrong with the audit (YP-AUDIT)."""

from yhdyspinta.errors import EXIT_REFUSED, EXIT_UNSAFE, ErrorKind
from yhdyspinta.languages import Texts

_FIND_OUT = Texts(
    fi="Säilytä tietokanta sellaisenaan, vertaa riviä varmuuskopioon ja selvitä, kuka on käsitellyt tietokantaa.",
    sv="Bevara databasen som den är, jämför raden med en säkerhetskopia och utred vem som har hanterat databasen.",
    en="Keep the database as it is, compare the row with a backup, and find out who has handled the database.",
)

CHANGED_ROW = ErrorKind(
    "YP-AUDIT-001",
    "changed-row",
    EXIT_REFUSED,
    Texts(
        fi="Tapahtumalokin riviä {number} on muutettu: sen sisältö ei vastaa sen tiivistettä.",
        sv="Rad {number} i händelseloggen har ändrats: dess innehåll motsvarar inte dess kondensat.",
        en="Row {number} of the audit has been changed: its content does not give its hash.",
    ),
    _FIND_OUT,
)
MISSING_ROW = ErrorKind(
    "YP-AUDIT-002",
    "missing-row",
    EXIT_REFUSED,
    Texts(
        fi="Tapahtumalokista puuttuu rivi {number}.",
        sv="Rad {number} saknas i händelseloggen.",
        en="Row {number} of the audit is missing.",
    ),
    _FIND_OUT,
)
WRONG_PREVIOUS = ErrorKind(
    "YP-AUDIT-003",
    "wrong-previous-hash",
    EXIT_REFUSED,
    Texts(
        fi="Tapahtumalokin rivi {number} ei jatku rivistä {previous}: edellisen rivin tiiviste on toinen.",
        sv="Rad {number} i händelseloggen fortsätter inte rad {previous}: den föregåendes kondensat är ett annat.",
        en="Row {number} of the audit does not continue row {previous}: the previous row's hash is another.",
    ),
    _FIND_OUT,
)
WRONG_ANCHOR = ErrorKind(
    "YP-AUDIT-004",
    "wrong-anchor",
    EXIT_REFUSED,
    Texts(
        fi="Tapahtumalokin rivillä {number} on toinen tiiviste kuin muualle talletettu.",
        sv="Rad {number} i händelseloggen har ett annat kondensat än det som sparats på annat håll.",
        en="Row {number} of the audit has another hash than the one that was kept elsewhere.",
    ),
    _FIND_OUT,
)
UNPROTECTED = ErrorKind(
    "YP-AUDIT-005",
    "audit-unprotected",
    EXIT_UNSAFE,
    Texts(
        fi="Rivejä, jotka on tallennettu pysyviksi, voisi muuttaa: tietokannasta puuttuu {names}.",
        sv="Rader som har sparats för gott kunde ändras: databasen saknar {names}.",
        en="Rows that are kept for good could be changed: the database lacks {names}.",
    ),
    Texts(
        fi="Tarkista tapahtumaloki (yhdyspinta audit verify) ja aja: {commands}, sitten yhdyspinta manage migrate.",
        sv="Kontrollera händelseloggen (yhdyspinta audit verify) och kör: {commands}, "
        "sedan yhdyspinta manage migrate.",
        en="Verify the audit (yhdyspinta audit verify) and run: {commands}, then yhdyspinta manage migrate.",
    ),
)
