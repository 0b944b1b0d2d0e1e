"""The words of a workbook's sheets and heads."""

from collections.abc import Mapping
from typing import Final

from yhdyspinta.analysis.instruments.instrument import Origin, Publication, QuestionKind
from yhdyspinta.languages import Texts

YES: Final = Texts(fi="kyllä", sv="ja", en="yes")
CONTENTS: Final = Texts(fi="Sisältö", sv="Innehåll", en="Contents")
SUMMARIES: Final = Texts(fi="Tunnusluvut", sv="Nyckeltal", en="Summaries")
CELLS: Final = Texts(fi="Jakaumat", sv="Fördelningar", en="Distributions")
QUESTIONS: Final = Texts(fi="Kysymykset", sv="Frågor", en="Questions")
SOURCES: Final = Texts(fi="Lähteet ja menetelmä", sv="Källor och metod", en="Sources and method")

SHEET: Final = Texts(fi="Välilehti", sv="Blad", en="Sheet")
HOLDS: Final = Texts(fi="Mitä siinä on", sv="Vad det innehåller", en="What it holds")
CHART_FIGURES: Final = Texts(fi="Kaavion luvut", sv="Diagrammets siffror", en="The figures of the chart")
NOT_COMPUTED: Final = Texts(fi="ei laskettu", sv="beräknas inte", en="not computed")
ALL: Final = Texts(fi="Kaikki", sv="Alla", en="All")
NO_GROUP: Final = Texts(fi="Ei ryhmää", sv="Ingen grupp", en="No group")

NAME: Final = Texts(fi="Muuttuja", sv="Variabel", en="Variable")
TEXT: Final = Texts(fi="Kysymys", sv="Fråga", en="Question")
LABEL: Final = Texts(fi="Kohta", sv="Delfråga", en="Item")
GROUP: Final = Texts(fi="Ryhmä", sv="Grupp", en="Group")
SECTION: Final = Texts(fi="Osio", sv="Avsnitt", en="Section")
KIND: Final = Texts(fi="Kysymyksen laji", sv="Typ av fråga", en="Kind of question")
ANSWERS: Final = Texts(fi="Vastaukset", sv="Svar", en="Answers")
NO_ANSWERS: Final = Texts(fi="Ei vastausta -vaihtoehdot", sv="Alternativ för inget svar", en="Ways not to answer")
PUBLISHED: Final = Texts(fi="Julkaiseminen", sv="Publicering", en="Publication")
ORIGIN: Final = Texts(fi="Sanamuoto", sv="Ordalydelse", en="Wording")
CODE: Final = Texts(fi="Koodi", sv="Kod", en="Code")
ANSWER: Final = Texts(fi="Vastaus", sv="Svar", en="Answer")
COUNT: Final = Texts(fi="Lukumäärä", sv="Antal", en="Count")
SHARE: Final = Texts(fi="Osuus vastauksista", sv="Andel av svaren", en="Share of answers")
WEIGHT: Final = Texts(fi="Painojen summa", sv="Vikternas summa", en="Sum of weights")
TEXT_OF_SOURCE: Final = Texts(fi="Lähde", sv="Källa", en="Source")
LICENCE: Final = Texts(fi="Lisenssi", sv="Licens", en="Licence")
ADDRESS: Final = Texts(fi="Osoite", sv="Adress", en="Address")

ABOUT_SUMMARIES: Final = Texts(
    fi="Jokaisen kohdan tunnusluvut, yksi rivi kohtaa ja ryhmää kohti.",
    sv="Nyckeltal för varje delfråga, en rad per delfråga och grupp.",
    en="The figures of every item, a row for each item and group.",
)
ABOUT_CELLS: Final = Texts(
    fi="Jokaisen vastauksen lukumäärä ja osuus.",
    sv="Antalet och andelen för varje svar.",
    en="The count and share of every answer.",
)
ABOUT_QUESTIONS: Final = Texts(
    fi="Mitä kysyttiin, vastausvaihtoehdot ja koodit.",
    sv="Vad som frågades, svarsalternativen och koderna.",
    en="What was asked, the answers and their codes.",
)
ABOUT_SOURCES: Final = Texts(
    fi="Mistä luvut ovat, miten ne on laskettu ja millä ehdoilla niitä saa käyttää.",
    sv="Varifrån siffrorna kommer, hur de har räknats och på vilka villkor de får användas.",
    en="Where the figures come from, how they were made, and on what terms they may be used.",
)

KINDS: Final[Mapping[str, Texts]] = {
    QuestionKind.SINGLE_CHOICE: Texts(fi="yksi vaihtoehto", sv="ett alternativ", en="single choice"),
    QuestionKind.MULTIPLE_CHOICE: Texts(fi="monta vaihtoehtoa", sv="flera alternativ", en="multiple choice"),
    QuestionKind.SCALE: Texts(fi="asteikko", sv="skala", en="scale"),
    QuestionKind.MATRIX: Texts(fi="asteikko, monta kohtaa", sv="skala, flera delfrågor", en="scale, several items"),
    QuestionKind.NUMBER: Texts(fi="luku", sv="tal", en="number"),
    QuestionKind.OPEN_TEXT: Texts(fi="avovastaus", sv="öppet svar", en="open answer"),
    QuestionKind.GROUP: Texts(fi="toistuva ryhmä", sv="grupp som upprepas", en="repeating group"),
    "note": Texts(fi="ohjeteksti", sv="anvisning", en="note"),
    "calculation": Texts(fi="laskettu vastauksista", sv="beräknat ur svaren", en="computed from answers"),
}
PUBLICATIONS: Final[Mapping[Publication, Texts]] = {
    Publication.OPEN: Texts(fi="vastaajittain", sv="per respondent", en="by respondent"),
    Publication.AGGREGATE: Texts(fi="vain yhteenvetona", sv="endast som sammanställning", en="as figures only"),
    Publication.INTERNAL: Texts(fi="ei julkaista", sv="publiceras inte", en="not published"),
}
ORIGINS: Final[Mapping[Origin, Texts]] = {
    Origin.SOURCE: Texts(fi="sanasta sanaan lähteestä", sv="ordagrant från källan", en="the source's own words"),
    Origin.TRANSLATION: Texts(fi="oma käännös", sv="egen översättning", en="own translation"),
    Origin.RECONSTRUCTED: Texts(
        fi="täydennetty: lähde ei kerro",
        sv="kompletterat: källan säger inte",
        en="filled in: not in the source",
    ),
}
MEASURES: Final[Mapping[str, tuple[Texts, str]]] = {
    "n": (Texts(fi="n", sv="n", en="n"), "0"),
    "n_total": (Texts(fi="Rivejä", sv="Rader", en="Rows"), "0"),
    "blank": (Texts(fi="Tyhjiä", sv="Tomma", en="Blank"), "0"),
    "dont_know": (Texts(fi="En osaa sanoa", sv="Vet ej", en="Don't know"), "0"),
    "not_applicable": (Texts(fi="Ei koske", sv="Gäller inte", en="Not applicable"), "0"),
    "not_asked": (Texts(fi="Ei kysytty", sv="Inte frågat", en="Not asked"), "0"),
    "mean": (Texts(fi="Keskiarvo", sv="Medelvärde", en="Mean"), "0.0"),
    "sd": (Texts(fi="Keskihajonta", sv="Standardavvikelse", en="Standard deviation"), "0.00"),
    "se": (Texts(fi="Keskivirhe", sv="Medelfel", en="Standard error"), "0.00"),
    "median": (Texts(fi="Mediaani", sv="Median", en="Median"), "0.0"),
    "interpolated_median": (
        Texts(fi="Interpoloitu mediaani", sv="Interpolerad median", en="Interpolated median"),
        "0.00",
    ),
    "low": (Texts(fi="Alle keskikohdan", sv="Under mitten", en="Below the centre"), "0%"),
    "neutral": (Texts(fi="Keskikohta", sv="Mitten", en="Centre"), "0%"),
    "high": (Texts(fi="Yli keskikohdan", sv="Över mitten", en="Above the centre"), "0%"),
    "top2": (Texts(fi="Kaksi ylintä", sv="Två högsta", en="Top two"), "0%"),
    "bottom2": (Texts(fi="Kaksi alinta", sv="Två lägsta", en="Bottom two"), "0%"),
    "rank": (Texts(fi="Sija", sv="Plats", en="Rank"), "0"),
    "n_weighted": (Texts(fi="Painotettu n", sv="Viktat n", en="Weighted n"), "0.0"),
}
"""The figures of a summary in the order of its fields: their heads and number formats."""
