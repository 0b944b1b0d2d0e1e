"""Reads a large Parquet file in slices that a child process hands on, one while the one before is counted."""

import io
import json
import subprocess
from collections.abc import Collection, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Final, cast

import polars as pl

from yhdyspinta.errors import Place, refuse
from yhdyspinta.sources import errors_answers as errors
from yhdyspinta.sources.answers.answers import OnProgress, Part
from yhdyspinta.sources.answers.column_types import as_numbers
from yhdyspinta.sources.answers.parquet_child import LENGTH
from yhdyspinta.sources.answers.processes import child_command, child_environment
from yhdyspinta.sources.answers.table_content import refuse_unusable

_MODULE: Final = "yhdyspinta.sources.answers.parquet_child"


@dataclass(frozen=True, slots=True)
class ParquetContent:
    """The rows of a Parquet file at `path`; `file` is the name to show, `unusable` the types that cannot be used."""

    path: Path
    file: str
    rows: int
    head: pl.DataFrame
    """The first rows, which were read to know the file."""
    unusable: dict[str, str]

    def parts(self, columns: Sequence[str], text: Collection[str], on_progress: OnProgress) -> Iterator[Part]:
        """The head, then a part a slice. The first row of the file is row 1."""
        refuse_unusable(self.unusable, columns, file=self.file)
        start = 0
        for frame in chain((self.head.select(columns),), self._slices(columns)):
            end = start + frame.height
            on_progress(min(end / self.rows, 1.0))
            yield Part(as_numbers(frame, text=text), partial(_row_of, start), is_last=end >= self.rows)
            start = end

    def _slices(self, columns: Sequence[str]) -> Iterator[pl.DataFrame]:
        """The rows below the head."""
        arguments = [str(self.path.resolve()), json.dumps(list(columns)), str(self.head.height)]
        command = [*child_command(_MODULE), *arguments]
        child = subprocess.Popen(  # noqa: S603  (no shell; the arguments are a path and names of columns)
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=child_environment(one_thread=False),
        )
        with child, ThreadPoolExecutor(1) as reader:
            try:
                yield from _receive(cast(BinaryIO, child.stdout), reader)
                returncode = child.wait()
            finally:
                # Somebody may have enough of the first slices.
                child.kill()
        if returncode:
            raise refuse(errors.BROKEN_PARQUET, place=Place(self.file), reason=returncode)


def _receive(output: BinaryIO, reader: Executor) -> Iterator[pl.DataFrame]:
    """The slices of a child; the next one is read while the last one is used."""
    coming = reader.submit(_read_slice, output)
    while (content := coming.result()) is not None:
        coming = reader.submit(_read_slice, output)
        yield pl.read_ipc_stream(io.BytesIO(content))


def _read_slice(output: BinaryIO) -> bytes | None:
    """The bytes of a slice; None at the end, also where the child ended in the middle of one."""
    length = int.from_bytes(output.read(LENGTH))
    content = output.read(length)
    return content if length and len(content) == length else None


def _row_of(start: int, index: int) -> int:
    return start + index + 1
