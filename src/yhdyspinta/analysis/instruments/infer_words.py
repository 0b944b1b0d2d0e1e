"""Which known set of ordered answers the texts of a column are, and what else they could be.

Texts do not say how many steps were offered: somebody may have chosen none of the middle ones. The number that a
person says decides; without it one rule holds, and `list_other_sizes` tells what it leaves open.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from yhdyspinta.analysis.instruments.column_facts import ColumnFacts, Reading
from yhdyspinta.analysis.instruments.infer_states import is_state_text
from yhdyspinta.analysis.instruments.vocabulary import LabelSet, Vocabulary, normalise


@dataclass(frozen=True, slots=True)
class FileWords:
    """What the columns of a file say together of its ordered answers: the sets they use, the most used first, and how
    the file spells each answer."""

    label_sets: tuple[LabelSet, ...] = ()
    spellings: Mapping[str, str] = field(default_factory=dict)


def read_words(columns: Sequence[ColumnFacts], reading: Reading, vocabulary: Vocabulary) -> FileWords:
    """The sets of ordered answers that columns use, first the one that fits most columns, then the shortest.

    A single answer decides nothing.
    """
    uses: Counter[LabelSet] = Counter()
    spellings: dict[str, str] = {}
    for column in columns:
        own = {normalise(text): text for text in list_answers(column, reading, vocabulary)}
        sets = vocabulary.list_sets_with(own) if len(own) > 1 else ()
        uses.update(sets)
        if sets:
            spellings = {**own, **spellings}
    in_order = sorted(uses, key=lambda one: (-uses[one], len(one), vocabulary.label_sets.index(one)))
    return FileWords(tuple(in_order), spellings)


def list_answers(facts: ColumnFacts, reading: Reading, vocabulary: Vocabulary) -> list[str]:
    """The texts of a column that are answers, not states."""
    return [text for text in facts.texts if text.strip() and not is_state_text(text, reading, vocabulary)]


def choose_set(
    texts: Collection[str], steps: int | None, vocabulary: Vocabulary, words: FileWords
) -> LabelSet | None:
    """The ordered answers that texts are, from the lowest to the highest; None when they are no known ones.

    With a number of `steps`, a known set with so many, failing that one with so many besides its middle. Without it,
    the set that most columns of the file use, then the shortest; and where that one is known with a middle answer as
    well, the longer one, because a middle that nobody chose must not change the codes of the others. A column reads
    the same with or without its neighbours, unless those show steps that its own set does not have.
    """
    own = {normalise(text) for text in texts}
    if not own:
        return None
    if steps is None:
        found = next((one for one in words.label_sets if own <= set(one)), None)
        return found and (_with_middle(found, vocabulary) or found)
    known = [*words.label_sets, *vocabulary.label_sets]
    without_middle = (_drop_middle(one) for one in known if len(one) % 2)
    return next((one for one in (*known, *without_middle) if len(one) == steps and own <= set(one)), None)


def list_other_sizes(
    label_set: LabelSet, seen: Collection[str], steps: int | None, vocabulary: Vocabulary
) -> tuple[int, ...]:
    """The sizes of other known sets, of `steps` where that is told, that would give the seen answers other codes."""
    codes = [label_set.index(one) for one in seen]
    return tuple(
        sorted(
            {
                len(one)
                for one in vocabulary.list_sets_with(seen)
                if steps in (None, len(one))
                and (len(one) != len(label_set) or [one.index(label) for label in seen] != codes)
            }
        )
    )


def is_known_order(labels: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether labels stand in the order of a known set that has them all, or in its reverse."""
    plain = [normalise(label) for label in labels]
    for known in vocabulary.list_sets_with(plain):
        places = [known.index(label) for label in plain]
        if len(set(places)) == len(places) and places in (sorted(places), sorted(places, reverse=True)):
            return True
    return False


def _with_middle(label_set: LabelSet, vocabulary: Vocabulary) -> LabelSet | None:
    odd = (one for one in vocabulary.label_sets if len(one) % 2)
    return next((one for one in odd if _drop_middle(one) == label_set), None)


def _drop_middle(label_set: LabelSet) -> LabelSet:
    half = len(label_set) // 2
    return label_set[:half] + label_set[half + 1 :]
