"""Has a workbook, an SPSS or a Parquet file parsed by a child process with limits, and takes what it hands back."""

import json
import signal
import subprocess
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Final

import polars as pl

from yhdyspinta.errors import ErrorKind, Place, Refusal, refuse
from yhdyspinta.sources import errors_answers as errors
from yhdyspinta.sources import errors_answers_content as content_errors
from yhdyspinta.sources.answers.answers import Answers, Column, MissingRange
from yhdyspinta.sources.answers.handover import ROW, TABLE, Facts, read_facts
from yhdyspinta.sources.answers.kinds import Kind
from yhdyspinta.sources.answers.limits import DEFAULT, Limits
from yhdyspinta.sources.answers.parquet_content import ParquetContent
from yhdyspinta.sources.answers.processes import child_command, child_environment
from yhdyspinta.sources.answers.table_content import TableContent
from yhdyspinta.sources.answers.wording import brief

_MODULE: Final = "yhdyspinta.sources.answers.child"
_KINDS: Final = {
    kind.code: kind
    for kind in (
        errors.EMPTY,
        errors.EMPTY_SHEET,
        errors.BROKEN_WORKBOOK,
        errors.BROKEN_SPSS,
        errors.BROKEN_PARQUET,
        errors.TOO_MANY_CELLS,
        errors.TOO_LARGE_UNPACKED,
        content_errors.NO_SUCH_SHEET,
        content_errors.TITLE_ROW,
    )
}


def open_isolated(
    path: Path,
    *,
    file: str,
    kind: Kind,
    sheet: str = "",
    known_errors: frozenset[str] = frozenset(),
    limits: Limits = DEFAULT,
) -> Answers:
    """A workbook, an SPSS file or a Parquet file. Cells with an error of `known_errors` hold it as text.

    Raises `Refusal` when it is damaged, empty or encrypted, has no such sheet, or takes more than the limits allow.
    """
    with tempfile.TemporaryDirectory(prefix="yhdyspinta-") as folder:
        _run(path, Path(folder), file=file, kind=kind, sheet=sheet, limits=limits)
        facts = read_facts(Path(folder))
        if facts is None:
            raise refuse(errors.NOT_READ, place=Place(file), reason=kind.value)
        if facts.refused:
            raise _refused(facts, file)
        content = _content(path, Path(folder), facts, file, known_errors)
    return Answers(
        file,
        _columns(facts),
        content,
        sheet=facts.sheet,
        other_sheets=facts.other_sheets,
        repeated=frozenset(facts.repeated),
        size=path.stat().st_size,
        count=content.count if isinstance(content, ParquetContent) else None,
    )


def _refused(facts: Facts, file: str) -> Refusal:
    """What the child refused; the row among its details is a part of the place."""
    details = dict(facts.details)
    row = details.pop(ROW, None)
    place = Place(file, None if row is None else int(row), sheet=facts.sheet)
    return refuse(_KINDS[facts.refused], place=place, **details)


def _content(
    path: Path, folder: Path, facts: Facts, file: str, known_errors: frozenset[str]
) -> TableContent | ParquetContent:
    table = pl.read_ipc((folder / TABLE).read_bytes())
    rows = table.get_column(ROW).to_list()
    table = table.drop(ROW)
    if facts.rows > table.height:
        return ParquetContent(path, file, facts.rows, table, dict(facts.unusable))
    return TableContent(file, facts.sheet, table, rows, facts.bad_cells, dict(facts.unusable), known_errors)


def _columns(facts: Facts) -> tuple[Column, ...]:
    return tuple(
        Column(
            each.name,
            each.label,
            dict(each.value_labels),
            tuple(MissingRange(*bounds) for bounds in each.missing),
            each.ordered,
        )
        for each in facts.columns
    )


def _run(path: Path, folder: Path, *, file: str, kind: Kind, sheet: str, limits: Limits) -> None:
    command = [*child_command(_MODULE), kind, str(path.resolve()), str(folder), sheet]
    try:
        ended = subprocess.run(  # noqa: S603  (no shell; the arguments are a path and our own words)
            [*command, json.dumps(asdict(limits))],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=child_environment(one_thread=True),
            timeout=limits.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise refuse(errors.TOO_SLOW, place=Place(file), seconds=limits.seconds) from error
    if ended.returncode < 0 and kind is Kind.PARQUET:
        # The reader ends its process when it meets what cannot be.
        raise refuse(errors.BROKEN_PARQUET, place=Place(file), reason=ended.returncode)
    if ended.returncode:
        kind_of_end, details = _why(ended.returncode, ended.stderr, limits)
        raise refuse(kind_of_end, place=Place(file), **details)


def _why(returncode: int, stderr: bytes, limits: Limits) -> tuple[ErrorKind, dict[str, object]]:
    """What the end of a child means: a signal, or an exception that it did not expect."""
    if returncode == -getattr(signal, "SIGXCPU", 0):
        return errors.TOO_SLOW, {"seconds": limits.cpu_seconds}
    last = stderr.decode(errors="replace").strip().rpartition("\n")[2]
    if returncode < 0 or "MemoryError" in last or "memory allocation" in last:
        return errors.TOO_HEAVY, {"limit": limits.memory >> 20}
    return errors.NOT_READ, {"reason": brief(last)}
