"""The child process that reads a workbook: `python -m yhdyspinta.sources.instrument_workbooks.child`.

Its arguments are the file, the file for the result, the stem of the file's name, and the limits as JSON.
"""

import json
import sys
from pathlib import Path

from yhdyspinta.errors import Refusal
from yhdyspinta.sources.answers.limits import Limits, impose
from yhdyspinta.sources.instrument_workbooks.handover import pack, pack_refusal


def main(path: str, result: str, stem: str, limits_as_json: str) -> None:
    """Read the workbook within the limits, and write what came of it."""
    impose(Limits(**json.loads(limits_as_json)))
    # Imported within the limits, with all that parses.
    from yhdyspinta.sources.instrument_workbooks.read import read_here

    try:
        packed = pack(read_here(Path(path), stem=stem))
    except Refusal as refusal:
        packed = pack_refusal(refusal)
    Path(result).write_bytes(packed)


if __name__ == "__main__":
    main(*sys.argv[1:])
