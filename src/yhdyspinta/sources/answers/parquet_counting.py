"""Counts a large Parquet file slice by slice. Only a child process runs this."""

from collections.abc import Generator
from pathlib import Path

from yhdyspinta.analysis.tabulation.adding import add_cubes
from yhdyspinta.analysis.tabulation.cube import Cube
from yhdyspinta.analysis.tabulation.serial import cube_to_json
from yhdyspinta.sources.answers.ahead import iterate_ahead
from yhdyspinta.sources.answers.column_types import as_numbers
from yhdyspinta.sources.answers.counting import Json, count_rows, wanted_from_json
from yhdyspinta.sources.answers.parquet import read_slices


def count_file(path: Path, wanted_as_json: Json) -> Generator[int | Json]:
    """How many rows have been counted, after each slice; at last the cube of all as JSON.

    Raises `Refusal` without the right row and file.
    """
    wanted = wanted_from_json(wanted_as_json)
    cubes: list[Cube] = []
    rows = 0
    for frame in iterate_ahead(read_slices(path, wanted.columns, start=0)):
        cube = count_rows(as_numbers(frame, text=wanted.groups), wanted)
        cubes = [add_cubes(*cubes, cube)]
        rows += frame.height
        yield rows
    yield cube_to_json(cubes[0])
