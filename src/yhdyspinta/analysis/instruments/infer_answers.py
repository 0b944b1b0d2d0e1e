"""What a column can hold, concluded from its facts: points of a scale, choices, numbers or text, and states."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from yhdyspinta.analysis.instruments.column_facts import ColumnFacts, Reading
from yhdyspinta.analysis.instruments.infer_states import list_code_states, list_text_states
from yhdyspinta.analysis.instruments.infer_words import FileWords, choose_set, is_known_order, list_answers
from yhdyspinta.analysis.instruments.instrument import QuestionKind, StateOption
from yhdyspinta.analysis.instruments.vocabulary import Vocabulary, normalise

MOST_POINTS: Final = 11
"""0–10 is the longest scale that is recognised by itself."""
MOST_CHOICES: Final = 20
"""A text column with more distinct texts is open text."""
LONGEST_CHOICE: Final = 120
"""So is one with a longer text."""
_CODES: Final = range(100)
_NUMBERED: Final = re.compile(r"(\d{1,2})(?:\s*[=:.)–-]\s*\S.*)?")
"""`5`, `5 = erittäin hyvin`, `1 - Strongly disagree`: survey tools write the number into the label."""

type Labels = Mapping[int, str]
"""Codes in order with their labels; an empty label for a code that has none."""


@dataclass(frozen=True, slots=True)
class ColumnAnswers:
    """What a column holds. `labels` are the points of a scale or the choices."""

    kind: QuestionKind
    labels: tuple[tuple[int, str], ...] = ()
    states: tuple[StateOption, ...] = ()


def infer_answers(facts: ColumnFacts, reading: Reading, vocabulary: Vocabulary, words: FileWords) -> ColumnAnswers:
    """What one column holds."""
    if facts.decimal:
        return ColumnAnswers(QuestionKind.NUMBER, states=list_code_states(facts, Reading(), vocabulary))
    if facts.values or facts.numbers:
        return _of_codes(facts, reading, vocabulary)
    if facts.texts:
        return _of_texts(facts, reading, vocabulary, words)
    if reading.scale:
        states = list_code_states(facts, reading, vocabulary)
        return ColumnAnswers(QuestionKind.SCALE, _spread({}, reading.scale, states), states)
    return ColumnAnswers(QuestionKind.OPEN_TEXT)


def has_names(facts: ColumnFacts, reading: Reading, vocabulary: Vocabulary) -> bool:
    """Whether the labels of a column's codes are names without an order, such as those of regions.

    They are unless the file says that they are in order, they stand in a known order, their numbers count the steps,
    or no two codes that follow one another have one: labels of single points, such as the ends, mark a scale.
    """
    labels = _read_codes(facts, list_code_states(facts, reading, vocabulary))
    return not facts.ordered and _are_names(_labelled(labels), vocabulary)


def _of_codes(facts: ColumnFacts, reading: Reading, vocabulary: Vocabulary) -> ColumnAnswers:
    states = list_code_states(facts, reading, vocabulary)
    names = reading.scale is None and has_names(facts, reading, vocabulary)
    answers = _classify(_read_codes(facts, states), reading, states, names=names)
    if answers.kind is QuestionKind.NUMBER:
        # The codes of the command line are those of scales: 9 may well be an age.
        return ColumnAnswers(QuestionKind.NUMBER, states=list_code_states(facts, Reading(), vocabulary))
    return answers


def _read_codes(facts: ColumnFacts, states: tuple[StateOption, ...]) -> Labels:
    """The codes of a column that are answers, those that have a label first."""
    told = {code: label for code, label in facts.values if label.strip() != str(code)}
    taken = {option.code for option in states}
    labels = {**dict.fromkeys((*facts.numbers, *dict(facts.values)), ""), **told}
    return {code: label for code, label in labels.items() if code not in taken}


def _labelled(labels: Labels) -> Labels:
    return {code: label for code, label in sorted(labels.items()) if label}


def _are_names(labelled: Labels, vocabulary: Vocabulary) -> bool:
    if not any(code + 1 in labelled for code in labelled):
        return False
    return not _steps_are_counted(labelled) and not is_known_order(tuple(labelled.values()), vocabulary)


def _steps_are_counted(labelled: Labels) -> bool:
    """Whether the numbers at the beginning of labels go up, or down, with the codes: `1 = low`, but not `18–24`."""
    matches = {code: _NUMBERED.fullmatch(label.strip()) for code, label in labelled.items()}
    numbers = {code: int(match[1]) for code, match in matches.items() if match}
    up = {number - code for code, number in numbers.items()}
    down = {number + code for code, number in numbers.items()}
    return len(numbers) == len(labelled) and 1 in (len(up), len(down))


def _classify(labels: Labels, reading: Reading, states: tuple[StateOption, ...], *, names: bool) -> ColumnAnswers:
    labelled = _labelled(labels)
    ends = None if names else _find_ends(labels, reading)
    if ends:
        return ColumnAnswers(QuestionKind.SCALE, _spread(labels, ends, states), states)
    few = 2 * len(labelled) >= len(labels) if labelled else 0 < len(labels) <= 2
    if few and all(code in _CODES for code in labels):
        return ColumnAnswers(QuestionKind.SINGLE_CHOICE, tuple(sorted(labels.items())), states)
    return ColumnAnswers(QuestionKind.NUMBER)


def _find_ends(labels: Labels, reading: Reading) -> tuple[int, int] | None:
    """The ends of the scale that the codes make, if they make one."""
    if reading.scale:
        low, high = reading.scale
        if not labels or 2 * sum(low <= code <= high for code in labels) > len(labels):
            return reading.scale
    labelled = _labelled(labels)
    # Labelled ends are the scale: what lies outside them is a typing error, or a code that nobody explained.
    if len(labelled) > 1 and len(labelled) < len(labels):
        low, high = min(labelled), max(labelled)
        inside = sum(low <= code <= high for code in labels)
        is_scale = low >= 0 and high - low >= 2 and high < MOST_POINTS and 2 * inside >= len(labels)
        return (low, high) if is_scale else None
    if len(labels) < 3 or not all(code in _CODES for code in labels):
        return None
    low, high = min(labels), max(labels)
    # Codes that all have a label are all there is; between codes without one, others may not have been chosen.
    is_scale = high - low + 1 == len(labels) <= MOST_POINTS if len(labelled) == len(labels) else high < MOST_POINTS
    return (low, high) if is_scale else None


def _spread(labels: Labels, ends: tuple[int, int], states: tuple[StateOption, ...]) -> tuple[tuple[int, str], ...]:
    taken = {option.code for option in states}
    return tuple((code, labels.get(code, "")) for code in range(ends[0], ends[1] + 1) if code not in taken)


def _of_texts(facts: ColumnFacts, reading: Reading, vocabulary: Vocabulary, words: FileWords) -> ColumnAnswers:
    states = list_text_states(facts, reading, vocabulary)
    texts = list_answers(facts, reading, vocabulary)
    if not texts and reading.scale:
        return ColumnAnswers(QuestionKind.SCALE, _spread({}, reading.scale, states), states)
    numbered = read_numbers(texts)
    if numbered:
        answers = _classify(numbered, reading, states, names=False)
        if answers.kind is not QuestionKind.NUMBER:
            return answers
    found = choose_set(texts, count_steps(reading), vocabulary, words)
    if found:
        spelt = {**words.spellings, **{normalise(text): text for text in texts}}
        first = reading.scale[0] if reading.scale else 1
        labels = tuple((code, spelt.get(label, label)) for code, label in enumerate(found, start=first))
        return ColumnAnswers(QuestionKind.SCALE, labels, states)
    if texts and _are_choices(texts, facts.answers):
        in_order = sorted(texts, key=lambda text: (text.casefold(), text))
        return ColumnAnswers(QuestionKind.SINGLE_CHOICE, tuple(enumerate(in_order, start=1)), states)
    return ColumnAnswers(QuestionKind.OPEN_TEXT)


def count_steps(reading: Reading) -> int | None:
    """How many steps the scale of the reading has."""
    return reading.scale[1] - reading.scale[0] + 1 if reading.scale else None


def read_numbers(texts: Sequence[str]) -> Labels:
    """The texts by the number at their beginning; empty when one has none or two share one."""
    matches = [(match, text) for text in texts if (match := _NUMBERED.fullmatch(text.strip()))]
    labels = {int(match[1]): "" if text.strip() == match[1] else text for match, text in matches}
    return dict(sorted(labels.items())) if len(labels) == len(texts) else {}


def _are_choices(texts: Sequence[str], answers: int) -> bool:
    mostly_unique = len(texts) > 2 and 0 < answers < 2 * len(texts)
    return len(texts) <= MOST_CHOICES and max(map(len, texts)) <= LONGEST_CHOICE and not mostly_unique
