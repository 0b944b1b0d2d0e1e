"""An answer as people read it."""

from typing import Final

from yhdyspinta.analysis.instruments.instrument import QuestionKind
from yhdyspinta.analysis.routing.evaluating import Answer
from yhdyspinta.analysis.routing.layout import Referent
from yhdyspinta.analysis.states import State
from yhdyspinta.languages import Language, Texts
from yhdyspinta.presentation.formats import NO_BREAK, decimal, whole
from yhdyspinta.sources.answer_workbooks.labels import scale_label

UNANSWERED: Final = Texts(fi="Ei vastausta", sv="Inget svar", en="No answer")
_STATES: Final = {
    State.DONT_KNOW: Texts(fi="Ei osata sanoa", sv="Vet inte", en="Don’t know"),
    State.NOT_APPLICABLE: Texts(fi="Ei koske", sv="Gäller inte", en="Not applicable"),
}
_MOST_DECIMALS: Final = 10


def write_answer(answer: Answer, referent: Referent, language: Language) -> str:
    """In words: `4 – jokseenkin samaa mieltä`, `12,5 henkilöä`, choices with a semicolon between; empty for none."""
    if answer is None or answer in ("", ()):
        return ""
    if isinstance(answer, State):
        return _state(answer, referent, language)
    if isinstance(answer, tuple):
        return "; ".join(_option(name, referent, language) for name in answer)
    if isinstance(answer, str):
        return _option(answer, referent, language) if referent.question.options else answer
    if referent.scale and answer in referent.scale.codes:
        return scale_label(referent.scale, int(answer), language)
    return _number(float(answer), referent, language)


def is_text(referent: Referent) -> bool:
    """Whether the answer is somebody's own words, with their line ends."""
    return referent.question.kind is QuestionKind.OPEN_TEXT


def _state(state: State, referent: Referent, language: Language) -> str:
    label = next((one.label for one in referent.states if one.state is state), _STATES.get(state, UNANSWERED))
    return label[language]


def _option(name: str, referent: Referent, language: Language) -> str:
    return next((one.text[language] for one in referent.question.options if one.id == name), name)


def _number(number: float, referent: Referent, language: Language) -> str:
    places = len(f"{number:.{_MOST_DECIMALS}f}".rstrip("0").partition(".")[2])
    text = decimal(number, language, places) if places else whole(number, language)
    unit = referent.question.unit
    return f"{text}{NO_BREAK}{unit[language]}" if unit else text
