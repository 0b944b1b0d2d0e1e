"""A publication, from answers that have been tabulated."""

from dataclasses import replace
from datetime import date

import polars as pl

from yhdyspinta.analysis.figures.cells import list_cells
from yhdyspinta.analysis.figures.merging import Merge
from yhdyspinta.analysis.figures.paired.wave_changes import WaveChange
from yhdyspinta.analysis.figures.summaries import summarise
from yhdyspinta.analysis.instruments.instrument import Instrument, Population
from yhdyspinta.analysis.instruments.variables import Measure, list_variables
from yhdyspinta.analysis.tabulation.cube import Cube
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.report.building.build import build_report
from yhdyspinta.documents.report.building.outline import outline_of
from yhdyspinta.documents.report.building.tabulated import tabulated
from yhdyspinta.languages import Language, Texts
from yhdyspinta.sources.report_definitions import ReportDefinition


def make_publication(
    *,
    name: str,
    language: Language,
    instrument: Instrument,
    cube: Cube,
    answers: pl.DataFrame,
    dated: date,
    source: Texts,
    title: Texts | None = None,
    licence: str = "",
    definition: ReportDefinition | None = None,
    synthetic: Texts | None = None,
    by: str = "",
    weight: str = "",
    merges: tuple[Merge, ...] = (),
    centre: float | None = None,
    changes: tuple[WaveChange, ...] = (),
) -> Publication:
    """Figures, report and answers together. `answers` are in the stored form (`Publication.answers`).

    Without a definition the report shows the whole instrument. The instrument says whether it is a census; a census
    has no standard errors. `title` goes before the instrument's. `licence` is the definition's, or what the publisher
    says; empty when nobody has said it.
    """
    nominal = nominal_items(instrument)
    census = instrument.population is Population.CENSUS
    summaries = summarise(cube, census=census, centre=centre, nominal=nominal)
    if definition is None:
        definition = outline_of(instrument, dated=dated, source=source, licence=licence, synthetic=synthetic)
    if title is not None:
        definition = replace(definition, title=title)
    figures = tabulated(
        instrument, cube, summaries, language=language, by=by, weight=weight, merges=merges, source=source[language]
    )
    return Publication(
        name=name,
        language=language,
        title=definition.title,
        instrument=instrument,
        cube=cube,
        cells=list_cells(cube, merges=merges, nominal=nominal),
        summaries=summaries,
        answers=answers,
        report=build_report(definition, figures, changes),
        dated=dated,
        source=source,
        licence=licence or definition.licence,
        synthetic=synthetic or definition.synthetic,
        by=by,
        weight=weight,
        changes=changes,
    )


def nominal_items(instrument: Instrument) -> frozenset[str]:
    """The columns whose codes are only names: they have no mean."""
    return frozenset(variable.name for variable in list_variables(instrument) if variable.measure is Measure.NOMINAL)
