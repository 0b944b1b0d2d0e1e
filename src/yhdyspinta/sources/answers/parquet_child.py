"""The child process that reads a large Parquet file: `python -m yhdyspinta.sources.answers.parquet_child`.

Its arguments are the file, the names of the columns as JSON, and the index of the first row. Each slice goes to
standard output as an Arrow stream, after its length in eight bytes.
"""

import io
import json
import sys
from pathlib import Path
from typing import Final

from yhdyspinta.sources.answers.limits import impose_reading

LENGTH: Final = 8
"""Bytes of the length of a slice, the highest first."""


def main(path: str, columns: str, start: str) -> None:
    """Write the slices; a damaged file ends the process with an error, or at once."""
    impose_reading()
    from yhdyspinta.sources.answers.parquet import read_slices

    for frame in read_slices(Path(path), json.loads(columns), start=int(start)):
        stream = io.BytesIO()
        frame.write_ipc_stream(stream)
        sys.stdout.buffer.write(stream.tell().to_bytes(LENGTH))
        sys.stdout.buffer.write(stream.getbuffer())
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
