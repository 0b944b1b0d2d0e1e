"""What is over is deleted: sessions that have ended, counted tries, links that no longer work."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import Q

from yhdyspinta.accounts.attempts import KEPT
from yhdyspinta.accounts.models import Attempt, SignInLink
from yhdyspinta.audit.actions import record
from yhdyspinta.audit.references import OPERATOR

LINKS_KEPT: Final = timedelta(days=90)
"""How long a link is kept after it expired or was revoked, so that its use can be accounted for."""


@dataclass(frozen=True, slots=True)
class Tidied:
    """How many rows were deleted."""

    sessions: int
    attempts: int
    links: int


def tidy_accounts(*, at: datetime) -> Tidied:
    """Delete sessions that have expired, tries older than `KEPT`, and links that ended `LINKS_KEPT` ago."""
    long_ago = at - LINKS_KEPT
    with transaction.atomic():
        sessions, _by_model = Session.objects.filter(expire_date__lte=at).delete()
        attempts, _by_model = Attempt.objects.filter(at__lte=at - KEPT).delete()
        ended = Q(expires_at__lte=long_ago) | Q(revoked_at__lte=long_ago)
        links, _by_model = SignInLink.objects.filter(ended).delete()
        record(
            action="accounts.tidy_accounts",
            subject="accounts:all",
            old=None,
            new={"sessions": sessions, "attempts": attempts, "links": links},
            by="",
            role=OPERATOR,
            at=at,
        )
    return Tidied(sessions, attempts, links)
