"""Tries to sign in are counted and limited; `accounts.attempts` says how, and why so."""

import logging
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from yhdyspinta.accounts.attempts import PER_ACCOUNT, PER_NETWORK, WINDOW, Kind, hash_tried
from yhdyspinta.accounts.errors_sign_in import TOO_MANY_TRIES
from yhdyspinta.accounts.models import Attempt
from yhdyspinta.errors import refuse

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Tried:
    """Who is trying: an account (an e-mail address or an id; empty when none is named) from a network."""

    account: str
    network: str
    is_known: bool = False
    """Whether the account has been signed in to in this browser before."""


def begin_attempt(*, kind: Kind, tried: Tried, at: datetime) -> int:
    """Count a try before it is looked at, and return its id for `forgive_attempt`.

    Raises `Refusal` (TOO_MANY_TRIES), and counts nothing more, when there were too many. Counting comes first, so
    that tries at the same moment do not pass together.
    """
    account = hash_tried("account", tried.account) if tried.account else ""
    network = hash_tried("network", tried.network)
    with transaction.atomic():
        _one_try_at_a_time()
        recent = Attempt.objects.filter(kind=kind, at__gt=at - WINDOW)
        of_network = recent.filter(network_hash=network).count()
        of_account = recent.filter(account_hash=account).count() if account and not tried.is_known else 0
        if of_network < PER_NETWORK and of_account < PER_ACCOUNT:
            return Attempt.objects.create(kind=kind, account_hash=account, network_hash=network, at=at).pk
    what = "network" if of_network >= PER_NETWORK else "account"
    logger.warning("Too many tries: %s of one %s (account %s, network %s)", kind, what, account[:12], network[:12])
    raise refuse(TOO_MANY_TRIES, minutes=int(WINDOW.total_seconds()) // 60)


def forgive_attempt(*, attempt_id: int) -> None:
    """The try was right: it is not held against anybody."""
    Attempt.objects.filter(pk=attempt_id).delete()


def _one_try_at_a_time() -> None:
    """SQLite's transactions begin IMMEDIATE and wait for each other; PostgreSQL is asked for the same."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE accounts_attempt IN EXCLUSIVE MODE")
