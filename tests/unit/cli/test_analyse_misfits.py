"""Values that do not fit a column are left out of what it seems to hold, so that tabulating refuses them."""

import pytest

from yhdyspinta.analysis.instruments.column_facts import ColumnFacts, Reading
from yhdyspinta.cli.analyse_misfits import leave_out_misfits

SCALE = Reading(scale=(1, 5), dont_know=(9,))


@pytest.mark.parametrize(
    ("numbers", "named", "expected"),
    [
        ((1, 2, 5, 7), False, (1, 2, 5)),
        ((1, 7), False, (1,)),
        ((1, 5, 9), False, (1, 5, 9)),
        ((0, 1), False, (0, 1)),
        ((0, 1), True, (1,)),
        ((1, 50, 60, 70), False, (1, 50, 60, 70)),
        ((1, 50, 60, 70), True, (1,)),
        ((2024,), True, ()),
    ],
)
def test_numbers_off_the_scale(numbers: tuple[int, ...], *, named: bool, expected: tuple[int, ...]) -> None:
    assert leave_out_misfits(ColumnFacts("Q1", numbers=numbers), SCALE, named=named).numbers == expected


@pytest.mark.parametrize(
    ("texts", "reading", "named", "expected"),
    [
        (("1", "2", "3", "kaksi"), Reading(), False, ("1", "2", "3")),
        (("1", "EOS", "kaksi"), Reading(), False, ("1", "EOS", "kaksi")),
        (("1", "EOS", "kaksi"), SCALE, False, ("1", "EOS")),
        (("Kainuu", "Lappi"), SCALE, False, ("Kainuu", "Lappi")),
        (("Kainuu", "Lappi"), SCALE, True, ()),
        (
            ("Ehkä", "Täysin eri mieltä", "Täysin samaa mieltä"),
            Reading(),
            False,
            ("Täysin eri mieltä", "Täysin samaa mieltä"),
        ),
    ],
)
def test_texts_that_are_no_answers(
    texts: tuple[str, ...],
    reading: Reading,
    *,
    named: bool,
    expected: tuple[str, ...],
) -> None:
    assert leave_out_misfits(ColumnFacts("Q1", texts=texts), reading, named=named).texts == expected


def test_labels_of_an_spss_file_are_left_alone() -> None:
    facts = ColumnFacts("Q1", values=((1, "a"), (2, "b")), numbers=(1, 2, 7))

    assert leave_out_misfits(facts, SCALE, named=True) == facts
