"""Saving by a script: JSON in, and for each answer what became of it.

    in    {key, changes: [{question, counterpart, value, base}, …]}
    out   {revision, saved_at, versions: [{question, counterpart, version, seal}, …],
           clashes: [{question, counterpart, mine, mine_text, theirs: {value, text, by, at, version, seal}}, …],
           refused: [{question, counterpart, code, message}, …]}

A value is a list of texts as a form sends it, or the value as answers are stored (`analysis.answers.encoding`).
401: signed out · 403, 404: not theirs · 409: submitted or closed · 413: too long · 422: not understood.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from yhdyspinta.accounts.queries.people import names_of
from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.analysis.answers.entries import Change, Clash
from yhdyspinta.analysis.answers.errors import UNKNOWN_QUESTION
from yhdyspinta.analysis.answers.reading import read_answer, read_json
from yhdyspinta.analysis.answers.saving import Saved
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.errors import Problem, Refusal
from yhdyspinta.presentation.languages import current_language
from yhdyspinta.surveys.actions.answers import save_answers as save
from yhdyspinta.surveys.compiled import get_compiled
from yhdyspinta.surveys.permissions import check_is_member
from yhdyspinta.surveys.queries.facts import get_facts
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.sections.clashing import name_person
from yhdyspinta.web.sections.states import is_about_state
from yhdyspinta.web.sections.times import clock, moment
from yhdyspinta.web.sections.values import seal, to_texts, to_words

_MOST_CHANGES: Final = 2_000
_LONGEST_NAME: Final = 80
_HIGHEST_VERSION: Final = 10**9


@dataclass(frozen=True, slots=True)
class _Asked:
    key: str
    changes: tuple[Change, ...]
    problems: tuple[tuple[Key, Problem], ...]


@never_cache
@require_POST
def save_answers(request: HttpRequest, key: str) -> HttpResponse:
    """Save what a script sends."""
    by, at = actor_of(request), timezone.now()
    facts = get_facts(key)
    check_is_member(by, facts.owner)
    compiled = get_compiled(facts.instrument_id, facts.sha256)
    try:
        asked = _read(json.loads(request.body), compiled)
    except RequestDataTooBig:
        return _refuse(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, _("This is too much to save at once."))
    except (ValueError, TypeError, KeyError, RecursionError):
        return _refuse(HTTPStatus.UNPROCESSABLE_ENTITY, _("The request was not understood"))
    try:
        saved = save(response_key=key, changes=asked.changes, key=asked.key, via="script", by=by, at=at)
    except Refusal as refusal:
        if not is_about_state(refusal):
            raise
        return _refuse(HTTPStatus.CONFLICT, " ".join(one.sentence(current_language()) for one in refusal.problems))
    return JsonResponse(_tell(compiled, asked, saved) | {"saved_at": clock(at, current_language())})


def _read(document: Any, compiled: Compiled) -> _Asked:
    """Raises ValueError, TypeError or KeyError for what is no such document."""
    changes: list[Change] = []
    problems: list[tuple[Key, Problem]] = []
    if len(document["changes"]) > _MOST_CHANGES or not isinstance(document["key"], str):
        raise ValueError
    for one in document["changes"]:
        key, base = (_name(one["question"]), _name(one["counterpart"])), one["base"]
        if not isinstance(base, int) or not 0 <= base < _HIGHEST_VERSION:
            raise ValueError
        answer = _read_value(compiled, key[0], one["value"])
        if isinstance(answer, Problem):
            problems.append((key, answer))
        else:
            changes.append(Change(key, answer, base))
    return _Asked(document["key"], tuple(changes), tuple(problems))


def _name(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_NAME:
        raise ValueError
    return value


def _read_value(compiled: Compiled, name: str, value: object) -> Answer | Problem:
    field = compiled.fields.get(name)
    if field is None:
        return Problem(UNKNOWN_QUESTION, {"question": name})
    if isinstance(value, list) and all(isinstance(text, str) for text in value):
        return read_answer(field, value)
    return read_json(field, value)


def _tell(compiled: Compiled, asked: _Asked, saved: Saved) -> dict[str, Any]:
    values = {change.key: change.value for change in asked.changes}
    refused = [*asked.problems, *((one.key, one.problem) for one in saved.refused)]
    return {
        "revision": saved.revision,
        "versions": [
            {**_name_key(key), "version": version, "seal": _seal(compiled, key, values[key])}
            for key, version in saved.versions.items()
        ],
        "clashes": _tell_clashes(compiled, saved.clashes),
        "refused": [
            {**_name_key(key), "code": problem.kind.code, "message": problem.sentence(current_language())}
            for key, problem in refused
        ],
    }


def _tell_clashes(compiled: Compiled, clashes: Sequence[Clash]) -> list[dict[str, Any]]:
    names = names_of(clash.theirs.by for clash in clashes if clash.theirs.by is not None)
    return [_tell_clash(compiled, clash, names) for clash in clashes]


def _tell_clash(compiled: Compiled, clash: Clash, names: Mapping[int, str]) -> dict[str, Any]:
    field, theirs, language = compiled.fields[clash.key[0]], clash.theirs, current_language()
    return {
        **_name_key(clash.key),
        "mine": to_texts(clash.mine, field),
        "mine_text": to_words(clash.mine, field, language),
        "theirs": {
            "value": to_texts(theirs.value, field),
            "text": to_words(theirs.value, field, language),
            "by": name_person(theirs.by, names),
            "at": moment(theirs.at, language, now=timezone.now()),
            "version": theirs.version,
            "seal": _seal(compiled, clash.key, theirs.value),
        },
    }


def _name_key(key: Key) -> dict[str, str]:
    return {"question": key[0], "counterpart": key[1]}


def _seal(compiled: Compiled, key: Key, answer: Answer) -> str:
    return seal(to_texts(answer, compiled.fields[key[0]]))


def _refuse(status: HTTPStatus, message: str) -> JsonResponse:
    return JsonResponse({"message": message}, status=status)
