"""Unpacks every member of a zip package to nowhere, to know its true size. What a package declares is part of it."""

import struct
import zipfile
import zlib
from pathlib import Path
from typing import BinaryIO, Final

from yhdyspinta.errors import refuse
from yhdyspinta.sources import errors_answers as errors

_STEP: Final = 1 << 20
_LOCAL_HEADER: Final = struct.Struct("<26xHH")


def check_sizes(path: Path, *, limit: int) -> None:
    """Raises `Refusal` when the members are larger than `limit` bytes together, or not as large as they say."""
    with path.open("rb") as file, zipfile.ZipFile(file) as package:
        members = package.infolist()
        if sum(member.file_size for member in members) > limit:
            raise refuse(errors.TOO_LARGE_UNPACKED, limit=limit >> 20)
        left = limit
        for member in members:
            size = _true_size(file, member, left)
            if size != member.file_size:
                reason = errors.TOO_LARGE_UNPACKED if size > left else errors.BROKEN_WORKBOOK
                raise refuse(reason, limit=limit >> 20, reason=member.filename)
            left -= size


def _true_size(file: BinaryIO, member: zipfile.ZipInfo, limit: int) -> int:
    """How many bytes a member really has; counting ends when they are more than `limit`."""
    file.seek(member.header_offset)
    name, extra = _LOCAL_HEADER.unpack(file.read(_LOCAL_HEADER.size))
    file.seek(name + extra, 1)
    if member.compress_type == zipfile.ZIP_STORED:
        return member.compress_size
    unpacker, size, left = zlib.decompressobj(-zlib.MAX_WBITS), 0, member.compress_size
    while left > 0 and size <= limit and not unpacker.eof:
        packed = file.read(min(_STEP, left))
        if not packed:
            break
        left -= len(packed)
        while packed and size <= limit:
            size += len(unpacker.decompress(packed, _STEP))
            packed = unpacker.unconsumed_tail
    return size
