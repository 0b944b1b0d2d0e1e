"""A workbook → an instrument, with everything that is wrong and everything that was lost."""

from dataclasses import replace
from pathlib import Path
from typing import Final

from yhdyspinta.errors import Place, Problem
from yhdyspinta.sources import errors_workbook_content as content_errors
from yhdyspinta.sources.instrument_workbooks import losses
from yhdyspinta.sources.instrument_workbooks.assembling import assemble
from yhdyspinta.sources.instrument_workbooks.findings import Findings
from yhdyspinta.sources.instrument_workbooks.grid import READ_SHEETS, Grid, Sheet, read_grid
from yhdyspinta.sources.instrument_workbooks.names import make_slug
from yhdyspinta.sources.instrument_workbooks.reading import Counts, Reading, count
from yhdyspinta.sources.instrument_workbooks.strict import list_strict_problems
from yhdyspinta.sources.instrument_workbooks.table import Table, is_profile, read_table
from yhdyspinta.sources.instrument_workbooks.wording import Wording
from yhdyspinta.sources.instruments.quoting import quote

MOST_PROBLEMS: Final = 200
MOST_LOSSES: Final = 1000
GUIDE_SHEETS: Final = ("guide",)
"""Sheets of our own that only explain."""


def read_here(path: Path, *, stem: str) -> Reading:
    """The questionnaire in a workbook, in this process; `stem` is what its name is without ending.

    Raises `Refusal` (without the file's name) when the file is no such workbook.
    """
    grid = read_grid(path)
    findings = Findings(list(grid.problems))
    profile = is_profile(grid.sheets)
    _tell_unread(grid, findings)
    tables = _read_tables(grid, findings, profile=profile)
    default = (
        next((row["default_language"] for row in tables["settings"].rows[:1]), "") if "settings" in tables else ""
    )
    wording = Wording(tables.values(), findings, default)
    wording.tell_missing_languages()
    made = assemble(tables, wording, findings, profile=profile, file=make_slug(stem, "kysely"))
    if made is None:
        findings.wrong(content_errors.NO_QUESTIONS, Place(sheet="survey"))
        return Reading(None, Counts(0, 0, 0), wording.languages, _bounded(findings), _in_order(findings))
    findings.problems.extend(list_strict_problems(made.instrument, made.rows))
    counts = replace(count(made.instrument), groups=made.groups, repeats=made.repeats)
    return Reading(made.instrument, counts, wording.languages, _bounded(findings), _in_order(findings))


def _tell_unread(grid: Grid, findings: Findings) -> None:
    for name in grid.others:
        if name.strip().casefold() not in GUIDE_SHEETS:
            findings.lose(quote(name), quote(name), losses.SHEET)
    if grid.has_macros:
        findings.lose("vbaProject.bin", "–", losses.MACROS)


def _read_tables(grid: Grid, findings: Findings, *, profile: bool) -> dict[str, Table]:
    filters = " ".join(_cells_under(grid.sheets["survey"], "choice_filter"))
    tables: dict[str, Table] = {}
    for name, sheet in grid.sheets.items():
        titles = sheet.rows[0].cells.values() if sheet.rows else ()
        attributes = frozenset(title for title in titles if title in filters)
        tables[name] = read_table(sheet, findings, profile=profile, attributes=attributes)
    return tables


def _cells_under(sheet: Sheet, title: str) -> list[str]:
    if not sheet.rows:
        return []
    letters = [letter for letter, text in sheet.rows[0].cells.items() if text == title]
    return [row.cells[letter] for row in sheet.rows[1:] for letter in letters if letter in row.cells]


def _order(problem: Problem) -> tuple[int, int]:
    """As the sheets and rows stand in the workbook."""
    sheet = problem.place.sheet
    return (READ_SHEETS.index(sheet) if sheet in READ_SHEETS else -1, problem.place.row or 0)


def _in_order(findings: Findings) -> tuple[losses.Loss, ...]:
    """The losses as their rows stand in the workbook, at most `MOST_LOSSES`."""

    def order(loss: losses.Loss) -> tuple[int, int]:
        sheet, _space, row = loss.where.rpartition(" ")
        return (READ_SHEETS.index(sheet) if sheet in READ_SHEETS else -1, int(row) if row.isdigit() else 0)

    return tuple(sorted(findings.losses, key=order)[:MOST_LOSSES])


def _bounded(findings: Findings) -> tuple[Problem, ...]:
    problems = sorted(findings.problems, key=_order)
    if len(problems) <= MOST_PROBLEMS:
        return tuple(problems)
    more = Problem(content_errors.MORE_PROBLEMS, {"more": len(problems) - MOST_PROBLEMS})
    return (*problems[:MOST_PROBLEMS], more)
