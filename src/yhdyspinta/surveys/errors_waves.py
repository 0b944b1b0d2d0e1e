"""Why a survey, a wave or an invitation cannot be made, opened or changed (YP-SURVEY-010–029)."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

ALREADY_OPENED = ErrorKind(
    "YP-SURVEY-010",
    "wave-already-opened",
    EXIT_REFUSED,
    Texts(
        fi="Kierros on jo avattu.",
        sv="Omgången har redan öppnats.",
        en="The wave has been opened already.",
    ),
    Texts(
        fi="Avatusta kierroksesta voi muuttaa vain viimeistä vastauspäivää. Tee muille muutoksille uusi kierros.",
        sv="I en öppnad omgång kan bara sista svarsdagen ändras. Gör en ny omgång för andra ändringar.",
        en="Of an opened wave only the last day can be changed. Make a new wave for other changes.",
    ),
)
NOT_OPEN = ErrorKind(
    "YP-SURVEY-011",
    "wave-not-open",
    EXIT_REFUSED,
    Texts(
        fi="Kierros ei ole avoinna.",
        sv="Omgången är inte öppen.",
        en="The wave is not open.",
    ),
    Texts(
        fi="Katso kierroksen sivulta, milloin se on avoinna.",
        sv="Se på omgångens sida när den är öppen.",
        en="See on the page of the wave when it is open.",
    ),
)
NOT_PUBLISHED = ErrorKind(
    "YP-SURVEY-012",
    "questionnaire-not-published",
    EXIT_REFUSED,
    Texts(
        fi="Lomaketta ei ole julkaistu.",
        sv="Formuläret är inte publicerat.",
        en="The questionnaire is not published.",
    ),
    Texts(
        fi="Julkaise lomake ensin: kierros kysyy sitä, mitä ei enää muuteta.",
        sv="Publicera formuläret först: en omgång ställer frågor som inte längre ändras.",
        en="Publish the questionnaire first: a wave asks what is not changed any more.",
    ),
)
DAYS_NOT_IN_ORDER = ErrorKind(
    "YP-SURVEY-013",
    "days-not-in-order",
    EXIT_REFUSED,
    Texts(
        fi="Viimeinen vastauspäivä on ennen ensimmäistä.",
        sv="Sista svarsdagen är före den första.",
        en="The last day is before the first one.",
    ),
    Texts(
        fi="Korjaa päivät.",
        sv="Rätta dagarna.",
        en="Correct the days.",
    ),
)
ALREADY_OVER = ErrorKind(
    "YP-SURVEY-014",
    "wave-already-over",
    EXIT_REFUSED,
    Texts(
        fi="Viimeinen vastauspäivä {day} on jo mennyt.",
        sv="Sista svarsdagen {day} har redan passerat.",
        en="The last day {day} is over already.",
    ),
    Texts(
        fi="Anna päivä, joka ei ole vielä mennyt.",
        sv="Ange en dag som inte har passerat.",
        en="Give a day that is not over yet.",
    ),
)
NOT_LATER = ErrorKind(
    "YP-SURVEY-015",
    "day-not-later",
    EXIT_REFUSED,
    Texts(
        fi="Vastausaikaa voi vain pidentää: {day} ei ole nykyisen viimeisen päivän jälkeen.",
        sv="Svarstiden kan bara förlängas: {day} är inte efter den nuvarande sista dagen.",
        en="The time can only be made longer: {day} is not after the last day that holds now.",
    ),
    Texts(
        fi="Anna myöhempi päivä, tai sulje kierros.",
        sv="Ange en senare dag, eller stäng omgången.",
        en="Give a later day, or close the wave.",
    ),
)
NAME_TAKEN = ErrorKind(
    "YP-SURVEY-016",
    "address-taken",
    EXIT_REFUSED,
    Texts(
        fi="Osoite {slug} on jo käytössä.",
        sv="Adressen {slug} används redan.",
        en="The address {slug} is in use already.",
    ),
    Texts(
        fi="Anna toinen tunnus.",
        sv="Ange ett annat kortnamn.",
        en="Give another short name.",
    ),
)
BAD_SLUG = ErrorKind(
    "YP-SURVEY-017",
    "bad-short-name",
    EXIT_REFUSED,
    Texts(
        fi="Tunnus {slug} ei kelpaa osoitteeksi.",
        sv="Kortnamnet {slug} duger inte som adress.",
        en="The short name {slug} cannot be part of an address.",
    ),
    Texts(
        fi="Käytä pieniä kirjaimia a–z, numeroita ja väliviivoja, enintään {longest} merkkiä.",
        sv="Använd små bokstäver a–z, siffror och bindestreck, högst {longest} tecken.",
        en="Use small letters a–z, digits and hyphens, at most {longest} characters.",
    ),
)
BAD_TEXT = ErrorKind(
    "YP-SURVEY-018",
    "missing-text",
    EXIT_REFUSED,
    Texts(
        fi="Nimi puuttuu tai on yli {longest} merkkiä pitkä.",
        sv="Namnet saknas eller är längre än {longest} tecken.",
        en="A name is missing, or it is longer than {longest} characters.",
    ),
    Texts(
        fi="Anna kyselyn nimi suomeksi, ruotsiksi ja englanniksi sekä kysyjä.",
        sv="Ange enkätens namn på finska, svenska och engelska samt vem som frågar.",
        en="Give the name of the survey in Finnish, Swedish and English, and who asks.",
    ),
)
NO_RESPONDENTS = ErrorKind(
    "YP-SURVEY-019",
    "no-respondents",
    EXIT_REFUSED,
    Texts(
        fi="Kierroksella ei ole yhtään vastaajaa rekisterissä vuonna {year}.",
        sv="Omgången har inga svarande i registret år {year}.",
        en="The wave has no respondents in the register of {year}.",
    ),
    Texts(
        fi="Valitse vastaajien lajit tai toinen rekisterin vuosi.",
        sv="Välj slag av svarande eller ett annat registerår.",
        en="Choose kinds of respondent, or another year of the register.",
    ),
)
NOT_ITS_PREVIOUS = ErrorKind(
    "YP-SURVEY-021",
    "not-a-previous-wave",
    EXIT_REFUSED,
    Texts(
        fi="Edellinen kierros ei ole saman kyselyn avattu kierros.",
        sv="Den föregående omgången är inte en öppnad omgång av samma enkät.",
        en="The previous wave is not an opened wave of the same survey.",
    ),
    Texts(
        fi="Valitse saman kyselyn aiempi kierros, tai jätä valitsematta.",
        sv="Välj en tidigare omgång av samma enkät, eller låt bli att välja.",
        en="Choose an earlier wave of the same survey, or none.",
    ),
)
REPEATS_FOR_UNKNOWN = ErrorKind(
    "YP-SURVEY-022",
    "repeats-for-unknown",
    EXIT_REFUSED,
    Texts(
        fi="Lomakkeen ryhmä toistuu vastinparille, jota ei ole: {per}.",
        sv="En grupp i formuläret upprepas för en motpart som inte finns: {per}.",
        en="A group of the questionnaire repeats for a counterpart that does not exist: {per}.",
    ),
    Texts(
        fi="Käytä lomakkeessa jotakin näistä: {known}.",
        sv="Använd någon av dessa i formuläret: {known}.",
        en="Use one of these in the questionnaire: {known}.",
    ),
)
DAY_OF_REST = ErrorKind(
    "YP-SURVEY-023",
    "day-of-rest",
    EXIT_REFUSED,
    Texts(
        fi="{day} ei ole arkipäivä; muistutuksia lähetetään vain arkisin.",
        sv="{day} är ingen vardag; påminnelser skickas bara på vardagar.",
        en="{day} is not a working day; reminders are sent on working days only.",
    ),
    Texts(
        fi="Lähetä muistutus seuraavana arkipäivänä.",
        sv="Skicka påminnelsen nästa vardag.",
        en="Send the reminder on the next working day.",
    ),
)
NOT_A_RESPONDENT = ErrorKind(
    "YP-SURVEY-024",
    "not-a-respondent",
    EXIT_REFUSED,
    Texts(
        fi="Kierros ei kysy organisaatiolta: {organisation}.",
        sv="Omgången frågar inte organisationen: {organisation}.",
        en="The wave does not ask the organisation: {organisation}.",
    ),
    Texts(
        fi="Kirjoita organisaation nimi tai tunnus niin kuin se on kierroksen sivulla.",
        sv="Skriv organisationens namn eller kortnamn så som det står på omgångens sida.",
        en="Write the name or short name of the organisation as it stands on the page of the wave.",
    ),
)
BAD_COLUMNS = ErrorKind(
    "YP-SURVEY-025",
    "invitation-bad-columns",
    EXIT_REFUSED,
    Texts(
        fi="Rivillä on {count} saraketta.",
        sv="Raden har {count} kolumner.",
        en="The line has {count} columns.",
    ),
    Texts(
        fi="Kirjoita organisaatio; nimi; sähköposti, ja jos tarvitaan, kieli (fi, sv, en) ja rooli.",
        sv="Skriv organisation; namn; e-post, och vid behov språk (fi, sv, en) och roll.",
        en="Write organisation; name; e-mail, and where needed the language (fi, sv, en) and the role.",
    ),
)
BAD_PERSON = ErrorKind(
    "YP-SURVEY-026",
    "invitation-bad-person",
    EXIT_REFUSED,
    Texts(
        fi="Nimi puuttuu, tai sähköpostiosoite ei ole osoite.",
        sv="Namnet saknas, eller e-postadressen är ingen adress.",
        en="The name is missing, or the e-mail address is none.",
    ),
    Texts(
        fi="Anna nimi ja koko osoite, esimerkiksi nimi@example.org.",
        sv="Ange namnet och hela adressen, till exempel namn@example.org.",
        en="Give the name and the whole address, for example name@example.org.",
    ),
)
BAD_LANGUAGE = ErrorKind(
    "YP-SURVEY-027",
    "invitation-bad-language",
    EXIT_REFUSED,
    Texts(
        fi="Kieli {language} ei ole mahdollinen.",
        sv="Språket {language} är inte möjligt.",
        en="The language {language} is not possible.",
    ),
    Texts(
        fi="Kirjoita fi, sv tai en.",
        sv="Skriv fi, sv eller en.",
        en="Write fi, sv or en.",
    ),
)
BAD_ROLE = ErrorKind(
    "YP-SURVEY-028",
    "invitation-bad-role",
    EXIT_REFUSED,
    Texts(
        fi="Rooliin {role} ei kutsuta tästä.",
        sv="Till rollen {role} bjuder man inte in här.",
        en="Nobody is invited to the role {role} from here.",
    ),
    Texts(
        fi="Kirjoita koordinaattori tai jätä tyhjäksi: koordinaattori kutsuu muut organisaationsa ihmiset.",
        sv="Skriv koordinator eller lämna tomt: koordinatorn bjuder in de andra i sin organisation.",
        en="Write coordinator or leave it empty: the coordinator invites the others of the organisation.",
    ),
)
NOBODY_TO_INVITE = ErrorKind(
    "YP-SURVEY-029",
    "nobody-to-invite",
    EXIT_REFUSED,
    Texts(
        fi="Kutsuttavia ei ole, tai niitä on yli {most}.",
        sv="Det finns ingen att bjuda in, eller fler än {most}.",
        en="There is nobody to invite, or more than {most}.",
    ),
    Texts(
        fi="Kirjoita yksi kutsuttava riville.",
        sv="Skriv en person på varje rad.",
        en="Write one person on each line.",
    ),
)
