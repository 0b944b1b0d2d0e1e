"""Work on open answers: the questions, their themes, reading one answer at a time, and comparing what two found."""

from http import HTTPStatus
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from yhdyspinta.errors import Refusal, refuse
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.actions.themes import make_theme, remove_theme, settle_answer, tag_answer
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.queries.themes import QuestionView, get_question, list_open_questions
from yhdyspinta.surveys.results.coding import NONE, Coding
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.people.notices import take_notices, tell
from yhdyspinta.web.people.wording import problems_of
from yhdyspinta.web.results.coding_rows import differing, question_line, theme_line
from yhdyspinta.web.results.forms import ReadingForm, ThemeForm
from yhdyspinta.web.surveys.wave_views import trail_of
from yhdyspinta.web.trail import Step

ANSWER: Final = "vastaus"
"""The parameter that names an answer."""
_SHOWN_OR_SENT: Final = ["GET", "HEAD", "POST"]


@never_cache
@require_safe
def themes(request: HttpRequest, survey: str, wave: str) -> HttpResponse:
    """The open questions of a wave with what was done so far."""
    actor = actor_of(request)
    found, questions = list_open_questions(survey, wave, by=actor, at=timezone.now())
    context = {
        "wave": found,
        "trail": trail_of(found, _("Open answers")),
        "lines": [question_line(one, actor.user_id) for one in questions],
        "notices": take_notices(request),
    }
    return render(request, "web/results/themes.html", context)


@never_cache
@require_http_methods(_SHOWN_OR_SENT)
def question_themes(request: HttpRequest, survey: str, wave: str, question: str) -> HttpResponse:
    """The themes of a question: adding one, taking away one that no answer has."""
    actor, now = actor_of(request), timezone.now()
    view = get_question(survey, wave, question, by=actor, at=now)
    removed = request.POST.get("remove", "")
    form = ThemeForm(request.POST if request.method == "POST" and not removed else None)
    problems: list[Any] = []
    if removed:
        if removed not in {str(theme.id) for theme in view.coding.themes}:
            raise refuse(UNKNOWN)
        try:
            remove_theme(theme_id=int(removed), by=actor, at=now)
        except Refusal as refusal:
            problems = problems_of(refusal)
        else:
            tell(request, _("The theme was removed."))
            return redirect("question_themes", survey=survey, wave=wave, question=question)
    elif request.method == "POST" and form.is_valid():
        try:
            make_theme(wave_id=view.wave.id, question=question, title=form.title, by=actor, at=now)
        except Refusal as refusal:
            form.add_refusal(refusal)
        else:
            tell(request, _("The theme was added."))
            return redirect("question_themes", survey=survey, wave=wave, question=question)
    problems = problems or list(form.problems())
    context = {**_context(request, view, _("Themes")), "form": form, "problems": problems}
    context["are_fixed"] = any(map(view.coding.has_finished, view.coding.coders))
    return _render(request, "web/results/question_themes.html", context)


@never_cache
@require_http_methods(_SHOWN_OR_SENT)
def theme_answers(request: HttpRequest, survey: str, wave: str, question: str) -> HttpResponse:
    """One answer at a time: `?vastaus=` or the first that one has not read. Nobody sees what the other found."""
    actor, now = actor_of(request), timezone.now()
    view = get_question(survey, wave, question, by=actor, at=now)
    answers = view.coding.answers
    place = _place(view, request.GET.get(ANSWER, ""))
    context = {**_context(request, view, _("Reading")), "form": None, "answer": None}
    if place is None or not view.may_read or not view.coding.themes:
        return _render(request, "web/results/theme_answers.html", context)
    answer = answers[place]
    own = view.own.get(answer.shown)
    initial = None if own is None else {"themes": sorted(own) or [NONE]}
    form = ReadingForm(
        request.POST if request.method == "POST" else None, themes=_offered(view.coding), initial=initial
    )
    if request.method == "POST" and form.is_valid():
        try:
            tag_answer(
                wave_id=view.wave.id, question=question, answer=answer.shown, themes=form.chosen, by=actor, at=now
            )
        except Refusal as refusal:
            form.add_refusal(refusal)
        else:
            return redirect(address_of(view, "theme_answers", _next(view, place)))
    around = {
        "before": address_of(view, "theme_answers", answers[place - 1].shown) if place else "",
        "after": address_of(view, "theme_answers", answers[place + 1].shown) if place + 1 < len(answers) else "",
        "number": place + 1,
        "quote_address": address_of(view, "quotes", answer.shown),
    }
    problems = list(form.problems())
    return _render(
        request,
        "web/results/theme_answers.html",
        {**context, **around, "form": form, "answer": answer, "is_read": own is not None, "problems": problems},
    )


@never_cache
@require_http_methods(_SHOWN_OR_SENT)
def theme_agreement(request: HttpRequest, survey: str, wave: str, question: str) -> HttpResponse:
    """How far the two agree on each theme, and the answers about which they differ, each with a form to settle it."""
    actor, now = actor_of(request), timezone.now()
    view = get_question(survey, wave, question, by=actor, at=now)
    sent = request.POST.get(ANSWER, "")
    forms: dict[str, ReadingForm] = {}
    for one in differing(view.coding):
        data = request.POST if sent == one.answer.shown else None
        initial = None if one.settled is None else {"themes": sorted(one.settled) or [NONE]}
        forms[one.answer.shown] = ReadingForm(
            data, themes=_offered(view.coding), initial=initial, auto_id=f"id_{one.answer.shown}_%s"
        )
    if sent and sent not in forms:
        raise refuse(UNKNOWN)
    if sent and forms[sent].is_valid():
        try:
            settle_answer(
                wave_id=view.wave.id, question=question, answer=sent, themes=forms[sent].chosen, by=actor, at=now
            )
        except Refusal as refusal:
            forms[sent].add_refusal(refusal)
        else:
            return redirect("theme_agreement", survey=survey, wave=wave, question=question)
    problems = list(forms[sent].problems()) if sent else []
    context = {
        **_context(request, view, _("Comparison")),
        "lines": [theme_line(one, current_language()) for one in view.coding.results()],
        "differing": [(one, forms[one.answer.shown]) for one in differing(view.coding)],
        "problems": problems,
    }
    return _render(request, "web/results/theme_agreement.html", context)


def _context(request: HttpRequest, view: QuestionView, here: str) -> dict[str, Any]:
    return {
        "wave": view.wave,
        "question": view,
        "coding": view.coding,
        "read": len(view.own),
        "trail": trail_of_question(view, here),
        "pages": pages_of_question(view, request.path),
        "notices": take_notices(request) if request.method != "POST" else [],
        "problems": [],
        **{f"{name}_address": address_of(view, name) for name in ("question_themes", "theme_agreement")},
    }


def pages_of_question(view: QuestionView, here: str) -> list[dict[str, object]]:
    """The pages of the work on a question, the one at the address `here` as the current one."""
    texts = {
        "question_themes": _("Themes"),
        "theme_answers": _("Reading"),
        "theme_agreement": _("Comparison"),
        "quotes": _("Passages"),
    }
    addresses = {name: address_of(view, name) for name in texts}
    return [
        {"text": text, "address": addresses[name], "is_current": addresses[name] == here}
        for name, text in texts.items()
    ]


def trail_of_question(view: QuestionView, here: str) -> list[Step]:
    steps = trail_of(view.wave, _("Open answers"))
    address = reverse("themes", args=[view.wave.survey, view.wave.slug])
    return [*steps[:-1], Step(_("Open answers"), address), Step(here)]


def address_of(view: QuestionView, name: str, answer: str = "") -> str:
    """The address of a page of the work on a question, of one answer where one is named."""
    address = reverse(name, args=[view.wave.survey, view.wave.slug, view.id])
    return f"{address}?{urlencode({ANSWER: answer})}" if answer else address


def _place(view: QuestionView, asked: str) -> int | None:
    """The place of the answer that was asked for, else of the first unread one; None when there is none."""
    answers = view.coding.answers
    if asked:
        found = next((place for place, one in enumerate(answers) if one.shown == asked), None)
        if found is None:
            raise refuse(UNKNOWN)
        return found
    return next((place for place, one in enumerate(answers) if one.shown not in view.own), None)


def _next(view: QuestionView, place: int) -> str:
    """The next answer that is unread, once this one is read; empty when it was the last."""
    answers = view.coding.answers
    ahead = [*answers[place + 1 :], *answers[:place]]
    return next((one.shown for one in ahead if one.shown not in view.own), "")


def _offered(coding: Coding) -> list[tuple[str, str]]:
    language = current_language()
    return [(theme.key, theme.title[language]) for theme in coding.themes]


def _render(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    status = HTTPStatus.UNPROCESSABLE_ENTITY if context["problems"] else HTTPStatus.OK
    return render(request, template, context, status=status)
