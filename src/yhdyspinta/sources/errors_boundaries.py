"""What can be wrong with a file or an address of boundaries before its shapes are looked at (YP-BOUNDARIES-0…)."""

from yhdyspinta.errors import EXIT_REFUSED, EXIT_UNREADABLE, ErrorKind
from yhdyspinta.languages import Texts

FILE_NOT_READABLE = ErrorKind(
    "YP-BOUNDARIES-001",
    "boundaries-file-not-readable",
    EXIT_UNREADABLE,
    Texts(
        fi="Tiedostoa ei voi lukea.",
        sv="Filen kan inte läsas.",
        en="The file cannot be read.",
    ),
    Texts(
        fi="Tarkista, että polku on oikea, että se on tavallinen tiedosto ja että sinulla on lukuoikeus.",
        sv="Kontrollera att sökvägen är rätt, att det är en vanlig fil och att du har läsrättighet.",
        en="Check that the path is right, that it is an ordinary file, and that you may read it.",
    ),
)
ADDRESS_NOT_ALLOWED = ErrorKind(
    "YP-BOUNDARIES-002",
    "boundaries-address-not-allowed",
    EXIT_UNREADABLE,
    Texts(
        fi="Osoitetta ei haeta: {address}.",
        sv="Adressen hämtas inte: {address}.",
        en="The address is not fetched: {address}.",
    ),
    Texts(
        fi="Anna http- tai https-osoite, jossa on palvelimen nimi eikä salasanaa. Https ei saa johtaa http:hen.",
        sv="Ge en http- eller https-adress med serverns namn och utan lösenord. Https får inte leda till http.",
        en="Give an http or https address with the name of a server and no password. Https may not lead to http.",
    ),
)
ADDRESS_NOT_REACHED = ErrorKind(
    "YP-BOUNDARIES-003",
    "boundaries-address-not-reached",
    EXIT_UNREADABLE,
    Texts(
        fi="Palvelin {host} ei vastannut, tai yhteys katkesi.",
        sv="Servern {host} svarade inte, eller så bröts förbindelsen.",
        en="The server {host} did not answer, or the connection broke.",
    ),
    Texts(
        fi="Tarkista osoite ja verkkoyhteys, tai lataa tiedosto selaimella ja anna sen polku.",
        sv="Kontrollera adressen och förbindelsen, eller ladda ner filen med en webbläsare och ge dess sökväg.",
        en="Check the address and the connection, or download the file with a browser and give its path.",
    ),
)
ADDRESS_REFUSED = ErrorKind(
    "YP-BOUNDARIES-004",
    "boundaries-address-refused",
    EXIT_UNREADABLE,
    Texts(
        fi="Palvelin {host} vastasi koodilla {status} eikä antanut tiedostoa.",
        sv="Servern {host} svarade med koden {status} och gav ingen fil.",
        en="The server {host} answered with code {status} and gave no file.",
    ),
    Texts(
        fi="Avaa osoite selaimessa ja korjaa se. Tunnistautumista vaativaa osoitetta ei voi käyttää.",
        sv="Öppna adressen i en webbläsare och rätta den. En adress som kräver inloggning kan inte användas.",
        en="Open the address in a browser and mend it. An address that asks for a sign-in cannot be used.",
    ),
)
TOO_MANY_REDIRECTS = ErrorKind(
    "YP-BOUNDARIES-005",
    "boundaries-too-many-redirects",
    EXIT_UNREADABLE,
    Texts(
        fi="Osoite ohjaa eteenpäin yli {limit} kertaa.",
        sv="Adressen leder vidare mer än {limit} gånger.",
        en="The address leads on more than {limit} times.",
    ),
    Texts(
        fi="Avaa osoite selaimessa ja anna se osoite, johon päädyt.",
        sv="Öppna adressen i en webbläsare och ge den adress som du kommer till.",
        en="Open the address in a browser and give the one where you end up.",
    ),
)
TOO_LARGE = ErrorKind(
    "YP-BOUNDARIES-006",
    "boundaries-too-large",
    EXIT_UNREADABLE,
    Texts(
        fi="Sisältöä on yli {megabytes} Mt.",
        sv="Innehållet är över {megabytes} MB.",
        en="There is more than {megabytes} MB of content.",
    ),
    Texts(
        fi="Hae yleistetympi aineisto, esimerkiksi mittakaavassa 1:1 000 000 tai 1:4 500 000.",
        sv="Hämta ett mer generaliserat material, till exempel i skalan 1:1 000 000 eller 1:4 500 000.",
        en="Take a more generalised data set, for example at the scale 1:1,000,000 or 1:4,500,000.",
    ),
)
TOO_SLOW = ErrorKind(
    "YP-BOUNDARIES-007",
    "boundaries-too-slow",
    EXIT_UNREADABLE,
    Texts(
        fi="Palvelin {host} ei antanut tiedostoa ajoissa (enintään {silence} s hiljaa, {whole} s kaikkiaan).",
        sv="Servern {host} gav inte filen i tid (högst {silence} s tyst, {whole} s sammanlagt).",
        en="The server {host} did not give the file in time (at most {silence} s silent, {whole} s in all).",
    ),
    Texts(
        fi="Yritä myöhemmin uudelleen, tai lataa tiedosto selaimella ja anna sen polku.",
        sv="Försök senare på nytt, eller ladda ner filen med en webbläsare och ge dess sökväg.",
        en="Try again later, or download the file with a browser and give its path.",
    ),
)
EMPTY_CONTENT = ErrorKind(
    "YP-BOUNDARIES-008",
    "boundaries-empty",
    EXIT_UNREADABLE,
    Texts(fi="Sisältö on tyhjä.", sv="Innehållet är tomt.", en="The content is empty."),
    Texts(
        fi="Lataa tiedosto uudelleen. Sen pitää olla GeoJSON tai TopoJSON.",
        sv="Ladda ner filen på nytt. Den ska vara GeoJSON eller TopoJSON.",
        en="Download the file again. It must be GeoJSON or TopoJSON.",
    ),
)
OTHER_FORMAT = ErrorKind(
    "YP-BOUNDARIES-009",
    "boundaries-other-format",
    EXIT_UNREADABLE,
    Texts(
        fi="Sisältö ei ole JSON-muotoista; se näyttää tältä: {format}.",
        sv="Innehållet är inte JSON; det ser ut som {format}.",
        en="The content is not JSON; it looks like {format}.",
    ),
    Texts(
        fi="Hae rajat GeoJSON- tai TopoJSON-muodossa (rajapinnasta usein outputFormat=json). Gzip puretaan kerran, "
        "muut paketit pura ensin itse.",
        sv="Hämta gränserna som GeoJSON eller TopoJSON (i gränssnitt ofta outputFormat=json). Gzip packas upp en "
        "gång, andra paket måste du packa upp först.",
        en="Take the boundaries as GeoJSON or TopoJSON (from an interface often outputFormat=json). Gzip is unpacked "
        "once; unpack other archives first.",
    ),
)
BROKEN_GZIP = ErrorKind(
    "YP-BOUNDARIES-010",
    "boundaries-broken-gzip",
    EXIT_UNREADABLE,
    Texts(
        fi="Gzip-paketti on vioittunut tai katkennut.",
        sv="Gzip-paketet är skadat eller avbrutet.",
        en="The gzip archive is damaged or cut off.",
    ),
    Texts(
        fi="Lataa tiedosto uudelleen.",
        sv="Ladda ner filen på nytt.",
        en="Download the file again.",
    ),
)
NOT_UTF8 = ErrorKind(
    "YP-BOUNDARIES-011",
    "boundaries-not-utf-8",
    EXIT_UNREADABLE,
    Texts(
        fi="Sisältö ei ole UTF-8-merkistöä (tavu {byte}).",
        sv="Innehållet är inte i teckenkodningen UTF-8 (byte {byte}).",
        en="The content is not in UTF-8 (byte {byte}).",
    ),
    Texts(
        fi="Tallenna tiedosto uudelleen UTF-8-merkistöllä.",
        sv="Spara filen på nytt med teckenkodningen UTF-8.",
        en="Save the file again in UTF-8.",
    ),
)
BROKEN_JSON = ErrorKind(
    "YP-BOUNDARIES-012",
    "boundaries-broken-json",
    EXIT_UNREADABLE,
    Texts(
        fi="JSON on virheellistä rivillä {line}, merkissä {character}.",
        sv="JSON är felaktig på rad {line}, tecken {character}.",
        en="The JSON is broken at line {line}, character {character}.",
    ),
    Texts(
        fi="Lataa tiedosto uudelleen; lataus on voinut katketa.",
        sv="Ladda ner filen på nytt; nedladdningen kan ha avbrutits.",
        en="Download the file again; the download may have been cut off.",
    ),
)
TOO_COMPLEX = ErrorKind(
    "YP-BOUNDARIES-013",
    "boundaries-too-complex",
    EXIT_UNREADABLE,
    Texts(
        fi="Aineistossa on liikaa pisteitä tai liian monta sisäkkäistä tasoa.",
        sv="Materialet har för många punkter eller för många nivåer inuti varandra.",
        en="The data set has too many points, or too many levels inside each other.",
    ),
    Texts(
        fi="Hae yleistetympi aineisto (enintään {points} pistettä).",
        sv="Hämta ett mer generaliserat material (högst {points} punkter).",
        en="Take a more generalised data set (at most {points} points).",
    ),
)
NOT_BOUNDARIES = ErrorKind(
    "YP-BOUNDARIES-014",
    "boundaries-not-geojson-or-topojson",
    EXIT_UNREADABLE,
    Texts(
        fi="JSON ei ole GeoJSON-kokoelma (FeatureCollection) eikä TopoJSON (Topology): {reason}.",
        sv="JSON är varken en GeoJSON-samling (FeatureCollection) eller TopoJSON (Topology): {reason}.",
        en="The JSON is neither a GeoJSON FeatureCollection nor a TopoJSON Topology: {reason}.",
    ),
    Texts(
        fi="Anna tiedosto, jossa on yksi alue kuntaa kohti.",
        sv="Ge en fil som har ett område per kommun.",
        en="Give a file that has one area a municipality.",
    ),
)
PARTIAL_ANSWER = ErrorKind(
    "YP-BOUNDARIES-015",
    "boundaries-partial-answer",
    EXIT_REFUSED,
    Texts(
        fi="Rajapinta antoi vain osan kohteista ({returned}); loput ovat seuraavilla sivuilla.",
        sv="Gränssnittet gav bara en del av objekten ({returned}); resten finns på följande sidor.",
        en="The interface gave only a part of the features ({returned}); the rest is on the next pages.",
    ),
    Texts(
        fi="Pyydä kaikki kerralla, esimerkiksi lisäämällä osoitteeseen limit=1000.",
        sv="Begär alla på en gång, till exempel genom att lägga till limit=1000 i adressen.",
        en="Ask for all at once, for example by adding limit=1000 to the address.",
    ),
)
UNKNOWN_OBJECT = ErrorKind(
    "YP-BOUNDARIES-016",
    "boundaries-unknown-object",
    EXIT_REFUSED,
    Texts(
        fi="Tiedostossa ei ole objektia {object}.",
        sv="Filen har inget objekt {object}.",
        en="The file has no object {object}.",
    ),
    Texts(
        fi="Valitse --object-valitsimella jokin näistä: {objects}.",
        sv="Välj med --object något av dessa: {objects}.",
        en="Choose with --object one of {objects}.",
    ),
)
NOT_A_JSON_NUMBER = ErrorKind(
    "YP-BOUNDARIES-017",
    "boundaries-not-a-json-number",
    EXIT_UNREADABLE,
    Texts(
        fi="JSONissa on luku, jota JSON ei salli tai joka on kohtuuttoman pitkä: {number}.",
        sv="JSON har ett tal som JSON inte tillåter eller som är orimligt långt: {number}.",
        en="The JSON has a number that JSON does not allow, or that is unreasonably long: {number}.",
    ),
    Texts(
        fi="Tallenna tiedosto toisella ohjelmalla; puuttuva arvo on JSONissa null.",
        sv="Spara filen med ett annat program; ett saknat värde är null i JSON.",
        en="Save the file with another program; a missing value is null in JSON.",
    ),
)
