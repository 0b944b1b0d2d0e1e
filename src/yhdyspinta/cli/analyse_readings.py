"""Columns that could be read in more than one way: which way was taken, or why none is.

The mean of a text column depends on the steps of its scale, which the texts alone do not always tell; codes with
names in no known order have no mean. Whoever reads the figures is told, and told how to say otherwise.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from yhdyspinta.analysis.instruments.column_facts import ColumnFacts, Reading
from yhdyspinta.analysis.instruments.infer_answers import count_steps, has_names, read_numbers
from yhdyspinta.analysis.instruments.infer_words import FileWords, choose_set, list_answers, list_other_sizes
from yhdyspinta.analysis.instruments.variables import Measure, Variable
from yhdyspinta.analysis.instruments.vocabulary import normalise, read_vocabulary
from yhdyspinta.analysis.tabulation.cube import Cube
from yhdyspinta.cli import analyse_text as words
from yhdyspinta.errors import Place, Problem, Refusal
from yhdyspinta.languages import Language
from yhdyspinta.sources import errors_answers_options as errors
from yhdyspinta.sources.answers.answers import Answers
from yhdyspinta.sources.answers.wording import brief, listed


@dataclass(frozen=True, slots=True)
class Readings:
    """Names of columns: `worded` are scales whose steps are texts, `names` choices whose codes have only names.

    `steps` is how many a scale has that was told.
    """

    worded: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    steps: int | None = None


def find_readings(columns: Sequence[ColumnFacts], variables: Sequence[Variable], reading: Reading) -> Readings:
    """Those of the variables that could be read otherwise."""
    facts = {each.name: each for each in columns}
    vocabulary = read_vocabulary()
    answers = {each.name: list_answers(facts[each.name], reading, vocabulary) for each in variables}
    return Readings(
        frozenset(
            each.name
            for each in variables
            if each.measure is Measure.ORDINAL and answers[each.name] and not read_numbers(answers[each.name])
        ),
        frozenset(
            each.name
            for each in variables
            if each.measure is Measure.NOMINAL and has_names(facts[each.name], reading, vocabulary)
            if len(each.codes) > 2  # Yes and no make no scale.
        ),
        count_steps(reading),
    )


def refuse_other_scales(answers: Answers, columns: Sequence[ColumnFacts], reading: Reading) -> None:
    """Raises `Refusal` for each column whose texts are no scale with as many steps as the one that is told.

    A column some of whose texts are on such a scale is not refused here: the others are, each with its row.
    """
    steps, vocabulary = count_steps(reading), read_vocabulary()
    if reading.scale is None or steps is None:
        return
    problems = []
    for column in columns:
        texts = list_answers(column, reading, vocabulary)
        if not texts or any(read_numbers([text]) for text in texts):
            continue
        some_fit = any(choose_set([text], steps, vocabulary, FileWords()) for text in texts)
        if choose_set(texts, steps, vocabulary, FileWords()) or (some_fit and not vocabulary.list_sets_with(texts)):
            continue
        found = listed(f"”{text}”" for text in texts)
        details = {"found": found, "steps": steps, "scale": f"{reading.scale[0]}–{reading.scale[1]}"}
        problems.append(
            Problem(errors.OTHER_SCALE, details, Place(answers.file, column=column.name, sheet=answers.sheet))
        )
    if problems:
        raise Refusal(*problems)


def list_remarks(
    readings: Readings, variables: Sequence[Variable], cube: Cube, *, file: str, language: Language
) -> Iterator[str]:
    """A line for each scale of texts that could be another, and one for the columns of names."""
    worded: dict[tuple[str, ...], list[_Doubt]] = {}
    for variable in variables:
        doubt = _find_doubt(variable, cube, readings) if variable.name in readings.worded else None
        if doubt:
            labels = tuple(f"{code} = {brief(label[language])}" for code, label in variable.codes)
            worded.setdefault(labels, []).append(doubt)
    for labels, doubts in worded.items():
        names, steps = listed(each.name for each in doubts), len(labels)
        others = sorted({size for each in doubts for size in each.others})
        why = words.OTHER_STEPS if others else words.UNSEEN
        example = next((size for size in others if size != steps), steps - 1)
        yield words.WORDED[language].format(
            file=file,
            steps=steps,
            labels=", ".join(labels),
            names=names,
            why=why[language].format(others=listed(map(str, others))),
            example=example,
        )
    of_names = [variable for variable in variables if variable.name in readings.names]
    if of_names:
        codes = of_names[0].item.codes
        yield words.NAMES[language].format(
            file=file,
            names=listed(each.name for each in of_names),
            example=brief(of_names[0].name),
            scale=f"{min(codes)}-{max(codes)}",
        )


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A column of texts whose scale is not certain: the sizes of others that its answers fit."""

    name: str
    others: tuple[int, ...]


def _find_doubt(variable: Variable, cube: Cube, readings: Readings) -> _Doubt | None:
    item = cube.item(variable.name)
    counts = [sum(group[place] for group in item.counts) for place in range(len(item.codes))]
    label_set = tuple(normalise(label.fi) for _code, label in variable.codes)
    seen = [label for label, count in zip(label_set, counts, strict=True) if count]
    others = list_other_sizes(label_set, seen, readings.steps, read_vocabulary())
    is_certain = not others and (len(seen) == len(label_set) or readings.steps is not None)
    return None if is_certain or not seen else _Doubt(variable.name, others)
