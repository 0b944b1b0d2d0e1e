"""The figures of a summary with their names, for tables that spell them out."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from yhdyspinta.languages import Texts

MEASURES: Final[Mapping[str, Texts]] = MappingProxyType(
    {
        "n": Texts(fi="Vastauksen antaneita (n)", sv="Antal svar (n)", en="Valid answers (n)"),
        "n_total": Texts(fi="Vastaajia yhteensä", sv="Respondenter totalt", en="Respondents in all"),
        "blank": Texts(fi="Ei vastausta", sv="Inget svar", en="No answer"),
        "dont_know": Texts(fi="En osaa sanoa", sv="Kan inte säga", en="Don't know"),
        "not_applicable": Texts(fi="Ei koske vastaajaa", sv="Gäller inte respondenten", en="Not applicable"),
        "not_asked": Texts(fi="Ei kysytty", sv="Frågan ställdes inte", en="Not asked"),
        "mean": Texts(fi="Keskiarvo", sv="Medelvärde", en="Mean"),
        "sd": Texts(fi="Keskihajonta", sv="Standardavvikelse", en="Standard deviation"),
        "se": Texts(fi="Keskivirhe", sv="Medelfel", en="Standard error"),
        "median": Texts(fi="Mediaani", sv="Median", en="Median"),
        "interpolated_median": Texts(fi="Interpoloitu mediaani", sv="Interpolerad median", en="Interpolated median"),
        "low": Texts(fi="Osuus keskikohdan alla", sv="Andel under mitten", en="Share below the centre"),
        "neutral": Texts(fi="Osuus keskikohdassa", sv="Andel i mitten", en="Share at the centre"),
        "high": Texts(fi="Osuus keskikohdan yllä", sv="Andel över mitten", en="Share above the centre"),
        "top2": Texts(fi="Kahden ylimmän osuus", sv="Andel i de två högsta", en="Share of the two highest"),
        "bottom2": Texts(fi="Kahden alimman osuus", sv="Andel i de två lägsta", en="Share of the two lowest"),
        "rank": Texts(fi="Sija keskiarvon mukaan", sv="Plats enligt medelvärde", en="Rank by mean"),
        "n_weighted": Texts(fi="Painotettu n", sv="Viktat n", en="Weighted n"),
    }
)
"""In the order of the summary's own fields."""

FEW: Final = ("mean", "sd", "se", "median", "interpolated_median", "low", "neutral", "high", "top2", "bottom2")
"""Those that are no whole numbers."""
