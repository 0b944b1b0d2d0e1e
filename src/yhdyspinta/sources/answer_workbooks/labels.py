"""The answers of a question as a cell has them: `4`, `5 – Täysin samaa mieltä`, `Kyllä`, a text."""

from collections import Counter
from collections.abc import Iterator

from yhdyspinta.analysis.expressions.values import write_number
from yhdyspinta.analysis.instruments.instrument import Scale
from yhdyspinta.analysis.routing.evaluating import Answer
from yhdyspinta.analysis.routing.layout import ANSWERED_STATES, Referent
from yhdyspinta.languages import Language


def list_labels(referent: Referent, language: Language) -> tuple[tuple[str, Answer], ...]:
    """Each choice with its answer, in order, the ways not to answer last. Empty where any text or number will do."""
    found = [*_choices(referent, language), *list_state_labels(referent, language)]
    counts = Counter(label for label, _answer in found)
    return tuple(
        (label if counts[label] == 1 else f"{label} ({number})", answer)
        for number, (label, answer) in enumerate(found, start=1)
    )


def list_state_labels(referent: Referent, language: Language) -> tuple[tuple[str, Answer], ...]:
    """The ways not to answer that the question offers."""
    return tuple((one.label[language], one.state) for one in referent.states if one.state in ANSWERED_STATES)


def write_label(answer: Answer, referent: Referent, language: Language) -> str:
    """One answer as its cell has it; empty for none. Several choices are not one cell."""
    if answer is None:
        return ""
    for label, one in list_labels(referent, language):
        if one == answer:
            return label
    return write_number(answer) if isinstance(answer, int | float) else str(answer)


def scale_label(scale: Scale, code: int, language: Language) -> str:
    """A point of a scale with its words: the number alone where it has none; its ends always have."""
    point = next(point for point in scale.points if point.code == code)
    words = point.label[language] if point.label else ""
    if not words and point is scale.points[0]:
        words = scale.low_end[language]
    if not words and point is scale.points[-1]:
        words = scale.high_end[language]
    return f"{code} – {words}" if words and words != str(code) else str(code)


def _choices(referent: Referent, language: Language) -> Iterator[tuple[str, Answer]]:
    if referent.scale:
        yield from ((scale_label(referent.scale, code, language), float(code)) for code in referent.scale.codes)
    yield from ((option.text[language], option.id) for option in referent.question.options)
