"""Who answers which section: giving sections to people, writing to them, taking sections away."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final, cast

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from yhdyspinta.accounts.queries.people import get_user, list_role_holders
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.errors import Refusal, refuse
from yhdyspinta.languages import Language
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.actions.asking import ask_colleague
from yhdyspinta.surveys.actions.assignments import assign_section, end_assignment
from yhdyspinta.surveys.errors import NOT_ALLOWED
from yhdyspinta.web.feedback.wording import moment
from yhdyspinta.web.people.notices import tell
from yhdyspinta.web.refusals import status_of
from yhdyspinta.web.responses.addresses import section_address
from yhdyspinta.web.responses.forms import AskForm
from yhdyspinta.web.responses.heads import make_head
from yhdyspinta.web.responses.letters import write_request
from yhdyspinta.web.responses.naming import name_counterpart, name_person, name_section
from yhdyspinta.web.responses.pages import show_page
from yhdyspinta.web.responses.reading import Asked, read_own
from yhdyspinta.web.trail import Step

_EDITORS: Final = frozenset({RoleKind.SECTION_EDITOR, RoleKind.COORDINATOR})
_BETWEEN: Final = "|"
_PREFIX_LENGTH: Final = len("/fi")


class AssignForm(AskForm):
    """Sections and people: each of the people gets each of the sections."""

    people = forms.MultipleChoiceField(
        label=gettext_lazy("To whom?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": gettext_lazy("Choose at least one person."),
            "invalid_choice": gettext_lazy("Choose people from the list."),
        },
    )
    blocks = forms.MultipleChoiceField(
        label=gettext_lazy("Which sections?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": gettext_lazy("Choose at least one section."),
            "invalid_choice": gettext_lazy("Choose sections from the list."),
        },
    )
    write = forms.BooleanField(
        label=gettext_lazy("Write to them by e-mail, with a personal link to the section"),
        required=False,
        initial=True,
    )
    field_order = ("people", "blocks", "write", "note", "form_key")

    def __init__(
        self, *arguments: Any, people: Sequence[tuple[str, str]], blocks: Sequence[tuple[str, str]], **named: Any
    ) -> None:
        super().__init__(*arguments, **named)
        cast(forms.MultipleChoiceField, self.fields["people"]).choices = list(people)
        cast(forms.MultipleChoiceField, self.fields["blocks"]).choices = list(blocks)

    def clean(self) -> None:
        if self.cleaned_data.get("note") and not self.cleaned_data.get("write"):
            self.add_error("note", _("Your words go by e-mail only: choose to write to them, or empty this field."))

    def chosen_blocks(self) -> list[tuple[str, str]]:
        """Each as section and counterpart."""
        parted = (text.partition(_BETWEEN) for text in self.cleaned_data["blocks"])
        return [(section, counterpart) for section, _line, counterpart in parted]


@dataclass(frozen=True, slots=True)
class AssignmentLine:
    id: int
    name: str
    place: str
    since: str


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def response_people(request: HttpRequest, key: str) -> HttpResponse:
    """Who answers what; a coordinator gives sections to people, and writes to them if wanted."""
    asked = read_own(request, key)
    if request.method != "POST":
        return _show(request, asked, _make_form(asked), HTTPStatus.OK)
    form = _make_form(asked, request.POST)
    if not form.is_valid():
        return _show(request, asked, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        for user_id in map(int, form.cleaned_data["people"]):
            _assign(asked, form, user_id)
    except Refusal as refusal:
        form.add_refusal(refusal)
        return _show(request, asked, form, status_of(refusal))
    if form.cleaned_data["write"]:
        tell(request, _("The sections were assigned, and the letters are on their way."))
    else:
        tell(request, _("The sections were assigned."))
    return redirect("response_people", key=key)


@never_cache
@require_POST
def end_section_assignment(request: HttpRequest, key: str, assignment: int) -> HttpResponse:
    """Takes a section from somebody."""
    asked = read_own(request, key)
    if all(one.id != assignment for one in asked.response.assignments):
        # Somebody else was faster, or it never was of this response.
        return redirect("response_people", key=key)
    end_assignment(assignment_id=assignment, by=asked.actor, at=asked.at)
    tell(request, _("The section was taken away."))
    return redirect("response_people", key=key)


def _assign(asked: Asked, form: AssignForm, user_id: int) -> None:
    blocks = form.chosen_blocks()
    if not form.cleaned_data["write"]:
        for section, counterpart in blocks:
            assign_section(
                response_key=asked.response.key,
                section=section,
                counterpart=counterpart,
                user_id=user_id,
                by=asked.actor,
                at=asked.at,
            )
        return
    user = get_user(user_id)
    language = cast(Language, user.language)
    letter = write_request(
        asked.response,
        [_place(asked, *block, language) for block in blocks],
        recipient=user.name,
        sender=asked.actor.name,
        note=form.cleaned_data["note"],
        language=language,
    )
    ask_colleague(
        response_key=asked.response.key,
        blocks=blocks,
        user_id=user_id,
        letter=letter,
        path=_path(asked, blocks),
        form_key=form.cleaned_data["form_key"],
        by=asked.actor,
        at=asked.at,
    )


def _path(asked: Asked, blocks: Sequence[tuple[str, str]]) -> str:
    """Where the link leads: to the section, or with several to the page of the response. Without the language."""
    key = asked.response.key
    section, counterpart = blocks[0]
    repeats = asked.response.compiled.list_per(section)
    is_one_page = len(blocks) == 1 and (bool(counterpart) or repeats == ("",))
    address = section_address(key, section, counterpart) if is_one_page else reverse("response", args=[key])
    return address[_PREFIX_LENGTH:]


def _make_form(asked: Asked, data: Any = None) -> AssignForm:
    return AssignForm(data, people=_list_people(asked), blocks=_list_blocks(asked))


def _list_people(asked: Asked) -> list[tuple[str, str]]:
    """Those of the organisation who can answer sections, each once."""
    holders = list_role_holders(asked.response.organisation)
    return list({str(one.user_id): f"{one.name} ({one.email})" for one in holders if one.kind in _EDITORS}.items())


def _list_blocks(asked: Asked) -> list[tuple[str, str]]:
    """Whole sections, and below each its counterparts where its questions repeat."""
    response, language = asked.response, asked.language
    found: list[tuple[str, str]] = []
    for section in response.compiled.instrument.sections:
        found.append((f"{section.id}{_BETWEEN}", section.title[language]))
        pers = [per for per in response.compiled.list_per(section.id) if per]
        keys = dict.fromkeys(key for per in pers for key in response.by_per.get(per, ()))
        found += [(f"{section.id}{_BETWEEN}{key}", _place(asked, section.id, key, language)) for key in keys]
    return found


def _place(asked: Asked, section: str, counterpart: str, language: Language) -> str:
    title = name_section(asked.response, section, language)
    name = name_counterpart(asked.response, counterpart, language)
    return f"{title}: {name}" if name else title


def _show(request: HttpRequest, asked: Asked, form: AssignForm, status: HTTPStatus) -> HttpResponse:
    if request.method == "POST" and not asked.response.rights.assign and not form.errors:
        raise refuse(NOT_ALLOWED)
    context = {
        "head": make_head(asked, Step(_("Who answers what"))),
        "form": form,
        "problems": list(form.problems()) if form.is_bound else [],
        "may_assign": asked.response.rights.assign,
        "organisation": asked.response.organisation,
        "lines": [
            AssignmentLine(
                one.id,
                name_person(one.name, one.user_id),
                _place(asked, one.section, one.counterpart, current_language()),
                moment(one.assigned_at, asked.language),
            )
            for one in asked.response.assignments
        ],
    }
    return show_page(request, "web/responses/people.html", context, status)
