"""What can be wrong when an organisation answers (YP-RESPONSE-001–099).

Why a single answer cannot be read is in `analysis.answers.errors` (YP-RESPONSE-101…).
"""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts


def _kind(number: int, name: str, what: Texts, to_do: Texts) -> ErrorKind:
    return ErrorKind(f"YP-RESPONSE-{number:03}", name, EXIT_REFUSED, what, to_do)


NOT_OPEN = _kind(
    1,
    "wave-not-open",
    Texts(
        fi="Kysely ei ole auki: se alkaa {opens_on} ja päättyy {closes_on}.",
        sv="Enkäten är inte öppen: den börjar {opens_on} och slutar {closes_on}.",
        en="The survey is not open: it begins on {opens_on} and ends on {closes_on}.",
    ),
    Texts(
        fi="Pyydä kyselyn järjestäjältä lisäaikaa, jos vastaus jäi kesken.",
        sv="Be enkätens arrangör om mer tid om svaret blev ofullbordat.",
        en="Ask whoever runs the survey for more time if the answer was left unfinished.",
    ),
)
LOCKED = _kind(
    2,
    "response-locked",
    Texts(
        fi="Vastaus on jo lähetetty, joten sitä ei voi muuttaa.",
        sv="Svaret har redan skickats in, så det kan inte ändras.",
        en="The response has already been submitted, so it cannot be changed.",
    ),
    Texts(
        fi="Pyydä hyväksyjää palauttamaan se, tai avaa hyväksytty vastaus uudelleen.",
        sv="Be godkännaren skicka tillbaka det, eller öppna ett godkänt svar på nytt.",
        en="Ask the approver to return it, or open an approved response again.",
    ),
)
ALREADY_SUBMITTED = _kind(
    3,
    "response-already-submitted",
    Texts(
        fi="Vastaus on jo lähetetty hyväksyttäväksi.",
        sv="Svaret har redan skickats för godkännande.",
        en="The response has already been submitted for approval.",
    ),
    Texts(
        fi="Sitä ei tarvitse lähettää uudelleen.",
        sv="Det behöver inte skickas på nytt.",
        en="There is nothing more to do.",
    ),
)
ALREADY_APPROVED = _kind(
    4,
    "response-already-approved",
    Texts(
        fi="Vastaus on jo hyväksytty.",
        sv="Svaret har redan godkänts.",
        en="The response has already been approved.",
    ),
    Texts(
        fi="Jos siinä on virhe, avaa se uudelleen.",
        sv="Öppna det på nytt om det innehåller ett fel.",
        en="Open it again if there is a mistake in it.",
    ),
)
NOT_SUBMITTED = _kind(
    5,
    "response-not-submitted",
    Texts(
        fi="Vastausta ei ole lähetetty hyväksyttäväksi.",
        sv="Svaret har inte skickats för godkännande.",
        en="The response has not been submitted for approval.",
    ),
    Texts(
        fi="Koordinaattori lähettää sen ensin.",
        sv="Koordinatorn skickar det först.",
        en="The coordinator submits it first.",
    ),
)
NOT_APPROVED = _kind(
    6,
    "response-not-approved",
    Texts(
        fi="Vastausta ei ole hyväksytty, joten sitä ei voi avata uudelleen.",
        sv="Svaret har inte godkänts, så det kan inte öppnas på nytt.",
        en="The response has not been approved, so it cannot be opened again.",
    ),
    Texts(
        fi="Luonnokseen voi kirjoittaa; lähetetyn vastauksen hyväksyjä palauttaa.",
        sv="I ett utkast kan man skriva; ett inskickat svar skickas tillbaka av godkännaren.",
        en="A draft can be written; the approver returns what was submitted.",
    ),
)
UNFINISHED_SECTION = _kind(
    7,
    "response-unfinished-section",
    Texts(
        fi="Osiossa ”{section_fi}”{about_fi} on vielä täydennettävää tai korjattavaa: {count}.",
        sv="I delen ”{section_sv}”{about_sv} finns ännu att komplettera eller rätta: {count}.",
        en="In the section “{section_en}”{about_en} answers are missing or not accepted: {count}.",
    ),
    Texts(
        fi="Avaa osio: kohdat on merkitty siihen.",
        sv="Öppna delen: ställena är markerade där.",
        en="Open the section: the places are marked there.",
    ),
)
OPEN_CORRECTIONS = _kind(
    8,
    "response-open-corrections",
    Texts(
        fi="Korjauspyyntöjä on avoinna: {count}.",
        sv="Öppna begäranden om rättelse: {count}.",
        en="Requests for a correction are open: {count}.",
    ),
    Texts(
        fi="Korjaa vastaukset tai kuittaa pyynnöt, ja lähetä sitten.",
        sv="Rätta svaren eller kvittera begärandena och skicka sedan.",
        en="Correct the answers or resolve the requests, then submit.",
    ),
)
BAD_REASON = _kind(
    9,
    "response-bad-reason",
    Texts(
        fi="Perustelussa on {length} merkkiä; sen pituus on 1–{longest}.",
        sv="Motiveringen har {length} tecken; den ska ha 1–{longest}.",
        en="The reason has {length} characters; it takes 1 to {longest}.",
    ),
    Texts(
        fi="Kirjoita lyhyesti, mistä on kyse.",
        sv="Skriv kort vad det gäller.",
        en="Write in a few words what it is about.",
    ),
)
BAD_TITLE = _kind(
    10,
    "response-bad-title",
    Texts(
        fi="Hyväksyjän tehtävänimikkeessä on {length} merkkiä; sen pituus on 1–{longest}.",
        sv="Godkännarens tjänstebeteckning har {length} tecken; den ska ha 1–{longest}.",
        en="The approver's title has {length} characters; it takes 1 to {longest}.",
    ),
    Texts(
        fi="Kirjoita tehtävänimike, jolla hyväksyt: se tulee kuittiin.",
        sv="Skriv den tjänstebeteckning som du godkänner med: den kommer på kvittot.",
        en="Write the title with which you approve: it stands in the receipt.",
    ),
)
BAD_COMMENT = _kind(
    11,
    "comment-bad-length",
    Texts(
        fi="Kommentissa on {length} merkkiä; sen pituus on 1–{longest}.",
        sv="Kommentaren har {length} tecken; den ska ha 1–{longest}.",
        en="The comment has {length} characters; it takes 1 to {longest}.",
    ),
    Texts(fi="Kirjoita tai lyhennä se.", sv="Skriv eller förkorta den.", en="Write it, or make it shorter."),
)
IDENTITY_NUMBER = _kind(
    12,
    "response-identity-number",
    Texts(
        fi="Tekstissä on henkilötunnus.",
        sv="Texten innehåller en personbeteckning.",
        en="There is a personal identity code in the text.",
    ),
    Texts(
        fi="Poista se: kyselyyn ei kirjoiteta asiakkaiden tietoja.",
        sv="Ta bort den: uppgifter om klienter skrivs inte i enkäten.",
        en="Take it out: nothing about clients is written into a survey.",
    ),
)
NOT_ASSIGNED = _kind(
    13,
    "answer-section-not-assigned",
    Texts(
        fi="Osiota ”{section_fi}” ei ole annettu sinulle.",
        sv="Delen ”{section_sv}” har inte getts till dig.",
        en="The section “{section_en}” is not assigned to you.",
    ),
    Texts(
        fi="Pyydä koordinaattoria antamaan se sinulle.",
        sv="Be koordinatorn ge den till dig.",
        en="Ask the coordinator to assign it to you.",
    ),
)
UNKNOWN_COUNTERPART = _kind(
    14,
    "answer-unknown-counterpart",
    Texts(
        fi="Kysymystä {question} ei esitetä vastinparista ”{counterpart}”.",
        sv="Frågan {question} ställs inte om motparten ”{counterpart}”.",
        en="The question {question} is not asked about the counterpart “{counterpart}”.",
    ),
    Texts(
        fi="Avaa osio uudelleen: vastinparit tulevat rekisteristä.",
        sv="Öppna delen på nytt: motparterna kommer från registret.",
        en="Open the section again: counterparts come from the register.",
    ),
)
NO_COOPERATION = _kind(
    15,
    "answer-no-cooperation",
    Texts(
        fi="Vastinparin ”{counterpart}” kohdalle on merkitty, ettei yhteistyötä ole.",
        sv="För motparten ”{counterpart}” har antecknats att det inte finns något samarbete.",
        en="The counterpart “{counterpart}” is marked as one without cooperation.",
    ),
    Texts(
        fi="Poista merkintä, jos haluat vastata.",
        sv="Ta bort anteckningen om du vill svara.",
        en="Take the mark away if you want to answer.",
    ),
)
OTHER_SAVE = _kind(
    16,
    "save-key-used",
    Texts(
        fi="Tällä tunnisteella on jo tallennettu muita vastauksia.",
        sv="Andra svar har redan sparats med denna identifierare.",
        en="Other answers have already been saved with this key.",
    ),
    Texts(
        fi="Tallenna uudelleen: sivu antaa tallennukselle uuden tunnisteen.",
        sv="Spara på nytt: sidan ger sparandet en ny identifierare.",
        en="Save again: the page gives the save a new key.",
    ),
)
BAD_KEY = _kind(
    17,
    "save-bad-key",
    Texts(
        fi="Tallennuksen tunnisteessa on {length} merkkiä; sen pituus on 1–{longest}.",
        sv="Sparandets identifierare har {length} tecken; den ska ha 1–{longest}.",
        en="The key of the save has {length} characters; it takes 1 to {longest}.",
    ),
    Texts(
        fi="Anna jokaiselle tallennukselle oma tunniste, esimerkiksi satunnainen UUID.",
        sv="Ge varje sparande en egen identifierare, till exempel ett slumpmässigt UUID.",
        en="Give each save a key of its own, such as a random UUID.",
    ),
)
UNKNOWN_SECTION = _kind(
    18,
    "response-unknown-section",
    Texts(
        fi="Vastauksessa ei ole osiota ”{section}” tai siinä vastinparia ”{counterpart}”.",
        sv="Svaret har ingen del ”{section}”, eller motparten ”{counterpart}” finns inte i den.",
        en="The response has no section “{section}”, or no counterpart “{counterpart}” in it.",
    ),
    Texts(fi="Valitse osio luettelosta.", sv="Välj delen i förteckningen.", en="Choose the section from the list."),
)
NO_EDITOR = _kind(
    19,
    "assignment-no-editor",
    Texts(
        fi="Henkilöllä ei ole organisaatiossa roolia, jolla osioon vastataan.",
        sv="Personen har ingen sådan roll i organisationen som besvarar delen.",
        en="The person has no role in the organisation with which sections are answered.",
    ),
    Texts(
        fi="Anna hänelle ensin osion vastaajan rooli.",
        sv="Ge först personen rollen som svarar på delar.",
        en="Give them the role of a section editor first.",
    ),
)
UNKNOWN_THREAD_QUESTION = _kind(
    20,
    "comment-unknown-question",
    Texts(
        fi="Kysymystä {question} ei ole vastauksessa, tai siinä ei ole vastinparia ”{counterpart}”.",
        sv="Frågan {question} finns inte i svaret, eller den har ingen motpart ”{counterpart}”.",
        en="The response has no question {question}, or it has no counterpart “{counterpart}”.",
    ),
    Texts(fi="Kommentoi kysymyksen kohdalla.", sv="Kommentera vid frågan.", en="Comment at the question itself."),
)
THREAD_RESOLVED = _kind(
    21,
    "comment-thread-resolved",
    Texts(fi="Keskustelu on päätetty.", sv="Diskussionen har avslutats.", en="The discussion has been resolved."),
    Texts(
        fi="Avaa se uudelleen, jos asia jatkuu.",
        sv="Öppna den på nytt om ärendet fortsätter.",
        en="Open it again if there is more to say.",
    ),
)
OTHER_COMMENT = _kind(
    22,
    "comment-key-used",
    Texts(
        fi="Tämä lomake on jo lähetetty toisella tekstillä.",
        sv="Detta formulär har redan skickats med en annan text.",
        en="This form has already been sent with another text.",
    ),
    Texts(
        fi="Avaa sivu uudelleen ja kirjoita uusi kommentti.",
        sv="Öppna sidan på nytt och skriv en ny kommentar.",
        en="Open the page again, and write a new comment.",
    ),
)
