"""What the feedback page accepts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID, uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from yhdyspinta.analysis.identity_numbers import has_identity_number
from yhdyspinta.errors import ErrorKind, Problem, Refusal
from yhdyspinta.feedback.errors import BAD_MESSAGE, BAD_PAGE, IDENTITY_NUMBER, SAME_TEXT
from yhdyspinta.feedback.page_address import read_page
from yhdyspinta.presentation.languages import current_language

KINDS: Final = {
    "accessibility": _("The accessibility of the site"),
    "error": _("An error in a figure or a fact"),
    "other": _("Something else"),
}
_WRITTEN: Final = ("message", "page", "reply_to")
_FIELD_OF: Final[dict[ErrorKind, str]] = {
    BAD_MESSAGE: "message",
    BAD_PAGE: "page",
    IDENTITY_NUMBER: "message",
    SAME_TEXT: "message",
}


@dataclass(frozen=True, slots=True)
class FormProblem:
    """One thing to mend: what it is, and the id of the control where it is mended (empty for the whole form)."""

    text: str
    target: str


class FeedbackForm(forms.Form):
    """A message about the site. `host` is the site's own, so that a whole address of it may be given as the page."""

    # The page explains in words what is wrong; the browser's own bubbles would come before that.
    use_required_attribute = False

    kind = forms.ChoiceField(
        label=_("What is your feedback about?"),
        choices=list(KINDS.items()),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choose what your feedback is about."),
            "invalid_choice": _("Choose what your feedback is about."),
        },
    )
    message = forms.CharField(
        label=_("What do you want to tell us?"),
        help_text=_(
            "At most 5000 characters. No personal identity codes and nothing about single customers, please."
        ),
        widget=forms.Textarea(attrs={"rows": 9, "class": "field__input"}),
        error_messages={"required": _("Write what you want to tell us.")},
    )
    page = forms.CharField(
        label=_("Which page is it about? (optional)"),
        help_text=_("The address of the page, for example /en/sanasto/."),
        required=False,
        widget=forms.TextInput(attrs={"class": "field__input", "autocomplete": "off", "spellcheck": "false"}),
    )
    reply_to = forms.EmailField(
        label=_("Which e-mail address may we answer to? (optional)"),
        help_text=_("It is used for the answer only. Without it you can read the answer on the page of the receipt."),
        required=False,
        widget=forms.EmailInput(attrs={"class": "field__input", "autocomplete": "email", "spellcheck": "false"}),
        error_messages={"invalid": _("Give the whole address, for example name@example.org, or leave it empty.")},
    )
    form_token = forms.CharField(required=False, widget=forms.HiddenInput, initial=uuid4)

    def __init__(self, *arguments: Any, host: str, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._host = host

    def clean_page(self) -> str:
        text = str(self.cleaned_data["page"])
        for scheme in ("https://", "http://"):
            text = text.removeprefix(f"{scheme}{self._host}")
        try:
            return read_page(text)
        except Refusal as refusal:
            raise ValidationError(refusal.problems[0].sentence(current_language())) from refusal

    def clean_form_token(self) -> UUID | None:
        """A token that is none makes the form a new one: the message matters more."""
        try:
            return UUID(self.cleaned_data["form_token"])
        except ValueError:
            return None

    def clean(self) -> None:
        """Look for identity codes here too, so that a visitor hears at once of everything that is wrong."""
        for name in _WRITTEN:
            if has_identity_number(self.data.get(name, "")):
                self.add_error(name, Problem(IDENTITY_NUMBER).sentence(current_language()))

    def add_refusal(self, refusal: Refusal) -> None:
        """Show why the message was not received, each reason at the field where it is mended."""
        for problem in refusal.problems:
            self.add_error(_FIELD_OF.get(problem.kind), problem.sentence(current_language()))

    def problems(self) -> Iterator[FormProblem]:
        """Everything that is wrong, in the order of the fields."""
        for text in self.non_field_errors():
            yield FormProblem(str(text), "")
        for field in self.visible_fields():
            for text in field.errors:
                # A group of radio buttons has no id of its own to go to: its first button has.
                yield FormProblem(str(text), field.id_for_label or f"{field.auto_id}_0")
