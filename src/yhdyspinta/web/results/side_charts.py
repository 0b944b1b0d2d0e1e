"""Charts of both sides' answers to the same questions, with their tables: what is furthest apart comes first.

A chart has the items of one scale that both sides answered on it; its table has the others too, in words.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from yhdyspinta.analysis.instruments.instrument import Scale
from yhdyspinta.analysis.instruments.variables import Variable
from yhdyspinta.documents.report.markup import Drawn
from yhdyspinta.languages import Language, Texts
from yhdyspinta.presentation.charts.chart import DumbbellChart, PairRow
from yhdyspinta.presentation.charts.svg import draw_for_page
from yhdyspinta.presentation.languages import current_language


@dataclass(frozen=True, slots=True)
class SideLine:
    """An item: its label, what each side said in words, and how far apart the two are in words. `first` and `second`
    are on the scale, None where there is no value."""

    variable: Variable
    first: float | None
    second: float | None
    first_n: int
    second_n: int
    employment: str
    county: str
    gap: str

    @property
    def label(self) -> str:
        return self.variable.label[current_language()]

    @property
    def distance(self) -> float:
        """How far apart; below any distance where a side has no value."""
        return -1.0 if self.first is None or self.second is None else abs(self.first - self.second)


@dataclass(frozen=True, slots=True)
class SideFigure:
    """A chart with the sentence that it shows, and its table."""

    id: str
    title: str
    summary: str
    chart: SafeString
    lines: tuple[SideLine, ...]


def draw_sides(
    lines: Iterable[SideLine],
    scales: Sequence[Scale],
    summarise: Callable[[Sequence[SideLine]], str],
    *,
    is_whole: bool,
) -> list[SideFigure]:
    """A figure for each scale, in the order of the form; inside it by distance, not by value."""
    by_scale: dict[str, list[SideLine]] = {}
    for line in lines:
        by_scale.setdefault(line.variable.question.scale, []).append(line)
    known = {scale.id: scale for scale in scales}
    return [
        _figure(number, known[scale], sorted(of_scale, key=lambda one: -one.distance), summarise, is_whole=is_whole)
        for number, (scale, of_scale) in enumerate(by_scale.items(), start=1)
    ]


def gap_words(first: float, second: float, *, write: Callable[[float], str]) -> str:
    """The distance and its direction, without saying which is better."""
    distance = write(abs(first - second))
    if distance == write(0):
        return _("the same")
    if first > second:
        return _("the employment area %(gap)s higher") % {"gap": distance}
    return _("the county %(gap)s higher") % {"gap": distance}


def count_alike(lines: Sequence[SideLine]) -> str:
    """How many items both sides answered, in how many alike, and where they are furthest apart."""
    both = [line for line in lines if line.distance >= 0]
    if not both:
        return _("There is no item on this scale that both sides answered.")
    alike = sum(line.distance == 0 for line in both)
    sentence = ngettext(
        "Both sides answered %(n)s item, and gave the same answer to %(alike)s.",
        "Both sides answered %(n)s items, and gave the same answer to %(alike)s.",
        len(both),
    ) % {"n": len(both), "alike": alike}
    furthest = both[0]
    if furthest.distance == 0:
        return sentence
    language = current_language()
    return f"{sentence} " + _("They are furthest apart on: %(label)s (%(gap)s).") % {
        "label": furthest.variable.label[language].rstrip("."),
        "gap": furthest.gap,
    }


def say_means(lines: Sequence[SideLine]) -> str:
    """Where the means of persons are furthest apart."""
    both = [line for line in lines if line.distance >= 0]
    if not both or both[0].distance == 0:
        return _("The means of both sides are the same.")
    label = both[0].variable.label[current_language()].rstrip(".")
    return _("The means are furthest apart on: %(label)s (%(gap)s).") % {"label": label, "gap": both[0].gap}


def _figure(
    number: int,
    scale: Scale,
    lines: Sequence[SideLine],
    summarise: Callable[[Sequence[SideLine]], str],
    *,
    is_whole: bool,
) -> SideFigure:
    language = current_language()
    low, high = scale.codes[0], scale.codes[-1]
    figure_id = f"both-sides-{number}"
    title = _("Scale %(low)s–%(high)s: %(low_end)s – %(high_end)s") % {
        "low": low,
        "high": high,
        "low_end": scale.low_end[language],
        "high_end": scale.high_end[language],
    }
    summary = summarise(lines)
    chart = DumbbellChart(
        language=language,
        title=title,
        summary=summary,
        first_label=_("Employment area"),
        second_label=_("Wellbeing services county"),
        rows=tuple(
            PairRow(line.variable.label[language], line.first, line.second, line.first_n, line.second_n)
            for line in lines
            if line.distance >= 0
        ),
        low=low,
        high=high,
        low_label=_end(scale.low_end, low, language),
        high_label=_end(scale.high_end, high, language),
        is_whole=is_whole,
    )
    drawn = format_html("{}", Drawn(draw_for_page(chart, id_prefix=figure_id))) if chart.rows else SafeString()
    return SideFigure(figure_id, title, summary, drawn, tuple(lines))


def _end(words: Texts, code: int, language: Language) -> str:
    """The words of an end, where they say more than its number."""
    return "" if words[language] == str(code) else words[language]
