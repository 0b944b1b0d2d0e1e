"""What the pages of results and of open answers accept."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from yhdyspinta.errors import Refusal
from yhdyspinta.languages import Texts
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.results.coding import NONE
from yhdyspinta.web.feedback.forms import FormProblem

_TEXT: Final = {"class": "field__input"}


class PlainForm(forms.Form):
    """A form whose problems are told in words, each at its field and together above."""

    # The page explains in words what is wrong; the browser's own bubbles would come before that.
    use_required_attribute = False
    refused: str = ""
    """The field at which a refusal is shown."""

    def add_refusal(self, refusal: Refusal) -> None:
        for problem in refusal.problems:
            self.add_error(self.refused or None, problem.sentence(current_language()))

    def problems(self) -> Iterator[FormProblem]:
        """Everything that is wrong, in the order of the fields."""
        for text in self.non_field_errors():
            yield FormProblem(str(text), "")
        for field in self.visible_fields():
            for text in field.errors:
                yield FormProblem(str(text), field.id_for_label or f"{field.auto_id}_0")


class NoteForm(PlainForm):
    """What readers are told about results that are withdrawn or corrected."""

    refused = "note"
    note = forms.CharField(
        label=_("What happened, and why?"),
        help_text=_("Everybody can read it on the page of the results. Write it in Finnish and in Swedish."),
        widget=forms.Textarea(attrs={**_TEXT, "rows": 5}),
        error_messages={"required": _("Tell readers what happened and why.")},
    )

    @property
    def text(self) -> str:
        return str(self.cleaned_data["note"])


def _title(label: Any, required: Any, *, is_required: bool = True) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=is_required,
        widget=forms.TextInput(attrs={**_TEXT, "autocomplete": "off"}),
        error_messages={"required": required},
    )


class ThemeForm(PlainForm):
    """A new theme."""

    refused = "title_fi"
    title_fi = _title(_("Theme in Finnish"), _("Name the theme in Finnish."))
    title_sv = _title(_("Theme in Swedish"), _("Name the theme in Swedish."))
    title_en = _title(_("Theme in English (optional)"), "", is_required=False)

    @property
    def title(self) -> Texts:
        return Texts(*(str(self.cleaned_data[f"title_{language}"]) for language in ("fi", "sv", "en")))


class ReadingForm(PlainForm):
    """Which themes an answer has."""

    refused = "themes"
    themes = forms.MultipleChoiceField(
        label=_("Which themes are in this answer?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": _("Choose themes, or “None of these”."),
            "invalid_choice": _("Choose themes of this question."),
        },
    )

    def __init__(self, *arguments: Any, themes: Iterable[tuple[str, str]], **named: Any) -> None:
        super().__init__(*arguments, **named)
        offered = [*themes, (NONE, str(_("None of these")))]
        cast(forms.MultipleChoiceField, self.fields["themes"]).choices = offered

    @property
    def chosen(self) -> list[str]:
        return list(self.cleaned_data["themes"])


class QuoteForm(PlainForm):
    """A passage of an answer."""

    refused = "text"
    text = forms.CharField(
        label=_("Which passage is published?"),
        help_text=_("Copy it from the answer above, word for word. At most 1000 characters."),
        strip=True,
        widget=forms.Textarea(attrs={**_TEXT, "rows": 5}),
        error_messages={"required": _("Copy the passage from the answer.")},
    )

    @property
    def passage(self) -> str:
        return str(self.cleaned_data["text"])
