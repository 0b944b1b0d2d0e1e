"""Reads a large Parquet file in a child process, which counts it, or hands its rows on in slices."""

import io
import json
import subprocess
from collections.abc import Collection, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path
from typing import IO, Final, cast

import polars as pl

from yhdyspinta.analysis.tabulation.cube import Cube
from yhdyspinta.analysis.tabulation.serial import cube_from_json
from yhdyspinta.errors import Place, refuse
from yhdyspinta.sources import errors_answers as errors
from yhdyspinta.sources.answers.ahead import iterate_ahead
from yhdyspinta.sources.answers.answers import OnProgress, Part
from yhdyspinta.sources.answers.column_types import as_numbers
from yhdyspinta.sources.answers.counting import Json, Wanted, wanted_to_json
from yhdyspinta.sources.answers.parquet_child import LENGTH
from yhdyspinta.sources.answers.processes import child_command, child_environment
from yhdyspinta.sources.answers.table_content import refuse_unusable

_READING: Final = "yhdyspinta.sources.answers.parquet_child"
_COUNTING: Final = "yhdyspinta.sources.answers.parquet_counting_child"


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

    def count(self, wanted: Wanted, on_progress: OnProgress) -> Cube | None:
        """The cube of all rows; None when some are to be refused, which only their parts show."""
        refuse_unusable(self.unusable, wanted.columns, file=self.file)
        last: int | Json | None = None
        with self._child(_COUNTING, []) as (asking, telling):
            # Of a child that ends too early only how it ended is of interest.
            with suppress(BrokenPipeError):
                asking.write(json.dumps(wanted_to_json(wanted)).encode())
                asking.close()
            for last in _tell(telling):
                if isinstance(last, int):
                    on_progress(min(last / self.rows, 1.0))
        return cube_from_json(last) if isinstance(last, dict) else None

    def _slices(self, columns: Sequence[str]) -> Iterator[pl.DataFrame]:
        """The rows below the head."""
        with self._child(_READING, [json.dumps(list(columns)), str(self.head.height)]) as (_asking, telling):
            yield from iterate_ahead(_receive(telling))

    @contextmanager
    def _child(self, module: str, arguments: Sequence[str]) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
        """The input and the output of a child that has the file as its first argument.

        Raises `Refusal` when it ends by itself with an error: the file is damaged.
        """
        child = subprocess.Popen(  # noqa: S603  (no shell; the arguments are a path and names of columns)
            [*child_command(module), str(self.path.resolve()), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=child_environment(one_thread=False),
        )
        with child:
            try:
                yield cast(IO[bytes], child.stdin), cast(IO[bytes], child.stdout)
                returncode = child.wait()
            finally:
                # Somebody may have enough of the first slices.
                child.kill()
        if returncode:
            raise refuse(errors.BROKEN_PARQUET, place=Place(self.file), reason=returncode)


def _tell(output: IO[bytes]) -> Iterator[int | Json | None]:
    """What a child that counts says, line by line; a line that it could not end is none."""
    for line in output:
        if line.endswith(b"\n"):
            yield json.loads(line)


def _receive(output: IO[bytes]) -> Generator[pl.DataFrame]:
    """The slices of a child."""
    while (content := _read_slice(output)) is not None:
        yield pl.read_ipc_stream(io.BytesIO(content))


def _read_slice(output: IO[bytes]) -> bytes | None:
    """The bytes of a slice; None at the end, also where the child ended in the middle of one."""
    length = int.from_bytes(output.read(LENGTH))
    content = output.read(length)
    return content if length and len(content) == length else None


def _row_of(start: int, index: int) -> int:
    return start + index + 1
