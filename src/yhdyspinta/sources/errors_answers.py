"""What can be wrong with a file of answers as a file (YP-ANSWERS-001 to 029): all of it is unreadable."""

from yhdyspinta.errors import EXIT_UNREADABLE, ErrorKind
from yhdyspinta.languages import Texts

NOT_OPENED = ErrorKind(
    "YP-ANSWERS-001",
    "answers-not-opened",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedostoa ei voi avata.",
        sv="Filen kan inte öppnas.",
        en="The file cannot be opened.",
    ),
    Texts(
        fi="Tarkista polku ja lukuoikeus. ”-” lukee vakiosyötteen.",
        sv="Kontrollera sökvägen och läsrättigheten. ”-” läser standardindata.",
        en="Check the path and that you may read it. “-” reads standard input.",
    ),
)
EMPTY = ErrorKind(
    "YP-ANSWERS-002",
    "answers-empty",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedostossa ei ole yhtään vastausta.",
        sv="Filen har inte ett enda svar.",
        en="The file has no answers in it.",
    ),
    Texts(
        fi="Anna tiedosto, jossa on sarakkeiden nimet ja niiden alla yksi rivi vastaajaa kohti.",
        sv="Ge en fil med kolumnernas namn och under dem en rad per respondent.",
        en="Give a file with the names of the columns and, below them, a row for each respondent.",
    ),
)
OTHER_FILE = ErrorKind(
    "YP-ANSWERS-003",
    "answers-other-kind-of-file",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedosto on muotoa {found}, jota ei lueta.",
        sv="Filen är av formatet {found}, som inte läses.",
        en="The file is of the format {found}, which is not read.",
    ),
    Texts(
        fi="Tallenna vastaukset muodossa CSV, XLSX, SAV tai Parquet.",
        sv="Spara svaren som CSV, XLSX, SAV eller Parquet.",
        en="Save the answers as CSV, XLSX, SAV or Parquet.",
    ),
)
ENCRYPTED = ErrorKind(
    "YP-ANSWERS-004",
    "answers-encrypted",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedosto on suojattu salasanalla.",
        sv="Filen är skyddad med lösenord.",
        en="The file is protected with a password.",
    ),
    Texts(
        fi="Avaa se ohjelmassa, jolla se on tehty, poista salasana ja tallenna se uudelleen.",
        sv="Öppna den i programmet som den är gjord med, ta bort lösenordet och spara den på nytt.",
        en="Open it in the program that made it, remove the password and save it again.",
    ),
)
OLD_WORKBOOK = ErrorKind(
    "YP-ANSWERS-005",
    "answers-old-workbook",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedosto on vanha Excel-työkirja (.xls).",
        sv="Filen är en gammal Excelarbetsbok (.xls).",
        en="The file is an old Excel workbook (.xls).",
    ),
    Texts(
        fi="Avaa se taulukkolaskennassa ja tallenna se muodossa .xlsx.",
        sv="Öppna den i ett kalkylprogram och spara den som .xlsx.",
        en="Open it in a spreadsheet program and save it as .xlsx.",
    ),
)
NOT_AS_NAMED = ErrorKind(
    "YP-ANSWERS-006",
    "answers-not-as-named",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedoston nimi päättyy {ending}, mutta sisältö ei ole sitä muotoa.",
        sv="Filens namn slutar på {ending}, men innehållet har inte det formatet.",
        en="The name of the file ends in {ending}, but its content is not of that format.",
    ),
    Texts(
        fi="Vie tiedosto uudelleen ohjelmasta, jolla se on tehty. Jos se on CSV, anna sille pääte .csv.",
        sv="Exportera filen på nytt ur programmet som den är gjord med. Om den är CSV, låt namnet sluta på .csv.",
        en="Export the file again from the program that made it. If it is a CSV, let its name end in .csv.",
    ),
)
NUL_BYTE = ErrorKind(
    "YP-ANSWERS-007",
    "answers-not-text",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedosto ei ole tekstiä: siinä on nollatavu (tavu {byte}).",
        sv="Filen är inte text: den har en nollbyte (byte {byte}).",
        en="The file is not text: it has a zero byte in it (byte {byte}).",
    ),
    Texts(
        fi="Vie se uudelleen muodossa CSV UTF-8. Jos se on UTF-16-merkistöä, alussa pitää olla tavujärjestysmerkki.",
        sv="Exportera den på nytt som CSV UTF-8. Om den är i UTF-16 ska den börja med en byteordningsmarkering.",
        en="Export it again as CSV UTF-8. If it is in UTF-16, it must begin with a byte-order mark.",
    ),
)
BROKEN_TEXT = ErrorKind(
    "YP-ANSWERS-008",
    "answers-broken-encoding",
    EXIT_UNREADABLE,
    Texts(
        fi="Merkistö {encoding} katkeaa kesken (tavu {byte}): tiedostossa on kahta merkistöä tai se on rikki.",
        sv="Teckenkodningen {encoding} bryts (byte {byte}): filen har två kodningar eller är skadad.",
        en="The encoding {encoding} breaks off (byte {byte}): the file has two encodings in it, or is damaged.",
    ),
    Texts(
        fi="Tallenna tiedosto uudelleen muodossa CSV UTF-8.",
        sv="Spara filen på nytt som CSV UTF-8.",
        en="Save the file again as CSV UTF-8.",
    ),
)
AMBIGUOUS_SEPARATOR = ErrorKind(
    "YP-ANSWERS-009",
    "answers-ambiguous-separator",
    EXIT_UNREADABLE,
    Texts(
        fi="Sarakkeiden erotin voi olla mikä tahansa näistä: {candidates}.",
        sv="Kolumnerna kan vara avgränsade med vilket som helst av dessa: {candidates}.",
        en="The columns may be separated by any of these: {candidates}.",
    ),
    Texts(
        fi="Sano erotin valitsimella --separator: comma, semicolon, tab tai pipe.",
        sv="Säg vilket med --separator: comma, semicolon, tab eller pipe.",
        en="Say which with --separator: comma, semicolon, tab or pipe.",
    ),
)
BROKEN_QUOTES = ErrorKind(
    "YP-ANSWERS-010",
    "answers-broken-quotes",
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
BROKEN_WORKBOOK = ErrorKind(
    "YP-ANSWERS-011",
    "answers-broken-workbook",
    EXIT_UNREADABLE,
    Texts(
        fi="Työkirjaa ei voi lukea: se on rikki tai kesken.",
        sv="Arbetsboken kan inte läsas: den är skadad eller avbruten.",
        en="The workbook cannot be read: it is damaged or cut short.",
    ),
    Texts(
        fi="Avaa se taulukkolaskennassa ja tallenna se uudelleen muodossa .xlsx, tai vie vastaukset CSV:nä.",
        sv="Öppna den i ett kalkylprogram och spara den på nytt som .xlsx, eller exportera svaren som CSV.",
        en="Open it in a spreadsheet program and save it again as .xlsx, or export the answers as CSV.",
    ),
)
BROKEN_SPSS = ErrorKind(
    "YP-ANSWERS-012",
    "answers-broken-spss",
    EXIT_UNREADABLE,
    Texts(
        fi="SPSS-tiedostoa ei voi lukea: se on rikki tai kesken.",
        sv="SPSS-filen kan inte läsas: den är skadad eller avbruten.",
        en="The SPSS file cannot be read: it is damaged or cut short.",
    ),
    Texts(
        fi="Tallenna se uudelleen SPSS:ssä tai vie vastaukset CSV:nä.",
        sv="Spara den på nytt i SPSS eller exportera svaren som CSV.",
        en="Save it again in SPSS, or export the answers as CSV.",
    ),
)
BROKEN_PARQUET = ErrorKind(
    "YP-ANSWERS-013",
    "answers-broken-parquet",
    EXIT_UNREADABLE,
    Texts(
        fi="Parquet-tiedostoa ei voi lukea: se on rikki tai kesken.",
        sv="Parquet-filen kan inte läsas: den är skadad eller avbruten.",
        en="The Parquet file cannot be read: it is damaged or cut short.",
    ),
    Texts(
        fi="Kirjoita tiedosto uudelleen tai vie vastaukset CSV:nä.",
        sv="Skriv filen på nytt eller exportera svaren som CSV.",
        en="Write the file again, or export the answers as CSV.",
    ),
)
TOO_MANY_CELLS = ErrorKind(
    "YP-ANSWERS-014",
    "answers-too-many-cells",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedostossa on {found} solua; tätä muotoa luetaan enintään {limit}.",
        sv="Filen har {found} celler; av detta format läses högst {limit}.",
        en="The file has {found} cells; at most {limit} are read of this format.",
    ),
    Texts(
        fi="Poista tarpeettomat sarakkeet tai vie vastaukset muodossa CSV tai Parquet, joilla ei ole tätä rajaa.",
        sv="Ta bort onödiga kolumner eller exportera svaren som CSV eller Parquet, som inte har denna gräns.",
        en="Remove columns that are not needed, or export the answers as CSV or Parquet, which have no such limit.",
    ),
)
TOO_LARGE_UNPACKED = ErrorKind(
    "YP-ANSWERS-015",
    "answers-too-large-unpacked",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedosto on purettuna yli {limit} megatavua.",
        sv="Filen är över {limit} megabyte när den packas upp.",
        en="The file is over {limit} megabytes when it is unpacked.",
    ),
    Texts(
        fi="Tarkista, että se on vastausten työkirja. Suuret aineistot luetaan muodossa CSV tai Parquet.",
        sv="Kontrollera att den är arbetsboken med svaren. Stora material läses som CSV eller Parquet.",
        en="Check that it is the workbook with the answers. Large data are read as CSV or Parquet.",
    ),
)
TOO_HEAVY = ErrorKind(
    "YP-ANSWERS-016",
    "answers-too-heavy",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedoston lukeminen vaatisi yli {limit} megatavua muistia, tai tiedosto on rikki.",
        sv="Att läsa filen skulle kräva över {limit} megabyte minne, eller så är filen skadad.",
        en="Reading the file would take over {limit} megabytes of memory, or the file is damaged.",
    ),
    Texts(
        fi="Vie vastaukset muodossa CSV tai Parquet, tai tallenna tiedosto uudelleen ilman tarpeettomia sarakkeita.",
        sv="Exportera svaren som CSV eller Parquet, eller spara filen på nytt utan onödiga kolumner.",
        en="Export the answers as CSV or Parquet, or save the file again without the columns that are not needed.",
    ),
)
TOO_SLOW = ErrorKind(
    "YP-ANSWERS-017",
    "answers-too-slow",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedoston lukeminen ei valmistunut {seconds} sekunnissa, joten se keskeytettiin.",
        sv="Läsningen av filen blev inte klar på {seconds} sekunder och avbröts.",
        en="Reading the file did not end in {seconds} seconds and was stopped.",
    ),
    Texts(
        fi="Vie vastaukset muodossa CSV tai Parquet.",
        sv="Exportera svaren som CSV eller Parquet.",
        en="Export the answers as CSV or Parquet.",
    ),
)
NOT_READ = ErrorKind(
    "YP-ANSWERS-018",
    "answers-reader-ended",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedoston lukeminen päättyi virheeseen: tiedosto on rikki ({reason}).",
        sv="Läsningen av filen slutade med ett fel: filen är skadad ({reason}).",
        en="Reading the file ended in an error: the file is damaged ({reason}).",
    ),
    Texts(
        fi="Tallenna tiedosto uudelleen ohjelmassa, jolla se on tehty, tai vie vastaukset CSV:nä.",
        sv="Spara filen på nytt i programmet som den är gjord med, eller exportera svaren som CSV.",
        en="Save the file again in the program that made it, or export the answers as CSV.",
    ),
)
NOT_FOUND = ErrorKind(
    "YP-ANSWERS-019",
    "answers-not-found",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedostoa ei ole.",
        sv="Filen finns inte.",
        en="There is no such file.",
    ),
    Texts(
        fi="Tarkista polku. ”-” lukee vakiosyötteen, ja --example toimii ilman tiedostoa.",
        sv="Kontrollera sökvägen. ”-” läser standardindata, och --example fungerar utan fil.",
        en="Check the path. “-” reads standard input, and --example works without a file.",
    ),
)
IS_FOLDER = ErrorKind(
    "YP-ANSWERS-020",
    "answers-is-a-folder",
    EXIT_UNREADABLE,
    Texts(
        fi="Polku on kansio.",
        sv="Sökvägen är en mapp.",
        en="The path is a folder.",
    ),
    Texts(
        fi="Anna yhden tiedoston polku.",
        sv="Ge sökvägen till en fil.",
        en="Give the path of one file.",
    ),
)
NOT_PERMITTED = ErrorKind(
    "YP-ANSWERS-021",
    "answers-not-permitted",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedostoa ei saa lukea: lukuoikeus puuttuu.",
        sv="Filen får inte läsas: läsrättighet saknas.",
        en="The file may not be read: permission is missing.",
    ),
    Texts(
        fi="Pyydä lukuoikeus tiedoston omistajalta tai kopioi se kansioon, josta voit lukea.",
        sv="Be filens ägare om läsrättighet, eller kopiera den till en mapp som du kan läsa.",
        en="Ask its owner for permission to read it, or copy it to a folder that you can read.",
    ),
)
EMPTY_SHEET = ErrorKind(
    "YP-ANSWERS-022",
    "answers-empty-sheet",
    EXIT_UNREADABLE,
    Texts(
        fi="Taulukossa ”{sheet}” ei ole yhtään vastausta. Työkirjan muut taulukot: {others}.",
        sv="Bladet ”{sheet}” har inte ett enda svar. Arbetsbokens övriga blad: {others}.",
        en="The sheet “{sheet}” has no answers in it. The other sheets of the workbook: {others}.",
    ),
    Texts(
        fi="Valitse taulukko, jossa vastaukset ovat, esimerkiksi --sheet '{example}'.",
        sv="Välj bladet med svaren, till exempel --sheet '{example}'.",
        en="Choose the sheet with the answers, as in --sheet '{example}'.",
    ),
)
