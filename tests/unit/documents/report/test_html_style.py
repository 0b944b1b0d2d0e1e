from hypothesis import given
from hypothesis import strategies as st

from yhdyspinta.documents.report.html_style import css_string


def test_letters_and_digits_stay_and_the_rest_is_escaped() -> None:
    assert css_string('Äiti 5: "x"') == '"Äiti 5\\3a  \\22 x\\22 "'


@given(st.text())
def test_no_text_ends_the_string_or_the_element(text: str) -> None:
    inner = css_string(text)[1:-1]
    assert not set(inner) & set('"<>\n\r\f')
