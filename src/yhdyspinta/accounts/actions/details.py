"""People change what is known of themselves."""

from datetime import datetime

from django.db import transaction

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.errors_sign_in import UNKNOWN_USER
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.naming import check_name
from yhdyspinta.accounts.permissions import SELF
from yhdyspinta.audit.actions import record
from yhdyspinta.errors import refuse
from yhdyspinta.languages import Language


def change_own_details(*, name: str, language: Language, by: Actor, at: datetime) -> None:
    """Change one's own name and the language of pages and letters. Raises `Refusal` for a name that will not do.

    The audit learns what kind of thing has changed, not the names.
    """
    new_name = check_name(name)
    with transaction.atomic():
        user = _lock(by)
        changed = {"name_changed": user.name != new_name, "language": language}
        old = {"language": user.language}
        user.name, user.language = new_name, language
        user.save(update_fields=["name", "language"])
        record(
            action="accounts.change_own_details",
            subject=by.reference,
            old=old,
            new=changed,
            by=by.reference,
            role=SELF,
            at=at,
        )


def _lock(by: Actor) -> User:
    if by.user_id is None:
        raise refuse(UNKNOWN_USER)
    user = User.objects.select_for_update().filter(pk=by.user_id, erased_at=None).first()
    if user is None:
        raise refuse(UNKNOWN_USER)
    return user
