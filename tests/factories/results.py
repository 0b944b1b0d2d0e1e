"""Waves with approved answers, for results: made without the pages and actions that answering needs."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Final

from tests.factories.people import make_user
from tests.factories.surveys import make_response, make_wave
from yhdyspinta.analysis.answers.approved import About, freeze_answers, hash_content
from yhdyspinta.analysis.answers.entries import Entry
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.sources.instruments import find_instrument
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.models import Response, ResponseStep, Wave

CLOSED_ON: Final = date(2026, 11, 30)
APPROVED_AT: Final = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
PUBLISHED_AT: Final = datetime(2026, 12, 15, 9, 0, tzinfo=UTC)
"""After the wave has closed."""
COUNTY: Final = "pohjanmaan-hyvinvointialue"
AREA: Final = "tyovoimaviranomainen-suupohja"
"""The two meet at one interface, and Suupohja also reaches into another county."""
INTERFACE: Final = "suupohja-pohjanmaa"
OTHER_INTERFACE: Final = "suupohja-etela-pohjanmaa"
ABOUT_COUNTY: Final = "pohjanmaa"
ABOUT_AREA: Final = "suupohja"
ITEMS: Final = (
    "agreement_steers",
    "practices_contacts",
    "practices_meetings",
    "practices_structures",
    "practices_partnership",
    "practices_planning",
    "practices_knowledge",
    "daily_guidance",
    "daily_division",
    "daily_information",
    "daily_health",
    "daily_throughput",
)


def both_sides_instrument() -> Instrument:
    """The questionnaire of both sides that ships with the product."""
    return find_instrument("yhdyspinta-2026")


def make_closed_wave(**fields: object) -> Wave:
    """A wave of that questionnaire that was closed on `CLOSED_ON`."""
    given = {"closes_on": CLOSED_ON, "is_synthetic": True, **fields}
    return make_wave(instrument=both_sides_instrument(), **given)  # type: ignore[arg-type]  # fields of a wave


def make_approved(wave: Wave, organisation: str, answers: Mapping[Key, Answer], **fields: object) -> Response:
    """A response of an organisation whose answers are approved."""
    response = make_response(wave=wave, organisation=organisation, **fields)  # type: ignore[arg-type]  # of a response
    approve(response, answers)
    return response


def make_person_response(wave: Wave, organisation: str, answers: Mapping[Key, Answer]) -> Response:
    """The submitted answer of a person of their own."""
    return make_approved(wave, organisation, answers, person=make_user())


def approve(response: Response, answers: Mapping[Key, Answer]) -> ResponseStep:
    """Freeze answers as approved."""
    entries = {key: Entry(answer, 1, None, APPROVED_AT) for key, answer in answers.items()}
    rows = response.counterparts.order_by("place").values_list("per", "key", "no_cooperation_reason")
    content = freeze_answers(
        get_compiled(response.wave.instrument_id),
        entries,
        [About(*row) for row in rows],
        {
            "survey": response.wave.survey.slug,
            "wave": response.wave.slug,
            "organisation": response.organisation.slug,
            "side": response.side,
        },
        on=APPROVED_AT.date(),
    )
    return ResponseStep.objects.create(
        response=response,
        number=response.steps.count() + 1,
        kind=ResponseStep.Kind.APPROVED,
        at=APPROVED_AT,
        revision=1,
        content=content,
        sha256=hash_content(content),
    )


def about(counterpart: str, value: float = 3.0, **others: Answer) -> dict[Key, Answer]:
    """Answers about one counterpart: an agreement in force, and the same code to every item with a scale."""
    answers: dict[str, Answer] = {"agreement": "in_force", **dict.fromkeys(ITEMS, value), **others}
    return {(name, counterpart): answer for name, answer in answers.items()}
