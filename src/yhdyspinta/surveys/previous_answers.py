"""The answers of the wave before under the questions of this one: to be shown beside, or filled in. Pure.

A question continues the one that its link names when the link says that answers can be compared; in a matrix each row
continues the row of its own id. When both waves ask the same version, every question continues itself.
"""

from collections.abc import Collection, Mapping
from typing import Final

from yhdyspinta.analysis.answers.checking import check_answer
from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.analysis.instruments.instrument import Comparability
from yhdyspinta.analysis.routing.evaluating import Answer, Answers, Key
from yhdyspinta.analysis.routing.layout import Referent
from yhdyspinta.errors import Problem

_COMPARABLE: Final = frozenset({Comparability.SAME, Comparability.REWORDED})


def move_answers(
    before: Answers, compiled: Compiled, counterparts: Mapping[str, Collection[str]], *, is_same: bool
) -> dict[Key, Answer]:
    """The earlier answers by this wave's keys, in the order of the form.

    `before` is by the earlier questionnaire's names, `compiled` this wave's questionnaire, `is_same` whether the
    earlier wave asked the same version. `counterparts` are this response's, by whom questions repeat for: what was
    said of one who is no longer among them is left out, and so is an answer that can no longer be given.
    """
    found: dict[Key, Answer] = {}
    for name, field in compiled.fields.items():
        earlier = name if is_same else _find_earlier(field)
        for about in counterparts.get(field.part.per, ()) if field.part.per else ("",):
            answer = _checked(field, before.get((earlier, about)))
            if answer is not None:
                found[name, about] = answer
    return found


def choose_prefilled(answers: Answers, compiled: Compiled) -> dict[Key, Answer]:
    """Those of `move_answers` that are filled in: where the questionnaire says so (`Question.prefill`)."""
    return {key: answer for key, answer in answers.items() if compiled.fields[key[0]].question.prefill}


def _find_earlier(field: Referent) -> str:
    """The earlier name; empty, which no question has, when there is none."""
    link = field.question.link
    if link.comparability not in _COMPARABLE or not link.previous:
        return ""
    return field.name if field.question.rows else link.previous


def _checked(field: Referent, answer: Answer) -> Answer:
    found = check_answer(field, answer)
    return None if isinstance(found, Problem) else found
