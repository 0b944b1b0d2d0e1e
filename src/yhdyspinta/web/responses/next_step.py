"""What somebody should do next with a response: one sentence, one button."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from yhdyspinta.surveys.response_view import ResponseView
from yhdyspinta.surveys.states import ResponseState, WaveState
from yhdyspinta.web.responses.blocks import BlockLine


@dataclass(frozen=True, slots=True)
class NextStep:
    """`label` and `address` are of the button, empty when there is nothing to press."""

    sentence: str
    label: str = ""
    address: str = ""


def find_next_step(response: ResponseView, lines: Sequence[BlockLine], corrections: int) -> NextStep:
    """By the state of the response and what they may do with it. `corrections` counts open requests for one."""
    if response.state is ResponseState.APPROVED:
        receipt = reverse("receipt", args=[response.key])
        return NextStep(_("The response is approved. Nothing is left to do."), _("Read the receipt"), receipt)
    if response.state is ResponseState.SUBMITTED:
        return _while_submitted(response)
    if response.wave.state is not WaveState.OPEN:
        return NextStep(_("The survey is not open, so nothing can be changed."))
    if response.rights.write_everything:
        return _as_coordinator(response, lines, corrections)
    if response.rights.write_assigned:
        return _as_section_editor(lines)
    return NextStep(_("The response is being written. You can read and discuss it."))


def _while_submitted(response: ResponseView) -> NextStep:
    if response.rights.approve:
        address = reverse("approve_response", args=[response.key])
        return NextStep(
            _("The response waits for you: read it, then approve or return it."), _("Read and decide"), address
        )
    return NextStep(_("The response was submitted. It waits for the approver, and nobody can change it."))


def _as_coordinator(response: ResponseView, lines: Sequence[BlockLine], corrections: int) -> NextStep:
    threads = reverse("threads", args=[response.key])
    if corrections:
        sentence = ngettext(
            "%(count)s correction is asked for. Correct the answer, then resolve the request.",
            "%(count)s corrections are asked for. Correct the answers, then resolve the requests.",
            corrections,
        )
        return NextStep(sentence % {"count": corrections}, _("Open the requests"), threads)
    unfinished = _unfinished(lines)
    if unfinished is None:
        address = reverse("submit_response", args=[response.key])
        if response.person is not None:
            sentence = _("Everything is answered. Read it through and submit it.")
        else:
            sentence = _("Everything is answered. Read it through and submit it for approval.")
        return NextStep(sentence, _("Read and submit"), address)
    return _go_on(unfinished)


def _as_section_editor(lines: Sequence[BlockLine]) -> NextStep:
    mine = [line for line in lines if line.is_mine]
    if not mine:
        return NextStep(_("No section is assigned to you yet. The coordinator assigns them."))
    unfinished = _unfinished(mine)
    if unfinished is None:
        return NextStep(_("Your sections are complete. The coordinator submits the response."))
    return _go_on(unfinished)


def _go_on(line: BlockLine) -> NextStep:
    place = line.title if line.name == line.title else f"{line.title}: {line.name}"
    label = _("Begin to answer") if not line.answered else _("Go on answering")
    return NextStep(_("Next: %(place)s.") % {"place": place}, label, line.address)


def _unfinished(lines: Sequence[BlockLine]) -> BlockLine | None:
    """The first block that keeps the response from being submitted, or else one with questions left open."""
    waiting = [line for line in lines if not line.is_marked]
    with_faults = next((line for line in waiting if line.faults), None)
    return with_faults or next((line for line in waiting if line.asked and not line.answered), None)
