"""The letters to people and the sentences about them, in a language that is given or active."""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from yhdyspinta.accounts.actions.invitations import LINK_DAYS
from yhdyspinta.accounts.letters import Letter
from yhdyspinta.accounts.role_words import ROLE_NAMES, ROLE_TASKS
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.errors import Refusal
from yhdyspinta.languages import Language, Texts
from yhdyspinta.presentation import formats
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.web.feedback.forms import FormProblem


def write_invitation(
    *,
    name: str,
    inviter: str,
    kind: RoleKind,
    organisation: Texts | None,
    language: Language,
    at: datetime,
) -> Letter:
    """The letter that invites somebody to a role; `organisation` is None for a national role."""
    words = {
        "name": name,
        "inviter": inviter,
        "organisation": organisation[language] if organisation else "",
        "role": ROLE_NAMES[kind][language],
        "task": ROLE_TASKS[kind][language],
    }
    with override(language):
        if organisation:
            subject = _("Invitation to Yhdyspinta: %(organisation)s")
            role = _("Your role in the organisation %(organisation)s: %(role)s (%(task)s).")
        else:
            subject = _("Invitation to Yhdyspinta: %(role)s")
            role = _("Your role: %(role)s (%(task)s).")
        greeting = _("Hello %(name)s,")
        invites = _(
            "%(inviter)s invites you to Yhdyspinta, the shared situational picture of employment areas and wellbeing "
            "services counties."
        )
        before = (
            "\n\n".join(text % words for text in (greeting, f"{invites}\n{role}")) + f"\n\n{_('Open your work:')}"
        )
        return Letter(language, subject % words, before, _about_the_link(language, at))


def write_new_link(*, name: str, language: Language, at: datetime) -> Letter:
    """The letter with a new personal link."""
    with override(language):
        before = "\n\n".join(
            (
                _("Hello %(name)s,") % {"name": name},
                _("Here is a new personal link to Yhdyspinta."),
                _("Open your work:"),
            )
        )
        return Letter(language, _("Your link to Yhdyspinta"), before, _about_the_link(language, at))


def problems_of(refusal: Refusal) -> list[FormProblem]:
    """What is wrong and what to do, in the language of the page; of nothing that could be filled in."""
    return [FormProblem(problem.sentence(current_language()), "") for problem in refusal.problems]


def _about_the_link(language: Language, at: datetime) -> str:
    day = formats.day(timezone.localdate(at + timedelta(days=LINK_DAYS)), language)
    good = _("The link is yours alone and works until %(day)s. Do not forward it: whoever has it is let in as you.")
    unexpected = _("If you did not expect this message, you need not do anything.")
    return "\n\n".join((good % {"day": day}, unexpected, f"Yhdyspinta\n{settings.PUBLIC_URL}"))
