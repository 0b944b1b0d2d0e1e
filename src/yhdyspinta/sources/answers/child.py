"""The child process that parses a workbook, an SPSS or a Parquet file: `python -m yhdyspinta.sources.answers.child`.

Its arguments are the kind, the file, the folder to put the result in, the sheet, and the limits as JSON.
"""

import json
import sys
from pathlib import Path

from yhdyspinta.errors import Refusal
from yhdyspinta.sources.answers.handover import ROW, TABLE, Facts, write_facts
from yhdyspinta.sources.answers.kinds import Kind
from yhdyspinta.sources.answers.limits import Limits, impose


def main(kind: str, path: str, folder: str, sheet: str, limits_as_json: str) -> None:
    """Parse the file within the limits, and write table and facts, or why it is refused."""
    limits = Limits(**json.loads(limits_as_json))
    impose(limits)
    try:
        facts = _read(Kind(kind), Path(path), Path(folder), sheet, limits)
    except Refusal as refusal:
        problem = refusal.problems[0]
        details = {name: str(value) for name, value in problem.details.items()}
        if problem.place.row is not None:
            details[ROW] = str(problem.place.row)
        facts = Facts(refused=problem.kind.code, details=tuple(details.items()), sheet=problem.place.sheet)
    write_facts(Path(folder), facts)


def _read(kind: Kind, path: Path, folder: Path, sheet: str, limits: Limits) -> Facts:
    # The parsers are imported within the limits, and only the one that is needed.
    if kind is Kind.XLSX:
        from yhdyspinta.sources.answers.workbook import read_workbook

        facts, table = read_workbook(path, sheet=sheet, limits=limits)
    elif kind is Kind.PARQUET:
        from yhdyspinta.sources.answers.parquet import read_parquet

        facts, table = read_parquet(path, limits=limits)
    else:
        from yhdyspinta.sources.answers.spss import read_spss

        facts, table = read_spss(path, limits=limits)
    table.write_ipc(folder / TABLE)
    return facts


if __name__ == "__main__":
    main(*sys.argv[1:])
