"""Who has which section open: a hint to colleagues who write at the same time."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.surveys.models import SectionPresence
from yhdyspinta.surveys.permissions import check_is_member
from yhdyspinta.surveys.queries.facts import check_section, get_facts

WRITTEN_EVERY: Final = timedelta(minutes=1)
KEPT_FOR: Final = timedelta(hours=1)


def note_presence(*, response_key: str, section: str, counterpart: str = "", by: Actor, at: datetime) -> bool:
    """Note that somebody has a section open; at most once a minute, so that a page may say it often.

    Not in the audit: it changes nothing that anybody has said or may do, it is gone after an hour, and a row a minute
    for each reader would be a record of people's working hours that nobody needs. Returns whether it was written.
    Raises `Refusal`: UNKNOWN, UNKNOWN_SECTION.
    """
    facts = get_facts(response_key)
    check_is_member(by, facts.owner)
    if by.user_id is None:
        return False
    whole = SectionPresence.objects.filter(response_id=facts.response_id)
    own = whole.filter(section=section, counterpart=counterpart, user_id=by.user_id)
    if own.filter(seen_at__gt=at - WRITTEN_EVERY, seen_at__lte=at).exists():
        return False
    check_section(facts, section, counterpart)
    with transaction.atomic():
        whole.filter(seen_at__lt=at - KEPT_FOR).delete()
        SectionPresence.objects.update_or_create(
            response_id=facts.response_id,
            section=section,
            counterpart=counterpart,
            user_id=by.user_id,
            defaults={"seen_at": at},
        )
    return True
