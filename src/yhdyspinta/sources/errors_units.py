"""What can be wrong with a CSV of base units, and with a year that interfaces are asked of (YP-UNITS)."""

from yhdyspinta.errors import EXIT_REFUSED, EXIT_UNREADABLE, ErrorKind
from yhdyspinta.languages import Texts

FILE_NOT_OPENED = ErrorKind(
    "YP-UNITS-001",
    "units-file-not-opened",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedostoa ei voi avata: {reason}.",
        sv="Filen kan inte öppnas: {reason}.",
        en="The file cannot be opened: {reason}.",
    ),
    Texts(
        fi="Tarkista polku ja lukuoikeus. ”-” lukee vakiosyötteen.",
        sv="Kontrollera sökvägen och läsrättigheten. ”-” läser standardindata.",
        en="Check the path and that you may read it. “-” reads standard input.",
    ),
)
NOT_UTF8 = ErrorKind(
    "YP-UNITS-002",
    "units-not-utf8",
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
NO_ROWS = ErrorKind(
    "YP-UNITS-003",
    "units-empty",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedostossa ei ole yhtään yksikköä.",
        sv="Filen har inte en enda enhet.",
        en="The file has no unit in it.",
    ),
    Texts(
        fi="Anna tiedosto, jossa on otsikkorivi ja yksi rivi yksikköä kohti.",
        sv="Ge en fil med en rubrikrad och en rad per enhet.",
        en="Give a file with a header row and one row a unit.",
    ),
)
UNKNOWN_COLUMN = ErrorKind(
    "YP-UNITS-004",
    "units-unknown-column",
    EXIT_REFUSED,
    Texts(
        fi="Tiedostossa ei ole saraketta ”{wanted}”; siinä on {found}.",
        sv="Filen har ingen kolumn ”{wanted}”; den har {found}.",
        en="The file has no column “{wanted}”; it has {found}.",
    ),
    Texts(
        fi="Anna sarakkeen nimi niin kuin se on otsikkorivillä.",
        sv="Ge kolumnens namn som det står på rubrikraden.",
        en="Give the column's name as the header row has it.",
    ),
)
COLUMN_TWICE = ErrorKind(
    "YP-UNITS-005",
    "units-column-twice",
    EXIT_REFUSED,
    Texts(
        fi="Otsikkorivillä on sarake ”{wanted}” {times} kertaa.",
        sv="Rubrikraden har kolumnen ”{wanted}” {times} gånger.",
        en="The header row has the column “{wanted}” {times} times.",
    ),
    Texts(
        fi="Anna sarakkeille eri nimet.",
        sv="Ge kolumnerna olika namn.",
        en="Give the columns different names.",
    ),
)
RAGGED_ROW = ErrorKind(
    "YP-UNITS-006",
    "units-ragged-row",
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
BROKEN_QUOTES = ErrorKind(
    "YP-UNITS-007",
    "units-broken-quotes",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedostoa ei voi lukea CSV:nä tästä eteenpäin: lainausmerkki puuttuu tai on väärässä kohdassa.",
        sv="Filen kan inte läsas som CSV härifrån: ett citattecken saknas eller står på fel ställe.",
        en="The file cannot be read as CSV from here on: a quotation mark is missing or misplaced.",
    ),
    Texts(
        fi="Kirjoita kentän sisällä oleva lainausmerkki kahdesti ja sulje jokainen lainaus.",
        sv="Skriv ett citattecken inne i ett fält två gånger och avsluta varje citat.",
        en="Write a quotation mark inside a field twice, and close every quotation.",
    ),
)
NO_UNIT = ErrorKind(
    "YP-UNITS-008",
    "units-no-code",
    EXIT_REFUSED,
    Texts(
        fi="Yksiköltä puuttuu koodi.",
        sv="Enheten saknar kod.",
        en="The unit has no code.",
    ),
    Texts(
        fi="Anna koodi tai poista rivi.",
        sv="Ge en kod eller ta bort raden.",
        en="Give a code, or remove the row.",
    ),
)
REPEATED_UNIT = ErrorKind(
    "YP-UNITS-009",
    "units-repeated",
    EXIT_REFUSED,
    Texts(
        fi="Yksikkö {unit} on jo rivillä {first_row}.",
        sv="Enheten {unit} finns redan på rad {first_row}.",
        en="Unit {unit} is already on row {first_row}.",
    ),
    Texts(
        fi="Yksikkö kuuluu yhteen alueeseen kummassakin jaossa: jätä oikea rivi.",
        sv="En enhet hör till ett område i vardera indelningen: behåll den rätta raden.",
        en="A unit is in one area of each division: keep the right row.",
    ),
)
BAD_WEIGHT = ErrorKind(
    "YP-UNITS-010",
    "units-bad-weight",
    EXIT_REFUSED,
    Texts(
        fi="”{value}” ei ole luku, joka on nolla tai suurempi.",
        sv="”{value}” är inte ett tal som är noll eller större.",
        en="“{value}” is not a number that is zero or more.",
    ),
    Texts(
        fi="Kirjoita luku ilman tuhaterottimia; jätä kenttä tyhjäksi, jos paino ei ole tiedossa.",
        sv="Skriv talet utan tusentalsavgränsare; lämna fältet tomt om vikten är okänd.",
        en="Write the number without thousands separators; leave the field empty when the weight is not known.",
    ),
)
MORE_OF_THE_SAME = ErrorKind(
    "YP-UNITS-011",
    "units-more-of-the-same",
    EXIT_REFUSED,
    Texts(
        fi="Sama virhe ({code}) on vielä {more} muulla rivillä.",
        sv="Samma fel ({code}) finns på {more} rader till.",
        en="The same fault ({code}) is on {more} more rows.",
    ),
    Texts(
        fi="Tarkista, että sarake on oikea.",
        sv="Kontrollera att kolumnen är den rätta.",
        en="Check that the column is the right one.",
    ),
)
YEAR_WITHOUT_AREAS = ErrorKind(
    "YP-UNITS-012",
    "units-year-without-employment-areas",
    EXIT_REFUSED,
    Texts(
        fi="Vuonna {year} ei ollut työllisyysalueita, joten yhdyspintoja ei ollut.",
        sv="År {year} fanns det inga sysselsättningsområden och därför inga kontaktytor.",
        en="In {year} there were no employment areas, and so no interfaces.",
    ),
    Texts(
        fi="Valitse jokin näistä vuosista: {years}.",
        sv="Välj något av dessa år: {years}.",
        en="Choose one of the years {years}.",
    ),
)
