"""Shows figures as tables to read on a terminal. Pure: figures in, lines out."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from yhdyspinta.analysis.figures.paired.wave_changes import WaveChange
from yhdyspinta.analysis.figures.summary import Cell, Summary
from yhdyspinta.analysis.instruments.variables import Measure, Variable
from yhdyspinta.analysis.tabulation.cube import ALL
from yhdyspinta.cli import analyse_text as words
from yhdyspinta.cli.analyse_figures import Figures
from yhdyspinta.cli.text_table import table_lines
from yhdyspinta.languages import Language
from yhdyspinta.presentation.formats import decimal, percent, whole
from yhdyspinta.sources.answers.wording import printable


@dataclass(frozen=True, slots=True)
class Look:
    """The language, the width of the terminal, and the names of the columns that groups and weights come from."""

    language: Language
    width: int
    by: str = ""
    weight: str = ""


def figures_as_table(
    figures: Figures, changes: Sequence[WaveChange] | None, *, look: Look, synthetic: str
) -> Iterator[str]:
    """Items on one scale in one table; with groups a table an item, whose rows are the groups."""
    if synthetic:
        yield from textwrap.wrap(synthetic, look.width)
        yield ""
    for variables in _on_one_scale(figures.chosen.variables):
        yield from _scale(figures, variables[0], look)
        if look.by:
            for variable in variables:
                yield from _wrapped(_named(variable, look), look)
                yield from _table(figures, variable, look)
                yield ""
        else:
            yield from _items(figures, variables, look)
            yield ""
    if changes:
        yield from _changes(figures, changes, look)
    yield from textwrap.wrap(words.READING[look.language], look.width)
    if look.weight:
        yield from textwrap.wrap(words.WEIGHTED[look.language].format(weight=printable(look.weight)), look.width)


def _on_one_scale(variables: Sequence[Variable]) -> Iterator[list[Variable]]:
    """Neighbours with the same codes under the same question: those of a matrix, or of an inferred battery."""
    for _key, found in groupby(variables, key=lambda each: (each.question.id, each.codes)):
        yield list(found)


def _scale(figures: Figures, variable: Variable, look: Look) -> Iterator[str]:
    """The question, where it is not just one item, and what the codes mean."""
    language = look.language
    if variable.question.rows or variable.label != variable.question.text:
        yield from _wrapped(variable.question.text[language], look)
    labels = _ends(figures, variable, language) or [(code, label[language]) for code, label in variable.codes]
    known = [f"{code} = {printable(label)}" for code, label in labels if label != str(code)]
    if known:
        yield from textwrap.wrap(f"{words.CODES[language]}: {' · '.join(known)}", look.width)


def _ends(figures: Figures, variable: Variable, language: Language) -> list[tuple[int, str]]:
    """The ends of a scale with their words, when its other points have none."""
    if not variable.question.scale or sum(label[language] != str(code) for code, label in variable.codes) > 2:
        return []
    scale = figures.chosen.instrument.scale(variable.question.scale)
    return [(scale.codes[0], scale.low_end[language]), (scale.codes[-1], scale.high_end[language])]


def _items(figures: Figures, variables: Sequence[Variable], look: Look) -> Iterator[str]:
    names = {variable.name for variable in variables}
    cells = [cell for cell in figures.cells if cell.item in names and cell.group == ALL]
    summaries = {each.item: each for each in figures.summaries if each.item in names and each.group == ALL}
    first, is_scale = variables[0], variables[0].measure is Measure.ORDINAL
    head = [
        words.ITEM[look.language],
        *_heads([cell for cell in cells if cell.item == first.name], look, is_scale=is_scale),
    ]
    rows = [
        [
            _named(variable, look),
            *_values(
                summaries[variable.name],
                [cell for cell in cells if cell.item == variable.name],
                look,
                is_scale=is_scale,
            ),
        ]
        for variable in variables
    ]
    yield from table_lines(head, rows, width=look.width)


def _table(figures: Figures, variable: Variable, look: Look) -> Iterator[str]:
    """One item by groups."""
    item, is_scale = variable.name, variable.measure is Measure.ORDINAL
    cells: dict[str | None, list[Cell]] = {}
    for cell in figures.cells:
        if cell.item == item:
            cells.setdefault(cell.group, []).append(cell)
    head = [printable(look.by), *_heads(cells[ALL], look, is_scale=is_scale)]
    rows = [
        [_group(each.group, look), *_values(each, cells[each.group], look, is_scale=is_scale)]
        for each in figures.summaries
        if each.item == item
    ]
    yield from table_lines(head, rows, width=look.width)


def _heads(cells: Sequence[Cell], look: Look, *, is_scale: bool) -> list[str]:
    """Codes that are only names have no mean and no median."""
    language = look.language
    codes = [str(cell.code).replace("-", "–") for cell in cells]
    middle = [words.MEAN[language], words.MEDIAN[language]] if is_scale else []
    return [words.N[language], words.MISSING[language], *codes, *middle]


def _values(summary: Summary, cells: Sequence[Cell], look: Look, *, is_scale: bool) -> list[str]:
    language = look.language
    middle = [decimal(summary.mean, language), _short(summary.median, language)] if is_scale else []
    return [
        whole(summary.n, language),
        whole(summary.n_total - summary.n, language),
        *(percent(cell.share, language, 0) for cell in cells),
        *middle,
    ]


def _changes(figures: Figures, changes: Sequence[WaveChange], look: Look) -> Iterator[str]:
    language = look.language
    labels = {variable.name: _named(variable, look) for variable in figures.chosen.variables}
    for (first, second), found in groupby(changes, key=lambda each: (each.first, each.second)):
        sentence = words.PAIRED[language].format(first=printable(first), second=printable(second))
        yield from textwrap.wrap(sentence, look.width)
        head = [words.ITEM, words.N]
        titles = [
            *(each[language] for each in head),
            printable(first),
            printable(second),
            *(each[language] for each in (words.CHANGE, words.UP, words.SAME, words.DOWN)),
        ]
        yield from table_lines(titles, [_change(each, labels[each.item], look) for each in found], width=look.width)
        yield ""


def _change(change: WaveChange, label: str, look: Look) -> list[str]:
    figures, language = change.change, look.language
    return [
        label,
        whole(figures.n, language),
        decimal(figures.first_mean, language),
        decimal(figures.second_mean, language),
        decimal(figures.mean, language),
        *(percent(share, language, 0) for share in (figures.up, figures.same, figures.down)),
    ]


def _named(variable: Variable, look: Look) -> str:
    label = printable(variable.label[look.language])
    return label if label == variable.name or not label else f"{label} ({variable.name})"


def _group(group: str | None, look: Look) -> str:
    if group is None:
        return words.NO_GROUP[look.language]
    return words.ALL_GROUPS[look.language] if group == ALL else printable(group)


def _short(value: float | None, language: Language) -> str:
    """A median is a code, or half way between two."""
    return decimal(value, language, 0 if value is None or float(value).is_integer() else 1)


def _wrapped(text: str, look: Look) -> list[str]:
    return textwrap.wrap(printable(text), look.width)
