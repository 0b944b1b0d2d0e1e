"""The list of questionnaires, uploading one, and a version's own page."""

from http import HTTPStatus
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from yhdyspinta.documents.questionnaire import workbook
from yhdyspinta.errors import Refusal
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.sources.instrument_workbooks.reading import count
from yhdyspinta.sources.instruments import find_instrument, list_instruments
from yhdyspinta.surveys.actions.instruments import upload_version
from yhdyspinta.surveys.errors import NOT_ALLOWED
from yhdyspinta.surveys.queries.instruments import get_version, list_versions, read_instrument_of
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.questionnaires.files import find_file, list_file_rows
from yhdyspinta.web.questionnaires.findings import loss_rows, problem_rows
from yhdyspinta.web.questionnaires.forms import UploadForm
from yhdyspinta.web.questionnaires.serving import PRIVATE, send_file
from yhdyspinta.web.questionnaires.wording import day_of, make_trail, state_of, title_of

EMPTY_TEMPLATE: Final = "tyhja"
"""The name of the template without an example, beside those of the shipped questionnaires."""


@never_cache
@require_safe
def questionnaires(request: HttpRequest) -> HttpResponse:
    """Every version, and what there is to start from."""
    versions = list_versions(by=actor_of(request))
    lines = [
        {
            "version": version,
            "title": title_of(version),
            "state": state_of(version),
            "uploaded": day_of(version.uploaded_at),
        }
        for version in versions
    ]
    context = {
        "drafts": [line for line, version in zip(lines, versions, strict=True) if not version.is_published],
        "published": [line for line, version in zip(lines, versions, strict=True) if version.is_published],
        "templates": _list_templates(),
        "trail": make_trail(),
    }
    return render(request, "web/questionnaires/list.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def upload_questionnaire(request: HttpRequest) -> HttpResponse:
    """The form, and the check of what is sent: a draft is stored when a questionnaire could be read from it."""
    if request.method != "POST":
        return _show_upload(request, UploadForm())
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _show_upload(request, form)
    file = form.cleaned_data["file"]
    try:
        stored = upload_version(
            content=file.read(), file_name=file.name or "", by=actor_of(request), at=timezone.now()
        )
    except Refusal as refusal:
        if refusal.problems[0].kind is NOT_ALLOWED:
            raise
        return _show_upload(request, form, refusal)
    return redirect("questionnaire", key=stored.key)


@require_safe
def template_workbook(request: HttpRequest, name: str) -> HttpResponse:
    """A workbook to start from: a shipped questionnaire, or one with headings only."""
    if name == EMPTY_TEMPLATE:
        content = workbook.write_empty_workbook()
    elif name in list_instruments():
        content = workbook.write_workbook(find_instrument(name))
    else:
        raise Http404(name)
    return send_file(request, content, name=f"{name}.xlsx", media_type=workbook.MEDIA_TYPE, kept=PRIVATE)


@never_cache
@require_safe
def questionnaire(request: HttpRequest, key: str) -> HttpResponse:
    """A version: what is wrong with it, what was lost, its files, and what can be done with it."""
    version = get_version(key, by=actor_of(request))
    instrument = read_instrument_of(version)
    context = {
        "questionnaire": version,
        "title": title_of(version),
        "state": state_of(version),
        "uploaded": day_of(version.uploaded_at),
        "problems": problem_rows(version.problems),
        "losses": loss_rows(version.losses),
        "counts": count(instrument),
        "sections": [section.title[current_language()] for section in instrument.sections],
        "files": _file_rows(version.instrument_id, version.key) if version.is_shown_whole else (),
        "trail": make_trail(version),
    }
    return render(request, "web/questionnaires/version.html", context)


@require_safe
def questionnaire_file(request: HttpRequest, key: str, file_name: str) -> HttpResponse:
    """A file of a version, for those who make questionnaires."""
    version = get_version(key, by=actor_of(request))
    file = find_file(version.instrument_id, file_name) if version.is_shown_whole else None
    if file is None:
        raise Http404(file_name)
    content = file.write(read_instrument_of(version))
    return send_file(request, content, name=file.name, media_type=file.kind.media_type, kept=PRIVATE)


def _show_upload(request: HttpRequest, form: UploadForm, refusal: Refusal | None = None) -> HttpResponse:
    """The form, with everything that is wrong with the file in a table when there is much of it."""
    errors = [str(text) for text in form.errors.get("file", ())]
    rows = problem_rows(refusal.problems) if refusal else []
    if len(rows) == 1 and not (rows[0].sheet or rows[0].column):
        errors, rows = [rows[0].message], []
    elif rows:
        errors = [_("Nothing was stored: the file has faults that keep it from being read. They are listed below.")]
    is_wrong = bool(errors)
    context = {
        "form": form,
        "errors": errors,
        "problems": rows,
        "templates": _list_templates(),
        "trail": make_trail(last=_("Upload a questionnaire")),
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    return render(request, "web/questionnaires/upload.html", context, status=status)


def _list_templates() -> list[dict[str, str]]:
    language = current_language()
    shipped = [(name, find_instrument(name).title[language]) for name in list_instruments()]
    return [
        {"title": title, "address": reverse("template_workbook", args=[name]), "name": f"{name}.xlsx"}
        for name, title in (*shipped, (EMPTY_TEMPLATE, _("Headings only, without an example")))
    ]


def _file_rows(instrument_id: str, key: str) -> object:
    return list_file_rows(instrument_id, lambda name: reverse("questionnaire_file", args=[key, name]))
