"""What a national editor decides about a wave before it opens."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class WavePlan:
    """`slug` is the wave's part of its address, such as `2026`; days are of Europe/Helsinki, both open.

    `instrument` is the key of a published version. Respondents and their counterparts come from the register of
    1 January of `register_year`; `kinds` are `respondents.RespondentKind`, `capacity` a `Wave.Capacity`. `previous`
    is the slug of an earlier wave of the survey, or empty.
    """

    slug: str
    instrument: str
    register_year: int
    kinds: Collection[str]
    opens_on: date
    closes_on: date
    capacity: str = "organisation"
    tells_nonresponse: bool = False
    previous: str = ""
    is_synthetic: bool = False
