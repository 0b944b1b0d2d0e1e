"""Bars of answers: how long their parts are, what is written on them, and what stands for what is missing."""

from dataclasses import replace

import pytest

from tests.unit.presentation.charts.cases import CASES, FIVE, likert, row
from yhdyspinta.presentation.charts import looks
from yhdyspinta.presentation.charts.chart import AnswerClass, Layout, LikertChart
from yhdyspinta.presentation.charts.marks import Box, Line, Mark, Pattern, Text
from yhdyspinta.presentation.charts.sheet import sheet_of
from yhdyspinta.presentation.charts.svg import picture_of

WIDE = sheet_of(716)
APART = 6


def marks_of(chart: LikertChart) -> tuple[Mark, ...]:
    return picture_of(chart, WIDE).marks


def parts(chart: LikertChart) -> list[Box]:
    """The boxes of bars, without the signs of the legend."""
    return [mark for mark in marks_of(chart) if isinstance(mark, Box) and mark.height > 20]


def written(chart: LikertChart) -> list[str]:
    return [mark.text for mark in marks_of(chart) if isinstance(mark, Text)]


def numbers(chart: LikertChart) -> list[str]:
    """What is written on the parts of bars."""
    return [
        mark.text
        for mark in marks_of(chart)
        if isinstance(mark, Text) and (mark.look.startswith("chart-on-") or mark.look == looks.HALOED)
    ]


def test_parts_are_as_long_as_their_shares_and_add_up_to_the_field() -> None:
    whole = parts(likert(row(0, 0, 0, 0, 1)))[0]
    found = parts(likert(row(0.1, 0.2, 0.3, 0.25, 0.15)))

    starts = [(part.x - whole.x) / whole.width for part in found]
    assert starts == pytest.approx([0, 0.1, 0.3, 0.6, 0.85])
    assert found[-1].x + found[-1].width == pytest.approx(whole.x + whole.width)


def test_one_pixel_of_paper_parts_answers() -> None:
    one, two = parts(likert(row(0.5, 0, 0, 0, 0.5)))

    assert two.x - one.x - one.width == pytest.approx(1)


def test_what_is_missing_is_hatched_and_set_apart_at_the_right_end() -> None:
    answered, missing = parts(likert(row(0, 0, 0, 0, 0.9, missing=0.1)))
    field = parts(likert(row(0, 0, 0, 0, 1)))[0]

    assert missing.pattern is Pattern.HATCH
    assert missing.x + missing.width == pytest.approx(field.x + field.width, abs=1)
    assert missing.x - answered.x - answered.width == pytest.approx(APART, abs=1)


def test_rows_without_missing_answers_keep_the_scale_of_those_with() -> None:
    whole, ninety, _ = parts(likert(row(0, 0, 0, 0, 1), row(0, 0, 0, 0, 0.9, missing=0.1)))

    assert ninety.width / whole.width == pytest.approx(0.9)


def test_a_share_of_nothing_is_not_drawn() -> None:
    assert len(parts(likert(row(0.5, 0, 0, 0, 0.5)))) == 2


def test_whole_percent_is_written_where_it_has_room() -> None:
    assert numbers(likert(row(0, 1 / 22, 5 / 22, 10 / 22, 6 / 22))) == ["5", "23\u00a0%", "45\u00a0%", "27\u00a0%"]
    assert numbers(likert(row(0.01, 0, 0, 0, 0.99))) == ["99\u00a0%"]


def test_the_percent_sign_is_written_on_the_first_bar_only() -> None:
    assert numbers(likert(row(0, 0, 0.5, 0.5, 0), row(0, 0, 0.5, 0.5, 0))) == ["50\u00a0%", "50\u00a0%", "50", "50"]


def test_a_part_is_never_rounded_to_all() -> None:
    assert numbers(likert(row(0, 0, 0, 0.001, 0.999))) == ["99\u00a0%"]


def test_rows_keep_their_order_and_have_n_and_a_mean_with_a_comma() -> None:
    chart = likert(
        row(0, 0, 0, 0, 1, n=22, mean=3.84, label="Kela"), row(1, 0, 0, 0, 0, n=21, mean=None, label="Kunnat")
    )
    found = written(chart)

    assert found.index("Kela") < found.index("Kunnat")
    assert {"n", "22", "21", "Keskiarvo", "3,8", "–"} <= set(found)


def test_without_any_mean_there_is_no_column_for_it() -> None:
    assert "Keskiarvo" not in written(likert(row(0, 0, 0, 0, 1, mean=None)))


@pytest.mark.parametrize("layout", Layout)
def test_a_row_without_answers_says_so_and_has_no_bar(layout: Layout) -> None:
    chart = replace(likert(row(0, 0, 0, 0, 0, n=0, mean=None), row(0, 0, 0, 0, 0, n=0, missing=1.0)), layout=layout)

    assert parts(chart) == []
    assert {"ei vastauksia", "ei vastauksia; EOS/vastaus puuttuu 100\u00a0%"} <= set(written(chart))
    assert "inga svar" in written(replace(chart, language="sv"))


def test_merged_classes_are_drawn_in_the_order_given() -> None:
    chart = CASES["merged classes"]("fi")
    assert isinstance(chart, LikertChart)
    high, *_, low, _ = parts(chart)[2:]

    assert high.look == looks.tone_look(20)
    assert low.look == looks.tone_look(0)
    assert high.x < low.x


def test_low_answers_have_stripes_and_high_ones_none() -> None:
    found = parts(likert(row(0.2, 0.2, 0.2, 0.2, 0.2)))

    assert [part.pattern for part in found] == [Pattern.END, Pattern.MIDDLE, None, None, None]


def test_classes_are_named_over_the_first_bar_where_all_have_room() -> None:
    chart = CASES["named over the bar"]("fi")
    assert isinstance(chart, LikertChart)
    marks = marks_of(chart)
    first = next(mark for mark in marks if isinstance(mark, Text) and mark.text == "Samaa mieltä")
    bar = parts(chart)[2]

    assert all(mark.height > 20 for mark in marks if isinstance(mark, Box))  # there is no legend
    assert first.x == pytest.approx(bar.x)
    assert first.bottom <= bar.y


def test_a_class_that_the_first_bar_lacks_is_in_a_legend_with_the_others() -> None:
    signs = [mark for mark in marks_of(likert(row(0, 0, 0, 0, 1))) if isinstance(mark, Box) and mark.height < 20]

    assert [sign.look for sign in signs] == [looks.tone_look(step) for step in (0, 5, 10, 15, 20)]


def diverging(*shares: float, missing: float = 0.0, classes: tuple[AnswerClass, ...] = FIVE) -> LikertChart:
    return replace(likert(row(*shares, missing=missing), classes=classes), layout=Layout.DIVERGING)


def centre_of(chart: LikertChart) -> float:
    return next(mark.x1 for mark in marks_of(chart) if isinstance(mark, Line) and mark.look == looks.CENTRE)


def test_low_answers_lie_to_the_left_of_the_centre_and_the_neutral_on_both_sides() -> None:
    chart = diverging(0.1, 0.2, 0.3, 0.25, 0.15)
    lowest, low, neutral, high, highest = parts(chart)
    centre = centre_of(chart)

    assert lowest.x < low.x < neutral.x < centre < high.x < highest.x
    assert neutral.x + neutral.width / 2 == pytest.approx(centre, abs=1)


def test_classes_from_high_to_low_diverge_the_same_way() -> None:
    down = diverging(0.15, 0.25, 0.3, 0.2, 0.1, classes=tuple(reversed(FIVE)))

    assert [(part.x, part.look) for part in parts(down)] == [
        (part.x, part.look) for part in parts(diverging(0.1, 0.2, 0.3, 0.25, 0.15))
    ]


def test_rows_share_the_centre_and_what_is_missing_has_a_column_of_its_own() -> None:
    rows = (row(0.5, 0.4, 0, 0, 0, missing=0.1), row(0, 0, 0, 0.4, 0.4, missing=0.2))
    chart = replace(likert(*rows), layout=Layout.DIVERGING)
    found = parts(chart)
    missing = [part for part in found if part.pattern is Pattern.HATCH]
    answered = [part for part in found if part.pattern is not Pattern.HATCH]
    centre = centre_of(chart)

    assert [part.x < centre for part in answered] == [True, True, False, False]
    assert missing[0].x == missing[1].x > max(part.x + part.width for part in answered)
    assert {"10\u00a0%", "20\u00a0%", "EOS/vastaus puuttuu"} <= set(written(chart))
