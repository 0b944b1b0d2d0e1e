"""Choosing passages of open answers for publication: word for word, after somebody has read them."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from yhdyspinta.errors import Refusal, refuse
from yhdyspinta.surveys.actions.themes import choose_quote, remove_quote
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.queries.themes import get_question
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.people.notices import take_notices, tell
from yhdyspinta.web.results.forms import QuoteForm
from yhdyspinta.web.results.theme_views import ANSWER, pages_of_question, trail_of_question


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def quotes(request: HttpRequest, survey: str, wave: str, question: str) -> HttpResponse:
    """The chosen passages; with `?vastaus=` the answer from which another is chosen."""
    actor, now = actor_of(request), timezone.now()
    view = get_question(survey, wave, question, by=actor, at=now)
    removed = request.POST.get("remove", "")
    if removed:
        if removed not in {str(one.id) for one in view.quotes}:
            raise refuse(UNKNOWN)
        remove_quote(wave_id=view.wave.id, quote_id=int(removed), by=actor, at=now)
        tell(request, _("The passage will not be published."))
        return redirect("quotes", survey=survey, wave=wave, question=question)
    asked = request.GET.get(ANSWER, "")
    answer = next((one for one in view.coding.answers if one.shown == asked), None)
    if asked and answer is None:
        raise refuse(UNKNOWN)
    form = QuoteForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and answer is not None and form.is_valid():
        try:
            choose_quote(
                wave_id=view.wave.id, question=question, answer=answer.shown, text=form.passage, by=actor, at=now
            )
        except Refusal as refusal:
            form.add_refusal(refusal)
        else:
            tell(request, _("The passage was chosen. It is published with the next results."))
            return redirect("quotes", survey=survey, wave=wave, question=question)
    problems = list(form.problems())
    context = {
        "wave": view.wave,
        "question": view,
        "trail": trail_of_question(view, _("Passages")),
        "pages": pages_of_question(view, request.path),
        "answer": answer,
        "form": form,
        "problems": problems,
        "notices": take_notices(request) if request.method != "POST" else [],
    }
    status = HTTPStatus.UNPROCESSABLE_ENTITY if problems else HTTPStatus.OK
    return render(request, "web/results/quotes.html", context, status=status)
