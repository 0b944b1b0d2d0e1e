"""Why a data frame is not tabulated, and why cubes do not add (YP-TABULATE)."""

from yhdyspinta.errors import EXIT_REFUSED, EXIT_UNREADABLE, ErrorKind
from yhdyspinta.languages import Texts

UNKNOWN_COLUMN = ErrorKind(
    "YP-TABULATE-001",
    "unknown-column",
    EXIT_REFUSED,
    Texts(
        fi="Aineistossa ei ole saraketta {name}.",
        sv="Materialet har ingen kolumn {name}.",
        en="The data has no column {name}.",
    ),
    Texts(
        fi="Tarkista nimi kirjain kirjaimelta. Lähimmät sarakkeet: {closest}.",
        sv="Kontrollera namnet bokstav för bokstav. Närmaste kolumner: {closest}.",
        en="Check the name letter by letter. The closest columns: {closest}.",
    ),
)
OUTSIDE_SCALE = ErrorKind(
    "YP-TABULATE-002",
    "code-outside-scale",
    EXIT_REFUSED,
    Texts(
        fi="Arvo {value} ei ole asteikolla eikä vastaamatta jättämisen koodi (virheellisiä rivejä: {rows}).",
        sv="Värdet {value} finns varken på skalan eller bland koderna för uteblivet svar (felaktiga rader: {rows}).",
        en="The value {value} is neither on the scale nor a code for giving no answer (bad rows: {rows}).",
    ),
    Texts(
        fi="Sallittuja ovat: {expected}. Korjaa arvo, tai kerro mitä koodi tarkoittaa.",
        sv="Tillåtna är: {expected}. Rätta värdet, eller ange vad koden betyder.",
        en="Allowed are: {expected}. Mend the value, or say what the code means.",
    ),
)
UNKNOWN_LABEL = ErrorKind(
    "YP-TABULATE-003",
    "unknown-label",
    EXIT_REFUSED,
    Texts(
        fi="Teksti ”{text}” ei ole mikään vaihtoehdoista (virheellisiä rivejä: {rows}).",
        sv="Texten ”{text}” är inte något av alternativen (felaktiga rader: {rows}).",
        en="The text “{text}” is none of the options (bad rows: {rows}).",
    ),
    Texts(
        fi="Vaihtoehdot: {options}. Korjaa teksti tai lisää vaihtoehto lomakkeen kuvaukseen.",
        sv="Alternativen: {options}. Rätta texten eller lägg till alternativet i beskrivningen av formuläret.",
        en="The options: {options}. Mend the text or add the option to the instrument.",
    ),
)
MIXED_COLUMN = ErrorKind(
    "YP-TABULATE-004",
    "mixed-column",
    EXIT_REFUSED,
    Texts(
        fi="Sarakkeessa on lukuja ja tekstiä: rivillä {first_row} on {first}, rivillä {second_row} on {second}.",
        sv="Kolumnen har både tal och text: på rad {first_row} står {first}, på rad {second_row} står {second}.",
        en="The column holds both numbers and text: row {first_row} has {first}, row {second_row} has {second}.",
    ),
    Texts(
        fi="Muuta koko sarake luvuiksi tai koko sarake tekstiksi.",
        sv="Gör hela kolumnen till tal eller hela kolumnen till text.",
        en="Make the whole column numbers, or the whole column text.",
    ),
)
FRACTION = ErrorKind(
    "YP-TABULATE-005",
    "fraction-in-codes",
    EXIT_REFUSED,
    Texts(
        fi="Sarakkeessa on luku {value}, mutta asteikon koodit ovat kokonaislukuja (virheellisiä rivejä: {rows}).",
        sv="Kolumnen har talet {value}, men skalans koder är heltal (felaktiga rader: {rows}).",
        en="The column has the number {value}, but the codes of a scale are whole numbers (bad rows: {rows}).",
    ),
    Texts(
        fi="Sallittuja ovat: {expected}. Keskiarvoja ei voi taulukoida: anna alkuperäiset vastaukset.",
        sv="Tillåtna är: {expected}. Medelvärden kan inte tabelleras: ge de ursprungliga svaren.",
        en="Allowed are: {expected}. Means cannot be tabulated: give the original answers.",
    ),
)
BAD_WEIGHT = ErrorKind(
    "YP-TABULATE-006",
    "bad-weight",
    EXIT_REFUSED,
    Texts(
        fi="Paino {value} ei kelpaa (rivejä: {rows}).",
        sv="Vikten {value} duger inte (rader: {rows}).",
        en="The weight {value} cannot be used (rows: {rows}).",
    ),
    Texts(
        fi="Jokaisella rivillä on oltava paino, joka on äärellinen luku ja vähintään 0.",
        sv="Varje rad ska ha en vikt som är ett ändligt tal och minst 0.",
        en="Every row needs a weight that is a finite number of at least 0.",
    ),
)
UNFIT_TYPE = ErrorKind(
    "YP-TABULATE-007",
    "unfit-column-type",
    EXIT_REFUSED,
    Texts(
        fi="Sarakkeen tyyppi on {type}, jota ei voi käyttää tähän.",
        sv="Kolumnens typ är {type}, som inte kan användas här.",
        en="The column's type is {type}, which cannot be used here.",
    ),
    Texts(
        fi="Kelpaavat: {fit}.",
        sv="Dugliga: {fit}.",
        en="Fit are: {fit}.",
    ),
)
GROUP_CALLED_ALL = ErrorKind(
    "YP-TABULATE-008",
    "group-called-all",
    EXIT_REFUSED,
    Texts(
        fi="Ryhmän nimi on ALL, joka on varattu kaikkien rivien summalle.",
        sv="En grupp heter ALL, vilket är reserverat för summan av alla rader.",
        en="A group is called ALL, which is reserved for the total of all rows.",
    ),
    Texts(
        fi="Anna ryhmälle toinen nimi, tai poista summarivit aineistosta.",
        sv="Ge gruppen ett annat namn, eller ta bort summaraderna ur materialet.",
        en="Give the group another name, or remove rows of totals from the data.",
    ),
)
TOO_MANY_GROUPS = ErrorKind(
    "YP-TABULATE-009",
    "too-many-groups",
    EXIT_REFUSED,
    Texts(
        fi="Ryhmittelevässä sarakkeessa on yli {limit} eri arvoa.",
        sv="Grupperingskolumnen har fler än {limit} olika värden.",
        en="The grouping column has more than {limit} different values.",
    ),
    Texts(
        fi="Valitse sarake, jolla on vähän arvoja. Tunniste tai mittaluku ei ole ryhmä; luokittele luvut ensin.",
        sv="Välj en kolumn med få värden. En identifierare eller ett mätvärde är ingen grupp; klassa talen först.",
        en="Choose a column with few values. An identifier or a measurement is no group; put numbers into classes.",
    ),
)
REPEATED_ITEM = ErrorKind(
    "YP-TABULATE-010",
    "repeated-item",
    EXIT_REFUSED,
    Texts(
        fi="Sarake {name} on annettu taulukoitavaksi kahdesti.",
        sv="Kolumnen {name} har angetts två gånger för tabellering.",
        en="The column {name} is given twice to be tabulated.",
    ),
    Texts(
        fi="Anna jokainen sarake kerran.",
        sv="Ange varje kolumn en gång.",
        en="Give each column once.",
    ),
)
ITEM_IS_GROUP = ErrorKind(
    "YP-TABULATE-011",
    "item-is-group",
    EXIT_REFUSED,
    Texts(
        fi="Saraketta {name} ei voi taulukoida sen omien arvojen mukaan ryhmiteltynä.",
        sv="Kolumnen {name} kan inte tabelleras grupperad efter sina egna värden.",
        en="The column {name} cannot be tabulated by itself.",
    ),
    Texts(
        fi="Valitse ryhmittelyyn toinen sarake.",
        sv="Välj en annan kolumn för grupperingen.",
        en="Choose another column to group by.",
    ),
)
NOTHING_TO_TABULATE = ErrorKind(
    "YP-TABULATE-012",
    "nothing-to-tabulate",
    EXIT_REFUSED,
    Texts(
        fi="Aineistossa ei ole yhtään saraketta, tai yhtään saraketta ei ole valittu.",
        sv="Materialet har inga kolumner, eller så har ingen kolumn valts.",
        en="The data has no columns, or no column was chosen.",
    ),
    Texts(
        fi="Tarkista, että tiedostossa on otsikkorivi, ja valitse vähintään yksi sarake.",
        sv="Kontrollera att filen har en rubrikrad, och välj minst en kolumn.",
        en="Check that the file has a header, and choose at least one column.",
    ),
)
AMBIGUOUS_ITEM = ErrorKind(
    "YP-TABULATE-013",
    "ambiguous-item",
    EXIT_REFUSED,
    Texts(
        fi="Arvolla {value} on kysymyksen {name} kuvauksessa kaksi merkitystä.",
        sv="Värdet {value} har två betydelser i beskrivningen av frågan {name}.",
        en="The value {value} means two things in the description of {name}.",
    ),
    Texts(
        fi="Arvo voi olla joko vastaus tai yksi vastaamatta jättämisen syy. Poista toinen merkitys.",
        sv="Ett värde är antingen ett svar eller en orsak till uteblivet svar. Ta bort den ena betydelsen.",
        en="A value is either an answer or one reason for giving none. Remove one of the meanings.",
    ),
)
REPEATED_COLUMN = ErrorKind(
    "YP-TABULATE-014",
    "repeated-column",
    EXIT_REFUSED,
    Texts(
        fi="Aineistossa on kaksi saraketta, joiden nimi on {name}.",
        sv="Materialet har två kolumner med namnet {name}.",
        en="The data has two columns called {name}.",
    ),
    Texts(
        fi="Anna toiselle sarakkeelle eri nimi.",
        sv="Ge den ena kolumnen ett annat namn.",
        en="Give one of them another name.",
    ),
)
DIFFERENT_CUBES = ErrorKind(
    "YP-TABULATE-015",
    "different-cubes",
    EXIT_REFUSED,
    Texts(
        fi="Taulukoita ei voi laskea yhteen: {first} ja {second}.",
        sv="Tabellerna kan inte summeras: {first} och {second}.",
        en="The cubes cannot be added: {first} and {second}.",
    ),
    Texts(
        fi="Yhteen laskettavilla on oltava samat kysymykset, samat koodit ja joko kaikilla painot tai ei millään.",
        sv="De som summeras ska ha samma frågor, samma koder och antingen vikter alla eller ingen.",
        en="Cubes that are added need the same items, the same codes, and weights in all of them or in none.",
    ),
)
REPEATED_KEY = ErrorKind(
    "YP-TABULATE-016",
    "repeated-key",
    EXIT_REFUSED,
    Texts(
        fi="Vastaajalla {key} on kierroksella {wave} useampi kuin yksi rivi.",
        sv="Respondenten {key} har fler än en rad i omgång {wave}.",
        en="The respondent {key} has more than one row in wave {wave}.",
    ),
    Texts(
        fi="Jätä kutakin vastaajaa ja kierrosta kohti yksi rivi, tai valitse sarake, joka yksilöi vastaajan.",
        sv="Lämna en rad per respondent och omgång, eller välj en kolumn som identifierar respondenten.",
        en="Keep one row for each respondent and wave, or choose a column that identifies the respondent.",
    ),
)
NO_CUBE = ErrorKind(
    "YP-TABULATE-017",
    "not-a-cube",
    EXIT_UNREADABLE,
    Texts(
        fi="Sisältö ei ole taulukko muodossa {format}: {detail}.",
        sv="Innehållet är inte en tabell i formatet {format}: {detail}.",
        en="The content is not a cube in the format {format}: {detail}.",
    ),
    Texts(
        fi="Anna tiedosto sellaisena kuin Yhdyspinta sen kirjoitti.",
        sv="Ge filen sådan som Yhdyspinta skrev den.",
        en="Give the file as Yhdyspinta wrote it.",
    ),
)
UNKNOWN_WAVE = ErrorKind(
    "YP-TABULATE-018",
    "unknown-wave",
    EXIT_REFUSED,
    Texts(
        fi="Aineistossa ei ole kierrosta {wave}.",
        sv="Materialet har ingen omgång {wave}.",
        en="The data has no wave {wave}.",
    ),
    Texts(
        fi="Kierrokset: {waves}.",
        sv="Omgångarna: {waves}.",
        en="The waves: {waves}.",
    ),
)
MISSING_KEY = ErrorKind(
    "YP-TABULATE-019",
    "missing-key",
    EXIT_REFUSED,
    Texts(
        fi="Riviltä puuttuu vastaajan tunniste.",
        sv="Raden saknar respondentens identifierare.",
        en="The row has no identifier of the respondent.",
    ),
    Texts(
        fi="Anna tunniste jokaiselle riville, tai valitse sarake, jossa se on. Kierroksia verrataan sen avulla.",
        sv="Ge varje rad en identifierare, eller välj den kolumn som har den. Omgångarna jämförs med hjälp av den.",
        en="Give every row an identifier, or choose the column that has it. Waves are compared by it.",
    ),
)
TEXT_AMONG_CODES = ErrorKind(
    "YP-TABULATE-020",
    "text-among-codes",
    EXIT_REFUSED,
    Texts(
        fi="Sarakkeessa on koodien joukossa teksti ”{text}” (virheellisiä rivejä: {rows}).",
        sv="Bland kolumnens koder finns texten ”{text}” (felaktiga rader: {rows}).",
        en="Among the codes of the column is the text “{text}” (bad rows: {rows}).",
    ),
    Texts(
        fi="Sallittuja ovat: {expected}. Korjaa arvo, tai kerro mitä teksti tarkoittaa.",
        sv="Tillåtna är: {expected}. Rätta värdet, eller ange vad texten betyder.",
        en="Allowed are: {expected}. Mend the value, or say what the text means.",
    ),
)
NO_WEIGHT = ErrorKind(
    "YP-TABULATE-021",
    "missing-weight",
    EXIT_REFUSED,
    Texts(
        fi="Paino puuttuu (rivejä: {rows}).",
        sv="Vikten saknas (rader: {rows}).",
        en="The weight is missing (rows: {rows}).",
    ),
    Texts(
        fi="Jokaisella rivillä on oltava paino, joka on äärellinen luku ja vähintään 0.",
        sv="Varje rad ska ha en vikt som är ett ändligt tal och minst 0.",
        en="Every row needs a weight that is a finite number of at least 0.",
    ),
)
