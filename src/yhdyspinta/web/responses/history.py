"""What became of the answers of a response, in plain words: who, when, by which way, what from and what to."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from yhdyspinta.analysis.answers.comparing import ChangedAnswer
from yhdyspinta.analysis.answers.entries import Clash
from yhdyspinta.analysis.answers.revising import RevisedAnswer
from yhdyspinta.analysis.routing.evaluating import Answer
from yhdyspinta.surveys.queries.history import HistoryLine, compare_with_approved, list_history, list_history_of
from yhdyspinta.web.feedback.wording import moment
from yhdyspinta.web.responses.addresses import COUNTERPART, thread_address
from yhdyspinta.web.responses.heads import make_head
from yhdyspinta.web.responses.naming import (
    in_words,
    name_counterpart,
    name_person,
    name_question,
    name_step,
    name_way,
    newest_step,
)
from yhdyspinta.web.responses.pages import show_page
from yhdyspinta.web.responses.reading import Asked, read_own
from yhdyspinta.web.trail import Step

_SAVES_A_PAGE: Final = 50


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """One answer: what it was and what it became. `address` is the page of the question."""

    question: str
    counterpart: str
    old: str
    new: str
    address: str
    was_saved: bool = True


@dataclass(frozen=True, slots=True)
class SaveWords:
    """A save."""

    number: int
    at: str
    by: str
    way: str
    changes: tuple[ChangeWords, ...]


@dataclass(frozen=True, slots=True)
class StepWords:
    kind: str
    at: str
    by: str
    reason: str


@never_cache
@require_safe
def response_history(request: HttpRequest, key: str) -> HttpResponse:
    """Every save, the newest first; the steps; what differs from the approved answer."""
    asked = read_own(request, key)
    page = Paginator(list_history(key, by=asked.actor), _SAVES_A_PAGE).get_page(request.GET.get("sivu"))
    has_approved = newest_step(asked.response, "approved") is not None
    context = {
        "head": make_head(asked, Step(_("History"))),
        "page": page,
        "saves": [_save_words(asked, line) for line in page],
        "steps": list_step_words(asked),
        "has_approved": has_approved,
        "differences": _differences(asked) if has_approved else [],
    }
    return show_page(request, "web/responses/history.html", context)


@never_cache
@require_safe
def question_history(request: HttpRequest, key: str, question: str) -> HttpResponse:
    """Every value that one answer had."""
    asked = read_own(request, key)
    about = request.GET.get(COUNTERPART, "")
    context = {
        "head": make_head(asked, Step(_("History"))),
        "question": name_question(asked.response, question, asked.language),
        "counterpart": name_counterpart(asked.response, about, asked.language),
        "saves": list_question_saves(asked, [(question, about)]),
        "thread": thread_address(key, (question, about)),
    }
    return show_page(request, "web/responses/question_history.html", context)


def list_question_saves(asked: Asked, keys: Iterable[tuple[str, str]]) -> list[SaveWords]:
    """The changes of some answers, the newest first."""
    lines = [one for key in keys for one in list_history_of(asked.response.key, key, by=asked.actor)]
    lines.sort(key=lambda one: one.line.revision.number, reverse=True)
    return [_with(asked, one.line, (_change(asked, one.change),)) for one in lines]


def list_step_words(asked: Asked) -> list[StepWords]:
    """The steps of the response, the newest first."""
    return [
        StepWords(name_step(step.kind), moment(step.at, asked.language), name_person(step.name, step.by), step.reason)
        for step in reversed(asked.response.steps)
    ]


def _differences(asked: Asked) -> list[ChangeWords]:
    return [
        _difference(asked, one) for one in compare_with_approved(asked.response.key, by=asked.actor, on=asked.today)
    ]


def _save_words(asked: Asked, line: HistoryLine) -> SaveWords:
    revision = line.revision
    changes = [_change(asked, one) for one in revision.changes] + [_clash(asked, one) for one in revision.clashes]
    return _with(asked, line, tuple(changes))


def _with(asked: Asked, line: HistoryLine, changes: tuple[ChangeWords, ...]) -> SaveWords:
    revision = line.revision
    who = name_person(line.name, revision.by)
    return SaveWords(revision.number, moment(revision.at, asked.language), who, name_way(revision.via), changes)


def _change(asked: Asked, one: RevisedAnswer) -> ChangeWords:
    return _words(asked, one.key, in_words(asked.response, one.key, one.old, asked.language), one.new)


def _difference(asked: Asked, one: ChangedAnswer) -> ChangeWords:
    return _words(asked, one.key, in_words(asked.response, one.key, one.old, asked.language), one.new)


def _clash(asked: Asked, one: Clash) -> ChangeWords:
    """What somebody wanted to save over a change that they had not seen."""
    words = in_words(asked.response, one.key, one.theirs.value, asked.language)
    return _words(asked, one.key, words, one.mine, was_saved=False)


def _words(asked: Asked, key: tuple[str, str], old: str, new: Answer, *, was_saved: bool = True) -> ChangeWords:
    response, language = asked.response, asked.language
    return ChangeWords(
        name_question(response, key[0], language),
        name_counterpart(response, key[1], language),
        old,
        in_words(response, key, new, language),
        thread_address(response.key, key),
        was_saved,
    )
