"""Names of real areas broken into lines, and the room that they take."""

import pytest

from yhdyspinta.presentation.lettering import break_lines, hyphenate, text_width, width_for_lines

SIZE = 15.0


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Raahe", ("Raahe",)),
        ("Kirkkonummi-Vihti-Siuntio", ("Kirkkonummi-", "Vihti-Siuntio")),
        ("Ylivieska-Kalajoki-Nivala", ("Ylivieska-", "Kalajoki-", "Nivala")),
        ("Pohjois- ja Itä-Lappi", ("Pohjois- ja", "Itä-Lappi")),
        ("Itä-Kaarinan on", ("Itä-Kaarinan", "on")),
        ("Pohjoinen Keski-Suomi", ("Pohjoinen", "Keski-Suomi")),
        ("Hangö-Ingå-Raseborg", ("Hangö-Ingå-", "Raseborg")),
        ("Tunturi-Lappi - Pello", ("Tunturi-", "Lappi\u00a0- Pello")),
        ("Tammerforsregionen", ("Tammerfors-", "regionen")),
        ("Vanda\u00adkervo", ("Vandakervo",)),
        ("Velkaantuminen/ulosotto", ("Velkaantuminen/", "ulosotto")),
        ("TE-toimisto/TE-palvelut", ("TE-toimisto/", "TE-palvelut")),
        ("5\u00a0% 1\u202f000 vastaajaa", ("5\u00a0% 1\u202f000", "vastaajaa")),
        ("Yksi\n  kaksi\tkolme", ("Yksi kaksi", "kolme")),
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


def test_a_long_text_is_broken_as_fast_as_a_short_one() -> None:
    lines = break_lines("yhteistyön avoimuus ja kumppanuus " * 200, 200, SIZE)

    assert " ".join(lines).split() == ("yhteistyön avoimuus ja kumppanuus " * 200).split()
    assert all(text_width(line, SIZE) <= 200 for line in lines)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Yhtymä", ("Yhtymä",)),
        ("Kuntayhtymä", ("Kuntayh-", "tymä")),
        ("vastuuhenkilöt", ("vastuuhen-", "kilöt")),
        ("työllisyydenhoidossa", ("työllisyy-", "denhoi-", "dossa")),
        ("x" * 20, ("x" * 10 + "-", "x" * 10)),
    ],
)
def test_a_word_wider_than_the_line_is_hyphenated(word: str, parts: tuple[str, ...]) -> None:
    assert break_lines(hyphenate(word, 80, SIZE), 80, SIZE) == parts


@pytest.mark.parametrize(
    "text", ["Elinkeino-, liikenne- ja ympäristökeskus", "a" * 200, "yhdyshenkilö/yhteyshenkilö", "Ж" * 50]
)
@pytest.mark.parametrize("width", [60, 100, 200])
def test_hyphenated_text_keeps_to_the_width_and_loses_no_letter(text: str, width: float) -> None:
    lines = break_lines(hyphenate(text, width, SIZE), width, SIZE)

    assert all(text_width(line, SIZE) <= width for line in lines)
    assert "".join(lines).replace("-", "").replace(" ", "") == text.replace("-", "").replace(" ", "")
