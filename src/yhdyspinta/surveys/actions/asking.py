"""A coordinator gives sections to a colleague and writes to them: the assignments, a personal link, the letter."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from yhdyspinta.accounts.actions.links import issue_link
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.letters import Letter
from yhdyspinta.accounts.queries.people import get_user
from yhdyspinta.analysis.identity_numbers import has_identity_number
from yhdyspinta.errors import refuse
from yhdyspinta.outbox.actions import post_message
from yhdyspinta.surveys.actions.assignments import assign_section
from yhdyspinta.surveys.errors_answers import IDENTITY_NUMBER
from yhdyspinta.surveys.queries.facts import get_facts
from yhdyspinta.surveys.states import end_of_day


def ask_colleague(
    *,
    response_key: str,
    blocks: Sequence[tuple[str, str]],
    user_id: int,
    letter: Letter,
    path: str,
    form_key: str,
    by: Actor,
    at: datetime,
) -> bool:
    """Assign blocks (section, counterpart or `""`) to somebody of the organisation, and write to them with a link.

    The link leads to `path`, a path on this site without its language, and works until the end of the wave's last
    day. `form_key` is the form's: one that is sent twice writes once. False when the letter was posted before.

    Raises `Refusal` for what `assign_section` and `issue_link` refuse, and IDENTITY_NUMBER when there is one in the
    letter; then nothing is done.
    """
    if any(map(has_identity_number, (letter.subject, letter.before, letter.after))):
        raise refuse(IDENTITY_NUMBER)
    with transaction.atomic():
        for section, counterpart in blocks:
            assign_section(
                response_key=response_key, section=section, counterpart=counterpart, user_id=user_id, by=by, at=at
            )
        facts, user = get_facts(response_key), get_user(user_id)
        link = issue_link(user_id=user_id, path=path, expires_at=end_of_day(facts.closes_on), by=by, at=at)
        return post_message(
            key=f"assignment:{facts.response_id}:{user_id}:{form_key}",
            recipient=user.email,
            language=letter.language,
            subject=letter.subject,
            body=letter.body(link),
            at=at,
        )
