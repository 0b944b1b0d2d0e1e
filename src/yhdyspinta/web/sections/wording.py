"""Sentences of a section page, in the language of the page."""

from datetime import datetime

from django.utils.translation import gettext as _

from yhdyspinta.languages import Language
from yhdyspinta.presentation.formats import day
from yhdyspinta.surveys.response_view import ResponseView
from yhdyspinta.surveys.states import ResponseState, WaveState
from yhdyspinta.web.sections.opening import OpenPage
from yhdyspinta.web.sections.times import clock

_SIDE_OF_PER = {"employment_area": "employment", "county": "county", "kela": "kela"}
_OTHER_SIDE = {"employment": "county", "county": "employment"}


def side_of(per: str, own: str) -> str:
    """The mark of a counterpart's side; empty for one that has none."""
    return _OTHER_SIDE.get(own, "") if per == "interface" else _SIDE_OF_PER.get(per, "")


def mark_of(side: str) -> str:
    """The mark of a respondent's own side."""
    return side if side in _OTHER_SIDE else ""


def state_sentence(view: ResponseView, language: Language) -> str:
    """Where the answer is, and until when the survey is open."""
    words = {"day": day(view.wave.closes_on, language)}
    match view.state:
        case ResponseState.SUBMITTED:
            return _("Submitted, waiting for approval.")
        case ResponseState.APPROVED:
            return _("Approved.")
    if view.wave.state is WaveState.OPEN:
        return _("Draft. The survey is open until the end of %(day)s.") % words
    return _("Draft.")


def why_read_only(page: OpenPage, language: Language) -> str:
    """Why the answers are only shown; empty when they can be written."""
    view, about = page.view, page.view.counterpart(page.place.about)
    if page.may_write:
        return ""
    if about and about.no_cooperation:
        words = {"name": about.names[language], "reason": about.no_cooperation}
        return _("You have marked that there is no cooperation with %(name)s: %(reason)s") % words
    if view.state is ResponseState.APPROVED:
        return _("The answer has been approved and cannot be changed. Whoever approved it can open it again.")
    if view.state is ResponseState.SUBMITTED:
        return _("The answer has been submitted and cannot be changed unless the approver returns it.")
    if view.wave.state is WaveState.CLOSED:
        return _("The survey has closed, so the answers can no longer be changed.")
    if view.wave.state is WaveState.PLANNED:
        return _("The survey has not opened yet, so nothing can be answered.")
    if view.rights.write_assigned:
        return _("This part is not assigned to you. Ask your coordinator if you should answer it.")
    return _("You may read the answers. Your coordinator decides who answers them.")


def saved_sentence(at: datetime, language: Language) -> str:
    return _("Saved at %(time)s") % {"time": clock(at, language)}


def browser_words() -> dict[str, str]:
    """The words of the script, `{name}` and `{time}` left open."""
    return {
        "automatic": _("Your answers save themselves."),
        "saved": _("Saved at %(time)s") % {"time": "{time}"},
        "offline": _("No connection. Your answers are safe in this browser, and saving is tried again."),
        "signedOut": _("You have been signed out. Your answers are safe in this browser."),
        "signIn": _("Sign in again and go on"),
        "clash": _("Somebody else changed the same answer. Choose which one stays."),
        "refused": _("One answer was not saved. The reason is beside it."),
        "impossible": _("The answers cannot be saved any more."),
        "reload": _("Load the page again"),
        "error": _("Error:"),
        "clashTitle": _("%(name)s changed the same answer") % {"name": "{name}"},
        "mine": _("Your answer, not saved"),
        "nothing": _("no answer"),
        "someAnswered": _("%(answered)s of %(asked)s answered") % {"answered": "{answered}", "asked": "{asked}"},
        "allAnswered": _("all %(asked)s answered") % {"asked": "{asked}"},
        "nothingAsked": _("nothing to answer"),
    }
