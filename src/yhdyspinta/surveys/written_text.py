"""What people write beside the answers: reasons, titles, comments. Pure."""

from yhdyspinta.analysis.identity_numbers import has_identity_number
from yhdyspinta.errors import ErrorKind, refuse
from yhdyspinta.surveys.errors_answers import IDENTITY_NUMBER


def clean_text(text: str, *, longest: int, bad_length: ErrorKind) -> str:
    """The text without space around it, its line ends plain.

    Raises `Refusal`: `bad_length` when it is empty or too long, IDENTITY_NUMBER when there is one in it.
    """
    text = text.replace("\r\n", "\n").replace("\x00", "").strip()
    if not 0 < len(text) <= longest:
        raise refuse(bad_length, length=len(text), longest=longest)
    if has_identity_number(text):
        raise refuse(IDENTITY_NUMBER)
    return text
