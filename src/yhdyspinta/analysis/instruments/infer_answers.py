"""What a column can hold, concluded from its facts: points of a scale, choices, numbers or text, and states."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from yhdyspinta.analysis.instruments.column_facts import ColumnFacts, Reading
from yhdyspinta.analysis.instruments.infer_states import is_state_text, list_code_states, list_text_states
from yhdyspinta.analysis.instruments.instrument import QuestionKind, StateOption
from yhdyspinta.analysis.instruments.vocabulary import LabelSet, Vocabulary, normalise

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


@dataclass(frozen=True, slots=True)
class FileWords:
    """What the columns of a file say together of its ordered answers: the sets they use, the most used first, and how
    the file spells each answer."""

    label_sets: tuple[LabelSet, ...] = ()
    spellings: Mapping[str, str] = field(default_factory=dict)


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


def _of_codes(facts: ColumnFacts, reading: Reading, vocabulary: Vocabulary) -> ColumnAnswers:
    states = list_code_states(facts, reading, vocabulary)
    told = {code: label for code, label in facts.values if label.strip() != str(code)}
    labels = {**dict.fromkeys((*facts.numbers, *dict(facts.values)), ""), **told}
    answers = _classify(_without(labels, states), reading, states)
    if answers.kind is QuestionKind.NUMBER:
        # The codes of the command line are those of scales: 9 may well be an age.
        return ColumnAnswers(QuestionKind.NUMBER, states=list_code_states(facts, Reading(), vocabulary))
    return answers


def _classify(labels: Labels, reading: Reading, states: tuple[StateOption, ...]) -> ColumnAnswers:
    labelled = [code for code in labels if labels[code]]
    ends = _find_ends(labels, reading)
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
    if len(labels) < 3 or not all(code in _CODES for code in labels):
        return None
    low, high = min(labels), max(labels)
    # Codes that all have a label are all there is; between codes without one, others may not have been chosen.
    is_scale = high - low + 1 == len(labels) <= MOST_POINTS if all(labels.values()) else high < MOST_POINTS
    return (low, high) if is_scale else None


def _spread(labels: Labels, ends: tuple[int, int], states: tuple[StateOption, ...]) -> tuple[tuple[int, str], ...]:
    taken = {option.code for option in states}
    return tuple((code, labels.get(code, "")) for code in range(ends[0], ends[1] + 1) if code not in taken)


def _without(labels: Labels, states: tuple[StateOption, ...]) -> Labels:
    taken = {option.code for option in states}
    return {code: label for code, label in labels.items() if code not in taken}


def _of_texts(facts: ColumnFacts, reading: Reading, vocabulary: Vocabulary, words: FileWords) -> ColumnAnswers:
    states = list_text_states(facts, reading, vocabulary)
    texts = [text for text in facts.texts if text.strip() and not is_state_text(text, reading, vocabulary)]
    numbered = _read_numbers(texts)
    if numbered:
        answers = _classify(numbered, reading, states)
        if answers.kind is not QuestionKind.NUMBER:
            return answers
    own = {normalise(text): text for text in texts}
    found = next((one for one in words.label_sets if set(own) <= set(one)), None)
    if texts and found:
        spelt = {**words.spellings, **own}
        labels = tuple((code, spelt.get(label, label)) for code, label in enumerate(found, start=1))
        return ColumnAnswers(QuestionKind.SCALE, labels, states)
    if texts and _are_choices(texts, facts.answers):
        in_order = sorted(texts, key=lambda text: (text.casefold(), text))
        return ColumnAnswers(QuestionKind.SINGLE_CHOICE, tuple(enumerate(in_order, start=1)), states)
    return ColumnAnswers(QuestionKind.OPEN_TEXT)


def _read_numbers(texts: Sequence[str]) -> Labels:
    """The texts by the number at their beginning; empty when one has none or two share one."""
    matches = [(match, text) for text in texts if (match := _NUMBERED.fullmatch(text.strip()))]
    labels = {int(match[1]): "" if text.strip() == match[1] else text for match, text in matches}
    return dict(sorted(labels.items())) if len(labels) == len(texts) else {}


def _are_choices(texts: Sequence[str], answers: int) -> bool:
    mostly_unique = len(texts) > 2 and 0 < answers < 2 * len(texts)
    return len(texts) <= MOST_CHOICES and max(map(len, texts)) <= LONGEST_CHOICE and not mostly_unique
