"""The words of figures that no definition gives."""

from typing import Final

from yhdyspinta.languages import Language, Texts
from yhdyspinta.presentation.formats import whole

NO_ANSWER: Final = Texts(fi="EOS/vastaus puuttuu", sv="Kan inte säga/svar saknas", en="Don't know/no answer")
MEAN: Final = Texts(fi="Keskiarvo", sv="Medelvärde", en="Mean")
MEAN_SHORT: Final = Texts(fi="ka", sv="mv", en="mean")
MEDIAN: Final = Texts(fi="Mediaani", sv="Median", en="Median")
ANSWERS: Final = Texts(fi="n", sv="n", en="n")
QUESTION: Final = Texts(fi="Kysymys", sv="Fråga", en="Question")
OPTION: Final = Texts(fi="Vaihtoehto", sv="Alternativ", en="Option")
GROUP: Final = Texts(fi="Ryhmä", sv="Grupp", en="Group")
EVERYBODY: Final = Texts(fi="Kaikki", sv="Alla", en="All")
NO_GROUP: Final = Texts(fi="Ryhmä puuttuu", sv="Grupp saknas", en="No group")
COUNT: Final = Texts(fi="Lukumäärä", sv="Antal", en="Count")
SHARE_OF_ANSWERS: Final = Texts(
    fi="Osuus vastanneista", sv="Andel av dem som svarat", en="Share of those who answered"
)
WEIGHTED: Final = Texts(fi="painotettu", sv="viktat", en="weighted")

WEIGHTED_BY: Final = Texts(
    fi="Osuudet, keskiarvot ja mediaanit on painotettu sarakkeella {weight}. n on vastausten määrä ilman painoja.",
    sv="Andelar, medelvärden och medianer är viktade med kolumnen {weight}. n är antalet svar utan vikter.",
    en="Shares, means and medians are weighted by the column {weight}. n is the number of answers without weights.",
)

UNIT_OF_SHARES: Final = Texts(
    fi="prosenttia niistä, joilta kysyttiin; keskiarvo asteikolla {low}–{high}",
    sv="procent av dem som fick frågan; medelvärde på skalan {low}–{high}",
    en="per cent of those who were asked; mean on a scale of {low}–{high}",
)
UNIT_OF_CHOICES: Final = Texts(
    fi="prosenttia vastanneista", sv="procent av dem som svarat", en="per cent of those who answered"
)
_ONE_N: Final = Texts(fi="n = {n}", sv="n = {n}", en="n = {n}")
_N_RANGE: Final = Texts(fi="n = {low}–{high}", sv="n = {low}–{high}", en="n = {low}–{high}")

_RESPONDENTS: Final = Texts(fi="Vastaajia {rows}", sv="Svarande {rows}", en="Respondents {rows}")


def answered(numbers: list[int], language: Language) -> str:
    """`n = 22–23`, from the number of answers of each row."""
    low, high = min(numbers, default=0), max(numbers, default=0)
    if low == high:
        return _ONE_N[language].format(n=whole(low, language))
    return _N_RANGE[language].format(low=whole(low, language), high=whole(high, language))


def base(respondents: str, numbers: list[int], rows: int, language: Language) -> str:
    """Who was asked and how many answered: `Kaikki hyvinvointialueet. Vastaajia 23, n = 22–23`."""
    asked = _RESPONDENTS[language].format(rows=whole(rows, language))
    begin = f"{respondents.rstrip('.')}. " if respondents else ""
    return f"{begin}{asked}, {answered(numbers, language)}"


def group_label(group: str | None, language: Language) -> str:
    """A group as a reader sees it."""
    if group is None or group == "":
        return NO_GROUP[language]
    return EVERYBODY[language] if group == "ALL" else group
