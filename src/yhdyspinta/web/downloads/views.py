"""The page of open data, and its files."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.urls import reverse
from django.utils.http import parse_etags
from django.views.decorators.http import require_safe

from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.queries.boundaries import get_layer
from yhdyspinta.regions.queries.keys import list_loaded_years
from yhdyspinta.regions.queries.state import get_state
from yhdyspinta.regions.queries.year import get_year
from yhdyspinta.regions.year import RegisterYear
from yhdyspinta.sources.register import read_sources
from yhdyspinta.web import page_cache
from yhdyspinta.web.downloads.files import CSV, CSV_METADATA, MEDIA_TYPES, File, find_file, write_file
from yhdyspinta.web.downloads.listing import list_collections, list_tables
from yhdyspinta.web.register_page import register_page, render_register
from yhdyspinta.web.wording import boundary_source

_KEPT_FOR: Final = "public, max-age=300"
# Should a browser show a file after all, then as something that can do nothing.
_POWERLESS: Final = "default-src 'none'; sandbox"


@register_page()
def downloads(request: HttpRequest, register: RegisterYear) -> HttpResponse:
    """The files of a year, what they hold, and where the API is."""
    language = current_language()
    layer = get_layer(register.year)
    return render_register(
        request,
        "web/downloads.html",
        register,
        {
            "tables": list_tables(register, language),
            "collections": list_collections(register, language),
            "boundary_source": boundary_source(layer) if layer else "",
            "sources": [{"text": one.text[language], "licence": one.licence} for one in read_sources()],
            "api_address": reverse("api:api-root"),
            "openapi_address": reverse("api:openapi-json"),
        },
    )


@require_safe
def download(request: HttpRequest, full_name: str) -> HttpResponse:
    """A file: to save, never to show in the page's place."""
    file = find_file(full_name)
    if file is None or file.year not in list_loaded_years():
        raise Http404(full_name)
    key = (request.path, get_state())
    kept = page_cache.find(key)
    if kept is None:
        kept = page_cache.keep(key, write_file(file, get_year(file.year)))
    return _send(request, file, kept)


def _send(request: HttpRequest, file: File, kept: page_cache.MadePage) -> HttpResponse:
    headers = {"ETag": kept.etag, "Cache-Control": _KEPT_FOR}
    # Proxies that compress an answer weaken its tag.
    if kept.etag in {tag.removeprefix("W/") for tag in parse_etags(request.headers.get("If-None-Match", ""))}:
        return HttpResponseNotModified(headers=headers)
    headers["Content-Security-Policy"] = _POWERLESS
    headers["Content-Disposition"] = f'attachment; filename="{file.full_name}"'
    if file.ending == CSV:
        described = File(file.name, file.year, CSV_METADATA).address
        headers["Link"] = f'<{described}>; rel="describedby"; type="{MEDIA_TYPES[CSV_METADATA]}"'
    return HttpResponse(kept.body, content_type=MEDIA_TYPES[file.ending], headers=headers)
