"""What the pages of a response accept."""

from typing import Final

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

from yhdyspinta.errors import ErrorKind, Refusal
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.errors_answers import BAD_COMMENT, BAD_REASON, BAD_TITLE, IDENTITY_NUMBER
from yhdyspinta.web.people.forms import KeyedForm

NOTE_LENGTH: Final = 1_000


class ResponseForm(KeyedForm):
    """A form whose refusals belong to its one text field, `told_at`.

    The texts have no `max_length`: a browser would cut what is pasted without a word. The actions refuse what is too
    long, and tell the limit.
    """

    told_at = ""

    def add_refusal(self, refusal: Refusal) -> None:
        """Show what is wrong, at the text where it is mended or above the whole form."""
        for problem in refusal.problems:
            field = self.told_at if problem.kind in _OF_TEXTS else None
            self.add_error(field, problem.sentence(current_language()))


class ReasonForm(ResponseForm):
    """Why a response is returned or opened again, or why there is no cooperation."""

    told_at = "reason"

    reason = forms.CharField(
        label=_("Reason"),
        widget=forms.Textarea(attrs={"rows": 4, "class": "field__input"}),
        error_messages={"required": _("Write the reason.")},
    )


class ApprovalForm(ResponseForm):
    """The office in which somebody approves."""

    told_at = "title"

    title = forms.CharField(
        label=_("Your title, as it stands in the receipt"),
        help_text=_("For example: director of social services."),
        widget=forms.TextInput(attrs={"class": "field__input", "autocomplete": "organization-title"}),
        error_messages={"required": _("Write the title with which you approve.")},
    )


class CommentForm(ResponseForm):
    """A comment on a question."""

    told_at = "text"

    text = forms.CharField(
        label=_("Comment"),
        widget=forms.Textarea(attrs={"rows": 4, "class": "field__input"}),
        error_messages={"required": _("Write the comment.")},
    )


class NewThreadForm(CommentForm):
    """The first comment of a discussion."""

    asks_correction = forms.BooleanField(
        label=_("Ask for a correction: the response cannot be submitted before this is resolved"), required=False
    )


class AskForm(ResponseForm):
    """What somebody is asked to answer, in words of one's own."""

    told_at = "note"

    note = forms.CharField(
        label=_("Your words to them (optional)"),
        required=False,
        validators=[MaxLengthValidator(NOTE_LENGTH)],
        widget=forms.Textarea(attrs={"rows": 3, "class": "field__input"}),
    )


_OF_TEXTS: Final[frozenset[ErrorKind]] = frozenset({BAD_REASON, BAD_TITLE, BAD_COMMENT, IDENTITY_NUMBER})
