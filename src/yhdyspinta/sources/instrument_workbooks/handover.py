"""What the child process hands back: a reading, or why the workbook is refused, as JSON."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from yhdyspinta.analysis.instruments.canonical import from_json, to_json
from yhdyspinta.errors import Place, Problem, Refusal, list_kinds
from yhdyspinta.languages import Texts
from yhdyspinta.sources.instrument_workbooks.losses import Loss
from yhdyspinta.sources.instrument_workbooks.reading import Counts, Reading


def pack(reading: Reading) -> bytes:
    """The reading as JSON."""
    document = {
        "instrument": to_json(reading.instrument) if reading.instrument else None,
        "counts": asdict(reading.counts),
        "languages": reading.languages,
        "problems": [_pack_problem(problem) for problem in reading.problems],
        "losses": [asdict(loss) for loss in reading.losses],
    }
    return json.dumps(document, ensure_ascii=False).encode()


def pack_refusal(refusal: Refusal) -> bytes:
    """The refusal as JSON."""
    return json.dumps({"refused": [_pack_problem(problem) for problem in refusal.problems]}).encode()


def unpack(content: bytes, *, file: str) -> Reading:
    """The reading, its problems with the file's name. Raises the `Refusal` that was handed over instead."""
    document = json.loads(content)
    if "refused" in document:
        raise Refusal(*(_unpack_problem(one, file) for one in document["refused"]))
    instrument = document["instrument"]
    return Reading(
        from_json(instrument) if instrument else None,
        Counts(**document["counts"]),
        tuple(document["languages"]),
        tuple(_unpack_problem(one, file) for one in document["problems"]),
        tuple(_unpack_loss(one) for one in document["losses"]),
    )


def _pack_problem(problem: Problem) -> dict[str, Any]:
    details = {
        name: value if isinstance(value, int | float) else str(value) for name, value in problem.details.items()
    }
    return {"code": problem.kind.code, "details": details, "place": asdict(problem.place)}


def _unpack_problem(packed: Mapping[str, Any], file: str) -> Problem:
    kind = next(kind for kind in list_kinds() if kind.code == packed["code"])
    return Problem(kind, packed["details"], Place(**{**packed["place"], "file": file}))


def _unpack_loss(packed: Mapping[str, Any]) -> Loss:
    details = {name: Texts(**one) if isinstance(one, dict) else one for name, one in packed["details"].items()}
    return Loss(packed["what"], packed["where"], Texts(**packed["why"]), details)
