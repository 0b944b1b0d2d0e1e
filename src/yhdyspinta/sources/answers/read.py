"""Reads answers from a file of any kind that is known, or from standard input."""

import shutil
import sys
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from yhdyspinta.errors import Place, refuse
from yhdyspinta.sources import errors_answers as errors
from yhdyspinta.sources import errors_answers_options as option_errors
from yhdyspinta.sources.answers.answers import Answers
from yhdyspinta.sources.answers.csv_content import open_csv
from yhdyspinta.sources.answers.isolated import open_isolated
from yhdyspinta.sources.answers.kinds import Kind, kind_of
from yhdyspinta.sources.answers.limits import DEFAULT, Limits

STANDARD_INPUT: Final = "-"


def read_answers(
    path: Path,
    *,
    file: str = "",
    sheet: str = "",
    separator: str = "",
    known_errors: Collection[str] = (),
    limits: Limits = DEFAULT,
) -> Answers:
    """The answers in a file: CSV, XLSX, SAV (ZSAV) or Parquet, by its content.

    `file` is the name to show, otherwise the path as it is given. `sheet` chooses one of a workbook, `separator` says
    what separates the columns of a CSV. Cells of a workbook with an error of `known_errors`, such as `#N/A`, hold it
    as text; any other error is refused. Rows are read by `Answers.parts` and `Answers.whole`.

    Raises `Refusal` (YP-ANSWERS-001 to 029, exit code 3) when the file cannot be read as what it is.
    """
    file = file or str(path)
    try:
        with path.open("rb") as opened:
            kind = kind_of(opened, name=file)
        _refuse_foreign_options(kind, sheet=sheet, separator=separator)
        match kind:
            case Kind.CSV:
                return open_csv(path, file=file, separator=separator)
            case Kind.XLSX | Kind.SAV | Kind.PARQUET:
                return open_isolated(
                    path, file=file, kind=kind, sheet=sheet, known_errors=frozenset(known_errors), limits=limits
                )
    except FileNotFoundError as error:
        raise refuse(errors.NOT_FOUND, place=Place(file)) from error
    except IsADirectoryError as error:
        raise refuse(errors.IS_FOLDER, place=Place(file)) from error
    except PermissionError as error:
        raise refuse(errors.NOT_PERMITTED, place=Place(file)) from error
    except OSError as error:
        raise refuse(errors.NOT_OPENED, place=Place(file), reason=error.strerror or str(error)) from error


def _refuse_foreign_options(kind: Kind, *, sheet: str, separator: str) -> None:
    if sheet and kind is not Kind.XLSX:
        raise refuse(option_errors.CLASH, first="--sheet", second=kind.upper())
    if separator and kind is not Kind.CSV:
        raise refuse(option_errors.CLASH, first="--separator", second=kind.upper())


@contextmanager
def local_file(name: str) -> Iterator[Path]:
    """The path of a file; for `-` that of a copy of standard input, which is removed afterwards."""
    if name != STANDARD_INPUT:
        yield Path(name)
        return
    with tempfile.TemporaryDirectory(prefix="yhdyspinta-") as folder:
        path = Path(folder) / "standard-input"
        with path.open("wb") as copy:
            shutil.copyfileobj(sys.stdin.buffer, copy)
        yield path
