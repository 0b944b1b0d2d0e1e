"""Letters about a step of a response, posted in the transaction of the step: one to each person who has to know."""

from datetime import datetime, timedelta
from typing import Final, cast

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from yhdyspinta.accounts.actions.invitations import LINK_DAYS
from yhdyspinta.accounts.actions.links import issue_link
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.languages import Language
from yhdyspinta.outbox.actions import post_message
from yhdyspinta.surveys.facts import ResponseFacts
from yhdyspinta.surveys.models import ResponseStep
from yhdyspinta.surveys.queries.step_letters import get_step_subject, get_submitter, list_readers
from yhdyspinta.surveys.states import end_of_day
from yhdyspinta.surveys.step_letters import StepLetter, step_key, write_step_letter

_LETTERS: Final = {
    ResponseStep.Kind.SUBMITTED: (StepLetter.TO_APPROVE, RoleKind.APPROVER),
    ResponseStep.Kind.RETURNED: (StepLetter.RETURNED, RoleKind.COORDINATOR),
    ResponseStep.Kind.APPROVED: (StepLetter.APPROVED, RoleKind.COORDINATOR),
}


def post_step_letters(*, facts: ResponseFacts, step: ResponseStep, by: Actor, at: datetime) -> int:
    """Write to those who have to know of a step, but not to `by`, who has just made it; return how many were posted.

    What is submitted goes to the approvers, what is returned to the coordinators and whoever submitted it, what is
    approved to the coordinators. Nobody is written about an answer of a person, nor about a reopened one.
    """
    if facts.is_personal or step.kind not in _LETTERS:
        return 0
    letter, kind = _LETTERS[ResponseStep.Kind(step.kind)]
    submitter = get_submitter(facts.response_id) if letter is StepLetter.RETURNED else None
    readers = list_readers(facts.organisation, kind, also=submitter, without=by.user_id)
    if not readers:
        return 0
    about = get_step_subject(facts.response_id)
    posted = 0
    for reader in readers:
        language = cast(Language, reader.language)
        link = _make_link(letter, facts, reader, by, at)
        written = write_step_letter(letter, about, name=reader.name, language=language, link=link)
        posted += post_message(
            key=step_key(facts.key, step.number, reader.pk),
            recipient=reader.email,
            language=language,
            subject=written.subject,
            body=written.body,
            at=at,
        )
    return posted


def _make_link(letter: StepLetter, facts: ResponseFacts, reader: User, by: Actor, at: datetime) -> str:
    """A coordinator gives approvers a personal link; an approver may give out none, so theirs are plain addresses.

    What was submitted in time is approved after the wave too, so a personal link does not end with it.
    """
    if letter is StepLetter.TO_APPROVE:
        until = max(end_of_day(facts.closes_on), at + timedelta(days=LINK_DAYS))
        return issue_link(user_id=reader.pk, path=f"/vastaukset/{facts.key}/", expires_at=until, by=by, at=at)
    page = "receipt" if letter is StepLetter.APPROVED else "response"
    with override(reader.language):
        return f"{settings.PUBLIC_URL}{reverse(page, args=[facts.key])}"
