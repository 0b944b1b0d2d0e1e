"""Writes figures as JSON and CSV without making a report. Pure: figures in, text out."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Final

from yhdyspinta.analysis.figures.summary import Summary
from yhdyspinta.cli.analyse_figures import Figures
from yhdyspinta.documents.publication.figures_json import figures_document, list_paired
from yhdyspinta.documents.tables.csv_file import still_text

if TYPE_CHECKING:
    from yhdyspinta.analysis.figures.paired.wave_changes import WaveChange

_SUMMARY: Final = tuple(field.name for field in fields(Summary) if field.name != "n_weighted")


def figures_as_json(figures: Figures, changes: "Sequence[WaveChange] | None", *, synthetic: str) -> str:
    """One object with `cells` and `summary`; `paired` where changes were asked for, `synthetic` where it applies."""
    document: dict[str, Any] = {"synthetic": synthetic} if synthetic else {}
    document |= figures_document(figures.cells, figures.summaries, weighted=figures.cube.weighted)
    if changes is not None:
        document["paired"] = list_paired(changes)
    return json.dumps(document, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def figures_as_csv(figures: Figures, *, synthetic: str) -> str:
    """A line an item and group with every figure, then the count of each code or merged class: `count_4-5`.

    A code that is not on an item's scale has an empty cell, and so has the group of rows without a group. Text that a
    spreadsheet would take for a formula has an apostrophe before it.
    """
    counts: dict[tuple[str, str | None], dict[int | str, int]] = {}
    for cell in figures.cells:
        counts.setdefault((cell.item, cell.group), {})[cell.code] = cell.count
    codes = sorted({cell.code for cell in figures.cells}, key=lambda code: int(str(code).partition("-")[0]))
    names = (*_SUMMARY, "n_weighted") if figures.cube.weighted else _SUMMARY
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*names, *(f"count_{code}" for code in codes), *(["synthetic"] if synthetic else [])])
    for summary in figures.summaries:
        found = counts.get((summary.item, summary.group), {})
        values = [_still(getattr(summary, name)) for name in names]
        writer.writerow([*values, *(found.get(code) for code in codes), *([synthetic] if synthetic else [])])
    return text.getvalue()


def _still(value: object) -> object:
    return still_text(value) if isinstance(value, str) else value
