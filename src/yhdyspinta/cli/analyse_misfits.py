"""Leaves out of a column's facts the values that do not fit what the column seems to hold.

An instrument that is inferred from what remains does not know them, so that tabulating refuses them with their rows:
a scale with one typing error is still a scale, not a column to pass over.
"""

from collections.abc import Collection
from dataclasses import replace
from typing import Final

from yhdyspinta.analysis.instruments.column_facts import ColumnFacts, Reading
from yhdyspinta.analysis.instruments.infer_answers import count_steps
from yhdyspinta.analysis.instruments.infer_states import is_state_text
from yhdyspinta.analysis.instruments.vocabulary import Vocabulary, normalise, read_vocabulary

_LONGEST_SCALE: Final = range(11)
_CHOSEN_OR_NOT: Final = frozenset({0, 1})


def leave_out_misfits(facts: ColumnFacts, reading: Reading, *, named: bool) -> ColumnFacts:
    """The facts without misfits, where at least half of the distinct values fit; otherwise unchanged.

    A column that is `named` for a scale that is told is on that scale, whatever it holds.
    """
    if facts.values or facts.decimal and not (named and reading.scale):
        return facts
    if facts.texts:
        return _of_texts(facts, reading, named=named)
    return _of_numbers(facts, reading, named=named) if reading.scale else facts


def _of_numbers(facts: ColumnFacts, reading: Reading, *, named: bool) -> ColumnFacts:
    states = {value for value in _states(reading) if isinstance(value, int)}
    answers = set(facts.numbers) - states
    fitting = {number for number in answers if number in _scale(reading)}
    enough = 2 * len(fitting) >= len(answers) and fitting and not answers <= _CHOSEN_OR_NOT
    if not named and not enough:
        return facts
    return replace(facts, decimal=False, numbers=tuple(sorted(fitting | states & set(facts.numbers))))


def _of_texts(facts: ColumnFacts, reading: Reading, *, named: bool) -> ColumnFacts:
    vocabulary = read_vocabulary()
    states = {text for text in facts.texts if is_state_text(text, reading, vocabulary)}
    answers = set(facts.texts) - states
    digits = {text for text in answers if text.isdecimal() and int(text) in _scale(reading)}
    labels = _of_best_set(answers, reading, vocabulary)
    fitting = digits if len(digits) >= len(labels) else labels
    fewest = 1 if reading.scale or named else 2
    if len(fitting) >= fewest and (2 * len(fitting) >= len(answers) or (named and reading.scale)):
        return replace(facts, texts=tuple(sorted(fitting | states)))
    return replace(facts, texts=(), numbers=()) if named and reading.scale else facts


def _of_best_set(texts: Collection[str], reading: Reading, vocabulary: Vocabulary) -> set[str]:
    """Those of the texts that the best set of ordered answers has: one with as many steps as the scale that is told.

    All of them when they are ordered answers that are not on that scale: then nothing is a misfit, the column is.
    """
    steps = count_steps(reading)
    if vocabulary.list_sets_with(texts):
        return set(texts)
    known = (one for one in vocabulary.label_sets if steps in (None, len(one)))
    found = ({text for text in texts if normalise(text) in one} for one in known)
    return max(found, key=len, default=set())


def _scale(reading: Reading) -> range:
    return range(reading.scale[0], reading.scale[1] + 1) if reading.scale else _LONGEST_SCALE


def _states(reading: Reading) -> tuple[int | str, ...]:
    return (*reading.dont_know, *reading.blank, *reading.not_applicable, *reading.not_asked)
