"""Why a figure is refused (YP-FIGURES)."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts

_MARK_AS_SAMPLE = Texts(
    fi="Vertaa itse lukuja. Jos vastaajat ovat otos, merkitse kyselylomake otokseksi.",
    sv="Jämför själva talen. Om de svarande är ett urval, ange det i frågeformuläret.",
    en="Compare the figures themselves. If the respondents are a sample, mark the instrument as one.",
)

NO_TESTS_OF_A_CENSUS = ErrorKind(
    "YP-FIGURES-001",
    "figures-census-has-no-tests",
    EXIT_REFUSED,
    Texts(
        fi="Aineisto on kokonaisaineisto: otantavirhettä ei ole, joten erojen merkitsevyyttä ei voi testata.",
        sv="Materialet är en totalundersökning: det finns inget urvalsfel, så skillnader kan inte testas.",
        en="The data are a census: there is no sampling error, so differences cannot be tested.",
    ),
    _MARK_AS_SAMPLE,
)
NO_INTERVALS_OF_A_CENSUS = ErrorKind(
    "YP-FIGURES-002",
    "figures-census-has-no-intervals",
    EXIT_REFUSED,
    Texts(
        fi="Aineisto on kokonaisaineisto: otantavirhettä ei ole, joten luottamusväliä ei ole.",
        sv="Materialet är en totalundersökning: det finns inget urvalsfel och därför inget konfidensintervall.",
        en="The data are a census: there is no sampling error and so no confidence interval.",
    ),
    _MARK_AS_SAMPLE,
)
CENTRE_OUTSIDE = ErrorKind(
    "YP-FIGURES-003",
    "figures-centre-outside-scale",
    EXIT_REFUSED,
    Texts(
        fi="Keskikohta {centre} ei ole muuttujan {item} asteikolla {low}–{high}.",
        sv="Mittpunkten {centre} ligger utanför skalan {low}–{high} för {item}.",
        en="The centre {centre} is outside the scale {low}–{high} of {item}.",
    ),
    Texts(
        fi="Anna luku asteikon pienimmän ja suurimman koodin väliltä.",
        sv="Ge ett tal mellan skalans lägsta och högsta kod.",
        en="Give a number between the scale's lowest and highest code.",
    ),
)
MERGE_UNREADABLE = ErrorKind(
    "YP-FIGURES-004",
    "figures-merge-not-understood",
    EXIT_REFUSED,
    Texts(
        fi="Yhdistettävä luokka ”{text}” ei ole muotoa 4-5.",
        sv="Klassen ”{text}” som ska slås ihop har inte formen 4-5.",
        en="The class to merge, “{text}”, is not of the form 4-5.",
    ),
    Texts(
        fi="Anna pienin ja suurin koodi, esimerkiksi 4-5, tai useita luokkia pilkulla erotettuina: 1-2,4-5.",
        sv="Ge den lägsta och den högsta koden, till exempel 4-5, eller flera klasser med komma emellan: 1-2,4-5.",
        en="Give the lowest and the highest code, such as 4-5, or several classes with commas: 1-2,4-5.",
    ),
)
MERGES_OVERLAP = ErrorKind(
    "YP-FIGURES-005",
    "figures-merges-overlap",
    EXIT_REFUSED,
    Texts(
        fi="Koodi {code} on kahdessa yhdistettävässä luokassa.",
        sv="Koden {code} finns i två av klasserna som ska slås ihop.",
        en="The code {code} is in two of the classes to merge.",
    ),
    Texts(
        fi="Anna kukin koodi vain yhdessä luokassa.",
        sv="Ge varje kod i endast en klass.",
        en="Give each code in one class only.",
    ),
)
MERGE_OUTSIDE = ErrorKind(
    "YP-FIGURES-006",
    "figures-merge-outside-scale",
    EXIT_REFUSED,
    Texts(
        fi="Luokan {merge} koodit eivät ole peräkkäin muuttujan {item} asteikolla ({codes}).",
        sv="Koderna i klassen {merge} följer inte på varandra i skalan för {item} ({codes}).",
        en="The codes of the class {merge} do not follow one another on the scale of {item} ({codes}).",
    ),
    Texts(
        fi="Valitse asteikon peräkkäisiä koodeja, tai jätä muuttuja pois.",
        sv="Välj koder som följer på varandra i skalan, eller utelämna variabeln.",
        en="Choose codes that follow one another on the scale, or leave the item out.",
    ),
)
NO_TESTS_OF_WEIGHTS = ErrorKind(
    "YP-FIGURES-007",
    "figures-weighted-has-no-tests",
    EXIT_REFUSED,
    Texts(
        fi="Painotetusta aineistosta ei lasketa ryhmien välisiä testejä.",
        sv="Tester mellan grupper beräknas inte för viktade data.",
        en="Tests between groups are not computed from weighted data.",
    ),
    Texts(
        fi="Käytä painotettuja keskiarvoja ja niiden keskivirheitä, tai laske testit ilman painoja.",
        sv="Använd de viktade medelvärdena och deras medelfel, eller beräkna testerna utan vikter.",
        en="Use the weighted means and their standard errors, or compute the tests without weights.",
    ),
)
TOO_FEW_GROUPS = ErrorKind(
    "YP-FIGURES-008",
    "figures-too-few-groups",
    EXIT_REFUSED,
    Texts(
        fi="Vertailuun tarvitaan vähintään kaksi ryhmää; nyt niitä on {count}.",
        sv="En jämförelse kräver minst två grupper; nu är de {count}.",
        en="A comparison needs at least two groups; there are {count}.",
    ),
    Texts(
        fi="Anna ryhmittelevä sarake, jossa on vähintään kaksi arvoa.",
        sv="Ge en grupperande kolumn med minst två värden.",
        en="Give a grouping column that has at least two values.",
    ),
)
UNKNOWN_GROUP = ErrorKind(
    "YP-FIGURES-009",
    "figures-unknown-group",
    EXIT_REFUSED,
    Texts(
        fi="Ryhmää ”{group}” ei ole.",
        sv="Gruppen ”{group}” finns inte.",
        en="There is no group “{group}”.",
    ),
    Texts(
        fi="Valitse jokin näistä: {groups}.",
        sv="Välj någon av dessa: {groups}.",
        en="Choose one of {groups}.",
    ),
)
SCALES_DIFFER = ErrorKind(
    "YP-FIGURES-010",
    "figures-scales-differ",
    EXIT_REFUSED,
    Texts(
        fi="Muuttujilla {first} ja {second} on eri asteikko ({first_codes}; {second_codes}), joten erotusta ei ole.",
        sv="{first} och {second} har olika skalor ({first_codes}; {second_codes}), så det finns ingen skillnad.",
        en="{first} and {second} have different scales ({first_codes}; {second_codes}), so there is no difference.",
    ),
    Texts(
        fi="Vertaa vain samalla asteikolla kysyttyjä kysymyksiä.",
        sv="Jämför endast frågor som har ställts med samma skala.",
        en="Compare only questions that were asked on the same scale.",
    ),
)
NOT_TWO_CODES = ErrorKind(
    "YP-FIGURES-011",
    "figures-not-two-codes",
    EXIT_REFUSED,
    Texts(
        fi="McNemarin testi vaatii kaksi koodia; muuttujalla {item} niitä on {count}.",
        sv="McNemars test kräver två koder; {item} har {count}.",
        en="McNemar's test needs two codes; {item} has {count}.",
    ),
    Texts(
        fi="Käytä merkkitestiä tai Wilcoxonin testiä.",
        sv="Använd teckentestet eller Wilcoxons test.",
        en="Use the sign test or Wilcoxon's test.",
    ),
)
