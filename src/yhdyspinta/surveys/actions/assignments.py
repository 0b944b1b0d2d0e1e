"""Who answers which section."""

from datetime import datetime

from django.db import transaction

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.queries.people import list_role_holders
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.actions import Values, record
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import refuse
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.errors_answers import NO_EDITOR
from yhdyspinta.surveys.facts import ResponseFacts
from yhdyspinta.surveys.models import SectionAssignment
from yhdyspinta.surveys.permissions import acting_role, check_is_member, check_may
from yhdyspinta.surveys.queries.facts import check_section, get_facts
from yhdyspinta.surveys.queries.sheets import lock_sheet

_EDITORS = frozenset({RoleKind.SECTION_EDITOR, RoleKind.COORDINATOR})


def assign_section(
    *, response_key: str, section: str, counterpart: str = "", user_id: int, by: Actor, at: datetime
) -> SectionAssignment:
    """Give a section to somebody of the organisation, for one counterpart or (`""`) the whole of it.

    What they have already stays as it is. Raises `Refusal`: UNKNOWN_SECTION, NO_EDITOR when they have no role that
    answers sections, UNKNOWN, NOT_ALLOWED, NOT_OPEN.
    """
    with transaction.atomic():
        facts = get_facts(response_key)
        check_is_member(by, facts.owner)
        lock_sheet(facts.response_id)
        check_may(by, facts, lambda rights: rights.assign, at=at)
        check_section(facts, section, counterpart)
        holders = list_role_holders(facts.organisation)
        if not any(one.user_id == user_id and one.kind in _EDITORS for one in holders):
            raise refuse(NO_EDITOR)
        assignment, is_new = SectionAssignment.objects.get_or_create(
            response_id=facts.response_id,
            section=section,
            counterpart=counterpart,
            user_id=user_id,
            ended_at=None,
            defaults={"assigned_at": at, "assigned_by_id": by.user_id},
        )
        if is_new:
            _record("assign_section", facts, None, _values(assignment), by, at)
        return assignment


def end_assignment(*, assignment_id: int, by: Actor, at: datetime) -> None:
    """Take a section from somebody. Nothing changes when that was done already.

    Raises `Refusal`: UNKNOWN, NOT_ALLOWED, NOT_OPEN.
    """
    with transaction.atomic():
        assignment = SectionAssignment.objects.select_related("response").filter(pk=assignment_id).first()
        if assignment is None:
            raise refuse(UNKNOWN)
        facts = get_facts(assignment.response.key)
        check_is_member(by, facts.owner)
        lock_sheet(facts.response_id)
        check_may(by, facts, lambda rights: rights.assign, at=at)
        if SectionAssignment.objects.filter(pk=assignment_id, ended_at=None).update(ended_at=at):
            _record("end_assignment", facts, _values(assignment), None, by, at)


def _values(assignment: SectionAssignment) -> Values:
    return {
        "section": assignment.section,
        "counterpart": assignment.counterpart,
        "user": assignment.user_id,
    }


def _record(
    action: str, facts: ResponseFacts, old: Values | None, new: Values | None, by: Actor, at: datetime
) -> None:
    record(
        action=f"surveys.{action}",
        subject=refer("response", facts.key),
        old=old,
        new=new,
        by=by.reference,
        role=acting_role(by, facts.owner, RoleKind.COORDINATOR),
        organisation=refer("organisation", facts.organisation),
        at=at,
    )
