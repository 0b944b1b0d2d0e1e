"""Made-up answers to a questionnaire, the same at every start. Pure.

Nobody's answers: texts say that they are synthetic, and the wave that has them does too.
"""

from collections.abc import Iterator, Mapping, Sequence
from random import Random
from typing import Final

from yhdyspinta.analysis.instruments.instrument import Instrument, Question, QuestionKind
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.analysis.states import State

_TEXTS: Final = (
    "Synteettinen vastaus: Yhteinen johtoryhmä kokoontuu säännöllisesti, mutta tilannekuva puuttuu.",
    "Synteettinen vastaus: Yhteyshenkilöt vaihtuvat, eikä vaihtumisesta kerrota.",
    "Synteettinen vastaus: Sovitaan asiakasohjauksen kriteereistä.",
    "Synteettinen vastaus: Terveydenhuolto pitäisi saada mukaan aiemmin.",
    "Synteettinen vastaus: Sopimus ei näy arjen työssä.",
)
_DONT_KNOW_SHARE: Final = 0.04
_AVERAGE: Final = 3.2
_SPREAD: Final = 1.1


def draw_answers(
    instrument: Instrument, counterparts: Mapping[str, Sequence[str]], *, seed: str
) -> dict[Key, Answer]:
    """An answer to every question, about each counterpart where it repeats; `seed` is the organisation's name."""
    random = Random(seed)  # noqa: S311  # made-up answers, no secret
    level = random.gauss(0, 0.5)
    return {
        key: answer
        for section in instrument.sections
        for question in section.questions
        for key, answer in _of_question(instrument, question, counterparts, random, level)
    }


def _of_question(
    instrument: Instrument,
    question: Question,
    counterparts: Mapping[str, Sequence[str]],
    random: Random,
    level: float,
) -> Iterator[tuple[Key, Answer]]:
    if question.kind is QuestionKind.GROUP:
        for about in counterparts.get(question.per, ()):
            here = level + random.gauss(0, 0.5)
            for inner in question.questions:
                for (name, _none), answer in _of_question(instrument, inner, counterparts, random, here):
                    yield (name, about), answer
        return
    for name in [row.id for row in question.rows] or [question.id]:
        answer = _draw(instrument, question, random, level)
        if answer is not None:
            yield (name, ""), answer


def _draw(instrument: Instrument, question: Question, random: Random, level: float) -> Answer:
    match question.kind:
        case QuestionKind.SCALE | QuestionKind.MATRIX:
            if random.random() < _DONT_KNOW_SHARE:
                return State.DONT_KNOW
            codes = instrument.scale(question.scale).codes
            return float(min(max(round(random.gauss(_AVERAGE + level, _SPREAD)), codes[0]), codes[-1]))
        case QuestionKind.SINGLE_CHOICE:
            return question.options[int(random.random() ** 1.6 * len(question.options))].id
        case QuestionKind.MULTIPLE_CHOICE:
            free = [option.id for option in question.options if not option.exclusive]
            return tuple(option for option in free if random.random() < 0.5) or (free[0],)
        case QuestionKind.NUMBER:
            return float(random.randint(0, 12))
        case QuestionKind.OPEN_TEXT:
            return _TEXTS[int(random.random() * len(_TEXTS))]
        case QuestionKind.GROUP | QuestionKind.NOTE | QuestionKind.CALCULATION:
            return None
