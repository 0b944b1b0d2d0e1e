"""Bytes are counted, characters are kept whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yhdyspinta.documents.publication.cutting import cut_bytes, split_bytes, wrap_bytes


@pytest.mark.parametrize(
    ("text", "most", "parts"),
    [
        ("", 4, ("",)),
        ("abcd", 4, ("abcd",)),
        ("abcde", 4, ("abcd", "e")),
        ("ääää", 5, ("ää", "ää")),
        ("a🙂b", 4, ("a", "🙂", "b")),
    ],
)
def test_split(text: str, most: int, parts: tuple[str, ...]) -> None:
    assert split_bytes(text, most) == parts


@given(st.text(), st.integers(4, 20))
def test_the_parts_are_the_text(text: str, most: int) -> None:
    parts = split_bytes(text, most)

    assert "".join(parts) == text
    assert all(len(part.encode()) <= most for part in parts)


@pytest.mark.parametrize(
    ("text", "most", "cut"),
    [("yhteistyö", 10, "yhteistyö"), ("yhteistyö", 9, "yhteis…"), ("kaksi sanaa", 9, "kaksi…"), ("ääää", 6, "ä…")],
)
def test_cut(text: str, most: int, cut: str) -> None:
    assert cut_bytes(text, most) == cut
    assert len(cut.encode()) <= most


def test_lines_break_at_spaces_and_only_a_longer_word_is_broken() -> None:
    assert wrap_bytes("Kyselyyn vastasi 23 organisaatiota", 12) == ["Kyselyyn", "vastasi 23", "organisaatio", "ta"]
    assert wrap_bytes("  ", 12) == []
