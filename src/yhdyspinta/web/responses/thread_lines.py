"""Discussions as pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass

from yhdyspinta.languages import Language
from yhdyspinta.surveys.queries.comments import ThreadView, list_threads
from yhdyspinta.surveys.response_view import ResponseView
from yhdyspinta.web.feedback.wording import moment
from yhdyspinta.web.responses.addresses import thread_address
from yhdyspinta.web.responses.naming import name_counterpart, name_person, name_question
from yhdyspinta.web.responses.reading import Asked


@dataclass(frozen=True, slots=True)
class CommentLine:
    by: str
    at: str
    text: str


@dataclass(frozen=True, slots=True)
class ThreadLine:
    """A discussion; `address` is the page of its question."""

    key: str
    question: str
    counterpart: str
    address: str
    asks_correction: bool
    is_open: bool
    may_resolve: bool
    resolved: str
    comments: tuple[CommentLine, ...]


def list_thread_lines(
    response: ResponseView, threads: Iterable[ThreadView], language: Language
) -> tuple[ThreadLine, ...]:
    return tuple(_line(response, thread, language) for thread in threads)


def list_correction_lines(asked: Asked) -> tuple[ThreadLine, ...]:
    """The open requests to change an answer."""
    threads = list_threads(asked.response.key, by=asked.actor)
    wanted = (one for one in threads if one.is_open and one.asks_correction)
    return list_thread_lines(asked.response, wanted, asked.language)


def _line(response: ResponseView, thread: ThreadView, language: Language) -> ThreadLine:
    resolved = ""
    if thread.resolved_at:
        resolved = f"{moment(thread.resolved_at, language)}, {name_person(thread.resolved_by, 0)}"
    return ThreadLine(
        thread.key,
        name_question(response, thread.question, language),
        name_counterpart(response, thread.counterpart, language),
        f"{thread_address(response.key, (thread.question, thread.counterpart))}#keskustelu-{thread.key}",
        thread.asks_correction,
        thread.is_open,
        thread.may_resolve,
        resolved,
        tuple(
            CommentLine(name_person(one.name, one.by), moment(one.at, language), one.text) for one in thread.comments
        ),
    )
