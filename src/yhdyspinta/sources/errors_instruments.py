"""What can be wrong with an instrument's file and with its form (YP-INSTRUMENT-0…)."""

from yhdyspinta.errors import EXIT_REFUSED, EXIT_UNREADABLE, ErrorKind
from yhdyspinta.languages import Texts

UNKNOWN_INSTRUMENT = ErrorKind(
    "YP-INSTRUMENT-001",
    "unknown-instrument",
    EXIT_REFUSED,
    Texts(
        fi="Lomaketta {name} ei ole.",
        sv="Formuläret {name} finns inte.",
        en="There is no instrument {name}.",
    ),
    Texts(
        fi="Anna lomakkeen tiedosto tai jokin näistä: {names}.",
        sv="Ge formulärets fil eller något av dessa: {names}.",
        en="Give the file of an instrument, or one of {names}.",
    ),
)
TOO_LARGE = ErrorKind(
    "YP-INSTRUMENT-002",
    "instrument-too-large",
    EXIT_UNREADABLE,
    Texts(
        fi="Lomakkeen tiedosto on yli {megabytes} megatavua.",
        sv="Formulärets fil är större än {megabytes} megabyte.",
        en="The instrument's file is larger than {megabytes} megabytes.",
    ),
    Texts(
        fi="Tarkista, että tiedosto on kyselylomake eikä vastaukset.",
        sv="Kontrollera att filen är ett frågeformulär och inte svar.",
        en="Check that the file is a questionnaire and not its answers.",
    ),
)
NOT_UTF8 = ErrorKind(
    "YP-INSTRUMENT-003",
    "instrument-not-utf8",
    EXIT_UNREADABLE,
    Texts(
        fi="Lomake ei ole UTF-8-merkistöä (tavu {byte}).",
        sv="Formuläret är inte i teckenkodningen UTF-8 (byte {byte}).",
        en="The instrument is not in UTF-8 (byte {byte}).",
    ),
    Texts(
        fi="Tallenna se uudelleen UTF-8-muodossa.",
        sv="Spara det på nytt i UTF-8.",
        en="Save it again as UTF-8.",
    ),
)
BROKEN_JSON = ErrorKind(
    "YP-INSTRUMENT-004",
    "instrument-broken-json",
    EXIT_UNREADABLE,
    Texts(
        fi="Lomake ei ole ehjää JSONia: virhe on rivin merkissä {character}.",
        sv="Formuläret är inte hel JSON: felet är vid radens tecken {character}.",
        en="The instrument is not sound JSON: the error is at character {character} of the row.",
    ),
    Texts(
        fi="Tarkista pilkut, lainausmerkit ja sulkeet juuri ennen sitä.",
        sv="Kontrollera kommatecken, citattecken och parenteser strax före det.",
        en="Check the commas, quotation marks and brackets just before it.",
    ),
)
TOO_DEEP = ErrorKind(
    "YP-INSTRUMENT-005",
    "instrument-too-deep",
    EXIT_UNREADABLE,
    Texts(
        fi="Lomakkeessa on yli {levels} sisäkkäistä tasoa.",
        sv="Formuläret har fler än {levels} nivåer i varandra.",
        en="The instrument has more than {levels} levels inside one another.",
    ),
    Texts(
        fi="Tarkista, että tiedosto on kyselylomake.",
        sv="Kontrollera att filen är ett frågeformulär.",
        en="Check that the file is a questionnaire.",
    ),
)
REPEATED_KEY = ErrorKind(
    "YP-INSTRUMENT-006",
    "instrument-repeated-key",
    EXIT_UNREADABLE,
    Texts(
        fi="Kenttä {key} on samassa kohdassa kahdesti.",
        sv="Fältet {key} finns två gånger på samma ställe.",
        en="The field {key} is in one place twice.",
    ),
    Texts(
        fi="Jätä niistä toinen.",
        sv="Behåll det ena.",
        en="Keep one of them.",
    ),
)
NOT_A_NUMBER = ErrorKind(
    "YP-INSTRUMENT-007",
    "instrument-not-a-number",
    EXIT_UNREADABLE,
    Texts(
        fi="{number} ei ole luku, jonka JSON tuntee täsmällisesti.",
        sv="{number} är inget tal som JSON kan ange exakt.",
        en="{number} is no number that JSON can state exactly.",
    ),
    Texts(
        fi="Anna tavallinen luku, jossa on enintään 15 numeroa.",
        sv="Ge ett vanligt tal med högst 15 siffror.",
        en="Give an ordinary number of at most 15 digits.",
    ),
)
NOT_AN_OBJECT = ErrorKind(
    "YP-INSTRUMENT-008",
    "instrument-not-an-object",
    EXIT_UNREADABLE,
    Texts(
        fi="Lomakkeen uloin taso ei ole JSON-olio.",
        sv="Formulärets yttersta nivå är inget JSON-objekt.",
        en="The outermost level of the instrument is no JSON object.",
    ),
    Texts(
        fi="Aloita tiedosto aaltosululla ja kentällä format.",
        sv="Börja filen med en klammer och fältet format.",
        en="Begin the file with a brace and the field format.",
    ),
)
OTHER_FORMAT = ErrorKind(
    "YP-INSTRUMENT-009",
    "instrument-other-format",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedosto ei ole tuettua lomakemuotoa.",
        sv="Filen har inte ett formulärformat som stöds.",
        en="The file is not of a supported form of instruments.",
    ),
    Texts(
        fi="Kentän format pitää olla {expected}; muoto on kuvattu sivulla docs/reference/instruments.md.",
        sv="Fältet format ska vara {expected}; formen beskrivs på sidan docs/reference/instruments.md.",
        en="The field format must be {expected}; docs/reference/instruments.md describes the form.",
    ),
)
MISSING_FIELD = ErrorKind(
    "YP-INSTRUMENT-010",
    "instrument-missing-field",
    EXIT_REFUSED,
    Texts(
        fi="Kenttä {name} puuttuu.",
        sv="Fältet {name} saknas.",
        en="The field {name} is missing.",
    ),
    Texts(
        fi="Lisää se.",
        sv="Lägg till det.",
        en="Add it.",
    ),
)
UNKNOWN_FIELD = ErrorKind(
    "YP-INSTRUMENT-011",
    "instrument-unknown-field",
    EXIT_REFUSED,
    Texts(
        fi="Kenttää {name} ei tunneta.",
        sv="Fältet {name} är okänt.",
        en="The field {name} is not known.",
    ),
    Texts(
        fi="Tässä saa olla: {known}.",
        sv="Här får finnas: {known}.",
        en="Allowed here: {known}.",
    ),
)
WRONG_TYPE = ErrorKind(
    "YP-INSTRUMENT-012",
    "instrument-wrong-type",
    EXIT_REFUSED,
    Texts(
        fi="Arvon laji on {found}, mutta pitää olla {expected}.",
        sv="Värdet är av slaget {found} men ska vara {expected}.",
        en="The value is of the type {found} but must be {expected}.",
    ),
    Texts(
        fi="Korjaa arvo; JSONin lajit ovat object, array, string, number, integer ja boolean.",
        sv="Rätta värdet; slagen i JSON är object, array, string, number, integer och boolean.",
        en="Correct the value; JSON's types are object, array, string, number, integer and boolean.",
    ),
)
NOT_A_CHOICE = ErrorKind(
    "YP-INSTRUMENT-013",
    "instrument-not-a-choice",
    EXIT_REFUSED,
    Texts(
        fi="”{value}” ei ole mikään sallituista arvoista.",
        sv="”{value}” är inget av de tillåtna värdena.",
        en="“{value}” is none of the allowed values.",
    ),
    Texts(
        fi="Valitse jokin näistä: {allowed}.",
        sv="Välj något av dessa: {allowed}.",
        en="Choose one of {allowed}.",
    ),
)
EMPTY_LIST = ErrorKind(
    "YP-INSTRUMENT-014",
    "instrument-empty-list",
    EXIT_REFUSED,
    Texts(
        fi="Luettelossa on liian vähän kohtia.",
        sv="Listan har för få poster.",
        en="The list has too few entries.",
    ),
    Texts(
        fi="Anna vähintään {least}.",
        sv="Ge minst {least}.",
        en="Give at least {least}.",
    ),
)
TOO_LONG = ErrorKind(
    "YP-INSTRUMENT-015",
    "instrument-too-long",
    EXIT_REFUSED,
    Texts(
        fi="Teksti tai luettelo on liian pitkä.",
        sv="Texten eller listan är för lång.",
        en="The text or the list is too long.",
    ),
    Texts(
        fi="Enimmäismäärä on {most} merkkiä tai kohtaa.",
        sv="Högst {most} tecken eller poster är tillåtna.",
        en="At most {most} characters or entries are allowed.",
    ),
)
OUT_OF_RANGE = ErrorKind(
    "YP-INSTRUMENT-016",
    "instrument-out-of-range",
    EXIT_REFUSED,
    Texts(
        fi="Luku {value} on sallittujen rajojen ulkopuolella.",
        sv="Talet {value} är utanför de tillåtna gränserna.",
        en="The number {value} is out of bounds.",
    ),
    Texts(
        fi="Anna luku väliltä {lowest}–{highest}.",
        sv="Ge ett tal mellan {lowest} och {highest}.",
        en="Give a number from {lowest} to {highest}.",
    ),
)
BAD_NAME = ErrorKind(
    "YP-INSTRUMENT-017",
    "instrument-bad-name",
    EXIT_REFUSED,
    Texts(
        fi="”{name}” ei kelpaa tunnukseksi.",
        sv="”{name}” duger inte som namn.",
        en="“{name}” cannot be a name.",
    ),
    Texts(
        fi="Aloita kirjaimella a–z ja käytä enintään 64 merkkiä: a–z, 0–9 ja alaviiva (lomakkeen omassa "
        "tunnuksessa tavuviiva). SPSS:n varaamat sanat, kuten all ja to, eivät käy.",
        sv="Börja med en bokstav a–z och använd högst 64 tecken: a–z, 0–9 och understreck (bindestreck i "
        "formulärets eget namn). Ord som SPSS har reserverat, såsom all och to, går inte an.",
        en="Begin with a letter a–z and use at most 64 characters: a–z, 0–9 and underscore (hyphen in the "
        "instrument's own name). Words that SPSS reserves, such as all and to, are not allowed.",
    ),
)
