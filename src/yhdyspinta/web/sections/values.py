"""An answer as a form has it, as people read it, and as the browser's evaluator takes it. Pure.

In a form an answer is a list of texts without a language: the ids of the choices taken, the code of a scale, a number
or a text, or the name of a state (`dk`); no text at all is no answer.
"""

import hashlib
import json
from datetime import date
from typing import Any, Final

from yhdyspinta.analysis.expressions.values import Unanswered, Value, write_number
from yhdyspinta.analysis.instruments.instrument import STATE_NAMES
from yhdyspinta.analysis.routing.evaluating import Answer
from yhdyspinta.analysis.routing.layout import Referent
from yhdyspinta.analysis.states import State
from yhdyspinta.languages import Language
from yhdyspinta.presentation.formats import NO_BREAK, decimal, whole

_SEAL_LENGTH: Final = 12
_MOST_PLACES: Final = 6


def to_texts(answer: Answer, referent: Referent) -> tuple[str, ...]:
    """The texts of an answer in a form; the same in every language."""
    match answer:
        case None | "":
            return ()
        case State():
            return (_state_name(answer, referent),)
        case tuple():
            return answer
        case str():
            return (answer,)
    return (write_number(float(answer)),)


def to_words(answer: Answer, referent: Referent, language: Language) -> str:
    """An answer as people read it: the labels of choices and points, a number with its unit, a text as it is."""
    if answer is None or answer in ("", ()):
        return ""
    if isinstance(answer, State):
        labels = (option.label[language] for option in referent.states if option.state is answer)
        return next(labels, _state_name(answer, referent))
    question = referent.question
    if question.options:
        chosen = answer if isinstance(answer, tuple) else (answer,)
        texts = {option.id: option.text[language] for option in question.options}
        return "; ".join(texts.get(str(one), str(one)) for one in chosen)
    if referent.scale and isinstance(answer, int | float):
        return _point(int(answer), referent, language)
    if isinstance(answer, int | float):
        unit = question.unit[language] if question.unit else ""
        return write_decimal(float(answer), language) + (f"{NO_BREAK}{unit}" if unit else "")
    return str(answer)


def write_decimal(number: float, language: Language) -> str:
    """A number with as many decimals as it has, as the language writes it."""
    if number.is_integer():
        return whole(number, language)
    places = len(write_number(round(abs(number), _MOST_PLACES)).partition(".")[2])
    return decimal(number, language, places)


def seal(texts: tuple[str, ...]) -> str:
    """A short digest of an answer's texts: tells whether a field was touched without carrying its old value along."""
    content = json.dumps(texts, ensure_ascii=False).encode()
    return hashlib.sha256(content).hexdigest()[:_SEAL_LENGTH]


def to_browser(value: Value) -> Any:
    """A value of an expression as `expressions.js` takes it."""
    match value:
        case Unanswered(state=state, name=name):
            return {"state": str(state), "name": name}
        case date():
            return {"date": value.isoformat()}
        case tuple():
            return list(value)
    return value


def _state_name(state: State, referent: Referent) -> str:
    names = (option.name for option in referent.states if option.state is state)
    return next(names, STATE_NAMES[state])


def _point(code: int, referent: Referent, language: Language) -> str:
    scale = referent.scale
    if scale is None:
        return str(code)
    words = {point.code: point.label[language] for point in scale.points if point.label}
    if scale.codes:
        words.setdefault(scale.codes[0], scale.low_end[language])
        words.setdefault(scale.codes[-1], scale.high_end[language])
    return f"{code} ({words[code]})" if code in words else str(code)


def name_field(field: Referent, language: Language) -> str:
    """A question by its text; a row of a matrix by both."""
    row = next((row.text[language] for row in field.question.rows if row.id == field.name), "")
    return f"{field.question.text[language]} – {row}" if row else field.question.text[language]
