"""Reads the discussions about a response."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.queries.people import names_of
from yhdyspinta.analysis.routing.evaluating import Key
from yhdyspinta.errors import refuse
from yhdyspinta.surveys.errors import UNKNOWN
from yhdyspinta.surveys.models import CommentThread
from yhdyspinta.surveys.permissions import check_is_member, may_resolve
from yhdyspinta.surveys.queries.facts import get_facts


@dataclass(frozen=True, slots=True)
class CommentView:
    """`name` is empty when whoever wrote it has been erased."""

    at: datetime
    by: int
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class ThreadView:
    """A discussion with its comments, the oldest first. `may_resolve` is for whoever asks: also to open it again."""

    key: str
    question: str
    counterpart: str
    asks_correction: bool
    started_at: datetime
    resolved_at: datetime | None
    resolved_by: str
    comments: tuple[CommentView, ...]
    may_resolve: bool

    @property
    def is_open(self) -> bool:
        return self.resolved_at is None


def list_threads(response_key: str, *, by: Actor) -> tuple[ThreadView, ...]:
    """Every discussion about a response, open ones first, then the newest. Raises `Refusal` (UNKNOWN) for what is
    not theirs; national editors see none."""
    return _list(response_key, CommentThread.objects.all(), by)


def get_thread(response_key: str, thread_key: str, *, by: Actor) -> ThreadView:
    """One discussion. Raises `Refusal` (UNKNOWN)."""
    found = _list(response_key, CommentThread.objects.filter(key=thread_key), by)
    if not found:
        raise refuse(UNKNOWN)
    return found[0]


def count_open_threads(response_key: str, *, by: Actor) -> Mapping[Key, int]:
    """How many discussions are open about each question and counterpart. Raises `Refusal` (UNKNOWN)."""
    facts = get_facts(response_key)
    check_is_member(by, facts.owner)
    threads = CommentThread.objects.filter(response_id=facts.response_id, resolved_at=None)
    counts: dict[Key, int] = {}
    for question, counterpart in threads.order_by("id").values_list("question", "counterpart"):
        counts[question, counterpart] = counts.get((question, counterpart), 0) + 1
    return counts


def _list(response_key: str, threads: QuerySet[CommentThread], by: Actor) -> tuple[ThreadView, ...]:
    facts = get_facts(response_key)
    check_is_member(by, facts.owner)
    rows = list(
        threads.filter(response_id=facts.response_id).prefetch_related("comments").order_by("-started_at", "-id")
    )
    comments = {row.pk: sorted(row.comments.all(), key=lambda one: one.pk) for row in rows}
    people = {one.by_id for many in comments.values() for one in many} | {row.resolved_by_id for row in rows}
    names = names_of(one for one in people if one is not None)
    found = [
        ThreadView(
            row.key,
            row.question,
            row.counterpart,
            row.asks_correction,
            row.started_at,
            row.resolved_at,
            names.get(row.resolved_by_id, "") if row.resolved_by_id is not None else "",
            tuple(CommentView(one.at, one.by_id, names.get(one.by_id, ""), one.text) for one in comments[row.pk]),
            may_resolve(
                by,
                facts.owner,
                asks_correction=row.asks_correction,
                asked_by=comments[row.pk][0].by_id if comments[row.pk] else None,
            ),
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda one: not one.is_open))
