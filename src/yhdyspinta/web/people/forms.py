"""What the pages of people accept."""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from yhdyspinta.accounts.errors_people import ACCOUNT_CLOSED
from yhdyspinta.accounts.errors_sign_in import BAD_EMAIL, BAD_NAME, EMAIL_TAKEN
from yhdyspinta.accounts.naming import NAME_LENGTH
from yhdyspinta.accounts.role_words import ROLE_NAMES, ROLE_TASKS
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.identity_numbers import has_identity_number
from yhdyspinta.errors import ErrorKind, Problem, Refusal
from yhdyspinta.languages import Language
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.queries.organisations import OrganisationName
from yhdyspinta.surveys.errors_answers import IDENTITY_NUMBER
from yhdyspinta.web.feedback.forms import FormProblem

LANGUAGE_CHOICES = (("fi", "suomi"), ("sv", "svenska"), ("en", "English"))
_FIELD_OF: dict[ErrorKind, str] = {
    BAD_NAME: "name",
    BAD_EMAIL: "email",
    EMAIL_TAKEN: "email",
    ACCOUNT_CLOSED: "email",
}


class KeyedForm(forms.Form):
    """A form that is sent once, however often its button is pressed: `form_key` names this showing of it."""

    # The page explains in words what is wrong; the browser's own bubbles would come before that.
    use_required_attribute = False

    form_key = forms.CharField(
        max_length=40, widget=forms.HiddenInput, initial=lambda: secrets.token_urlsafe(16), required=False
    )

    def clean_form_key(self) -> str:
        return str(self.cleaned_data["form_key"]) or secrets.token_urlsafe(16)

    def add_refusal(self, refusal: Refusal) -> None:
        """Show what is wrong, each problem at the field where it is mended."""
        for problem in refusal.problems:
            field = _FIELD_OF.get(problem.kind)
            self.add_error(field if field in self.fields else None, problem.sentence(current_language()))

    def sent_on(self) -> list[tuple[str, str]]:
        """What was filled in, for the hidden fields of the page that asks once more."""
        return [(name, str(self.data.get(name, ""))) for name in self.fields]

    def problems(self) -> Iterator[FormProblem]:
        """Everything that is wrong, in the order of the fields."""
        for text in self.non_field_errors():
            yield FormProblem(str(text), "")
        for field in self.visible_fields():
            for text in field.errors:
                yield FormProblem(str(text), field.id_for_label or f"{field.auto_id}_0")


class PersonForm(KeyedForm):
    """Who is invited."""

    name = forms.CharField(
        label=_("Name"),
        help_text=_("First name and last name."),
        max_length=NAME_LENGTH,
        widget=forms.TextInput(attrs={"class": "field__input", "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Write the name.")},
    )
    email = forms.EmailField(
        label=_("E-mail address"),
        help_text=_("The personal work address. The invitation with the personal link is sent to it."),
        max_length=254,
        widget=forms.EmailInput(attrs={"class": "field__input", "autocomplete": "off", "spellcheck": "false"}),
        error_messages={
            "required": _("Write the e-mail address."),
            "invalid": _("Give the whole address, for example name@example.org."),
        },
    )
    language = forms.ChoiceField(
        label=_("Language of the invitation"),
        choices=LANGUAGE_CHOICES,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a language."), "invalid_choice": _("Choose a language.")},
    )

    def clean_name(self) -> str:
        return _without_identity_number(str(self.cleaned_data["name"]))

    def clean_email(self) -> str:
        return _without_identity_number(str(self.cleaned_data["email"]))

    @property
    def chosen_language(self) -> Language:
        return cast(Language, self.cleaned_data["language"])


class InvitationForm(PersonForm):
    """A colleague, and the role in the organisation."""

    kind = forms.ChoiceField(
        label=_("Role"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a role."), "invalid_choice": _("Choose a role.")},
    )
    field_order = ("name", "email", "kind", "language")

    def __init__(self, *arguments: Any, kinds: Sequence[RoleKind], **named: Any) -> None:
        super().__init__(*arguments, **named)
        cast(forms.ChoiceField, self.fields["kind"]).choices = role_choices(kinds)

    @property
    def chosen_kind(self) -> RoleKind:
        return RoleKind(self.cleaned_data["kind"])


class RoleForm(KeyedForm):
    """A role that an administrator gives: a national one, or that of a coordinator in some organisation."""

    kind = forms.ChoiceField(
        label=_("Role"),
        choices=lambda: role_choices((RoleKind.COORDINATOR, RoleKind.NATIONAL_EDITOR, RoleKind.ADMINISTRATOR)),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose a role."), "invalid_choice": _("Choose a role.")},
    )
    organisation = forms.ChoiceField(
        label=_("Organisation"),
        help_text=_("For a coordinator. National roles belong to no organisation."),
        required=False,
        widget=forms.Select(attrs={"class": "field__input"}),
        error_messages={"invalid_choice": _("Choose an organisation from the list.")},
    )

    def __init__(self, *arguments: Any, organisations: Iterable[OrganisationName], **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._organisations = {one.slug: one for one in organisations}
        names = [(slug, one.names[current_language()]) for slug, one in self._organisations.items()]
        cast(forms.ChoiceField, self.fields["organisation"]).choices = [("", _("no organisation")), *names]

    def clean(self) -> None:
        kind = self.cleaned_data.get("kind")
        slug = self.cleaned_data.get("organisation")
        if kind == RoleKind.COORDINATOR and not slug and "organisation" not in self.errors:
            self.add_error("organisation", _("Choose the organisation of the coordinator."))
        if kind and kind != RoleKind.COORDINATOR and slug:
            self.add_error("organisation", _("A national role has no organisation: choose “no organisation”."))

    @property
    def chosen_kind(self) -> RoleKind:
        return RoleKind(self.cleaned_data["kind"])

    @property
    def chosen_organisation(self) -> OrganisationName | None:
        return self._organisations.get(self.cleaned_data["organisation"])


class NewPersonForm(PersonForm, RoleForm):
    """Somebody whom an administrator invites."""

    field_order = ("name", "email", "kind", "organisation", "language")


def _without_identity_number(text: str) -> str:
    """The text itself. What is written here is mailed and shown: a personal identity code is refused."""
    if has_identity_number(text):
        raise forms.ValidationError(Problem(IDENTITY_NUMBER).sentence(current_language()))
    return text


def role_choices(kinds: Iterable[RoleKind]) -> list[tuple[str, str]]:
    """Each role with what it is for."""
    language = current_language()
    return [(kind.value, f"{ROLE_NAMES[kind][language]}: {ROLE_TASKS[kind][language]}") for kind in kinds]
