"""Reads who has a section of a response open."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.surveys.models import SectionPresence
from yhdyspinta.surveys.permissions import check_is_member
from yhdyspinta.surveys.queries.facts import get_facts

PRESENT_FOR: Final = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Present:
    """Somebody who was seen in a section (and at a counterpart, or `""`) within two minutes."""

    section: str
    counterpart: str
    user_id: int
    name: str
    seen_at: datetime


def list_present(response_key: str, *, by: Actor, at: datetime) -> tuple[Present, ...]:
    """The others who have the response open, by name. Raises `Refusal` (UNKNOWN) for what is not theirs."""
    facts = get_facts(response_key)
    check_is_member(by, facts.owner)
    rows = SectionPresence.objects.filter(
        response_id=facts.response_id, seen_at__gt=at - PRESENT_FOR, seen_at__lte=at
    ).exclude(user=by.user_id)
    fields = ("section", "counterpart", "user_id", "user__name", "seen_at")
    return tuple(Present(*row) for row in rows.order_by("user__name", "user_id", "id").values_list(*fields))
