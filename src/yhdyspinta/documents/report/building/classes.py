"""The classes of answers that a chart shows: one a code, or several codes merged into one."""

from dataclasses import dataclass

from yhdyspinta.analysis.figures.merging import Merge, group_codes
from yhdyspinta.analysis.instruments.instrument import Direction, Scale
from yhdyspinta.languages import Language, Texts
from yhdyspinta.presentation.charts.chart import AnswerClass


@dataclass(frozen=True, slots=True)
class Classes:
    """The classes in the order of the scale, and for each the places of its codes."""

    shown: tuple[AnswerClass, ...]
    places: tuple[tuple[int, ...], ...]

    def collect(self, shares: tuple[float, ...]) -> tuple[float, ...]:
        """One share a class, from one share a code."""
        return tuple(sum(shares[place] for place in places) for places in self.places)


def classes_of_scale(scale: Scale, merges: tuple[Merge, ...], merged: Texts | None, language: Language) -> Classes:
    """The classes of a scale's answers. `merged` is the label of the merged class, where there are words for it."""
    places = [tuple(run) for _name, run in group_codes(scale.id, scale.codes, merges)]
    last = len(scale.codes) - 1
    shown = []
    for run in places:
        low, high = scale.codes[run[0]], scale.codes[run[-1]]
        short = str(low) if low == high else f"{low}–{high}"
        label = _label(scale, run, short, language)
        if merged is not None and low != high:
            label = merged[language]
        tone = _tone(run, last)
        shown.append(AnswerClass(label, short, tone if scale.direction is Direction.ASCENDING else -tone))
    return Classes(tuple(shown), tuple(places))


def _label(scale: Scale, run: tuple[int, ...], short: str, language: Language) -> str:
    """`5 = erittäin hyvin`; only the number where the point has no words."""
    labels = [point.label for point in (scale.points[place] for place in run) if point.label is not None]
    words = " / ".join(label[language] for label in labels) if len(labels) == len(run) else ""
    if not words and run[0] == 0:
        words = scale.low_end[language]
    if not words and run[-1] == len(scale.points) - 1:
        words = scale.high_end[language]
    return f"{short} = {words}" if words and words != short else short


def _tone(run: tuple[int, ...], last: int) -> float:
    """A merged class at an end has the tone of that end; one in the middle that of its centre."""
    if last == 0:
        return 0.0
    if run[-1] == last:
        place = float(last)
    elif run[0] == 0:
        place = 0.0
    else:
        place = (run[0] + run[-1]) / 2
    return place / last * 2 - 1
