"""What can keep a publication from being written in a format."""

from typing import Final

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

NOTHING_RELEASED: Final = ErrorKind(
    code="YP-PUBLICATION-001",
    name="publication-nothing-released",
    exit_code=EXIT_REFUSED,
    what=Texts(
        fi="Kyselylomakkeen mukaan yhdenkään vastaajan vastauksia ei saa julkaista riveinä, joten tiedostoon ei tule "
        "mitään.",
        sv="Enligt frågeformuläret får ingen respondents svar publiceras som rader, så filen skulle bli tom.",
        en="By the questionnaire no respondent's answers may be published as rows, so the file would be empty.",
    ),
    to_do=Texts(
        fi="Pyydä tunnusluvut (csv, json, xlsx), tai muuta kysymysten julkaisuluokkaa kyselylomakkeessa.",
        sv="Be om nyckeltalen (csv, json, xlsx), eller ändra frågornas publiceringsklass i frågeformuläret.",
        en="Ask for the figures (csv, json, xlsx), or change the publication class of the questions.",
    ),
)
