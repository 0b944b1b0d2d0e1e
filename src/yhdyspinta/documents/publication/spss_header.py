"""The fixed head of an SPSS system file, where a writer puts the moment of writing and the weighting variable.

Offsets after *PSPP System File Formats*, File Header Record: weight index 76–79 (int32), creation date 92–100
(`dd mmm yy`), creation time 101–108 (`hh:mm:ss`), file label 109–172.
"""

import struct
from datetime import date
from typing import Final

_MAGIC: Final = b"$FL2"
_WEIGHT: Final = slice(76, 80)
_DATE_AND_TIME: Final = slice(92, 109)
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def set_head(content: bytes, *, dated: date, weight_position: int = 0) -> bytes:
    """The file with the day of its material and midnight as its moment, and its weights switched on.

    `weight_position`: 1 for the first variable, which must be a number; 0 for no weighting. ValueError when the bytes
    are no SPSS system file of a little-endian machine.
    """
    if content[:4] != _MAGIC or content[64:68] != struct.pack("<i", 2):
        raise ValueError("these are not the bytes of an SPSS system file")
    moment = f"{dated.day:02d} {_MONTHS[dated.month - 1]} {dated.year % 100:02d}00:00:00".encode()
    head = bytearray(content)
    head[_WEIGHT] = struct.pack("<i", weight_position)
    head[_DATE_AND_TIME] = moment
    return bytes(head)
