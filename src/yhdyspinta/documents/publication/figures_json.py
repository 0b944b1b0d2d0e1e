"""The figures as JSON: `cells` and `summary`, the same keys as `yhdyspinta analyse --format json`, after a head.

Numbers have all their digits; `null` is a figure that cannot be computed, and as a group the rows without one.
"""

import json
import math
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any, Final

from yhdyspinta.analysis.figures.paired.wave_changes import WaveChange
from yhdyspinta.analysis.figures.summary import Cell, Summary
from yhdyspinta.analysis.states import STATES
from yhdyspinta.documents.publication.items import label_state, list_published_items
from yhdyspinta.documents.publication.publication import Publication

FORMAT: Final = "yhdyspinta-figures/1"
MEDIA_TYPE: Final = "application/json"

_CELL: Final = ("item", "group", "code", "count", "share")
_SUMMARY: Final = (
    "item", "group", "n", "n_total", "blank", "dont_know", "not_applicable", "not_asked", "mean", "sd", "se",
    "median", "interpolated_median", "low", "neutral", "high", "top2", "bottom2", "rank",
)  # fmt: skip


def write_json(publication: Publication) -> bytes:
    """The file's bytes; the same for the same publication."""
    shown = {item.name for item, _variable in list_published_items(publication)}
    figures = figures_document(
        (cell for cell in publication.cells if cell.item in shown),
        (summary for summary in publication.summaries if summary.item in shown),
        weighted=publication.cube.weighted,
    )
    if publication.changes:
        figures["paired"] = list_paired(change for change in publication.changes if change.item in shown)
    return (json.dumps(_head(publication) | figures, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def list_paired(changes: Iterable[WaveChange]) -> list[dict[str, Any]]:
    """How the same respondents changed: the item, the two waves, and the figures of `paired.changes.Change`."""
    return [
        {"item": one.item, "first": one.first, "second": one.second}
        | {name: value for name, value in asdict(one.change).items() if name not in {"first", "second"}}
        for one in changes
    ]


def figures_document(cells: Iterable[Cell], summaries: Iterable[Summary], *, weighted: bool) -> dict[str, Any]:
    """`cells` and `summary` as plain lists of dicts; `weight` and `n_weighted` are there in a weighted cube only."""
    cell_keys = (*_CELL, "weight") if weighted else _CELL
    summary_keys = (*_SUMMARY, "n_weighted") if weighted else _SUMMARY
    return {
        "cells": [{key: _number(getattr(cell, key)) for key in cell_keys} for cell in cells],
        "summary": [{key: _number(getattr(summary, key)) for key in summary_keys} for summary in summaries],
    }


def _number(value: object) -> object:
    """JSON knows no NaN and no infinity: both are a figure that cannot be computed."""
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _head(publication: Publication) -> dict[str, Any]:
    language, instrument = publication.language, publication.instrument
    items = list(list_published_items(publication))
    return {
        "format": FORMAT,
        "title": publication.title[language],
        "language": language,
        "synthetic": publication.synthetic[language] if publication.synthetic else None,
        "instrument": instrument.id,
        "population": instrument.population.value,
        "respondents": instrument.respondents[language],
        "period": instrument.period[language],
        "source": publication.source[language],
        "licence": publication.licence,
        "dated": publication.dated.isoformat(),
        "by": publication.by or None,
        "weight": publication.weight or None,
        "items": {
            item.name: {
                "label": variable.label[language],
                "question": variable.question.text[language],
                "codes": {str(code): label[language] for code, label in variable.codes},
                "states": {state.value: label_state(variable, state)[language] for state in STATES},
            }
            for item, variable in items
        },
    }
