"""What the pages of signing in accept: allauth's forms in our words, counted by our limits."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, Final

from allauth.account.adapter import get_adapter
from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ReauthenticateForm,
    ResetPasswordForm,
    ResetPasswordKeyForm,
)
from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

Words = tuple[str | Promise, str | Promise]
"""The label and the help of a field."""
_NEW: Final[Words] = (
    gettext_lazy("New password"),
    gettext_lazy("At least 12 characters. A sentence is easy to remember; a password manager is fine."),
)
_AGAIN: Final[Words] = (gettext_lazy("The new password again"), "")
_ADDRESS: Final[Words] = (gettext_lazy("E-mail address"), "")


@dataclass(frozen=True, slots=True)
class FormProblem:
    """One thing to mend, and the id of the control where it is mended (empty for the whole form)."""

    text: str
    target: str


class WordedForm(forms.Form):
    """A form with labels and help in our words. `words` are by the name of a field."""

    use_required_attribute = False
    words: ClassVar[dict[str, Words]] = {}

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        for name, field in self.fields.items():
            label, help_text = self.words[name]
            field.label, field.help_text = str(label), str(help_text)
            field.widget.attrs.pop("placeholder", None)
            field.widget.attrs["class"] = "field__input"
            field.error_messages["required"] = _("Fill in: %(label)s") % {"label": label}

    def problems(self) -> Iterator[FormProblem]:
        """Everything that is wrong, in the order of the fields."""
        for text in self.non_field_errors():
            yield FormProblem(str(text), "")
        for field in self.visible_fields():
            for text in field.errors:
                yield FormProblem(str(text), field.id_for_label)


class SignInForm(WordedForm, LoginForm):
    words: ClassVar = {"login": _ADDRESS, "password": (gettext_lazy("Password"), "")}


class AskPasswordForm(WordedForm, ReauthenticateForm):
    words: ClassVar = {"password": (gettext_lazy("Password"), "")}


class AskNewPasswordForm(WordedForm, ResetPasswordForm):
    words: ClassVar = {"email": _ADDRESS}


class SetPasswordForm(WordedForm, ResetPasswordKeyForm):
    words: ClassVar = {"password1": _NEW, "password2": _AGAIN}


class NewPasswordForm(WordedForm, ChangePasswordForm):
    words: ClassVar = {"oldpassword": (gettext_lazy("Present password"), ""), "password1": _NEW, "password2": _AGAIN}

    def clean_oldpassword(self) -> str:
        """Through the adapter, which counts tries: a session that was left open is no place to guess."""
        password = str(self.cleaned_data["oldpassword"])
        if not get_adapter().reauthenticate(self.user, password):
            raise get_adapter().validation_error("enter_current_password")
        return password


class AskLinkForm(WordedForm):
    """Where a new personal link is asked for."""

    email = forms.EmailField(widget=forms.EmailInput(attrs={"autocomplete": "email", "spellcheck": "false"}))
    words: ClassVar = {"email": _ADDRESS}
