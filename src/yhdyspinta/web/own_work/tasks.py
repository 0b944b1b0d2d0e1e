"""What a response asks of somebody, by their roles and its state: each thing with the page on which it is done."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.progress import Progress
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.queries.waiting import Waiting
from yhdyspinta.surveys.states import ResponseState, WaveState


@dataclass(frozen=True, slots=True)
class Task:
    """Something that waits: what it is, how far it is, and where it is done."""

    text: str
    detail: str
    address: str


def list_tasks(waiting: Waiting, by: Actor) -> list[Task]:
    """What waits for somebody in a response; nothing in a wave that is closed, but an approval that is missing."""
    response = waiting.response
    is_open = response.wave.state is WaveState.OPEN
    if response.state is ResponseState.SUBMITTED:
        return list(_decide(waiting, by))
    if response.state is not ResponseState.DRAFT or not is_open:
        return []
    if response.person is not None or by.has_role(RoleKind.COORDINATOR, organisation=response.organisation):
        return [*_corrections(waiting), *_finish(waiting)]
    if by.has_role(RoleKind.SECTION_EDITOR, organisation=response.organisation):
        return [*_corrections(waiting, only_assigned=True), *_answer(waiting)]
    return []


def is_assigned(waiting: Waiting, section: str, counterpart: str) -> bool:
    """Whether a page is among those that somebody answers."""
    assigned = waiting.response.assigned
    return (section, "") in assigned or (section, counterpart) in assigned


def page_of(response_key: str, section: str, counterpart: str) -> str:
    """The address of the page of a section, about a counterpart where it repeats."""
    if counterpart:
        return reverse("section_of_counterpart", args=[response_key, section, counterpart])
    return reverse("section", args=[response_key, section])


def _decide(waiting: Waiting, by: Actor) -> Iterator[Task]:
    if by.has_role(RoleKind.APPROVER, organisation=waiting.response.organisation):
        address = reverse("response", args=[waiting.response.key])
        yield Task(_("Approve the response or return it"), _("It has been sent for approval."), address)


def _finish(waiting: Waiting) -> Iterator[Task]:
    blocks = waiting.response.progress
    left = sum(not block.is_done for block in blocks)
    address = reverse("response", args=[waiting.response.key])
    if not left:
        yield Task(_("Send the response"), _("Everything is answered."), address)
    else:
        detail = ngettext("%(n)s page is not finished", "%(n)s pages are not finished", left) % {"n": left}
        yield Task(_("Lead the answering"), detail, address)


def _answer(waiting: Waiting) -> Iterator[Task]:
    for block in waiting.response.progress:
        if is_assigned(waiting, block.section, block.counterpart) and not block.is_done:
            address = page_of(waiting.response.key, block.section, block.counterpart)
            yield Task(page_name(waiting, block.section, block.counterpart), _answered(block), address)


def _corrections(waiting: Waiting, *, only_assigned: bool = False) -> Iterator[Task]:
    for thread in dict.fromkeys(waiting.threads):
        mine = not only_assigned or is_assigned(waiting, thread.section, thread.counterpart)
        if thread.asks_correction and thread.section and mine:
            address = page_of(waiting.response.key, thread.section, thread.counterpart)
            yield Task(
                page_name(waiting, thread.section, thread.counterpart), _("A correction is asked for."), address
            )


def page_name(waiting: Waiting, section: str, counterpart: str) -> str:
    """A section is called by its title, and by its counterpart where it repeats."""
    language = current_language()
    title = waiting.sections[section][language]
    other = waiting.counterparts.get(counterpart)
    return f"{title}: {other[language]}" if other else title


def _answered(block: Progress) -> str:
    return _("%(answered)s of %(asked)s answered") % {"answered": block.answered, "asked": block.asked}
