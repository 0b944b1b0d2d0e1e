"""The way of a response from a draft to an approved answer, and back."""

from collections.abc import Callable
from datetime import datetime

from django.db import IntegrityError, transaction

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.approved import freeze_answers, hash_content
from yhdyspinta.analysis.answers.encoding import decode_entries
from yhdyspinta.audit.actions import record
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import Refusal, refuse
from yhdyspinta.surveys.actions.step_letters import post_step_letters
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.errors_answers import ALREADY_SUBMITTED, BAD_REASON, BAD_TITLE
from yhdyspinta.surveys.facts import ResponseFacts
from yhdyspinta.surveys.models import ResponseStep
from yhdyspinta.surveys.models.responses import REASON_LENGTH
from yhdyspinta.surveys.permissions import Rights, acting_role, check_is_member, check_may
from yhdyspinta.surveys.queries.facts import get_facts, list_abouts
from yhdyspinta.surveys.queries.finishing import list_obstacles
from yhdyspinta.surveys.queries.sheets import Sheet, lock_sheet
from yhdyspinta.surveys.states import day_in_helsinki, state_of_response
from yhdyspinta.surveys.written_text import clean_text

TITLE_LENGTH = 120


def submit_response(*, response_key: str, by: Actor, at: datetime) -> ResponseStep:
    """Send a response to the approver; nobody writes it from then on. The answer of a person is final with this.

    Raises `Refusal`: everything that is missing, not accepted or asked to be corrected (`queries.finishing`);
    ALREADY_SUBMITTED or ALREADY_APPROVED when it was sent before; UNKNOWN, NOT_ALLOWED, NOT_OPEN.
    """
    with transaction.atomic():
        facts, sheet = _lock(response_key, by, lambda rights: rights.submit, at)
        obstacles = list_obstacles(facts, sheet, on=day_in_helsinki(at))
        if obstacles:
            raise Refusal(*obstacles)
        kind = ResponseStep.Kind.APPROVED if facts.is_personal else ResponseStep.Kind.SUBMITTED
        content = _freeze(facts, sheet, at) if facts.is_personal else ""
        step = _add_step(facts, sheet, kind, by=by, at=at, content=content)
        post_step_letters(facts=facts, step=step, by=by, at=at)
        _record("submit_response", facts, step, by, RoleKind.COORDINATOR)
        return step


def approve_response(*, response_key: str, title: str, by: Actor, at: datetime) -> ResponseStep:
    """Approve what was submitted, with the approver's `title`: a copy of it is frozen (`ResponseStep.content`).

    Raises `Refusal`: NOT_SUBMITTED, ALREADY_APPROVED, BAD_TITLE, UNKNOWN, NOT_ALLOWED.
    """
    title = clean_text(title, longest=TITLE_LENGTH, bad_length=BAD_TITLE)
    with transaction.atomic():
        facts, sheet = _lock(response_key, by, lambda rights: rights.approve, at)
        content = _freeze(facts, sheet, at)
        step = _add_step(facts, sheet, ResponseStep.Kind.APPROVED, by=by, at=at, title=title, content=content)
        post_step_letters(facts=facts, step=step, by=by, at=at)
        _record("approve_response", facts, step, by, RoleKind.APPROVER)
        return step


def return_response(*, response_key: str, reason: str, by: Actor, at: datetime) -> ResponseStep:
    """Give what was submitted back to be written on, with a reason.

    Raises `Refusal`: NOT_SUBMITTED, ALREADY_APPROVED, BAD_REASON, UNKNOWN, NOT_ALLOWED, NOT_OPEN.
    """
    reason = clean_text(reason, longest=REASON_LENGTH, bad_length=BAD_REASON)
    with transaction.atomic():
        facts, sheet = _lock(response_key, by, lambda rights: rights.send_back, at)
        step = _add_step(facts, sheet, ResponseStep.Kind.RETURNED, by=by, at=at, reason=reason)
        post_step_letters(facts=facts, step=step, by=by, at=at)
        _record("return_response", facts, step, by, RoleKind.APPROVER)
        return step


def reopen_response(*, response_key: str, reason: str, by: Actor, at: datetime) -> ResponseStep:
    """Open an approved response again for a correction, with a reason, while the wave is open. Its approved copy
    stays.

    Raises `Refusal`: NOT_APPROVED, BAD_REASON, UNKNOWN, NOT_ALLOWED, NOT_OPEN.
    """
    reason = clean_text(reason, longest=REASON_LENGTH, bad_length=BAD_REASON)
    with transaction.atomic():
        facts, sheet = _lock(response_key, by, lambda rights: rights.reopen, at)
        step = _add_step(facts, sheet, ResponseStep.Kind.REOPENED, by=by, at=at, reason=reason)
        _record("reopen_response", facts, step, by, RoleKind.APPROVER, RoleKind.COORDINATOR)
        return step


def _lock(response_key: str, by: Actor, right: Callable[[Rights], bool], at: datetime) -> tuple[ResponseFacts, Sheet]:
    """The facts and answers of a response, which nobody changes until the commit; checked."""
    facts = get_facts(response_key)
    check_is_member(by, facts.owner)
    sheet = lock_sheet(facts.response_id)
    facts = get_facts(response_key)
    check_may(by, facts, right, at=at)
    return facts, sheet


def _freeze(facts: ResponseFacts, sheet: Sheet, at: datetime) -> str:
    respondent = {
        "survey": facts.survey,
        "wave": facts.wave,
        "organisation": facts.organisation,
        "side": facts.side,
    }
    return freeze_answers(
        get_compiled(facts.instrument_id, facts.sha256),
        decode_entries(sheet.entries),
        list_abouts(facts.response_id),
        respondent,
        on=day_in_helsinki(at),
    )


def _add_step(
    facts: ResponseFacts,
    sheet: Sheet,
    kind: ResponseStep.Kind,
    *,
    by: Actor,
    at: datetime,
    title: str = "",
    reason: str = "",
    content: str = "",
) -> ResponseStep:
    steps = ResponseStep.objects.filter(response_id=facts.response_id).order_by("-number")
    newest = steps.values_list("number", flat=True).first() or 0
    try:
        with transaction.atomic():
            return ResponseStep.objects.create(
                response_id=facts.response_id,
                number=newest + 1,
                kind=kind,
                at=at,
                by_id=by.user_id,
                title=title,
                reason=reason,
                revision=sheet.revision,
                content=content,
                sha256=hash_content(content) if content else "",
            )
    except IntegrityError as error:
        # The lock has kept others out; where there was none, the number is taken once all the same.
        raise refuse(ALREADY_SUBMITTED) from error


def _record(action: str, facts: ResponseFacts, step: ResponseStep, by: Actor, *roles: RoleKind) -> None:
    new = {"state": state_of_response(step.kind).value, "step": step.number, "revision": step.revision}
    record(
        action=f"surveys.{action}",
        subject=refer("response", facts.key),
        old={"state": facts.state.value},
        new={**new, "sha256": step.sha256} if step.sha256 else new,
        by=by.reference,
        role=acting_role(by, facts.owner, *roles),
        organisation=refer("organisation", facts.organisation),
        at=step.at,
    )
