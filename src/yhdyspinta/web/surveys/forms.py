"""What the pages of surveys accept."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from yhdyspinta.errors import ErrorKind, Refusal
from yhdyspinta.languages import Texts
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys import errors_waves
from yhdyspinta.surveys.respondents import RespondentKind
from yhdyspinta.surveys.survey_slugs import check_survey_slug
from yhdyspinta.surveys.wave_plan import WavePlan
from yhdyspinta.web.feedback.forms import FormProblem
from yhdyspinta.web.surveys.wording import capacity_word, kind_word

_TEXT: Final = {"class": "field__input"}
_DAY_FORMATS: Final = ["%Y-%m-%d", "%d.%m.%Y"]
_FIELD_OF: Final[Mapping[ErrorKind, str]] = MappingProxyType(
    {
        errors_waves.BAD_SLUG: "slug",
        errors_waves.NAME_TAKEN: "slug",
        errors_waves.BAD_TEXT: "title_fi",
        errors_waves.DAYS_NOT_IN_ORDER: "closes_on",
        errors_waves.ALREADY_OVER: "closes_on",
        errors_waves.NOT_LATER: "closes_on",
        errors_waves.NO_RESPONDENTS: "kinds",
        errors_waves.NOT_PUBLISHED: "instrument",
        errors_waves.REPEATS_FOR_UNKNOWN: "instrument",
        errors_waves.NOT_ITS_PREVIOUS: "previous",
    }
)


class PlainForm(forms.Form):
    """A form whose problems are told in words, each at its field and together above."""

    # The page explains in words what is wrong; the browser's own bubbles would come before that.
    use_required_attribute = False

    def add_refusal(self, refusal: Refusal) -> None:
        """Show what is wrong, each problem at the field where it is mended."""
        for problem in refusal.problems:
            field = _FIELD_OF.get(problem.kind)
            self.add_error(field if field in self.fields else None, problem.sentence(current_language()))

    def problems(self) -> Iterator[FormProblem]:
        """Everything that is wrong, in the order of the fields."""
        for text in self.non_field_errors():
            yield FormProblem(str(text), "")
        for field in self.visible_fields():
            for text in field.errors:
                yield FormProblem(str(text), field.id_for_label or f"{field.auto_id}_0")


class DayField(forms.DateField):
    """A day; browsers send it as 2026-12-18, and people may write 18.12.2026."""

    def __init__(self, **named: Any) -> None:
        invalid = _("Give the day, for example 18.12.2026.")
        super().__init__(
            input_formats=_DAY_FORMATS,
            widget=forms.DateInput(format="%Y-%m-%d", attrs={**_TEXT, "type": "date"}),
            error_messages={"required": invalid, "invalid": invalid},
            **named,
        )


def _title_field(label: Any, required: Any) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=200, widget=forms.TextInput(attrs=_TEXT), error_messages={"required": required}
    )


class SurveyForm(PlainForm):
    """A survey's names and who asks; `slug` only where it is made."""

    title_fi = _title_field(_("Name in Finnish"), _("Write the name in Finnish."))
    title_sv = _title_field(_("Name in Swedish"), _("Write the name in Swedish."))
    title_en = _title_field(_("Name in English"), _("Write the name in English."))
    publisher = _title_field(_("Who asks?"), _("Write who asks."))
    slug = forms.CharField(
        label=_("Short name"),
        help_text=_(
            "Part of the address of the pages; it cannot be changed later. Small letters, digits and hyphens."
        ),
        max_length=80,
        widget=forms.TextInput(attrs={**_TEXT, "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Write a short name.")},
    )

    def __init__(self, *arguments: Any, is_new: bool, **named: Any) -> None:
        super().__init__(*arguments, **named)
        if not is_new:
            del self.fields["slug"]

    def clean_slug(self) -> str:
        """A short name that will not do is told together with the names that are missing."""
        slug: str = self.cleaned_data["slug"]
        try:
            check_survey_slug(slug)
        except Refusal as refusal:
            sentences = [problem.sentence(current_language()) for problem in refusal.problems]
            raise forms.ValidationError(sentences) from None
        return slug

    @property
    def title(self) -> Texts:
        return Texts(*(self.cleaned_data[f"title_{language}"] for language in ("fi", "sv", "en")))


class WaveForm(PlainForm):
    """What is decided about a wave before it opens."""

    slug = forms.CharField(
        label=_("Name of the wave"),
        help_text=_("Usually the year, for example 2026. Part of the address of the pages."),
        max_length=40,
        widget=forms.TextInput(attrs={**_TEXT, "autocomplete": "off", "spellcheck": "false"}),
        error_messages={"required": _("Write the name of the wave.")},
    )
    instrument = forms.ChoiceField(
        label=_("Questionnaire"),
        help_text=_("Only published questionnaires can be asked."),
        widget=forms.Select(attrs=_TEXT),
        error_messages={
            "required": _("Choose a questionnaire."),
            "invalid_choice": _("Choose a published questionnaire."),
        },
    )
    kinds = forms.MultipleChoiceField(
        label=_("Who is asked?"),
        choices=lambda: [(kind.value, kind_word(kind)) for kind in RespondentKind],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose who is asked.")},
    )
    register_year = forms.TypedChoiceField(
        label=_("From the register of which year?"),
        help_text=_("Respondents and their counterparts are those of 1 January of that year."),
        coerce=int,
        widget=forms.Select(attrs=_TEXT),
        error_messages={"required": _("Choose a year."), "invalid_choice": _("Choose a year that is loaded.")},
    )
    opens_on = DayField(label=_("First day"))
    closes_on = DayField(
        label=_("Last day"), help_text=_("The wave is open until the end of this day in Finnish time.")
    )
    capacity = forms.ChoiceField(
        label=_("What is asked for?"),
        choices=lambda: [
            ("organisation", capacity_word(is_personal=False)),
            ("personal", capacity_word(is_personal=True)),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what is asked for.")},
    )
    previous = forms.ChoiceField(
        label=_("Which wave was before it?"),
        help_text=_("Its answers are shown beside, and filled in where the questionnaire says so."),
        required=False,
        widget=forms.Select(attrs=_TEXT),
        error_messages={"invalid_choice": _("Choose an earlier wave of the survey.")},
    )
    tells_nonresponse = forms.BooleanField(
        label=_("Tell on the public page who has not answered"), required=False, widget=forms.CheckboxInput
    )

    def __init__(
        self,
        *arguments: Any,
        questionnaires: Iterable[tuple[str, str]],
        years: Iterable[int],
        earlier: Iterable[str],
        **named: Any,
    ) -> None:
        super().__init__(*arguments, **named)
        self._offer("instrument", list(questionnaires))
        self._offer("register_year", [(str(year), str(year)) for year in sorted(years, reverse=True)])
        self._offer("previous", [("", str(_("no wave"))), *((slug, slug) for slug in earlier)])

    def _offer(self, field: str, choices: list[tuple[str, str]]) -> None:
        cast(forms.ChoiceField, self.fields[field]).choices = choices

    def plan(self, *, is_synthetic: bool = False) -> WavePlan:
        """The plan that a valid form holds."""
        return WavePlan(**self.cleaned_data, is_synthetic=is_synthetic)


class ExtendForm(PlainForm):
    """A later last day."""

    closes_on = DayField(label=_("New last day"))

    @property
    def day(self) -> date:
        return cast(date, self.cleaned_data["closes_on"])


class LinesForm(PlainForm):
    """Who is invited, one person on each line."""

    lines = forms.CharField(
        label=_("Persons, one on each line"),
        help_text=_(
            "Organisation; name; e-mail; language (fi, sv or en). You can paste the columns from a spreadsheet. "
            "Lines without a name and an address are left out."
        ),
        max_length=100_000,
        strip=False,
        widget=forms.Textarea(attrs={**_TEXT, "rows": 14, "spellcheck": "false", "wrap": "off"}),
        error_messages={"required": _("Write at least one line.")},
    )

    def add_refusal(self, refusal: Refusal) -> None:
        """Each problem with the number of its line."""
        for problem in refusal.problems:
            where = problem.place.text(current_language())
            sentence = problem.sentence(current_language())
            self.add_error("lines", f"{where[:1].upper()}{where[1:]}: {sentence}" if where else sentence)
