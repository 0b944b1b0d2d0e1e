"""One's own name, and the language of pages and letters."""

from http import HTTPStatus

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from yhdyspinta.accounts.actions.details import change_own_details
from yhdyspinta.accounts.queries.people import get_user
from yhdyspinta.errors import Refusal
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.people.forms import LANGUAGE_CHOICES, KeyedForm
from yhdyspinta.web.people.notices import tell


class DetailsForm(KeyedForm):
    """What people may change of themselves."""

    name = forms.CharField(
        label=gettext_lazy("Name"),
        help_text=gettext_lazy("As your colleagues see it beside your answers and comments."),
        max_length=120,
        widget=forms.TextInput(attrs={"class": "field__input", "autocomplete": "name", "spellcheck": "false"}),
        error_messages={"required": gettext_lazy("Write the name.")},
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language"),
        choices=LANGUAGE_CHOICES,
        widget=forms.RadioSelect,
        error_messages={
            "required": gettext_lazy("Choose a language."),
            "invalid_choice": gettext_lazy("Choose a language."),
        },
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def details(request: HttpRequest) -> HttpResponse:
    """Shows the details, and changes them; the next page is in the language that was chosen."""
    actor = actor_of(request)
    if request.method != "POST":
        return _show(request, DetailsForm(initial={"name": actor.name, "language": actor.language}), HTTPStatus.OK)
    form = DetailsForm(request.POST)
    if form.is_valid():
        name, language = form.cleaned_data["name"], form.cleaned_data["language"]
        try:
            change_own_details(name=name, language=language, by=actor, at=timezone.now())
        except Refusal as refusal:
            form.add_refusal(refusal)
        else:
            with override(language):
                tell(request, _("Your details were changed."))
                return redirect("own_work")
    return _show(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)


def _show(request: HttpRequest, form: DetailsForm, status: HTTPStatus) -> HttpResponse:
    user_id = actor_of(request).user_id
    context = {
        "form": form,
        "email": get_user(user_id).email if user_id is not None else "",
        "problems": list(form.problems()) if form.is_bound else [],
    }
    return render(request, "web/own_work/details.html", context, status=status)
