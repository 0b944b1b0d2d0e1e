"""Personal links, by their token."""

import hashlib
from datetime import datetime

from yhdyspinta.accounts.models import SignInLink


def hash_token(token: str) -> str:
    """What is kept of a token. It is random and long, so that no salt and no slow hash is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def find_link(token: str, *, at: datetime) -> SignInLink | None:
    """The link of a token with its user, when it is valid: known, not expired, not revoked, of an active user."""
    return (
        SignInLink.objects.filter(
            token_hash=hash_token(token), revoked_at=None, expires_at__gt=at, user__is_active=True
        )
        .select_related("user")
        .first()
    )
