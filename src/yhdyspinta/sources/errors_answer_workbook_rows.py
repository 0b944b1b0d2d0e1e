"""What can be wrong with single rows of a workbook of answers (YP-ANSWERBOOK-020–025)."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

_RESTORE = Texts(
    fi="Lataa työkirja uudelleen ja kopioi vastaukset sen vastaussarakkeeseen.",
    sv="Hämta arbetsboken på nytt och kopiera svaren till dess svarskolumn.",
    en="Download the workbook again and copy the answers to its answer column.",
)
_WRITE_VALUE = Texts(
    fi="Kirjoita soluun vastaus sellaisenaan.",
    sv="Skriv själva svaret i cellen.",
    en="Write the answer itself in the cell.",
)

CHANGED_ROW = ErrorKind(
    "YP-ANSWERBOOK-020",
    "answer-row-changed",
    EXIT_REFUSED,
    Texts(
        fi="Rivin piilotettuja tunnisteita on muutettu, joten ei tiedetä, mihin kysymykseen vastaus kuuluu.",
        sv="Radens dolda id har ändrats, så det går inte att veta vilken fråga svaret hör till.",
        en="The hidden ids of the row were changed, so that it is not known which question the answer belongs to.",
    ),
    _RESTORE,
)
UNKNOWN_ROW = ErrorKind(
    "YP-ANSWERBOOK-021",
    "answer-row-unknown",
    EXIT_REFUSED,
    Texts(
        fi="Vastauksessa ei ole tätä kysymystä tai vastinparia.",
        sv="Svaret har inte denna fråga eller motpart.",
        en="The response has no such question or counterpart.",
    ),
    _RESTORE,
)
TWICE = ErrorKind(
    "YP-ANSWERBOOK-022",
    "answer-row-twice",
    EXIT_REFUSED,
    Texts(
        fi="Sama kysymys on työkirjassa myös rivillä {other}.",
        sv="Samma fråga finns i arbetsboken också på rad {other}.",
        en="The same question is in the workbook also on row {other}.",
    ),
    Texts(
        fi="Poista ylimääräinen rivi.",
        sv="Ta bort den överflödiga raden.",
        en="Delete the row that is one too many.",
    ),
)
NOT_YES = ErrorKind(
    "YP-ANSWERBOOK-023",
    "answer-not-yes",
    EXIT_REFUSED,
    Texts(
        fi="Vaihtoehdon kohdalla on ”{found}”.",
        sv="Vid alternativet står ”{found}”.",
        en="The choice has “{found}” beside it.",
    ),
    Texts(
        fi="Valitse Kyllä, tai jätä solu tyhjäksi.",
        sv="Välj Ja, eller lämna cellen tom.",
        en="Choose Yes, or leave the cell empty.",
    ),
)
ROWS_MISSING = ErrorKind(
    "YP-ANSWERBOOK-024",
    "answer-rows-missing",
    EXIT_REFUSED,
    Texts(
        fi="Monivalintakysymyksen vaihtoehtoja puuttuu: {missing}.",
        sv="Alternativ saknas i en flervalsfråga: {missing}.",
        en="Choices of a multiple choice are missing: {missing}.",
    ),
    _RESTORE,
)
BAD_CELL = ErrorKind(
    "YP-ANSWERBOOK-025",
    "answer-cell-bad",
    EXIT_REFUSED,
    Texts(
        fi="Solussa on virhe tai kaava, jolla ei ole tallennettua arvoa ({value}).",
        sv="Cellen har ett fel eller en formel utan sparat värde ({value}).",
        en="The cell has an error, or a formula without a saved value ({value}).",
    ),
    _WRITE_VALUE,
)
