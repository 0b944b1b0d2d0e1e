"""Why an answer cannot be read (YP-RESPONSE-101…): what is wrong with it, and what to write instead."""

from yhdyspinta.errors import EXIT_REFUSED, ErrorKind
from yhdyspinta.languages import Texts


def _kind(number: int, name: str, what: Texts, to_do: Texts) -> ErrorKind:
    return ErrorKind(f"YP-RESPONSE-{number}", name, EXIT_REFUSED, what, to_do)


UNKNOWN_QUESTION = _kind(
    101,
    "answer-unknown-question",
    Texts(
        fi="Lomakkeella ei ole kysymystä {question}.",
        sv="Formuläret har ingen fråga {question}.",
        en="The questionnaire has no question {question}.",
    ),
    Texts(
        fi="Avaa osio uudelleen: lomake on voinut vaihtua.",
        sv="Öppna delen på nytt: formuläret kan ha bytts ut.",
        en="Open the section again: the questionnaire may be another one now.",
    ),
)
NOT_A_NUMBER = _kind(
    102,
    "answer-not-a-number",
    Texts(fi="”{found}” ei ole luku.", sv="”{found}” är inte ett tal.", en="“{found}” is not a number."),
    Texts(
        fi="Kirjoita luku numeroin, esimerkiksi 12 tai 12,5.",
        sv="Skriv talet med siffror, till exempel 12 eller 12,5.",
        en="Write a number in digits, such as 12 or 12.5.",
    ),
)
TOO_SMALL = _kind(
    103,
    "answer-too-small",
    Texts(
        fi="{found} on pienempi kuin pienin sallittu luku {limit}.",
        sv="{found} är mindre än det minsta tillåtna talet {limit}.",
        en="{found} is less than the least number allowed, {limit}.",
    ),
    Texts(
        fi="Anna luku, joka on vähintään {limit}.",
        sv="Ange ett tal som är minst {limit}.",
        en="Give a number that is at least {limit}.",
    ),
)
TOO_LARGE = _kind(
    104,
    "answer-too-large",
    Texts(
        fi="{found} on suurempi kuin suurin sallittu luku {limit}.",
        sv="{found} är större än det största tillåtna talet {limit}.",
        en="{found} is more than the greatest number allowed, {limit}.",
    ),
    Texts(
        fi="Anna luku, joka on enintään {limit}.",
        sv="Ange ett tal som är högst {limit}.",
        en="Give a number that is at most {limit}.",
    ),
)
UNKNOWN_CHOICE = _kind(
    105,
    "answer-unknown-choice",
    Texts(
        fi="”{found}” ei ole mikään vaihtoehdoista.",
        sv="”{found}” är inget av alternativen.",
        en="“{found}” is none of the choices.",
    ),
    Texts(
        fi="Valitse jokin näistä: {known_fi}.",
        sv="Välj något av dessa: {known_sv}.",
        en="Choose one of these: {known_en}.",
    ),
)
NOT_TOGETHER = _kind(
    106,
    "answer-choices-not-together",
    Texts(
        fi="Vaihtoehtoa ”{found_fi}” ei voi valita muiden kanssa.",
        sv="Alternativet ”{found_sv}” kan inte väljas tillsammans med andra.",
        en="“{found_en}” cannot be chosen together with others.",
    ),
    Texts(
        fi="Valitse joko se yksin tai muut ilman sitä.",
        sv="Välj antingen det ensamt eller de andra utan det.",
        en="Choose either that one alone, or the others without it.",
    ),
)
ONE_ANSWER = _kind(
    107,
    "answer-more-than-one",
    Texts(
        fi="Tähän kysymykseen annetaan yksi vastaus, nyt niitä on {count}.",
        sv="På den här frågan ges ett svar, nu finns {count}.",
        en="This question takes one answer, and there are {count}.",
    ),
    Texts(
        fi="Jätä yksi ja poista muut.", sv="Lämna ett och ta bort de andra.", en="Leave one and take away the others."
    ),
)
TOO_LONG = _kind(
    108,
    "answer-too-long",
    Texts(
        fi="Vastauksessa on {length} merkkiä; enintään {longest} mahtuu.",
        sv="Svaret har {length} tecken; högst {longest} ryms.",
        en="The answer has {length} characters; at most {longest} fit.",
    ),
    Texts(fi="Lyhennä vastausta.", sv="Förkorta svaret.", en="Shorten the answer."),
)
IDENTITY_NUMBER = _kind(
    109,
    "answer-identity-number",
    Texts(
        fi="Vastauksessa on henkilötunnus.",
        sv="Svaret innehåller en personbeteckning.",
        en="There is a personal identity code in the answer.",
    ),
    Texts(
        fi="Poista se: kyselyyn ei kirjoiteta asiakkaiden tietoja.",
        sv="Ta bort den: uppgifter om klienter skrivs inte i enkäten.",
        en="Take it out: nothing about clients is written into a survey.",
    ),
)
NOT_AN_ANSWER = _kind(
    110,
    "answer-not-readable",
    Texts(
        fi="Vastausta ei voi lukea: se ei ole sellainen kuin kysymys {question} edellyttää.",
        sv="Svaret kan inte läsas: det är inte sådant som frågan {question} förutsätter.",
        en="The answer cannot be read: it is not of the kind that the question {question} takes.",
    ),
    Texts(
        fi="Vastaa kysymykseen uudelleen sen omalla lomakkeella.",
        sv="Besvara frågan på nytt i dess eget formulär.",
        en="Answer the question again in its own form.",
    ),
)
