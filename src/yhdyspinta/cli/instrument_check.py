"""What `yhdyspinta instrument check` says of a questionnaire, as text and as JSON."""

import json
from collections.abc import Iterator
from typing import Any, Final

from yhdyspinta.cli.instrument_text import COUNTS, FAULTY, FINE, LOST
from yhdyspinta.errors import Problem
from yhdyspinta.languages import Language
from yhdyspinta.sources.instrument_workbooks.losses import Loss
from yhdyspinta.sources.instrument_workbooks.reading import Counts, Reading

OK: Final = "ok"
ERRORS: Final = "errors"
UNREADABLE: Final = "unreadable"
EXITS: Final = {OK: 0, ERRORS: 1, UNREADABLE: 2}


def no_reading(problems: tuple[Problem, ...]) -> Reading:
    """What is said of a file that is no questionnaire."""
    return Reading(None, Counts(0, 0, 0), (), problems)


def as_json(reading: Reading, status: str, language: Language) -> str:
    """One object; its fields are always all there."""
    document = {
        "status": status,
        "items": reading.counts.items,
        "groups": reading.counts.groups,
        "repeats": reading.counts.repeats,
        "languages": list(reading.languages),
        "errors": [_error(problem, language) for problem in reading.problems],
        "losses": [{"what": loss.what, "where": loss.where, "why": loss.reason(language)} for loss in reading.losses],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _error(problem: Problem, language: Language) -> dict[str, Any]:
    place = problem.place
    return {
        "code": problem.kind.code,
        "sheet": place.sheet,
        "row": place.row,
        "column": place.column,
        "message": problem.sentence(language),
    }


def text_lines(reading: Reading, status: str, file: str, language: Language) -> Iterator[str]:
    """Errors first, then what was left out, then the whole in a sentence."""
    for problem in reading.problems:
        yield problem.text(language)
    yield from loss_lines(reading.losses, language)
    if status == UNREADABLE:
        return
    counts = reading.counts
    yield (FINE if status == OK else FAULTY)[language].format(file=file, n=len(reading.problems))
    yield COUNTS[language].format(
        items=counts.items,
        groups=counts.groups,
        repeats=counts.repeats,
        languages=", ".join(reading.languages) or "–",
    )


def loss_lines(losses: tuple[Loss, ...], language: Language) -> Iterator[str]:
    """A line for each thing that was left out: what, where, why."""
    for loss in losses:
        yield f"{LOST[language]}: {loss.what} ({loss.where}). {loss.reason(language)}"
