"""What somebody should do next with a response: one sentence, one button."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from yhdyspinta.surveys.response_view import ResponseView
from yhdyspinta.surveys.states import ResponseState, WaveState
from yhdyspinta.web.responses.blocks import BlockLine
from yhdyspinta.web.responses.naming import newest_step


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
    sent_back = _tell_sent_back(response)
    if response.rights.write_everything:
        return _after(sent_back, _as_coordinator(response, lines, corrections, is_sent_back=bool(sent_back)))
    if response.rights.write_assigned:
        return _after(sent_back, _as_section_editor(lines, is_sent_back=bool(sent_back)))
    return NextStep(_("The response is being written. You can read and discuss it."))


def _while_submitted(response: ResponseView) -> NextStep:
    if response.rights.approve:
        address = reverse("approve_response", args=[response.key])
        return NextStep(
            _("The response waits for you: read it, then approve or return it."), _("Read and decide"), address
        )
    return NextStep(_("The response was submitted. It waits for the approver, and nobody can change it."))


def _tell_sent_back(response: ResponseView) -> str:
    """That a draft was submitted once, and why it is a draft again; empty for one that was not."""
    newest = newest_step(response)
    if newest is None:
        return ""
    if newest.kind == "returned":
        return _("The response was returned for correction: “%(reason)s”") % {"reason": newest.reason}
    return _("The response was opened again: “%(reason)s”") % {"reason": newest.reason}


def _after(sentence: str, step: NextStep) -> NextStep:
    return replace(step, sentence=f"{sentence} {step.sentence}") if sentence else step


def _as_coordinator(
    response: ResponseView, lines: Sequence[BlockLine], corrections: int, *, is_sent_back: bool
) -> NextStep:
    threads = reverse("threads", args=[response.key])
    if corrections:
        sentence = ngettext(
            "%(count)s correction is asked for. Correct the answer, then resolve the request.",
            "%(count)s corrections are asked for. Correct the answers, then resolve the requests.",
            corrections,
        )
        return NextStep(sentence % {"count": corrections}, _("Open the requests"), threads)
    unfinished = _with_faults(lines) if is_sent_back else _unfinished(lines)
    if unfinished is None:
        address = reverse("submit_response", args=[response.key])
        if is_sent_back:
            return NextStep(_("Correct the answers, then submit them again."), _("Read and submit again"), address)
        return NextStep(_tell_ready(response, lines), _("Read and submit"), address)
    return _go_on(unfinished)


def _tell_ready(response: ResponseView, lines: Sequence[BlockLine]) -> str:
    """That it can be submitted, and whether questions that may be left open are open."""
    is_full = all(line.answered == line.asked for line in lines if not line.is_marked)
    if is_full:
        answered = _("Everything is answered.")
    else:
        answered = _("Everything that must be answered is answered; some other questions are not.")
    if response.person is not None:
        return f"{answered} {_('Read it through and submit it.')}"
    return f"{answered} {_('Read it through and submit it for approval.')}"


def _as_section_editor(lines: Sequence[BlockLine], *, is_sent_back: bool) -> NextStep:
    mine = [line for line in lines if line.is_mine]
    if not mine:
        return NextStep(_("No section is assigned to you yet. The coordinator assigns them."))
    unfinished = _with_faults(mine) if is_sent_back else _unfinished(mine)
    if unfinished is None and is_sent_back:
        return NextStep(_("Correct what concerns your sections. The coordinator submits the response again."))
    if unfinished is None:
        return NextStep(
            _("Everything that must be answered in your sections is answered. The coordinator submits the response.")
        )
    return _go_on(unfinished)


def _go_on(line: BlockLine) -> NextStep:
    place = line.title if line.name == line.title else f"{line.title}: {line.name}"
    label = _("Begin to answer") if not line.answered else _("Go on answering")
    return NextStep(_("Next: %(place)s.") % {"place": place}, label, line.address)


def _unfinished(lines: Sequence[BlockLine]) -> BlockLine | None:
    """The first block that keeps the response from being submitted, or else one with questions left open."""
    waiting = (line for line in lines if not line.is_marked)
    return _with_faults(lines) or next((line for line in waiting if line.asked and not line.answered), None)


def _with_faults(lines: Sequence[BlockLine]) -> BlockLine | None:
    return next((line for line in lines if line.faults and not line.is_marked), None)
