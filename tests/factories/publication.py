"""A small publication to write files from: thirteen made-up respondents, every kind of question and every state.

`make_publication(language)` gives it; `weighted=True` with a column of weights, `grouped=True` by a column with two
groups of six and, unless `lonely=False`, a respondent without a group. All of it can be counted by hand from `ROWS`.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

import polars as pl

from tests.factories.publication_instrument import INSTRUMENT
from tests.factories.report import SYNTHETIC, make_report
from yhdyspinta.analysis.figures.cells import list_cells
from yhdyspinta.analysis.figures.summaries import summarise
from yhdyspinta.analysis.instruments.variables import Measure, Variable, list_variables
from yhdyspinta.analysis.states import STORED_CODES, State
from yhdyspinta.analysis.tabulation.cube import ALL, Cube, ItemCube
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.languages import Language

DATED: Final = date(2024, 9, 9)
BY: Final = "part"
WEIGHT: Final = "weight"
LONG: Final = "Yhteinen tilannekuva tukee työtä. " * 300
"""10,200 characters, more bytes than an ordinary SPSS string holds."""

NOMINAL: Final = frozenset(
    variable.name for variable in list_variables(INSTRUMENT) if variable.measure is Measure.NOMINAL
)

_B, _D, _N, _A = (
    STORED_CODES[state] for state in (State.BLANK, State.DONT_KNOW, State.NOT_APPLICABLE, State.NOT_ASKED)
)
COLUMNS: Final = ("part", "weight", "coop_kela", "coop_county", "freq_debt", "freq_housing", "model", "form_team",
                  "form_network", "form_none", "persons", "wishes", "goals", "contact")  # fmt: skip
ROWS: Final[tuple[tuple[object, ...], ...]] = (
    ("Pohjoinen", 1.0, 4, 3, 1, 3, 1, 1, 1, 0, 12.0, "Selkeä työnjako", "Yhteinen malli", "Aa 1"),
    ("Pohjoinen", 2.0, 5, 2, 2, 4, 2, 1, 0, 0, 7.5, "", "Aktivointiaste", "Bb 2"),
    ("Pohjoinen", 0.5, 3, 3, 4, 4, 2, 0, 1, 0, None, '=HYPERLINK("http://x")', "", "Cc 3"),
    ("Pohjoinen", 1.5, _D, 4, 3, _D, 1, 1, 1, 0, 30.0, LONG, "Työllistyneet", ""),
    ("Pohjoinen", 1.0, 4, _B, 4, 2, 2, 0, 0, 1, 3.0, "Äänekkyys – ”lainaus”", "", "Dd 4"),
    ("Pohjoinen", 1.0, 2, 1, 4, 3, 1, _B, _B, _B, 8.0, "", "", ""),
    ("Etelä", 1.0, 4, 5, 3, _B, 2, 1, 0, 0, 15.0, "Rivi 1\nRivi 2", "Yhteinen malli", ""),
    ("Etelä", 1.0, 3, _N, 2, 1, 2, 0, 1, 0, 22.0, "", "", "Ee 5"),
    ("Etelä", 2.0, 5, 4, 4, 4, _B, 1, 1, 0, float("nan"), "Lääkäreitä", "", ""),
    ("Etelä", 1.0, 4, 3, _D, 2, 2, 0, 0, 1, 4.0, "", "Yhteinen malli", ""),
    ("Etelä", 0.5, 4, _A, 4, 3, 1, 1, 0, 0, 9.0, "", "", ""),
    ("Etelä", 1.0, 1, 2, 3, 2, 2, 0, 1, 0, 11.0, "", "", ""),
    (None, 1.0, 3, 3, 1, 1, 1, 1, 0, 0, 6.0, "Ei ryhmää", "", ""),
)


def make_publication(
    language: Language = "fi",
    *,
    weighted: bool = False,
    grouped: bool = True,
    synthetic: bool = True,
    lonely: bool = True,
) -> Publication:
    """The publication in a language."""
    answers = make_answers() if lonely else make_answers().head(-1)
    answers = answers if weighted else answers.drop(WEIGHT)
    answers = answers if grouped else answers.drop(BY)
    cube = count(answers, by=BY if grouped else "", weight=WEIGHT if weighted else "")
    return Publication(
        name="yhteistyo-2024",
        language=language,
        title=INSTRUMENT.title,
        instrument=INSTRUMENT,
        cube=cube,
        cells=list_cells(cube),
        summaries=summarise(cube, nominal=NOMINAL),
        answers=answers,
        report=make_report(language),
        dated=DATED,
        source=INSTRUMENT.source,
        licence="CC BY 4.0",
        synthetic=SYNTHETIC if synthetic else None,
        by=BY if grouped else "",
        weight=WEIGHT if weighted else "",
    )


def make_answers() -> pl.DataFrame:
    """The rows, with the types that the contract gives them."""
    variables = {variable.name: variable for variable in list_variables(INSTRUMENT)}
    schema = {name: _type(variables.get(name), name) for name in COLUMNS}
    return pl.DataFrame([dict(zip(COLUMNS, row, strict=True)) for row in ROWS], schema=schema)


def _type(variable: Variable | None, name: str) -> type[pl.DataType]:
    if name == WEIGHT or (variable and variable.measure is Measure.NUMBER):
        return pl.Float64
    return pl.Int8 if variable and variable.codes else pl.String


def count(answers: pl.DataFrame, *, by: str = "", weight: str = "") -> Cube:
    """The cube, counted row by row: slow and plain, to compare with."""
    groups: tuple[str | None, ...] = (ALL,)
    if by:
        named = sorted({value for value in answers[by] if value is not None})
        groups = (*named, None) if answers[by].null_count() else tuple(named)
    rows = answers.to_dicts()
    places = {id(row): groups.index(row[by]) if by else 0 for row in rows}
    items = []
    for variable in list_variables(INSTRUMENT):
        if not variable.codes or variable.name not in answers.columns:
            continue
        codes = tuple(code for code, _label in variable.codes)
        values = (*codes, *(STORED_CODES[state] for state in State))
        cells: dict[tuple[int, int], list[float]] = {}
        for row in rows:
            cell = places[id(row)], values.index(row[variable.name])
            cells.setdefault(cell, []).append(row[weight] if weight else 1.0)
        items.append(_item(variable.name, codes, len(groups), len(values), cells, weighted=bool(weight)))
    return Cube(groups, tuple(items), weighted=bool(weight))


def _item(
    name: str,
    codes: tuple[int, ...],
    groups: int,
    values: int,
    cells: Mapping[tuple[int, int], list[float]],
    *,
    weighted: bool,
) -> ItemCube:
    def table(power: int) -> tuple[tuple[float, ...], ...]:
        return tuple(
            tuple(float(sum(one**power for one in cells.get((group, value), ()))) for value in range(values))
            for group in range(groups)
        )

    counts = tuple(tuple(len(cells.get((group, value), ())) for value in range(values)) for group in range(groups))
    return ItemCube(name, codes, counts, table(1) if weighted else None, table(2) if weighted else None)
