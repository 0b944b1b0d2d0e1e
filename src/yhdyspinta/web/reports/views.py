"""The reports of this site: what there is, one to read, and its files."""

import hashlib
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import parse_etags
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from yhdyspinta.documents.publication.formats import FORMATS
from yhdyspinta.languages import Language
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.queries.results import list_releases, list_standing
from yhdyspinta.web.reports.publications import (
    REPORTS,
    file_name,
    find_format,
    get_body,
    get_content,
    get_publication,
)
from yhdyspinta.web.trail import Step

_KEPT_FOR: Final = "public, max-age=300"
# Should a browser show a file after all, then as something that can do nothing.
_POWERLESS: Final = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """Every report with what it is about: results of waves that hold, the newest first, then those of the product."""
    language = current_language()
    releases = list_standing(list_releases())
    listed = [
        {"report": get_publication(report_id, language).report, "address": reverse("report", args=[report_id])}
        for report_id in REPORTS
    ]
    return render(request, "web/reports.html", {"reports": listed, "releases": releases})


@require_safe
def report(request: HttpRequest, report_id: str) -> HttpResponse:
    """A report to read, with its files to download."""
    if report_id not in REPORTS:
        raise Http404(report_id)
    language = current_language()
    publication = get_publication(report_id, language)
    return render(
        request,
        "web/report.html",
        {
            "report": publication.report,
            "body": get_body(report_id, language),
            "files": _files(report_id, language),
            "trail": (Step(_("Reports"), reverse("reports")), Step(publication.report.title)),
        },
    )


@require_safe
def report_file(request: HttpRequest, report_id: str, file_name: str) -> HttpResponse:
    """A file of a report, in the language of its address: to save, never to show in the page's place."""
    language = current_language()
    format_name = find_format(report_id, language, file_name) if report_id in REPORTS else None
    if format_name is None:
        raise Http404(file_name)
    content = get_content(report_id, language, format_name)
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {"ETag": etag, "Cache-Control": _KEPT_FOR}
    # Proxies that compress an answer weaken its tag.
    if etag in {tag.removeprefix("W/") for tag in parse_etags(request.headers.get("If-None-Match", ""))}:
        return HttpResponseNotModified(headers=headers)
    headers["Content-Security-Policy"] = _POWERLESS
    headers["Content-Disposition"] = f'attachment; filename="{file_name}"'
    return HttpResponse(content, content_type=FORMATS[format_name].media_type, headers=headers)


def _files(report_id: str, language: Language) -> list[dict[str, str]]:
    return [
        {
            "title": format_.title[language],
            "description": format_.description[language],
            "ending": format_.ending,
            "address": reverse("report-file", args=[report_id, file_name(report_id, language, format_)]),
        }
        for format_ in FORMATS.values()
    ]
