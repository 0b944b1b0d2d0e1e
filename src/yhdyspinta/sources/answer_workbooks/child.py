"""The child process that reads a workbook of answers: `python -m yhdyspinta.sources.answer_workbooks.child`.

Its arguments are the file, the file for the result, and the limits as JSON.
"""

import json
import sys
from pathlib import Path

from yhdyspinta.errors import Refusal
from yhdyspinta.sources.answer_workbooks.handover import pack, pack_refusal
from yhdyspinta.sources.answers.limits import Limits, impose


def main(path: str, result: str, limits_as_json: str) -> None:
    """Read the workbook within the limits, and write what came of it."""
    impose(Limits(**json.loads(limits_as_json)))
    # Imported within the limits, with all that parses.
    from yhdyspinta.sources.answer_workbooks.cells import read_cells

    try:
        packed = pack(read_cells(Path(path)))
    except Refusal as refusal:
        packed = pack_refusal(refusal)
    Path(result).write_bytes(packed)


if __name__ == "__main__":
    main(*sys.argv[1:])
