"""What the check of an uploaded questionnaire found, as it is kept with the version: problems, then losses.

Kept by their codes and details and not as sentences, so that each reader gets them in their own language.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from yhdyspinta.errors import Place, Problem, list_kinds
from yhdyspinta.languages import Texts
from yhdyspinta.sources.instrument_workbooks.losses import Loss


def pack_findings(problems: Iterable[Problem], losses: Iterable[Loss]) -> list[dict[str, Any]]:
    """A list for a JSON field; empty when there is nothing to tell. A problem has `code`, a loss `what`."""
    return [*map(_pack_problem, problems), *map(asdict, losses)]


def has_problems(packed: Sequence[Mapping[str, Any]]) -> bool:
    return any("code" in one for one in packed)


def unpack_problems(packed: Sequence[Mapping[str, Any]]) -> tuple[Problem, ...]:
    """The problems, as they were found."""
    kinds = {kind.code: kind for kind in list_kinds()}
    return tuple(
        Problem(kinds[one["code"]], one["details"], Place(**one["place"])) for one in packed if "code" in one
    )


def unpack_losses(packed: Sequence[Mapping[str, Any]]) -> tuple[Loss, ...]:
    """The losses, as they were found."""
    return tuple(_unpack_loss(one) for one in packed if "what" in one)


def _pack_problem(problem: Problem) -> dict[str, Any]:
    details = {
        name: value if isinstance(value, int | float) else str(value) for name, value in problem.details.items()
    }
    return {"code": problem.kind.code, "details": details, "place": asdict(problem.place)}


def _unpack_loss(packed: Mapping[str, Any]) -> Loss:
    details = {name: Texts(**one) if isinstance(one, dict) else one for name, one in packed["details"].items()}
    return Loss(packed["what"], packed["where"], Texts(**packed["why"]), details)
