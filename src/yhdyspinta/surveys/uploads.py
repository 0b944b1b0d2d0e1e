"""Reads a questionnaire that somebody uploads. Its name is data: it chooses nothing but how it is shown."""

import tempfile
from pathlib import Path, PurePosixPath
from typing import Final

from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.errors import Place, refuse
from yhdyspinta.sources.instrument_workbooks.files import read_questionnaire
from yhdyspinta.sources.instrument_workbooks.isolated import MOST_BYTES
from yhdyspinta.sources.instrument_workbooks.reading import Reading, read_whole
from yhdyspinta.surveys.errors_instruments import UPLOAD_TOO_LARGE

_NAME_LENGTH: Final = 120
_NAMELESS: Final = "–"
_JSON: Final = ".json"
_WORKBOOK: Final = ".xlsx"
"""What our own copy is called otherwise: the reader of workbooks goes by the ending, all else by the content."""
_PACKED: Final = b"PK"
"""How a workbook begins, whatever its name says."""


def clean_file_name(name: str) -> str:
    """The last part of a name, what cannot be printed left out, at most 120 characters with its ending."""
    last = PurePosixPath(name.replace("\\", "/")).name
    shown = "".join(character for character in last if character.isprintable()).strip()
    if len(shown) > _NAME_LENGTH:
        ending = PurePosixPath(shown).suffix[:10]
        shown = f"{shown[: _NAME_LENGTH - len(ending) - 1]}…{ending}"
    return shown or _NAMELESS


def read_upload(content: bytes | Instrument, file_name: str) -> Reading:
    """What is in an upload. A workbook is read by a child process with limits.

    Raises `Refusal` (exit code 3) when it is no questionnaire, or too large.
    """
    if isinstance(content, Instrument):
        return read_whole(content)
    if len(content) > MOST_BYTES:
        raise refuse(UPLOAD_TOO_LARGE, place=Place(file_name), megabytes=MOST_BYTES >> 20)
    with tempfile.TemporaryDirectory(prefix="yhdyspinta-") as folder:
        is_json = file_name.casefold().endswith(_JSON) and not content.startswith(_PACKED)
        ending = _JSON if is_json else _WORKBOOK
        path = Path(folder) / f"upload{ending}"
        path.write_bytes(content)
        return read_questionnaire(path, file=file_name)
