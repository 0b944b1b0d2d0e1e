"""What can be wrong with a load of the register (YP-REGIONS)."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

YEAR_GAP = ErrorKind(
    "YP-REGIONS-001",
    "year-gap",
    EXIT_REFUSED,
    Texts(
        fi="Vuotta {year} ei voi ladata: rekisterissä on {years}.",
        sv="År {year} kan inte laddas: registret har {years}.",
        en="The year {year} cannot be loaded: the register has {years}.",
    ),
    Texts(
        fi="Lataa vuodet järjestyksessä: seuraava on {next}.",
        sv="Ladda åren i ordning: nästa är {next}.",
        en="Load the years in order: the next is {next}.",
    ),
)
MISSING_MUNICIPALITY = ErrorKind(
    "YP-REGIONS-002",
    "missing-municipality",
    EXIT_REFUSED,
    Texts(
        fi="Kunta {code} {name} oli vuonna {earlier} mutta puuttuu vuodelta {year}.",
        sv="Kommunen {code} {name} fanns år {earlier} men saknas år {year}.",
        en="Municipality {code} {name} was there in {earlier} but is missing in {year}.",
    ),
    Texts(
        fi="Lisää sen rivi, tai kerro mihin se liittyi: --successor {code}=UUSI.",
        sv="Lägg till dess rad, eller ange vad den gick upp i: --successor {code}=NY.",
        en="Add its row, or say what it became: --successor {code}=NEW.",
    ),
)
UNKNOWN_MUNICIPALITY = ErrorKind(
    "YP-REGIONS-003",
    "unknown-municipality",
    EXIT_REFUSED,
    Texts(
        fi="Kuntaa {code} {name} ei ollut vuonna {earlier}.",
        sv="Kommunen {code} {name} fanns inte år {earlier}.",
        en="Municipality {code} {name} was not there in {earlier}.",
    ),
    Texts(
        fi="Korjaa koodi, tai kerro minkä kunnan tilalle se tuli: --successor VANHA={code}.",
        sv="Rätta koden, eller ange vilken kommun den efterträder: --successor GAMMAL={code}.",
        en="Correct the code, or say which municipality it replaces: --successor OLD={code}.",
    ),
)
BAD_SUCCESSOR = ErrorKind(
    "YP-REGIONS-004",
    "bad-successor",
    EXIT_REFUSED,
    Texts(
        fi="Seuraaja {old}={new} ei käy: {old} ei ole vuonna {earlier} tai {new} ei ole vuonna {year}.",
        sv="Efterträdaren {old}={new} går inte: {old} finns inte år {earlier} eller {new} finns inte år {year}.",
        en="Successor {old}={new} does not fit: {old} is not there in {earlier}, or {new} is not there in {year}.",
    ),
    Texts(
        fi="Anna päättyvän ja jatkavan kunnan koodit: --successor 588=507.",
        sv="Ange koderna för kommunen som upphör och den som fortsätter: --successor 588=507.",
        en="Give the codes of the one that ends and the one that continues it: --successor 588=507.",
    ),
)
YEAR_IN_USE = ErrorKind(
    "YP-REGIONS-005",
    "interface-in-use",
    EXIT_REFUSED,
    Texts(
        fi="Lataus poistaisi kohteen {thing}, jolla on jo muita tietoja.",
        sv="Laddningen skulle ta bort {thing}, som redan har andra uppgifter.",
        en="The load would remove {thing}, which other facts already refer to.",
    ),
    Texts(
        fi="Päätä se uuden vuoden avaimella sen sijaan, että poistat sen vanhasta.",
        sv="Avsluta den med ett nytt års nyckel i stället för att ta bort den ur ett gammalt år.",
        en="End it with the key of a new year instead of removing it from an old one.",
    ),
)
EMPTY_REGISTER = ErrorKind(
    "YP-REGIONS-006",
    "empty-register",
    EXIT_REFUSED,
    Texts(
        fi="Rekisteri on tyhjä.",
        sv="Registret är tomt.",
        en="The register is empty.",
    ),
    Texts(
        fi="Aja ensin: yhdyspinta regions load.",
        sv="Kör först: yhdyspinta regions load.",
        en="Run first: yhdyspinta regions load.",
    ),
)
