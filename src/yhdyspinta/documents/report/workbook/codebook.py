"""Sheets of the whole material: every summary, every answer, every question."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from yhdyspinta.analysis.instruments.instrument import Origin
from yhdyspinta.analysis.instruments.instrument import Publication as PublicationClass
from yhdyspinta.analysis.instruments.variables import Variable, list_variables
from yhdyspinta.analysis.tabulation.cube import ALL
from yhdyspinta.documents.report.report import Cell, NoticeKind
from yhdyspinta.documents.report.words import notice_word
from yhdyspinta.documents.report.workbook import words
from yhdyspinta.documents.report.workbook.charts import percent_format
from yhdyspinta.documents.report.workbook.house import CODE, Column, House, Sheet, write_table
from yhdyspinta.languages import Language

if TYPE_CHECKING:
    from yhdyspinta.documents.publication.publication import Publication

_WIDE = 60


def list_published(publication: "Publication") -> dict[str, Variable]:
    """The variables that may be described, by name."""
    return {
        variable.name: variable
        for variable in list_variables(publication.instrument)
        if variable.question.publication is not PublicationClass.INTERNAL
    }


def _write_list(
    house: House,
    sheet: Sheet,
    publication: "Publication",
    columns: Sequence[Column],
    rows: Sequence[tuple[Cell | None, ...]],
) -> None:
    """A table that is filtered, and nothing above it; made-up answers are marked on every row."""
    if publication.synthetic:
        columns = (*columns, Column(notice_word(NoticeKind.SYNTHETIC, house.language)))
        rows = [(*row, words.YES[house.language]) for row in rows]
    write_table(house, sheet, 0, columns, rows)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    sheet.repeat_rows(0)


def write_summaries(house: House, sheet: Sheet, publication: "Publication") -> None:
    """One row an item and group; a figure that cannot be computed says so."""
    language = house.language
    variables = list_published(publication)
    measures = [name for name in words.MEASURES if name != "n_weighted" or publication.cube.weighted]
    columns = [
        Column(words.NAME[language]),
        Column(words.LABEL[language], width=_WIDE),
        *_group_head(publication, language),
    ]
    for name in measures:
        title, shown = words.MEASURES[name]
        columns.append(Column(title[language], percent_format(language) if shown == "0%" else shown))
    rows = []
    for summary in publication.summaries:
        if summary.item in variables:
            figures = [getattr(summary, name) for name in measures]
            rows.append(
                (
                    summary.item,
                    variables[summary.item].label[language],
                    *_group_cell(publication, summary.group, language),
                    *figures,
                )
            )
    _write_list(house, sheet, publication, columns, rows)


def write_cells(house: House, sheet: Sheet, publication: "Publication") -> None:
    """One row an item, group and answer."""
    language = house.language
    variables = list_published(publication)
    weighted = publication.cube.weighted
    columns = [
        Column(words.NAME[language]),
        Column(words.LABEL[language], width=_WIDE),
        *_group_head(publication, language),
        Column(words.CODE[language], CODE),
        Column(words.ANSWER[language]),
        Column(words.COUNT[language], "#,##0"),
        Column(words.SHARE[language], percent_format(language)),
        *([Column(words.WEIGHT[language], "0.0")] if weighted else []),
    ]
    rows = [
        (
            cell.item,
            variables[cell.item].label[language],
            *_group_cell(publication, cell.group, language),
            cell.code,
            _answer(variables[cell.item], cell.code, language),
            cell.count,
            cell.share,
            *([cell.weight] if weighted else []),
        )
        for cell in publication.cells
        if cell.item in variables
    ]
    _write_list(house, sheet, publication, columns, rows)


def write_questions(house: House, sheet: Sheet, publication: "Publication") -> None:
    """One row a variable: what was asked and how it could be answered."""
    language = house.language
    heads = (
        (words.NAME, 22),
        (words.SECTION, 34),
        (words.TEXT, _WIDE),
        (words.LABEL, _WIDE),
        (words.KIND, 24),
        (words.ANSWERS, 44),
        (words.NO_ANSWERS, 30),
        (words.PUBLISHED, 24),
        (words.ORIGIN, 32),
    )
    columns = [Column(title[language], width=width) for title, width in heads]
    rows = [_question(variable, publication, language) for variable in list_published(publication).values()]
    _write_list(house, sheet, publication, columns, rows)


def _question(variable: Variable, publication: "Publication", language: Language) -> tuple[str, ...]:
    question = variable.question
    codes = "\n".join(_numbered(code, label[language]) for code, label in variable.codes)
    states = "\n".join(
        option.label[language] if option.code is None else _numbered(option.code, option.label[language])
        for option in variable.states
    )
    return (
        variable.name,
        variable.section.title[language],
        question.text[language],
        variable.label[language],
        words.KINDS[question.kind][language],
        codes,
        states,
        words.PUBLICATIONS[question.publication][language],
        _wording(question.origin, publication.instrument.translations.get(language), language),
    )


def _numbered(code: int, label: str) -> str:
    """`1 = huonosti`; only `1` where the label is the number or begins with it."""
    return label if label == str(code) or label.startswith(f"{code} =") else f"{code} = {label}"


def _wording(origin: Origin, translated: Origin | None, language: Language) -> str:
    """Whose words these are: in a translation, the translator's, and whether the original is the source's own."""
    if translated in (None, Origin.SOURCE) or origin is Origin.RECONSTRUCTED:
        return words.ORIGINS[origin][language]
    return words.ORIGINS[translated or origin][language]


def _answer(variable: Variable, code: int | str, language: Language) -> str:
    return next((label[language] for known, label in variable.codes if known == code), str(code).replace("-", "–"))


def _group_head(publication: "Publication", language: Language) -> list[Column]:
    return [Column(words.GROUP[language])] if publication.by else []


def _group_cell(publication: "Publication", group: str | None, language: Language) -> list[str]:
    if not publication.by:
        return []
    if group is None:
        return [words.NO_GROUP[language]]
    return [words.ALL[language] if group == ALL else group]
