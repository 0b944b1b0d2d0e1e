"""The public page of a published questionnaire, by its hash: its texts, its variables and its files."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from yhdyspinta.analysis.instruments.variables import list_variables
from yhdyspinta.documents.questionnaire.form import make_form
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.queries.instruments import Version, get_published, read_instrument_of
from yhdyspinta.web import page_cache
from yhdyspinta.web.questionnaires.files import File, find_file, list_file_rows
from yhdyspinta.web.questionnaires.serving import PUBLIC, send_file
from yhdyspinta.web.questionnaires.variables import variable_rows
from yhdyspinta.web.questionnaires.wording import day_of, title_of

_KEPT: Final = "questionnaire file"


@require_safe
def published_questionnaire(request: HttpRequest, sha256: str) -> HttpResponse:
    """What is asked, word for word, with the variables that the answers give."""
    version = get_published(sha256)
    instrument = read_instrument_of(version)
    language = current_language()
    context = {
        "questionnaire": version,
        "title": title_of(version),
        "published": day_of(version.published_at) if version.published_at else "",
        "form": make_form(instrument, language),
        "variables": variable_rows(list_variables(instrument), language),
        "files": list_file_rows(
            version.instrument_id, lambda name: reverse("published_questionnaire_file", args=[sha256, name])
        ),
    }
    return render(request, "web/questionnaires/published.html", context)


@require_safe
def published_questionnaire_file(request: HttpRequest, sha256: str, file_name: str) -> HttpResponse:
    """A file of a published questionnaire, for anybody. It is written once and then kept in the process."""
    version = get_published(sha256)
    file = find_file(version.instrument_id, file_name)
    if file is None:
        raise Http404(file_name)
    content = _find_content(version, file)
    return send_file(request, content, name=file.name, media_type=file.kind.media_type, kept=PUBLIC)


def _find_content(version: Version, file: File) -> bytes:
    key = (_KEPT, version.sha256, file.name)
    found = page_cache.find(key) or page_cache.keep(key, file.write(read_instrument_of(version)))
    return found.body
