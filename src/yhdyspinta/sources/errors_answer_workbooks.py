"""What can be wrong, as a file, with a workbook of answers that was sent back (YP-ANSWERBOOK-001–012)."""

from yhdyspinta.errors import EXIT_UNREADABLE, ErrorKind
from yhdyspinta.languages import Texts

_SAVE_AGAIN = Texts(
    fi="Avaa se taulukko-ohjelmassa ja tallenna uudelleen muodossa .xlsx.",
    sv="Öppna den i ett kalkylprogram och spara den på nytt som .xlsx.",
    en="Open it in a spreadsheet program and save it again as .xlsx.",
)
_DOWNLOAD_AGAIN = Texts(
    fi="Lataa työkirja tämän vastauksen sivulta ja kirjoita vastaukset siihen.",
    sv="Hämta arbetsboken från sidan för detta svar och skriv svaren i den.",
    en="Download the workbook from the page of this response and write the answers in it.",
)

NOT_A_WORKBOOK = ErrorKind(
    "YP-ANSWERBOOK-001",
    "not-an-answer-workbook",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedosto ei ole työkirja (.xlsx): {reason}.",
        sv="Filen är ingen arbetsbok (.xlsx): {reason}.",
        en="The file is no workbook (.xlsx): {reason}.",
    ),
    _DOWNLOAD_AGAIN,
)
OLD_WORKBOOK = ErrorKind(
    "YP-ANSWERBOOK-002",
    "answer-workbook-old",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedosto on vanhaa Excel-muotoa (.xls).",
        sv="Filen är i det gamla Excelformatet (.xls).",
        en="The file is in the old Excel format (.xls).",
    ),
    _SAVE_AGAIN,
)
PROTECTED = ErrorKind(
    "YP-ANSWERBOOK-003",
    "answer-workbook-protected",
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
    "YP-ANSWERBOOK-004",
    "answer-workbook-broken",
    EXIT_UNREADABLE,
    Texts(
        fi="Työkirjaa ei voi lukea: se on vioittunut tai katkennut ({reason}).",
        sv="Arbetsboken kan inte läsas: den är skadad eller avbruten ({reason}).",
        en="The workbook cannot be read: it is damaged or cut short ({reason}).",
    ),
    _SAVE_AGAIN,
)
TOO_LARGE = ErrorKind(
    "YP-ANSWERBOOK-005",
    "answer-workbook-too-large",
    EXIT_UNREADABLE,
    Texts(
        fi="Työkirja on liian suuri: {what} on yli {limit}.",
        sv="Arbetsboken är för stor: {what} är över {limit}.",
        en="The workbook is too large: {what} is over {limit}.",
    ),
    _DOWNLOAD_AGAIN,
)
TOO_HEAVY = ErrorKind(
    "YP-ANSWERBOOK-006",
    "answer-workbook-too-heavy",
    EXIT_UNREADABLE,
    Texts(
        fi="Työkirjan lukeminen veisi liikaa muistia tai aikaa ja keskeytettiin ({limit}).",
        sv="Att läsa arbetsboken skulle kräva för mycket minne eller tid och avbröts ({limit}).",
        en="Reading the workbook would take too much memory or time and was stopped ({limit}).",
    ),
    _DOWNLOAD_AGAIN,
)
NOT_READ = ErrorKind(
    "YP-ANSWERBOOK-007",
    "answer-workbook-not-read",
    EXIT_UNREADABLE,
    Texts(
        fi="Työkirjan lukeminen päättyi virheeseen ({reason}).",
        sv="Läsningen av arbetsboken slutade i ett fel ({reason}).",
        en="Reading the workbook ended in an error ({reason}).",
    ),
    _SAVE_AGAIN,
)
FOREIGN = ErrorKind(
    "YP-ANSWERBOOK-008",
    "answer-workbook-foreign",
    EXIT_UNREADABLE,
    Texts(
        fi="Työkirja ei ole tältä sivustolta ladattu vastaustyökirja.",
        sv="Arbetsboken är ingen svarsarbetsbok som har hämtats från denna webbplats.",
        en="The workbook is no workbook of answers that was downloaded from this site.",
    ),
    _DOWNLOAD_AGAIN,
)
OTHER_RESPONSE = ErrorKind(
    "YP-ANSWERBOOK-009",
    "answer-workbook-other-response",
    EXIT_UNREADABLE,
    Texts(
        fi="Työkirja on ladattu toisen vastauksen sivulta.",
        sv="Arbetsboken har hämtats från sidan för ett annat svar.",
        en="The workbook was downloaded from the page of another response.",
    ),
    _DOWNLOAD_AGAIN,
)
OTHER_QUESTIONNAIRE = ErrorKind(
    "YP-ANSWERBOOK-010",
    "answer-workbook-other-questionnaire",
    EXIT_UNREADABLE,
    Texts(
        fi="Työkirjassa on toinen kyselylomake kuin tällä vastauksella.",
        sv="Arbetsboken har ett annat frågeformulär än detta svar.",
        en="The workbook has another questionnaire than this response.",
    ),
    _DOWNLOAD_AGAIN,
)
OTHER_LAYOUT = ErrorKind(
    "YP-ANSWERBOOK-011",
    "answer-workbook-other-layout",
    EXIT_UNREADABLE,
    Texts(
        fi="Taulukon sarakkeita on poistettu tai niiden otsikoita muutettu: {missing}.",
        sv="Kolumner på bladet har tagits bort eller deras rubriker ändrats: {missing}.",
        en="Columns of the sheet were removed or their headings changed: {missing}.",
    ),
    Texts(
        fi="Palauta otsikkorivi, tai lataa työkirja uudelleen ja kopioi vastaukset sen vastaussarakkeeseen.",
        sv="Återställ rubrikraden, eller hämta arbetsboken på nytt och kopiera svaren till dess svarskolumn.",
        en="Restore the heading row, or download the workbook again and copy the answers to its answer column.",
    ),
)
NO_FILE = ErrorKind(
    "YP-ANSWERBOOK-012",
    "no-answer-workbook",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedostoa ei valittu, tai se on tyhjä.",
        sv="Ingen fil har valts, eller filen är tom.",
        en="No file was chosen, or it is empty.",
    ),
    Texts(
        fi="Valitse täytetty työkirja (.xlsx).",
        sv="Välj den ifyllda arbetsboken (.xlsx).",
        en="Choose the workbook that was filled in (.xlsx).",
    ),
)
