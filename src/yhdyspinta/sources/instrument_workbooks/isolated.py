"""Has a workbook read by a child process with limits on memory and time."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Final

from yhdyspinta.errors import ErrorKind, Place, Refusal, refuse
from yhdyspinta.sources import errors_answers
from yhdyspinta.sources import errors_workbooks as errors
from yhdyspinta.sources.answers.kinds import Kind, kind_of
from yhdyspinta.sources.answers.limits import Limits
from yhdyspinta.sources.instrument_workbooks.handover import unpack
from yhdyspinta.sources.instrument_workbooks.reading import Reading
from yhdyspinta.sources.instruments.quoting import quote

MOST_BYTES: Final = 20 << 20
LIMITS: Final = Limits(memory=1 << 30, cpu_seconds=20, seconds=40)
_MODULE: Final = "yhdyspinta.sources.instrument_workbooks.child"
_KEPT: Final = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TMPDIR", "TEMP", "TMP")
_OURS: Final[Mapping[str, ErrorKind]] = {
    errors_answers.OLD_WORKBOOK.code: errors.OLD_WORKBOOK,
    errors_answers.ENCRYPTED.code: errors.PROTECTED,
    errors_answers.BROKEN_WORKBOOK.code: errors.BROKEN,
}


def read_workbook(path: Path, *, file: str = "", limits: Limits = LIMITS) -> Reading:
    """The questionnaire in a workbook (.xlsx), by its content; `file` is its name in messages.

    Raises `Refusal` (exit code 3) when the file is no workbook of a questionnaire, or takes more than is allowed.
    """
    file = file or str(path)
    _check_kind(path, file)
    with tempfile.TemporaryDirectory(prefix="yhdyspinta-") as folder:
        result = Path(folder) / "reading.json"
        _run(path, result, file=file, limits=limits)
        if not result.is_file():
            raise refuse(errors.NOT_READ, place=Place(file), reason="–")
        return unpack(result.read_bytes(), file=file)


def is_workbook(path: Path) -> bool:
    """Whether the content is a zip package or an old Office file, and no text."""
    with path.open("rb") as opened:
        return opened.read(4) in (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")


def _check_kind(path: Path, file: str) -> None:
    if path.stat().st_size > MOST_BYTES:
        raise refuse(errors.TOO_LARGE, place=Place(file), what=Path(file).name, limit=f"{MOST_BYTES >> 20} MB")
    try:
        with path.open("rb") as opened:
            kind = kind_of(opened, name=file)
    except Refusal as refusal:
        problem = refusal.problems[0]
        told = (problem.details.get(name) for name in ("reason", "found", "ending"))
        details = {"reason": quote(next((one for one in told if one), "0 B"))}
        raise refuse(_OURS.get(problem.kind.code, errors.NOT_A_WORKBOOK), place=Place(file), **details) from refusal
    if kind is not Kind.XLSX:
        raise refuse(errors.NOT_A_WORKBOOK, place=Place(file), reason=kind.upper())


def _run(path: Path, result: Path, *, file: str, limits: Limits) -> None:
    command = [sys.executable, "-I", "-m", _MODULE, str(path.resolve()), str(result), Path(file).stem]
    try:
        ended = subprocess.run(  # noqa: S603  (no shell; the arguments are paths and our own words)
            [*command, json.dumps(asdict(limits))],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={name: os.environ[name] for name in _KEPT if name in os.environ} | {"MALLOC_ARENA_MAX": "2"},
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
