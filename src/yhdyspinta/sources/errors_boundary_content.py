"""What can be wrong with the codes and shapes of boundaries (YP-BOUNDARIES-1…), and what is told of a set that
was taken all the same (YP-BOUNDARIES-2…)."""

from typing import Final

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

EXIT_TAKEN: Final = 0
"""Only a notice: the boundaries were taken."""

UNKNOWN_CODE_PROPERTY = ErrorKind(
    "YP-BOUNDARIES-101",
    "boundaries-unknown-code-property",
    EXIT_REFUSED,
    Texts(
        fi="Millään kohteella ei ole ominaisuutta {property}.",
        sv="Inget objekt har egenskapen {property}.",
        en="No feature has the property {property}.",
    ),
    Texts(
        fi="Valitse --code-property-valitsimella jokin näistä: {properties}.",
        sv="Välj med --code-property någon av dessa: {properties}.",
        en="Choose with --code-property one of {properties}.",
    ),
)
NO_CODE_PROPERTY = ErrorKind(
    "YP-BOUNDARIES-102",
    "boundaries-no-code-property",
    EXIT_REFUSED,
    Texts(
        fi="Kuntakoodeja ei löydy: paras ominaisuus {property} antaa {matched} vuoden {expected} koodista.",
        sv="Kommunkoder hittas inte: den bästa egenskapen {property} ger {matched} av årets {expected} koder.",
        en="No municipality codes found: the best property, {property}, gives {matched} of the year's {expected}.",
    ),
    Texts(
        fi="Anna Suomen kuntien tiedosto. Jos koodit ovat muualla, nimeä ominaisuus valitsimella --code-property; "
        "tiedostossa ovat: {properties}.",
        sv="Ge en fil över Finlands kommuner. Finns koderna på annat håll, namnge egenskapen med --code-property; "
        "filen har: {properties}.",
        en="Give a file of Finland's municipalities. If the codes are elsewhere, name the property with "
        "--code-property; the file has: {properties}.",
    ),
)
MISSING_MUNICIPALITIES = ErrorKind(
    "YP-BOUNDARIES-103",
    "boundaries-missing-municipalities",
    EXIT_REFUSED,
    Texts(
        fi="Tiedostosta puuttuu vuoden kuntia ({count}): {municipalities}.",
        sv="I filen saknas kommuner från året ({count}): {municipalities}.",
        en="The file lacks municipalities of the year ({count}): {municipalities}.",
    ),
    Texts(
        fi="Hae saman vuoden aineisto. Ahvenanmaan kunnat saavat puuttua vain kaikki yhdessä.",
        sv="Hämta materialet för samma år. Ålands kommuner får saknas bara alla på en gång.",
        en="Take the data set of the same year. Åland's municipalities may be absent only all together.",
    ),
)
UNKNOWN_CODES = ErrorKind(
    "YP-BOUNDARIES-104",
    "boundaries-unknown-codes",
    EXIT_REFUSED,
    Texts(
        fi="Tiedostossa on kohteita, joiden koodi ei ole vuoden kunta ({count}): {codes}.",
        sv="Filen har objekt vars kod inte är en av årets kommuner ({count}): {codes}.",
        en="The file has features whose code is none of the year's municipalities ({count}): {codes}.",
    ),
    Texts(
        fi="Hae saman vuoden aineisto, tai poista muut kohteet.",
        sv="Hämta materialet för samma år, eller ta bort de andra objekten.",
        en="Take the data set of the same year, or remove the other features.",
    ),
)
REPEATED_CODES = ErrorKind(
    "YP-BOUNDARIES-105",
    "boundaries-repeated-codes",
    EXIT_REFUSED,
    Texts(
        fi="Sama kunta on monta kertaa: {municipalities}.",
        sv="Samma kommun finns flera gånger: {municipalities}.",
        en="The same municipality is there more than once: {municipalities}.",
    ),
    Texts(
        fi="Yhdistä kunnan osat yhdeksi kohteeksi (MultiPolygon), tai poista ylimääräinen.",
        sv="Sammanför kommunens delar till ett objekt (MultiPolygon), eller ta bort det överflödiga.",
        en="Join the municipality's parts into one feature (MultiPolygon), or remove the surplus one.",
    ),
)
NOT_A_POLYGON = ErrorKind(
    "YP-BOUNDARIES-106",
    "boundaries-not-a-polygon",
    EXIT_REFUSED,
    Texts(
        fi="Kunnan {municipality} muoto ei ole monikulmio (Polygon, MultiPolygon).",
        sv="Formen för kommunen {municipality} är ingen polygon (Polygon, MultiPolygon).",
        en="The shape of the municipality {municipality} is no Polygon or MultiPolygon.",
    ),
    Texts(
        fi="Hae aluemuotoinen aineisto, ei rajaviivoja eikä pisteitä.",
        sv="Hämta material med ytor, inte gränslinjer eller punkter.",
        en="Take a data set of surfaces, not of border lines or points.",
    ),
)
BROKEN_RING = ErrorKind(
    "YP-BOUNDARIES-107",
    "boundaries-broken-ring",
    EXIT_REFUSED,
    Texts(
        fi="Kunnan {municipality} rajassa on vika: kehässä on alle neljä pistettä, se ei sulkeudu, tai sen kaari "
        "puuttuu.",
        sv="Gränsen för kommunen {municipality} är felaktig: en ring har färre än fyra punkter, sluts inte, eller "
        "saknar en båge.",
        en="The border of the municipality {municipality} is broken: a ring has fewer than four points, does not "
        "close, or lacks an arc.",
    ),
    Texts(
        fi="Lataa tiedosto uudelleen, tai tallenna se toisella ohjelmalla.",
        sv="Ladda ner filen på nytt, eller spara den med ett annat program.",
        en="Download the file again, or save it with another program.",
    ),
)
NOT_NUMBERS = ErrorKind(
    "YP-BOUNDARIES-108",
    "boundaries-not-numbers",
    EXIT_REFUSED,
    Texts(
        fi="Kunnan {municipality} koordinaateissa on jotain muuta kuin äärellisiä lukuja.",
        sv="Koordinaterna för kommunen {municipality} har något annat än ändliga tal.",
        en="The coordinates of the municipality {municipality} have something else than finite numbers.",
    ),
    Texts(
        fi="Lataa tiedosto uudelleen, tai tallenna se toisella ohjelmalla.",
        sv="Ladda ner filen på nytt, eller spara den med ett annat program.",
        en="Download the file again, or save it with another program.",
    ),
)
OTHER_COORDINATES = ErrorKind(
    "YP-BOUNDARIES-109",
    "boundaries-other-coordinates",
    EXIT_REFUSED,
    Texts(
        fi="Koordinaatit eivät ole Suomessa tunnetussa järjestelmässä: {west}…{east}, {south}…{north} ({crs}).",
        sv="Koordinaterna ligger inte i Finland i något känt system: {west}…{east}, {south}…{north} ({crs}).",
        en="The coordinates are not in Finland in any known system: {west}…{east}, {south}…{north} ({crs}).",
    ),
    Texts(
        fi="Hae aineisto järjestelmässä WGS84 (pituus- ja leveysasteet) tai ETRS-TM35FIN (EPSG:3067), rajapinnasta "
        "usein srsName=EPSG:3067.",
        sv="Hämta materialet i systemet WGS84 (längd- och breddgrader) eller ETRS-TM35FIN (EPSG:3067), i gränssnitt "
        "ofta srsName=EPSG:3067.",
        en="Take the data set in WGS84 (longitude and latitude) or ETRS-TM35FIN (EPSG:3067), from an interface often "
        "srsName=EPSG:3067.",
    ),
)
OVERLAPPING = ErrorKind(
    "YP-BOUNDARIES-110",
    "boundaries-overlapping",
    EXIT_REFUSED,
    Texts(
        fi="Kunnat peittävät toisiaan yli {percent} prosenttia alastaan: {municipalities}.",
        sv="Kommuner täcker varandra till mer än {percent} procent av sin yta: {municipalities}.",
        en="Municipalities cover each other by more than {percent} per cent of their area: {municipalities}.",
    ),
    Texts(
        fi="Tarkista aineisto: kunnilla pitää olla yhteiset rajat ilman päällekkäisyyttä.",
        sv="Kontrollera materialet: kommuner ska ha gemensamma gränser utan överlappning.",
        en="Check the data set: municipalities must share borders without overlap.",
    ),
)
TOO_SMALL = ErrorKind(
    "YP-BOUNDARIES-111",
    "boundaries-too-small",
    EXIT_REFUSED,
    Texts(
        fi="Kunnan suurinkin osa on alle {km2} neliökilometriä: {municipalities}.",
        sv="Även den största delen av kommunen är under {km2} kvadratkilometer: {municipalities}.",
        en="Even the largest part of the municipality is under {km2} square kilometres: {municipalities}.",
    ),
    Texts(
        fi="Muoto on vioittunut. Hae aineisto uudelleen.",
        sv="Formen är skadad. Hämta materialet på nytt.",
        en="The shape is damaged. Take the data set again.",
    ),
)
DAMAGED = ErrorKind(
    "YP-BOUNDARIES-112",
    "boundaries-damaged",
    EXIT_REFUSED,
    Texts(
        fi="Rajoista ei saada yhtenäistä karttaa.",
        sv="Gränserna ger ingen sammanhängande karta.",
        en="The boundaries do not make one map.",
    ),
    Texts(
        fi="Hae aineisto muualta tai toisessa mittakaavassa.",
        sv="Hämta materialet från annat håll eller i en annan skala.",
        en="Take the data set from elsewhere or at another scale.",
    ),
)
TOO_LONG = ErrorKind(
    "YP-BOUNDARIES-113",
    "boundaries-text-too-long",
    EXIT_REFUSED,
    Texts(
        fi="Valitsimen {option} teksti on yli {limit} merkkiä.",
        sv="Texten för {option} är över {limit} tecken.",
        en="The text of {option} is over {limit} characters.",
    ),
    Texts(fi="Lyhennä sitä.", sv="Förkorta den.", en="Shorten it."),
)

REPAIRED = ErrorKind(
    "YP-BOUNDARIES-201",
    "boundaries-repaired",
    EXIT_TAKEN,
    Texts(
        fi="Muoto korjattiin, koska raja leikkasi itseään: {municipalities}.",
        sv="Formen reparerades, eftersom gränsen skar sig själv: {municipalities}.",
        en="The shape was repaired because the border crossed itself: {municipalities}.",
    ),
    Texts(fi="Katso nämä kartalta.", sv="Se på dessa på kartan.", en="Look at these on the map."),
)
BORDERS_MATCHED = ErrorKind(
    "YP-BOUNDARIES-202",
    "boundaries-borders-matched",
    EXIT_TAKEN,
    Texts(
        fi="Pienet raot ja päällekkäisyydet suljettiin: {municipalities}.",
        sv="Små glipor och överlappningar slöts: {municipalities}.",
        en="Small gaps and overlaps were closed: {municipalities}.",
    ),
    Texts(fi="Sinun ei tarvitse tehdä mitään.", sv="Du behöver inte göra något.", en="You need not do anything."),
)
ALAND_ABSENT = ErrorKind(
    "YP-BOUNDARIES-203",
    "boundaries-aland-absent",
    EXIT_TAKEN,
    Texts(
        fi="Tiedostossa ei ole Ahvenanmaan kuntia ({count}); ne puuttuvat kartoilta.",
        sv="Filen har inte Ålands kommuner ({count}); de saknas på kartorna.",
        en="The file has none of Åland's municipalities ({count}); they are absent from the maps.",
    ),
    Texts(
        fi="Lataa koko maan aineisto, jos haluat ne mukaan.",
        sv="Ladda ner materialet för hela landet, om du vill ha dem med.",
        en="Load a data set of the whole country if you want them.",
    ),
)
AXES_SWAPPED = ErrorKind(
    "YP-BOUNDARIES-204",
    "boundaries-axes-swapped",
    EXIT_TAKEN,
    Texts(
        fi="Tiedostossa pohjoinen on ennen itää; koordinaatit käännettiin.",
        sv="I filen står norr före öst; koordinaterna vändes.",
        en="The file has north before east; the coordinates were turned round.",
    ),
    Texts(fi="Sinun ei tarvitse tehdä mitään.", sv="Du behöver inte göra något.", en="You need not do anything."),
)
SIMPLIFIED = ErrorKind(
    "YP-BOUNDARIES-205",
    "boundaries-simplified",
    EXIT_TAKEN,
    Texts(
        fi="Rajat yksinkertaistettiin kartan kokoon ({metres} m) ja alle {hectares} hehtaarin osat jätettiin pois.",
        sv="Gränserna förenklades till kartans storlek ({metres} m) och delar under {hectares} hektar utelämnades.",
        en="Borders were simplified to the map's size ({metres} m) and parts under {hectares} hectares left out.",
    ),
    Texts(fi="Sinun ei tarvitse tehdä mitään.", sv="Du behöver inte göra något.", en="You need not do anything."),
)
