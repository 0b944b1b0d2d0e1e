"""Pairs of marks, bars from zero, and dots on an axis."""

import pytest

from tests.unit.presentation.charts.cases import bars, dots, pairs
from yhdyspinta.presentation.charts import looks
from yhdyspinta.presentation.charts.chart import Chart, PairRow, Scheme, ValueKind, ValueRow
from yhdyspinta.presentation.charts.marks import Box, Circle, Line, Mark, Text
from yhdyspinta.presentation.charts.sheet import sheet_of
from yhdyspinta.presentation.charts.svg import picture_of


def marks_of(chart: Chart) -> tuple[Mark, ...]:
    return picture_of(chart, sheet_of(716)).marks


def circles(chart: Chart) -> list[Circle]:
    """The circles of rows; those of the legend come first and are left out."""
    found = [mark for mark in marks_of(chart) if isinstance(mark, Circle)]
    return found[-sum(1 for mark in found if mark.y != found[0].y) :]


def text(chart: Chart, written: str) -> Text:
    return next(mark for mark in marks_of(chart) if isinstance(mark, Text) and mark.text == written)


def written(chart: Chart) -> list[str]:
    return [mark.text for mark in marks_of(chart) if isinstance(mark, Text)]


def test_values_stand_on_the_outer_sides_of_their_marks() -> None:
    chart = pairs(PairRow("Kela", 4.0, 2.0, 22, 40))
    ring, dot = sorted(circles(chart), key=lambda circle: circle.x)

    assert (ring.look, dot.look) == (looks.SECOND, looks.FIRST)
    assert text(chart, "2,0").right < ring.x
    assert text(chart, "4,0").left > dot.x
    assert "22 / 40" in written(chart)


def test_the_axis_is_in_proportion() -> None:
    found = circles(pairs(PairRow("a", 1.0, 5.0, 9, 9), PairRow("b", 2.0, 3.0, 9, 9)))
    one, two, three, five = sorted(circle.x for circle in found)

    assert (two - one) / (five - one) == pytest.approx(0.25)
    assert (three - one) / (five - one) == pytest.approx(0.5)


@pytest.mark.parametrize("scheme", Scheme)
def test_both_marks_of_equal_values_are_seen(scheme: Scheme) -> None:
    ring, dot = circles(pairs(PairRow("Kela", 3.0, 3.0, 22, 40), scheme=scheme))

    assert ring.x == dot.x
    assert 'fill="none"' in looks.ATTRIBUTES[ring.look]
    assert dot.radius + 2 < ring.radius - 1.25


def test_marks_that_meet_have_the_dot_on_top() -> None:
    ring, dot = circles(pairs(PairRow("Kela", 3.0, 3.1, 22, 40)))

    assert (ring.look, dot.look) == (looks.SECOND, looks.FIRST)


def test_the_earlier_wave_is_hollow_and_the_later_filled() -> None:
    found = circles(pairs(PairRow("Kela", 2.0, 4.0, 22, 40), scheme=Scheme.WAVES))

    assert [circle.look for circle in sorted(found, key=lambda circle: circle.x)] == [looks.EARLIER, looks.LATER]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (PairRow("Kela", 3.0, None, 22, 0), "Hyvinvointialue: ei vastauksia"),
        (PairRow("Kela", None, 3.0, 22, 40), "Työllisyysalue: ei tietoa"),
        (PairRow("Kela", None, None, 0, 0), "ei vastauksia"),
        (PairRow("Kela", None, None, 3, 0), "ei tietoa kummastakaan"),
    ],
)
def test_a_side_without_a_value_is_said_in_words(row: PairRow, words: str) -> None:
    assert words in written(pairs(row))


def test_the_words_of_the_ends_stand_over_the_ends_of_the_axis() -> None:
    chart = pairs(PairRow("Kela", 1.0, 5.0, 22, 40))
    low, high = sorted(circle.x for circle in circles(chart))

    assert text(chart, "huonosti").left == pytest.approx(low)
    assert text(chart, "hyvin").right == pytest.approx(high)


def test_bars_of_shares_begin_at_zero_and_are_parts_of_the_whole() -> None:
    chart = bars(ValueRow("a", 0.25, 8), ValueRow("b", 1.0, 8))
    found = [mark for mark in marks_of(chart) if isinstance(mark, Box)]
    tracks, filled = ([box for box in found if box.look == look] for look in (looks.TRACK, looks.BAR))

    assert filled[0].x == filled[1].x == tracks[0].x
    assert filled[0].width / tracks[0].width == pytest.approx(0.25)
    assert filled[1].width == pytest.approx(tracks[1].width)
    assert {"25\u00a0%", "100\u00a0%", "Osuus vastanneista"} <= set(written(chart))


def test_bars_of_counts_are_compared_with_the_largest() -> None:
    chart = bars(ValueRow("a", 50), ValueRow("b", 200), ValueRow("c", 0), kind=ValueKind.COUNT)
    small, large = (mark for mark in marks_of(chart) if isinstance(mark, Box))

    assert small.width / large.width == pytest.approx(0.25)
    assert {"50", "200", "0"} <= set(written(chart))


def test_negative_bars_lie_on_the_other_side_of_zero() -> None:
    chart = bars(ValueRow("a", -1.0), ValueRow("b", 1.0), kind=ValueKind.MEAN)
    below, above = (mark for mark in marks_of(chart) if isinstance(mark, Box))

    assert below.x + below.width == pytest.approx(above.x)
    assert below.width == pytest.approx(above.width)


@pytest.mark.parametrize("make", [bars, dots])
def test_a_value_that_is_not_there_is_said_in_words(make: type[Chart]) -> None:
    chart = make(ValueRow("a", None), ValueRow("b", None, 0))

    assert {"ei tietoa", "ei vastauksia"} <= set(written(chart))


def test_dots_lie_in_proportion_with_their_values_beside_them() -> None:
    chart = dots(ValueRow("a", 1.0, 9), ValueRow("b", 2.0, 9), ValueRow("c", 5.0, 9))
    one, two, five = circles(chart)

    assert (two.x - one.x) / (five.x - one.x) == pytest.approx(0.25)
    assert text(chart, "2,0").left > two.x


def test_a_value_beyond_the_axis_makes_it_longer() -> None:
    chart = dots(ValueRow("a", 1.0, 9), ValueRow("b", 6.0, 9))
    one, six = circles(chart)
    grid = [mark.x1 for mark in marks_of(chart) if isinstance(mark, Line) and mark.x1 == mark.x2]

    assert (min(grid), max(grid)) == pytest.approx((one.x, six.x))


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (1, 5, ["1", "2", "3", "4", "5"]),
        (0, 10, [str(tick) for tick in range(11)]),
        (0, 100, ["0", "50", "100"]),
        (2.5, 3.5, ["2,5", "3,0", "3,5"]),
    ],
)
def test_ticks_are_round_numbers(low: float, high: float, ticks: list[str]) -> None:
    found = [mark.text for mark in marks_of(dots(ValueRow("a", None), low=low, high=high)) if isinstance(mark, Text)]

    assert [one for one in found if one[0].isdigit()] == ticks
