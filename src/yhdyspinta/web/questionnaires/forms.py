"""What the upload page accepts."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from yhdyspinta.errors import Problem
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.sources.instrument_workbooks.isolated import MOST_BYTES
from yhdyspinta.surveys.errors_instruments import UPLOAD_TOO_LARGE

_ACCEPTED: Final = ".xlsx,.xlsm,.json"


class UploadForm(forms.Form):
    """A file. Its name is shown again and nothing else follows from it."""

    # The page explains in words what is wrong; the browser's own bubbles would come before that.
    use_required_attribute = False

    file = forms.FileField(
        label=_("Which file?"),
        help_text=_("A workbook made from our template, an XLSForm made for ODK or KoboToolbox, or canonical JSON."),
        max_length=None,
        widget=forms.FileInput(attrs={"class": "field__input", "accept": _ACCEPTED}),
        error_messages={
            "required": _("Choose the file of a questionnaire."),
            "empty": _("The file is empty. Choose the file of a questionnaire."),
            "missing": _("Choose the file of a questionnaire."),
            "invalid": _("The file did not arrive. Choose it again and send the form."),
        },
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            problem = Problem(UPLOAD_TOO_LARGE, {"megabytes": MOST_BYTES >> 20})
            raise forms.ValidationError(problem.sentence(current_language()))
        return file
