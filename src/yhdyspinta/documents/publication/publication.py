"""Everything that a publication is made from: one value in, files of every format out."""

from dataclasses import dataclass
from datetime import date

import polars as pl

from yhdyspinta.analysis.figures.paired.wave_changes import WaveChange
from yhdyspinta.analysis.figures.summary import Cell, Summary
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.analysis.tabulation.cube import Cube
from yhdyspinta.documents.report.report import Report
from yhdyspinta.languages import Language, Texts


@dataclass(frozen=True, slots=True)
class Publication:
    """Figures of one file of answers in one language.

    `answers` has one row a respondent: the instrument's variables under their names, coded columns as null-free int8
    with the state codes of `analysis.states.STORED_CODES`, numbers as float64, open text as text; and the columns of
    `by` and `weight` as they came.
    """

    name: str
    """The name of the files without ending."""
    language: Language
    title: Texts
    instrument: Instrument
    cube: Cube
    cells: tuple[Cell, ...]
    summaries: tuple[Summary, ...]
    answers: pl.DataFrame
    report: Report
    dated: date
    """The day of the material; no file carries the moment at which it was made."""
    source: Texts
    licence: str
    synthetic: Texts | None = None
    """The sentence that says that the answers are made up, when they are."""
    by: str = ""
    weight: str = ""
    changes: tuple[WaveChange, ...] = ()
    """How the same respondents changed between waves, where that was asked."""
