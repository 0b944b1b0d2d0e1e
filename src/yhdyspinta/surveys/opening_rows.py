"""The rows that opening a wave makes, not saved yet: one response a respondent, its counterparts, its answers."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.analysis.answers.encoding import dump, encode_answer, encode_entries
from yhdyspinta.analysis.answers.entries import Entry
from yhdyspinta.analysis.routing.evaluating import Answer, Answers, Key
from yhdyspinta.regions.year import AreaOfYear
from yhdyspinta.surveys.models import AnswerRevision, AnswerSheet, Counterpart, Response, Wave
from yhdyspinta.surveys.opening import Opening
from yhdyspinta.surveys.previous_answers import choose_prefilled, move_answers

KEY_BYTES: Final = 16
_PREFILL_KEY: Final = "prefill"


@dataclass(frozen=True, slots=True)
class RegisterIds:
    """The ids of the rows that the register's things have: organisations by slug, areas by kind and code, interfaces
    by uid."""

    organisations: Mapping[str, int]
    areas: Mapping[tuple[str, str], int]
    interfaces: Mapping[UUID, int]

    def area(self, area: AreaOfYear | None) -> int | None:
        return None if area is None else self.areas[area.kind.value, area.code]


def make_response(
    opening: Opening, wave: Wave, ids: RegisterIds, at: datetime, *, person: int | None = None
) -> Response:
    """The response of a respondent, or of a `person` (the id of a user) in its name."""
    respondent = opening.respondent
    return Response(
        key=secrets.token_urlsafe(KEY_BYTES),
        wave=wave,
        organisation_id=ids.organisations[respondent.organisation],
        side=respondent.side,
        area_id=ids.area(respondent.area),
        person_id=person,
        created_at=at,
    )


def make_counterparts(response: Response, opening: Opening, ids: RegisterIds) -> list[Counterpart]:
    """Those whom a saved response is about, in their order."""
    return [
        Counterpart(
            response=response,
            per=one.per.value,
            key=one.key,
            place=place,
            interface_id=ids.interfaces[one.interface_uid] if one.interface_uid else None,
            area_id=ids.area(one.area),
            organisation_id=ids.organisations[one.organisation] if one.organisation else None,
        )
        for place, one in enumerate(opening.counterparts)
    ]


def prefill_answers(opening: Opening, before: Answers, compiled: Compiled, *, is_same: bool) -> dict[Key, Answer]:
    """What is filled in from the wave before."""
    counterparts: dict[str, list[str]] = {}
    for one in opening.counterparts:
        counterparts.setdefault(one.per, []).append(one.key)
    return choose_prefilled(move_answers(before, compiled, counterparts, is_same=is_same), compiled)


def make_sheet(response: Response, answers: Answers, at: datetime) -> AnswerSheet:
    """The answers that a saved response begins with: empty, or filled in by nobody at the opening."""
    if not answers:
        return AnswerSheet(response=response)
    entries = {key: Entry(answer, 1, None, at) for key, answer in answers.items()}
    return AnswerSheet(response=response, entries=encode_entries(entries), revision=1, changed_at=at)


def make_revision(response: Response, answers: Answers, at: datetime) -> AnswerRevision:
    """The first save of a response that was filled in, so that its history begins where its answers do."""
    changes = [[name, about, None, encode_answer(answer), 1] for (name, about), answer in answers.items()]
    return AnswerRevision(
        response=response,
        number=1,
        key=_PREFILL_KEY,
        via=AnswerRevision.Via.PREFILL,
        at=at,
        by=None,
        changes=dump(changes),
    )
