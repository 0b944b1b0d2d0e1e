"""What can be wrong with what a file of answers holds (YP-ANSWERS-030 to 059)."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

UNKNOWN_COLUMN = ErrorKind(
    "YP-ANSWERS-030",
    "answers-unknown-column",
    EXIT_REFUSED,
    Texts(
        fi="Tiedostossa ei ole saraketta ”{wanted}” ({option}). Siinä on {found}.",
        sv="Filen har ingen kolumn ”{wanted}” ({option}). Den har {found}.",
        en="The file has no column “{wanted}” ({option}). It has {found}.",
    ),
    Texts(
        fi="Kirjoita nimi niin kuin se on tiedostossa. Lähimpiä: {near}.",
        sv="Skriv namnet som det står i filen. Närmast: {near}.",
        en="Write the name as the file has it. Nearest: {near}.",
    ),
)
REPEATED_COLUMN = ErrorKind(
    "YP-ANSWERS-031",
    "answers-repeated-column",
    EXIT_REFUSED,
    Texts(
        fi="Tiedostossa on monta saraketta, joiden nimi on ”{wanted}”.",
        sv="Filen har flera kolumner som heter ”{wanted}”.",
        en="The file has more than one column named “{wanted}”.",
    ),
    Texts(
        fi="Anna sarakkeille eri nimet.",
        sv="Ge kolumnerna olika namn.",
        en="Give the columns different names.",
    ),
)
NO_COLUMN_LIKE = ErrorKind(
    "YP-ANSWERS-032",
    "answers-no-column-like",
    EXIT_REFUSED,
    Texts(
        fi="Yhdenkään sarakkeen nimi ei ole muotoa ”{pattern}”. Tiedostossa on {found}.",
        sv="Ingen kolumn har ett namn av formen ”{pattern}”. Filen har {found}.",
        en="No column has a name like “{pattern}”. The file has {found}.",
    ),
    Texts(
        fi="* tarkoittaa mitä tahansa merkkejä ja ? yhtä, esimerkiksi --items-like 'Q1_*'.",
        sv="* står för vilka tecken som helst och ? för ett, till exempel --items-like 'Q1_*'.",
        en="* stands for any characters and ? for one, as in --items-like 'Q1_*'.",
    ),
)
RAGGED_ROW = ErrorKind(
    "YP-ANSWERS-033",
    "answers-ragged-row",
    EXIT_REFUSED,
    Texts(
        fi="Rivillä on {found} kenttää, otsikkorivillä {expected}.",
        sv="Raden har {found} fält, rubrikraden {expected}.",
        en="The row has {found} fields, the header row {expected}.",
    ),
    Texts(
        fi="Tarkista rivin erottimet ja lainausmerkit. Sarakkeet erottaa ”{separator}”.",
        sv="Kontrollera radens avgränsare och citattecken. Kolumnerna avgränsas med ”{separator}”.",
        en="Check the separators and quotation marks of the row. The columns are separated by “{separator}”.",
    ),
)
MORE_OF_THE_SAME = ErrorKind(
    "YP-ANSWERS-034",
    "answers-more-of-the-same",
    EXIT_REFUSED,
    Texts(
        fi="Muita kohtia, joissa on sama virhe ({code}): {more}.",
        sv="Fler ställen med samma fel ({code}): {more}.",
        en="More places with the same fault ({code}): {more}.",
    ),
    Texts(
        fi="Korjaa ne samalla tavalla.",
        sv="Rätta dem på samma sätt.",
        en="Correct them in the same way.",
    ),
)
NO_SUCH_SHEET = ErrorKind(
    "YP-ANSWERS-035",
    "answers-no-such-sheet",
    EXIT_REFUSED,
    Texts(
        fi="Työkirjassa ei ole taulukkoa ”{wanted}”.",
        sv="Arbetsboken har inget blad ”{wanted}”.",
        en="The workbook has no sheet “{wanted}”.",
    ),
    Texts(
        fi="Valitse jokin näistä: {found}.",
        sv="Välj något av dessa: {found}.",
        en="Choose one of these: {found}.",
    ),
)
CELL_ERROR = ErrorKind(
    "YP-ANSWERS-036",
    "answers-cell-error",
    EXIT_REFUSED,
    Texts(
        fi="Solussa on kaavan virhe {value}.",
        sv="Cellen har formelfelet {value}.",
        en="The cell holds the formula error {value}.",
    ),
    Texts(
        fi="Korjaa kaava, kirjoita vastaus sen tilalle tai tyhjennä solu. "
        "Jos virhe tarkoittaa puuttuvaa vastausta, sano se: --blank '{value}'.",
        sv="Rätta formeln, skriv svaret i stället eller töm cellen. "
        "Om felet betyder att svaret saknas, säg det: --blank '{value}'.",
        en="Correct the formula, write the answer in its place, or empty the cell. "
        "If the error means that there is no answer, say so: --blank '{value}'.",
    ),
)
NOT_CALCULATED = ErrorKind(
    "YP-ANSWERS-037",
    "answers-formula-without-value",
    EXIT_REFUSED,
    Texts(
        fi="Solussa on kaava, jonka arvoa ei ole laskettu.",
        sv="Cellen har en formel vars värde inte har räknats ut.",
        en="The cell holds a formula whose value has not been calculated.",
    ),
    Texts(
        fi="Avaa työkirja taulukkolaskennassa ja tallenna se: silloin arvot lasketaan.",
        sv="Öppna arbetsboken i ett kalkylprogram och spara den: då räknas värdena ut.",
        en="Open the workbook in a spreadsheet program and save it, which calculates the values.",
    ),
)
WRONG_TYPE = ErrorKind(
    "YP-ANSWERS-038",
    "answers-wrong-type-of-column",
    EXIT_REFUSED,
    Texts(
        fi="Sarakkeen tyyppi on {found}; tähän tarvitaan lukuja tai tekstiä.",
        sv="Kolumnens typ är {found}; här behövs tal eller text.",
        en="The type of the column is {found}; numbers or text are needed here.",
    ),
    Texts(
        fi="Muunna sarake luvuiksi tai tekstiksi, tai jätä se pois valitsimista.",
        sv="Gör om kolumnen till tal eller text, eller lämna bort den från väljarna.",
        en="Convert the column to numbers or text, or leave it out of the options.",
    ),
)
NOT_A_NUMBER = ErrorKind(
    "YP-ANSWERS-039",
    "answers-weight-not-a-number",
    EXIT_REFUSED,
    Texts(
        fi="”{value}” ei ole luku, joten se ei kelpaa painoksi.",
        sv="”{value}” är inte ett tal och duger inte som vikt.",
        en="“{value}” is not a number and cannot be a weight.",
    ),
    Texts(
        fi="Jokaisella rivillä on oltava paino, joka on luku, vähintään 0. Desimaalierotin on pilkku tai piste.",
        sv="Varje rad ska ha en vikt som är ett tal, minst 0. Decimaltecknet är komma eller punkt.",
        en="Every row needs a weight that is a number of at least 0. The decimal mark is a point or a comma.",
    ),
)
TITLE_ROW = ErrorKind(
    "YP-ANSWERS-040",
    "answers-title-above-the-names",
    EXIT_REFUSED,
    Texts(
        fi="Ensimmäinen rivi näyttää koko taulukon otsikolta; sarakkeiden nimet lienevät rivillä {names_row}.",
        sv="Första raden ser ut som en titel för hela tabellen; kolumnernas namn verkar stå på rad {names_row}.",
        en="The first row looks like a title; the names of the columns seem to be on row {names_row}.",
    ),
    Texts(
        fi="Poista rivit nimien yläpuolelta.",
        sv="Ta bort raderna ovanför namnen.",
        en="Delete the rows above the names.",
    ),
)
