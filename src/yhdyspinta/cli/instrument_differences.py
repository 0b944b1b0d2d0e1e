"""What `yhdyspinta instrument diff` says: the differences of two versions in plain words."""

from collections.abc import Iterator, Sequence
from typing import Final

from yhdyspinta.analysis.instruments.differences import Difference
from yhdyspinta.analysis.instruments.instrument import Comparability
from yhdyspinta.languages import Language, Texts

_HEADS: Final = {
    Comparability.SAME: Texts(fi="Samat ({n})", sv="Samma ({n})", en="Same ({n})"),
    Comparability.REWORDED: Texts(
        fi="Sanat muuttuneet, vastaukset samat ({n})",
        sv="Andra ord, samma svar ({n})",
        en="Other words, same answers ({n})",
    ),
    Comparability.RESCALED: Texts(fi="Vastaukset muuttuneet ({n})", sv="Andra svar ({n})", en="Other answers ({n})"),
    Comparability.NEW: Texts(fi="Uudet ({n})", sv="Nya ({n})", en="New ({n})"),
    Comparability.DROPPED: Texts(fi="Poistetut ({n})", sv="Borttagna ({n})", en="Dropped ({n})"),
}
_ORDER: Final = (
    Comparability.NEW,
    Comparability.DROPPED,
    Comparability.REWORDED,
    Comparability.RESCALED,
    Comparability.SAME,
)
_WAS: Final = Texts(fi="oli: {text}", sv="var: {text}", en="was: {text}")
_RENAMED: Final = Texts(fi="ennen {before}", sv="tidigare {before}", en="before {before}")
_CLAIMED: Final = Texts(
    fi="lomake sanoo: {claimed}", sv="formuläret säger: {claimed}", en="the questionnaire says: {claimed}"
)
_LANGUAGES: Final = Texts(
    fi="muuttuneet kielet: {languages}", sv="ändrade språk: {languages}", en="languages changed: {languages}"
)
_COMPARABLE: Final = Texts(
    fi="Vertailukelpoisia: {same}. Varauksin vertailukelpoisia: {reworded}. Ei vertailukelpoisia: {others}.",
    sv="Jämförbara: {same}. Jämförbara med förbehåll: {reworded}. Inte jämförbara: {others}.",
    en="Comparable: {same}. Comparable with care: {reworded}. Not comparable: {others}.",
)
_LONGEST: Final = 100


def difference_lines(differences: Sequence[Difference], language: Language) -> Iterator[str]:
    """A heading for each kind of change that occurs with its questions, and which stay comparable."""
    for change in _ORDER:
        chosen = [each for each in differences if each.change is change]
        if not chosen:
            continue
        yield _HEADS[change][language].format(n=len(chosen))
        for each in chosen:
            yield from _lines(each, language)
        yield ""
    yield _comparable(differences, language)


def _lines(difference: Difference, language: Language) -> Iterator[str]:
    remarks = []
    if difference.before and difference.after and difference.before != difference.after:
        remarks.append(_RENAMED[language].format(before=difference.before))
    if difference.languages:
        remarks.append(_LANGUAGES[language].format(languages=", ".join(difference.languages)))
    if difference.claimed:
        remarks.append(_CLAIMED[language].format(claimed=difference.claimed.value))
    remark = f" ({'; '.join(remarks)})" if remarks else ""
    yield f"  {difference.after or difference.before}: {_brief(difference.text[language])}{remark}"
    old = difference.old_text
    if old and old[language] != difference.text[language]:
        yield f"    {_WAS[language].format(text=_brief(old[language]))}"


def _comparable(differences: Sequence[Difference], language: Language) -> str:
    counts = {change: sum(each.change is change for each in differences) for change in Comparability}
    same, reworded = counts[Comparability.SAME], counts[Comparability.REWORDED]
    return _COMPARABLE[language].format(same=same, reworded=reworded, others=len(differences) - same - reworded)


def _brief(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
