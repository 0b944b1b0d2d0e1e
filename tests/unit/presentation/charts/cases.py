"""Charts at the edges of what can be drawn, and all kinds of charts in one list. The figures are made up."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from tests.factories import report_charts
from yhdyspinta.languages import Language
from yhdyspinta.presentation.charts.chart import (
    AnswerClass,
    BarChart,
    Chart,
    DotChart,
    DumbbellChart,
    LikertChart,
    LikertRow,
    PairRow,
    Scheme,
    ValueKind,
    ValueRow,
)

LONGEST: Final = "Selkeästi määritellyt vastuuhenkilöt/yhteyshenkilöt kunnissa/kuntayhtymissä"
MARKUP: Final = "<script>alert(1)</script> & \"lainaus\" 'toinen' ]]>"
FIVE: Final = tuple(
    AnswerClass(label, label[0], tone)
    for label, tone in (
        ("1 = toteutunut erittäin huonosti", -1.0),
        ("2", -0.5),
        ("3", 0.0),
        ("4", 0.5),
        ("5 = toteutunut erittäin hyvin", 1.0),
    )
)


def likert(*rows: LikertRow, classes: tuple[AnswerClass, ...] = FIVE) -> LikertChart:
    """A stacked chart in Finnish with these rows."""
    return LikertChart("fi", "Otsikko", "Yhteenveto.", classes, rows, "EOS/vastaus puuttuu", "Keskiarvo")


def row(
    *shares: float, n: int = 20, missing: float = 0.0, mean: float | None = 3.0, label: str = "Kela"
) -> LikertRow:
    return LikertRow(label, n, shares, missing, mean)


def pairs(*rows: PairRow, scheme: Scheme = Scheme.SIDES) -> DumbbellChart:
    """Means of two sides from 1 to 5 in Finnish."""
    return DumbbellChart(
        "fi", "Otsikko", "Yhteenveto.", "Työllisyysalue", "Hyvinvointialue", rows, 1, 5, "huonosti", "hyvin", scheme
    )


def bars(*rows: ValueRow, kind: ValueKind = ValueKind.SHARE) -> BarChart:
    return BarChart("fi", "Otsikko", "Yhteenveto.", rows, kind, "Osuus vastanneista")


def dots(*rows: ValueRow, low: float = 1, high: float = 5) -> DotChart:
    return DotChart(
        "fi", "Otsikko", "Yhteenveto.", rows, low, high, "Keskiarvo", "erittäin huonosti", "erittäin hyvin"
    )


def _merged(language: Language) -> LikertChart:
    """Four classes from the highest to the lowest, 4 and 5 merged."""
    classes = (
        AnswerClass("4–5 = usein tai lähes aina", "4–5", 1.0),
        AnswerClass("3", "3", 0.0),
        AnswerClass("2", "2", -0.5),
        AnswerClass("1 = ei juuri koskaan", "1", -1.0),
    )
    rows = (
        row(21 / 23, 2 / 23, 0, 0, n=23, mean=4.6, label="Osaamisvaje ja koulutus"),
        row(1 / 23, 5 / 23, 12 / 23, 4 / 23, missing=1 / 23, mean=2.1, label="Luku- ja kirjoitustaidottomuus"),
    )
    return replace(likert(*rows, classes=classes), language=language)


def _eleven(language: Language) -> LikertChart:
    classes = tuple(AnswerClass(str(at), str(at), (at - 5) / 5) for at in range(11))
    shares = (0.05, 0.05, 0.05, 0.05, 0.05, 0.1, 0.15, 0.1, 0.1, 0.1, 0.1)
    first = row(*shares, missing=0.1, n=100, mean=6.1)
    return replace(likert(first, row(*[0] * 10, 1.0, mean=10.0), classes=classes), language=language)


def _two(language: Language) -> LikertChart:
    classes = (AnswerClass("Ei", "Ei", -1.0), AnswerClass("Kyllä", "Kyllä", 1.0))
    return replace(likert(row(0.4, 0.5, missing=0.1, mean=None), classes=classes), language=language)


def _named_over_the_bar(language: Language) -> LikertChart:
    classes = (
        AnswerClass("Täysin eri mieltä", "1", -1.0),
        AnswerClass("Ei samaa eikä eri mieltä", "2", 0.0),
        AnswerClass("Samaa mieltä", "3", 1.0),
    )
    chart = likert(row(0.25, 0.3, 0.35, missing=0.1), row(0.1, 0.4, 0.5), classes=classes)
    return replace(chart, language=language, missing_label="EOS")


def _hard_texts(language: Language) -> LikertChart:
    rows = (
        row(1.0, 0, 0, 0, 0, label=""),
        row(0, 0, 0, 0.001, 0.999, label="x" * 90),
        row(0.2, 0.2, 0.2, 0.2, 0.2, n=123_456, mean=-12_345.67, label=f"{MARKUP} {'lentokonesuihku' * 4}"),
        row(0, 0, 0, 0, 0, n=0, missing=1.0, mean=None, label="Ei\x00kukaan\ud800"),
        row(0, 0, 0, 0, 0, n=0, mean=None, label=" ".join(["sana"] * 60)),
    )
    classes = (AnswerClass("Organisoitu keskitetysti siten, että " * 4, "1", -1.0), *FIVE[1:])
    chart = likert(*rows, classes=classes)
    return replace(chart, language=language, missing_label="EOS tai vastaus puuttuu muusta syystä", title=MARKUP)


def _forty(language: Language) -> LikertChart:
    rows = [
        row(0, at / 40, 0.5 - at / 80, 0.4 - at / 80, 0.05, missing=0.05, label=f"{LONGEST} {at}") for at in range(32)
    ]
    return replace(likert(*rows, *rows[:8]), language=language)


def _hard_pairs(language: Language) -> DumbbellChart:
    chart = pairs(
        PairRow("ääripäät", 1, 5, 10, 20),
        PairRow("kumpikaan ei", None, None, 0, 0),
        PairRow("tietoa ei ole", None, None, 3, 0),
        PairRow("oikealla", None, 4.9, 0, 3),
        PairRow("vasemmalla", 1.0, None, 9, 0),
        PairRow("lähellä", 3.0, 3.05, 1000, 9),
        PairRow(LONGEST, 3.2, 3.0, 9, 0),
    )
    return replace(chart, language=language, first_label="Pohjois-Savon hyvinvointialue ja sen kumppanit")


def _far_ends(language: Language) -> DotChart:
    rows = (ValueRow("alku", 0.0, 3), ValueRow(LONGEST, 37.5, 3), ValueRow("yli", 112.0, 3), ValueRow("ei", None, 0))
    return replace(dots(*rows, low=0, high=100), language=language)


def _differences(language: Language) -> BarChart:
    rows = [ValueRow(f"Rivi {value}", value, 3) for value in (-1.5, 0.0, 2.2, None)]
    return replace(bars(*rows, kind=ValueKind.MEAN), language=language)


CASES: Final[dict[str, Callable[[Language], Chart]]] = {
    "likert": report_charts.likert,
    "diverging": report_charts.diverging,
    "sides": report_charts.sides,
    "waves": report_charts.waves,
    "bars": report_charts.bars,
    "counts": report_charts.counts,
    "dots": report_charts.dots,
    "merged classes": _merged,
    "eleven classes": _eleven,
    "two classes": _two,
    "named over the bar": _named_over_the_bar,
    "hard texts": _hard_texts,
    "forty rows": _forty,
    "no rows": lambda language: replace(likert(), language=language),
    "one row of zeros": lambda language: replace(bars(ValueRow("Muu", 0.0, 0)), language=language),
    "nothing known": lambda language: replace(dots(ValueRow("Muu", None)), language=language),
    "hard pairs": _hard_pairs,
    "far ends": _far_ends,
    "differences": _differences,
}
