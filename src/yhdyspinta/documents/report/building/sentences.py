"""What a figure shows, in one sentence that is true whatever the values are."""

from typing import Final

from yhdyspinta.languages import Language, Texts
from yhdyspinta.presentation.charts.chart import LikertRow, ValueRow
from yhdyspinta.presentation.formats import decimal, percent

_NOBODY: Final = Texts(fi="Kukaan ei vastannut.", sv="Ingen svarade.", en="Nobody answered.")
_ONE_ROW: Final = Texts(
    fi="{label}: keskiarvo on {mean}.", sv="{label}: medelvärdet är {mean}.", en="{label}: the mean is {mean}."
)
_ALL_ALIKE: Final = Texts(
    fi="Kaikkien kohtien keskiarvo on {mean}.",
    sv="Alla punkter har medelvärdet {mean}.",
    en="Every item has a mean of {mean}.",
)
_HIGHEST_LOWEST: Final = Texts(
    fi="Korkein keskiarvo: {top} ({high}). Matalin: {bottom} ({low}).",
    sv="Högsta medelvärdet: {top} ({high}). Lägsta: {bottom} ({low}).",
    en="Highest mean: {top} ({high}). Lowest: {bottom} ({low}).",
)
_GROUPS: Final = Texts(
    fi="{label}: ryhmien keskiarvot ovat välillä {low}–{high}.",
    sv="{label}: gruppernas medelvärden ligger mellan {low} och {high}.",
    en="{label}: the means of the groups lie between {low} and {high}.",
)
_MOST_CHOSEN: Final = Texts(
    fi="Useimmin valittiin {label}: {share} vastanneista.",
    sv="Oftast valdes {label}: {share} av dem som svarat.",
    en="Most often chosen was {label}: {share} of those who answered.",
)
_QUOTED: Final = Texts(fi="”{label}”", sv="”{label}”", en="“{label}”")
_CLAUSE: Final = 90
"""Longer labels are cut at a word in a sentence; the chart and the table have them whole."""


def about_items(rows: tuple[LikertRow, ...], language: Language) -> str:
    """The highest and the lowest mean of several items, those that are shown alike together."""
    known = [(row.mean, row.label) for row in rows if row.mean is not None]
    if not known:
        return _NOBODY[language]
    shown = [(decimal(mean, language), label) for mean, label in known]
    if len(known) == 1:
        return _ONE_ROW[language].format(label=_clause(shown[0][1]), mean=shown[0][0])
    high, low = decimal(max(known)[0], language), decimal(min(known)[0], language)
    if high == low:
        return _ALL_ALIKE[language].format(mean=high)
    top = ", ".join(_clause(label) for mean, label in shown if mean == high)
    bottom = ", ".join(_clause(label) for mean, label in shown if mean == low)
    return _HIGHEST_LOWEST[language].format(top=top, high=high, bottom=bottom, low=low)


def about_groups(label: str, rows: tuple[LikertRow, ...], language: Language) -> str:
    """Between which values the groups lie; no group is named as the best or the worst."""
    means = [row.mean for row in rows if row.mean is not None]
    if not means:
        return _NOBODY[language]
    low, high = decimal(min(means), language), decimal(max(means), language)
    if low == high:
        return _ONE_ROW[language].format(label=_clause(label), mean=low)
    return _GROUPS[language].format(label=_clause(label), low=low, high=high)


def about_choices(rows: tuple[ValueRow, ...], language: Language) -> str:
    """What was chosen most often; several when they are shown alike."""
    shares = [row.value for row in rows if row.value]
    if not shares:
        return _NOBODY[language]
    most = percent(max(shares), language, 0)
    labels = [row.label for row in rows if row.value is not None and percent(row.value, language, 0) == most]
    quoted = ", ".join(_QUOTED[language].format(label=_clause(label)) for label in labels)
    return _MOST_CHOSEN[language].format(label=quoted, share=most)


def _clause(label: str) -> str:
    label = label.strip().rstrip(".")
    if len(label) <= _CLAUSE:
        return label
    return label[:_CLAUSE].rsplit(" ", 1)[0].rstrip(",;:") + " …"
