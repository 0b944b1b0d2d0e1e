"""Who may do what with a response, and who runs surveys. Pure over the actor and plain facts.

- Role holders of an organisation see its response; nobody else does, but the national editors once it is approved.
- COORDINATOR writes everything, assigns, submits, opens again. SECTION_EDITOR writes what is assigned to them.
- APPROVER approves, returns, opens again. READER reads and comments.
- The answer of a person belongs to that person alone, whatever roles others have.
- NATIONAL_EDITOR runs questionnaires, waves, the board and results; so may whoever may run the command.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.permissions import is_operator
from yhdyspinta.accounts.roles import OF_ORGANISATION, RoleKind
from yhdyspinta.errors import ErrorKind, refuse
from yhdyspinta.surveys.errors import NOT_ALLOWED, UNKNOWN
from yhdyspinta.surveys.errors_answers import (
    ALREADY_APPROVED,
    ALREADY_SUBMITTED,
    LOCKED,
    NOT_APPROVED,
    NOT_OPEN,
    NOT_SUBMITTED,
)
from yhdyspinta.surveys.facts import Owner, ResponseFacts
from yhdyspinta.surveys.states import ResponseState, WaveState

RESPONDENT: Final = "respondent"
"""How the audit calls whoever answers for themselves: they need no role for it."""
_IN_ORDER: Final = (RoleKind.COORDINATOR, RoleKind.APPROVER, RoleKind.SECTION_EDITOR, RoleKind.READER)


# What stops somebody who could act in the first state, when the response is in the second.
_IN_THE_WAY: Final[Mapping[tuple[ResponseState, ResponseState], ErrorKind]] = MappingProxyType(
    {
        (ResponseState.DRAFT, ResponseState.SUBMITTED): ALREADY_SUBMITTED,
        (ResponseState.DRAFT, ResponseState.APPROVED): ALREADY_APPROVED,
        (ResponseState.SUBMITTED, ResponseState.DRAFT): NOT_SUBMITTED,
        (ResponseState.SUBMITTED, ResponseState.APPROVED): ALREADY_APPROVED,
        (ResponseState.APPROVED, ResponseState.DRAFT): NOT_APPROVED,
        (ResponseState.APPROVED, ResponseState.SUBMITTED): NOT_APPROVED,
    }
)

type Assigned = Collection[tuple[str, str]]
"""The sections that are assigned to somebody, each with a counterpart, or `""` for the whole section."""


@dataclass(frozen=True, slots=True)
class Rights:
    """What somebody may do with a response now. Pages show what they may; actions check it again."""

    write_everything: bool
    write_assigned: bool
    """They write the sections that are assigned to them, and no others."""
    comment: bool
    ask_correction: bool
    assign: bool
    submit: bool
    approve: bool
    send_back: bool
    reopen: bool

    @property
    def write(self) -> bool:
        """Whether there is anything that they may write."""
        return self.write_everything or self.write_assigned


def may_run_surveys(by: Actor) -> bool:
    return by.has_role(RoleKind.NATIONAL_EDITOR) or is_operator(by)


def check_may_run_surveys(by: Actor) -> None:
    """Raises `Refusal` (NOT_ALLOWED)."""
    if not may_run_surveys(by):
        raise refuse(NOT_ALLOWED)


def is_member(by: Actor, owner: Owner) -> bool:
    """Whether the response is theirs: their own, or that of an organisation in which they have a role."""
    if owner.person is not None:
        return by.user_id == owner.person
    return by.has_role(*OF_ORGANISATION, organisation=owner.organisation)


def may_see(by: Actor, owner: Owner, state: ResponseState) -> bool:
    """National editors see what an organisation has approved, and never the answer of a person."""
    if is_member(by, owner):
        return True
    return owner.person is None and state is ResponseState.APPROVED and by.has_role(RoleKind.NATIONAL_EDITOR)


def check_may_see(by: Actor, owner: Owner, state: ResponseState) -> None:
    """Raises `Refusal` (UNKNOWN): whoever may not see it does not learn that it exists."""
    if not may_see(by, owner, state):
        raise refuse(UNKNOWN)


def check_is_member(by: Actor, owner: Owner) -> None:
    """Raises `Refusal` (UNKNOWN), also for national editors: what is being worked on is the organisation's own."""
    if not is_member(by, owner):
        raise refuse(UNKNOWN)


def list_rights(by: Actor, owner: Owner, wave: WaveState, state: ResponseState) -> Rights:
    """What somebody may do with a response now. When the wave is closed, only what was submitted in time is approved:
    nothing is sent back when nobody can write it any more."""
    is_person = owner.person is not None
    own = is_person and by.user_id == owner.person
    is_open, is_draft = wave is WaveState.OPEN, state is ResponseState.DRAFT

    def holds(*kinds: RoleKind) -> bool:
        return not is_person and by.has_role(*kinds, organisation=owner.organisation)

    coordinates, decides = holds(RoleKind.COORDINATOR), holds(RoleKind.APPROVER)
    may_talk = is_open and state is not ResponseState.APPROVED
    return Rights(
        write_everything=is_open and is_draft and (own or coordinates),
        write_assigned=is_open and is_draft and not coordinates and holds(RoleKind.SECTION_EDITOR),
        comment=may_talk and holds(*OF_ORGANISATION),
        ask_correction=may_talk and holds(RoleKind.COORDINATOR, RoleKind.APPROVER, RoleKind.SECTION_EDITOR),
        assign=is_open and coordinates,
        submit=is_open and is_draft and (own or coordinates),
        approve=wave is not WaveState.PLANNED and state is ResponseState.SUBMITTED and decides,
        send_back=is_open and state is ResponseState.SUBMITTED and decides,
        reopen=is_open and state is ResponseState.APPROVED and (decides or coordinates),
    )


def rights_of_roles(by: Actor, owner: Owner) -> Rights:
    """What somebody's roles allow while a response is being answered, whatever its state is now."""
    return list_rights(by, owner, WaveState.OPEN, ResponseState.DRAFT)


def may_write_section(rights: Rights, assigned: Assigned, section: str, counterpart: str) -> bool:
    """Whether somebody may write the answers of a section about a counterpart (`""`: about none)."""
    if rights.write_everything:
        return True
    return rights.write_assigned and ((section, "") in assigned or (section, counterpart) in assigned)


def may_resolve(by: Actor, owner: Owner, *, asks_correction: bool, asked_by: int | None) -> bool:
    """Whether somebody who may comment may end a discussion that `asked_by` (the id of a user) has begun."""
    if by.user_id is not None and by.user_id == asked_by:
        return True
    may = [RoleKind.COORDINATOR, RoleKind.APPROVER] + ([] if asks_correction else [RoleKind.SECTION_EDITOR])
    return by.has_role(*may, organisation=owner.organisation)


def check_may(by: Actor, facts: ResponseFacts, right: Callable[[Rights], bool], *, at: datetime) -> None:
    """Raises `Refusal` when a right is not there: UNKNOWN to strangers, NOT_ALLOWED when no role of theirs ever has
    it, else what is in the way at the moment: the wave's dates, or what became of the response."""
    check_is_member(by, facts.owner)
    wave, state = facts.wave_state(at), facts.state
    if right(list_rights(by, facts.owner, wave, state)):
        return
    useful = [one for one in ResponseState if right(list_rights(by, facts.owner, WaveState.OPEN, one))]
    if not useful:
        raise refuse(NOT_ALLOWED)
    if state in useful:
        raise refuse(NOT_OPEN, opens_on=facts.opens_on, closes_on=facts.closes_on)
    raise refuse(_IN_THE_WAY[useful[0], state])


def check_may_write(by: Actor, facts: ResponseFacts, *, at: datetime) -> None:
    """As `check_may`, for answers: a response that has been submitted is locked."""
    if rights_of_roles(by, facts.owner).write and facts.state is not ResponseState.DRAFT:
        raise refuse(LOCKED)
    check_may(by, facts, lambda rights: rights.write, at=at)


def acting_role(by: Actor, owner: Owner, *first: RoleKind) -> str:
    """In which capacity somebody acts on a response, as the audit writes it: `first` if they have it."""
    if owner.person is not None and by.user_id == owner.person:
        return RESPONDENT
    if is_member(by, owner):
        return by.role_for(*first, *_IN_ORDER, organisation=owner.organisation)
    return by.role_for(RoleKind.NATIONAL_EDITOR)
