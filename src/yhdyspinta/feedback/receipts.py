"""Receipt numbers: the day of arrival and letters that nobody can guess."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

LETTERS: Final = "BDFHJKLMNPRSTVXZ"
"""No vowels, so that no word comes about; no two that look alike (C and G, O and Q, U and V)."""
LETTER_COUNT: Final = 7
"""16⁷ = 268 million a day: ten thousand guesses hit one of a day's thirty with a probability of about 0.001."""


def make_receipt(day: date, choose: Callable[[Sequence[str]], str]) -> str:
    """For example `20261124-KTRMVPX`. `choose` picks one letter; it must not be predictable (`secrets.choice`)."""
    return f"{day:%Y%m%d}-" + "".join(choose(LETTERS) for _ in range(LETTER_COUNT))


def read_receipt(text: str) -> str:
    """A receipt number as it was given out, from what somebody has typed."""
    return text.strip().upper()


def is_receipt(number: str) -> bool:
    """Whether a text has the form of a receipt number; no other is looked up in the database."""
    return re.fullmatch(rf"[0-9]{{8}}-[{LETTERS}]{{{LETTER_COUNT}}}", number) is not None
