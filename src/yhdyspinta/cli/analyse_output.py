"""Writes what a command made: a whole file or none, or standard output."""

import errno
import os
import sys
import tempfile
from pathlib import Path
from typing import Final

from yhdyspinta.errors import refuse
from yhdyspinta.sources import errors_answers_options as errors

_PERMISSIONS: Final = 0o666
_REASONS: Final = {
    errno.ENOENT: errors.NO_FOLDER,
    errno.EACCES: errors.NOT_PERMITTED,
    errno.EPERM: errors.NOT_PERMITTED,
    errno.EROFS: errors.NOT_PERMITTED,
    errno.ENOSPC: errors.NO_SPACE,
    errno.EDQUOT: errors.NO_SPACE,
}
"""What the system's reasons mean; its own words are in English only."""


def check_output(output: Path | None, *, layout: str, ending: str, is_text: bool, source: str) -> None:
    """Raises `Refusal` before any work when the result could not be put where it is wanted."""
    example = f"{Path(source).stem or 'figures'}{ending}"
    if output is None:
        if not is_text and is_terminal():
            raise refuse(errors.TO_TERMINAL, format=layout, example=example)
        return
    if output.is_dir():
        raise refuse(errors.OUTPUT_IS_FOLDER, path=output, example=output / example)
    if not output.parent.is_dir():
        raise refuse(errors.NO_FOLDER, folder=output.parent)
    if source and output.exists() and Path(source).exists() and output.samefile(source):
        raise refuse(errors.OUTPUT_IS_INPUT, path=output)


def is_terminal() -> bool:
    """Whether somebody looks at standard output."""
    return sys.stdout.isatty()


def write_output(content: bytes, output: Path | None) -> None:
    """Put the content into the file, or on standard output.

    The file is written under another name in the same folder and takes its own when it is on the disk: whatever
    happens, it has the old content or the new one, never a part. A link leads to its file, and what is no file (a
    device, a pipe) is written into. A reader that has gone away is no error.
    """
    if output is None:
        _print(content)
        return
    try:
        if output.exists() and not output.is_file():
            output.write_bytes(content)
        else:
            _replace(content, output.resolve())
    except OSError as error:
        raise refuse(_REASONS.get(error.errno or 0, errors.NOT_WRITTEN), folder=output.parent) from error


def _replace(content: bytes, output: Path) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{output.name}.", dir=output.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(output.stat().st_mode & 0o777 if output.exists() else _PERMISSIONS & ~_mask())
        temporary.replace(output)
    except BaseException:  # an interruption, too, must leave no part of a file behind
        temporary.unlink(missing_ok=True)
        raise


def _mask() -> int:
    """The process's mask for new files, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _print(content: bytes) -> None:
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # What is left in the buffer has nowhere to go, and Python would complain of it when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
