"""Numbers, shares and dates as each language writes them.

Finnish and Swedish: decimal comma, narrow no-break space between thousands and before the percent sign (SFS 4175,
Svenska skrivregler). English: decimal point, comma between thousands.
"""

from datetime import date
from typing import Final

from babel.dates import format_date

from yhdyspinta.languages import Language

THIN: Final = "\u202f"
NO_BREAK: Final = "\u00a0"
MISSING: Final = "–"


def whole(value: float | None, language: Language) -> str:
    """A whole number with separated thousands; a dash when it is not known."""
    if value is None:
        return MISSING
    return f"{round(value):,}".replace(",", "," if language == "en" else THIN).replace("-", "\u2212")


def decimal(value: float | None, language: Language, places: int = 1) -> str:
    """A number with a fixed number of decimals; a dash when it is not known."""
    if value is None:
        return MISSING
    text = f"{value:,.{places}f}".replace("-", "\u2212")
    if language == "en":
        return text
    return text.replace(",", THIN).replace(".", ",")


def percent(share: float | None, language: Language, places: int = 1) -> str:
    """A share of 1 as a percentage. What is not all or nothing is never rounded to 100 or 0."""
    if share is None:
        return MISSING
    if share in (0.0, 1.0):
        places = 0
    smallest = 0.1**places
    shown = share * 100
    if 0 < share < 1:
        shown = min(max(shown, smallest), 100 - smallest)
    return decimal(shown, language, places) + ("%" if language == "en" else f"{NO_BREAK}%")


def day(value: date, language: Language) -> str:
    """A day as people write it: 24.11.2026, 24 November 2026."""
    if language == "fi":
        return f"{value.day}.{value.month}.{value.year}"
    return format_date(value, format="d MMMM y", locale="sv_FI" if language == "sv" else "en_GB")
