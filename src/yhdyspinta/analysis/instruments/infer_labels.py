"""Labels of a file in a form that an instrument can hold: one line each, and no two answers with one label."""

from collections.abc import Iterable
from dataclasses import replace

from yhdyspinta.analysis.instruments.column_facts import ColumnFacts

type Labels = tuple[tuple[int, str], ...]


def tidy_labels(facts: ColumnFacts) -> ColumnFacts:
    """The same facts with tidy labels: of codes and of the column, not of texts, which are the data themselves."""
    values = _make_distinct(facts.values, taken=())
    missing = _make_distinct(
        ((code, label) for code, label in facts.missing if (code, label) not in facts.values),
        taken=[label for _code, label in values],
    )
    known = {**dict(values), **dict(missing)}
    return replace(
        facts,
        label=on_one_line(facts.label),
        values=values,
        missing=tuple((code, known[code]) for code, _label in facts.missing),
    )


def _make_distinct(labels: Iterable[tuple[int, str]], *, taken: Iterable[str]) -> Labels:
    """A label that stands before has its code after it."""
    found = set(taken)
    distinct = []
    for code, label in labels:
        tidy = on_one_line(label)
        tidy = f"{tidy} ({code})" if tidy and tidy in found else tidy
        found.add(tidy)
        distinct.append((code, tidy))
    return tuple(distinct)


def on_one_line(label: str) -> str:
    """The label without line ends and other characters that cannot be shown."""
    return " ".join("".join(character if character.isprintable() else " " for character in label).split())
