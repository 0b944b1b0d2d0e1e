"""Marking that there is no cooperation with a counterpart. Counterparts come from the register and stay."""

from datetime import datetime

from django.db import transaction

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.actions import record
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import refuse
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.errors import NOT_ALLOWED, UNKNOWN
from yhdyspinta.surveys.errors_answers import BAD_REASON
from yhdyspinta.surveys.facts import ResponseFacts
from yhdyspinta.surveys.models import Counterpart
from yhdyspinta.surveys.models.responses import REASON_LENGTH
from yhdyspinta.surveys.permissions import (
    acting_role,
    check_is_member,
    check_may_write,
    may_write_section,
    rights_of_roles,
)
from yhdyspinta.surveys.queries.facts import get_facts, list_abouts, list_assigned
from yhdyspinta.surveys.queries.sheets import lock_sheet
from yhdyspinta.surveys.written_text import clean_text


def mark_no_cooperation(*, response_key: str, counterpart: str, reason: str, by: Actor, at: datetime) -> None:
    """Say that there is no cooperation with a counterpart, and why: nothing is asked about it, in any section.

    Answers about it are kept and come back when the mark is taken away. Raises `Refusal`: BAD_REASON, UNKNOWN when
    there is no such counterpart, NOT_ALLOWED when no section about it is theirs, NOT_OPEN, LOCKED.
    """
    reason = clean_text(reason, longest=REASON_LENGTH, bad_length=BAD_REASON)
    _mark("mark_no_cooperation", response_key, counterpart, reason, by, at)


def unmark_no_cooperation(*, response_key: str, counterpart: str, by: Actor, at: datetime) -> None:
    """Take the mark away again. Raises `Refusal` as `mark_no_cooperation`."""
    _mark("unmark_no_cooperation", response_key, counterpart, "", by, at)


def _mark(action: str, response_key: str, counterpart: str, reason: str, by: Actor, at: datetime) -> None:
    with transaction.atomic():
        facts = get_facts(response_key)
        check_is_member(by, facts.owner)
        lock_sheet(facts.response_id)
        facts = get_facts(response_key)
        check_may_write(by, facts, at=at)
        rows = Counterpart.objects.filter(response_id=facts.response_id, key=counterpart)
        before = list(rows.order_by("id").values_list("no_cooperation_reason", flat=True))
        if not before:
            raise refuse(UNKNOWN)
        _check_may_write_about(facts, counterpart, by)
        if set(before) == {reason}:
            return
        marked_at, marked_by = (at, by.user_id) if reason else (None, None)
        rows.update(no_cooperation_reason=reason, marked_at=marked_at, marked_by_id=marked_by)
        record(
            action=f"surveys.{action}",
            subject=refer("response", facts.key),
            old={"counterpart": counterpart, "no_cooperation": any(before)},
            new={"counterpart": counterpart, "no_cooperation": bool(reason)},
            by=by.reference,
            role=acting_role(by, facts.owner, RoleKind.COORDINATOR, RoleKind.SECTION_EDITOR),
            organisation=refer("organisation", facts.organisation),
            at=at,
        )


def _check_may_write_about(facts: ResponseFacts, counterpart: str, by: Actor) -> None:
    """A section editor marks whom a section of theirs is about."""
    rights = rights_of_roles(by, facts.owner)
    if rights.write_everything or by.user_id is None:
        return
    compiled = get_compiled(facts.instrument_id, facts.sha256)
    repeats = {about.per for about in list_abouts(facts.response_id) if about.key == counterpart}
    assigned = list_assigned(facts.response_id, by.user_id)
    about_it = [one.id for one in compiled.instrument.sections if repeats & set(compiled.list_per(one.id))]
    if not any(may_write_section(rights, assigned, section, counterpart) for section in about_it):
        raise refuse(NOT_ALLOWED)
