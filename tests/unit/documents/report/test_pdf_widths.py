from yhdyspinta.documents.report.cells import CellText
from yhdyspinta.documents.report.pdf_widths import measure
from yhdyspinta.documents.report.report import CellKind, Head

WORDS = Head("Kohta", CellKind.TEXT)


def numbers(count: int, title: str = "n") -> tuple[Head, ...]:
    return tuple(Head(title, CellKind.COUNT) for _ in range(count))


def row(*texts: str) -> tuple[CellText, ...]:
    return tuple(CellText(text, is_number=bool(index)) for index, text in enumerate(texts))


def test_a_number_has_the_room_of_its_head_and_its_digits_and_words_the_rest() -> None:
    short = measure((WORDS, *numbers(1)), [row("a", "1")])
    long = measure((WORDS, *numbers(1)), [row("a", "123\u202f456\u202f789")])
    headed = measure((WORDS, *numbers(1, "Keskihajonta")), [row("a", "1")])

    assert [width.unit for width in short.widths] == ["fr", "pt"]
    assert short.widths[1].value < long.widths[1].value
    assert short.widths[1].value < headed.widths[1].value


def test_type_shrinks_until_the_first_column_has_room() -> None:
    sizes = [measure((WORDS, *numbers(count)), [row("a", *["1"] * count)]).size for count in (3, 10, 12)]
    assert sizes == [9.0, 8.0, 7.0]


def test_too_many_columns_share_the_page() -> None:
    crowded = measure((WORDS, *numbers(40)), [row("a", *["1"] * 40)])
    assert {width.unit for width in crowded.widths} == {"fr"}
    assert crowded.widths[0].value > crowded.widths[1].value


def test_a_second_column_of_words_shares_with_the_first() -> None:
    found = measure((WORDS, WORDS, *numbers(1)), [row("a", "b", "1")])
    assert [width.unit for width in found.widths] == ["fr", "fr", "pt"]
