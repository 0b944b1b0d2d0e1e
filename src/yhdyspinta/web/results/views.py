"""Published results, for everybody: the list of a wave, a release to read, and its files."""

import hashlib
from datetime import date
from http import HTTPStatus
from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import parse_etags
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from yhdyspinta.errors import refuse
from yhdyspinta.presentation import formats
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.queries.results import find_standing, get_release, list_releases
from yhdyspinta.surveys.results.facts import ReleaseFacts, ReleaseState
from yhdyspinta.web.problems import problem_page
from yhdyspinta.web.results.made import get_body, get_file, list_files
from yhdyspinta.web.results.wording import file_groups, state_word
from yhdyspinta.web.trail import Step

_KEPT_FOR: Final = "public, no-cache"
# Should a browser show a file after all, then as something that can do nothing.
_POWERLESS: Final = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@require_safe
def results(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """Everything that was published of a wave, also what was withdrawn."""
    releases = list_releases(survey, wave)
    if not releases:
        raise refuse(UNKNOWN)
    title = releases[0].title[current_language()]
    return render(
        request,
        "web/results/results.html",
        {
            "title": title,
            "releases": [{"release": one, "state": state_word(one.state)} for one in releases],
            "standing": find_standing(releases),
            "is_synthetic": releases[0].is_synthetic,
            "trail": (Step(_("Reports"), reverse("reports")), Step(title)),
        },
    )


@require_safe
def release(request: HttpRequest, survey: str, wave: str, dated: date) -> HttpResponse:
    """A release to read, with its files; what was withdrawn shows why, and no figures."""
    found = get_release(survey, wave, dated)
    language = current_language()
    context = {
        "release": found,
        "title": found.title[language],
        "trail": _trail(found),
        "standing": None if found.state is ReleaseState.STANDING else find_standing(list_releases(survey, wave)),
    }
    if found.state is ReleaseState.WITHDRAWN:
        return render(request, "web/results/withdrawn.html", context)
    files = file_groups(list_files(found, language))
    return render(
        request, "web/results/release.html", {**context, "body": get_body(found, language), "file_groups": files}
    )


@require_safe
def release_file(request: HttpRequest, survey: str, wave: str, dated: date, file_name: str) -> HttpResponse:
    """A file of a release, in the language of its address: to save, never to show in the page's place."""
    found = get_release(survey, wave, dated)
    if found.state is ReleaseState.WITHDRAWN:
        return problem_page(request, HTTPStatus.GONE, _("These results have been withdrawn"), found.note)
    made = get_file(found, current_language(), file_name)
    if made is None:
        raise refuse(UNKNOWN)
    file, content = made
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {"ETag": etag, "Cache-Control": _KEPT_FOR}
    # Proxies that compress an answer weaken its tag.
    if etag in {tag.removeprefix("W/") for tag in parse_etags(request.headers.get("If-None-Match", ""))}:
        return HttpResponseNotModified(headers=headers)
    headers["Content-Security-Policy"] = _POWERLESS
    headers["Content-Disposition"] = f'attachment; filename="{file.name}"'
    return HttpResponse(content, content_type=file.media_type, headers=headers)


def _trail(found: ReleaseFacts) -> tuple[Step, ...]:
    title = found.title[current_language()]
    return (
        Step(_("Reports"), reverse("reports")),
        Step(title, reverse("results", args=[found.survey, found.wave])),
        Step(formats.day(found.dated, current_language())),
    )
