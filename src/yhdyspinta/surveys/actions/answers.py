"""The one way in which answers are written: from pages, scripts, workbooks and programs."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from django.db import connection, transaction

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.analysis.answers.encoding import decode_entries, encode_entries
from yhdyspinta.analysis.answers.entries import Change, Entries, Merged
from yhdyspinta.analysis.answers.merging import merge, versions_of
from yhdyspinta.analysis.answers.revising import encode_changes, encode_clashes
from yhdyspinta.analysis.answers.saving import AnswerProblem, Saved, check_changes, part_changes, repeat_saved
from yhdyspinta.analysis.routing.evaluating import Key
from yhdyspinta.audit.actions import record
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import Problem, refuse
from yhdyspinta.languages import LANGUAGES
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.errors_answers import BAD_KEY, NO_COOPERATION, NOT_ASSIGNED, OTHER_SAVE, UNKNOWN_COUNTERPART
from yhdyspinta.surveys.facts import ResponseFacts
from yhdyspinta.surveys.models import AnswerRevision
from yhdyspinta.surveys.models.responses import KEY_LENGTH
from yhdyspinta.surveys.permissions import (
    acting_role,
    check_is_member,
    check_may_write,
    may_write_section,
    rights_of_roles,
)
from yhdyspinta.surveys.queries.facts import LONGEST_NAMED, get_facts, is_asked, list_abouts, list_assigned
from yhdyspinta.surveys.queries.history import find_revision, list_later
from yhdyspinta.surveys.queries.sheets import lock_sheet

__all__ = ["AnswerProblem", "Saved", "save_answers"]

# Written out, as `queries.facts` is: others wait for this transaction.
_UPDATE: Final = "UPDATE surveys_answersheet SET entries = %s, revision = %s, changed_at = %s WHERE response_id = %s"
_INSERT: Final = """
    INSERT INTO surveys_answerrevision (response_id, number, key, via, at, by_id, changes, clashes)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s)
"""


def save_answers(
    *, response_key: str, changes: Sequence[Change], key: str, via: str, by: Actor, at: datetime
) -> Saved:
    """Save changed answers of a response, each against the version that its sender saw.

    `key` is the sender's own for this save: sent again, it is made once and gets the same answer. `via` is an
    `AnswerRevision.Via`. An answer that cannot be saved does not stop the others: a clash with somebody else's change
    (`analysis.answers.merging`) and a refusal are told for each. Answers that a constraint does not accept are saved:
    they keep the response from being submitted. When nothing changes, nothing is written.

    Raises `Refusal`: UNKNOWN when the response is not theirs, NOT_ALLOWED without a role that writes, NOT_OPEN when
    the wave is not, LOCKED when the response was submitted, OTHER_SAVE when the key was used for other answers, and
    BAD_KEY. Locks the answers of the response, and nothing else, until the commit.
    """
    via = AnswerRevision.Via(via).value
    if not 0 < len(key) <= KEY_LENGTH:
        raise refuse(BAD_KEY, length=len(key), longest=KEY_LENGTH)
    facts = get_facts(response_key)
    check_is_member(by, facts.owner)
    compiled = get_compiled(facts.instrument_id, facts.sha256)
    readable, unreadable = check_changes(compiled, changes)
    with transaction.atomic():
        sheet = lock_sheet(facts.response_id)
        # Read anew under the lock: somebody may have submitted, assigned or marked in the meantime.
        facts = get_facts(response_key)
        allowed, misplaced = part_changes(readable, _find_misplaced(compiled, facts, by))
        refused = (*unreadable, *misplaced)
        entries = decode_entries(sheet.entries)
        repeated = _repeat(facts, key, by, allowed, refused, entries)
        if repeated:
            return repeated
        check_may_write(by, facts, at=at)
        merged = merge(entries, allowed, by=by.user_id, at=at)
        revision = sheet.revision
        if merged.changed:
            revision += 1
            _write(facts, entries, merged, revision, key=key, via=via, by=by, at=at)
            _record(facts, merged, revision, via=via, by=by, at=at)
    clashed = {clash.key for clash in merged.clashes}
    saved = (change.key for change in allowed if change.key not in clashed)
    return Saved(revision, versions_of(merged.entries, saved), merged.clashes, refused)


def _find_misplaced(compiled: Compiled, facts: ResponseFacts, by: Actor) -> Callable[[Key], Problem | None]:
    """Says of an answer whether it is about somebody whom the response is not about, or in a section of others."""
    abouts = list_abouts(facts.response_id)
    marked = {about.key for about in abouts if about.no_cooperation}
    rights = rights_of_roles(by, facts.owner)
    assigned = list_assigned(facts.response_id, by.user_id) if rights.write_assigned and by.user_id else frozenset()

    def find(key: Key) -> Problem | None:
        name, about = key
        if not is_asked(abouts, compiled.fields[name].part.per, about):
            return Problem(UNKNOWN_COUNTERPART, {"question": name, "counterpart": about[:LONGEST_NAMED]})
        if about in marked:
            return Problem(NO_COOPERATION, {"counterpart": about})
        section = compiled.section_of[name]
        return None if may_write_section(rights, assigned, section, about) else _not_assigned(compiled, section)

    return find


def _not_assigned(compiled: Compiled, section_id: str) -> Problem:
    section = compiled.section(section_id)
    titles = {f"section_{language}": section.title[language] if section else "" for language in LANGUAGES}
    return Problem(NOT_ASSIGNED, titles)


def _repeat(
    facts: ResponseFacts,
    key: str,
    by: Actor,
    changes: Sequence[Change],
    refused: tuple[AnswerProblem, ...],
    entries: Entries,
) -> Saved | None:
    """What a save with this key gave before; None when there was none."""
    revision = find_revision(facts.response_id, key)
    if revision is None:
        return None
    later = list_later(facts.response_id, revision.number)
    saved = repeat_saved(changes, refused, revision, later, entries) if revision.by == by.user_id else None
    if saved is None:
        raise refuse(OTHER_SAVE)
    return saved


def _write(
    facts: ResponseFacts,
    before: Entries,
    merged: Merged,
    number: int,
    *,
    key: str,
    via: str,
    by: Actor,
    at: datetime,
) -> None:
    moment = connection.ops.adapt_datetimefield_value(at)
    with connection.cursor() as cursor:
        cursor.execute(_UPDATE, [encode_entries(merged.entries), number, moment, facts.response_id])
        changes, clashes = encode_changes(before, merged), encode_clashes(merged.clashes)
        cursor.execute(_INSERT, [facts.response_id, number, key, via, moment, by.user_id, changes, clashes])


def _record(facts: ResponseFacts, merged: Merged, revision: int, *, via: str, by: Actor, at: datetime) -> None:
    record(
        action="surveys.save_answers",
        subject=refer("response", facts.key),
        old={"revision": revision - 1},
        new={
            "revision": revision,
            "changed": len(merged.changed),
            "clashes": len(merged.clashes),
            "via": via,
        },
        by=by.reference,
        role=acting_role(by, facts.owner, RoleKind.COORDINATOR, RoleKind.SECTION_EDITOR),
        organisation=refer("organisation", facts.organisation),
        at=at,
    )
