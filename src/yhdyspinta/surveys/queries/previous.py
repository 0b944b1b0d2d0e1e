"""What the same organisation answered in the wave before, under this wave's questions."""

from collections.abc import Mapping
from dataclasses import dataclass

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.analysis.answers.approved import read_approved
from yhdyspinta.analysis.routing.evaluating import Answer, Answers, Key
from yhdyspinta.errors import refuse
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.facts import Owner
from yhdyspinta.surveys.models import Response, ResponseStep
from yhdyspinta.surveys.permissions import check_is_member
from yhdyspinta.surveys.previous_answers import move_answers

type Respondent = tuple[int, str]
"""The id of an organisation, and its side."""


@dataclass(frozen=True, slots=True)
class Previous:
    """`wave` is the slug of the wave before, empty without one; `answers` are by this wave's keys."""

    wave: str
    answers: Mapping[Key, Answer]


def get_previous_answers(response_key: str, *, by: Actor) -> Previous:
    """What was approved in the wave before, for those whose response it is. Raises `Refusal` (UNKNOWN).

    There is nothing in a wave of personal experience: what somebody said before is not kept by person.
    """
    response = (
        Response.objects.select_related("wave__instrument", "wave__previous__instrument", "organisation")
        .defer("wave__instrument__content", "wave__previous__instrument__content")
        .filter(key=response_key)
        .first()
    )
    if response is None:
        raise refuse(UNKNOWN)
    check_is_member(by, Owner(response.organisation.slug, response.person_id))
    earlier = response.wave.previous
    if earlier is None or response.person_id is not None:
        return Previous("", {})
    counterparts: dict[str, list[str]] = {}
    for per, key in response.counterparts.order_by("place").values_list("per", "key"):
        counterparts.setdefault(per, []).append(key)
    who = response.organisation_id, response.side
    answers = move_answers(
        read_approved_answers(earlier.pk, organisation_id=response.organisation_id).get(who, {}),
        get_compiled(response.wave.instrument.pk, response.wave.instrument.sha256),
        counterparts,
        is_same=earlier.instrument.sha256 == response.wave.instrument.sha256,
    )
    return Previous(earlier.slug, answers)


def read_approved_answers(wave_id: int, *, organisation_id: int | None = None) -> dict[Respondent, Answers]:
    """The approved answers of a wave by respondent, or of one organisation only; one query.

    What was approved once and is open again for a correction is left out.
    """
    steps = ResponseStep.objects.filter(response__wave=wave_id, response__person=None)
    if organisation_id is not None:
        steps = steps.filter(response__organisation=organisation_id)
    newest: dict[Respondent, tuple[str, str]] = {}
    for organisation, side, kind, content in steps.order_by("response_id", "number").values_list(
        "response__organisation", "response__side", "kind", "content"
    ):
        newest[organisation, side] = kind, content
    return {
        who: read_approved(content).answers
        for who, (kind, content) in newest.items()
        if kind == ResponseStep.Kind.APPROVED
    }
