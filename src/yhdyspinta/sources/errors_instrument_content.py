"""What can be wrong with an instrument beyond its form (YP-INSTRUMENT-1…)."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

UNKNOWN_SCALE = ErrorKind(
    "YP-INSTRUMENT-101",
    "instrument-unknown-scale",
    EXIT_REFUSED,
    Texts(
        fi="Asteikkoa {scale} ei ole.",
        sv="Skalan {scale} finns inte.",
        en="There is no scale {scale}.",
    ),
    Texts(
        fi="Lomakkeen asteikot ovat: {known}.",
        sv="Formulärets skalor är: {known}.",
        en="The instrument's scales are: {known}.",
    ),
)
REPEATED_NAME = ErrorKind(
    "YP-INSTRUMENT-102",
    "instrument-repeated-name",
    EXIT_REFUSED,
    Texts(
        fi="Tunnus {name} on jo kohdassa {first}.",
        sv="Namnet {name} finns redan i {first}.",
        en="The name {name} is already used at {first}.",
    ),
    Texts(
        fi="Anna toinen tunnus; isot ja pienet kirjaimet ovat samoja, ja monivalinnan sarakkeet ovat "
        "kysymys_vaihtoehto.",
        sv="Ge ett annat namn; stora och små bokstäver räknas som lika, och kolumnerna i ett flerval heter "
        "fråga_alternativ.",
        en="Give another name; capital and small letters are the same, and the columns of a multiple choice "
        "are named question_option.",
    ),
)
REPEATED_CODE = ErrorKind(
    "YP-INSTRUMENT-103",
    "instrument-repeated-code",
    EXIT_REFUSED,
    Texts(
        fi="Koodi {code} on jo kohdassa {first}.",
        sv="Koden {code} finns redan i {first}.",
        en="The code {code} is already used at {first}.",
    ),
    Texts(
        fi="Anna jokaiselle vastaukselle ja tilalle oma koodi.",
        sv="Ge varje svar och tillstånd en egen kod.",
        en="Give each answer and state a code of its own.",
    ),
)
RESERVED_CODE = ErrorKind(
    "YP-INSTRUMENT-104",
    "instrument-reserved-code",
    EXIT_REFUSED,
    Texts(
        fi="Koodi {code} tarkoittaa tallennetuissa vastauksissa tilaa {state}.",
        sv="Koden {code} betyder i lagrade svar tillståndet {state}.",
        en="The code {code} means the state {state} in stored answers.",
    ),
    Texts(
        fi="Käytä muuta koodia kuin −4…−1, tai anna sille sama tila.",
        sv="Använd en annan kod än −4…−1, eller ge den samma tillstånd.",
        en="Use a code other than −4 to −1, or give it the same state.",
    ),
)
UNORDERED_POINTS = ErrorKind(
    "YP-INSTRUMENT-105",
    "instrument-unordered-points",
    EXIT_REFUSED,
    Texts(
        fi="Asteikon koodit eivät kasva: {code} seuraa koodia {before}.",
        sv="Skalans koder stiger inte: {code} följer på {before}.",
        en="The scale's codes do not rise: {code} follows {before}.",
    ),
    Texts(
        fi="Luettele portaat pienimmästä koodista suurimpaan; kenttä direction kertoo asteikon suunnan.",
        sv="Räkna upp stegen från den lägsta koden till den högsta; fältet direction anger skalans riktning.",
        en="List the points from the lowest code to the highest; the field direction tells the scale's direction.",
    ),
)
REPEATED_TEXT = ErrorKind(
    "YP-INSTRUMENT-106",
    "instrument-repeated-text",
    EXIT_REFUSED,
    Texts(
        fi="Teksti ”{text}” on jo kohdassa {first}.",
        sv="Texten ”{text}” finns redan i {first}.",
        en="The text “{text}” is already used at {first}.",
    ),
    Texts(
        fi="Anna jokaiselle vastaukselle ja tilalle oma teksti, jotta vastaukset voi lukea myös teksteinä.",
        sv="Ge varje svar och tillstånd en egen text, så att svaren kan läsas också som texter.",
        en="Give each answer and state a text of its own, so that answers can also be read as texts.",
    ),
)
EMPTY_TEXT = ErrorKind(
    "YP-INSTRUMENT-107",
    "instrument-empty-text",
    EXIT_REFUSED,
    Texts(
        fi="Teksti kielellä {language} on tyhjä.",
        sv="Texten på språket {language} är tom.",
        en="The text in the language {language} is empty.",
    ),
    Texts(
        fi="Kirjoita teksti kaikilla kolmella kielellä.",
        sv="Skriv texten på alla tre språken.",
        en="Write the text in all three languages.",
    ),
)
CONTROL_CHARACTER = ErrorKind(
    "YP-INSTRUMENT-108",
    "instrument-control-character",
    EXIT_REFUSED,
    Texts(
        fi="Kielen {language} tekstissä on merkki {character}, jota ei voi näyttää.",
        sv="Texten på språket {language} har tecknet {character}, som inte kan visas.",
        en="The text in the language {language} has the character {character}, which cannot be shown.",
    ),
    Texts(
        fi="Poista se. Teksti on yksi rivi ilman rivinvaihtoja ja sarkaimia.",
        sv="Ta bort det. En text är en rad utan radbrytningar och tabbar.",
        en="Remove it. A text is one line without line ends and tabs.",
    ),
)
GROUP_IN_GROUP = ErrorKind(
    "YP-INSTRUMENT-109",
    "instrument-group-in-group",
    EXIT_REFUSED,
    Texts(
        fi="Toistuvan ryhmän sisällä on toinen ryhmä.",
        sv="Inne i en grupp som upprepas finns en annan grupp.",
        en="There is a group inside a repeating group.",
    ),
    Texts(
        fi="Siirrä se pois: ryhmä toistuu vastinparia kohti vain kerran.",
        sv="Flytta ut den: en grupp upprepas bara en gång per motpart.",
        en="Move it out: a group repeats once a counterpart only.",
    ),
)
EXCLUSIVE_IN_SINGLE = ErrorKind(
    "YP-INSTRUMENT-110",
    "instrument-exclusive-in-single-choice",
    EXIT_REFUSED,
    Texts(
        fi="Yksivalinnan vaihtoehto on merkitty poissulkevaksi.",
        sv="Ett alternativ i ett enkelval är märkt som uteslutande.",
        en="An option of a single choice is marked as exclusive.",
    ),
    Texts(
        fi="Poista kenttä exclusive, tai tee kysymyksestä monivalinta.",
        sv="Ta bort fältet exclusive, eller gör frågan till ett flerval.",
        en="Remove the field exclusive, or make the question a multiple choice.",
    ),
)
FIELD_OF_ANOTHER_KIND = ErrorKind(
    "YP-INSTRUMENT-111",
    "instrument-field-of-another-kind",
    EXIT_REFUSED,
    Texts(
        fi="Kysymyksellä, jonka laji on {kind}, ei ole kenttää {field}.",
        sv="En fråga av slaget {kind} har inte fältet {field}.",
        en="A question of the kind {kind} has no field {field}.",
    ),
    Texts(
        fi="Poista kenttä, tai muuta kysymyksen lajia. Tälle lajille sopivat: {allowed}.",
        sv="Ta bort fältet, eller ändra frågans slag. För det här slaget finns: {allowed}.",
        en="Remove the field, or change the kind of the question. This kind may have: {allowed}.",
    ),
)
FIELD_OF_KIND_MISSING = ErrorKind(
    "YP-INSTRUMENT-112",
    "instrument-field-of-kind-missing",
    EXIT_REFUSED,
    Texts(
        fi="Kysymykseltä, jonka laji on {kind}, puuttuu kenttä {field}.",
        sv="En fråga av slaget {kind} saknar fältet {field}.",
        en="A question of the kind {kind} lacks the field {field}.",
    ),
    Texts(
        fi="Lisää kenttä, tai muuta kysymyksen lajia.",
        sv="Lägg till fältet, eller ändra frågans slag.",
        en="Add the field, or change the kind of the question.",
    ),
)
LIMITS_CROSSED = ErrorKind(
    "YP-INSTRUMENT-113",
    "instrument-limits-crossed",
    EXIT_REFUSED,
    Texts(
        fi="Pienin sallittu luku {minimum} on suurempi kuin suurin {maximum}.",
        sv="Det minsta tillåtna talet {minimum} är större än det största {maximum}.",
        en="The least allowed number, {minimum}, is greater than the greatest, {maximum}.",
    ),
    Texts(
        fi="Vaihda ne keskenään tai korjaa toinen.",
        sv="Byt plats på dem eller rätta det ena.",
        en="Swap them, or correct one.",
    ),
)
LINK_WITHOUT_PREVIOUS = ErrorKind(
    "YP-INSTRUMENT-114",
    "instrument-link-without-previous",
    EXIT_REFUSED,
    Texts(
        fi="Vertailtavuus on {comparability}, mutta edellisen kierroksen kysymys puuttuu.",
        sv="Jämförbarheten är {comparability}, men frågan i förra omgången saknas.",
        en="The comparability is {comparability}, but the question of the previous wave is missing.",
    ),
    Texts(
        fi="Anna kenttä previous, tai merkitse kysymys uudeksi.",
        sv="Ge fältet previous, eller märk frågan som ny.",
        en="Give the field previous, or mark the question as new.",
    ),
)
LINK_OF_ANOTHER_PLACE = ErrorKind(
    "YP-INSTRUMENT-115",
    "instrument-link-of-another-place",
    EXIT_REFUSED,
    Texts(
        fi="Vertailtavuus {comparability} ei sovi tähän kohtaan.",
        sv="Jämförbarheten {comparability} passar inte här.",
        en="The comparability {comparability} does not fit here.",
    ),
    Texts(
        fi="Uudella kysymyksellä ei ole edellistä; pois jääneet kysymykset ja vain ne ovat kentässä dropped.",
        sv="En ny fråga har ingen tidigare; frågor som har utgått, och bara de, står i fältet dropped.",
        en="A new question has no previous one; dropped questions, and only they, are in the field dropped.",
    ),
)
FIELD_ALONE = ErrorKind(
    "YP-INSTRUMENT-116",
    "instrument-field-alone",
    EXIT_REFUSED,
    Texts(
        fi="Kentällä {field} ei ole merkitystä ilman kenttää {needed}.",
        sv="Fältet {field} betyder inget utan fältet {needed}.",
        en="The field {field} means nothing without the field {needed}.",
    ),
    Texts(
        fi="Lisää kenttä {needed}, tai poista {field}.",
        sv="Lägg till fältet {needed}, eller ta bort {field}.",
        en="Add the field {needed}, or remove {field}.",
    ),
)
REPEATED_STATE_NAME = ErrorKind(
    "YP-INSTRUMENT-117",
    "instrument-repeated-state-name",
    EXIT_REFUSED,
    Texts(
        fi="Lausekkeissa tilan tunnus on {name}, joka on jo kohdassa {first}.",
        sv="I uttryck heter tillståndet {name}, som redan finns i {first}.",
        en="In expressions the state is called {name}, which is already used at {first}.",
    ),
    Texts(
        fi="Anna tilalle toinen tunnus kentässä id.",
        sv="Ge tillståndet ett annat namn i fältet id.",
        en="Give the state another name in the field id.",
    ),
)
