"""What can be wrong with an expression (YP-EXPRESSION-0…); `errors_routing` has what can be wrong with its place in a
questionnaire. Positions count the characters of the expression from 1."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts


def _kind(number: int, name: str, what: Texts, to_do: Texts) -> ErrorKind:
    return ErrorKind(f"YP-EXPRESSION-{number:03}", name, EXIT_REFUSED, what, to_do)


UNEXPECTED = _kind(
    1,
    "expression-unexpected",
    Texts(
        fi="Lausekkeen kohdassa {position} on ”{found}”, joka ei sovi siihen.",
        sv="På plats {position} i uttrycket står ”{found}”, som inte passar där.",
        en="At character {position} of the expression stands “{found}”, which does not fit there.",
    ),
    Texts(
        fi="Tarkista sulut, pilkut ja operaattorit, esimerkiksi ${{ika}} >= 18 and selected(${{kieli}}, 'fi').",
        sv="Kontrollera parenteser, kommatecken och operatorer, till exempel "
        "${{alder}} >= 18 and selected(${{sprak}}, 'sv').",
        en="Check brackets, commas and operators, such as ${{age}} >= 18 and selected(${{language}}, 'en').",
    ),
)
MISSING_OPERAND = _kind(
    2,
    "expression-unfinished",
    Texts(
        fi="Lauseke loppuu kesken (kohta {position}).",
        sv="Uttrycket tar slut för tidigt (plats {position}).",
        en="The expression ends too early (character {position}).",
    ),
    Texts(
        fi="Lisää puuttuva arvo, vertailtava tai sulku.",
        sv="Lägg till det värde, den jämförelse eller den parentes som saknas.",
        en="Add the value, the comparison or the bracket that is missing.",
    ),
)
TOO_LONG = _kind(
    3,
    "expression-too-long",
    Texts(
        fi="Lauseke on yli {most} merkkiä pitkä.",
        sv="Uttrycket är längre än {most} tecken.",
        en="The expression is longer than {most} characters.",
    ),
    Texts(
        fi="Jaa se laskettuihin kysymyksiin ja viittaa niihin.",
        sv="Dela upp det i beräknade frågor och hänvisa till dem.",
        en="Divide it into calculations and refer to them.",
    ),
)
TOO_DEEP = _kind(
    4,
    "expression-too-deep",
    Texts(
        fi="Lausekkeessa on yli {most} sisäkkäistä sulkua, funktiota tai operaattoria.",
        sv="Uttrycket har mer än {most} parenteser, funktioner eller operatorer inom varandra.",
        en="The expression has more than {most} brackets, functions or operators within one another.",
    ),
    Texts(
        fi="Jaa se laskettuihin kysymyksiin ja viittaa niihin.",
        sv="Dela upp det i beräknade frågor och hänvisa till dem.",
        en="Divide it into calculations and refer to them.",
    ),
)
UNCLOSED_TEXT = _kind(
    5,
    "expression-unclosed-text",
    Texts(
        fi="Kohdassa {position} alkava teksti ei lopu: merkki {quote} puuttuu.",
        sv="Texten som börjar på plats {position} slutar inte: tecknet {quote} saknas.",
        en="The text that begins at character {position} does not end: {quote} is missing.",
    ),
    Texts(
        fi="Lisää lainausmerkki tekstin loppuun. Jos tekstissä itsessään on ', käytä sen ympärillä \".",
        sv="Lägg till citattecknet i slutet av texten. Om texten själv har ', använd \" runt den.",
        en="Add the quotation mark at the end of the text. Where the text itself has ', put \" around it.",
    ),
)
BAD_CHARACTER = _kind(
    6,
    "expression-bad-character",
    Texts(
        fi="Kohdassa {position} on merkki {character}, jota lausekkeissa ei ole.",
        sv="På plats {position} står tecknet {character}, som inte finns i uttryck.",
        en="At character {position} stands {character}, which expressions do not have.",
    ),
    Texts(
        fi="Poista se, tai kirjoita teksti lainausmerkkeihin; kysymykseen viitataan muodossa ${{tunnus}}.",
        sv="Ta bort det, eller skriv texten inom citattecken; en fråga anges som ${{namn}}.",
        en="Remove it, or put the text in quotation marks; a question is referred to as ${{name}}.",
    ),
)
CURLY_QUOTE = _kind(
    7,
    "expression-curly-quote",
    Texts(
        fi="Kohdassa {position} on kaareva lainausmerkki {character}.",
        sv="På plats {position} står ett typografiskt citattecken {character}.",
        en="At character {position} stands the curly quotation mark {character}.",
    ),
    Texts(
        fi="Käytä suoria merkkejä ' tai \"; taulukkolaskenta vaihtaa ne joskus itsestään.",
        sv="Använd raka tecken ' eller \"; kalkylprogram byter dem ibland av sig självt.",
        en="Use the straight marks ' or \"; spreadsheets sometimes change them by themselves.",
    ),
)
PATH = _kind(
    8,
    "expression-path",
    Texts(
        fi="Kohdassa {position} on polku ({found}).",
        sv="På plats {position} står en sökväg ({found}).",
        en="At character {position} stands a path ({found}).",
    ),
    Texts(
        fi="Viittaa kysymykseen sen tunnuksella: ${{tunnus}}. Jakolasku on div.",
        sv="Hänvisa till frågan med dess namn: ${{namn}}. Division skrivs div.",
        en="Refer to the question by its name: ${{name}}. Division is div.",
    ),
)
UNKNOWN_FUNCTION = _kind(
    9,
    "expression-unknown-function",
    Texts(
        fi="Funktiota {name} ei ole (kohta {position}).",
        sv="Funktionen {name} finns inte (plats {position}).",
        en="There is no function {name} (character {position}).",
    ),
    Texts(
        fi="Lähimmät funktiot: {closest}.",
        sv="Närmaste funktioner: {closest}.",
        en="The closest functions: {closest}.",
    ),
)
REFUSED_FUNCTION = _kind(
    10,
    "expression-refused-function",
    Texts(
        fi="XLSForm-funktiota {name} ei käytetä täällä (kohta {position}).",
        sv="XLSForm-funktionen {name} används inte här (plats {position}).",
        en="The XLSForm function {name} is not used here (character {position}).",
    ),
    Texts(
        fi="Lausekkeen arvo muuttuu vain vastauksista ja päivästä (today()), eikä se katso lomakkeen ulkopuolelle. "
        "Vastinparien vastaukset saa muodossa all(${{tunnus}}).",
        sv="Ett uttrycks värde ändras bara av svaren och dagen (today()), och det ser inte utanför formuläret. "
        "Svaren om alla motparter fås med all(${{namn}}).",
        en="The value of an expression changes with answers and the day (today()) only, and it does not look outside "
        "the questionnaire. Answers about all counterparts are all(${{name}}).",
    ),
)
WRONG_COUNT = _kind(
    11,
    "expression-wrong-number-of-arguments",
    Texts(
        fi="Funktiolla {name} on {found} argumenttia, odotettiin {expected} (kohta {position}).",
        sv="Funktionen {name} har {found} argument, väntade {expected} (plats {position}).",
        en="The function {name} has {found} arguments, expected {expected} (character {position}).",
    ),
    Texts(
        fi="Erota argumentit pilkulla ja tarkista sulut.",
        sv="Skilj argumenten åt med kommatecken och kontrollera parenteserna.",
        en="Separate the arguments by commas, and check the brackets.",
    ),
)
BAD_ALL = _kind(
    12,
    "expression-misplaced-list",
    Texts(
        fi="all(…) ei ole tässä mahdollinen (kohta {position}).",
        sv="all(…) är inte möjligt här (plats {position}).",
        en="all(…) is not possible here (character {position}).",
    ),
    Texts(
        fi="Kirjoita all(${{tunnus}}) funktion sum, count, min, max tai selected argumentiksi.",
        sv="Skriv all(${{namn}}) som argument till sum, count, min, max eller selected.",
        en="Write all(${{name}}) as an argument of sum, count, min, max or selected.",
    ),
)
LONG_NUMBER = _kind(
    13,
    "expression-long-number",
    Texts(
        fi="Kohdassa {position} on luku, jossa on yli {most} numeroa.",
        sv="På plats {position} står ett tal med mer än {most} siffror.",
        en="At character {position} stands a number of more than {most} digits.",
    ),
    Texts(
        fi="Lyhennä lukua, tai kirjoita se tekstinä lainausmerkkeihin.",
        sv="Korta av talet, eller skriv det som text inom citattecken.",
        en="Shorten the number, or write it as a text in quotation marks.",
    ),
)
PATTERN_NOT_WRITTEN = _kind(
    14,
    "pattern-not-written",
    Texts(
        fi="Funktion regex malli ei ole lainausmerkeissä (kohta {position}).",
        sv="Mönstret i regex står inte inom citattecken (plats {position}).",
        en="The pattern of regex is not in quotation marks (character {position}).",
    ),
    Texts(
        fi="Kirjoita malli suoraan, esimerkiksi regex(., '[0-9]{{5}}').",
        sv="Skriv mönstret direkt, till exempel regex(., '[0-9]{{5}}').",
        en="Write the pattern itself, such as regex(., '[0-9]{{5}}').",
    ),
)
PATTERN_LONG = _kind(
    15,
    "pattern-too-long",
    Texts(
        fi="Kohdan {position} malli on yli {most} merkkiä pitkä.",
        sv="Mönstret på plats {position} är längre än {most} tecken.",
        en="The pattern at character {position} is longer than {most} characters.",
    ),
    Texts(
        fi="Jaa se usealle regex-ehdolle sanalla and tai or.",
        sv="Dela upp det på flera regex-villkor med and eller or.",
        en="Divide it among several regex conditions with and or or.",
    ),
)
PATTERN_BROKEN = _kind(
    16,
    "pattern-broken",
    Texts(
        fi="Mallin merkintä {found} ei ole kelvollinen tässä (kohta {position}).",
        sv="Beteckningen {found} i mönstret är inte giltig här (plats {position}).",
        en="The pattern's {found} is not valid here (character {position}).",
    ),
    Texts(
        fi="Tarkista sulut ja toistot; erikoismerkin eteen kuuluu kenoviiva, kuten \\., ja luokassa viiva on "
        "viimeisenä.",
        sv="Kontrollera parenteser och upprepningar; före ett specialtecken hör ett bakstreck, som \\., och i en "
        "klass står bindestrecket sist.",
        en="Check brackets and repetitions; a special character has a backslash before it, such as \\., and a hyphen "
        "stands last in a class.",
    ),
)
PATTERN_REFUSED = _kind(
    17,
    "pattern-refused",
    Texts(
        fi="Mallissa on merkintä {found}, jota ei käytetä (kohta {position}).",
        sv="Mönstret har beteckningen {found}, som inte används (plats {position}).",
        en="The pattern has {found}, which is not used (character {position}).",
    ),
    Texts(
        fi="Käytössä ovat merkit, luokat, \\d \\w \\s, ryhmät, vaihtoehdot ja toistot * + ? {{n,m}}; eivät "
        "takaisinviittaukset, katseet eteen tai taakse eivätkä kaksinkertaiset toistot.",
        sv="Tecken, klasser, \\d \\w \\s, grupper, alternativ och upprepningarna * + ? {{n,m}} används; inte "
        "bakåtreferenser, blickar framåt eller bakåt eller dubbla upprepningar.",
        en="Characters, classes, \\d \\w \\s, groups, alternatives and the repetitions * + ? {{n,m}} are used; "
        "back-references, looking ahead or behind and double repetitions are not.",
    ),
)
PATTERN_NESTED = _kind(
    18,
    "pattern-nested-repetition",
    Texts(
        fi="Mallissa toistuu ryhmä, jonka sisällä on toisto tai vaihtoehtoja: {found} (kohta {position}).",
        sv="I mönstret upprepas en grupp med upprepning eller alternativ i sig: {found} (plats {position}).",
        en="The pattern repeats a group with a repetition or alternatives in it: {found} (character {position}).",
    ),
    Texts(
        fi="Sellaisen tarkistaminen voi kestää loputtomiin. Kirjoita toistettavaan ryhmään tarkat määrät, kuten "
        "([0-9]{{3}}-)*.",
        sv="En sådan kontroll kan ta oändligt lång tid. Skriv exakta antal i gruppen som upprepas, till exempel "
        "([0-9]{{3}}-)*.",
        en="Checking such a one can take forever. Write exact counts in the repeated group, such as ([0-9]{{3}}-)*.",
    ),
)
PATTERN_AMBIGUOUS = _kind(
    19,
    "pattern-ambiguous",
    Texts(
        fi="Kohdan {position} malliin voi sovittaa saman tekstin liian monella tavalla.",
        sv="Mönstret på plats {position} passar samma text på alltför många sätt.",
        en="The pattern at character {position} fits the same text in too many ways.",
    ),
    Texts(
        fi="Vähennä vierekkäisiä toistoja, jotka hyväksyvät samoja merkkejä, tai rajaa ne: {{1,20}}.",
        sv="Minska antalet upprepningar som godtar samma tecken, eller begränsa dem: {{1,20}}.",
        en="Use fewer repetitions that accept the same characters, or limit them: {{1,20}}.",
    ),
)
