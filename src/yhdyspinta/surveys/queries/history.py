"""Reads what became of the answers of a response: who changed what, when, by which way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db import connection

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.queries.people import names_of
from yhdyspinta.analysis.answers.approved import keep_put
from yhdyspinta.analysis.answers.comparing import ChangedAnswer, compare_answers
from yhdyspinta.analysis.answers.encoding import decode_entries
from yhdyspinta.analysis.answers.revising import RevisedAnswer, Revision, decode_changes, decode_clashes
from yhdyspinta.analysis.routing.evaluating import Key
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.models import AnswerRevision
from yhdyspinta.surveys.permissions import check_is_member
from yhdyspinta.surveys.queries.approved import find_approved
from yhdyspinta.surveys.queries.facts import get_facts, list_abouts
from yhdyspinta.surveys.queries.sheets import read_sheet

# Asked with every save, and nearly always in vain: written out, as `facts` is.
_IS_THERE: Final = "SELECT 1 FROM surveys_answerrevision WHERE response_id = %s AND key = %s"
_FIELDS: Final = ("number", "via", "at", "by_id", "changes", "clashes")


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """A save, with the name of who made it: empty for nobody (filled in from an earlier wave), or when they have been
    erased."""

    revision: Revision
    name: str


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One change of one answer."""

    line: HistoryLine
    change: RevisedAnswer


def list_history(response_key: str, *, by: Actor) -> tuple[HistoryLine, ...]:
    """Every save of a response, the newest first. Raises `Refusal` (UNKNOWN) for what is not theirs."""
    facts = get_facts(response_key)
    check_is_member(by, facts.owner)
    return _named(tuple(reversed(list_revisions(facts.response_id))))


def list_history_of(response_key: str, key: Key, *, by: Actor) -> tuple[AnswerLine, ...]:
    """Every change of one answer, the newest first. Raises `Refusal` (UNKNOWN) for what is not theirs."""
    return tuple(
        AnswerLine(line, change)
        for line in list_history(response_key, by=by)
        for change in line.revision.changes
        if change.key == key
    )


def compare_with_approved(response_key: str, *, by: Actor, on: date) -> tuple[ChangedAnswer, ...]:
    """What would differ from the newest approved copy if the response were approved on a day; nothing when there is
    none. Raises `Refusal` (UNKNOWN) for what is not theirs.
    """
    facts = get_facts(response_key)
    check_is_member(by, facts.owner)
    approved = find_approved(facts.response_id)
    if approved is None:
        return ()
    compiled = get_compiled(facts.instrument_id, facts.sha256)
    entries = decode_entries(read_sheet(facts.response_id).entries)
    now = keep_put(compiled, entries, list_abouts(facts.response_id), on=on)
    return compare_answers(compiled, approved.answers, now)


def list_revisions(response_id: int) -> tuple[Revision, ...]:
    """Every revision, the oldest first. Whether the asker may know is the caller's to check."""
    rows = AnswerRevision.objects.filter(response_id=response_id).order_by("number").values_list(*_FIELDS)
    return tuple(map(_read, rows))


def list_later(response_id: int, number: int) -> tuple[Revision, ...]:
    """The revisions after one, the oldest first."""
    later = AnswerRevision.objects.filter(response_id=response_id, number__gt=number).order_by("number")
    return tuple(map(_read, later.values_list(*_FIELDS)))


def find_revision(response_id: int, key: str) -> Revision | None:
    """The revision of a save, by the key of its sender."""
    with connection.cursor() as cursor:
        cursor.execute(_IS_THERE, [response_id, key])
        if cursor.fetchone() is None:
            return None
    row = AnswerRevision.objects.filter(response_id=response_id, key=key).values_list(*_FIELDS).first()
    return _read(row) if row else None


def _read(row: tuple[int, str, datetime, int | None, str, str]) -> Revision:
    number, via, at, by_id, changes, clashes = row
    return Revision(number, via, at, by_id, decode_changes(changes), decode_clashes(clashes))


def _named(revisions: Sequence[Revision]) -> tuple[HistoryLine, ...]:
    names: Mapping[int, str] = names_of(revision.by for revision in revisions if revision.by is not None)
    return tuple(HistoryLine(one, names.get(one.by, "") if one.by is not None else "") for one in revisions)
