"""One page of a response: its questions as a form, or as answers that are only read."""

from collections.abc import Mapping
from http import HTTPStatus

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from yhdyspinta.errors import Refusal
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.actions.answers import save_answers
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.refusals import status_of
from yhdyspinta.web.sections.clashing import find_undecided, make_clash_context
from yhdyspinta.web.sections.making import Typed
from yhdyspinta.web.sections.navigation import address_of
from yhdyspinta.web.sections.opening import OpenPage, open_page
from yhdyspinta.web.sections.places import Place
from yhdyspinta.web.sections.posted import Posted, read_form
from yhdyspinta.web.sections.showing import make_context
from yhdyspinta.web.sections.states import is_over
from yhdyspinta.web.sections.unsaved import list_unsaved
from yhdyspinta.web.sections.wording import saved_sentence


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def section(request: HttpRequest, key: str, section: str, counterpart: str = "") -> HttpResponse:
    """A section's plain questions, or those about one counterpart."""
    page = _open(request, key, Place(section, counterpart))
    if request.method == "POST":
        return _receive(request, page)
    if page.place not in page.places:
        # A section that only repeats begins with its first counterpart.
        first = next((place for place in page.places if place.section == section), None)
        if first:
            return redirect(address_of(key, first))
    context = make_context(page, actor_of(request)) | {"messages": messages.get_messages(request)}
    return render(request, "web/sections/section.html", context)


def _open(request: HttpRequest, key: str, place: Place) -> OpenPage:
    return open_page(key, place, by=actor_of(request), language=current_language(), at=timezone.now())


def _receive(request: HttpRequest, page: OpenPage) -> HttpResponse:
    posted = read_form(request.POST, page.fields, page.place.about)
    try:
        return _save(request, page, posted)
    except Refusal as refusal:
        if not is_over(refusal):
            raise
        return _show_unsaved(request, page, posted, refusal)


def _save(request: HttpRequest, page: OpenPage, posted: Posted) -> HttpResponse:
    by, at = actor_of(request), timezone.now()
    problems = {name: (problem.sentence(current_language()),) for name, problem in posted.problems.items()}
    clashes = find_undecided(page, posted)
    if posted.changes:
        saved = save_answers(
            response_key=page.view.key, changes=posted.changes, key=posted.key, via="page", by=by, at=at
        )
        clashes = (*saved.clashes, *clashes)
        problems |= {one.key[0]: (one.problem.sentence(current_language()),) for one in saved.refused}
    if clashes:
        context = make_clash_context(page, clashes, posted, problems)
        return render(request, "web/sections/clashes.html", context, status=HTTPStatus.CONFLICT)
    if problems:
        return _show_problems(request, page, posted, problems)
    messages.success(request, saved_sentence(at, current_language()))
    return redirect(_next_address(request, page))


def _show_problems(
    request: HttpRequest, page: OpenPage, posted: Posted, problems: Mapping[str, tuple[str, ...]]
) -> HttpResponse:
    """What was typed and not saved stays in the form; everything else is shown as it stands now."""
    kept = Typed(
        {name: texts for name, texts in posted.typed.texts.items() if name in problems},
        {name: base for name, base in posted.typed.bases.items() if name in problems},
        problems,
    )
    context = make_context(_open(request, page.view.key, page.place), actor_of(request), kept) | {"messages": ()}
    return render(request, "web/sections/section.html", context, status=HTTPStatus.UNPROCESSABLE_ENTITY)


def _show_unsaved(request: HttpRequest, page: OpenPage, posted: Posted, refusal: Refusal) -> HttpResponse:
    """The response was submitted or closed meanwhile: what was written is shown, so that it can be copied."""
    context = make_context(_open(request, page.view.key, page.place), actor_of(request))
    context["refused"] = [problem.sentence(current_language()) for problem in refusal.problems]
    context["unsaved"] = list_unsaved(page, posted)
    status = HTTPStatus.CONFLICT if status_of(refusal) is HTTPStatus.UNPROCESSABLE_ENTITY else status_of(refusal)
    return render(request, "web/sections/not_saved.html", context, status=status)


def _next_address(request: HttpRequest, page: OpenPage) -> str:
    if name := request.POST.get("clear"):
        return f"{address_of(page.view.key, page.place)}#l-{name}" if name in page.fields else request.path
    if request.POST.get("go") != "next":
        return address_of(page.view.key, page.place)
    at = page.places.index(page.place) if page.place in page.places else -1
    if 0 <= at < len(page.places) - 1:
        return address_of(page.view.key, page.places[at + 1])
    return reverse("response", args=[page.view.key])
