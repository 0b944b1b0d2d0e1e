"""No text of a chart meets another one or leaves the picture, at any width and in any language."""

from itertools import combinations

import pytest

from tests.unit.presentation.charts.cases import CASES, LONGEST, likert, row
from yhdyspinta.languages import LANGUAGES, Language
from yhdyspinta.presentation.charts.marks import Box, Circle, Text
from yhdyspinta.presentation.charts.sheet import sheet_of
from yhdyspinta.presentation.charts.svg import picture_of

WIDTHS = (720, 560, 400, 320)
SLACK = 0.5


def texts_of(name: str, language: Language, width: float) -> list[Text]:
    return [mark for mark in picture_of(CASES[name](language), sheet_of(width)).marks if isinstance(mark, Text)]


def meets(one: Text, two: Text) -> bool:
    return (
        min(one.right, two.right) - max(one.left, two.left) > SLACK
        and min(one.bottom, two.bottom) - max(one.top, two.top) > SLACK
    )


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_texts_keep_clear_of_each_other_and_stay_inside(name: str, language: Language, width: float) -> None:
    picture = picture_of(CASES[name](language), sheet_of(width))
    texts = [mark for mark in picture.marks if isinstance(mark, Text)]

    assert texts
    assert [(one.text, two.text) for one, two in combinations(texts, 2) if meets(one, two)] == []
    outside = [
        text.text
        for text in texts
        if text.left < -SLACK or text.right > width + SLACK or text.top < -SLACK or text.bottom > picture.height + 1
    ]
    assert outside == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", CASES)
def test_marks_stay_inside_and_have_a_size(name: str, width: float) -> None:
    picture = picture_of(CASES[name]("fi"), sheet_of(width))

    for mark in picture.marks:
        if isinstance(mark, Box):
            assert mark.x >= 0
            assert mark.x + mark.width <= width + 1e-6
            assert mark.y + mark.height <= picture.height + 1e-6
            assert mark.width > 0
        if isinstance(mark, Circle):
            assert mark.radius <= mark.x <= width - mark.radius


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", CASES)
def test_text_lies_on_one_ground_only(name: str, width: float) -> None:
    """A number is wholly inside its part of a bar; a label, a value or a word touches none."""
    marks = picture_of(CASES[name]("fi"), sheet_of(width)).marks
    boxes = [mark for mark in marks if isinstance(mark, Box)]

    for text in (mark for mark in marks if isinstance(mark, Text)):
        crossing = [box for box in boxes if _crosses(text, box)]
        inside = [box for box in crossing if box.x <= text.left and text.right <= box.x + box.width]
        assert crossing == inside, text.text


def _crosses(text: Text, box: Box) -> bool:
    return (
        min(text.right, box.x + box.width) - max(text.left, box.x) > SLACK
        and min(text.bottom, box.y + box.height) - max(text.top, box.y) > SLACK
    )


@pytest.mark.parametrize("width", WIDTHS)
def test_the_longest_label_is_there_word_for_word(width: float) -> None:
    picture = picture_of(likert(row(0, 0, 0, 0, 1, label=LONGEST)), sheet_of(width))
    lines = [mark.text for mark in picture.marks if isinstance(mark, Text)]

    assert LONGEST.replace(" ", "") in "".join(lines).replace(" ", "")


@pytest.mark.parametrize("width", WIDTHS)
def test_no_text_is_smaller_than_fourteen_pixels(width: float) -> None:
    assert all(text.size >= 14 for name in CASES for text in texts_of(name, "fi", width))


def test_labels_lie_beside_the_bars_where_there_is_room_and_above_them_where_not() -> None:
    chart = likert(row(0, 0, 0, 0, 1))

    def label_and_bar(width: float) -> tuple[Text, Box]:
        marks = picture_of(chart, sheet_of(width)).marks
        label = next(mark for mark in marks if isinstance(mark, Text) and mark.text == "Kela")
        return label, [mark for mark in marks if isinstance(mark, Box)][-1]

    label, bar = label_and_bar(720)
    assert label.right < bar.x
    assert bar.y < label.y < bar.y + bar.height

    label, bar = label_and_bar(320)
    assert bar.x == 0
    assert label.bottom < bar.y
