"""Why a message is not sent again, or none can be sent (YP-MAIL)."""

from yhdyspinta.errors import EXIT_REFUSED, EXIT_UNSAFE, ErrorKind
from yhdyspinta.languages import Texts

UNKNOWN_MESSAGE = ErrorKind(
    "YP-MAIL-001",
    "unknown-message",
    EXIT_REFUSED,
    Texts(
        fi="Lähtevissä viesteissä ei ole avainta {key}.",
        sv="Bland de utgående meddelandena finns inte nyckeln {key}.",
        en="There is no outgoing message with the key {key}.",
    ),
    Texts(
        fi="Katso avaimet komennolla `yhdyspinta mail list`.",
        sv="Se nycklarna med `yhdyspinta mail list`.",
        en="See the keys with `yhdyspinta mail list`.",
    ),
)
NOT_TO_RETRY = ErrorKind(
    "YP-MAIL-002",
    "message-not-to-retry",
    EXIT_REFUSED,
    Texts(
        fi="Viestiä {key} ei lähetetä uudelleen: sen tila on {state}.",
        sv="Meddelandet {key} skickas inte på nytt: dess status är {state}.",
        en="The message {key} is not sent again: its state is {state}.",
    ),
    Texts(
        fi="Uudelleen lähetetään vain viesti, jonka lähetys on epäonnistunut (failed) tai jonka kohtalo on"
        " tuntematon (unknown).",
        sv="Bara ett meddelande som inte kunde skickas (failed) eller vars öde är okänt (unknown) skickas på nytt.",
        en="Only a message that has failed, or of which nobody knows what became of it (unknown), is sent again.",
    ),
)
EMPTIED = ErrorKind(
    "YP-MAIL-003",
    "message-emptied",
    EXIT_REFUSED,
    Texts(
        fi="Viestin {key} sisältö ja osoite on jo poistettu.",
        sv="Innehållet och adressen i meddelandet {key} är redan raderade.",
        en="The text and the address of the message {key} are already erased.",
    ),
    Texts(
        fi="Tee viesti uudelleen siellä, missä se syntyi, esimerkiksi lähettämällä uusi kutsu.",
        sv="Gör meddelandet på nytt där det uppkom, till exempel genom att skicka en ny inbjudan.",
        en="Make the message anew where it came from, for example by sending a new invitation.",
    ),
)
NO_SENDER = ErrorKind(
    "YP-MAIL-004",
    "no-sender",
    EXIT_UNSAFE,
    Texts(
        fi="Sähköpostipalvelin on annettu (EMAIL_HOST), mutta lähettäjän osoite puuttuu (EMAIL_FROM).",
        sv="En e-postserver är angiven (EMAIL_HOST), men avsändarens adress saknas (EMAIL_FROM).",
        en="A mail server is named (EMAIL_HOST), but the address of the sender is missing (EMAIL_FROM).",
    ),
    Texts(
        fi="Anna EMAIL_FROM, esimerkiksi Yhdyspinta <yhdyspinta@example.fi>.",
        sv="Ange EMAIL_FROM, till exempel Yhdyspinta <yhdyspinta@example.fi>.",
        en="Set EMAIL_FROM, for example to Yhdyspinta <yhdyspinta@example.fi>.",
    ),
)
