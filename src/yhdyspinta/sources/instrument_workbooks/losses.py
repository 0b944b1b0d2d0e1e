"""What of a foreign form has no place in ours: told, never silently left out."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from yhdyspinta.languages import Language, Texts


@dataclass(frozen=True, slots=True)
class Loss:
    """`what` in the words of the file, `where` as `survey 14`, and why, with the details of its sentence."""

    what: str
    where: str
    why: Texts
    details: Mapping[str, str | Texts] = field(default_factory=dict)

    def reason(self, language: Language) -> str:
        details = {name: each[language] if isinstance(each, Texts) else each for name, each in self.details.items()}
        return self.why[language].format(**details)


NO_KIND = Texts(
    fi="Tällaista kysymystä lomakkeessamme ei ole; se jätettiin pois.",
    sv="Vårt formulär har inga sådana frågor; den lämnades bort.",
    en="Our form has no such question; it was left out.",
)
METADATA = Texts(
    fi="Laitteen ja käytön tietoja ei kerätä.",
    sv="Uppgifter om apparaten och användningen samlas inte in.",
    en="Facts about the device and its use are not collected.",
)
AS_TEXT = Texts(
    fi="Luettiin avoimena tekstinä.",
    sv="Lästes som fritext.",
    en="Read as open text.",
)
COLUMN = Texts(
    fi="Sarakkeella ei ole vastinetta lomakkeessamme ({count} solua).",
    sv="Kolumnen har ingen motsvarighet i vårt formulär ({count} celler).",
    en="The column has no counterpart in our form ({count} cells).",
)
UNKNOWN_COLUMN = Texts(
    fi="Saraketta ei tunneta ({count} solua). Lähin tunnettu: {closest}.",
    sv="Kolumnen är okänd ({count} celler). Närmast bland de kända: {closest}.",
    en="The column is not known ({count} cells). The closest known: {closest}.",
)
APPEARANCE = Texts(
    fi="Ulkoasun määrää lomakkeemme.",
    sv="Utseendet bestäms av vårt formulär.",
    en="How it looks is decided by our form.",
)
OTHER_LANGUAGE = Texts(
    fi="Lomakkeemme kielet ovat suomi, ruotsi ja englanti ({count} solua).",
    sv="Våra formulär finns på finska, svenska och engelska ({count} celler).",
    en="Our form has Finnish, Swedish and English ({count} cells).",
)
NO_ENGLISH = Texts(
    fi="Englanninkielisiä tekstejä ei ole; niiden paikalla on suomi.",
    sv="Det finns inga texter på engelska; i deras ställe står finska.",
    en="There are no English texts; Finnish stands in their place.",
)
FLATTENED = Texts(
    fi="Osiossa ei ole ryhmiä sisäkkäin: kysymykset ovat osiossa peräkkäin ja otsikko tekstinä niiden edellä.",
    sv="Ett avsnitt har inga grupper i varandra: frågorna står efter varandra med rubriken som text före dem.",
    en="A section has no groups inside: its questions follow one another, with the heading as a note before them.",
)
REPEAT_WITHOUT_PER = Texts(
    fi="Toistuvan ryhmän vastinparia ei ole sanottu: lisää yp::per, esimerkiksi employment_area. Nyt se on {per}.",
    sv="Det står inte vem gruppen upprepas för: lägg till yp::per, till exempel employment_area. Nu är det {per}.",
    en="It does not say for whom the group repeats: add yp::per, such as employment_area. For now it is {per}.",
)
REPEAT_COUNT = Texts(
    fi="Ryhmän toistojen määrä tulee rekisteristä, ei lausekkeesta.",
    sv="Hur många gånger gruppen upprepas kommer från registret, inte ur ett uttryck.",
    en="How often a group repeats comes from the register, not from an expression.",
)
REPEAT_IN_REPEAT = Texts(
    fi="Toistuvassa ryhmässä ei ole toista: kysymykset ovat ulommassa ryhmässä.",
    sv="En upprepad grupp har ingen annan i sig: frågorna står i den yttre gruppen.",
    en="A repeating group has no other inside: its questions stand in the outer one.",
)
OR_OTHER = Texts(
    fi="Vaihtoehdon “muu” teksti jäi pois: lisää vaihtoehto ja sen avoin kysymys.",
    sv="Texten till alternativet “annat” lämnades bort: lägg till alternativet och dess fritextfråga.",
    en="The text of the choice “other” was left out: add the choice, and an open question for it.",
)
EXTERNAL = Texts(
    fi="Vaihtoehdot ovat toisessa tiedostossa, jota ei lueta; kysymys jätettiin pois.",
    sv="Alternativen finns i en annan fil som inte läses; frågan lämnades bort.",
    en="The choices are in another file, which is not read; the question was left out.",
)
PARAMETERS = Texts(
    fi="Kysymyksen parametreilla ei ole vastinetta.",
    sv="Frågans parametrar har ingen motsvarighet.",
    en="The parameters of the question have no counterpart.",
)
EXPRESSION = Texts(
    fi="Lauseke jätettiin pois: {reason}",
    sv="Uttrycket lämnades bort: {reason}",
    en="The expression was left out: {reason}",
)
RENAMED = Texts(
    fi="Nimi ei käy vastausten sarakkeeksi; nyt se on {name}.",
    sv="Namnet duger inte som kolumn i svaren; nu är det {name}.",
    en="The name does not do as a column of answers; it is {name} now.",
)
TITLE_ONCE = Texts(
    fi="Otsikko on yhdellä kielellä; sama on kaikilla.",
    sv="Rubriken finns på ett språk; den är densamma på alla.",
    en="The title is in one language, and now the same in all.",
)
SHEET = Texts(
    fi="Taulukkoa ei lueta.",
    sv="Bladet läses inte.",
    en="The sheet is not read.",
)
MACROS = Texts(
    fi="Makroja ei lueta eikä suoriteta.",
    sv="Makron läses och körs inte.",
    en="Macros are neither read nor run.",
)
COMMENT_ROW = Texts(
    fi="Rivillä ei ole tyyppiä eikä nimeä; se jätettiin pois.",
    sv="Raden har varken typ eller namn; den lämnades bort.",
    en="The row has neither type nor name; it was left out.",
)
MATRIX_PART = Texts(
    fi="Matriisin riveillä on vain teksti; tämä koskee koko matriisia.",
    sv="En matris rader har bara en text; det här gäller hela matrisen.",
    en="The rows of a matrix have only a text; this belongs to the whole matrix.",
)
EMPTIED = Texts(
    fi="Ryhmään ei jäänyt kysymyksiä.",
    sv="Gruppen har inga frågor kvar.",
    en="The group has no questions left.",
)
NO_SUCH_QUESTION = Texts(
    fi="Lauseke jätettiin pois: kysymystä {name} ei ole.",
    sv="Uttrycket lämnades bort: frågan {name} finns inte.",
    en="The expression was left out: there is no question {name}.",
)
CALCULATED = Texts(
    fi="Kysymyksellä, johon vastataan, ei ole laskukaavaa.",
    sv="En fråga som besvaras har ingen formel.",
    en="A question that is answered has no calculation.",
)
INSERTED = Texts(
    fi="Tekstiin ei lisätä vastauksia: merkintä näkyy sellaisenaan.",
    sv="Svar sätts inte in i texten: beteckningen visas som den är.",
    en="Answers are not put into texts: the mark is shown as it stands.",
)
