"""The strict pass: what a reader of XLSForm lets pass, each thing at its cell."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from yhdyspinta.analysis.instruments.canonical import to_json
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.errors import Place, Problem
from yhdyspinta.sources.instrument_workbooks.built import place_problem
from yhdyspinta.sources.instrument_workbooks.table import Row
from yhdyspinta.sources.instruments.form import list_form_problems
from yhdyspinta.sources.instruments.soundness import list_problems

_MOST: Final = 200


def list_strict_problems(instrument: Instrument, rows: Mapping[str, Row]) -> Iterator[Problem]:
    """Lengths, codes, names, links, limits, expressions: what is checked of every instrument, at its cells.

    What is wrong at several questions because they share a list is told once.
    """
    form = list_form_problems(to_json(instrument), most=_MOST)
    told: set[tuple[str, Place]] = set()
    for problem in form or _sound(instrument):
        placed = place_problem(problem, rows)
        key = (placed.kind.code, placed.place)
        if key not in told:
            told.add(key)
            yield placed


def _sound(instrument: Instrument) -> Iterable[Problem]:
    return list_problems(instrument)
