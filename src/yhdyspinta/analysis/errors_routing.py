"""What can be wrong with an expression's place in a questionnaire (YP-EXPRESSION-1…)."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts


def _kind(number: int, name: str, what: Texts, to_do: Texts) -> ErrorKind:
    return ErrorKind(f"YP-EXPRESSION-{number:03}", name, EXIT_REFUSED, what, to_do)


OTHER_TREE = _kind(
    101,
    "expression-other-tree",
    Texts(
        fi="Lausekkeen puu ei vastaa sen tekstiä: {source}.",
        sv="Uttryckets träd motsvarar inte dess text: {source}.",
        en="The tree of the expression is not that of its text: {source}.",
    ),
    Texts(
        fi="Muuta tekstiä ja muodosta puu uudelleen komennolla yhdyspinta instrument convert.",
        sv="Ändra texten och skapa trädet på nytt med yhdyspinta instrument convert.",
        en="Change the text, and make the tree again with yhdyspinta instrument convert.",
    ),
)
UNKNOWN_REFERENCE = _kind(
    102,
    "expression-unknown-reference",
    Texts(
        fi="Kysymystä {name} ei ole.",
        sv="Frågan {name} finns inte.",
        en="There is no question {name}.",
    ),
    Texts(
        fi="Tarkista tunnus kirjain kirjaimelta. Lähimmät: {closest}.",
        sv="Kontrollera namnet bokstav för bokstav. Närmaste: {closest}.",
        en="Check the name letter by letter. The closest: {closest}.",
    ),
)
NO_ANSWER = _kind(
    103,
    "expression-reference-without-answer",
    Texts(
        fi="Tunnuksella {name} ei ole vastausta, johon voisi viitata.",
        sv="{name} har inget svar att hänvisa till.",
        en="{name} has no answer to refer to.",
    ),
    Texts(
        fi="Viittaa kysymykseen tai matriisin riviin: {closest}.",
        sv="Hänvisa till en fråga eller en rad i en matris: {closest}.",
        en="Refer to a question, or to a row of a matrix: {closest}.",
    ),
)
UNKNOWN_CHOICE = _kind(
    104,
    "expression-unknown-choice",
    Texts(
        fi="Kysymyksellä {name} ei ole vaihtoehtoa {choice}.",
        sv="Frågan {name} har inte alternativet {choice}.",
        en="The question {name} has no choice {choice}.",
    ),
    Texts(
        fi="Sen vaihtoehdot ovat: {known}.",
        sv="Dess alternativ är: {known}.",
        en="Its choices are: {known}.",
    ),
)
NOT_A_NUMBER = _kind(
    105,
    "expression-not-a-number",
    Texts(
        fi="{found} ei ole koskaan luku eikä päivä, joten laskun tai vertailun tulos on aina sama.",
        sv="{found} är aldrig ett tal eller ett datum, så beräkningen eller jämförelsen ger alltid samma svar.",
        en="{found} is never a number or a date, so the calculation or comparison always gives the same.",
    ),
    Texts(
        fi="Käytä lukua, päivää (date('2026-01-31')) tai lukukysymystä; vaihtoehtoja verrataan merkillä =.",
        sv="Använd ett tal, ett datum (date('2026-01-31')) eller en talfråga; alternativ jämförs med =.",
        en="Use a number, a date (date('2026-01-31')) or a question for a number; choices are compared with =.",
    ),
)
NOT_A_CONDITION = _kind(
    106,
    "expression-not-a-condition",
    Texts(
        fi="Teksti {found} ei ole ehto.",
        sv="Texten {found} är inget villkor.",
        en="The text {found} is no condition.",
    ),
    Texts(
        fi="Kirjoita koko vertailu myös sanan or tai and jälkeen: ${{a}} = 'x' or ${{a}} = 'y'.",
        sv="Skriv hela jämförelsen också efter or eller and: ${{a}} = 'x' or ${{a}} = 'y'.",
        en="Write the whole comparison after or and and too: ${{a}} = 'x' or ${{a}} = 'y'.",
    ),
)
NEEDS_ALL = _kind(
    107,
    "expression-needs-all",
    Texts(
        fi="Kysymys {name} toistuu vastinparia kohti ({per}), joten sillä on monta vastausta.",
        sv="Frågan {name} upprepas för varje motpart ({per}), så den har många svar.",
        en="The question {name} repeats for each counterpart ({per}), so it has many answers.",
    ),
    Texts(
        fi="Kirjoita all(${{{name}}}), esimerkiksi sum(all(${{{name}}})), tai siirrä ehto samaan ryhmään.",
        sv="Skriv all(${{{name}}}), till exempel sum(all(${{{name}}})), eller flytta villkoret till samma grupp.",
        en="Write all(${{{name}}}), such as sum(all(${{{name}}})), or move the condition into the same group.",
    ),
)
NEEDLESS_ALL = _kind(
    108,
    "expression-needless-all",
    Texts(
        fi="Kysymys {name} ei toistu, joten sillä on vain yksi vastaus.",
        sv="Frågan {name} upprepas inte, så den har bara ett svar.",
        en="The question {name} does not repeat, so it has one answer only.",
    ),
    Texts(
        fi="Kirjoita ${{{name}}} ilman funktiota all.",
        sv="Skriv ${{{name}}} utan all.",
        en="Write ${{{name}}} without all.",
    ),
)
CYCLE = _kind(
    109,
    "expression-cycle",
    Texts(
        fi="Kysymykset riippuvat toisistaan kehässä: {path}.",
        sv="Frågorna beror på varandra i en cirkel: {path}.",
        en="Questions depend on one another in a circle: {path}.",
    ),
    Texts(
        fi="Poista yksi viittauksista.",
        sv="Ta bort en av hänvisningarna.",
        en="Remove one of the references.",
    ),
)
NEVER_RELEVANT = _kind(
    110,
    "question-never-relevant",
    Texts(
        fi="Kohtaa {name} ei koskaan näytetä: ehto on aina epätosi.",
        sv="{name} visas aldrig: villkoret är alltid falskt.",
        en="{name} is never shown: the condition is always false.",
    ),
    Texts(
        fi="Korjaa ehto, tai poista kohta. Myös ryhmän ja osion ehdon on täytyttävä.",
        sv="Rätta villkoret, eller ta bort frågan. Också gruppens och avsnittets villkor måste gälla.",
        en="Correct the condition, or remove it. The condition of its group and section must hold too.",
    ),
)
LATER_REFERENCE = _kind(
    111,
    "expression-later-reference",
    Texts(
        fi="Kohdan näyttäminen riippuu myöhemmästä kysymyksestä {name}.",
        sv="Om frågan visas beror på en senare fråga, {name}.",
        en="Whether it is shown depends on the later question {name}.",
    ),
    Texts(
        fi="Siirrä kysymys {name} ennen tätä: muuten jo ohitettu kohta ilmestyisi vastaajan selän takana.",
        sv="Flytta {name} hit före: annars skulle en redan passerad fråga dyka upp bakom ryggen på den som svarar.",
        en="Move {name} before this: otherwise something already passed would appear behind the respondent's back.",
    ),
)
MISPLACED_DOT = _kind(
    112,
    "expression-misplaced-dot",
    Texts(
        fi="Piste (.) tarkoittaa annettua vastausta, ja se on käytössä vain kentässä constraint.",
        sv="Punkten (.) betyder det givna svaret och används bara i fältet constraint.",
        en="The dot (.) is the answer that was given, and is used in the field constraint only.",
    ),
    Texts(
        fi="Viittaa kysymykseen sen tunnuksella: ${{tunnus}}.",
        sv="Hänvisa till frågan med dess namn: ${{namn}}.",
        en="Refer to the question by its name: ${{name}}.",
    ),
)
BARE_WORD = _kind(
    113,
    "expression-bare-word",
    Texts(
        fi="Sana {name} ei ole viittaus eikä teksti.",
        sv="Ordet {name} är varken en hänvisning eller en text.",
        en="The word {name} is neither a reference nor a text.",
    ),
    Texts(
        fi="Kysymykseen viitataan muodossa ${{{name}}}, ja teksti on lainausmerkeissä: '{name}'.",
        sv="En fråga anges som ${{{name}}}, och en text står inom citattecken: '{name}'.",
        en="A question is referred to as ${{{name}}}, and a text is in quotation marks: '{name}'.",
    ),
)
UNKNOWN_ATTRIBUTE = _kind(
    114,
    "expression-unknown-attribute",
    Texts(
        fi="Vaihtoehdoilla ei ole saraketta {name}.",
        sv="Alternativen har ingen kolumn {name}.",
        en="The choices have no column {name}.",
    ),
    Texts(
        fi="Niiden sarakkeet ovat: {known}. Teksti kirjoitetaan lainausmerkkeihin.",
        sv="Deras kolumner är: {known}. En text skrivs inom citattecken.",
        en="Their columns are: {known}. A text is put in quotation marks.",
    ),
)
