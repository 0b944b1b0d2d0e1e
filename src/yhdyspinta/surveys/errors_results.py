"""Why results are not published or withdrawn, and why work on open answers is refused (YP-RESULT-001–099)."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

NOT_CLOSED = ErrorKind(
    "YP-RESULT-001",
    "wave-not-closed",
    EXIT_REFUSED,
    Texts(
        fi="Kierros on vielä auki {closes_on} asti, joten sen tuloksia ei voi julkaista.",
        sv="Omgången är öppen till {closes_on}, så dess resultat kan inte publiceras.",
        en="The wave is open until {closes_on}, so its results cannot be published.",
    ),
    Texts(
        fi="Odota viimeisen päivän loppuun, tai sulje kierros.",
        sv="Vänta till den sista dagens slut, eller stäng omgången.",
        en="Wait until the end of its last day, or close the wave.",
    ),
)
NOTHING_APPROVED = ErrorKind(
    "YP-RESULT-002",
    "nothing-approved",
    EXIT_REFUSED,
    Texts(
        fi="Kierroksessa ei ole yhtään hyväksyttyä vastausta.",
        sv="Omgången har inget godkänt svar.",
        en="The wave has no approved answer.",
    ),
    Texts(
        fi="Pyydä organisaatioita hyväksymään lähetetyt vastaukset.",
        sv="Be organisationerna godkänna de svar som har skickats.",
        en="Ask the organisations to approve the answers that were submitted.",
    ),
)
TOO_FEW_PERSONS = ErrorKind(
    "YP-RESULT-003",
    "too-few-persons",
    EXIT_REFUSED,
    Texts(
        fi="Omasta kokemuksestaan vastasi {approved} ihmistä. Tuloksia ei julkaista alle {fewest} vastauksesta.",
        sv="{approved} personer svarade utifrån sin egen erfarenhet. Resultat publiceras inte för färre än {fewest} "
        "svar.",
        en="{approved} people answered of their own experience. Results of fewer than {fewest} answers are not "
        "published.",
    ),
    Texts(
        fi="Tuloksia ei voi julkaista tästä kierroksesta.",
        sv="Resultat kan inte publiceras för den här omgången.",
        en="Results of this wave cannot be published.",
    ),
)
ALREADY_PUBLISHED = ErrorKind(
    "YP-RESULT-004",
    "already-published",
    EXIT_REFUSED,
    Texts(
        fi="Tulokset on jo julkaistu {dated}.",
        sv="Resultaten har redan publicerats {dated}.",
        en="The results were published on {dated}.",
    ),
    Texts(
        fi="Julkaise korjatut tulokset niiden tilalle, tai peru julkaisu ensin.",
        sv="Publicera rättade resultat i deras ställe, eller dra tillbaka publiceringen först.",
        en="Publish corrected results in their place, or withdraw them first.",
    ),
)
RELEASED_TODAY = ErrorKind(
    "YP-RESULT-005",
    "released-today",
    EXIT_REFUSED,
    Texts(
        fi="Kierroksen tulokset on julkaistu jo tänään, ja päivä on osa osoitetta.",
        sv="Omgångens resultat har redan publicerats i dag, och dagen är en del av adressen.",
        en="Results of the wave were published today already, and the day is part of the address.",
    ),
    Texts(
        fi="Peru tarvittaessa tämän päivän julkaisu, ja julkaise huomenna.",
        sv="Dra vid behov tillbaka dagens publicering, och publicera i morgon.",
        en="Withdraw today's results if need be, and publish tomorrow.",
    ),
)
BAD_NOTE = ErrorKind(
    "YP-RESULT-006",
    "bad-note",
    EXIT_REFUSED,
    Texts(
        fi="Selitys on {length} merkkiä; sen on oltava 1–{longest} merkkiä.",
        sv="Förklaringen är {length} tecken; den ska vara 1–{longest} tecken.",
        en="The note has {length} characters; it must have 1–{longest}.",
    ),
    Texts(
        fi="Kerro lukijoille lyhyesti, mitä on tapahtunut ja miksi.",
        sv="Berätta kort för läsarna vad som har hänt och varför.",
        en="Tell readers briefly what happened and why.",
    ),
)
NOT_STANDING = ErrorKind(
    "YP-RESULT-007",
    "release-not-standing",
    EXIT_REFUSED,
    Texts(
        fi="Julkaisu on jo peruttu tai korvattu.",
        sv="Publiceringen har redan dragits tillbaka eller ersatts.",
        en="These results have been withdrawn or replaced already.",
    ),
    Texts(
        fi="Lataa sivu uudelleen ja katso, mikä julkaisu on voimassa.",
        sv="Ladda om sidan och se vilken publicering som gäller.",
        en="Load the page again, and see which results stand.",
    ),
)
NOT_OPEN_TEXT = ErrorKind(
    "YP-RESULT-010",
    "not-an-open-question",
    EXIT_REFUSED,
    Texts(
        fi="Kysymykseen ei vastata vapaalla tekstillä, tai sen vastaukset ovat vain sisäiseen käyttöön.",
        sv="Frågan besvaras inte med fri text, eller svaren är endast för internt bruk.",
        en="The question is not answered in free text, or its answers are for internal use only.",
    ),
    Texts(
        fi="Valitse kysymys avovastausten sivulta.",
        sv="Välj en fråga på sidan med öppna svar.",
        en="Choose a question on the page of open answers.",
    ),
)
BAD_THEME = ErrorKind(
    "YP-RESULT-011",
    "bad-theme",
    EXIT_REFUSED,
    Texts(
        fi="Teeman nimi on annettava suomeksi ja ruotsiksi, kumpikin enintään {longest} merkkiä.",
        sv="Temats namn ska ges på finska och svenska, högst {longest} tecken var.",
        en="A theme needs a name in Finnish and in Swedish, of at most {longest} characters each.",
    ),
    Texts(fi="Täydennä nimi.", sv="Komplettera namnet.", en="Complete the name."),
)
THEME_TAKEN = ErrorKind(
    "YP-RESULT-012",
    "theme-taken",
    EXIT_REFUSED,
    Texts(
        fi="Kysymyksellä on jo teema ”{title}”.",
        sv="Frågan har redan temat ”{title}”.",
        en="The question has the theme “{title}” already.",
    ),
    Texts(fi="Anna teemalle toinen nimi.", sv="Ge temat ett annat namn.", en="Give the theme another name."),
)
THEMES_FIXED = ErrorKind(
    "YP-RESULT-013",
    "themes-fixed",
    EXIT_REFUSED,
    Texts(
        fi="Teemoja ei voi enää lisätä, sillä joku on jo lukenut kaikki vastaukset.",
        sv="Teman kan inte läggas till längre, eftersom någon redan har läst alla svar.",
        en="No theme can be added any more: somebody has read all answers.",
    ),
    Texts(
        fi="Käytä olemassa olevia teemoja.",
        sv="Använd de teman som finns.",
        en="Use the themes that there are.",
    ),
)
THEME_IN_USE = ErrorKind(
    "YP-RESULT-014",
    "theme-in-use",
    EXIT_REFUSED,
    Texts(
        fi="Teemaa ei voi poistaa: se on merkitty {count} vastaukseen.",
        sv="Temat kan inte tas bort: det har märkts i {count} svar.",
        en="The theme cannot be removed: it is tagged in {count} answers.",
    ),
    Texts(
        fi="Ota merkinnät ensin pois.",
        sv="Ta först bort märkningarna.",
        en="Take the tags away first.",
    ),
)
THIRD_CODER = ErrorKind(
    "YP-RESULT-015",
    "third-coder",
    EXIT_REFUSED,
    Texts(
        fi="Kaksi ihmistä lukee jo tämän kysymyksen vastauksia.",
        sv="Två personer läser redan svaren på den här frågan.",
        en="Two people read the answers to this question already.",
    ),
    Texts(
        fi="Valitse kysymys, jota ei vielä lue kukaan tai jota lukee yksi.",
        sv="Välj en fråga som ingen eller bara en läser.",
        en="Choose a question that nobody or only one reads.",
    ),
)
NOTHING_CHOSEN = ErrorKind(
    "YP-RESULT-016",
    "no-theme-chosen",
    EXIT_REFUSED,
    Texts(
        fi="Vastaukselle ei ole valittu teemaa.",
        sv="Inget tema har valts för svaret.",
        en="No theme was chosen for the answer.",
    ),
    Texts(
        fi="Valitse teemat, tai ”Ei mitään näistä”.",
        sv="Välj teman, eller ”Inget av dessa”.",
        en="Choose themes, or “None of these”.",
    ),
)
NOT_TOGETHER = ErrorKind(
    "YP-RESULT-017",
    "none-and-a-theme",
    EXIT_REFUSED,
    Texts(
        fi="”Ei mitään näistä” ja teema on valittu yhtä aikaa.",
        sv="”Inget av dessa” och ett tema har valts samtidigt.",
        en="“None of these” and a theme are chosen at the same time.",
    ),
    Texts(fi="Valitse jompikumpi.", sv="Välj det ena.", en="Choose one or the other."),
)
BOTH_DONE = ErrorKind(
    "YP-RESULT-018",
    "both-have-read",
    EXIT_REFUSED,
    Texts(
        fi="Molemmat ovat lukeneet kaikki vastaukset ja nähneet toistensa merkinnät; omia ei enää muuteta.",
        sv="Båda har läst alla svar och sett varandras märkningar; de egna ändras inte längre.",
        en="Both have read all answers and seen each other's tags; one's own are not changed any more.",
    ),
    Texts(
        fi="Sopikaa eroavat merkinnät vertailusivulla.",
        sv="Kom överens om skillnaderna på jämförelsesidan.",
        en="Settle the differences on the page that compares them.",
    ),
)
NOT_BOTH_DONE = ErrorKind(
    "YP-RESULT-019",
    "not-both-have-read",
    EXIT_REFUSED,
    Texts(
        fi="Merkintöjä voi sopia vasta, kun kaksi ihmistä on lukenut kaikki vastaukset.",
        sv="Märkningar kan avgöras först när två personer har läst alla svar.",
        en="Tags can be settled only when two people have read all answers.",
    ),
    Texts(
        fi="Odota, että molemmat ovat valmiit.",
        sv="Vänta tills båda är klara.",
        en="Wait until both are done.",
    ),
)
QUOTE_NOT_FOUND = ErrorKind(
    "YP-RESULT-020",
    "quote-not-in-answer",
    EXIT_REFUSED,
    Texts(
        fi="Lainaus ei ole sanasta sanaan vastauksessa.",
        sv="Citatet finns inte ordagrant i svaret.",
        en="The quote is not word for word in the answer.",
    ),
    Texts(
        fi="Kopioi lainattava kohta vastauksesta sellaisenaan.",
        sv="Kopiera stället ur svaret som det är.",
        en="Copy the passage from the answer as it is.",
    ),
)
BAD_QUOTE = ErrorKind(
    "YP-RESULT-021",
    "bad-quote",
    EXIT_REFUSED,
    Texts(
        fi="Lainaus on {length} merkkiä; sen on oltava 1–{longest} merkkiä.",
        sv="Citatet är {length} tecken; det ska vara 1–{longest} tecken.",
        en="The quote has {length} characters; it must have 1–{longest}.",
    ),
    Texts(fi="Lainaa lyhyempi kohta.", sv="Citera ett kortare ställe.", en="Quote a shorter passage."),
)
QUOTED_ALREADY = ErrorKind(
    "YP-RESULT-022",
    "quoted-already",
    EXIT_REFUSED,
    Texts(
        fi="Sama kohta on jo valittu lainaukseksi.",
        sv="Samma ställe har redan valts som citat.",
        en="The same passage has been chosen already.",
    ),
    Texts(fi="Valitse toinen kohta.", sv="Välj ett annat ställe.", en="Choose another passage."),
)
