"""What a person may be called. Pure."""

import unicodedata
from typing import Final

from yhdyspinta.accounts.errors_sign_in import BAD_NAME
from yhdyspinta.errors import refuse

NAME_LENGTH: Final = 120


def check_name(name: str) -> str:
    """The name without blanks around it.

    It goes into greetings, subjects and logs: no line break or control character may come with it. Raises `Refusal`
    (BAD_NAME) for that, and for an empty or too long one.
    """
    name = name.strip()
    if not 0 < len(name) <= NAME_LENGTH or any(unicodedata.category(one).startswith("C") for one in name):
        raise refuse(BAD_NAME, longest=NAME_LENGTH)
    return name
