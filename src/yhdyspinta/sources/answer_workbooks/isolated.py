"""Has a workbook of answers read by a child process with limits on memory and time (decision 0015)."""

import json
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Final

from yhdyspinta.errors import ErrorKind, Place, Refusal, refuse
from yhdyspinta.sources import errors_answer_workbooks as errors
from yhdyspinta.sources import errors_answers
from yhdyspinta.sources.answer_workbooks.file import AnswerFile
from yhdyspinta.sources.answer_workbooks.handover import unpack
from yhdyspinta.sources.answers.kinds import Kind, kind_of
from yhdyspinta.sources.answers.limits import Limits
from yhdyspinta.sources.answers.processes import child_command, child_environment
from yhdyspinta.sources.instruments.quoting import quote

MOST_BYTES: Final = 10 << 20
LIMITS: Final = Limits(memory=512 << 20, cpu_seconds=10, seconds=20)
_MODULE: Final = "yhdyspinta.sources.answer_workbooks.child"
_OURS: Final[Mapping[str, ErrorKind]] = {
    errors_answers.OLD_WORKBOOK.code: errors.OLD_WORKBOOK,
    errors_answers.ENCRYPTED.code: errors.PROTECTED,
    errors_answers.BROKEN_WORKBOOK.code: errors.BROKEN,
    errors_answers.EMPTY.code: errors.NO_FILE,
}


def read_answer_file(content: bytes, *, file: str, limits: Limits = LIMITS) -> AnswerFile:
    """The rows of a workbook that was sent back; `file` is its name in messages.

    Raises `Refusal` (exit code 3) when it is no workbook of answers of this site, or takes more than is allowed.
    """
    if not content:
        raise refuse(errors.NO_FILE, place=Place(file))
    if len(content) > MOST_BYTES:
        raise refuse(errors.TOO_LARGE, place=Place(file), what=quote(file), limit=f"{MOST_BYTES >> 20} MB")
    with tempfile.TemporaryDirectory(prefix="yhdyspinta-") as folder:
        # Under a name of our own: the sender's may be anything.
        path, result = Path(folder) / "answers.xlsx", Path(folder) / "rows.json"
        path.write_bytes(content)
        _check_kind(path, file)
        _run(path, result, file=file, limits=limits)
        if not result.is_file():
            raise refuse(errors.NOT_READ, place=Place(file), reason="–")
        return unpack(result.read_bytes(), file=file)


def _check_kind(path: Path, file: str) -> None:
    try:
        with path.open("rb") as opened:
            # Without the ending of the name: what it promises is of no interest.
            kind = kind_of(opened, name=Path(file).stem)
    except Refusal as refusal:
        problem = refusal.problems[0]
        told = (problem.details.get(name) for name in ("reason", "found", "ending"))
        details = {"reason": quote(next((one for one in told if one), "–"))}
        raise refuse(_OURS.get(problem.kind.code, errors.NOT_A_WORKBOOK), place=Place(file), **details) from refusal
    if kind is not Kind.XLSX:
        raise refuse(errors.NOT_A_WORKBOOK, place=Place(file), reason=kind.upper())


def _run(path: Path, result: Path, *, file: str, limits: Limits) -> None:
    try:
        ended = subprocess.run(  # noqa: S603  (no shell; the arguments are paths and our own words)
            [*child_command(_MODULE), str(path), str(result), json.dumps(asdict(limits))],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            cwd=path.parent,
            env=child_environment(one_thread=True),
            timeout=limits.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise refuse(errors.TOO_HEAVY, place=Place(file), limit=f"{limits.seconds} s") from error
    if ended.returncode:
        last = ended.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        if ended.returncode < 0 or "MemoryError" in last:
            limit = f"{limits.memory >> 20} MB, {limits.cpu_seconds} s"
            raise refuse(errors.TOO_HEAVY, place=Place(file), limit=limit)
        raise refuse(errors.NOT_READ, place=Place(file), reason=quote(last))
