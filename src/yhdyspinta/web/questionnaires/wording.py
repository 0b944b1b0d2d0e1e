"""Sentences about a version, in the language of the page."""

from datetime import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from yhdyspinta.presentation import formats
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.queries.instruments import Version
from yhdyspinta.web.trail import Step


def day_of(at: datetime) -> str:
    """The day of a moment in Finland."""
    return formats.day(timezone.localdate(at), current_language())


def state_of(version: Version) -> str:
    """Where a version is on its way, in a few words."""
    if version.published_at is not None:
        return _("Published %(day)s") % {"day": day_of(version.published_at)}
    if not version.problems:
        return _("Draft, nothing to mend")
    count = len(version.problems)
    return ngettext("Draft, %(count)s thing to mend", "Draft, %(count)s things to mend", count) % {"count": count}


def title_of(version: Version) -> str:
    return version.title[current_language()]


def make_trail(version: Version | None = None, last: str = "") -> tuple[Step, ...]:
    """The way from one's own work to a page: the list of questionnaires, a version, or `last`, a page below them."""
    steps = [Step(_("Own work"), reverse("own_work")), Step(_("Questionnaires"), reverse("questionnaires"))]
    if version is not None:
        steps.append(Step(title_of(version), reverse("questionnaire", args=[version.key])))
    if last:
        return (*steps, Step(last))
    return (*steps[:-1], Step(steps[-1].text))
