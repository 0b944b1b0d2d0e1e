"""The child process that counts a large Parquet file: `python -m yhdyspinta.sources.answers.parquet_counting_child`.

Its argument is the file; what is wanted comes as JSON on standard input. Standard output has a line of JSON a slice,
the number of rows counted so far, and at last the cube, or null when there is something to refuse: then whoever asked
has the rows handed out, and finds what is wrong and where.
"""

import json
import sys
from contextlib import closing
from pathlib import Path
from typing import IO

from yhdyspinta.sources.answers.limits import impose_reading


def main(path: str, wanted: IO[str], output: IO[str]) -> None:
    """Count; a damaged file ends the process with an error, or at once."""
    impose_reading()
    # The libraries are imported within the limits.
    from yhdyspinta.errors import Refusal
    from yhdyspinta.sources.answers.parquet_counting import count_file

    try:
        with closing(count_file(Path(path), json.load(wanted))) as told:
            for each in told:
                output.write(f"{json.dumps(each)}\n")
                output.flush()
    except Refusal:
        output.write("null\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.stdin, sys.stdout)
