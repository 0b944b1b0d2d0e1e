"""Reads a questionnaire from a file of any kind that is known: a workbook, or the canonical JSON."""

from pathlib import Path
from typing import Final

from yhdyspinta.errors import EXIT_REFUSED, Place, Refusal, refuse
from yhdyspinta.sources import errors_workbooks as errors
from yhdyspinta.sources.instrument_workbooks.isolated import is_workbook, read_workbook
from yhdyspinta.sources.instrument_workbooks.reading import Counts, Reading, read_whole
from yhdyspinta.sources.instruments import read_instrument
from yhdyspinta.sources.instruments.document import MOST_BYTES

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


def read_questionnaire(path: Path, *, file: str = "") -> Reading:
    """The questionnaire in a file, by its content; `file` is its name in messages.

    Raises `Refusal` (exit code 3) when the file is none; what is wrong with one that is, is in the reading.
    """
    file = file or str(path)
    try:
        if is_workbook(path):
            return read_workbook(path, file=file)
        with path.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise refuse(errors.NOT_OPENED, place=Place(file), reason=error.strerror or str(error)) from error
    if path.suffix.casefold() != ".json" and not content.removeprefix(_BYTE_ORDER_MARK).lstrip().startswith(b"{"):
        return read_workbook(path, file=file)
    return _read_json(content, file)


def _read_json(content: bytes, file: str) -> Reading:
    try:
        return read_whole(read_instrument(content, file=file))
    except Refusal as refusal:
        if refusal.exit_code != EXIT_REFUSED:
            raise
        return Reading(None, Counts(0, 0, 0), (), refusal.problems)
