"""How two versions of a questionnaire differ, question by question, and which answers stay comparable.

A question of the new version continues the one that its link names, otherwise the one with its own id. What became of
it is judged by what stands in both versions, and not by what the link says of it:

    rescaled   other answers: kind, scale, codes, labels of answers, unit
    reworded   the same answers, other words of the question or of the row of a matrix, in any language
    same       the same words and the same answers

So a claim of sameness that does not hold is seen (`claimed`). Answers stay comparable when the question is the same;
those of a reworded question with care; those of a rescaled one not.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from yhdyspinta.analysis.instruments.instrument import (
    Comparability,
    Instrument,
    Link,
    Question,
    QuestionKind,
    Row,
    Scale,
)
from yhdyspinta.languages import LANGUAGES, Language, Texts


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of a question or a row of a matrix.

    `before` and `after` are its ids, empty where it is not. `text` is its text after, or before when it was dropped;
    `old_text` its text before where it was reworded. `claimed` is what its link says where that is not so.
    """

    change: Comparability
    before: str
    after: str
    text: Texts
    old_text: Texts | None = None
    languages: tuple[Language, ...] = ()
    """Those whose words changed."""
    claimed: Comparability | None = None

    @property
    def is_comparable(self) -> bool:
        """Whether its answers can be compared with the earlier ones, for a reworded question with care."""
        return self.change in (Comparability.SAME, Comparability.REWORDED)


@dataclass(frozen=True, slots=True)
class _Part:
    """A question or a row: what is asked, the whole of what can be answered, and the link to the past."""

    id: str
    texts: tuple[Texts, ...]
    answers: object
    link: Link

    @property
    def text(self) -> Texts:
        return self.texts[0]


def list_differences(old: Instrument, new: Instrument) -> tuple[Difference, ...]:
    """What became of every question and row that is answered: the new version in its order, then the dropped ones.

    A matrix is judged row by row, with the words of its question as part of each row's.
    """
    before = {part.id: part for part in _list_parts(old)}
    found: list[Difference] = []
    used: set[str] = set()
    for part in _list_parts(new):
        earlier = _find_earlier(part, before)
        if earlier is None:
            found.append(
                Difference(Comparability.NEW, "", part.id, part.text, claimed=_claim(part, Comparability.NEW))
            )
            continue
        used.add(earlier.id)
        found.append(_compare(earlier, part))
    dropped = (
        Difference(Comparability.DROPPED, part.id, "", part.text) for part in before.values() if part.id not in used
    )
    return (*found, *dropped)


def _find_earlier(part: _Part, before: Mapping[str, _Part]) -> _Part | None:
    if part.link.previous and part.link.previous in before:
        return before[part.link.previous]
    return before.get(part.id)


def _compare(earlier: _Part, part: _Part) -> Difference:
    changed = tuple(language for language in LANGUAGES if _words(earlier, language) != _words(part, language))
    if earlier.answers != part.answers:
        change = Comparability.RESCALED
    else:
        change = Comparability.REWORDED if changed else Comparability.SAME
    old_text = earlier.text if earlier.text != part.text else None
    return Difference(change, earlier.id, part.id, part.text, old_text, changed, _claim(part, change))


def _words(part: _Part, language: Language) -> tuple[str, ...]:
    return tuple(text[language] for text in part.texts)


def _claim(part: _Part, change: Comparability) -> Comparability | None:
    """What the link says, where it says something that is not so."""
    said = part.link.comparability
    return said if part.link.previous and said is not change else None


def _list_parts(instrument: Instrument) -> Iterator[_Part]:
    scales = {scale.id: scale for scale in instrument.scales}
    for section in instrument.sections:
        yield from _of_questions(section.questions, scales, "")


def _of_questions(questions: Sequence[Question], scales: Mapping[str, Scale], per: str) -> Iterator[_Part]:
    for question in questions:
        if question.kind is QuestionKind.GROUP:
            yield from _of_questions(question.questions, scales, question.per)
        elif question.kind is not QuestionKind.NOTE:
            answers = (question.kind, per, _answers(question, scales))
            if question.rows:
                yield from (_of_row(row, question, answers) for row in question.rows)
            else:
                yield _Part(question.id, (question.text,), answers, question.link)


def _of_row(row: Row, question: Question, answers: object) -> _Part:
    # A matrix has one link: it says what each row is to the earlier row of its own id.
    return _Part(
        row.id,
        (row.text, question.text),
        answers,
        Link(question.link.comparability, row.id if question.link.previous else ""),
    )


def _answers(question: Question, scales: Mapping[str, Scale]) -> object:
    scale = scales.get(question.scale)
    if scale is not None:
        states = [(state.state, state.label) for state in scale.states]
        return (scale.points, scale.low_end, scale.high_end, scale.direction, states)
    options = [(option.code, option.text, option.exclusive) for option in question.options]
    states = [(state.state, state.label) for state in question.states]
    tree = question.calculate.tree if question.calculate else None
    return (options, states, question.unit, tree)
