"""What a chart says by itself, where there is no value to draw."""

from typing import Final

from yhdyspinta.languages import Texts

NO_ANSWERS: Final = Texts(fi="ei vastauksia", sv="inga svar", en="no answers")
NOT_KNOWN: Final = Texts(fi="ei tietoa", sv="uppgift saknas", en="not known")
NEITHER: Final = Texts(fi="ei tietoa kummastakaan", sv="uppgift saknas för båda", en="neither is known")
NO_ROWS: Final = Texts(fi="Ei näytettäviä tietoja.", sv="Inga uppgifter att visa.", en="There is nothing to show.")


def absence(n: int | None) -> Texts:
    """Why there is no value: nobody answered, or it is not known."""
    return NO_ANSWERS if n == 0 else NOT_KNOWN
