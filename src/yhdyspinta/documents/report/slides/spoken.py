"""What is said of a figure instead of shown: alternative texts and the speaker's notes."""

from collections.abc import Iterator

from yhdyspinta.documents.report.cells import format_rows
from yhdyspinta.documents.report.report import DataTable, Figure
from yhdyspinta.documents.report.words import get_words
from yhdyspinta.languages import Language


def cite_figure(figure: Figure, language: Language) -> str:
    """The line under a figure: source, who answered, when, in what unit."""
    words = get_words(language)
    facts = (
        f"{words['source']}: {figure.source}" if figure.source else "",
        figure.base,
        figure.period,
        f"{words['unit']}: {figure.unit}" if figure.unit else "",
    )
    return " · ".join(fact.rstrip(".") for fact in facts if fact)


def note_figure(figure: Figure, language: Language) -> str:
    """The notes of a figure's slide: the finding, the whole table in words, the remarks, the source."""
    lines = [figure.chart.summary, *list_rows(figure.table, language), *figure.table.notes, *figure.notes]
    return "\n".join([*lines, cite_figure(figure, language)])


def note_table(table: DataTable, language: Language) -> str:
    """The notes of a table's slide."""
    return "\n".join([table.caption, *list_rows(table, language), *table.notes])


def list_rows(table: DataTable, language: Language) -> Iterator[str]:
    """Each row of a table as a line: its label, then every column by name with its value."""
    for row in format_rows(table, language):
        shown = [cell.text for cell in row]
        values = (f"{head.title} {value}" for head, value in zip(table.heads[1:], shown[1:], strict=True))
        yield f"{shown[0]}: {'; '.join(values)}."
