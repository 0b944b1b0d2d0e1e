"""What can be wrong with a question to the API (YP-API)."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

UNKNOWN_PARAMETER = ErrorKind(
    "YP-API-001",
    "unknown-parameter",
    EXIT_REFUSED,
    Texts(
        fi="Tällä osoitteella ei ole parametria {name}.",
        sv="Den här adressen har ingen parameter {name}.",
        en="This address has no parameter {name}.",
    ),
    Texts(
        fi="Käytä vain näitä: {known}.",
        sv="Använd bara dessa: {known}.",
        en="Use only these: {known}.",
    ),
)
REPEATED_PARAMETER = ErrorKind(
    "YP-API-002",
    "repeated-parameter",
    EXIT_REFUSED,
    Texts(
        fi="Parametri {name} on annettu monta kertaa.",
        sv="Parametern {name} har angetts flera gånger.",
        en="The parameter {name} is given more than once.",
    ),
    Texts(fi="Anna se kerran.", sv="Ange den en gång.", en="Give it once."),
)
NOT_A_WHOLE_NUMBER = ErrorKind(
    "YP-API-003",
    "not-a-whole-number",
    EXIT_REFUSED,
    Texts(
        fi="Parametrin {name} arvo ei ole kokonaisluku.",
        sv="Värdet på parametern {name} är inte ett heltal.",
        en="The value of the parameter {name} is not a whole number.",
    ),
    Texts(fi="Anna pelkkiä numeroita.", sv="Ange bara siffror.", en="Give nothing but digits."),
)
OUT_OF_BOUNDS = ErrorKind(
    "YP-API-004",
    "out-of-bounds",
    EXIT_REFUSED,
    Texts(
        fi="Parametrin {name} arvo ei ole sallituissa rajoissa.",
        sv="Värdet på parametern {name} är utanför gränserna.",
        en="The value of the parameter {name} is out of bounds.",
    ),
    Texts(
        fi="Anna luku väliltä {lowest}–{highest}.",
        sv="Ange ett tal mellan {lowest} och {highest}.",
        en="Give a number from {lowest} to {highest}.",
    ),
)
NOT_A_CHOICE = ErrorKind(
    "YP-API-005",
    "not-a-choice",
    EXIT_REFUSED,
    Texts(
        fi="Parametrilla {name} ei ole sellaista arvoa.",
        sv="Parametern {name} har inget sådant värde.",
        en="The parameter {name} has no such value.",
    ),
    Texts(
        fi="Valitse jokin näistä: {choices}.",
        sv="Välj något av dessa: {choices}.",
        en="Choose one of {choices}.",
    ),
)
NO_SUCH_AREA = ErrorKind(
    "YP-API-006",
    "no-such-area",
    EXIT_REFUSED,
    Texts(
        fi="Vuonna {year} ei ole aluetta {area_kind} {area}.",
        sv="År {year} finns inget område {area_kind} {area}.",
        en="There is no area {area_kind} {area} in {year}.",
    ),
    Texts(
        fi="Alueet ovat osoitteessa {address}.",
        sv="Områdena finns på adressen {address}.",
        en="The areas are at {address}.",
    ),
)
MUNICIPALITY_ENDED = ErrorKind(
    "YP-API-007",
    "municipality-ended",
    EXIT_REFUSED,
    Texts(
        fi="Kunta {area} lakkasi {ended_on}.",
        sv="Kommunen {area} upphörde {ended_on}.",
        en="The municipality {area} ended on {ended_on}.",
    ),
    Texts(
        fi="Sitä jatkaa {successor}; kysy sitä tai aiempaa vuotta.",
        sv="Den fortsätter i {successor}; fråga efter den eller ett tidigare år.",
        en="It goes on in {successor}; ask for that one, or for an earlier year.",
    ),
)
NO_SUCH_INTERFACE = ErrorKind(
    "YP-API-008",
    "no-such-interface",
    EXIT_REFUSED,
    Texts(
        fi="Vuonna {year} ei ole yhdyspintaa {slug}.",
        sv="År {year} finns ingen kontaktyta {slug}.",
        en="There is no interface {slug} in {year}.",
    ),
    Texts(
        fi="Yhdyspinnat ovat osoitteessa {address}.",
        sv="Kontaktytorna finns på adressen {address}.",
        en="The interfaces are at {address}.",
    ),
)
NO_SUCH_CLUSTER = ErrorKind(
    "YP-API-009",
    "no-such-cluster",
    EXIT_REFUSED,
    Texts(
        fi="Vuonna {year} ei ole ryvästä {cluster}.",
        sv="År {year} finns inget kluster {cluster}.",
        en="There is no cluster {cluster} in {year}.",
    ),
    Texts(
        fi="Yhdyspintojen rypäät ovat osoitteessa {address}.",
        sv="Kontaktytornas kluster finns på adressen {address}.",
        en="The clusters of the interfaces are at {address}.",
    ),
)
NO_SUCH_ADDRESS = ErrorKind(
    "YP-API-010",
    "no-such-address",
    EXIT_REFUSED,
    Texts(
        fi="Rajapinnassa ei ole tätä osoitetta.",
        sv="Gränssnittet har inte den här adressen.",
        en="The API does not have this address.",
    ),
    Texts(
        fi="Osoitteet ovat kuvauksessa {address}.",
        sv="Adresserna finns i beskrivningen {address}.",
        en="The addresses are in the description {address}.",
    ),
)
METHOD_NOT_ALLOWED = ErrorKind(
    "YP-API-011",
    "method-not-allowed",
    EXIT_REFUSED,
    Texts(
        fi="Rajapinnasta voi vain lukea: metodi {method} ei käy.",
        sv="Gränssnittet är bara för läsning: metoden {method} går inte.",
        en="The API is for reading only: the method {method} is not allowed.",
    ),
    Texts(fi="Käytä metodia GET.", sv="Använd metoden GET.", en="Use GET."),
)
UNSUITABLE_VALUE = ErrorKind(
    "YP-API-012",
    "unsuitable-value",
    EXIT_REFUSED,
    Texts(
        fi="Parametrin {name} arvo ei käy.",
        sv="Värdet på parametern {name} går inte.",
        en="The value of the parameter {name} does not fit.",
    ),
    Texts(
        fi="Katso sen muoto kuvauksesta {address}.",
        sv="Se dess form i beskrivningen {address}.",
        en="See its form in the description {address}.",
    ),
)
FAILED = ErrorKind(
    "YP-API-013",
    "failed",
    EXIT_REFUSED,
    Texts(
        fi="Palvelussa on virhe.",
        sv="Det uppstod ett fel i tjänsten.",
        en="Something went wrong in the service.",
    ),
    Texts(
        fi="Yritä hetken kuluttua uudelleen; jos virhe toistuu, ilmoita ylläpidolle tunniste {request_id}.",
        sv="Försök igen om en stund; om felet upprepas, ge administratören koden {request_id}.",
        en="Try again in a moment; if it goes on, tell the administrator the id {request_id}.",
    ),
)
TOO_MANY_PARAMETERS = ErrorKind(
    "YP-API-014",
    "too-many-parameters",
    EXIT_REFUSED,
    Texts(
        fi="Kyselyssä on liian monta parametria.",
        sv="Frågan har för många parametrar.",
        en="The question has too many parameters.",
    ),
    Texts(
        fi="Anna kukin parametri kerran.",
        sv="Ange varje parameter en gång.",
        en="Give each parameter once.",
    ),
)
