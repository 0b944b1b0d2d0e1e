"""Columns and what they hold → shared scales, and questions in the order of the columns."""

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from typing import Final

from yhdyspinta.analysis.instruments.column_facts import ColumnFacts
from yhdyspinta.analysis.instruments.infer_answers import ColumnAnswers
from yhdyspinta.analysis.instruments.infer_labels import on_one_line
from yhdyspinta.analysis.instruments.instrument import (
    Direction,
    Option,
    Point,
    Question,
    QuestionKind,
    Row,
    Scale,
    StateOption,
)
from yhdyspinta.analysis.instruments.vocabulary import Vocabulary, normalise
from yhdyspinta.languages import Texts

type Labels = tuple[tuple[int, str], ...]
type Column = tuple[ColumnFacts, ColumnAnswers]
_BETWEEN: Final = " … "


def assign_scales(columns: Sequence[Column], vocabulary: Vocabulary) -> Mapping[str, Scale]:
    """The scale of each column that is one, by the column's name.

    Columns with the same points share a scale, which has the states of all of them. Where one code is another state
    in another column, they do not share it.
    """
    names = {facts.name for facts, _answers in columns}
    shared: list[tuple[Labels, dict[StateOption, None]]] = []
    place: dict[str, int] = {}
    for facts, answers in columns:
        if answers.kind is QuestionKind.SCALE:
            fitting = (i for i, (labels, states) in enumerate(shared) if _fits(answers, labels, states))
            number = next(fitting, len(shared))
            if number == len(shared):
                shared.append((answers.labels, {}))
            shared[number][1].update(dict.fromkeys(answers.states))
            place[facts.name] = number
    scales = [
        _make_scale(new_name(f"scale_{number}", names), labels, tuple(states), vocabulary)
        for number, (labels, states) in enumerate(shared, start=1)
    ]
    return {name: scales[number] for name, number in place.items()}


def _fits(answers: ColumnAnswers, labels: Labels, states: Collection[StateOption]) -> bool:
    meanings = {option.code: option.state for option in states if option.code is not None}
    own = [(option.code, option.state) for option in answers.states if option.code is not None]
    return answers.labels == labels and all(meanings.get(code, state) is state for code, state in own)


def list_questions(columns: Sequence[Column], scales: Mapping[str, Scale]) -> tuple[Question, ...]:
    """Neighbours on one scale become the rows of a matrix, every other column a question of its own."""
    names = {facts.name for facts, _answers in columns}
    questions: list[Question] = []
    for scale, group in groupby(columns, key=lambda column: scales.get(column[0].name)):
        if scale is None:
            questions.extend(_make_question(*column) for column in group)
        else:
            questions.append(_on_scale([facts for facts, _answers in group], scale, names))
    return tuple(questions)


def _on_scale(facts: Sequence[ColumnFacts], scale: Scale, names: Collection[str]) -> Question:
    first, last = facts[0], facts[-1]
    if len(facts) == 1:
        return Question(first.name, QuestionKind.SCALE, _question_text(first), scale=scale.id)
    rows = tuple(Row(each.name, _question_text(each)) for each in facts)
    name = new_name(f"{first.name}_to_{last.name}", names)
    return Question(
        name, QuestionKind.MATRIX, _same(on_one_line(first.name + _BETWEEN + last.name)), scale=scale.id, rows=rows
    )


def _make_question(facts: ColumnFacts, answers: ColumnAnswers) -> Question:
    options = (Option(f"option_{code}", code, _point_text(code, label)) for code, label in answers.labels)
    return Question(facts.name, answers.kind, _question_text(facts), options=tuple(options), states=answers.states)


def _make_scale(name: str, labels: Labels, states: tuple[StateOption, ...], vocabulary: Vocabulary) -> Scale:
    points = tuple(Point(code, _same(label) if label else None) for code, label in labels)
    ends = _point_text(*labels[0]), _point_text(*labels[-1])
    return Scale(name, points, *ends, direction=_find_direction(labels, vocabulary), states=states)


def _find_direction(labels: Labels, vocabulary: Vocabulary) -> Direction:
    """Descending when a known set of answers has these labels in the reverse order."""
    plain = tuple(normalise(label) for _code, label in reversed(labels))
    return Direction.DESCENDING if plain in vocabulary.label_sets else Direction.ASCENDING


def _question_text(facts: ColumnFacts) -> Texts:
    return _same(facts.label or on_one_line(facts.name) or facts.name)


def _point_text(code: int, label: str) -> Texts:
    return _same(label or str(code))


def _same(text: str) -> Texts:
    return Texts(text, text, text)


def new_name(name: str, taken: Collection[str]) -> str:
    """A name that none of those taken is."""
    while name in taken:
        name += "_"
    return name
