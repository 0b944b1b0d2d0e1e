"""Why a version of a questionnaire cannot be stored, published or deleted (YP-VERSION-0…)."""

from yhdyspinta.errors import EXIT_REFUSED, EXIT_UNREADABLE, ErrorKind
from yhdyspinta.languages import Texts

UPLOAD_TOO_LARGE = ErrorKind(
    "YP-VERSION-001",
    "upload-too-large",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedosto on yli {megabytes} megatavua.",
        sv="Filen är större än {megabytes} megabyte.",
        en="The file is larger than {megabytes} megabytes.",
    ),
    Texts(
        fi="Tarkista, että se on kyselylomake, ja poista siitä kuvat.",
        sv="Kontrollera att den är ett frågeformulär och ta bort bilder ur den.",
        en="Check that it is a questionnaire, and remove pictures from it.",
    ),
)
HAS_PROBLEMS = ErrorKind(
    "YP-VERSION-002",
    "version-has-problems",
    EXIT_REFUSED,
    Texts(
        fi="Lomaketta ei voi julkaista, koska siinä on korjattavaa ({count}).",
        sv="Formuläret kan inte publiceras eftersom något måste rättas ({count}).",
        en="The questionnaire cannot be published: there are things to mend ({count}).",
    ),
    Texts(
        fi="Korjaa ne työkirjassa ja tuo se uudelleen.",
        sv="Rätta dem i arbetsboken och ladda upp den på nytt.",
        en="Mend them in the workbook and upload it again.",
    ),
)
INCOMPLETE = ErrorKind(
    "YP-VERSION-003",
    "version-incomplete",
    EXIT_REFUSED,
    Texts(
        fi="Teksti puuttuu: {id}, {field}, kieli {language}.",
        sv="En text saknas: {id}, {field}, språk {language}.",
        en="A text is missing: {id}, {field}, language {language}.",
    ),
    Texts(
        fi="Kirjoita se työkirjaan ja tuo työkirja uudelleen; lomake julkaistaan vasta kokonaisena.",
        sv="Skriv den i arbetsboken och ladda upp arbetsboken på nytt; bara ett helt formulär publiceras.",
        en="Write it in the workbook and upload the workbook again; a questionnaire is published when it is whole.",
    ),
)
ALREADY_PUBLISHED = ErrorKind(
    "YP-VERSION-004",
    "version-already-published",
    EXIT_REFUSED,
    Texts(
        fi="Sama lomake on jo julkaistu; sen tiiviste alkaa {sha256}.",
        sv="Samma formulär är redan publicerat; dess kondensat börjar med {sha256}.",
        en="The same questionnaire is published already; its hash begins with {sha256}.",
    ),
    Texts(
        fi="Käytä julkaistua versiota. Muutettu lomake tuodaan uutena versiona.",
        sv="Använd den publicerade versionen. Ett ändrat formulär laddas upp som en ny version.",
        en="Use the published version. A changed questionnaire is uploaded as a new version.",
    ),
)
PUBLISHED_STAYS = ErrorKind(
    "YP-VERSION-005",
    "published-version-stays",
    EXIT_REFUSED,
    Texts(
        fi="Julkaistua lomaketta ei voi poistaa, sillä vastaukset viittaavat siihen.",
        sv="Ett publicerat formulär kan inte tas bort, för svar hänvisar till det.",
        en="A published questionnaire cannot be deleted: answers refer to it.",
    ),
    Texts(
        fi="Julkaise sen tilalle uusi versio.",
        sv="Publicera en ny version i stället.",
        en="Publish a new version in its place.",
    ),
)
IN_USE = ErrorKind(
    "YP-VERSION-006",
    "version-in-use",
    EXIT_REFUSED,
    Texts(
        fi="Luonnosta ei voi poistaa, koska kyselykierros käyttää sitä.",
        sv="Utkastet kan inte tas bort eftersom en enkätomgång använder det.",
        en="The draft cannot be deleted: a wave uses it.",
    ),
    Texts(
        fi="Valitse kierrokselle ensin toinen lomake.",
        sv="Välj först ett annat formulär för omgången.",
        en="Choose another questionnaire for the wave first.",
    ),
)
NOT_REPLACEABLE = ErrorKind(
    "YP-VERSION-007",
    "version-not-replaceable",
    EXIT_REFUSED,
    Texts(
        fi="Lomake, jonka tämä korvaisi, ei ole julkaistu.",
        sv="Formuläret som detta skulle ersätta är inte publicerat.",
        en="The questionnaire that this one would replace is not published.",
    ),
    Texts(
        fi="Valitse jokin julkaistu lomake tai ei mitään.",
        sv="Välj ett publicerat formulär eller inget alls.",
        en="Choose a published questionnaire, or none.",
    ),
)
