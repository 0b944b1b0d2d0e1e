"""What can be wrong with the workbook of a questionnaire as a file and as a form (YP-WORKBOOK-001 to 029)."""

from yhdyspinta.errors import EXIT_REFUSED, EXIT_UNREADABLE, ErrorKind
from yhdyspinta.languages import Texts

NOT_A_WORKBOOK = ErrorKind(
    "YP-WORKBOOK-001",
    "not-a-workbook",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedosto ei ole kyselylomakkeen työkirja (.xlsx): {reason}.",
        sv="Filen är ingen arbetsbok (.xlsx) med ett frågeformulär: {reason}.",
        en="The file is no workbook (.xlsx) of a questionnaire: {reason}.",
    ),
    Texts(
        fi="Tallenna lomake muodossa .xlsx, tai aloita pohjasta: yhdyspinta instrument template.",
        sv="Spara formuläret som .xlsx, eller börja från mallen: yhdyspinta instrument template.",
        en="Save the form as .xlsx, or start from the template: yhdyspinta instrument template.",
    ),
)
OLD_WORKBOOK = ErrorKind(
    "YP-WORKBOOK-002",
    "old-workbook",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedosto on vanhaa Excel-muotoa (.xls), vaikka sen nimi voi päättyä toisin.",
        sv="Filen är i det gamla Excelformatet (.xls), även om namnet kan sluta på annat sätt.",
        en="The file is in the old Excel format (.xls), whatever its name ends in.",
    ),
    Texts(
        fi="Avaa se taulukko-ohjelmassa ja tallenna muodossa .xlsx.",
        sv="Öppna den i ett kalkylprogram och spara den som .xlsx.",
        en="Open it in a spreadsheet program and save it as .xlsx.",
    ),
)
PROTECTED = ErrorKind(
    "YP-WORKBOOK-003",
    "workbook-protected",
    EXIT_UNREADABLE,
    Texts(
        fi="Työkirja on suojattu salasanalla.",
        sv="Arbetsboken är skyddad med ett lösenord.",
        en="The workbook is protected with a password.",
    ),
    Texts(
        fi="Avaa se, poista salasana ja tallenna uudelleen.",
        sv="Öppna den, ta bort lösenordet och spara på nytt.",
        en="Open it, remove the password and save it again.",
    ),
)
BROKEN = ErrorKind(
    "YP-WORKBOOK-004",
    "workbook-broken",
    EXIT_UNREADABLE,
    Texts(
        fi="Työkirjaa ei voi lukea: se on vioittunut tai katkennut ({reason}).",
        sv="Arbetsboken kan inte läsas: den är skadad eller avbruten ({reason}).",
        en="The workbook cannot be read: it is damaged or cut short ({reason}).",
    ),
    Texts(
        fi="Avaa se taulukko-ohjelmassa ja tallenna uudelleen muodossa .xlsx.",
        sv="Öppna den i ett kalkylprogram och spara den på nytt som .xlsx.",
        en="Open it in a spreadsheet program and save it again as .xlsx.",
    ),
)
TOO_LARGE = ErrorKind(
    "YP-WORKBOOK-005",
    "workbook-too-large",
    EXIT_UNREADABLE,
    Texts(
        fi="Työkirja on liian suuri: {what} on yli {limit}.",
        sv="Arbetsboken är för stor: {what} är över {limit}.",
        en="The workbook is too large: {what} is over {limit}.",
    ),
    Texts(
        fi="Tarkista, että se on kyselylomake eikä vastaukset, ja poista tyhjiltä näyttävät rivit ja "
        "sarakkeet taulukoiden lopusta.",
        sv="Kontrollera att den är ett frågeformulär och inte svar, och ta bort rader och kolumner som ser "
        "tomma ut i slutet av bladen.",
        en="Check that it is a questionnaire and not its answers, and delete rows and columns that look "
        "empty at the end of the sheets.",
    ),
)
TOO_HEAVY = ErrorKind(
    "YP-WORKBOOK-006",
    "workbook-too-heavy",
    EXIT_UNREADABLE,
    Texts(
        fi="Työkirjan lukeminen veisi liikaa muistia tai aikaa ja keskeytettiin ({limit}).",
        sv="Att läsa arbetsboken skulle kräva för mycket minne eller tid och avbröts ({limit}).",
        en="Reading the workbook would take too much memory or time and was stopped ({limit}).",
    ),
    Texts(
        fi="Tarkista, että se on kyselylomake, ja tallenna se uudelleen taulukko-ohjelmassa.",
        sv="Kontrollera att den är ett frågeformulär och spara den på nytt i ett kalkylprogram.",
        en="Check that it is a questionnaire, and save it again in a spreadsheet program.",
    ),
)
NOT_READ = ErrorKind(
    "YP-WORKBOOK-007",
    "workbook-not-read",
    EXIT_UNREADABLE,
    Texts(
        fi="Työkirjan lukeminen päättyi virheeseen ({reason}).",
        sv="Läsningen av arbetsboken slutade i ett fel ({reason}).",
        en="Reading the workbook ended in an error ({reason}).",
    ),
    Texts(
        fi="Tallenna työkirja uudelleen taulukko-ohjelmassa. Jos virhe toistuu, vertaa sitä pohjaan.",
        sv="Spara arbetsboken på nytt i ett kalkylprogram. Om felet upprepas, jämför den med mallen.",
        en="Save the workbook again in a spreadsheet program. If the error remains, compare it with the template.",
    ),
)
NO_SURVEY = ErrorKind(
    "YP-WORKBOOK-008",
    "no-survey-sheet",
    EXIT_UNREADABLE,
    Texts(
        fi="Työkirjassa ei ole taulukkoa survey, jossa kysymykset ovat. Taulukot: {sheets}.",
        sv="Arbetsboken saknar bladet survey med frågorna. Bladen är: {sheets}.",
        en="The workbook has no sheet survey, which has the questions. Its sheets: {sheets}.",
    ),
    Texts(
        fi="Nimeä kysymysten taulukko sanalla survey, tai aloita pohjasta: yhdyspinta instrument template.",
        sv="Ge bladet med frågorna namnet survey, eller börja från mallen: yhdyspinta instrument template.",
        en="Name the sheet with the questions survey, or start from the template: yhdyspinta instrument template.",
    ),
)
NOT_OPENED = ErrorKind(
    "YP-WORKBOOK-009",
    "questionnaire-not-opened",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedostoa ei voi avata: {reason}.",
        sv="Filen kan inte öppnas: {reason}.",
        en="The file cannot be opened: {reason}.",
    ),
    Texts(
        fi="Tarkista polku ja lukuoikeus.",
        sv="Kontrollera sökvägen och läsrätten.",
        en="Check the path and that you may read it.",
    ),
)
NOT_WRITTEN = ErrorKind(
    "YP-WORKBOOK-010",
    "questionnaire-not-written",
    EXIT_REFUSED,
    Texts(
        fi="Tiedostoa ei voi kirjoittaa: {reason}.",
        sv="Filen kan inte skrivas: {reason}.",
        en="The file cannot be written: {reason}.",
    ),
    Texts(
        fi="Tarkista kansio, kirjoitusoikeus ja levytila.",
        sv="Kontrollera mappen, skrivrätten och diskutrymmet.",
        en="Check the folder, that you may write there, and the space on disk.",
    ),
)
MISSING_COLUMN = ErrorKind(
    "YP-WORKBOOK-020",
    "workbook-missing-column",
    EXIT_REFUSED,
    Texts(
        fi="Sarake {name} puuttuu.",
        sv="Kolumnen {name} saknas.",
        en="The column {name} is missing.",
    ),
    Texts(
        fi="Lisää se taulukon ensimmäiselle riville.",
        sv="Lägg till den på bladets första rad.",
        en="Add it to the first row of the sheet.",
    ),
)
DUPLICATE_HEADER = ErrorKind(
    "YP-WORKBOOK-021",
    "workbook-duplicate-header",
    EXIT_REFUSED,
    Texts(
        fi="Otsikko {name} on kahdesti: sarakkeissa {first} ja {second}.",
        sv="Rubriken {name} finns två gånger: i kolumnerna {first} och {second}.",
        en="The heading {name} is there twice: in the columns {first} and {second}.",
    ),
    Texts(
        fi="Jätä niistä toinen.",
        sv="Behåll den ena.",
        en="Keep one of them.",
    ),
)
UNKNOWN_COLUMN = ErrorKind(
    "YP-WORKBOOK-022",
    "workbook-unknown-column",
    EXIT_REFUSED,
    Texts(
        fi="Saraketta {name} ei tunneta.",
        sv="Kolumnen {name} är okänd.",
        en="The column {name} is not known.",
    ),
    Texts(
        fi="Lähin tunnettu: {closest}. Korjaa nimi tai poista sarake.",
        sv="Närmast bland de kända: {closest}. Rätta namnet eller ta bort kolumnen.",
        en="The closest known: {closest}. Mend the name or remove the column.",
    ),
)
MISSING_CELL = ErrorKind(
    "YP-WORKBOOK-023",
    "workbook-missing-cell",
    EXIT_REFUSED,
    Texts(
        fi="Riviltä puuttuu {name}.",
        sv="Raden saknar {name}.",
        en="The row has no {name}.",
    ),
    Texts(
        fi="Täydennä se tai tyhjennä koko rivi.",
        sv="Fyll i den eller töm hela raden.",
        en="Fill it in, or clear the whole row.",
    ),
)
UNKNOWN_TYPE = ErrorKind(
    "YP-WORKBOOK-024",
    "workbook-unknown-type",
    EXIT_REFUSED,
    Texts(
        fi="Kysymyksen tyyppiä {type} ei tunneta.",
        sv="Frågetypen {type} är okänd.",
        en="The type of question {type} is not known.",
    ),
    Texts(
        fi="Lähin tunnettu: {closest}.",
        sv="Närmast bland de kända: {closest}.",
        en="The closest known: {closest}.",
    ),
)
UNKNOWN_LIST = ErrorKind(
    "YP-WORKBOOK-025",
    "workbook-unknown-list",
    EXIT_REFUSED,
    Texts(
        fi="Vaihtoehtoluetteloa {list} ei ole taulukossa choices.",
        sv="Alternativlistan {list} finns inte på bladet choices.",
        en="There is no list {list} on the sheet choices.",
    ),
    Texts(
        fi="Lisää sen vaihtoehdot tai korjaa nimi. Lähin: {closest}.",
        sv="Lägg till dess alternativ eller rätta namnet. Närmast: {closest}.",
        en="Add its choices or mend the name. The closest: {closest}.",
    ),
)
DUPLICATE_CHOICE = ErrorKind(
    "YP-WORKBOOK-027",
    "workbook-duplicate-choice",
    EXIT_REFUSED,
    Texts(
        fi="Luettelossa {list} on vaihtoehto {name} jo rivillä {first}.",
        sv="Listan {list} har alternativet {name} redan på rad {first}.",
        en="The list {list} has the choice {name} already in row {first}.",
    ),
    Texts(
        fi="Anna toiselle oma nimi tai poista se.",
        sv="Ge det andra ett eget namn eller ta bort det.",
        en="Give the other a name of its own, or remove it.",
    ),
)
NOT_BEGUN = ErrorKind(
    "YP-WORKBOOK-028",
    "workbook-end-without-begin",
    EXIT_REFUSED,
    Texts(
        fi="Rivi päättää ryhmän, jota ei ole aloitettu ({type}).",
        sv="Raden avslutar en grupp som inte har börjat ({type}).",
        en="The row ends a group that was not begun ({type}).",
    ),
    Texts(
        fi="Poista rivi tai lisää sille begin_group tai begin_repeat.",
        sv="Ta bort raden eller lägg till begin_group eller begin_repeat för den.",
        en="Remove the row, or add the begin_group or begin_repeat that it ends.",
    ),
)
NOT_ENDED = ErrorKind(
    "YP-WORKBOOK-029",
    "workbook-begin-without-end",
    EXIT_REFUSED,
    Texts(
        fi="Rivillä alkava ryhmä {name} ei pääty.",
        sv="Gruppen {name} som börjar på raden slutar inte.",
        en="The group {name} that begins in the row does not end.",
    ),
    Texts(
        fi="Lisää {end} sen viimeisen kysymyksen alle.",
        sv="Lägg till {end} under dess sista fråga.",
        en="Add {end} below its last question.",
    ),
)
