"""Reads the copies of responses that were approved."""

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.analysis.answers.approved import Approved, read_approved
from yhdyspinta.errors import refuse
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.models import ResponseStep
from yhdyspinta.surveys.permissions import check_may_see
from yhdyspinta.surveys.queries.facts import get_facts
from yhdyspinta.surveys.states import ResponseState


def get_approved_step(response_key: str, *, by: Actor) -> ResponseStep:
    """The newest approval of a response, with its copy as text and hash. A copy stays when the response is opened
    again. National editors get that of an organisation.

    Raises `Refusal` (UNKNOWN) when there is none, or when it is not for them.
    """
    facts = get_facts(response_key)
    check_may_see(by, facts.owner, ResponseState.APPROVED)
    step = find_approved_step(facts.response_id)
    if step is None:
        raise refuse(UNKNOWN)
    return step


def get_approved(response_key: str, *, by: Actor) -> Approved:
    """`get_approved_step`, its copy read."""
    return read_approved(get_approved_step(response_key, by=by).content)


def find_approved(response_id: int) -> Approved | None:
    """The newest approved copy. Whether the asker may know is the caller's to check."""
    step = find_approved_step(response_id)
    return read_approved(step.content) if step else None


def find_approved_step(response_id: int) -> ResponseStep | None:
    approvals = ResponseStep.objects.filter(response_id=response_id, kind=ResponseStep.Kind.APPROVED)
    return approvals.order_by("-number").first()
