"""Why a message is not received, or not answered (YP-FEEDBACK)."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

IDENTITY_NUMBER = ErrorKind(
    "YP-FEEDBACK-001",
    "identity-number",
    EXIT_REFUSED,
    Texts(
        fi="Viestissä on henkilötunnus. Tässä palvelussa ei käsitellä yksittäisten asiakkaiden tietoja.",
        sv="Meddelandet innehåller en personbeteckning. Här behandlas aldrig uppgifter om enskilda kunder.",
        en="The message holds a personal identity code. This site never handles data on individual customers.",
    ),
    Texts(
        fi="Poista henkilötunnus ja muut tiedot, joista yksittäisen ihmisen voi tunnistaa, ja lähetä uudelleen.",
        sv="Ta bort personbeteckningen och annat som en enskild människa kan kännas igen på, och skicka på nytt.",
        en="Remove the code and whatever else a single person could be recognised by, and send again.",
    ),
)
TOO_MANY = ErrorKind(
    "YP-FEEDBACK-002",
    "too-many-messages",
    EXIT_REFUSED,
    Texts(
        fi="Palautetta on tullut tunnin aikana niin paljon, että uutta ei voi juuri nyt ottaa vastaan.",
        sv="Det har kommit så mycket respons under den senaste timmen att mer inte kan tas emot just nu.",
        en="So many messages have come within an hour that no more can be received right now.",
    ),
    Texts(
        fi="Viestiäsi ei tallennettu, mutta se on yhä lomakkeella. Lähetä se uudelleen tunnin kuluttua.",
        sv="Ditt meddelande sparades inte, men det finns kvar i formuläret. Skicka det på nytt om en timme.",
        en="Your message was not saved, but it is still in the form. Send it again in an hour.",
    ),
)
SAME_TEXT = ErrorKind(
    "YP-FEEDBACK-003",
    "same-message",
    EXIT_REFUSED,
    Texts(
        fi="Täsmälleen sama viesti on jo otettu vastaan viimeisen vuorokauden aikana.",
        sv="Exakt samma meddelande har redan tagits emot under det senaste dygnet.",
        en="Exactly the same message has already been received within the last day.",
    ),
    Texts(
        fi="Viestiä ei tarvitse lähettää toista kertaa. Jos asia on eri, kerro se omin sanoin.",
        sv="Meddelandet behöver inte skickas en gång till. Om saken är en annan, berätta med egna ord.",
        en="It need not be sent a second time. If your matter is another one, describe it in your own words.",
    ),
)
BAD_MESSAGE = ErrorKind(
    "YP-FEEDBACK-004",
    "message-length",
    EXIT_REFUSED,
    Texts(
        fi="Viestissä on {length} merkkiä.",
        sv="Meddelandet har {length} tecken.",
        en="The message has {length} characters.",
    ),
    Texts(
        fi="Kirjoita vähintään 1 ja enintään {longest} merkkiä.",
        sv="Skriv minst 1 och högst {longest} tecken.",
        en="Write at least 1 and at most {longest} characters.",
    ),
)
UNKNOWN_RECEIPT = ErrorKind(
    "YP-FEEDBACK-005",
    "unknown-receipt",
    EXIT_REFUSED,
    Texts(
        fi="Palautetta {receipt} ei ole.",
        sv="Responsen {receipt} finns inte.",
        en="There is no feedback {receipt}.",
    ),
    Texts(
        fi="Tarkista numero: yhdyspinta feedback list.",
        sv="Kontrollera numret: yhdyspinta feedback list.",
        en="Check the number: yhdyspinta feedback list.",
    ),
)
ANSWERED = ErrorKind(
    "YP-FEEDBACK-006",
    "already-answered",
    EXIT_REFUSED,
    Texts(
        fi="Palautteeseen {receipt} on jo vastattu {day}.",
        sv="Responsen {receipt} besvarades redan {day}.",
        en="Feedback {receipt} was already answered on {day}.",
    ),
    Texts(
        fi="Vastausta ei kirjata toista kertaa. Katso se: yhdyspinta feedback show {receipt}.",
        sv="Svaret registreras inte en gång till. Se det: yhdyspinta feedback show {receipt}.",
        en="An answer is recorded once. See it: yhdyspinta feedback show {receipt}.",
    ),
)
BAD_PAGE = ErrorKind(
    "YP-FEEDBACK-007",
    "page-address",
    EXIT_REFUSED,
    Texts(
        fi="Sivun osoite ei ole tämän sivuston osoite.",
        sv="Sidans adress är inte en adress på den här webbplatsen.",
        en="The address of the page is not one of this site.",
    ),
    Texts(
        fi="Anna osoitteen loppuosa, esimerkiksi /fi/sanasto/, tai jätä kohta tyhjäksi.",
        sv="Ange adressens slut, till exempel /sv/sanasto/, eller lämna fältet tomt.",
        en="Give the end of the address, for example /en/sanasto/, or leave it empty.",
    ),
)
