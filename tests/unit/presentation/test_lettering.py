"""Names of real areas broken into lines, and the room that they take."""

import pytest

from yhdyspinta.presentation.maps.lettering import break_lines, text_width, width_for_lines

SIZE = 15.0


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Raahe", ("Raahe",)),
        ("Kirkkonummi-Vihti-Siuntio", ("Kirkkonummi-", "Vihti-Siuntio")),
        ("Ylivieska-Kalajoki-Nivala", ("Ylivieska-", "Kalajoki-", "Nivala")),
        ("Pohjois- ja Itä-Lappi", ("Pohjois- ja", "Itä-Lappi")),
        ("Pohjoinen Keski-Suomi", ("Pohjoinen", "Keski-Suomi")),
        ("Hangö-Ingå-Raseborg", ("Hangö-Ingå-", "Raseborg")),
        ("Tunturi-Lappi - Pello", ("Tunturi-", "Lappi\u00a0- Pello")),
        ("Tammerforsregionen", ("Tammerfors-", "regionen")),
        ("Vanda\u00adkervo", ("Vandakervo",)),
        ("Kaunis\u00admäkipoikolainen", ("Kaunis-", "mäkipoikolainen")),
        ("", ()),
    ],
)
def test_a_name_breaks_where_a_reader_would_break_it(name: str, lines: tuple[str, ...]) -> None:
    assert break_lines(name, 96, SIZE) == lines


def test_a_compound_is_whole_where_there_is_room() -> None:
    assert break_lines("Tammerforsregionen", 140, SIZE) == ("Tammerforsregionen",)


def test_a_piece_that_fits_no_line_is_let_be() -> None:
    assert break_lines("Kivi-Uusikaupunkilaiset", 60, SIZE) == ("Kivi-", "Uusikaupunkilaiset")


@pytest.mark.parametrize(
    ("text", "measured"),
    [("Tammerforsregionen", 135.5), ("Kirkkonummi-", 92.8), ("Pietarsaaren", 81.9), ("Nordostlandet", 93.3)],
)
def test_widths_are_those_that_a_browser_measured(text: str, measured: float) -> None:
    assert text_width(text, SIZE) == pytest.approx(measured, rel=0.02)


def test_an_unknown_letter_takes_as_much_room_as_the_widest() -> None:
    assert text_width("Ж", SIZE) == text_width("m", SIZE)


@pytest.mark.parametrize("name", ["Kirkkonummi-Vihti-Siuntio", "Norra Mellersta Finland", "Pohjanmaa"])
@pytest.mark.parametrize("most", [1, 2, 3])
def test_the_width_for_a_number_of_lines_is_the_least(name: str, most: int) -> None:
    width = width_for_lines(name, most, SIZE)

    def fits(width: float) -> bool:
        lines = break_lines(name, width, SIZE)
        return len(lines) <= most and all(text_width(line, SIZE) <= width for line in lines)

    assert fits(width)
    assert not fits(width - 0.1)
