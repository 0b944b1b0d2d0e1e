"""Two versions of the answers of a response: what changed from one to the other."""

from dataclasses import dataclass

from yhdyspinta.analysis.answers.compiled import Compiled
from yhdyspinta.analysis.answers.merging import is_same
from yhdyspinta.analysis.routing.evaluating import Answer, Answers, Key


@dataclass(frozen=True, slots=True)
class ChangedAnswer:
    """An answer that differs; None where there was or is none."""

    key: Key
    old: Answer
    new: Answer


def compare_answers(compiled: Compiled, old: Answers, new: Answers) -> tuple[ChangedAnswer, ...]:
    """The answers that differ, in the order of the form; those about a counterpart in alphabetical order of it.

    Answers to what the questionnaire does not ask are left out.
    """
    places = {name: place for place, name in enumerate(compiled.fields)}
    keys = sorted((key for key in {*old, *new} if key[0] in places), key=lambda key: (places[key[0]], key[1]))
    return tuple(
        ChangedAnswer(key, old.get(key), new.get(key)) for key in keys if not is_same(old.get(key), new.get(key))
    )
