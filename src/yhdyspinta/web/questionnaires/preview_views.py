"""The preview: a questionnaire in any language and as any respondent. Nothing that is typed into it is stored."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from yhdyspinta.analysis.answers.checking import LONGEST_TEXT
from yhdyspinta.languages import LANGUAGES
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.regions.queries.year import get_current_year
from yhdyspinta.surveys.queries.instruments import get_version, read_instrument_of
from yhdyspinta.surveys.queries.waves import list_national
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.questionnaires.changes import language_name
from yhdyspinta.web.questionnaires.preview import make_preview, place_value, read_wanted
from yhdyspinta.web.questionnaires.respondents import grouped_options, value_of
from yhdyspinta.web.questionnaires.wording import make_trail, title_of
from yhdyspinta.web.sections.places import Place


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def preview_questionnaire(request: HttpRequest, key: str) -> HttpResponse:
    """One part of the questionnaire. Sending it shows what follows from the answers and changes nothing."""
    version = get_version(key, by=actor_of(request))
    if not version.is_shown_whole:
        return redirect("questionnaire", key=key)
    instrument = read_instrument_of(version)
    now = timezone.localtime()
    page_language = current_language()
    wanted = read_wanted(request.POST, page_language)
    with translation.override(wanted.language):
        register = get_current_year(now.date())
        preview = make_preview(instrument, register, list_national(), request.POST, wanted, now)
    place = preview.place
    titles = {section.id: section.title[page_language] for section in instrument.sections}
    about = preview.example.about(place.about) if place and place.about else None

    def name_of(one: Place) -> str:
        of = preview.example.about(one.about) if one.about else None
        return f"{titles[one.section]}: {of.names[page_language]}" if of else titles[one.section]

    context = {
        "questionnaire": version,
        "title": title_of(version),
        "preview": preview,
        "languages": [(one, language_name(one)) for one in LANGUAGES],
        "respondents": grouped_options(preview.examples, page_language),
        "respondent": value_of(preview.example.respondent),
        "respondent_name": preview.example.respondent.names[preview.language],
        "places": [(place_value(one), name_of(one)) for one in preview.places],
        "place": place_value(place) if place else "",
        "about_name": about.names[preview.language] if about else "",
        "previous": _button(preview.previous_place, name_of),
        "next": _button(preview.next_place, name_of),
        "items": preview.items,
        "longest_text": LONGEST_TEXT,
        "has_comments": False,
        "previous_label": "",
        "trail": make_trail(version, _("Preview")),
    }
    return render(request, "web/questionnaires/preview.html", context)


def _button(place: Place | None, name_of: Callable[[Place], str]) -> dict[str, str] | None:
    return {"value": place_value(place), "title": name_of(place)} if place else None
