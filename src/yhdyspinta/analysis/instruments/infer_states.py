"""The states of a column: what the person says, then what the file calls missing, then what labels say in words."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from yhdyspinta.analysis.instruments.column_facts import ColumnFacts, Reading
from yhdyspinta.analysis.instruments.instrument import StateOption
from yhdyspinta.analysis.instruments.vocabulary import Vocabulary, normalise
from yhdyspinta.analysis.states import State
from yhdyspinta.languages import Texts

STATE_WORDS: Final[Mapping[State, Texts]] = MappingProxyType(
    {
        State.DONT_KNOW: Texts("En osaa sanoa", "Kan inte säga", "Don't know"),
        State.NOT_APPLICABLE: Texts("Ei koske vastaajaa", "Gäller inte den svarande", "Not applicable"),
        State.BLANK: Texts("Vastaus puuttuu", "Svar saknas", "No answer"),
        State.NOT_ASKED: Texts("Ei kysytty", "Inte frågad", "Not asked"),
    }
)
"""The words of a state whose code has no label in the data."""


def list_code_states(facts: ColumnFacts, reading: Reading, vocabulary: Vocabulary) -> tuple[StateOption, ...]:
    """The states that codes of a column stand for, and those that texts of the reading stand for.

    A code that the reading names is what it says. Other user-missing codes are what their label says in words, and
    blank when it says nothing known. A label of an answer that as a whole is a state's makes its code that state.
    """
    labels = {**dict(facts.values), **dict(facts.missing)}
    states: dict[int, State] = {}
    for state, mark in list_marks(reading):
        if isinstance(mark, int):
            states.setdefault(mark, state)
    for code, label in facts.missing:
        states.setdefault(code, vocabulary.find_state_in(label) or State.BLANK)
    for code, label in facts.values:
        found = vocabulary.find_state(label)
        if found:
            states.setdefault(code, found)
    options = [StateOption(state, _words(labels.get(code, ""), state), code) for code, state in states.items()]
    return (*options, *_of_marks(reading))


def list_text_states(facts: ColumnFacts, reading: Reading, vocabulary: Vocabulary) -> tuple[StateOption, ...]:
    """The states that texts of a column stand for, in the order of the reading, then of the column."""
    options = list(_of_marks(reading))
    marks = {str(mark): state for state, mark in list_marks(reading)}
    named = {option.label.fi for option in options}
    for text in facts.texts:
        state = marks.get(text.strip()) or vocabulary.find_state(_words_of(text))
        if state and text not in named:
            options.append(StateOption(state, Texts(text, text, text)))
    return tuple(options)


def is_state_text(text: str, reading: Reading, vocabulary: Vocabulary) -> bool:
    """Whether a text of a column is no answer."""
    marks = {str(mark) for _state, mark in list_marks(reading)}
    return text.strip() in marks or vocabulary.find_state(_words_of(text)) is not None


def list_marks(reading: Reading) -> Iterator[tuple[State, int | str]]:
    """The codes and texts that the person named, with their states."""
    for state in State:
        for mark in getattr(reading, state.value):
            yield state, mark


def _of_marks(reading: Reading) -> Iterator[StateOption]:
    for state, mark in list_marks(reading):
        if isinstance(mark, str):
            yield StateOption(state, Texts(mark, mark, mark))


def _words(label: str, state: State) -> Texts:
    return Texts(label, label, label) if label else STATE_WORDS[state]


def _words_of(text: str) -> str:
    """A label without the number that survey tools write before it: `9 = EOS`."""
    return normalise(text).lstrip("0123456789").lstrip(" =:.–-")
