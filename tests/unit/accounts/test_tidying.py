"""What is over is deleted, and nothing else."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.sessions.models import Session

from tests.factories.people import make_user
from yhdyspinta.accounts.actions.tidying import LINKS_KEPT, Tidied, tidy_accounts
from yhdyspinta.accounts.attempts import KEPT
from yhdyspinta.accounts.models import Attempt, SignInLink

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
A_SECOND = timedelta(seconds=1)


@pytest.mark.django_db
def test_only_what_is_over_goes() -> None:
    user = make_user()
    for number, late in enumerate((timedelta(0), A_SECOND)):
        Session.objects.create(session_key=f"s{number}", session_data="", expire_date=NOW + late)
        Attempt.objects.create(kind="link", network_hash="n", at=NOW - KEPT + late)
        SignInLink.objects.create(
            user=user, token_hash=f"e{number}", path="/", issued_at=NOW, expires_at=NOW - LINKS_KEPT + late
        )
        SignInLink.objects.create(
            user=user,
            token_hash=f"r{number}",
            path="/",
            issued_at=NOW,
            expires_at=NOW,
            revoked_at=NOW - LINKS_KEPT + late,
        )
    assert tidy_accounts(at=NOW) == Tidied(sessions=1, attempts=1, links=2)
    assert sorted(SignInLink.objects.values_list("token_hash", flat=True)) == ["e1", "r1"]
    assert Session.objects.get().session_key == "s1"
    assert tidy_accounts(at=NOW) == Tidied(0, 0, 0)
