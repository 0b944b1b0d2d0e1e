"""Reads a CSV of any size in blocks: each is checked, parsed by Polars and handed on."""

from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl

from yhdyspinta.errors import Place, Refusal, refuse
from yhdyspinta.sources import errors_answers as errors
from yhdyspinta.sources.answers.ahead import iterate_ahead
from yhdyspinta.sources.answers.answers import Answers, Column, OnProgress, Part
from yhdyspinta.sources.answers.column_types import as_numbers
from yhdyspinta.sources.answers.csv_blocks import Block, count_bytes, iterate_blocks
from yhdyspinta.sources.answers.csv_encoding import Encoded, Utf8Stream, find_encoding
from yhdyspinta.sources.answers.csv_header import Header, read_header
from yhdyspinta.sources.answers.csv_shape import Rows, check_rows

_SAMPLE_ROWS: Final = 10_000
_LOWEST, _HIGHEST = -128, 127
_NEWLINE: Final = 10

type Schema = Mapping[str, type[pl.DataType] | pl.DataType]


@dataclass(frozen=True, slots=True)
class CsvContent:
    """The rows of a CSV at `path`; `file` is the name to show."""

    path: Path
    file: str
    encoded: Encoded
    header: Header
    schema: Schema
    """What the first rows look like. A block that differs is read as text first."""
    size: int

    def parts(self, columns: Sequence[str], text: Collection[str], on_progress: OnProgress) -> Iterator[Part]:
        """A part a block."""
        read = 0
        for part, size in iterate_ahead(self._read(columns, text)):
            read += size
            on_progress(min(read / self.size, 1.0))
            yield part

    def _read(self, columns: Sequence[str], text: Collection[str]) -> Generator[tuple[Part, int]]:
        """The parts, each with its bytes."""
        coming = _checked(self.path, self.file, self.encoded, self.header)
        rows = next(coming, None)
        while rows is not None:
            following = next(coming, None)
            frame = as_numbers(self._parse(rows, columns, text), text=text)
            yield Part(frame, rows.line_of, is_last=following is None), len(rows.content)
            rows = following

    def _parse(self, rows: Rows, columns: Sequence[str], text: Collection[str]) -> pl.DataFrame:
        frame = self._parse_somehow(rows, columns, text)
        if frame.height != rows.count:
            raise self._broken(rows, min(frame.height, rows.count - 1))
        return frame

    def _parse_somehow(self, rows: Rows, columns: Sequence[str], text: Collection[str]) -> pl.DataFrame:
        """The rows by the narrowest schema that holds them."""
        narrow: Schema = {name: pl.String if name in text else dtype for name, dtype in self.schema.items()}
        wide: Schema = {name: pl.Int64 if dtype == pl.Int8 else dtype for name, dtype in narrow.items()}
        for schema in (narrow, wide):
            try:
                return _parse(rows.content, self.header, schema, columns)
            except pl.exceptions.PolarsError:
                continue
        try:
            return _parse(rows.content, self.header, dict.fromkeys(self.header.names, pl.String), columns)
        except pl.exceptions.PolarsError as error:
            raise self._broken(rows, 0) from error

    def _broken(self, rows: Rows, index: int) -> Refusal:
        """Why Polars cannot read rows that looked even: a long and a short one, or a quotation mark inside a cell."""
        block = Block(rows.content, rows.line_of(0), count_bytes(rows.content, _NEWLINE))
        try:
            check_rows(
                block, separator=self.header.separator, width=len(self.header.names), file=self.file, closely=True
            )
        except Refusal as refusal:
            return refusal
        return refuse(errors.BROKEN_QUOTES, place=Place(self.file, rows.line_of(index)))


def open_csv(path: Path, *, file: str, separator: str = "") -> Answers:
    """A CSV file in any encoding and with any common separator, which is looked for when it is not given.

    Raises `Refusal` when it cannot be read as such, or has no row of answers.
    """
    with path.open("rb") as opened:
        encoded = find_encoding(opened, name=file)
        first = next(iterate_blocks(Utf8Stream(opened, encoded, name=file), file=file), None)
    if first is None:
        raise refuse(errors.EMPTY, place=Place(file))
    header = read_header(first, file=file, separator=separator)
    sample = next(_checked(path, file, encoded, header), None)
    if sample is None:
        raise refuse(errors.EMPTY, place=Place(file))
    return Answers(
        file,
        tuple(Column(name) for name in header.names),
        CsvContent(path, file, encoded, header, _schema(sample, header), path.stat().st_size),
        encoding=encoded.shown,
        repeated=header.repeated,
        size=path.stat().st_size,
    )


def _checked(path: Path, file: str, encoded: Encoded, header: Header) -> Iterator[Rows]:
    """The rows below the header, block by block, without the blocks that have none."""
    with path.open("rb") as opened:
        for number, block in enumerate(iterate_blocks(Utf8Stream(opened, encoded, name=file), file=file)):
            below = block if number else _below(block, header)
            if below.content:
                rows = check_rows(below, separator=header.separator, width=len(header.names), file=file)
                if rows.count:
                    yield rows


def _below(block: Block, header: Header) -> Block:
    """The first block without the header."""
    return Block(block.content[header.length :], block.line + header.lines, block.newlines - header.lines)


def _schema(sample: Rows, header: Header) -> Schema:
    """The types that the first rows have; text where they cannot be told."""
    try:
        frame = pl.read_csv(
            sample.content,
            has_header=False,
            separator=header.separator,
            new_columns=list(header.names),
            infer_schema_length=_SAMPLE_ROWS,
            n_rows=_SAMPLE_ROWS,
        )
    except pl.exceptions.PolarsError:
        return dict.fromkeys(header.names, pl.String)
    if frame.width != len(header.names):
        return dict.fromkeys(header.names, pl.String)
    return {column.name: _narrowest(column) for column in frame}


def _narrowest(column: pl.Series) -> pl.DataType:
    """Int8 for small whole numbers, such as codes: they are parsed and counted faster."""
    if column.dtype != pl.Int64 or column.null_count() == len(column):
        return column.dtype
    return pl.Int8() if column.is_between(_LOWEST, _HIGHEST).all() else column.dtype


def _parse(content: bytes, header: Header, schema: Schema, columns: Sequence[str]) -> pl.DataFrame:
    return pl.read_csv(
        content,
        has_header=False,
        separator=header.separator,
        schema=dict(schema),
        columns=[header.names.index(name) for name in columns],
    )
