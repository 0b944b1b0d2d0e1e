"""What can be wrong with the key of a year (YP-KEY) and with a question to the register (YP-REGISTER)."""

from yhdyspinta.errors import EXIT_REFUSED, EXIT_UNREADABLE, ErrorKind
from yhdyspinta.languages import Texts

UNKNOWN_YEAR = ErrorKind(
    "YP-REGISTER-001",
    "unknown-year",
    EXIT_REFUSED,
    Texts(
        fi="Rekisterissä ei ole vuotta {year}.",
        sv="Registret har inte år {year}.",
        en="The register does not have the year {year}.",
    ),
    Texts(fi="Valitse jokin näistä: {years}.", sv="Välj något av dessa: {years}.", en="Choose one of {years}."),
)
NOT_A_FILE = ErrorKind(
    "YP-KEY-001",
    "key-not-readable",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedostoa ei voi lukea: {reason}.",
        sv="Filen kan inte läsas: {reason}.",
        en="The file cannot be read: {reason}.",
    ),
    Texts(
        fi="Tarkista polku ja lukuoikeus.",
        sv="Kontrollera sökvägen och läsrättigheten.",
        en="Check the path and that you may read it.",
    ),
)
WRONG_ENCODING = ErrorKind(
    "YP-KEY-002",
    "key-wrong-encoding",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedosto ei ole UTF-8-merkistöä (tavu {byte}).",
        sv="Filen är inte i teckenkodningen UTF-8 (byte {byte}).",
        en="The file is not in UTF-8 (byte {byte}).",
    ),
    Texts(
        fi="Tallenna se uudelleen muodossa CSV UTF-8.",
        sv="Spara den på nytt som CSV UTF-8.",
        en="Save it again as CSV UTF-8.",
    ),
)
EMPTY_FILE = ErrorKind(
    "YP-KEY-003",
    "key-empty",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedostossa ei ole yhtään kuntaa.",
        sv="Filen har inte en enda kommun.",
        en="The file has no municipality in it.",
    ),
    Texts(
        fi="Anna tiedosto, jossa on otsikkorivi ja yksi rivi kuntaa kohti.",
        sv="Ge en fil med en rubrikrad och en rad per kommun.",
        en="Give a file with a header row and one row a municipality.",
    ),
)
MISSING_COLUMN = ErrorKind(
    "YP-KEY-004",
    "key-missing-column",
    EXIT_REFUSED,
    Texts(
        fi="Sarake {missing} puuttuu; tiedostossa on {found}.",
        sv="Kolumnen {missing} saknas; filen har {found}.",
        en="The column {missing} is missing; the file has {found}.",
    ),
    Texts(
        fi="Lisää sarake tai nimeä se uudelleen.",
        sv="Lägg till kolumnen eller döp om den.",
        en="Add the column or rename it.",
    ),
)
BAD_ROW = ErrorKind(
    "YP-KEY-005",
    "key-bad-row",
    EXIT_REFUSED,
    Texts(
        fi="Rivillä on {found} kenttää, otsikossa {expected}.",
        sv="Raden har {found} fält, rubriken {expected}.",
        en="The row has {found} fields, the header {expected}.",
    ),
    Texts(
        fi="Tarkista erottimet ja lainausmerkit.",
        sv="Kontrollera avgränsare och citattecken.",
        en="Check separators and quotation marks.",
    ),
)
BAD_CODE = ErrorKind(
    "YP-KEY-006",
    "key-bad-code",
    EXIT_REFUSED,
    Texts(
        fi="”{value}” ei ole koodi: siinä pitää olla {digits} numeroa.",
        sv="”{value}” är ingen kod: den ska ha {digits} siffror.",
        en="“{value}” is not a code: it must have {digits} digits.",
    ),
    Texts(
        fi="Tuo sarake tekstinä, jotta etunollat säilyvät.",
        sv="Importera kolumnen som text, så att inledande nollor finns kvar.",
        en="Import the column as text, so that leading zeros stay.",
    ),
)
DUPLICATE_MUNICIPALITY = ErrorKind(
    "YP-KEY-007",
    "key-duplicate-municipality",
    EXIT_REFUSED,
    Texts(
        fi="Kunta {code} on jo rivillä {first_row}.",
        sv="Kommunen {code} finns redan på rad {first_row}.",
        en="Municipality {code} is already on row {first_row}.",
    ),
    Texts(
        fi="Poista toinen riveistä.",
        sv="Ta bort den ena raden.",
        en="Remove one of the rows.",
    ),
)
IN_TWO_AREAS = ErrorKind(
    "YP-KEY-008",
    "key-municipality-in-two-areas",
    EXIT_REFUSED,
    Texts(
        fi="Kunta {code} on tällä rivillä alueella {second} mutta rivillä {first_row} alueella {first}.",
        sv="Kommunen {code} hör på denna rad till området {second} men på rad {first_row} till {first}.",
        en="Municipality {code} is in area {second} on this row but in {first} on row {first_row}.",
    ),
    Texts(
        fi="Kunta kuuluu yhteen alueeseen: jätä oikea rivi.",
        sv="En kommun hör till ett område: behåll den rätta raden.",
        en="A municipality is in one area: keep the right row.",
    ),
)
MISSING_AREA = ErrorKind(
    "YP-KEY-009",
    "key-missing-area",
    EXIT_REFUSED,
    Texts(
        fi="Kunnalta {code} puuttuu alue.",
        sv="Kommunen {code} saknar område.",
        en="Municipality {code} has no area.",
    ),
    Texts(
        fi="Anna alueen koodi. Vain maakunnissa {outside} se saa olla tyhjä.",
        sv="Ge områdets kod. Bara i landskapen {outside} får den vara tom.",
        en="Give the area's code. It may be empty only in the regions {outside}.",
    ),
)
UNNAMED_AREA = ErrorKind(
    "YP-KEY-010",
    "key-unnamed-area",
    EXIT_REFUSED,
    Texts(
        fi="Alue {code} on uusi eikä sillä ole nimeä.",
        sv="Området {code} är nytt och saknar namn.",
        en="Area {code} is new and has no name.",
    ),
    Texts(
        fi="Lisää sarakkeet {columns}, tai korjaa koodi.",
        sv="Lägg till kolumnerna {columns}, eller rätta koden.",
        en="Add the columns {columns}, or correct the code.",
    ),
)
TWO_NAMES = ErrorKind(
    "YP-KEY-011",
    "key-code-with-two-names",
    EXIT_REFUSED,
    Texts(
        fi="Koodilla {code} on tällä rivillä nimi {second} mutta rivillä {first_row} nimi {first}.",
        sv="Koden {code} har på denna rad namnet {second} men på rad {first_row} namnet {first}.",
        en="Code {code} is named {second} on this row but {first} on row {first_row}.",
    ),
    Texts(
        fi="Yksi koodi tarkoittaa yhtä aluetta: korjaa koodi tai nimi.",
        sv="En kod betyder ett område: rätta koden eller namnet.",
        en="One code means one area: correct the code or the name.",
    ),
)
ONE_NAME_TWO_CODES = ErrorKind(
    "YP-KEY-013",
    "key-name-with-two-codes",
    EXIT_REFUSED,
    Texts(
        fi="Alueella {name} on tällä rivillä koodi {second} mutta rivillä {first_row} koodi {first}.",
        sv="Området {name} har på denna rad koden {second} men på rad {first_row} koden {first}.",
        en="The area {name} has the code {second} on this row but {first} on row {first_row}.",
    ),
    Texts(
        fi="Korjaa väärä koodi, tai anna uudelle alueelle oma nimi.",
        sv="Rätta den felaktiga koden, eller ge det nya området ett eget namn.",
        en="Correct the wrong code, or give the new area a name of its own.",
    ),
)
EMPTY_NAME = ErrorKind(
    "YP-KEY-012",
    "key-empty-name",
    EXIT_REFUSED,
    Texts(
        fi="Kunnalta {code} puuttuu nimi.",
        sv="Kommunen {code} saknar namn.",
        en="Municipality {code} has no name.",
    ),
    Texts(
        fi="Anna nimi suomeksi ja ruotsiksi.",
        sv="Ge namnet på finska och svenska.",
        en="Give the name in Finnish and Swedish.",
    ),
)
