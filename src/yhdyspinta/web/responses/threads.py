"""Discussions: the page of one question, with its answer, its history and what is said about it; and the list."""

from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from yhdyspinta.analysis.routing.evaluating import Key
from yhdyspinta.errors import Refusal, refuse
from yhdyspinta.surveys.actions import comments
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.queries.comments import get_thread, list_threads
from yhdyspinta.web.people.notices import tell
from yhdyspinta.web.refusals import status_of
from yhdyspinta.web.responses.addresses import COUNTERPART, section_address, thread_address
from yhdyspinta.web.responses.forms import CommentForm, NewThreadForm
from yhdyspinta.web.responses.heads import make_head
from yhdyspinta.web.responses.history import list_question_saves
from yhdyspinta.web.responses.naming import in_words, name_counterpart, name_question, section_of
from yhdyspinta.web.responses.pages import show_page
from yhdyspinta.web.responses.reading import Asked, read_own
from yhdyspinta.web.responses.thread_lines import ThreadLine, list_thread_lines
from yhdyspinta.web.trail import Step


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """An answer of the question: in a matrix one for each row, whose text is `text`."""

    text: str
    answer: str


@dataclass(frozen=True, slots=True)
class OpenThread:
    """A discussion with the form for a reply."""

    line: ThreadLine
    form: CommentForm
    anchor: str


@never_cache
@require_safe
def threads(request: HttpRequest, key: str) -> HttpResponse:
    """Every discussion, the open ones first."""
    asked = read_own(request, key)
    lines = list_thread_lines(asked.response, list_threads(key, by=asked.actor), asked.language)
    context = {
        "head": make_head(asked, Step(_("Discussions"))),
        "open": [line for line in lines if line.is_open],
        "resolved": [line for line in lines if not line.is_open],
    }
    return show_page(request, "web/responses/threads.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def question_thread(request: HttpRequest, key: str, question: str) -> HttpResponse:
    """The page of a question; sent, the first comment of a new discussion about it."""
    asked = read_own(request, key)
    about = (question, request.GET.get(COUNTERPART, ""))
    _check_question(asked, about)
    if request.method != "POST":
        return _show(request, asked, about, NewThreadForm(auto_id="new_%s"), HTTPStatus.OK)
    form = NewThreadForm(request.POST, auto_id="new_%s")
    if not form.is_valid():
        return _show(request, asked, about, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        comments.start_thread(
            response_key=key,
            question=question,
            counterpart=about[1],
            by=asked.actor,
            at=asked.at,
            **form.cleaned_data,
        )
    except Refusal as refusal:
        form.add_refusal(refusal)
        return _show(request, asked, about, form, status_of(refusal))
    tell(request, _("The comment was saved."))
    return redirect(thread_address(key, about))


@never_cache
@require_POST
def thread_reply(request: HttpRequest, key: str, thread: str) -> HttpResponse:
    """A further comment in a discussion."""
    asked = read_own(request, key)
    found = get_thread(key, thread, by=asked.actor)
    about = (found.question, found.counterpart)
    form = CommentForm(request.POST, auto_id=f"reply_{thread}_%s")
    if form.is_valid():
        try:
            comments.add_comment(thread_key=thread, by=asked.actor, at=asked.at, **form.cleaned_data)
        except Refusal as refusal:
            form.add_refusal(refusal)
        else:
            tell(request, _("The comment was saved."))
            return redirect(thread_address(key, about))
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    return _show(request, asked, about, NewThreadForm(auto_id="new_%s"), status, replies={thread: form})


@never_cache
@require_POST
def resolve_thread(request: HttpRequest, key: str, thread: str) -> HttpResponse:
    """Ends a discussion, or with the button `open` opens it again."""
    asked = read_own(request, key)
    found = get_thread(key, thread, by=asked.actor)
    if "open" in request.POST:
        comments.reopen_thread(thread_key=thread, by=asked.actor, at=asked.at)
        tell(request, _("The discussion is open again."))
    else:
        comments.resolve_thread(thread_key=thread, by=asked.actor, at=asked.at)
        tell(request, _("The discussion was resolved."))
    return redirect(thread_address(key, (found.question, found.counterpart)))


def _check_question(asked: Asked, about: Key) -> None:
    """Raises `Refusal` (UNKNOWN) for a question that is not there, or not asked about the counterpart."""
    question, counterpart = about
    part = asked.response.compiled.routing.parts.get(question)
    field = asked.response.compiled.fields.get(question)
    per = field.part.per if field else part.per if part and part.question else None
    if per is None or (counterpart not in asked.response.by_per.get(per, ()) if per else counterpart):
        raise refuse(UNKNOWN)


def _show(
    request: HttpRequest,
    asked: Asked,
    about: Key,
    form: NewThreadForm,
    status: HTTPStatus,
    replies: dict[str, CommentForm] | None = None,
) -> HttpResponse:
    response, language = asked.response, asked.language
    names = _names(asked, about[0])
    found = [
        one
        for one in list_threads(response.key, by=asked.actor)
        if one.question in {about[0], *names} and one.counterpart == about[1]
    ]
    open_threads = _with_forms(list_thread_lines(response, found, language), replies or {})
    bound = [one for one in (form, *(replies or {}).values()) if one.is_bound]
    context = {
        "head": make_head(asked, Step(_("Question"))),
        "question": name_question(response, about[0], language),
        "counterpart": name_counterpart(response, about[1], language),
        "answers": [_answer_line(asked, (name, about[1]), is_row=len(names) > 1) for name in names],
        "saves": list_question_saves(asked, [(name, about[1]) for name in names]),
        "threads": open_threads,
        "form": form,
        "action": thread_address(response.key, about),
        "problems": [problem for one in bound for problem in one.problems()],
        "rights": response.rights,
        "section": section_address(response.key, section_of(response, about[0]), about[1], names[0]),
    }
    return show_page(request, "web/responses/question.html", context, status)


def _with_forms(lines: Sequence[ThreadLine], replies: dict[str, CommentForm]) -> list[OpenThread]:
    return [
        OpenThread(
            line, replies.get(line.key) or CommentForm(auto_id=f"reply_{line.key}_%s"), f"keskustelu-{line.key}"
        )
        for line in lines
    ]


def _names(asked: Asked, question: str) -> list[str]:
    """What is answered under a question: itself, or the rows of a matrix."""
    part = asked.response.compiled.routing.parts.get(question)
    rows = part.question.rows if part and part.question else ()
    return [row.id for row in rows] or [question]


def _answer_line(asked: Asked, key: Key, *, is_row: bool) -> AnswerLine:
    response, language = asked.response, asked.language
    entry = response.entries.get(key)
    field = response.compiled.fields.get(key[0])
    rows = field.question.rows if field and is_row else ()
    text = next((row.text[language] for row in rows if row.id == key[0]), "")
    return AnswerLine(text, in_words(response, key, entry.value if entry else None, language))
