"""The letter with which a coordinator asks a colleague to answer sections."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import override

from yhdyspinta.accounts.letters import Letter
from yhdyspinta.languages import Language
from yhdyspinta.presentation.formats import day
from yhdyspinta.surveys.response_view import ResponseView


def write_request(
    response: ResponseView, places: Sequence[str], *, recipient: str, sender: str, note: str, language: Language
) -> Letter:
    """In the language of whoever gets it. `places` name the sections, `note` is the sender's own words."""
    survey = response.wave.survey_title[language]
    words = {
        "name": recipient,
        "sender": sender,
        "survey": survey,
        "organisation": response.organisation_names[language],
        "day": day(response.wave.closes_on, language),
    }
    with override(language):
        asks = _("%(sender)s asks you to answer these parts of “%(survey)s” for the organisation %(organisation)s:")
        parts = [
            _("Hello %(name)s,") % words,
            asks % words + "\n" + "\n".join(f"- {place}" for place in places),
            *([note] if note else []),
            _("The survey is open until the end of %(day)s. Your organisation sees what you write.") % words,
            _("Open the form:"),
        ]
        after = _("The link is personal: do not forward it. Answers must not hold data on single customers.")
        return Letter(language, _("Please answer: %(survey)s") % words, "\n\n".join(parts), after)
