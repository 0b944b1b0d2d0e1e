"""What the child process hands back: the rows of a workbook, or why it is refused, as JSON."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from yhdyspinta.errors import Place, Problem, Refusal, list_kinds
from yhdyspinta.sources.answer_workbooks.file import AnswerFile, FileRow
from yhdyspinta.sources.answer_workbooks.layout import Facts, RowKey


def pack(file: AnswerFile) -> bytes:
    """The rows as JSON."""
    document = {
        "facts": asdict(file.facts),
        "rows": [asdict(row) for row in file.rows],
        "problems": [_pack_problem(problem) for problem in file.problems],
    }
    return json.dumps(document, ensure_ascii=False).encode()


def pack_refusal(refusal: Refusal) -> bytes:
    """The refusal as JSON."""
    return json.dumps({"refused": [_pack_problem(problem) for problem in refusal.problems]}).encode()


def unpack(content: bytes, *, file: str) -> AnswerFile:
    """The rows, their problems with the file's name. Raises the `Refusal` that was handed over instead."""
    document = json.loads(content)
    if "refused" in document:
        raise Refusal(*(_unpack_problem(one, file) for one in document["refused"]))
    return AnswerFile(
        Facts(**document["facts"]),
        tuple(FileRow(**{**one, "key": RowKey(**one["key"])}) for one in document["rows"]),
        tuple(_unpack_problem(one, file) for one in document["problems"]),
    )


def _pack_problem(problem: Problem) -> dict[str, Any]:
    details = {name: str(value) for name, value in problem.details.items()}
    return {"code": problem.kind.code, "details": details, "place": asdict(problem.place)}


def _unpack_problem(packed: Mapping[str, Any], file: str) -> Problem:
    kind = next(kind for kind in list_kinds() if kind.code == packed["code"])
    return Problem(kind, packed["details"], Place(**{**packed["place"], "file": file}))
