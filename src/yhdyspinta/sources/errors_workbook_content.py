"""What can be wrong with the texts, lists and values of a questionnaire's workbook (YP-WORKBOOK-030 …)."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

MISSING_TEXT = ErrorKind(
    "YP-WORKBOOK-030",
    "workbook-missing-text",
    EXIT_REFUSED,
    Texts(
        fi="{what} puuttuu kielellä {language}.",
        sv="{what} saknas på språket {language}.",
        en="{what} is missing in {language}.",
    ),
    Texts(
        fi="Kirjoita teksti sarakkeeseen.",
        sv="Skriv texten i kolumnen.",
        en="Write the text in the column.",
    ),
)
MISSING_LANGUAGE = ErrorKind(
    "YP-WORKBOOK-031",
    "workbook-missing-language",
    EXIT_REFUSED,
    Texts(
        fi="Lomakkeessa ei ole tekstejä kielellä {language}. Julkaisu vaatii suomen ja ruotsin.",
        sv="Formuläret har inga texter på språket {language}. Publicering kräver finska och svenska.",
        en="The form has no texts in {language}. Publishing needs Finnish and Swedish.",
    ),
    Texts(
        fi="Lisää sarakkeet {columns}.",
        sv="Lägg till kolumnerna {columns}.",
        en="Add the columns {columns}.",
    ),
)
BAD_VALUE = ErrorKind(
    "YP-WORKBOOK-032",
    "workbook-bad-value",
    EXIT_REFUSED,
    Texts(
        fi="Arvo {value} ei käy.",
        sv="Värdet {value} duger inte.",
        en="The value {value} does not do.",
    ),
    Texts(
        fi="Anna jokin näistä: {allowed}.",
        sv="Ge något av dessa: {allowed}.",
        en="Give one of these: {allowed}.",
    ),
)
UNKNOWN_SCALE_NAME = ErrorKind(
    "YP-WORKBOOK-033",
    "workbook-unknown-scale",
    EXIT_REFUSED,
    Texts(
        fi="Asteikkoa {scale} ei ole.",
        sv="Skalan {scale} finns inte.",
        en="There is no scale {scale}.",
    ),
    Texts(
        fi="Kirjoita se taulukkoon scales ja sen portaat taulukkoon choices. Lähin: {closest}.",
        sv="Skriv den på bladet scales och dess steg på bladet choices. Närmast: {closest}.",
        en="Write it on the sheet scales and its points on the sheet choices. The closest: {closest}.",
    ),
)
NOT_OF_MATRIX = ErrorKind(
    "YP-WORKBOOK-034",
    "workbook-row-not-of-matrix",
    EXIT_REFUSED,
    Texts(
        fi="Matriisin {matrix} rivin tyypin pitää olla select_one {scale}.",
        sv="En rad i matrisen {matrix} ska ha typen select_one {scale}.",
        en="A row of the matrix {matrix} must have the type select_one {scale}.",
    ),
    Texts(
        fi="Korjaa tyyppi tai siirrä kysymys ryhmän ulkopuolelle.",
        sv="Rätta typen eller flytta frågan utanför gruppen.",
        en="Mend the type, or move the question out of the group.",
    ),
)
NO_QUESTIONS = ErrorKind(
    "YP-WORKBOOK-035",
    "workbook-no-questions",
    EXIT_REFUSED,
    Texts(
        fi="Lomakkeessa ei ole yhtään kysymystä, johon vastataan.",
        sv="Formuläret har ingen fråga att besvara.",
        en="The form has no question to answer.",
    ),
    Texts(
        fi="Lisää kysymykset taulukkoon survey.",
        sv="Lägg till frågorna på bladet survey.",
        en="Add the questions to the sheet survey.",
    ),
)
CELL_ERROR = ErrorKind(
    "YP-WORKBOOK-036",
    "workbook-cell-error",
    EXIT_REFUSED,
    Texts(
        fi="Solussa on kaavan virhe {value}.",
        sv="Cellen har ett formelfel {value}.",
        en="The cell has the error {value} of a formula.",
    ),
    Texts(
        fi="Kirjoita soluun teksti kaavan sijaan.",
        sv="Skriv en text i cellen i stället för formeln.",
        en="Write a text in the cell instead of the formula.",
    ),
)
NOT_CALCULATED = ErrorKind(
    "YP-WORKBOOK-037",
    "workbook-not-calculated",
    EXIT_REFUSED,
    Texts(
        fi="Solussa on kaava, jonka arvoa ei ole tallennettu.",
        sv="Cellen har en formel vars värde inte har sparats.",
        en="The cell has a formula whose value was not saved.",
    ),
    Texts(
        fi="Kirjoita soluun teksti kaavan sijaan.",
        sv="Skriv en text i cellen i stället för formeln.",
        en="Write a text in the cell instead of the formula.",
    ),
)
EMPTY_GROUP = ErrorKind(
    "YP-WORKBOOK-038",
    "workbook-empty-group",
    EXIT_REFUSED,
    Texts(
        fi="Ryhmässä {name} ei ole kysymyksiä.",
        sv="Gruppen {name} har inga frågor.",
        en="The group {name} has no questions.",
    ),
    Texts(
        fi="Lisää siihen kysymys tai poista ryhmä.",
        sv="Lägg till en fråga i den eller ta bort gruppen.",
        en="Add a question to it, or remove the group.",
    ),
)
NOT_XLSFORM = ErrorKind(
    "YP-WORKBOOK-039",
    "workbook-not-xlsform",
    EXIT_REFUSED,
    Texts(
        fi="XLSForm-lukija ei hyväksy riviä: {reason}.",
        sv="XLSForm-läsaren godkänner inte raden: {reason}.",
        en="The reader of XLSForm does not accept the row: {reason}.",
    ),
    Texts(
        fi="Korjaa rivi XLSFormin mukaiseksi.",
        sv="Rätta raden enligt XLSForm.",
        en="Mend the row to be XLSForm.",
    ),
)
NO_OPTIONS = ErrorKind(
    "YP-WORKBOOK-040",
    "workbook-no-answers",
    EXIT_REFUSED,
    Texts(
        fi="Luettelossa {list} ei ole yhtään vastausta, jonka voi valita.",
        sv="Listan {list} har inget svar att välja.",
        en="The list {list} has no answer to choose.",
    ),
    Texts(
        fi="Lisää siihen vaihtoehtoja, joilla ei ole merkintää dk tai na.",
        sv="Lägg till alternativ som inte är märkta dk eller na.",
        en="Add choices that are not marked dk or na.",
    ),
)
BAD_WEIGHT = ErrorKind(
    "YP-WORKBOOK-041",
    "workbook-bad-code",
    EXIT_REFUSED,
    Texts(
        fi="Vaihtoehdon luku {value} ei ole kokonaisluku väliltä 0–99.",
        sv="Alternativets tal {value} är inget heltal mellan 0 och 99.",
        en="The number {value} of the choice is no whole number from 0 to 99.",
    ),
    Texts(
        fi="Anna luku sarakkeessa weight.",
        sv="Ge talet i kolumnen weight.",
        en="Give the number in the column weight.",
    ),
)
MORE_PROBLEMS = ErrorKind(
    "YP-WORKBOOK-042",
    "workbook-more-problems",
    EXIT_REFUSED,
    Texts(
        fi="Virheitä on enemmän kuin näytetään: {more} muuta.",
        sv="Det finns fler fel än som visas: {more} till.",
        en="There are more errors than are shown: {more} more.",
    ),
    Texts(
        fi="Korjaa ensin nämä ja tarkista uudelleen.",
        sv="Rätta först dessa och kontrollera på nytt.",
        en="Mend these first and check again.",
    ),
)
