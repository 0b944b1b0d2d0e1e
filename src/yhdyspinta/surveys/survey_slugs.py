"""What a survey can be called in addresses. Pure."""

import re
from typing import Final

from yhdyspinta.errors import refuse
from yhdyspinta.surveys.errors_waves import BAD_SLUG

SURVEY_SLUG_LENGTH: Final = 80
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# The page on which a survey is made has this address.
_RESERVED: Final = "uusi"


def check_survey_slug(slug: str) -> None:
    """Raises `Refusal` (BAD_SLUG) for what cannot be the slug of a survey."""
    if len(slug) > SURVEY_SLUG_LENGTH or not _SLUG.fullmatch(slug) or slug == _RESERVED:
        raise refuse(BAD_SLUG, slug=slug[:SURVEY_SLUG_LENGTH], longest=SURVEY_SLUG_LENGTH)
