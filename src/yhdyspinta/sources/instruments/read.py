"""Bytes → an instrument, or everything that is wrong with them."""

from dataclasses import replace
from typing import Final

from yhdyspinta.analysis.instruments.canonical import FORMAT, from_json
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.errors import Place, Problem, Refusal, refuse
from yhdyspinta.sources.errors_instruments import OTHER_FORMAT
from yhdyspinta.sources.instruments.document import parse_document
from yhdyspinta.sources.instruments.form import list_form_problems
from yhdyspinta.sources.instruments.soundness import list_problems

MOST_PROBLEMS: Final = 20
"""So many are told at a time."""


def read_instrument(content: bytes, *, file: str, names_as_given: bool = False) -> Instrument:
    """The instrument in a JSON file; `file` is its name in messages.

    With `names_as_given` names may have any form, and capital letters count, and states may have any codes: a
    questionnaire that was inferred from answers has the names and the codes of theirs.

    Raises `Refusal` with up to `MOST_PROBLEMS` problems, each with its JSON pointer as the column of its place.
    """
    document = parse_document(content, file=file)
    if document.get("format") != FORMAT:
        raise refuse(OTHER_FORMAT, place=Place(file, column="/format"), expected=FORMAT)
    _refuse_any(list_form_problems(document, most=MOST_PROBLEMS, names_as_given=names_as_given), file)
    instrument = from_json(document)
    _refuse_any(list_problems(instrument, names_as_given=names_as_given)[:MOST_PROBLEMS], file)
    return instrument


def _refuse_any(problems: tuple[Problem, ...], file: str) -> None:
    if problems:
        raise Refusal(*(replace(problem, place=replace(problem.place, file=file)) for problem in problems))
